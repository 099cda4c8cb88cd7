//! A well-written code that the tables do not know: the 404 page, with near codes.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::tiles::{Tile, tiles};
use crate::decoding::Decoding;
use crate::domain::annuaire::{Regime, Status, Today};
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
    /// A régime that is gone, or of which no table has a caisse, and what to say of it before all else.
    past: Option<(&'static str, &'a Regime)>,
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
    let past = decoding.regime.and_then(|regime| match regime.status {
        Status::Closed => Some(("result-closed", regime)),
        // The tables have nothing of it but the body that took over.
        Status::Unverified if regime.successor.is_some() => Some(("result-unverified", regime)),
        _ => None,
    });
    let named = || decoding.there.iter().flat_map(|there| &there.caisses).chain(decoding.only.iter());
    // Where a territory has no such caisse, those of another are no slip.
    let has_none = decoding.there.as_ref().is_some_and(|there| !there.has_general);
    let is_likelier = |code: &Code| !has_none && !named().any(|caisse| Some(caisse.id) == code.caisse_id());
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
        past,
        lead,
        near: decoding.suggestions.iter().filter(|(near, _)| is_likelier(&near.code)).copied().collect(),
    };
    page.answer(StatusCode::NOT_FOUND, Cache::Never, &template)
}
