//! `/decoder`: the one box, and what it leads to.

pub mod inconnu;
pub mod liste;
pub mod resultat;
mod tiles;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::web::{self, Data, Query};
use askama::Template;
use serde::Deserialize;

use super::caisses::{self, choix};
use super::recherche;
use crate::database::Database;
use crate::decoding::{self, Decoding, Line, Meant};
use crate::domain::annuaire::Annuaire;
use crate::domain::code::Code;
use crate::domain::gazetteer::Finder;
use crate::domain::reading::{self, Problem, Reading};
use crate::door::{Cache, QueryRead};
use crate::explain::say_problem;
use crate::paths;
use crate::privacy::{Published, may_be_shown};
use crate::search::Searcher;
use crate::web::{Error, Page};
use resultat::Along;

pub use tiles::{Tile, tiles};

/// The decode form, as asked or as given back with its error.
#[derive(Debug, Default)]
pub struct Form {
    /// What was typed, when it may be shown again.
    pub value: String,
    /// What to say of it.
    pub error: Option<String>,
    /// Another number that was recognised.
    pub lookalike: Option<&'static str>,
    /// A code that what was typed begins like, and whose it is.
    pub begins: Option<(Code, String)>,
    /// Whether the form is the page's subject, its question the title.
    pub is_title: bool,
}

#[derive(Template)]
#[template(path = "decoder/decoder.html")]
struct Decoder<'a> {
    page: &'a Page,
    form: Form,
}

/// The form.
///
/// # Errors
/// The template failed.
pub async fn form(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Decoder { page: &page, form: Form { is_title: true, ..Form::default() } })
}

/// What the form sends.
#[derive(Deserialize)]
pub struct Submission {
    #[serde(default)]
    code: String,
}

/// Reads what was sent, and leads to what it means: a code, a place, a page; or gives the form again with its error.
///
/// # Errors
/// The template or the database failed.
pub async fn submit(
    page: Page,
    sent: web::Form<Submission>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
    database: Data<Database>,
    searcher: Data<Searcher>,
    published: Data<Published>,
) -> Result<HttpResponse, Error> {
    let text = sent.code.trim();
    let reading = reading::read(text, &annuaire);
    page.site.door.metrics.read(&reading);
    if let Some(address) = address_of(&reading) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &address));
    }
    // What may be somebody's goes no further: it is named, and neither looked up nor kept.
    let is_personal = published.personal(text, &annuaire).is_some();
    if !is_personal {
        let asked = || caisses::Asked { q: Some(text.to_owned()) };
        let searched = || recherche::Asked { q: Some(text.to_owned()), page: None };
        let is_answered = || -> Result<bool, Error> {
            let question = searcher.question(text, &page.locale.id, |text| finder.is_name(text));
            Ok(!database.search(&searcher, &question, &page.locale.id)?.is_empty())
        };
        let known = (annuaire.as_ref(), finder.as_ref());
        let to = |path: &str| Ok(page.redirect(StatusCode::SEE_OTHER, path));
        match decoding::meant(text, &reading, known, searcher.is_ours(text), is_answered)? {
            Meant::Place(hit) => return to(&choix::path(&hit)),
            Meant::Name => return to(&paths::with_query("/caisses", QueryRead::of(&asked()).as_str())),
            Meant::Places => return unkept(caisses::search(page, Query(asked()), annuaire, finder, published).await),
            Meant::Words { are_ours: true } => {
                return to(&paths::with_query("/recherche", QueryRead::of(&searched()).as_str()));
            }
            Meant::Words { are_ours: false } => {
                let asked = Query(searched());
                return unkept(recherche::show(page, asked, database, annuaire, finder, searcher, published).await);
            }
            Meant::Nothing => {}
        }
    }
    let mut form = Form { is_title: true, value: echo(text, &reading), ..Form::default() };
    let line = decoding::line(text, &annuaire);
    match (reading.lookalike, reading.problem) {
        _ if line.is_some() => form.error = line.map(|line| say_line(&page, &line)),
        (Some(lookalike), _) => form.lookalike = Some(lookalike.into()),
        (None, Some(Problem::Empty)) => form.error = Some(page.t("box-empty").to_string()),
        (None, Some(Problem::NoDigits)) => form.error = Some(page.t("box-nothing").to_string()),
        (None, problem) => form.error = problem.map(|problem| say_problem(problem, page.locale)),
    }
    form.begins = Decoding::new(reading, &annuaire)
        .suggestions
        .first()
        .map(|(suggestion, name)| (suggestion.code, (*name).to_owned()));
    page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &Decoder { page: &page, form })
}

/// Whose telephone number was typed, and what to ask for there.
fn say_line(page: &Page, line: &Line<'_>) -> String {
    if page.has("box-line", &line.contact.id, "") {
        return page.word("box-line", &line.contact.id).to_string();
    }
    page.t("box-line").with("number", line.contact.number.as_str()).with("name", line.name).to_string()
}

/// The page of another field, which answers a form here: nothing that was typed is in an address or kept.
fn unkept(answer: Result<HttpResponse, Error>) -> Result<HttpResponse, Error> {
    let mut answer = answer?;
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(Cache::Never.header()));
    Ok(answer)
}

/// The page of what was read. What was mended is named there, so it goes along.
fn address_of(reading: &Reading) -> Option<String> {
    let code = reading.code?;
    if let Code { regime: Some(_), caisse: None, .. } = code {
        return Some(paths::code(code));
    }
    Some(paths::with_query(&paths::code(code), &Along::new(reading).query()))
}

/// Only a short text without any long number is shown again: nothing else is surely not personal.
fn echo(text: &str, reading: &Reading) -> String {
    let has_digits = text.chars().any(char::is_numeric);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let safe = reading.lookalike.is_none()
        && has_digits
        && may_be_shown(text)
        && !reading::begins_like_social_security(&digits);
    if safe { text.trim().to_owned() } else { String::new() }
}
