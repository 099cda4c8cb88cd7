//! Markdown with its TOML header → HTML of a closed list of elements, attributes and links.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rattachement::check::readability;
use rattachement::content::{self, Marks, Quotes, Source, Terms};
use scraper::{Html, Node};

/// Elements, and the attributes each may have.
const ELEMENTS: [(&str, &[&str]); 33] = [
    ("a", &["href", "class", "dir", "lang", "title"]),
    ("p", &[]),
    ("h1", &["id"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("strong", &["lang"]),
    ("em", &[]),
    ("code", &["class"]),
    ("pre", &[]),
    ("br", &[]),
    ("hr", &[]),
    ("sup", &[]),
    ("bdi", &["dir"]),
    ("span", &["class"]),
    ("div", &["class"]),
    ("table", &["aria-labelledby"]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope"]),
    ("td", &[]),
    ("abbr", &[]),
    ("time", &[]),
    ("b", &[]),
    ("i", &[]),
    // What the parser puts around a fragment.
    ("html", &[]),
    ("body", &[]),
];

/// What texts may refer to here.
struct Tables {
    quotes: Quotes,
    terms: Option<Terms>,
    sources: [String; 2],
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let quote = |kind: &str, id: &str, html: &str| ((kind.to_owned(), id.to_owned()), html.to_owned());
    Tables {
        quotes: Quotes::from([
            quote("tel", "3646", "<a class=\"nb\" href=\"tel:3646\"><bdi dir=\"ltr\">3646</bdi></a>"),
            quote("hours", "3646", "8 h 30"),
            quote("link", "ameli", "<a href=\"https://www.ameli.fr\" lang=\"fr\">ameli</a>"),
            quote("menu", "attestation", "<strong lang=\"fr\">Attestation</strong>"),
        ]),
        terms: Terms::new(&BTreeMap::from([
            ("attestation de droits".to_owned(), "attestation".to_owned()),
            ("caisse".to_owned(), "caisse".to_owned()),
            ("numéro".to_owned(), "numero".to_owned()),
        ])),
        sources: ["SNDS".to_owned(), "SP-F20849".to_owned()],
    }
});

pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let body = if text.starts_with("+++") {
        match Source::read("content/faq/x/fr.md", text) {
            Ok(source) => {
                assert!(!source.header.title.trim().is_empty() && text.ends_with(&source.body), "{text:?}");
                let before = text.len() - source.body.len();
                let lines = u64::try_from(text[..before].matches('\n').count()).unwrap() + 1;
                assert_eq!(source.body_line, lines, "{text:?}: the body begins on another line");
                source.body
            }
            Err(error) => {
                let lines = u64::try_from(text.lines().count()).unwrap().max(2);
                assert!(error.line <= lines && !error.why.is_empty(), "{text:?}: {error:?}");
                return;
            }
        }
    } else {
        text.to_owned()
    };
    let plain = content::plain(&body, &TABLES.quotes);
    for sentence in readability::sentences(&plain) {
        assert!(readability::words(sentence).next().is_some(), "{sentence:?} has no word");
    }
    renders(&body, "/en", &[]);
    renders(&body, "", &["x".to_owned()]);
}

fn renders(body: &str, prefix: &str, own: &[String]) {
    let Tables { quotes, terms, sources } = &*TABLES;
    let marks = Marks { prefix, sources, quotes, terms: terms.as_ref(), own };
    let rendered = match content::render(body, &marks) {
        Ok(rendered) => rendered,
        Err(error) => {
            let lines = u64::try_from(body.matches('\n').count()).unwrap() + 1;
            assert!((1..=lines).contains(&error.line) && !error.why.is_empty(), "{body:?}: {error:?}");
            return;
        }
    };
    let html = &rendered.html;
    let document = Html::parse_fragment(html);
    let mut ids = Vec::new();
    for node in document.tree.nodes() {
        match node.value() {
            Node::Element(element) => {
                let name = element.name();
                let allowed = ELEMENTS.iter().find(|(known, _)| *known == name);
                let (_, attributes) = allowed.unwrap_or_else(|| panic!("<{name}> in {html:?}"));
                for (attribute, value) in element.attrs() {
                    assert!(attributes.contains(&attribute), "{attribute} on <{name}> in {html:?}");
                    match attribute {
                        "href" => assert!(may_be_linked(value, prefix), "{value:?} in {html:?}"),
                        "id" => ids.push(value.to_owned()),
                        _ => {}
                    }
                }
                let inside = node.ancestors().filter_map(|above| above.value().as_element());
                assert!(name != "a" || inside.into_iter().all(|above| above.name() != "a"), "{html:?}: link in link");
            }
            Node::Comment(comment) => {
                let figure = comment.strip_prefix("figure:");
                let is_drawing =
                    figure.is_some_and(|name| ["attestation", "vitale", "tiers-payant", "arret"].contains(&name));
                assert!(is_drawing, "a comment in {html:?}");
            }
            Node::Document | Node::Fragment | Node::Text(_) => {}
            other => panic!("{other:?} in {html:?}"),
        }
    }
    assert!(document.errors.is_empty(), "{body:?} gives {html:?}: {:?}", document.errors);
    // Without marks, the words on the page are the words that were written.
    if !body.contains("[[") && !body.contains("{{") && !body.contains(['\\', '&']) {
        let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let shown: String = document.root_element().text().collect();
        assert_eq!(words(&shown), words(&content::plain(body, &TABLES.quotes)), "{body:?} gives {html:?}");
    }
    let mut unique = ids.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{html:?}: an id twice");
    for (id, title) in &rendered.sections {
        assert!(ids.contains(id) && !title.is_empty(), "{html:?}: section {id}");
    }
    assert!(rendered.links.iter().all(|link| link.starts_with('/') && !link.starts_with("//")), "{:?}", rendered.links);
}

/// A page of ours, a place on this page, or what a table of ours names.
fn may_be_linked(href: &str, prefix: &str) -> bool {
    // Browsers take a backslash for a slash, and leave out tabs and line breaks.
    let is_plain = !href.contains(|c: char| c == '\\' || c.is_control());
    let path = href.strip_prefix(prefix).unwrap_or_default();
    let is_ours = is_plain && path.starts_with('/') && !path.starts_with("//");
    is_ours || href.starts_with('#') || href == "tel:3646" || href == "https://www.ameli.fr"
}
