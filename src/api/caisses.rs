//! The caisses: found by name, code or place, and one by one.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::answers::{Body, Contact, Replacement, Trust};
use super::codes::Asked;
use super::{MAX_QUESTION, Problem, known_language, once, shared};
use crate::api::schemas::Language;
use crate::domain::annuaire::{Annuaire, Caisse, Kind, Status};
use crate::domain::code::{CaisseCode, CaisseId, CentreCode, RegimeCode};
use crate::domain::date::Date;
use crate::domain::gazetteer::{Finder, Hit};
use crate::domain::reading::{self, centres_are_listed};
use crate::paths;

/// Caisses on one page.
const PER_PAGE: usize = 50;
/// Caisses that a name, a code or a place may mean.
const MOST: usize = 200;

/// Which caisses.
#[derive(Debug, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    #[param(value_type = String, required = false, max_length = 100, example = "Béziers")]
    q: Option<String>,
    #[param(value_type = RegimeCode, required = false)]
    regime: Option<String>,
    #[param(value_type = String, required = false, pattern = "^([0-9]{2}|2[AB]|9[78][0-9])$")]
    departement: Option<String>,
    #[param(value_type = u32, required = false, minimum = 1, maximum = 1000)]
    page: Option<String>,
    #[param(value_type = Language, required = false)]
    lang: Option<String>,
}

/// One page of caisses.
#[derive(Serialize, ToSchema)]
pub struct Bodies {
    /// Which page this is, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
    /// How many caisses there are on all of them.
    count: usize,
    items: Vec<Body>,
}

/// Lists caisses, by code; with `q`, those of that name, code or place, the likeliest first.
///
/// # Errors
/// A parameter is not accepted.
#[utoipa::path(get, path = "/api/v1/caisses", params(Filter), responses((status = 200, body = Bodies)))]
pub async fn list_caisses(
    filter: Query<Filter>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Result<HttpResponse, Problem> {
    known_language(filter.lang.as_deref())?;
    let regime = parsed::<RegimeCode>("regime", filter.regime.as_deref())?;
    let departement = filter.departement.as_deref().map(departement).transpose()?;
    let number = parsed::<usize>("page", filter.page.as_deref())?.unwrap_or(1);
    if !(1..=1000).contains(&number) {
        return Err(Problem::Parameter("page"));
    }
    let mut found = match filter.q.as_deref() {
        Some(text) if text.chars().nth(MAX_QUESTION).is_some() => return Err(Problem::Parameter("q")),
        Some(text) => about(text, &annuaire, &finder),
        None => match regime {
            Some(regime) => annuaire.caisses_of(regime).collect(),
            None => annuaire.caisses().collect(),
        },
    };
    found.retain(|caisse| {
        regime.is_none_or(|regime| caisse.id.regime == regime)
            && departement.is_none_or(|code| caisse.departements.iter().any(|other| other == code))
    });
    let items = found.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE).copied().map(Into::into).collect();
    let bodies = Bodies { page: number, pages: found.len().div_ceil(PER_PAGE), count: found.len(), items };
    if filter.q.is_none() { shared(&*filter, &bodies) } else { once(&bodies) }
}

fn parsed<T: std::str::FromStr>(name: &'static str, text: Option<&str>) -> Result<Option<T>, Problem> {
    text.map(str::parse).transpose().map_err(|_| Problem::Parameter(name))
}

fn departement(text: &str) -> Result<&str, Problem> {
    match text.as_bytes() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Ok(text),
        b"2A" | b"2B" => Ok(text),
        [b'9', b'7' | b'8', c] if c.is_ascii_digit() => Ok(text),
        _ => Err(Problem::Parameter("departement")),
    }
}

/// The caisses that a text names, or those of the place that it names.
fn about<'a>(text: &str, annuaire: &'a Annuaire, finder: &Finder) -> Vec<&'a Caisse> {
    let mut found = Vec::new();
    let only_digits = text.chars().all(|c| !c.is_alphabetic());
    if let Some(code) = reading::read(text, annuaire).code.filter(|_| only_digits) {
        match (code.caisse_id(), code.caisse, code.regime) {
            (Some(id), ..) => found.extend(annuaire.caisse(id)),
            (None, Some(caisse), _) => found.extend(annuaire.caisses_named(caisse)),
            (None, None, Some(regime)) => found.extend(annuaire.caisses_of(regime)),
            (None, None, None) => {}
        }
    }
    if found.is_empty() {
        for hit in finder.find(text).hits {
            match hit {
                Hit::Caisse(id) => found.extend(annuaire.caisse(id)),
                // The API gives the state of each: whoever asks for a closed one wants its row too.
                Hit::Heir { caisse, closed } => {
                    found.extend([closed, caisse].iter().filter_map(|id| annuaire.caisse(*id)))
                }
                Hit::Abroad => {}
                Hit::Commune { insee, .. } => {
                    found.extend_from_slice(annuaire.general_of(insee).candidates());
                    found.extend(annuaire.caisses_in(RegimeCode::AGRICOLE, insee.departement()));
                }
                Hit::Departement(code) => {
                    found.extend(annuaire.caisses_in(RegimeCode::GENERAL, &code));
                    found.extend(annuaire.caisses_in(RegimeCode::AGRICOLE, &code));
                }
            }
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|caisse| seen.insert(caisse.id));
    found.truncate(MOST);
    found
}

