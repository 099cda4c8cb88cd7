//! What every piece must have, beyond what the making of the database already refuses.

use std::collections::{BTreeMap, BTreeSet};

use super::readability::{self, EASY_SCORE, EASY_WORDS, MAX_WORDS, MIN_SCORE};
use super::translation;
use crate::content::{Header, Kind, Quotes, Source, plain};
use crate::domain::date::Date;
use crate::lang::REFERENCE;

/// The explanations that the site owes its readers.
const OWED: [&str; 28] = [
    "le-code",
    "a-quoi-sert-le-code",
    "qui-fait-quoi",
    "trouver-sur-ameli",
    "trouver-par-telephone",
    "trouver-sur-place",
    "code-perdu-que-faire",
    "documents-a-apporter",
    "relancer-et-contester",
    "montrer-aux-soignants",
    "qui-demande-le-code",
    "mutuelle-et-teletransmission",
    "garder-ses-papiers",
    "applications",
    "verifier-sa-situation",
    "les-regimes",
    "demenager",
    "changer-de-travail",
    "arriver-en-france",
    "quitter-la-france-et-revenir",
    "naissance-et-enfant",
    "deces",
    "quel-numero",
    "idees-recues",
    "arnaques",
    "ou-regarder",
    "situations-particulieres",
    "codes-anciens",
];
/// Ways on that a header may name.
const ACTIONS: [&str; 5] = ["decoder", "retrouver", "caisses", "demenagement", "lettre"];
/// Texts that exist to name a banned word.
const MAY_NAME: [&str; 3] = ["glossaire/numero-de-securite-sociale", "comprendre/quel-numero", "glossaire/nir"];

/// Questions that the index shows open.
const FEATURED: usize = 5;

/// Everything wrong with the pieces, one line each. `numbers` are those of the table of contacts.
#[must_use]
pub fn findings(
    sources: &[Source],
    languages: &[String],
    banned: &[String],
    numbers: &[String],
    today: Date,
) -> Vec<String> {
    let mut findings = Vec::new();
    let french: BTreeMap<String, &Source> = of(sources, REFERENCE);
    for source in sources {
        for number in numbers.iter().filter(|number| is_typed(&source.body, number)) {
            let file = format!("data/content/{}/{}.md", source.name(), source.lang);
            findings.push(format!("{file}: {number} is typed by hand; quote it, {{{{tel:…}}}}"));
        }
    }
    let questions = french.values().filter(|piece| piece.kind == Kind::Faq);
    let featured = questions.clone().filter(|piece| piece.header.featured).count();
    if questions.count() > 0 && featured != FEATURED {
        findings.push(format!("data/content/faq: {featured} questions are featured, {FEATURED} expected"));
    }
    for slug in OWED {
        if !french.contains_key(&format!("comprendre/{slug}")) {
            findings.push(format!("data/content/comprendre/{slug}/fr.md is missing"));
        }
    }
    for (name, piece) in &french {
        let mut find = |what: String| findings.push(format!("data/content/{name}/fr.md: {what}"));
        let header = &piece.header;
        let is_term = piece.kind == Kind::Glossaire;
        if !is_term && header.summary.is_empty() {
            find("no summary".to_owned());
        }
        if header.summary.chars().count() > 240 {
            find(format!("the summary has {} characters, 240 at most", header.summary.chars().count()));
        }
        if matches!(piece.kind, Kind::Comprendre | Kind::Faq) {
            if !(2..=5).contains(&header.related.len()) {
                find(format!("{} pieces to read next, 2 to 5 expected", header.related.len()));
            }
            if !(1..=3).contains(&header.actions.len()) {
                find(format!("{} ways on, 1 to 3 expected", header.actions.len()));
            }
        }
        if header.related.contains(name) {
            find("leads to itself".to_owned());
        }
        if header.review <= header.read {
            find("is to be read again before it was read".to_owned());
        }
        for related in header.related.iter().filter(|related| !french.contains_key(*related)) {
            find(format!("related {related} does not exist"));
        }
        for action in header.actions.iter().filter(|action| !ACTIONS.contains(&action.as_str())) {
            find(format!("action {action} is not known"));
        }
        // Marks would make easy French harder: its sources stand together at the end.
        let unmarked = |id: &&String| piece.kind.is_translated() && !piece.body.contains(&format!("[[{id}]]"));
        for source in header.sources.iter().filter(unmarked) {
            find(format!("source {source} marks nothing"));
        }
        if header.review.is_some_and(|review| review <= today) {
            find("its sources were to be read again by now".to_owned());
        }
        for target in links(&piece.body) {
            if let Some(missing) = missing_piece(&target, &french) {
                find(format!("link to {missing}, which does not exist"));
            }
        }
        readable(piece, banned, &mut find);
    }
    for lang in languages.iter().filter(|lang| *lang != REFERENCE) {
        let theirs = of(sources, lang);
        for (name, piece) in french.iter().filter(|(_, piece)| piece.kind.is_translated()) {
            match theirs.get(name) {
                None => findings.push(format!("data/content/{name}/{lang}.md is missing")),
                Some(translation) => translated(name, piece, translation, &mut findings),
            }
        }
    }
    findings
}

