//! `/caisses/{regime}-{caisse}`: one body.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::json;

use crate::decoding::Decoding;
use crate::domain::annuaire::{
    Annuaire, Caisse, Centre, Confidence, Departement, Office, Regime, Source, Status, Today,
};
use crate::domain::code::CaisseId;
use crate::domain::reading::centres_are_listed;
use crate::explain::{Tone, Verdict};
use crate::pages::decoder::inconnu;
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
    /// What is to be said of its state. Nothing where it is in service, which goes without saying.
    verdict: Option<Verdict>,
    today: Option<Today<'a>>,
    /// Whom to turn to: itself or its heir. Nobody where the home decides, or where it insures nobody.
    body: Option<&'a Caisse>,
    /// That body's own site, or that of its régime.
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
    let today = decoding.today;
    let body = match today {
        Some(Today::Caisse(heir)) => Some(heir),
        _ => Some(caisse).filter(|caisse| caisse.status == Status::Active && caisse.kind.serves_people()),
    };
    let regime_of = |body: &Caisse| annuaire.regime(body.id.regime).and_then(|regime| regime.website.as_deref());
    page.ok(&CaissePage {
        page: &page,
        caisse,
        regime,
        verdict: Verdict::of_body(&decoding, page.locale).filter(|verdict| verdict.tone != Tone::Ok),
        today,
        body,
        website: body.and_then(|body| body.website.as_deref().or_else(|| regime_of(body))),
        directory: body.and_then(|body| annuaire.directory_of(body.id)),
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

    fn is_active(&self) -> bool {
        self.caisse.status == Status::Active
    }

    /// Whether one source, or a hint, is all there is for its name.
    fn is_doubtful(&self) -> bool {
        self.caisse.confidence != Confidence::High
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
        "mainEntityOfPage": page.canonical(),
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
            fields.insert("url".to_owned(), json!(website));
        }
    }
    page.json_ld(&office)
}
