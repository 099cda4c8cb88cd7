//! `/sources`: every document, with its date and ours.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use strum::IntoEnumIterator as _;

use crate::annuaire::{Annuaire, Source, SourceKind};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "sources.html")]
struct Sources<'a> {
    page: &'a Page,
    groups: Vec<(SourceKind, Vec<(Source, u32)>)>,
}

/// All sources, the official ones first.
///
/// # Errors
/// The database failed.
pub async fn list(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let all = annuaire.sources()?;
    let of = |kind| (kind, all.iter().filter(|(source, _)| source.kind == kind).cloned().collect());
    let groups = SourceKind::iter().map(of).collect();
    page.ok(&Sources { page: &page, groups })
}