/// Whether a number stands in a text itself, not only in what is quoted.
fn is_typed(body: &str, number: &str) -> bool {
    let mut own = String::with_capacity(body.len());
    for (at, part) in body.split("{{").enumerate() {
        own.push_str(if at == 0 { part } else { part.split_once("}}").map_or("", |(_, rest)| rest) });
    }
    let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
    let number = number.split_whitespace().collect::<Vec<_>>().join(" ");
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    own.match_indices(&number).any(|(at, found)| {
        let (before, after) = (own.get(..at), own.get(at + found.len()..));
        !digit(before.and_then(|text| text.chars().last())) && !digit(after.and_then(|text| text.chars().next()))
    })
}

fn of<'a>(sources: &'a [Source], lang: &str) -> BTreeMap<String, &'a Source> {
    sources.iter().filter(|source| source.lang == lang).map(|source| (source.name(), source)).collect()
}

fn readable(piece: &Source, banned: &[String], find: &mut impl FnMut(String)) {
    let text = format!("{}\n{}\n{}", piece.header.title, piece.header.summary, plain(&piece.body, &Quotes::new()));
    if let Some(around) = readability::loose_sign(&text) {
        find(format!("a space that may break the line: {around}"));
    }
    let score = readability::score(&text);
    // Two sentences are too few to be measured fairly.
    let (least, most) = if piece.kind == Kind::Facile { (EASY_SCORE, EASY_WORDS) } else { (MIN_SCORE, MAX_WORDS) };
    if piece.kind != Kind::Glossaire && score < least {
        find(format!("Kandel-Moles {score:.0}, {least:.0} at least"));
    }
    for sentence in readability::sentences(&text) {
        let words = readability::words(sentence).count();
        if words > most {
            find(format!("{words} words: {}", sentence.trim()));
        }
    }
    if MAY_NAME.contains(&piece.name().as_str()) {
        return;
    }
    for word in banned {
        let pattern = format!(r"(?:^|[^\p{{L}}]){}(?:$|[^\p{{L}}])", regex::escape(word));
        let insensitive = if word.chars().all(char::is_uppercase) { "" } else { "(?i)" };
        if regex::Regex::new(&format!("{insensitive}{pattern}")).is_ok_and(|regex| regex.is_match(&text)) {
            find(format!("says « {word} »"));
        }
    }
}

/// A translation against its French: the same marks, quoted values, links; made from this very text.
fn translated(name: &str, french: &Source, theirs: &Source, findings: &mut Vec<String>) {
    let file = format!("data/content/{name}/{}.md", theirs.lang);
    let of = &theirs.header.of;
    if of.is_empty() {
        findings.push(format!("{file}: not stamped; run `rattachement check --stamp` once it is right"));
    } else if *of != french.digest() {
        findings.push(format!("{file}: made from an older French text"));
    }
    for (what, expected, found) in [
        ("marks and quoted values", marks(&french.body), marks(&theirs.body)),
        ("links", links(&french.body), links(&theirs.body)),
    ] {
        if expected != found {
            let difference: Vec<&String> = expected.symmetric_difference(&found).collect();
            findings.push(format!("{file}: {what} differ: {difference:?}"));
        }
    }
    let headings = |body: &str| body.lines().filter(|line| line.starts_with('#')).count();
    if headings(&french.body) != headings(&theirs.body) {
        findings.push(format!("{file}: it has not the same sections"));
    }
    let whole = |piece: &Source| {
        let Header { title, long, summary, .. } = &piece.header;
        format!("{title}\n{}\n{summary}\n{}", long.as_deref().unwrap_or_default(), piece.body)
    };
    findings.extend(
        translation::faults(&whole(french), &whole(theirs)).into_iter().map(|fault| format!("{file}: {fault}")),
    );
}

