//! `/caisses/{regime}-{caisse}`: one body.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::decoder::{self, Tile, Verdict};
use crate::annuaire::{Annuaire, Caisse, Centre, Regime, Source, Today};
use crate::code::{CaisseId, Code};
use crate::decoding;
use crate::reading::{self, centres_are_listed};
use crate::web::{Error, Page};

/// Centres and older codes shown before "and N others".
const SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "caisse.html")]
struct CaissePage<'a> {
    page: &'a Page,
    caisse: &'a Caisse,
    regime: &'a Regime,
    tiles: Vec<Tile>,
    verdict: Option<Verdict>,
    today: Option<&'a Today>,
    centres: Vec<Centre>,
    centres_more: usize,
    older: Vec<Caisse>,
    older_more: usize,
    shares_departement: bool,
    sources: Vec<Source>,
}

/// One body, current or old.
///
/// # Errors
/// No such caisse, or the database failed.
pub async fn show(page: Page, slug: Path<String>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let id: CaisseId = slug.parse().map_err(|_| Error::NotFound)?;
    if id.slug() != *slug {
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &format!("/caisses/{}", id.slug())));
    }
    let code = Code::caisse(id);
    let reading = reading::read_slug(&code.slug(), &page.site.index).ok_or(Error::NotFound)?;
    let decoding = decoding::of(reading, &annuaire)?;
    let (Some(caisse), Some(regime)) = (&decoding.caisse, &decoding.regime) else {
        return decoder::unknown(&page, &decoding);
    };
    let mut centres = annuaire.centres_of(id)?;
    if !centres_are_listed(id.regime) {
        centres.clear();
    }
    let centres_more = centres.len().saturating_sub(SHOWN);
    centres.truncate(SHOWN);
    let mut older = annuaire.older_codes(id)?;
    let older_more = older.len().saturating_sub(SHOWN);
    older.truncate(SHOWN);
    let shares_departement = caisse
        .note
        .as_deref()
        .is_some_and(|note| matches!(note, "nord" | "pas-de-calais" | "seine-maritime" | "bayonne" | "pau"));
    page.ok(&CaissePage {
        page: &page,
        caisse,
        regime,
        tiles: decoder::tiles(&decoding, &page),
        verdict: Verdict::of(&decoding, page.locale),
        today: decoding.today.as_ref(),
        centres,
        centres_more,
        older,
        older_more,
        shares_departement,
        sources: annuaire.sources_of_caisse(id)?,
    })
}
