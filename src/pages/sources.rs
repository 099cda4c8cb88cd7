//! `/sources`: every document, with its date and ours.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use strum::IntoEnumIterator as _;

use crate::annuaire::{Annuaire, Source, SourceKind};
use crate::content::{Library, Use};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "sources.html")]
struct Sources<'a> {
    page: &'a Page,
    groups: Vec<(SourceKind, Vec<(Source, u32)>)>,
    uses: Vec<Use>,
}

/// All sources, the official ones first.
///
/// # Errors
/// The database failed.
pub async fn list(page: Page, annuaire: Data<Annuaire>, library: Data<Library>) -> Result<HttpResponse, Error> {
    let all = annuaire.sources()?;
    let of = |kind| (kind, all.iter().filter(|(source, _)| source.kind == kind).cloned().collect());
    let groups = SourceKind::iter().map(of).collect();
    page.ok(&Sources { page: &page, groups, uses: library.uses(&page.locale.id)? })
}

impl Sources<'_> {
    fn is_used(&self, source: &str) -> bool {
        self.uses.iter().any(|used| used.source == source)
    }
}
