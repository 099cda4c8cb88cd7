//! `/caisses/{regime}-{caisse}`: one body.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::json;

use crate::decoding::Decoding;
use crate::domain::annuaire::{Annuaire, Caisse, Centre, Departement, Office, Regime, Source, Status, Today};
use crate::domain::code::CaisseId;
use crate::domain::reading::centres_are_listed;
use crate::explain::Verdict;
use crate::pages::decoder::{Tile, inconnu, tiles};
use crate::paths;
use crate::web::{Error, Page};

/// Centres and older codes shown before "and N others".
const SHOWN: usize = 40;
/// Caisses next door, and bodies of the same place.
const SHOWN_AROUND: usize = 16;

#[derive(Template)]
#[template(path = "caisses/caisse.html")]
struct CaissePage<'a> {
    page: &'a Page,
    caisse: &'a Caisse,
    regime: &'a Regime,
    tiles: Vec<Tile>,
    verdict: Option<Verdict>,
    today: Option<Today<'a>>,
    /// Its own site, or that of its régime.
    website: Option<&'a str>,
    directory: Option<&'a str>,
    centres: &'a [Centre],
    centres_more: usize,
    older: Vec<&'a Caisse>,
    older_more: usize,
    shares_departement: bool,
    departements: Vec<&'a Departement>,
    neighbours: Vec<&'a Caisse>,
    same_place: Vec<&'a Caisse>,
    json_ld: Option<String>,
    sources: Vec<&'a Source>,
    offices: &'a [Office],
    offices_more: usize,
    offices_source: Option<&'a Source>,
}

/// One body, current or old.
///
/// # Errors
/// No such caisse.
pub async fn show(page: Page, slug: Path<String>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let id: CaisseId = slug.parse().map_err(|_| Error::NotFound)?;
    if id.slug() != *slug {
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &paths::caisse(id)));
    }
    let decoding = Decoding::of_caisse(id, &annuaire);
    let (Some(caisse), Some(regime)) = (decoding.caisse, decoding.regime) else {
        return inconnu::show(&page, &decoding);
    };
    let centres = if centres_are_listed(id.regime) { annuaire.centres_of(id) } else { &[] };
    let mut older = annuaire.older_codes(id);
    let older_more = older.len().saturating_sub(SHOWN);
    older.truncate(SHOWN);
    let mut around = annuaire.around(caisse);
    around.neighbours.truncate(SHOWN_AROUND);
    around.same_place.truncate(SHOWN_AROUND);
    let offices = annuaire.offices_of(id);
    page.ok(&CaissePage {
        page: &page,
        caisse,
        regime,
        tiles: tiles(&decoding, &page),
        verdict: Verdict::of_body(&decoding, page.locale),
        today: decoding.today,
        website: caisse.website.as_deref().or(regime.website.as_deref()),
        directory: annuaire.directory_of(id),
        centres: centres.get(..SHOWN).unwrap_or(centres),
        centres_more: centres.len().saturating_sub(SHOWN),
        older,
        older_more,
        shares_departement: around.shares_departement,
        departements: caisse.departements.iter().filter_map(|code| annuaire.departement(code)).collect(),
        neighbours: around.neighbours,
        same_place: around.same_place,
        json_ld: (caisse.status == Status::Active).then(|| structured(&page, caisse)),
        sources: annuaire.sources_of(&caisse.sources).collect(),
        offices: offices.get(..SHOWN).unwrap_or(offices),
        offices_more: offices.len().saturating_sub(SHOWN),
        offices_source: offices.first().and_then(|office| annuaire.source(&office.source)),
    })
}

impl CaissePage<'_> {
    /// Whether people of its place depend on it. In other régimes, a profession or a mutuelle decides who does.
    fn follows_home(&self) -> bool {
        self.regime.code.follows_home()
    }

    fn offices_have_pages(&self) -> bool {
        self.offices.iter().any(|office| office.page.is_some())
    }
}

/// The body as structured data, with what a source confirms only.
fn structured(page: &Page, caisse: &Caisse) -> String {
    let mut office = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "name": caisse.name,
        "identifier": caisse.id.slug(),
        "url": page.canonical(),
        "areaServed": if caisse.is_national() { "FR".to_owned() } else { caisse.departements.join(", ") },
    });
    if let Some(fields) = office.as_object_mut() {
        if let Some(contact) = &caisse.contact {
            fields.insert("telephone".to_owned(), json!(contact.tel));
        }
        if let Some(address) = &caisse.address {
            fields.insert("address".to_owned(), json!(address.lines));
        }
        if let Some(website) = &caisse.website {
            fields.insert("sameAs".to_owned(), json!(website));
        }
    }
    page.json_ld(&office)
}
