//! `/decoder/{code}`: what a code means.

use std::str::FromStr as _;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::inconnu;
use super::tiles::{Tile, tiles, tiles_of_caisse};
use crate::decoding::Decoding;
use crate::domain::annuaire::{Annuaire, Caisse, Contact, Source, Today};
use crate::domain::code::Code;
use crate::domain::reading::{self, Reading, Repair, Warning};
use crate::explain::{self, Tone, Verdict};
use crate::paths;
use crate::web::{Error, Page};

/// What came along with the redirect to a result.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Along {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    lu: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    gestion: String,
}

impl Along {
    pub(super) fn new(reading: &Reading) -> Self {
        let names: Vec<&str> = reading.repairs.iter().map(|repair| (*repair).into()).collect();
        Self { lu: names.join("."), gestion: reading.gestion.map(|code| code.to_string()).unwrap_or_default() }
    }

    /// The same in an address.
    pub(super) fn query(&self) -> String {
        let said = [("lu", &self.lu), ("gestion", &self.gestion)].into_iter().filter(|(_, value)| !value.is_empty());
        said.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}

/// What a code means.
///
/// # Errors
/// It is not written like a code at all.
pub async fn show(
    page: Page,
    slug: Path<String>,
    along: Query<Along>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let Some(mut reading) = reading::read_slug(&slug, &annuaire) else {
        // Another spelling: `017510000`, `01C751000`. A personal number is not sent on to anything.
        let reading = reading::read(&slug, &annuaire);
        let code = reading.code.filter(|_| slug.chars().count() <= 20).ok_or(Error::NotFound)?;
        // For good, so to the one canonical address: what was mended does not go along.
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &paths::code(code)));
    };
    if let Some(code @ Code { regime: Some(_), caisse: None, .. }) = reading.code {
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &paths::code(code)));
    }
    reading.repairs = along.lu.split('.').filter_map(|name| Repair::from_str(name).ok()).collect();
    if reading.repairs.contains(&Repair::Statistical) || reading.repairs.contains(&Repair::InsurerForm) {
        let dropped = reading.code.is_some_and(|code| !code.is_whole());
        reading.warnings.extend(dropped.then_some(Warning::CentreDropped));
    }
    reading.gestion = along.gestion.parse().ok().filter(|code| annuaire.has_gestion(*code));
    let page = page.with_canonical_query(&Along::new(&reading));
    let decoding = Decoding::new(reading, &annuaire);
    if !decoding.is_found() {
        return inconnu::show(&page, &decoding);
    }
    let Some(code) = decoding.reading.code else { return Err(Error::NotFound) };
    let reach = decoding.reach(&annuaire);
    page.ok(&ResultPage {
        page: &page,
        code,
        title: explain::title(&decoding, page.locale),
        tiles: tiles(&decoding, &page),
        successor_tiles: match decoding.today {
            Some(Today::Caisse(caisse)) => tiles_of_caisse(caisse, &page, &annuaire),
            _ => Vec::new(),
        },
        verdict: Verdict::new(&decoding, page.locale),
        notes: explain::notes(&decoding, page.locale),
        body: reach.body,
        website: reach.website,
        directory: reach.body.and_then(|body| annuaire.directory_of(body.id)),
        contact: reach.contact,
        contact_source: reach.contact_source,
        listed: reach.listed.map(|code| code.to_string()),
        sources: decoding.caisse.iter().flat_map(|caisse| annuaire.sources_of(&caisse.sources)).collect(),
        decoding: &decoding,
    })
}

#[derive(Template)]
#[template(path = "decoder/resultat.html")]
struct ResultPage<'a> {
    page: &'a Page,
    decoding: &'a Decoding<'a>,
    code: Code,
    title: String,
    tiles: Vec<Tile>,
    successor_tiles: Vec<Tile>,
    verdict: Option<Verdict>,
    notes: Vec<String>,
    body: Option<&'a Caisse>,
    website: Option<&'a str>,
    directory: Option<&'a str>,
    contact: Option<&'a Contact>,
    contact_source: Option<&'a Source>,
    listed: Option<String>,
    sources: Vec<&'a Source>,
}

impl ResultPage<'_> {
    fn is_old(&self) -> bool {
        matches!(&self.verdict, Some(verdict) if matches!(verdict.tone, Tone::Moved | Tone::Closed))
    }

    fn is_current(&self) -> bool {
        matches!(&self.verdict, Some(verdict) if verdict.tone == Tone::Ok)
    }
}
