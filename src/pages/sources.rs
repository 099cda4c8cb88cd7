//! `/sources` and `/sources/{id}`: every document, with its date and ours, and the pages that use it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use strum::IntoEnumIterator as _;

use crate::content::Listed;
use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Source, SourceKind};
use crate::web::{Error, Page};

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
}

/// All sources, the official ones first.
///
/// # Errors
/// The database failed.
pub async fn list(page: Page, annuaire: Data<Annuaire>, database: Data<Database>) -> Result<HttpResponse, Error> {
    let counts = database.pieces_per_source()?;
    let mut groups: Vec<(SourceKind, Vec<Row<'_>>)> = SourceKind::iter().map(|kind| (kind, Vec::new())).collect();
    for source in annuaire.sources() {
        let pages = counts.get(&source.id).copied().unwrap_or_default();
        if let Some((_, rows)) = groups.iter_mut().find(|(kind, _)| *kind == source.kind) {
            rows.push(Row { source, lines: source.rows, pages });
        }
    }
    page.ok(&Sources { page: &page, groups })
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
