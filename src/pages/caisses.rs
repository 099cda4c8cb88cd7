//! `/caisses/{regime}-{caisse}`: one body.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::json;

use super::decoder::{self, Tile, Verdict};
use crate::annuaire::{Annuaire, Caisse, Centre, Departement, Regime, Site, Source, Status, Today};
use crate::code::{CaisseId, Code, RegimeCode};
use crate::decoding;
use crate::reading::{self, centres_are_listed};
use crate::web::{Error, Page};

/// Centres and older codes shown before "and N others".
const SHOWN: usize = 40;
/// Caisses next door, and bodies of the same place.
const SHOWN_AROUND: usize = 16;

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
    departements: Vec<Departement>,
    neighbours: Vec<Caisse>,
    same_place: Vec<Caisse>,
    json_ld: Option<String>,
    sources: Vec<Source>,
    sites: Vec<Site>,
    sites_more: usize,
    sites_source: Option<Source>,
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
    let mut departements = Vec::new();
    let (mut neighbours, mut same_place) = (Vec::new(), Vec::new());
    let mut shares_departement = false;
    for code in &caisse.departements {
        departements.extend(annuaire.departement(code)?);
        if caisse.status != Status::Active {
            continue;
        }
        let here = annuaire.caisses_in(id.regime, code)?;
        shares_departement |= here.len() > 1;
        neighbours.extend(here);
        for neighbour in annuaire.neighbours(code)? {
            neighbours.extend(annuaire.caisses_in(id.regime, &neighbour.code)?);
        }
        for other in [RegimeCode::GENERAL, RegimeCode::AGRICOLE] {
            if other != id.regime {
                same_place.extend(annuaire.caisses_in(other, code)?);
            }
        }
    }
    for list in [&mut neighbours, &mut same_place] {
        list.sort_by_key(|other| other.id);
        list.dedup_by_key(|other| other.id);
        list.retain(|other| other.id != id);
        list.truncate(SHOWN_AROUND);
    }
    let mut sites = annuaire.sites_of(id)?;
    let sites_more = sites.len().saturating_sub(SHOWN);
    sites.truncate(SHOWN);
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
        departements,
        neighbours,
        same_place,
        json_ld: (caisse.status == Status::Active).then(|| office(&page, caisse)),
        sources: annuaire.sources_of_caisse(id)?,
        sites,
        sites_more,
        sites_source: annuaire.source_of_sites(id)?,
    })
}

impl CaissePage<'_> {
    /// Whether people of its place depend on it. In other régimes, a profession or a mutuelle decides who does.
    fn follows_home(&self) -> bool {
        [RegimeCode::GENERAL, RegimeCode::AGRICOLE].contains(&self.regime.code)
    }

    fn sites_have_pages(&self) -> bool {
        self.sites.iter().any(|site| site.page.is_some())
    }
}

/// The body as structured data, with what a source confirms only.
fn office(page: &Page, caisse: &Caisse) -> String {
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
