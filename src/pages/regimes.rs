//! `/regimes` and `/regimes/{code}`.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use super::paging::{PER_PAGE, Paging};
use crate::domain::annuaire::{Annuaire, Caisse, Regime, Source, Status, Today};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "regimes/regimes.html")]
struct Regimes<'a> {
    page: &'a Page,
    groups: Vec<(&'static str, Vec<&'a Regime>)>,
}

/// Every régime, those in service first.
///
/// # Errors
/// The template failed.
pub async fn list(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let of = |key, wanted: &[Status]| (key, annuaire.regimes().filter(|r| wanted.contains(&r.status)).collect());
    let groups = vec![
        of("active", &[Status::Active]),
        of("closed", &[Status::Closed, Status::Merged, Status::Alias]),
        of("unverified", &[Status::Unverified]),
    ];
    page.ok(&Regimes { page: &page, groups })
}

#[derive(Template)]
#[template(path = "regimes/regime.html")]
struct RegimePage<'a> {
    page: &'a Page,
    regime: &'a Regime,
    today: Option<Today<'a>>,
    active: Vec<&'a Caisse>,
    others: Vec<&'a Caisse>,
    active_count: usize,
    others_count: usize,
    number: usize,
    pages: usize,
    sources: Vec<&'a Source>,
}

/// One régime and its caisses.
///
/// # Errors
/// No such régime or page.
pub async fn show(
    page: Page,
    code: Path<String>,
    paging: Query<Paging>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let code = code.parse().map_err(|_| Error::NotFound)?;
    let regime = annuaire.regime(code).ok_or(Error::NotFound)?;
    let is_active = |caisse: &&Caisse| caisse.status == Status::Active;
    let (active, others): (Vec<&Caisse>, Vec<&Caisse>) = annuaire.caisses_of(code).partition(is_active);
    let (active_count, others_count) = (active.len(), others.len());
    let (number, pages) = paging.of(active_count + others_count, PER_PAGE)?;
    let page = page.with_canonical_query(&*paging);
    // One list of both, cut in pages, then parted again.
    let shown = active.into_iter().chain(others).skip((number - 1) * PER_PAGE).take(PER_PAGE);
    let (active, others) = shown.partition(is_active);
    page.ok(&RegimePage {
        page: &page,
        regime,
        today: annuaire.today(regime.successor),
        active,
        others,
        active_count,
        others_count,
        number,
        pages,
        sources: annuaire.sources_of(&regime.sources).collect(),
    })
}
