//! A well-written code that the tables do not know: the 404 page, with near codes.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::tiles::{Tile, tiles};
use crate::decoding::Decoding;
use crate::domain::code::{CaisseId, Code};
use crate::domain::reading::{Suggestion, Warning};
use crate::door::Cache;
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "decoder/inconnu.html")]
struct Unknown<'a> {
    page: &'a Page,
    decoding: &'a Decoding<'a>,
    code: String,
    tiles: Vec<Tile>,
    regime_is_unknown: bool,
    /// What to say first.
    lead: &'static str,
    /// Near codes that are not among those of the département, with their names.
    near: Vec<(Suggestion, &'a str)>,
}

/// The 404 page of a well-written code that the tables do not know, with near codes.
///
/// # Errors
/// The template failed.
pub fn show(page: &Page, decoding: &Decoding<'_>) -> Result<HttpResponse, Error> {
    let Some(code) = decoding.reading.code else { return Err(Error::NotFound) };
    let regime_is_unknown = decoding.reading.warnings.contains(&Warning::RegimeUnknown);
    if let (Some(regime), Some(caisse), false) = (code.regime, code.caisse, regime_is_unknown) {
        // The caisse may be known, and only the centre missing.
        if decoding.caisse.is_none() {
            page.site.door.metrics.unknown(CaisseId { regime, caisse });
        }
    }
    let is_there = |code: &Code| {
        let there = decoding.there.iter().flat_map(|there| &there.caisses);
        there.into_iter().any(|caisse| Some(caisse.id) == code.caisse_id())
    };
    let lead = match (regime_is_unknown, decoding.reading.warnings.contains(&Warning::AmbiguousAmc)) {
        (true, true) => "unknown-amc",
        (true, false) => "unknown-regime-lead",
        (false, _) => "unknown-lead",
    };
    let template = Unknown {
        page,
        decoding,
        code: code.to_string(),
        tiles: tiles(decoding, page),
        regime_is_unknown,
        lead,
        near: decoding.suggestions.iter().filter(|(near, _)| !is_there(&near.code)).copied().collect(),
    };
    page.answer(StatusCode::NOT_FOUND, Cache::Never, &template)
}
