//! Is every message there that rows, plans and templates name, and is none left that nobody says?

use std::collections::BTreeSet;

use fluent_syntax::ast;
use strum::IntoEnumIterator as _;

use super::languages::{messages, spoken};
use super::readability::{self, EASY_SCORE};
use crate::domain::annuaire::{Annuaire, Confidence, Kind, SourceKind, Status};
use crate::domain::plan::{self, Answers, Body, Cost, Link, Model, Place, Question};
use crate::domain::reading::{Lookalike, Repair};
use crate::lang::Locale;

/// Files whose words are read in a hurry, by worried people.
const EASIEST: [&str; 4] = ["retrouver.ftl", "errors.ftl", "decoder.ftl", "lieux.ftl"];

/// The interface is easy to read, sentence by sentence and as a whole.
pub(super) fn easy(reference: &Locale, findings: &mut Vec<String>) {
    for (file, text) in reference.sources() {
        let Ok(resource) = fluent_syntax::parser::parse(text.as_str()) else { continue };
        let mut words = String::new();
        for entry in resource.body {
            if let ast::Entry::Message(ast::Message { value: Some(pattern), id, .. }) = entry {
                let mut said = String::new();
                spoken(&pattern, &mut said);
                if let Some(around) = readability::loose_sign(&said) {
                    findings.push(format!(
                        "locales/{}/{file}: {}: a space that may break the line: {around}",
                        reference.id, id.name
                    ));
                }
                for sentence in readability::sentences(&said) {
                    let count = readability::words(sentence).count();
                    if count > readability::MAX_WORDS {
                        findings
                            .push(format!("locales/{}/{file}: {}: {count} words in a sentence", reference.id, id.name));
                    }
                }
                words.push_str(&said);
                words.push('\n');
            }
        }
        let score = readability::score(&words);
        if EASIEST.contains(&file.as_str()) && score < EASY_SCORE {
            findings
                .push(format!("locales/{}/{file}: Kandel-Moles {score:.0}, {EASY_SCORE:.0} at least", reference.id));
        }
    }
}

/// What says that a body is in service, or how to reach it, says of when that is.
const DATED: [&str; 12] = [
    "result-seen",
    "result-seen-in",
    "caisse-sure-state",
    "caisse-sites-changed",
    "contact-seen",
    "contact-hours-seen",
    "contact-address-seen",
    "contact-source",
    "plan-caisse-phone",
    "plan-caisse-address",
    "letter-address-check",
    "quote-dated",
];

/// Nothing is called current without a date. Other languages have the variables of the French.
pub(super) fn dated(reference: &Locale, findings: &mut Vec<String>) {
    let messages = messages(reference);
    for key in DATED {
        let is_dated = messages.get(key).is_some_and(|message| message.says("date") || message.says("year"));
        if !is_dated {
            findings.push(format!("locales/{}: {key} says what is so today, and no date", reference.id));
        }
    }
}

/// Messages that rows and enums name.
pub(super) fn named_by_data(reference: &Locale, annuaire: &Annuaire, findings: &mut Vec<String>) {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    let mut add = |prefix: &str, name: &str| keys.extend([format!("{prefix}-{name}")]);
    Kind::iter().for_each(|kind| add("kind", kind.into()));
    Status::iter().for_each(|status| add("status", status.into()));
    Confidence::iter().for_each(|confidence| add("confidence", confidence.into()));
    SourceKind::iter().for_each(|kind| add("sources", kind.into()));
    Lookalike::iter().for_each(|lookalike| add("lookalike", lookalike.into()));
    Repair::iter().for_each(|repair| add("repair", repair.into()));
    for ended in annuaire.ended_centres() {
        add("ended", &ended.note);
    }
    for code in annuaire.gestions() {
        add("gestion", code.as_str());
    }
    for regime in annuaire.regimes() {
        add("regime", &format!("{}-public", regime.code));
        for note in annuaire.caisses_of(regime.code).filter_map(|caisse| caisse.note.as_deref()) {
            add("note", note);
        }
    }
    let missing = keys.iter().filter(|key| !reference.has(key));
    findings.extend(missing.map(|key| format!("locales/{}: {key} is missing; the data needs it", reference.id)));
}

/// What all plans together name.
#[derive(Default)]
pub(super) struct Plans {
    messages: BTreeSet<String>,
    sources: BTreeSet<&'static str>,
    links: Vec<(Body, Link)>,
}

