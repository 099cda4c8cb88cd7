//! A well-written code that the tables do not know: the 404 page, with near codes.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::tiles::{Tile, tiles};
use crate::decoding::Decoding;
use crate::domain::code::CaisseId;
use crate::domain::reading::Warning;
use crate::door::Cache;
use crate::explain;
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "decoder/inconnu.html")]
struct Unknown<'a> {
    page: &'a Page,
    decoding: &'a Decoding<'a>,
    code: String,
    tiles: Vec<Tile>,
    notes: Vec<String>,
    regime_is_unknown: bool,
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
    let template = Unknown {
        page,
        decoding,
        code: code.to_string(),
        tiles: tiles(decoding, page),
        notes: explain::notes(decoding, page.locale),
        regime_is_unknown,
    };
    page.answer(StatusCode::NOT_FOUND, Cache::Never, &template)
}
