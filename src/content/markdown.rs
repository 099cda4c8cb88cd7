//! Markdown to safe HTML: no raw HTML, marks of sources, quoted values, call-outs, links of terms.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, Input, MatchKind};
use pulldown_cmark::{
    Alignment, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, TextMergeWithOffset, html,
};

use super::{ContentError, Quotes};

/// Drawings that `{{figure:…}}` may name: files of `templates/contenu/figures/`.
const FIGURES: [&str; 4] = ["attestation", "vitale", "tiers-payant", "arret"];
/// Pictures that `{{picto:…}}` may name: icons of `templates/macros.html`, without words, beside what they picture.
const PICTOS: [&str; 10] = ["ok", "shield", "screen", "phone", "kiosk", "post", "code", "search", "book", "closed"];
/// Links of terms on one page: more would be noise.
const MAX_TERMS: usize = 10;

/// Why a drawing is refused.
const ALONE: &str = "a drawing stands alone on its line, between empty lines";

/// What a text may refer to, in one language.
#[derive(Debug)]
pub struct Marks<'a> {
    /// `/en`, or nothing for French.
    pub prefix: &'a str,
    /// Ids of `data/sources.csv` that the header names.
    pub sources: &'a [String],
    /// What `{{kind:id}}` stands for.
    pub quotes: &'a Quotes,
    /// The terms to link.
    pub terms: Option<&'a Terms>,
    /// Terms not to link: the piece's own.
    pub own: &'a [String],
}

/// The spellings of the glossary's terms in one language.
#[derive(Debug)]
pub struct Terms {
    /// Every spelling in lower case → its slug.
    slugs: Vec<String>,
    /// Finds the longest spelling at a place. A regex would have to look at each word boundary by the slowest of
    /// its engines: it took a quarter of the start.
    spellings: AhoCorasick,
}

impl Terms {
    /// From spellings in lower case and their slugs; `None` if there are far too many.
    #[must_use]
    pub fn new(spellings: &BTreeMap<String, String>) -> Option<Self> {
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(spellings.keys()).ok()?;
        Some(Self { slugs: spellings.values().cloned().collect(), spellings: finder })
    }

    /// The slugs of the terms that a text says, as often as it says them.
    #[must_use]
    pub fn said_in(&self, text: &str) -> Vec<&String> {
        let (lower, mut from, mut said) = (text.to_lowercase(), 0, Vec::new());
        while let Some((found, slug)) = self.next(&lower, from) {
            from = found.end;
            said.push(slug);
        }
        said
    }

    /// The next whole word or words of a text that are a term, from a place on: where, and its slug.
    fn next(&self, lower: &str, mut from: usize) -> Option<(std::ops::Range<usize>, &String)> {
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        loop {
            let found = self.spellings.find(Input::new(lower).range(from..))?;
            let before = is_word(lower.get(..found.start())?.chars().next_back());
            let after = is_word(lower.get(found.end()..)?.chars().next());
            if !before && !after {
                return Some((found.range(), self.slugs.get(found.pattern().as_usize())?));
            }
            from = found.start() + lower.get(found.start()..)?.chars().next()?.len_utf8();
        }
    }
}

/// A rendered text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML.
    pub html: String,
    /// Its sections: anchor and title.
    pub sections: Vec<(String, String)>,
    /// Links inside the site, French paths.
    pub links: Vec<String>,
    /// Sources marked.
    pub marked: BTreeSet<String>,
    /// Values quoted, `tel:3646`.
    pub quoted: BTreeSet<String>,
}

/// Text without any mark, link or heading sign: for searching and for measuring. A quoted value is read as it is shown;
/// without quotes, its id counts as the word it stands for.
#[must_use]
pub fn plain(body: &str, quotes: &Quotes) -> String {
    let mut text = String::new();
    for event in TextMergeStream::new(Parser::new_ext(body, Options::ENABLE_TABLES)) {
        match event {
            Event::Text(words) => without_marks(&words, quotes, &mut text),
            Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => text.push('\n'),
            _ => {}
        }
    }
    text
}

