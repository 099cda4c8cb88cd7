//! `/caisses`: finding a caisse by place, name or code; and the pages under it.

pub mod caisse;
pub mod carte;
pub mod choix;
pub mod demenagement;
pub mod departements;
pub mod lieu;
pub mod liste;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Json, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use crate::decoding::Decoding;
use crate::domain::annuaire::Annuaire;
use crate::domain::code::Code;
use crate::domain::gazetteer::{Finder, Found, Hit, Understood};
use crate::domain::reading;
use crate::door::Cache;
use crate::paths;
use crate::privacy::{Published, may_be_shown};
use crate::web::{Error, Page};
use choix::{Choice, choices};

/// Suggestions while typing.
const SUGGESTED: usize = 8;

/// What is asked.
#[derive(Debug, Deserialize, Serialize)]
pub struct Asked {
    pub(super) q: Option<String>,
}

#[derive(Template)]
#[template(path = "caisses/caisses.html")]
struct Search<'a> {
    page: &'a Page,
    value: String,
    /// The place is in no département: no caisse goes by it.
    abroad: bool,
    /// `Empty` when nothing was asked or the field was sent empty.
    understood: Understood,
    choices: Vec<Choice>,
    more: usize,
    error: Option<&'static str>,
    lookalike: Option<&'static str>,
}

/// The search: one answer leads to it, several are offered, none is explained.
///
/// # Errors
/// The template failed.
pub async fn search(
    page: Page,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
    published: Data<Published>,
) -> Result<HttpResponse, Error> {
    // A place's name says nothing about anybody; anything else that was typed may.
    let is_name = asked.q.as_deref().is_some_and(|text| finder.is_name(text));
    let page = if is_name { page.with_canonical_query(&*asked) } else { page };
    let blank = Search {
        page: &page,
        value: String::new(),
        abroad: false,
        understood: Understood::Empty,
        choices: Vec::new(),
        more: 0,
        error: None,
        lookalike: None,
    };
    let Some(text) = asked.q.as_deref() else { return page.ok(&blank) };
    let wrong = |template: &Search| page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, template);
    if let Some(lookalike) = published.personal(text, &annuaire) {
        return wrong(&Search { lookalike: Some(lookalike.into()), ..blank });
    }
    let reading = reading::read(text, &annuaire);
    if let Some(code) = reading.code.filter(Code::is_whole) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &paths::code(code)));
    }
    let found = finder.find(text);
    let doubtful = matches!(found.understood, Understood::Nothing | Understood::UnknownPostalCode);
    if let (true, Some(code)) = (doubtful, reading.code) {
        return match Decoding::new(reading, &annuaire).is_found() {
            true => Ok(page.redirect(StatusCode::SEE_OTHER, &paths::code(code))),
            false => offer(&page, &annuaire, &asked, found),
        };
    }
    if found.understood == Understood::Empty {
        return wrong(&Search { error: Some("search-empty"), ..blank });
    }
    let is_one = matches!(found.understood, Understood::Name | Understood::PostalCode);
    if let (true, [hit]) = (is_one && found.hits != [Hit::Abroad], found.hits.as_slice()) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &choix::path(hit)));
    }
    offer(&page, &annuaire, &asked, found)
}

fn offer(page: &Page, annuaire: &Annuaire, asked: &Asked, found: Found) -> Result<HttpResponse, Error> {
    let value = asked.q.as_deref().filter(|text| may_be_shown(text)).unwrap_or_default().trim();
    let page = match value.is_empty() || !found.is_place() {
        true => page,
        false => &page.clone().with_carried_query(asked),
    };
    let template = Search {
        page,
        value: value.to_owned(),
        abroad: found.hits.first() == Some(&Hit::Abroad),
        understood: found.understood,
        choices: choices(page, annuaire, &found.hits),
        more: found.more,
        error: None,
        lookalike: None,
    };
    page.ok(&template)
}

/// Suggestions while typing, for the script: the same answers as the page, fewer. A text that may be
/// personal gets none.
pub async fn suggest(
    page: Page,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Json<Vec<Choice>> {
    let text = asked.q.as_deref().unwrap_or_default();
    let mut hits = if may_be_shown(text) { finder.find(text).hits } else { Vec::new() };
    hits.truncate(SUGGESTED);
    Json(choices(&page, &annuaire, &hits))
}
