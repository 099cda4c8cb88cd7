//! `rattachement check`: do data, languages and pages agree with each other?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use strum::IntoEnumIterator as _;

use crate::annuaire::{Annuaire, Confidence, Kind, SourceKind, Status, Successor, Today, Zone};
use crate::code::RegimeCode;
use crate::content::readability::EASY_SCORE;
use crate::content::{self, readability};
use crate::database::{self, Image};
use crate::date::Date;
use crate::lang::{self, Locale};
use crate::plan::{self, Answers, Body, Cost, Link, Model, Place, Question};
use crate::reading::{Lookalike, Repair};
use crate::translation;

/// Every finding, one sentence each.
///
/// # Errors
/// The data or a language file cannot be loaded at all.
pub fn all() -> anyhow::Result<Vec<String>> {
    let annuaire = Annuaire::open(&Image::built_in()?)?;
    let locales = lang::locales()?;
    let mut findings = Vec::new();
    data(&annuaire, &mut findings)?;
    let plans = Plans::read();
    sources_of_plans(&plans, &annuaire, &mut findings)?;
    if let Some((reference, others)) = locales.split_first() {
        named_by_data(reference, &annuaire, &mut findings)?;
        named_by_plans(reference, &plans, &mut findings);
        templates(reference, &mut findings);
        for locale in others {
            translated(reference, locale, &mut findings);
        }
        links(locales, &mut findings);
    }
    places(&annuaire, &mut findings)?;
    if let Some(reference) = locales.first() {
        easy(reference, &mut findings);
    }
    // A language whose content is still being translated says so in its language.ftl: its pages show
    // French where they must, and say so too.
    let whole = |locale: &&Locale| locale.text("language-content").to_string() == "complete";
    let languages: Vec<String> = locales.iter().filter(whole).map(|locale| locale.id.clone()).collect();
    let banned = database::column("banned_words.csv", 0);
    let numbers = database::column("contacts.csv", 1);
    findings.extend(content::verify::findings(&database::pieces()?, &languages, &banned, &numbers, Date::today()));
    Ok(findings)
}

/// Files whose words are read in a hurry, by worried people.
const EASIEST: [&str; 4] = ["wizard.ftl", "errors.ftl", "decoder.ftl", "places.ftl"];

/// The interface is easy to read, sentence by sentence and as a whole.
fn easy(reference: &Locale, findings: &mut Vec<String>) {
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

/// The text of a message, without its tags; a variable counts as a word.
fn spoken(pattern: &ast::Pattern<&str>, said: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let mut inside = false;
                for c in value.chars() {
                    match c {
                        '<' => inside = true,
                        '>' => inside = false,
                        c if !inside => said.push(c),
                        _ => {}
                    }
                }
            }
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                // One variant is said at a time; the last is the usual one.
                if let Some(variant) = variants.last() {
                    spoken(&variant.value, said);
                }
            }
            ast::PatternElement::Placeable { .. } => said.push_str("mot"),
        }
    }
}

/// No caisse without territory, no territory without caisse.
fn places(annuaire: &Annuaire, findings: &mut Vec<String>) -> anyhow::Result<()> {
    for departement in annuaire.departements()?.iter().filter(|departement| departement.zone != Zone::Com) {
        let bodies = annuaire.bodies_in(&departement.code)?;
        if bodies.general.candidates().is_empty() {
            findings.push(format!("data/caisses.csv: no caisse of the régime général for {}", departement.name));
        }
        if bodies.agricole.is_none() {
            findings.push(format!("data/caisses.csv: no MSA for {}", departement.name));
        }
    }
    for regime in [RegimeCode::GENERAL, RegimeCode::AGRICOLE] {
        for caisse in annuaire.caisses_of(regime)? {
            let local = matches!(caisse.kind, Kind::Cpam | Kind::Cgss | Kind::Ccss | Kind::Css | Kind::Msa);
            if local && caisse.status == Status::Active && caisse.departements.is_empty() {
                findings.push(format!("data/caisses.csv: {} {} has no territory", caisse.id, caisse.name));
            }
        }
    }
    Ok(())
}

/// Rows that each are well formed, but contradict each other.
fn data(annuaire: &Annuaire, findings: &mut Vec<String>) -> anyhow::Result<()> {
    for regime in annuaire.regimes()? {
        for caisse in annuaire.caisses_of(regime.code)? {
            let name = format!("data/caisses.csv: {} {}", caisse.id, caisse.name);
            let mut find = |what: &str| findings.push(format!("{name} {what}"));
            match (caisse.status, &caisse.successor) {
                (Status::Merged | Status::Alias, Some(Successor::Caisse(_))) | (Status::Closed, _) => {}
                (Status::Merged | Status::Alias, _) => {
                    find("is merged or a second code, but names no caisse that replaces it")
                }
                (Status::Active, Some(_)) => find("is in service, yet something replaces it"),
                _ => {}
            }
            if caisse.successor.is_some() {
                match annuaire.today(caisse.successor)? {
                    Some(Today::Caisse(end)) if end.status == Status::Closed => find("leads to a closed body"),
                    Some(Today::Residence(end)) if end.status == Status::Closed => find("leads to a closed régime"),
                    Some(_) => {}
                    None => find("leads nowhere: its successors form a loop"),
                }
            }
            if caisse.last_seen > caisse.read_on {
                find("was seen in a source that we read earlier");
            }
        }
    }
    for (source, uses) in annuaire.sources()? {
        // A source without a row must at least be one that pages cite by its address.
        if uses == 0 && source.url.is_none() {
            findings.push(format!("data/sources.csv: {} is used by no row and has no address", source.id));
        }
    }
    Ok(())
}

