//! `/decoder`: the form, and what it leads to.

pub mod inconnu;
pub mod resultat;
mod tiles;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data};
use askama::Template;
use serde::Deserialize;

use crate::domain::annuaire::Annuaire;
use crate::domain::code::Code;
use crate::domain::reading::{self, Reading};
use crate::door::Cache;
use crate::explain::say_problem;
use crate::paths;
use crate::privacy::may_be_shown;
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

/// Reads what was sent: on to the result, or the form again with its error.
///
/// # Errors
/// The template failed.
pub async fn submit(page: Page, sent: web::Form<Submission>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let reading = reading::read(&sent.code, &annuaire);
    page.site.door.metrics.read(&reading);
    if let Some(address) = address_of(&reading) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &address));
    }
    let mut form = Form { is_title: true, value: echo(&sent.code, &reading), ..Form::default() };
    match (reading.lookalike, reading.problem) {
        (Some(lookalike), _) => form.lookalike = Some(lookalike.into()),
        (None, problem) => form.error = problem.map(|problem| say_problem(problem, page.locale)),
    }
    page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &Decoder { page: &page, form })
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
    let safe = reading.lookalike.is_none() && has_digits && may_be_shown(text);
    if safe { text.trim().to_owned() } else { String::new() }
}
