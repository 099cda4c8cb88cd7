//! French words on pages of other languages are marked as French (RGAA 8.7), for whoever listens to the page.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Node};

use crate::server::Server;

/// Beside the pages of the site's map: answers and errors.
const ASKED: [&str; 22] = [
    "/decoder/01-751-0000",
    "/decoder/01-341-0000",
    "/decoder/03-045-1100",
    "/decoder/751",
    "/decoder/01-998-0001",
    "/caisses/01-751",
    "/caisses/02-022",
    "/caisses/07-110",
    "/caisses/10-980",
    "/caisses/95-751",
    "/decoder/93-061-0000",
    "/caisses/communes/33063",
    "/caisses/departements/62",
    "/caisses?q=st+denis",
    "/caisses?q=",
    "/retrouver",
    "/retrouver/numero?situation=arrivee",
    "/recherche?q=carte",
    "/avis?utile=oui",
    "/integrer/decoder",
    "/rien-du-tout",
    "/regimes/01",
];

/// Words that join others in French, and are no words of these languages in Latin letters.
const JOINING: [&str; 14] =
    ["de", "du", "des", "à", "au", "aux", "et", "la", "les", "le", "pour", "sans", "votre", "mes"];
/// Words of French that Spanish and Portuguese have not.
const ONLY_FRENCH: [&str; 34] = [
    "droits",
    "droit",
    "carte",
    "cartes",
    "caisse",
    "caisses",
    "régime",
    "régimes",
    "soins",
    "du",
    "aux",
    "et",
    "sécurité",
    "numéro",
    "numéros",
    "département",
    "départements",
    "mutuelle",
    "mutuelles",
    "attestation",
    "mairie",
    "organisme",
    "rattachement",
    "assuré",
    "général",
    "générale",
    "santé",
    "avec",
    "pour",
    "vous",
    "votre",
    "feuille",
    "arrêt",
    "décompte",
];
/// What joins two parts that are marked each by itself, one of them a link.
const BETWEEN: [&str; 3] = ["de", "de la", "la"];

/// The text of a page that is read in its own language, piece by piece; and what is marked as French.
fn texts(page: &Html, lang: &str) -> (Vec<String>, BTreeSet<String>) {
    let (mut own, mut french) = (Vec::new(), BTreeSet::new());
    for node in page.root_element().descendants() {
        let Node::Text(text) = node.value() else { continue };
        let around: Vec<ElementRef<'_>> = node.ancestors().filter_map(ElementRef::wrap).collect();
        let is_raw = |e: &ElementRef<'_>| {
            ["title", "script", "style", "option", "textarea", "code", "pre", "svg"].contains(&e.value().name())
        };
        if around.iter().any(is_raw) {
            continue;
        }
        let said = around.iter().find_map(|e| e.value().attr("lang")).unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if said == lang {
            own.push(text);
        } else if said == "fr" {
            french.insert(text);
        }
    }
    (own, french)
}

/// Words in French of a text that is said to be in another language. Names, with a capital, are nobody's language.
fn french_words(text: &str, lang: &str) -> Vec<String> {
    let edge = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == '’').map(|word| word.trim_matches(edge)).collect();
    let is_latin = |word: &str| word.starts_with(|c: char| matches!(c, 'a'..='z' | '\u{e0}'..='\u{17f}'));
    let has_accent = |word: &str| word.contains(|c: char| "éèêëçœîïûùàâ".contains(c));
    words
        .iter()
        .enumerate()
        .filter(|(at, word)| {
            if matches!(lang, "es" | "pt") {
                return ONLY_FRENCH.contains(word);
            }
            let joins = JOINING.contains(word)
                && at
                    .checked_sub(1)
                    .and_then(|before| words.get(before))
                    .is_some_and(|before| is_latin(before) && !JOINING.contains(before));
            is_latin(word) && (joins || has_accent(word))
        })
        .map(|(_, word)| (*word).to_owned())
        .collect()
}

#[test]
fn french_words_on_pages_of_other_languages_are_marked() {
    let server = Server::shared();
    let map = server.get("/sitemap.xml").body;
    let paths: Vec<&str> = map
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split("</loc>").next()?.splitn(4, '/').nth(3))
        .filter(|path| !path.contains("caisses/") && !path.contains("decoder/"))
        .collect();
    let languages: Vec<&str> = ["en", "es", "pt", "ar", "uk"].into();
    let (mut unmarked, mut marked, mut pages) = (Vec::new(), BTreeSet::new(), 0);
    for lang in &languages {
        let own = paths.iter().filter(|path| path.split('/').next() == Some(lang)).map(|path| format!("/{path}"));
        for path in own.chain(ASKED.iter().map(|path| format!("/{lang}{path}"))) {
            let page = Html::parse_document(&server.get(&path).body);
            let (own, french) = texts(&page, lang);
            for text in own.iter().filter(|text| !BETWEEN.contains(&text.as_str())) {
                let words = french_words(text, lang);
                if !words.is_empty() {
                    unmarked.push(format!("{path}: {words:?} in {text:?}"));
                }
            }
            marked.extend(french);
            pages += 1;
        }
    }
    assert!(pages > 700, "{pages} pages");
    assert!(unmarked.is_empty(), "{} of them:\n{}", unmarked.len(), unmarked.join("\n"));

    // The list says nothing that is not said.
    let marked: String = marked.into_iter().map(|text| text.to_lowercase()).collect::<Vec<_>>().join("\n");
    let list = include_str!("../../data/french_terms.csv");
    let expressions = list.lines().skip(1).filter_map(|row| row.split(',').next());
    let idle: Vec<&str> = expressions.filter(|expression| !marked.contains(&expression.to_lowercase())).collect();
    assert!(idle.is_empty(), "on no page: {idle:?}");
}

#[test]
fn the_test_sees_french() {
    for (lang, text) in [
        ("en", "ask for an attestation de droits"),
        ("en", "the régime"),
        ("uk", "каса: carte de tiers payant"),
        ("ar", "وثيقة relevé de droits"),
        ("es", "la carte europea"),
        ("pt", "o seu caisse"),
    ] {
        assert!(!french_words(text, lang).is_empty(), "{text}");
    }
    for (lang, text) in
        [("en", "Île de France, Pas-de-Calais"), ("es", "la caja de la provincia"), ("pt", "o código de rede")]
    {
        assert!(french_words(text, lang).is_empty(), "{text}");
    }
}
