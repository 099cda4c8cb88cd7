//! `/decoder/{code}`: what a code means.

use std::str::FromStr as _;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::inconnu;
use super::tiles::{Tile, tiles};
use crate::decoding::{Decoding, Reach, Standing};
use crate::domain::annuaire::{Annuaire, Caisse, Contact, Source};
use crate::domain::code::Code;
use crate::domain::reading::{self, Reading, Repair, Warning};
use crate::explain::{self, Verdict};
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
    let standing = decoding.standing();
    let reach = match standing.is_some_and(Standing::was_given) {
        true => decoding.reach(&annuaire),
        false => Reach::default(),
    };
    page.ok(&ResultPage {
        page: &page,
        code,
        title: explain::title(&decoding, page.locale),
        // The old code's parts are above; what is to be learnt now is the new one's.
        tiles: match decoding.heir() {
            Some(heir) => tiles(&Decoding::new(reading::read_code(heir, &annuaire), &annuaire), &page),
            None => tiles(&decoding, &page),
        },
        verdict: Verdict::new(&decoding, page.locale),
        steps: standing.map(steps).unwrap_or_default(),
        standing,
        notes: explain::notes(&decoding, page.locale),
        body: reach.body,
        website: reach.website,
        directory: reach.body.and_then(|body| annuaire.directory_of(body.id)),
        contact: reach.contact,
        sources: decoding.caisse.iter().flat_map(|caisse| annuaire.sources_of(&caisse.sources)).collect(),
        decoding: &decoding,
    })
}

/// What to do with such a code, by the names of its messages.
const fn steps(standing: Standing) -> &'static [&'static str] {
    match standing {
        Standing::Known => &["active-1", "active-2"],
        Standing::CentreUnknown | Standing::Beginning => &["active-1"],
        Standing::Replaced => &["old-1", "old-2", "old-3"],
        Standing::Home | Standing::Gone => &["home-1", "old-2", "old-3"],
        Standing::Unverified => &["home-1", "old-2"],
        Standing::Test | Standing::Technical | Standing::Cramif | Standing::Pivot => &[],
    }
}

#[derive(Template)]
#[template(path = "decoder/resultat.html")]
struct ResultPage<'a> {
    page: &'a Page,
    decoding: &'a Decoding<'a>,
    code: Code,
    title: String,
    tiles: Vec<Tile>,
    verdict: Option<Verdict>,
    standing: Option<Standing>,
    steps: &'static [&'static str],
    notes: Vec<String>,
    body: Option<&'a Caisse>,
    website: Option<&'a str>,
    directory: Option<&'a str>,
    contact: Option<&'a Contact>,
    sources: Vec<&'a Source>,
}

impl ResultPage<'_> {
    /// Whether people may hold such a code.
    fn was_given(&self) -> bool {
        self.standing.is_none_or(Standing::was_given)
    }

    /// Whether other codes were typed beside this one.
    fn is_first_of_several(&self) -> bool {
        self.decoding.reading.repairs.contains(&Repair::FirstOfSeveral)
    }

    /// Whether the caisse of today is that of where one lives.
    fn asks_for_home(&self) -> bool {
        matches!(self.standing, Some(Standing::Home | Standing::Gone))
    }

    /// Whether there is something to press under the verdict.
    fn has_actions(&self) -> bool {
        let is_lost = !self.asks_for_home() && self.decoding.choices.is_empty();
        is_lost || self.contact.is_some() || self.decoding.heir().is_some() || self.asked_for_letter().is_some()
    }

    /// The body that can be asked for an attestation, when the code is of one in service.
    fn asked_for_letter(&self) -> Option<&Caisse> {
        let serves = matches!(self.standing, Some(Standing::Known | Standing::CentreUnknown | Standing::Beginning));
        self.body.filter(|_| serves)
    }
}