/// `[[ID]]` and `{{kind:id}}`.
fn marks(body: &str) -> BTreeSet<String> {
    let between = |open: &str, close: &str| -> Vec<String> {
        let inner = body.split(open).skip(1).filter_map(|rest| rest.split_once(close));
        inner.map(|(inner, _)| inner.to_owned()).collect()
    };
    between("[[", "]]").into_iter().chain(between("{{", "}}")).collect()
}

/// Targets of `[text](/path)`.
fn links(body: &str) -> BTreeSet<String> {
    body.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned()).collect()
}

fn missing_piece(target: &str, french: &BTreeMap<String, &Source>) -> Option<String> {
    let path = target.split('?').next().unwrap_or_default().trim_start_matches('/');
    let name = path.replace('#', "/");
    let is_piece = ["comprendre/", "faq/", "glossaire/"].iter().any(|start| name.starts_with(start));
    let name = match path.split_once('#') {
        Some((page, _)) if page.contains('/') => page.to_owned(),
        _ => name,
    };
    (is_piece && !french.contains_key(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(lang: &str, header: &str, body: &str) -> Source {
        Source::read(&format!("content/faq/essai/{lang}.md"), &format!("+++\n{header}\n+++\n{body}")).unwrap()
    }

    #[test]
    fn a_number_typed_by_hand_is_told_from_a_quoted_one() {
        for (body, typed) in [
            ("Au {{tel:3646}}, de {{hours:3646}}.", false),
            ("Au 3646.", true),
            ("Au {{tel:3646}} ou 3646", true),
            ("Le 36461 n’est rien.", false),
        ] {
            assert_eq!(is_typed(body, "3646"), typed, "{body}");
        }
        assert!(is_typed("Au 04\u{a0}94 16 36 00.", "04\u{a0}94\u{a0}16\u{a0}36\u{a0}00"));
    }

    #[test]
    fn easy_french_is_held_to_shorter_sentences() {
        let header = "title = \"Le code\"\nsummary = \"Court.\"\ngroup = \"site\"\nsources = [\"SNDS\"]\n\
                      read = 2026-01-01\nreview = 2027-06-01";
        let body = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize.";
        let path = |kind: &str| format!("content/{kind}/essai/fr.md");
        let found = |kind: &str| {
            let piece = Source::read(&path(kind), &format!("+++\n{header}\n+++\n{body}")).unwrap();
            findings(&[piece], &["fr".to_owned(), "en".to_owned()], &[], &[], "2026-11-23".parse().unwrap()).join("\n")
        };
        assert!(found("facile").contains("13 words"), "{}", found("facile"));
        assert!(!found("facile").contains("essai/en.md is missing"), "it has no translation");
        assert!(!found("site").contains("13 words"), "{}", found("site"));
    }

    #[test]
    fn each_fault_is_found() {
        let header = "title = \"Où est mon code ?\"\nsummary = \"Sur l’attestation.\"\nsources = [\"SNDS\"]\n\
                      read = 2026-01-01\nreview = 2026-06-01\nrelated = [\"faq/rien\"]\nactions = [\"danser\"]";
        let long = "mot ".repeat(30);
        let body = format!("Veuillez lire. {long}. [Ici](/faq/rien). Le NIR. {{{{tel:3646}}}}");
        let french = piece("fr", header, &body);
        let english = piece(
            "en",
            "title = \"Where?\"\nsummary = \"There.\"\nof = \"0\"",
            "[Here](/faq/other). La caisse est dans votre ville.",
        );
        let found = findings(
            &[french, english],
            &["fr".to_owned(), "en".to_owned()],
            &["veuillez".to_owned(), "NIR".to_owned()],
            &["3646".to_owned()],
            "2026-11-23".parse().unwrap(),
        )
        .join("\n");
        for fault in [
            "comprendre/le-code/fr.md is missing",
            "related faq/rien does not exist",
            "1 pieces to read next",
            "0 questions are featured",
            "action danser",
            "source SNDS marks nothing",
            "read again by now",
            "link to faq/rien",
            "words: mot",
            "says « veuillez »",
            "says « NIR »",
            "older French text",
            "quoted values differ",
            "links differ",
            "still in French",
        ] {
            assert!(found.contains(fault), "{fault}:\n{found}");
        }
    }
}
