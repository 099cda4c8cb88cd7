//! What people read in a plan: rules on its words, in every language.

use std::collections::BTreeSet;

use strum::IntoEnumIterator as _;

use super::super::*;
use super::every;
use crate::lang;

/// The words of a step, in French, for who reads the plan.
fn french(plan: &Plan<'_>, step: &Step) -> String {
    let locale = lang::locale("fr").unwrap();
    let who = plan.who.name();
    let say = |key: String| locale.text(key).with("who", who);
    let body = say(format!("body-{}", <&str>::from(plan.body))).to_string();
    let words = say(format!("step-{}-text", step.id)).with("body", body).to_string();
    let fail = step.fail.map(|fail| say(format!("fail-{fail}")).to_string()).unwrap_or_default();
    format!("{} {words} {fail}", say(format!("step-{}", step.id)))
}

#[test]
fn who_has_no_carte_vitale_is_given_no_step_about_one() {
    let mut seen = 0;
    for (answers, plan) in every() {
        let none = matches!(answers.numero, Some(Numero::Provisoire | Numero::Aucun | Numero::Nsp))
            || matches!(answers.etranger, Some(Etranger::Retour | Etranger::RetourEmploi));
        if !none {
            continue;
        }
        for step in plan.steps() {
            let words = french(&plan, step).to_lowercase();
            assert!(!words.contains("carte vitale"), "{}: {words}", answers.query());
            assert!(!words.contains("compte ameli") && step.id != "online-ameli", "{}: {words}", answers.query());
        }
        assert!(!plan.prepare.contains(&"vitale"), "{}", answers.query());
        seen += 1;
    }
    assert!(seen > 100);
}

