//! `/recherche`: one field over everything the site says and knows.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::decoder::{is_personal, may_be_shown};
use super::lieux::{Choice, choices};
use crate::annuaire::Annuaire;
use crate::content::Library;
use crate::lieux::{self, Understood};
use crate::reading;
use crate::search::Hit;
use crate::web::{Cache, Error, Page};

/// Answers on one page.
const SHOWN: usize = 20;
/// Places shown above the answers: more is a job for `/caisses`.
const PLACES: usize = 4;
/// The same for caisses: a régime has several, and its own page says more.
const CAISSES: usize = 2;

/// What is asked.
#[derive(Debug, Deserialize)]
pub struct Asked {
    q: Option<String>,
}

#[derive(Template)]
#[template(path = "recherche.html")]
struct Recherche<'a> {
    page: &'a Page,
    asked: bool,
    value: String,
    error: bool,
    lookalike: Option<&'static str>,
    code: Option<String>,
    places: Vec<Choice>,
    corrected: Option<String>,
    hits: Vec<Hit>,
}

/// The field and its answers.
///
/// # Errors
/// The database failed.
pub async fn show(
    page: Page,
    asked: Query<Asked>,
    library: Data<Library>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let mut template = Recherche {
        page: &page,
        asked: asked.q.is_some(),
        value: String::new(),
        error: false,
        lookalike: None,
        code: None,
        places: Vec::new(),
        corrected: None,
        hits: Vec::new(),
    };
    let Some(text) = asked.q.as_deref() else { return page.ok(&template) };
    let reading = reading::read(text, &page.site.index);
    template.lookalike = reading.lookalike.filter(|_| is_personal(text, &reading)).map(Into::into);
    template.error = text.trim().is_empty();
    if template.lookalike.is_some() || template.error {
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template);
    }
    if may_be_shown(text) {
        text.trim().clone_into(&mut template.value);
    }
    template.code = reading.code.filter(|code| code.caisse.is_some()).map(|code| code.slug());
    template.places = places(&page, &annuaire, text)?;
    let question = page.site.searcher.question(text);
    template.hits = library.search(&question, &page.locale.id)?;
    template.hits.truncate(SHOWN);
    if template.places.is_empty() && template.code.is_none() {
        template.corrected = question.corrected;
    }
    page.ok(&template)
}

/// Places and caisses that the text names, when they are few.
fn places(page: &Page, annuaire: &Annuaire, text: &str) -> Result<Vec<Choice>, Error> {
    let mut found = page.site.finder.find(text);
    if found.hits.is_empty() || found.understood == Understood::Slip {
        // "code cpam paris": what counts begins with the word for the body.
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_body = |word: &&str| matches!(word.to_lowercase().as_str(), "cpam" | "msa" | "cgss");
        let Some(at) = words.iter().position(is_body).filter(|at| at + 1 < words.len()) else { return Ok(Vec::new()) };
        found = page.site.finder.find(&words.get(at..).unwrap_or_default().join(" "));
    }
    let exactly = matches!(found.understood, Understood::Name | Understood::PostalCode | Understood::Cedex);
    let caisses = found.hits.iter().filter(|hit| matches!(hit, lieux::Hit::Caisse(_))).count();
    if !exactly || found.hits.len() > PLACES || caisses > CAISSES {
        return Ok(Vec::new());
    }
    choices(page, annuaire, &found.hits)
}