impl Plans {
    /// Makes every plan that answers can lead to: where the caisse is not known, and where it is and has a number.
    pub(super) fn read(annuaire: &Annuaire) -> Self {
        let caisses: Vec<_> = annuaire.caisses().filter(|caisse| caisse.contact.is_some()).collect();
        let places = [Place::default(), Place { caisses, ..Place::default() }];
        let mut all = Self::default();
        for (answers, place) in
            Answers::all().iter().flat_map(|answers| places.iter().map(move |place| (answers, place)))
        {
            let plan = plan::plan(answers, chrono::NaiveDate::default(), place);
            all.messages.extend(plan.messages());
            all.sources.extend(plan.sources());
            for link in plan.steps().map(|step| (plan.body, step.link)) {
                if !all.links.contains(&link) {
                    all.links.push(link);
                }
            }
        }
        all
    }
}

/// The rows that plans rest on or lead to.
pub(super) fn sources_of_plans(plans: &Plans, annuaire: &Annuaire, findings: &mut Vec<String>) {
    for id in &plans.sources {
        if annuaire.source(id).is_none() {
            findings.push(format!("src/plan: a step cites {id}, which is not in data/sources.csv"));
        }
    }
    for (body, link) in &plans.links {
        let found = match link {
            Link::Contact(id) => annuaire.contact(id).is_some(),
            Link::Abroad(id) => annuaire.contact(id).is_some_and(|contact| contact.abroad.is_some()),
            Link::Body => {
                let regime = body.regime().and_then(|code| annuaire.regime(code.parse().ok()?));
                regime.is_some_and(|regime| regime.website.is_some())
            }
            Link::Out(id) => annuaire.link(id).is_some(),
            Link::None | Link::Decoder | Link::Caisses | Link::Lost | Link::Number | Link::Letter(_) => true,
        };
        if !found {
            findings.push(format!("src/plan: a step for {body:?} leads to {link:?}, which no table has"));
        }
    }
}

/// Messages that the wizard, the plans and the letters name.
pub(super) fn named_by_plans(reference: &Locale, plans: &Plans, findings: &mut Vec<String>) {
    let mut keys = plans.messages.clone();
    for question in Question::iter() {
        keys.extend(["", "-short", "-why"].map(|suffix| format!("q-{question}{suffix}")));
        keys.extend(question.values().iter().map(|value| format!("a-{question}-{value}")));
    }
    keys.extend(Body::iter().map(|body| format!("body-{}", <&str>::from(body))));
    keys.extend(Cost::iter().map(|cost| format!("cost-{}", <&str>::from(cost))));
    keys.extend(Model::iter().flat_map(Model::messages));
    let missing = keys.iter().filter(|key| !reference.has(key));
    findings.extend(missing.map(|key| format!("locales/{}: {key} is missing; a plan needs it", reference.id)));
    // And the other way round: words that no plan ever says would rot unseen.
    for (key, _) in messages(reference) {
        let of_a_plan = ["step-", "fail-", "tip-", "prepare-", "never-", "plan-lead-", "plan-title-", "a-"];
        if of_a_plan.iter().any(|prefix| key.starts_with(prefix)) {
            let said = keys.contains(&key) || key.strip_suffix("-hint").is_some_and(|key| keys.contains(key));
            if !said {
                findings.push(format!("locales/{}: {key} is said by no plan", reference.id));
            }
        }
    }
}

#[derive(rust_embed::RustEmbed)]
#[folder = "templates/"]
struct Templates;

/// Messages that templates name in quotes.
pub(super) fn templates(reference: &Locale, findings: &mut Vec<String>) {
    for path in Templates::iter() {
        let Some(file) = Templates::get(&path) else { continue };
        let text = String::from_utf8_lossy(&file.data);
        for call in ["page.t(\"", "page.html(\""] {
            for key in text.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                if !reference.has(key) {
                    findings.push(format!("templates/{path}: {key} is in no file of locales/{}", reference.id));
                }
            }
        }
    }
}

/// Links in messages may only lead out by https; links inside the site are made by the templates,
/// and a test follows every one of them.
pub(super) fn links(locales: &[Locale], findings: &mut Vec<String>) {
    for locale in locales {
        for (file, text) in locale.sources() {
            for href in text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                if !href.starts_with("https://") {
                    findings
                        .push(format!("locales/{}/{file}: the link {href:?} does not start with https://", locale.id));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    #[test]
    fn a_state_that_lost_its_date_is_found() {
        let french = lang::locale(lang::REFERENCE).unwrap();
        let mut findings = Vec::new();
        dated(french, &mut findings);
        assert!(findings.is_empty(), "{findings:#?}");
        let broken: Vec<(String, String)> = french
            .sources()
            .iter()
            .map(|(file, text)| {
                (file.clone(), text.replace("Dernière trace publique\u{a0}: { $date }.", "En service."))
            })
            .collect();
        dated(&Locale::new("fr".to_owned(), broken).unwrap(), &mut findings);
        assert_eq!(findings, ["locales/fr: result-seen says what is so today, and no date"]);
    }
}
