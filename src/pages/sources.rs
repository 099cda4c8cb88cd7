//! `/sources` and `/sources/{id}`: every document, with its date and ours, and the pages that use it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use strum::IntoEnumIterator as _;

use super::paging::Paging;
use crate::content::Listed;
use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Source, SourceKind};
use crate::web::{Error, Page};

/// Sources on one page: with as many, it stays under its weight in every language.
const PER_PAGE: usize = 80;

/// A source in the list.
struct Row<'a> {
    source: &'a Source,
    /// Lines of our tables that rest on it.
    lines: u32,
    /// Pages that rest on it.
    pages: u32,
}

#[derive(Template)]
#[template(path = "sources/sources.html")]
struct Sources<'a> {
    page: &'a Page,
    groups: Vec<(SourceKind, Vec<Row<'a>>)>,
    number: usize,
    pages: usize,
}

/// All sources, the official ones first.
///
/// # Errors
/// No such page, or the database failed.
pub async fn list(
    page: Page,
    paging: Query<Paging>,
    annuaire: Data<Annuaire>,
    database: Data<Database>,
) -> Result<HttpResponse, Error> {
    let counts = database.pieces_per_source()?;
    let of = |kind| annuaire.sources().filter(move |source| source.kind == kind);
    let all: Vec<&Source> = SourceKind::iter().flat_map(of).collect();
    let (number, pages) = paging.of(all.len(), PER_PAGE)?;
    let page = page.with_canonical_query(&*paging);
    let mut groups: Vec<(SourceKind, Vec<Row<'_>>)> = Vec::new();
    for source in all.into_iter().skip((number - 1) * PER_PAGE).take(PER_PAGE) {
        let row = Row { source, lines: source.rows, pages: counts.get(&source.id).copied().unwrap_or_default() };
        match groups.last_mut().filter(|(kind, _)| *kind == source.kind) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((source.kind, vec![row])),
        }
    }
    page.ok(&Sources { page: &page, groups, number, pages })
}

#[derive(Template)]
#[template(path = "sources/source.html")]
struct OneSource<'a> {
    page: &'a Page,
    source: &'a Source,
    uses: Vec<Listed>,
}

/// One source and the pages that use it.
///
/// # Errors
/// No such source, or the database failed.
pub async fn show(
    page: Page,
    id: Path<String>,
    annuaire: Data<Annuaire>,
    database: Data<Database>,
) -> Result<HttpResponse, Error> {
    let source = annuaire.source(&id).ok_or(Error::NotFound)?;
    let uses = database.pieces_using(&source.id, &page.locale.id)?;
    page.ok(&OneSource { page: &page, source, uses })
}
