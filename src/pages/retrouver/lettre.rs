//! `/retrouver/lettre`: a letter to print. What is personal is written on paper, or in fields without
//! a name outside any form, which no browser sends.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use actix_web::web::Data;
use askama::Template;
use strum::IntoEnumIterator as _;

use super::{Pairs, planned};
use crate::domain::annuaire::{Annuaire, Caisse, Confidence};
use crate::domain::plan::{self, Answers, Model, Recipient};
use crate::lang::{self, Locale};
use crate::paths::{self, with_query};
use crate::planning::Planning;
use crate::web::{Error, Page};

/// A line to fill, in the text version.
const BLANK: &str = "………………………………………………………";

#[derive(Template)]
#[template(path = "retrouver/lettre.html")]
struct LetterPage<'a> {
    page: &'a Page,
    /// The letter's own language: the caisse reads French.
    french: &'static Locale,
    model: Model,
    title: String,
    to: Recipient,
    caisse: Option<&'a Caisse>,
    /// The lines of the envelope, when they are known.
    address: Vec<&'a str>,
    unsure: bool,
    models: Vec<Model>,
    hidden: Vec<(&'static str, String)>,
    text: String,
    /// Back to the plan, when there is one.
    plan: Option<String>,
    /// Whether this is the copy to keep, printed with its translation; and the way to the other one.
    is_copy: bool,
    other: String,
}

impl LetterPage<'_> {
    /// Parts of the letter: message ids.
    fn paragraphs(&self) -> Vec<String> {
        let name: &str = self.model.into();
        (1..=self.model.paragraphs()).map(|number| format!("letter-{name}-{number}")).collect()
    }

    fn name(&self) -> &'static str {
        self.model.into()
    }
}

/// What an address asks for.
struct Wanted<'a> {
    planning: Planning<'a>,
    model: Model,
    answers: Answers,
    is_copy: bool,
}

impl<'a> Wanted<'a> {
    fn read(page: &Page, pairs: &Pairs, annuaire: &'a Annuaire) -> Self {
        let planning = planned(page, pairs, annuaire);
        let answers = planning.answers.pruned();
        let asked_for = pairs.iter().find(|(key, _)| key == "modele").and_then(|(_, value)| value.parse().ok());
        let model = match asked_for {
            Some(model) => model,
            None if answers.next_question().is_some() => Model::default(),
            None => {
                let plan = plan::plan(&answers, planning.today, &planning.place);
                plan.letters.first().copied().unwrap_or_default()
            }
        };
        let is_copy = pairs.iter().any(|(key, value)| key == "copie" && value == "oui");
        Self { planning, model, answers, is_copy }
    }

    /// To whom the letter goes, if the tables know.
    fn caisse(&self) -> Option<&'a Caisse> {
        if self.model.recipient() == Recipient::Mutuelle {
            return None;
        }
        // Come from the page of a caisse, without a plan: the letter is for it.
        if self.answers.next_question().is_some() {
            return self.planning.place.caisses.first().copied();
        }
        self.planning.place.caisse(self.answers.body())
    }

    /// The query of the letter, or of the copy to keep.
    fn query(&self, is_copy: bool) -> String {
        let model: &str = self.model.into();
        let answers = self.answers.query();
        let and = if answers.is_empty() { "" } else { "&" };
        let copy = if is_copy { "&copie=oui" } else { "" };
        format!("modele={model}{copy}{and}{answers}")
    }
}

/// The lines of the envelope after the name.
fn address(caisse: Option<&Caisse>) -> Vec<&str> {
    let lines = caisse.and_then(|caisse| caisse.address.as_ref()).map(|address| address.lines.split(", "));
    lines.map(Iterator::collect).unwrap_or_default()
}

/// The letter to print.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let wanted = Wanted::read(&page, &pairs, &annuaire);
    if pairs.iter().any(|(key, value)| key == "format" && value == "txt") {
        return Ok(plain(&page, &wanted));
    }
    // In French there is nothing to translate: there is one letter.
    let is_copy = wanted.is_copy && !page.locale.is_reference();
    let page = page.with_written_query(wanted.query(wanted.is_copy));
    let caisse = wanted.caisse();
    let name: &str = wanted.model.into();
    let model = page.word("letter", name).to_string();
    let title = match caisse {
        Some(caisse) => page
            .t("letter-title-for")
            .with("model", model)
            .with("name", caisse.name.as_str())
            .with("code", caisse.id.to_string())
            .to_string(),
        None => page.t("letter-title").with("model", model).to_string(),
    };
    let french = lang::locale(lang::REFERENCE).unwrap_or(page.locale);
    let has_plan = wanted.answers.next_question().is_none();
    page.ok(&LetterPage {
        page: &page,
        french,
        model: wanted.model,
        title,
        to: wanted.model.recipient(),
        caisse,
        address: address(caisse),
        unsure: caisse
            .and_then(|caisse| caisse.address.as_ref())
            .is_some_and(|address| address.confidence != Confidence::High),
        models: Model::iter().collect(),
        hidden: wanted.answers.pairs(),
        text: page.url(with_query("/retrouver/lettre.txt", &wanted.query(false))),
        other: page.url(with_query("/retrouver/lettre", &wanted.query(!is_copy))),
        is_copy,
        plan: has_plan.then(|| page.url(paths::plan(&wanted.answers))),
    })
}

/// The letter as plain text.
pub async fn text(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> HttpResponse {
    plain(&page, &Wanted::read(&page, &pairs, &annuaire))
}

fn plain(page: &Page, wanted: &Wanted<'_>) -> HttpResponse {
    let french = lang::locale(lang::REFERENCE).unwrap_or(page.locale);
    let say = |key: &str| french.text(key.to_owned()).to_string();
    let model = wanted.model;
    let name: &str = model.into();
    let blank = |key: &str| format!("{} : {BLANK}", say(key));
    let mut lines: Vec<String> =
        ["name", "street", "town", "contact"].iter().map(|part| blank(&format!("letter-sender-{part}"))).collect();
    if model.identifies() {
        lines.extend([blank("letter-born"), blank("letter-number")]);
    }
    lines.push(String::new());
    let caisse = wanted.caisse();
    lines.extend((model.recipient() == Recipient::Mediator).then(|| say("letter-to-mediator")));
    match (caisse, address(caisse).as_slice()) {
        (_, [first, rest @ ..]) => lines.extend([first].into_iter().chain(rest).map(|line| (*line).to_owned())),
        (Some(caisse), []) => lines.extend([caisse.name.clone(), BLANK.to_owned(), BLANK.to_owned()]),
        (None, []) => lines.extend([BLANK; 3].map(str::to_owned)),
    }
    lines.extend([
        String::new(),
        say("letter-place-date"),
        String::new(),
        format!("{} : {}", say("letter-subject"), say(&format!("letter-{name}-subject"))),
        String::new(),
        say("letter-greeting"),
        String::new(),
    ]);
    for number in 1..=model.paragraphs() {
        lines.extend([say(&format!("letter-{name}-{number}")), String::new()]);
    }
    lines.extend([say("letter-closing"), String::new(), say("letter-signature"), String::new()]);
    for thing in model.enclosed() {
        lines.push(format!("{} : {}", say("letter-enclosed"), say(&format!("letter-enclosed-{thing}"))));
    }
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((CONTENT_LANGUAGE, lang::REFERENCE))
        .insert_header((CACHE_CONTROL, "public, max-age=300"))
        .body(lines.join("\n") + "\n")
}
