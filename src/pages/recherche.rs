//! `/recherche`: one field over everything the site says and knows.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::caisses::choix::{Choice, choices};
use crate::database::Database;
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::{Finder, Hit};
use crate::domain::reading;
use crate::door::{Cache, QueryRead};
use crate::lang::{Locale, written_in};
use crate::paths::with_query;
use crate::privacy::{Published, may_be_shown};
use crate::search::{self, Searcher};
use crate::web::{Error, Page};

/// Answers on one page.
const SHOWN: usize = 20;
/// What part of a question the page that says « not this code » covers at least, to be said at the top.
const SURELY: f64 = 0.5;
/// The page about the numbers of others.
const OTHERS: &str = "homonymes";

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
    /// Caisses and places that the text names, each under its own title, in the order they are shown.
    named: Vec<(&'static str, Vec<Choice>)>,
    /// Whether they stand below the answers: a village may bear the name of a trade.
    named_last: bool,
    /// It is another body's number.
    not_ours: bool,
    corrected: Option<String>,
    /// Another language of this site, in whose letters the question is written: its own search may know them.
    written_in: Option<&'static Locale>,
    hits: Vec<search::Hit>,
    /// Answers on all pages.
    count: usize,
    number: usize,
    pages: usize,
}

impl Recherche<'_> {
    /// Answers of every kind.
    fn all(&self) -> usize {
        self.count + self.named.iter().map(|(_, choices)| choices.len()).sum::<usize>()
    }

    /// The search of another language, with the question if it may be shown.
    fn search_in(&self, locale: &Locale) -> String {
        let asked = Asked { q: Some(self.value.clone()).filter(|value| !value.is_empty()), page: None };
        self.page.url_of(locale, &with_query("/recherche", QueryRead::of(&asked).as_str()))
    }

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
        named: Vec::new(),
        named_last: false,
        not_ours: false,
        corrected: None,
        written_in: None,
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
    template.written_in = written_in(text, page.locale);
    template.code = reading.code.filter(|code| code.caisse.is_some()).map(|code| code.slug());
    if let Some(found) = finder.find_within(text, |word| searcher.is_common(word)) {
        template.named = named(&page, &annuaire, &found.hits);
    }
    let meant = searcher.pages_meant(&question, &page.locale.id);
    if let Some(meant) = meant.first() {
        let is_code_or_body = template.named.first().is_some_and(|(title, _)| *title == "search-page-body");
        template.named_last = meant.covers > 0.99 && !is_code_or_body;
        template.not_ours = meant.covers >= SURELY && meant.page.1 == OTHERS;
    }
    if template.code.is_none() && template.named.is_empty() {
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
    if template.named.is_empty() && template.code.is_none() && may_be_shown(text) {
        template.corrected = corrected;
    }
    if template.number > 1 {
        template.named.clear();
        template.code = None;
    }
    page.ok(&template)
}

/// Caisses and places, each kind together, the kind of the first one first.
fn named(page: &Page, annuaire: &Annuaire, hits: &[Hit]) -> Vec<(&'static str, Vec<Choice>)> {
    let (bodies, places): (Vec<Hit>, Vec<Hit>) = hits.iter().cloned().partition(|hit| hit.caisse().is_some());
    let title = if places.first() == Some(&Hit::Abroad) { "search-abroad" } else { "search-page-place" };
    let mut named = vec![("search-page-body", bodies), (title, places)];
    if hits.first().is_some_and(|hit| hit.caisse().is_none()) {
        named.reverse();
    }
    let lines = |(title, hits): (&'static str, Vec<Hit>)| (title, choices(page, annuaire, &hits));
    named.into_iter().filter(|(_, hits)| !hits.is_empty()).map(lines).collect()
}
