//! `/regimes` and `/regimes/{code}`.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use crate::annuaire::{Annuaire, Caisse, Regime, Source, Status, Today};
use crate::web::{Error, Page};

/// Caisses on one page: few enough for a small telephone, and for an EcoIndex of A.
const PER_PAGE: usize = 36;

#[derive(Template)]
#[template(path = "regimes.html")]
struct Regimes<'a> {
    page: &'a Page,
    groups: Vec<(&'static str, Vec<Regime>)>,
}

/// Every régime, those in service first.
///
/// # Errors
/// The database failed.
pub async fn list(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let all = annuaire.regimes()?;
    let of = |key, wanted: &[Status]| (key, all.iter().filter(|r| wanted.contains(&r.status)).cloned().collect());
    let groups = vec![
        of("active", &[Status::Active]),
        of("closed", &[Status::Closed, Status::Merged, Status::Alias]),
        of("unverified", &[Status::Unverified]),
    ];
    page.ok(&Regimes { page: &page, groups })
}

#[derive(Template)]
#[template(path = "regime.html")]
struct RegimePage<'a> {
    page: &'a Page,
    regime: Regime,
    today: Option<Today>,
    active: Vec<Caisse>,
    others: Vec<Caisse>,
    active_count: usize,
    others_count: usize,
    number: usize,
    pages: usize,
    sources: Vec<Source>,
}

/// Which page of a long list.
#[derive(Debug, Deserialize, Serialize)]
pub struct Paging {
    pub(super) page: Option<usize>,
}

/// One régime and its caisses.
///
/// # Errors
/// No such régime or page, or the database failed.
pub async fn show(
    page: Page,
    code: Path<String>,
    paging: Query<Paging>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let code = code.parse().map_err(|_| Error::NotFound)?;
    let regime = annuaire.regime(code)?.ok_or(Error::NotFound)?;
    let (active, others): (Vec<_>, Vec<_>) =
        annuaire.caisses_of(code)?.into_iter().partition(|caisse| caisse.status == Status::Active);
    let (active_count, others_count) = (active.len(), others.len());
    let pages = (active_count + others_count).div_ceil(PER_PAGE).max(1);
    let number = paging.page.unwrap_or(1);
    if !(1..=pages).contains(&number) {
        return Err(Error::NotFound);
    }
    let page = page.reading(&*paging);
    // One list of both, cut in pages, then parted again.
    let shown = active.into_iter().chain(others).skip((number - 1) * PER_PAGE).take(PER_PAGE);
    let (active, others) = shown.partition(|caisse| caisse.status == Status::Active);
    let today = annuaire.today(regime.successor)?;
    let sources = annuaire.sources_of_regime(code)?;
    page.ok(&RegimePage {
        page: &page,
        regime,
        today,
        active,
        others,
        active_count,
        others_count,
        number,
        pages,
        sources,
    })
}