#[test]
fn who_cannot_telephone_is_not_told_to_call() {
    let locale = lang::locale("fr").unwrap();
    let mut wrong = BTreeSet::new();
    for (_, plan) in every().into_iter().filter(|(answers, _)| answers.moyen == Some(Moyen::Sourd)) {
        for key in plan.messages().into_iter().filter(|key| !key.starts_with("never-") && !key.starts_with("letter-")) {
            let said = locale.text(key.clone()).with("who", "vous").with("body", "").with("date", "").with("title", "");
            let said = said.to_string().to_lowercase();
            wrong.extend(["appelez", "par téléphone"].iter().filter(|word| said.contains(**word)).map(|_| key.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// For a relative or a child, what is the insured person's is never called the reader's.
#[test]
fn who_helps_somebody_is_not_taken_for_them() {
    let theirs = [
        "votre attestation",
        "votre carte vitale",
        "votre caisse",
        "votre cpam",
        "votre cgss",
        "votre msa",
        "votre code",
        "votre régime",
        "votre conjoint",
        "votre compte",
        "votre organisme",
        "vous rembourse",
        "vos droits",
        "vous suit",
        "votre ancienne",
        "votre métier",
        "votre dossier",
    ];
    let locale = lang::locale("fr").unwrap();
    let mut wrong = BTreeSet::new();
    let mut seen = 0;
    for (_, plan) in every() {
        if plan.who == Who::Vous {
            continue;
        }
        let body = locale.text(format!("body-{}", <&str>::from(plan.body))).with("who", plan.who.name()).to_string();
        let keys = plan.messages().into_iter().filter(|key| !key.starts_with("letter-") && !key.starts_with("never-"));
        for key in keys {
            let said =
                locale.text(key.clone()).with("who", plan.who.name()).with("body", body.clone()).with("date", "");
            let said = said.to_string().to_lowercase();
            wrong.extend(theirs.iter().filter(|word| said.contains(**word)).map(|_| format!("{key}: {said}")));
        }
        seen += 1;
    }
    assert!(seen > 1_000);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Who said that they have no attestation is never told that something is written on it.
#[test]
fn nothing_is_said_to_be_on_a_paper_that_one_does_not_have() {
    let mut seen = 0;
    for (answers, plan) in every() {
        if answers.document != Some(Document::Aucune) {
            continue;
        }
        for step in plan.steps() {
            let words = french(&plan, step).to_lowercase();
            assert!(!words.contains("numéro est sur votre attestation"), "{}: {words}", answers.query());
            assert!(!["read", "read-old"].contains(&step.id), "{}: {words}", answers.query());
        }
        seen += 1;
    }
    assert!(seen > 500);
}

/// What people read, in every language: the text of every message that a plan can name.
fn words() -> Vec<(String, String)> {
    let keys: BTreeSet<String> = every().iter().flat_map(|(_, plan)| plan.messages()).collect();
    let mut words = Vec::new();
    for locale in lang::locales().unwrap() {
        for key in &keys {
            assert!(locale.has(key), "{}: {key}", locale.id);
            for who in Who::iter().map(Who::name) {
                let body = locale.text("body-cpam").with("who", who).to_string();
                let said = Blank::iter()
                    .fold(locale.text(key.clone()), |text, blank| text.with(blank.into(), "…"))
                    .with("who", who)
                    .with("body", body)
                    .with("date", "14/12/2026")
                    .with("url", "https://example.org")
                    .to_string();
                words.push((format!("{} {key}", locale.id), said));
            }
        }
    }
    words
}

#[test]
fn nothing_is_promised_and_no_number_is_asked_for() {
    let promises = ["vous recevrez", "vous aurez votre", "sous 48", "garanti", "you will receive", "guarantee"];
    // A length of time is either what a source says, named here, or our advice.
    let sourced = [
        "tip-emploi-mois",
        "tip-cfe",
        "step-rejoin-text",
        "step-sick-note-text",
        "tip-frontalier",
        "tip-demenage-militaire",
    ];
    let number = ["numéro de sécurité sociale", "social security number"];
    for (key, text) in words() {
        let lower = text.to_lowercase();
        let id = key.split(' ').nth(1).unwrap();
        assert!(!promises.iter().any(|promise| lower.contains(promise)), "{key}: {text}");
        let lasts = ["jours", " mois", "semaine", " days", "month", "week", "heures)"];
        if lasts.iter().any(|word| lower.contains(word)) {
            assert!(sourced.contains(&id), "{key} names a length of time: {text}");
        }
        // The number is only named to say: do not give it, hide it, or write it by hand.
        if number.iter().any(|word| lower.contains(word)) {
            let allowed = ["never-number", "step-stop-site-text", "step-give-school-text", "tip-prive"];
            assert!(allowed.contains(&id), "{key} names the number: {text}");
        }
    }
}

#[test]
fn sentences_are_short() {
    for (key, text) in words().into_iter().filter(|(key, _)| !key.contains("letter-")) {
        for sentence in text.split_inclusive(['.', '?', '!']) {
            let count = sentence.split([' ', '\u{a0}']).filter(|w| w.chars().any(char::is_alphanumeric)).count();
            // Some languages write apart what French writes in one word.
            let most = if key.starts_with("fr ") { 20 } else { 25 };
            assert!(count <= most, "{key}: {count} words: {sentence}");
        }
    }
}

#[test]
fn letters_hold_no_personal_word_and_fit_their_model() {
    for model in Model::iter() {
        for key in model.messages() {
            for locale in lang::locales().unwrap() {
                assert!(locale.has(&key), "{}: {key}", locale.id);
                let text = locale.text(key.clone());
                let text = Blank::iter().fold(text, |text, blank| text.with(blank.into(), "…")).to_string();
                assert!(!text.chars().any(|c| c.is_ascii_digit()), "{key}: {text}");
            }
        }
        let name: &str = model.into();
        let next = format!("letter-{name}-{}", model.paragraphs() + 1);
        assert!(!lang::locale("fr").unwrap().has(&next), "{next} is never shown");
    }
}

#[test]
fn every_blank_of_a_letter_says_what_it_is_for_and_stands_in_one() {
    let french = lang::locale("fr").unwrap();
    let (_, letters) = french.sources().iter().find(|(file, _)| file == "lettre.ftl").unwrap();
    for blank in Blank::iter() {
        let name: &str = blank.into();
        assert!(letters.contains(&format!("{{ ${name} }}")), "no letter has {name}");
        for locale in lang::locales().unwrap() {
            assert!(locale.has(&format!("letter-blank-{name}")), "{}: {name}", locale.id);
        }
    }
}
