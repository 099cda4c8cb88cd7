//! `/recherche`: one field over everything the site says and knows.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::decoder::may_be_shown;
use super::lieux::{Choice, choices};
use crate::annuaire::Annuaire;
use crate::content::Library;
use crate::lieux::Understood;
use crate::reading::{self, Lookalike};
use crate::search::Hit;
use crate::web::{Cache, Error, Page};

/// Answers on one page.
const SHOWN: usize = 20;
/// Places shown above the answers: more is a job for `/caisses`.
const PLACES: usize = 4;

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
    template.lookalike = reading.lookalike.filter(|lookalike| Lookalike::is_personal(*lookalike)).map(Into::into);
    template.error = text.trim().is_empty();
    if template.lookalike.is_some() || template.error {
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template);
    }
    if may_be_shown(text) {
        text.trim().clone_into(&mut template.value);
    }
    template.code = reading.code.filter(|code| code.caisse.is_some()).map(|code| code.slug());
    let found = page.site.finder.find(text);
    if matches!(found.understood, Understood::Name | Understood::PostalCode | Understood::Cedex)
        && found.hits.len() <= PLACES
    {
        template.places = choices(&page, &annuaire, &found.hits)?;
    }
    let question = page.site.searcher.question(text);
    template.hits = library.search(&question, &page.locale.id)?;
    template.hits.truncate(SHOWN);
    if template.places.is_empty() && template.code.is_none() {
        template.corrected = question.corrected;
    }
    page.ok(&template)
}