/// A centre of a caisse.
#[derive(Serialize, ToSchema)]
pub struct CentreLabel<'a> {
    code: CentreCode,
    /// As the table writes it, in French.
    label: Option<&'a str>,
}

/// The most recent labels of the statistical tables.
#[derive(Serialize, ToSchema)]
pub struct Labels<'a> {
    /// In the SESAM-Vitale table of January 2015.
    sesam_vitale_2015: Option<&'a str>,
    /// In the SNIIRAM table of December 2020.
    sniiram_2020: Option<&'a str>,
}

/// One caisse.
#[derive(Serialize, ToSchema)]
pub struct WholeBody<'a> {
    #[schema(example = "01-751")]
    id: String,
    regime: RegimeCode,
    caisse: CaisseCode,
    /// Its name, in French.
    name: &'a str,
    #[schema(value_type = Kind)]
    kind: &'static str,
    /// Départements it covers, or `national`. The first is its own.
    departements: &'a [String],
    /// The town of its seat.
    seat: Option<&'a str>,
    #[schema(value_type = Status)]
    status: &'static str,
    /// Since when, for a closed or merged one.
    #[schema(value_type = Option<Date>)]
    since: Option<String>,
    /// What replaces it.
    today: Option<Replacement>,
    /// The codes that lead to it today.
    older_codes: Vec<Body>,
    /// The date of the last source that lists it.
    #[schema(value_type = Date)]
    last_seen: String,
    website: Option<&'a str>,
    contact: Option<Contact>,
    /// Where to write, only when a recent source confirms it; commas between the lines.
    address: Option<&'a str>,
    labels: Labels<'a>,
    /// Centres that the tables list. Empty in régimes 01 and 02, whose tables list none but 0000.
    centres: Vec<CentreLabel<'a>>,
    trust: Trust,
    /// Its page, on this site.
    url: String,
}

/// One caisse: its state, what replaces it, its older codes, centres, contact and sources.
///
/// # Errors
/// No such caisse.
#[utoipa::path(get, path = "/api/v1/caisses/{caisse}",
    params(("caisse" = String, Path, example = "01-751", pattern = "^[0-9]{2}-[0-9]{3}$"), Asked),
    responses((status = 200, body = WholeBody)))]
pub async fn read_caisse(
    slug: Path<String>,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let id: CaisseId = slug.parse().map_err(|_| Problem::NotFound)?;
    if id.slug() != *slug {
        return Err(Problem::NotFound);
    }
    let caisse = annuaire.caisse(id).ok_or(Problem::NotFound)?;
    let centres = if centres_are_listed(id.regime) { annuaire.centres_of(id) } else { &[] };
    shared(
        &*asked,
        &WholeBody {
            id: id.slug(),
            regime: id.regime,
            caisse: id.caisse,
            kind: caisse.kind.into(),
            status: caisse.status.into(),
            since: caisse.since.map(|date| date.to_string()),
            today: annuaire.today(caisse.successor).map(Into::into),
            older_codes: annuaire.older_codes(id).into_iter().map(Into::into).collect(),
            last_seen: caisse.last_seen.to_string(),
            contact: caisse.contact.as_deref().map(Into::into),
            labels: Labels {
                sesam_vitale_2015: caisse.printed_2015.as_deref(),
                sniiram_2020: caisse.printed_2020.as_deref(),
            },
            centres: centres
                .iter()
                .map(|centre| CentreLabel { code: centre.code, label: centre.label.as_deref() })
                .collect(),
            trust: Trust::new(caisse.confidence, caisse.read_on, annuaire.sources_of(&caisse.sources)),
            url: paths::caisse(id),
            name: &caisse.name,
            departements: &caisse.departements,
            seat: caisse.seat.as_deref(),
            website: caisse.website.as_deref(),
            address: caisse.address.as_ref().map(|address| address.lines.as_str()),
        },
    )
}