/// Adds a run of text without its marks, as [`inline`] finds them.
fn without_marks(text: &str, quotes: &Quotes, kept: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find("[[").into_iter().chain(rest.find("{{")).min() {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let close = if from.starts_with("[[") { "]]" } else { "}}" };
        let end = from.find(close).map_or(from.len(), |at| at + 2);
        let quoted = from.get(2..end.saturating_sub(2)).filter(|_| close == "}}").and_then(|own| own.split_once(':'));
        if let Some((kind, id)) = quoted {
            match quotes.get(&(kind.to_owned(), id.to_owned())) {
                Some(html) => kept.push_str(&text_of(html)),
                // The parts of a code stay together, and in their order where lines run from right to left.
                None if kind == "code" => kept.push_str(&id.replace(' ', "\u{a0}")),
                None if matches!(kind, "figure" | "picto") => {}
                None => kept.push_str(id),
            }
        }
        rest = from.get(end..).unwrap_or_default();
    }
    kept.push_str(rest);
}

/// The words of a quoted value, which is HTML of ours.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Renders a body.
///
/// # Errors
/// Raw HTML, or a mark of something that does not exist, with its line in the body from 1.
pub fn render(body: &str, marks: &Marks<'_>) -> Result<Rendered, ContentError> {
    let mut rendered = Rendered {
        html: String::new(),
        sections: Vec::new(),
        links: Vec::new(),
        marked: BTreeSet::new(),
        quoted: BTreeSet::new(),
    };
    let mut linked: BTreeSet<String> = marks.own.iter().cloned().collect();
    let (mut in_heading, mut in_link, mut drawing, mut heading) = (false, false, false, String::new());
    let mut events: Vec<Event<'_>> = Vec::new();
    let odd = body.find(|c: char| c.is_control() && c != '\n' && c != '\t');
    if let Some(before) = odd.and_then(|at| body.get(..at)) {
        return Err(ContentError { line: line_after(before), why: "a control character".to_owned() });
    }
    let parser = Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter();
    for (event, range) in TextMergeWithOffset::new(parser) {
        let line = line_after(body.get(..range.start).unwrap_or_default());
        let wrong = |why: String| ContentError { line, why };
        if std::mem::take(&mut drawing) && event != Event::End(TagEnd::Paragraph) {
            return Err(wrong(ALONE.to_owned()));
        }
        match event {
            Event::Html(_) | Event::InlineHtml(_) => return Err(wrong("raw HTML is not allowed".to_owned())),
            Event::Start(Tag::Image { .. }) => return Err(wrong("use {{figure:…}} for a drawing".to_owned())),
            // An alignment would be a style in the page, which its policy refuses.
            Event::Start(Tag::Table(columns)) if columns.iter().any(|column| *column != Alignment::None) => {
                return Err(wrong("a table's columns take no alignment".to_owned()));
            }
            Event::Start(Tag::Link { .. }) if in_heading => {
                return Err(wrong("a heading takes no link: put it in the text".to_owned()));
            }
            Event::Start(Tag::Heading { .. }) => {
                in_heading = true;
                heading.clear();
            }
            Event::End(TagEnd::Heading(level)) => {
                in_heading = false;
                let id = format!("s{}", rendered.sections.len() + 1);
                let title = std::mem::take(&mut heading);
                if title.contains("[[") || title.contains("{{") {
                    return Err(wrong("a heading takes no mark: put it in the text".to_owned()));
                }
                events.push(Event::Html(format!("<{level} id=\"{id}\">{}</{level}>", escape(&title)).into()));
                if level == pulldown_cmark::HeadingLevel::H2 {
                    rendered.sections.push((id, title));
                } else {
                    rendered.sections.push((id, String::new()));
                }
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                in_link = true;
                if !dest_url.starts_with('/') || dest_url.starts_with("//") || link_type == LinkType::Email {
                    return Err(wrong(format!("link {dest_url}: use {{{{link:…}}}} for what is outside the site")));
                }
                rendered.links.push(dest_url.to_string());
                let dest_url = CowStr::from(format!("{}{dest_url}", marks.prefix));
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::End(TagEnd::Link) => {
                in_link = false;
                events.push(Event::End(TagEnd::Link));
            }
            Event::Text(text) | Event::Code(text) if in_heading => heading.push_str(&text),
            Event::SoftBreak | Event::HardBreak if in_heading => heading.push(' '),
            Event::Text(text) if text.starts_with("{{figure:") || text.starts_with("{{picto:") => {
                // It takes the place of the paragraph, which it must be the whole of.
                if !matches!(events.pop(), Some(Event::Start(Tag::Paragraph))) {
                    return Err(wrong(ALONE.to_owned()));
                }
                let comment = figure(&text, &mut rendered).map_err(wrong)?;
                events.push(Event::Html(comment.into()));
                drawing = true;
            }
            Event::End(TagEnd::Paragraph) if matches!(events.last(), Some(Event::Html(html)) if html.starts_with("<!--figure:") || html.starts_with("<!--picto:")) =>
                {}
            Event::Text(text) => {
                let html = inline(&text, marks, &mut rendered, &mut linked, in_link).map_err(wrong)?;
                events.push(Event::InlineHtml(html.into()));
            }
            event if in_heading => drop(event),
            event => events.push(event),
        }
    }
    html::push_html(&mut rendered.html, events.into_iter());
    rendered.html = rendered
        .html
        .replace("<blockquote>", "<div class=\"note\"><div class=\"flow\">")
        .replace("</blockquote>", "</div></div>")
        .replace("<th>", "<th scope=\"col\">")
        .replace("</table>", "</table></div>");
    rendered.html = titled_tables(&rendered.html);
    rendered.sections.retain(|(_, title)| !title.is_empty());
    Ok(rendered)
}

/// Gives every table the heading above it as its title, and room to scroll.
fn titled_tables(html: &str) -> String {
    let mut titled = String::with_capacity(html.len());
    for (number, part) in html.split("<table>").enumerate() {
        if number > 0 {
            let heading = titled.rsplit_once(" id=\"s").and_then(|(_, after)| after.split_once('"'));
            let title = heading.map(|(id, _)| format!(" aria-labelledby=\"s{id}\"")).unwrap_or_default();
            titled.push_str("<div class=\"scroll\"><table");
            titled.push_str(&title);
            titled.push('>');
        }
        titled.push_str(part);
    }
    titled
}

/// The line, from 1, on which what follows a text begins.
fn line_after(before: &str) -> u64 {
    u64::try_from(before.matches('\n').count()).unwrap_or(0) + 1
}

/// A run of text: its marks resolved, the rest escaped, terms linked.
fn inline(
    text: &str,
    marks: &Marks<'_>,
    rendered: &mut Rendered,
    linked: &mut BTreeSet<String>,
    in_link: bool,
) -> Result<String, String> {
    let mut html = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("[[").into_iter().chain(rest.find("{{")).min() {
        let (before, from) = rest.split_at(start);
        html.push_str(&terms(before, marks, linked, in_link));
        let close = if from.starts_with("[[") { "]]" } else { "}}" };
        let end = from.find(close).ok_or_else(|| format!("{close} is missing"))?;
        let inner = from.get(2..end).unwrap_or_default();
        if close == "]]" {
            let number = marks
                .sources
                .iter()
                .position(|source| source == inner)
                .ok_or_else(|| format!("[[{inner}]]: not among the sources of the header"))?;
            rendered.marked.insert(inner.to_owned());
            html.push_str(&format!("<a href=\"#source-{inner}\">{}</a>", number + 1));
        } else if ["figure:", "picto:"].iter().any(|mark| inner.starts_with(mark)) {
            return Err(ALONE.to_owned());
        } else if let Some(code) = inner.strip_prefix("code:") {
            html.push_str(&chip(code, marks.prefix)?);
        } else {
            let (kind, id) = inner.split_once(':').ok_or_else(|| format!("{{{{{inner}}}}}: expected kind:id"))?;
            let quote = marks.quotes.get(&(kind.to_owned(), id.to_owned()));
            html.push_str(quote.ok_or_else(|| format!("{{{{{inner}}}}} is in no table"))?);
            rendered.quoted.insert(inner.to_owned());
        }
        rest = from.get(end + 2..).unwrap_or_default();
    }
    html.push_str(&terms(rest, marks, linked, in_link));
    // Of terms none is linked there; what else is a link was written so.
    if in_link && html.contains("<a ") {
        return Err("a link holds another link: put the mark after it".to_owned());
    }
    Ok(html)
}

/// A drawing's mark, which is the whole of a text; `pages::contenu` puts the drawing there.
fn figure(text: &str, rendered: &mut Rendered) -> Result<String, String> {
    let inner = text.strip_prefix("{{").and_then(|text| text.strip_suffix("}}")).ok_or(ALONE)?;
    let (kind, name) = inner.split_once(':').unwrap_or_default();
    let known: &[&str] = if kind == "picto" { &PICTOS } else { &FIGURES };
    if !known.contains(&name) {
        return Err(format!("there is no figure like {{{{{inner}}}}}"));
    }
    rendered.quoted.insert(inner.to_owned());
    Ok(format!("<!--{kind}:{name}-->\n"))
}

/// A code in the middle of a sentence, linked to its reading.
fn chip(code: &str, prefix: &str) -> Result<String, String> {
    let parts: Vec<&str> = code.split(' ').collect();
    let ok = matches!(parts.iter().map(|part| part.len()).collect::<Vec<_>>().as_slice(), [2, 3, 4] | [2, 3]);
    if !ok || !parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(format!("{code} is not written like a code"));
    }
    let spans: Vec<String> = parts
        .iter()
        .zip(["regime", "caisse", "centre"])
        .map(|(part, class)| format!("<span class=\"{class}\">{part}</span>"))
        .collect();
    Ok(format!("<a class=\"mini\" dir=\"ltr\" href=\"{prefix}/decoder/{}\">{}</a>", parts.join("-"), spans.join(" ")))
}

