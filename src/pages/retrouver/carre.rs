//! `/retrouver/carre.svg`: the link to a plan as a square to scan. A file of its own: few who read a plan look at it.

use std::fmt::Write as _;

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::{Pairs, planned};
use crate::domain::annuaire::Annuaire;
use crate::door::{Cache, QueryRead};
use crate::paths;
use crate::web::{Error, Page};

/// White modules that must surround the code.
const QUIET: i32 = 4;

/// The square that opens the plan of these answers.
///
/// # Errors
/// The answers are not complete.
pub async fn show(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let planning = planned(&page, &pairs, &annuaire);
    let answers = planning.answers.pruned();
    if answers.next_question().is_some() {
        return Err(Error::NotFound);
    }
    let link = format!("{}{}", page.site.base_url, page.plain_url(paths::plan(&answers)));
    let drawn = draw(&link).ok_or(Error::NotFound)?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CACHE_CONTROL, Cache::Shared.header()));
    response.extensions_mut().insert(QueryRead::written(answers.query()));
    Ok(response.content_type("image/svg+xml").body(drawn))
}

/// A text as SVG: one path of horizontal strokes. Nothing if it is too long for a square.
fn draw(text: &str) -> Option<String> {
    let segments = QrSegment::make_segments(text);
    let (low, least, most) = (QrCodeEcc::Low, Version::MIN, Version::MAX);
    // Any mask can be read. To choose the best of eight would be a third of the cost of a plan.
    let mask = Some(Mask::new(0));
    let code = QrCode::encode_segments_advanced(&segments, low, least, most, mask, true).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        // Where the last run ended: the next is written from there.
        let mut from = None;
        let mut x = 0;
        while x < code.size() {
            let is_dark = code.get_module(x, y);
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y) == is_dark).count();
            let run = i32::try_from(run).ok()?;
            if is_dark {
                let _ = match from {
                    None => write!(path, "M{} {}h{run}", x + QUIET, y + QUIET),
                    Some(from) => write!(path, "m{} 0h{run}", x - from),
                };
                from = Some(x + run);
            }
            x += run;
        }
    }
    let size = code.size() + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\">\
             <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/>\
             <path transform=\"translate(0 .5)\" stroke=\"#000\" d=\"{path}\"/></svg>"
    ))
}
