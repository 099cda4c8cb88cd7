//! `/recherche`: one field over everything the site says and knows.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::caisses::choix::{Choice, choices};
use crate::database::Database;
use crate::domain::annuaire::Annuaire;
use crate::domain::fold;
use crate::domain::gazetteer::{self, Finder, Found, Understood};
use crate::domain::reading;
use crate::door::{Cache, QueryRead};
use crate::paths::with_query;
use crate::privacy::{Published, may_be_shown};
use crate::search::{Hit, Searcher};
use crate::web::{Error, Page};

/// Answers on one page.
const SHOWN: usize = 20;
/// Places shown above the answers: more is a job for `/caisses`.
const PLACES: usize = 4;

/// Words for a caisse that people put before a place.
const BODIES: [&str; 4] = ["cpam", "cgss", "msa", "caisse"];

/// What is asked.
#[derive(Debug, Deserialize, Serialize)]
pub struct Asked {
    pub(super) q: Option<String>,
    pub(super) page: Option<usize>,
}

#[derive(Template)]
#[template(path = "recherche.html")]
struct Recherche<'a> {
    page: &'a Page,
    asked: bool,
    value: String,
    error: bool,
    lookalike: Option<&'static str>,
    /// Another number than a code, but nobody's: a company's, a mutuelle's.
    other: Option<&'static str>,
    code: Option<String>,
    places: Vec<Choice>,
    corrected: Option<String>,
    hits: Vec<Hit>,
    /// Answers on all pages.
    count: usize,
    number: usize,
    pages: usize,
}

impl Recherche<'_> {
    /// A page of the answers, counted from 1.
    fn at_page(&self, number: usize) -> String {
        let asked = Asked { q: Some(self.value.clone()), page: (number > 1).then_some(number) };
        self.page.url(with_query("/recherche", QueryRead::of(&asked).as_str()))
    }
}

/// The field and its answers.
///
/// # Errors
/// No such page of answers, or the database failed.
pub async fn show(
    page: Page,
    asked: Query<Asked>,
    database: Data<Database>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
    searcher: Data<Searcher>,
    published: Data<Published>,
) -> Result<HttpResponse, Error> {
    // The site's own words, or a place's name alone, say nothing about anybody; anything else that was typed may.
    let is_name = |text: &str| finder.is_name(text);
    let is_ours = asked.q.as_deref().is_some_and(|text| searcher.is_ours(text) || is_name(text));
    let question = asked.q.as_deref().map(|text| searcher.question(text, &page.locale.id, is_name));
    // The words as they were understood are said only if all are ours: else one may be somebody's name.
    let corrected = question.as_ref().and_then(|question| question.corrected.clone());
    let corrected = corrected.filter(|said| searcher.is_ours(said));
    let page = match &corrected {
        _ if is_ours => page.with_canonical_query(&*asked),
        Some(said) => page.with_carried_query(&Asked { q: Some(said.clone()), page: asked.page }),
        None => page,
    };
    let mut template = Recherche {
        page: &page,
        asked: asked.q.is_some(),
        value: String::new(),
        error: false,
        lookalike: None,
        other: None,
        code: None,
        places: Vec::new(),
        corrected: None,
        hits: Vec::new(),
        count: 0,
        number: asked.page.unwrap_or(1),
        pages: 1,
    };
    let (Some(text), Some(question)) = (asked.q.as_deref(), question) else { return page.ok(&template) };
    let reading = reading::read(text, &annuaire);
    template.lookalike = published.personal(text, &annuaire).map(Into::into);
    template.error = text.trim().is_empty();
    if template.lookalike.is_some() || template.error {
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template);
    }
    if may_be_shown(text) {
        text.trim().clone_into(&mut template.value);
    }
    template.code = reading.code.filter(|code| code.caisse.is_some()).map(|code| code.slug());
    let found = find_place(&finder, text);
    if let Some(found) = found {
        template.places = choices(&page, &annuaire, &found.hits);
    }
    if template.code.is_none() && template.places.is_empty() {
        template.other = reading.lookalike.filter(|lookalike| !lookalike.is_personal()).map(Into::into);
    }
    // Digits alone that are another number are not words to look for.
    let is_number = template.other.is_some() && !text.chars().any(char::is_alphabetic);
    let found = match is_number {
        true => Vec::new(),
        false => database.search(&searcher, &question, &page.locale.id)?,
    };
    template.count = found.len();
    template.pages = found.len().div_ceil(SHOWN).max(1);
    if !(1..=template.pages).contains(&template.number) {
        return Err(Error::NotFound);
    }
    for candidate in found.iter().skip((template.number - 1) * SHOWN).take(SHOWN) {
        template.hits.extend(database.hit(candidate, &question, &page.locale.id)?);
    }
    if template.places.is_empty() && template.code.is_none() && may_be_shown(text) {
        template.corrected = corrected;
    }
    if template.number > 1 {
        template.places.clear();
        template.code = None;
    }
    page.ok(&template)
}

/// The place that a text names, alone or after the word for its caisse: « le code de la CPAM de Nice ».
fn find_place(finder: &Finder, text: &str) -> Option<Found> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let body = words.iter().position(|word| BODIES.contains(word)).filter(|at| *at + 1 < words.len());
    let named = |text: &str| {
        let found = finder.find_exactly(text);
        let sure = matches!(found.understood, Understood::Name | Understood::PostalCode | Understood::Cedex);
        (sure && !found.hits.is_empty()).then_some(found)
    };
    let whole = named(text).filter(|found| found.hits.len() <= PLACES && (body.is_some() || has_place(found)));
    whole.or_else(|| {
        let mut found = named(&words.get(body?..)?.join(" "))?;
        found.hits.truncate(PLACES);
        Some(found)
    })
}

fn has_place(found: &Found) -> bool {
    found.hits.iter().any(|hit| !matches!(hit, gazetteer::Hit::Caisse(_)))
}