/// Messages that rows and enums name.
fn named_by_data(reference: &Locale, annuaire: &Annuaire, findings: &mut Vec<String>) -> anyhow::Result<()> {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    let mut add = |prefix: &str, name: &str| keys.extend([format!("{prefix}-{name}")]);
    Kind::iter().for_each(|kind| add("kind", kind.into()));
    Status::iter().for_each(|status| add("status", status.into()));
    Confidence::iter().for_each(|confidence| add("confidence", confidence.into()));
    SourceKind::iter().for_each(|kind| add("sources", kind.into()));
    Lookalike::iter().for_each(|lookalike| add("lookalike", lookalike.into()));
    Repair::iter().for_each(|repair| add("repair", repair.into()));
    for code in annuaire.gestions()? {
        add("gestion", code.as_str());
    }
    for regime in annuaire.regimes()? {
        add("regime", &format!("{}-public", regime.code));
        for note in annuaire.caisses_of(regime.code)?.iter().filter_map(|caisse| caisse.note.as_deref()) {
            add("note", note);
        }
    }
    let missing = keys.iter().filter(|key| !reference.has(key));
    findings.extend(missing.map(|key| format!("locales/{}: {key} is missing; the data needs it", reference.id)));
    Ok(())
}

/// What all plans together name.
#[derive(Default)]
struct Plans {
    messages: BTreeSet<String>,
    sources: BTreeSet<&'static str>,
    links: Vec<(Body, Link)>,
}

impl Plans {
    /// Makes every plan that answers can lead to.
    fn read() -> Self {
        let mut all = Self::default();
        for answers in Answers::all() {
            let plan = plan::plan(&answers, chrono::NaiveDate::default(), &Place::default());
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
fn sources_of_plans(plans: &Plans, annuaire: &Annuaire, findings: &mut Vec<String>) -> anyhow::Result<()> {
    for id in &plans.sources {
        if annuaire.source(id)?.is_none() {
            findings.push(format!("src/plan: a step cites {id}, which is not in data/sources.csv"));
        }
    }
    for (body, link) in &plans.links {
        let found = match link {
            Link::Contact(id) => annuaire.contact(id)?.is_some(),
            Link::Abroad(id) => annuaire.contact(id)?.is_some_and(|contact| contact.abroad.is_some()),
            Link::Body => {
                let regime = body.regime().and_then(|code| code.parse().ok());
                let regime = regime.map(|code| annuaire.regime(code)).transpose()?.flatten();
                regime.is_some_and(|regime| regime.website.is_some())
            }
            Link::None | Link::Out(_) | Link::Page(_) | Link::Letter(_) => true,
        };
        if !found {
            findings.push(format!("src/plan: a step for {body:?} leads to {link:?}, which no table has"));
        }
    }
    Ok(())
}

/// Messages that the wizard, the plans and the letters name.
fn named_by_plans(reference: &Locale, plans: &Plans, findings: &mut Vec<String>) {
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
fn templates(reference: &Locale, findings: &mut Vec<String>) {
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

/// A translation against its reference: the same messages, variables, tags and links.
fn translated(reference: &Locale, locale: &Locale, findings: &mut Vec<String>) {
    let (theirs, ours) = (messages(reference), messages(locale));
    for key in theirs.keys().filter(|key| !ours.contains_key(*key)) {
        findings.push(format!("locales/{}: {key} is missing", locale.id));
    }
    for (key, message) in &ours {
        match theirs.get(key) {
            None => findings.push(format!("locales/{}: {key} is not in {}", locale.id, reference.id)),
            Some(expected) if expected.shape != message.shape => findings.push(format!(
                "locales/{}: {key} has {:?} where {} has {:?}",
                locale.id, message.shape, reference.id, expected.shape
            )),
            Some(expected) => {
                let faults = translation::faults(&expected.said, &message.said);
                findings.extend(faults.into_iter().map(|fault| format!("locales/{}: {key}: {fault}", locale.id)));
            }
        }
    }
}

/// A message, as far as languages are compared.
struct Message {
    /// What must be the same in every language: variables, tags with their attributes.
    shape: Shape,
    /// What is said. Nothing for the formats of dates and hours, which are no sentences.
    said: String,
}

type Shape = BTreeSet<String>;

fn messages(locale: &Locale) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, text) in locale.sources() {
        // The bundle was made of the same text: it parses.
        let Ok(resource) = fluent_syntax::parser::parse(text.as_str()) else { continue };
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry
                && let Some(pattern) = message.value
            {
                let (mut shape, mut said) = (Shape::new(), String::new());
                in_pattern(&pattern, &mut shape);
                if file != "language.ftl" {
                    spoken(&pattern, &mut said);
                }
                messages.insert(message.id.name.to_owned(), Message { shape, said });
            }
        }
    }
    messages
}

fn in_pattern(pattern: &ast::Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let tags = value.split('<').skip(1).filter_map(|rest| rest.split('>').next());
                shape.extend(tags.map(|tag| format!("<{tag}>")));
            }
            ast::PatternElement::Placeable { expression } => in_expression(expression, shape),
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, shape: &mut Shape) {
    let inline = match expression {
        ast::Expression::Inline(inline) => inline,
        ast::Expression::Select { selector, variants } => {
            for variant in variants {
                in_pattern(&variant.value, shape);
            }
            selector
        }
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => shape.extend([format!("${}", id.name)]),
        ast::InlineExpression::Placeable { expression } => in_expression(expression, shape),
        _ => {}
    }
}

/// Links in messages may only lead out by https; links inside the site are made by the templates,
/// and a test follows every one of them.
fn links(locales: &[Locale], findings: &mut Vec<String>) {
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
    #[test]
    fn data_and_languages_agree() {
        let findings = super::all().unwrap();
        assert!(findings.is_empty(), "{findings:#?}");
    }
}