fn terms(text: &str, marks: &Marks<'_>, linked: &mut BTreeSet<String>, in_link: bool) -> String {
    let Some(terms) = marks.terms.filter(|_| !in_link) else { return escape(text) };
    // Letter by letter, so that a place in one is a place in the other.
    let same_place = |c: char| c.to_lowercase().next().filter(|lower| lower.len_utf8() == c.len_utf8()).unwrap_or(c);
    let lower: String = text.chars().map(same_place).collect();
    let mut html = String::new();
    let (mut last, mut from) = (0, 0);
    while let Some((found, slug)) = terms.next(&lower, from) {
        from = found.end;
        if linked.len() >= MAX_TERMS + marks.own.len() || !linked.insert(slug.clone()) {
            continue;
        }
        html.push_str(&escape(text.get(last..found.start).unwrap_or_default()));
        html.push_str(&format!(
            "<a class=\"term\" href=\"{}/glossaire/{slug}\">{}</a>",
            marks.prefix,
            escape(text.get(found.clone()).unwrap_or_default())
        ));
        last = found.end;
    }
    html.push_str(&escape(text.get(last..).unwrap_or_default()));
    html
}

/// Text made safe inside HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(body: &str) -> Result<Rendered, ContentError> {
        let quotes = Quotes::from([(("tel".into(), "3646".into()), "<a href=\"tel:3646\">3646</a>".into())]);
        let terms = BTreeMap::from([
            ("attestation de droits".to_owned(), "attestation".to_owned()),
            ("droits".to_owned(), "droits".to_owned()),
        ]);
        let sources = ["SNDS".to_owned()];
        render(
            body,
            &Marks { prefix: "/en", sources: &sources, quotes: &quotes, terms: Terms::new(&terms).as_ref(), own: &[] },
        )
    }

    #[test]
    fn marks_quotes_terms_and_links_are_resolved() {
        let html = rendered("Neuf chiffres.[[SNDS]] Au {{tel:3646}}, [ici](/decoder) : {{code:01 751 0000}}.").unwrap();
        assert!(html.html.contains("<a href=\"#source-SNDS\">1</a>"), "{}", html.html);
        assert!(html.html.contains("<a href=\"tel:3646\">") && html.html.contains("href=\"/en/decoder\""));
        assert!(html.html.contains("/en/decoder/01-751-0000"));
        let html = rendered("Une attestation de droits, une Attestation de droits.").unwrap().html;
        assert_eq!(html.matches("/en/glossaire/attestation").count(), 1);
        let html = rendered("Les endroits, l’attestation de droitss, ses Droits.").unwrap().html;
        assert_eq!(html.matches("/en/glossaire/").count(), 1, "whole words only: {html}");
        assert!(html.contains("ses <a class=\"term\" href=\"/en/glossaire/droits\">Droits</a>"), "{html}");
        let html = rendered("## Une attestation de droits\n\nTexte").unwrap();
        assert!(html.html.contains("<h2 id=\"s1\">Une attestation de droits</h2>"), "{}", html.html);
        assert_eq!(html.sections, [("s1".to_owned(), "Une attestation de droits".to_owned())]);
        assert!(rendered("Le `code`\nici\n---\n").unwrap().html.contains(">Le code ici</h2>"));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        for (body, line, words) in [
            ("ok\n\n<b>x</b>", 3, "raw HTML"),
            ("x [[NOPE]]", 1, "NOPE"),
            ("x\n\n{{tel:0}}", 3, "tel:0"),
            ("[x](https://example.org)", 1, "link"),
            ("[x](//example.org)", 1, "link"),
            ("<https://example.org>", 1, "link"),
            ("</x@example.org>", 1, "link"),
            ("x\n\n## Titre [[SNDS]]", 3, "heading"),
            ("{{figure:licorne}}", 1, "licorne"),
            ("{{picto:licorne}}", 1, "licorne"),
            ("voir {{picto:phone}}", 1, "alone"),
            ("{{figure:x--><script>}}", 1, "alone"),
            ("a\n\n## [x](/decoder)", 3, "heading"),
            ("| a |\n| :-: |\n| b |", 1, "alignment"),
            ("a\nb\0", 2, "control"),
            ("voir {{figure:vitale}}", 1, "alone"),
            ("{{figure:vitale}} ici", 1, "alone"),
            ("{{figure:vitale}}\nici", 1, "alone"),
            ("- {{figure:vitale}}", 1, "alone"),
            ("[{{tel:3646}}](/decoder)", 1, "another link"),
            ("[{{code:01 751}}](/decoder)", 1, "another link"),
            ("[x[[SNDS]]](/decoder)", 1, "another link"),
            ("{{code:abc}}", 1, "not written like a code"),
            ("[[SNDS", 1, "]]"),
        ] {
            let error = rendered(body).unwrap_err();
            assert!(error.line == line && error.why.contains(words), "{body}: {error:?}");
        }
    }

    #[test]
    fn text_is_escaped_and_plain_text_has_no_mark() {
        assert!(rendered("a < b & \"c\"").unwrap().html.contains("a &lt; b &amp; &quot;c&quot;"));
        let number = "<a class=\"nb\" href=\"tel:3646\"><bdi dir=\"ltr\">36&amp;46</bdi></a>".to_owned();
        let quotes = Quotes::from([(("tel".to_owned(), "cpam".to_owned()), number)]);
        let plain = |body: &str| plain(body, &quotes).trim().to_owned();
        assert_eq!(plain("Neuf **chiffres**.[[SNDS]] Au {{tel:cpam}}."), "Neuf chiffres. Au 36&46.");
        assert_eq!(plain("{{figure:vitale}} À lire"), "À lire");
        assert_eq!(plain("[{[{code](/a) `{{b}}`"), "[{{code {{b}}");
        assert_eq!(plain("Ici {{code:01 751 0000}}."), "Ici 01\u{a0}751\u{a0}0000.");
    }
}
