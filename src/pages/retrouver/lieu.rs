//! `/retrouver/lieu`: the commune, which says the caisse.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::{Pairs, planned};
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::{Finder, Found, Hit, Understood};
use crate::domain::insee::Insee;
use crate::domain::plan::Answers;
use crate::door::Cache;
use crate::pages::caisses::choix::{Choice, choices};
use crate::paths;
use crate::privacy::may_be_shown;
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "retrouver/lieu.html")]
struct PlacePage<'a> {
    page: &'a Page,
    hidden: Vec<(&'static str, String)>,
    value: String,
    error: Option<&'static str>,
    choices: Vec<(String, Choice)>,
    back: String,
}

/// The commune, which says the caisse: one found leads back to the plan, several are offered.
///
/// # Errors
/// The template failed.
pub async fn show(
    page: Page,
    pairs: Pairs,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Result<HttpResponse, Error> {
    let answers = planned(&page, &pairs, &annuaire).answers;
    let there = |insee| paths::after(&Answers { caisse: None, ..answers }.at(insee));
    let typed = pairs.iter().find(|(key, _)| key == "q").map(|(_, value)| value.as_str());
    // What may be a personal number is not even looked up.
    let found = typed.filter(|text| may_be_shown(text)).map(|text| finder.find(text));
    let mut communes: Vec<(Insee, Hit)> = Vec::new();
    for hit in found.iter().flat_map(|found| &found.hits) {
        if let Hit::Commune { insee, .. } = hit {
            communes.push((*insee, hit.clone()));
        }
    }
    let exact = found.as_ref().is_some_and(|f| matches!(f.understood, Understood::Name | Understood::PostalCode));
    if let (true, [(insee, _)]) = (exact, communes.as_slice()) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &there(*insee)));
    }
    let mut offered = Vec::new();
    for (insee, hit) in communes {
        for choice in choices(&page, &annuaire, &[hit]) {
            offered.push((page.url(there(insee)), choice));
        }
    }
    let error = match typed {
        Some(text) if text.trim().is_empty() => Some("search-empty"),
        Some(_) if offered.is_empty() => Some("wizard-place-nothing"),
        _ => None,
    };
    let page = match typed.filter(|_| found.as_ref().is_some_and(Found::is_place)) {
        Some(text) => page.with_carried_query(&[answers.pairs(), vec![("q", text.to_owned())]].concat()),
        None => page.with_written_query(answers.query()),
    };
    let template = PlacePage {
        page: &page,
        hidden: Answers { caisse: None, lieu: None, ..answers }.pairs(),
        value: typed.filter(|text| may_be_shown(text)).unwrap_or_default().trim().to_owned(),
        error,
        choices: offered,
        back: page.url(paths::after(&answers)),
    };
    match error {
        Some(_) => page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template),
        None => page.ok(&template),
    }
}
