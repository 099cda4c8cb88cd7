//! Communes, and the bodies of those who live there.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::answers::{Body, GeneralBody, Scheme};
use super::codes::Asked;
use super::{MAX_QUESTION, Problem, known_language, once, shared};
use crate::api::schemas::Language;
use crate::domain::annuaire::{Annuaire, Commune};
use crate::domain::code::PostalCode;
use crate::domain::gazetteer::{Finder, Hit, Understood};
use crate::domain::insee::Insee;
use crate::paths;

/// Which communes.
#[derive(Debug, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Question {
    #[param(value_type = String, required = true, min_length = 1, max_length = 100, example = "33000")]
    q: Option<String>,
    #[param(value_type = Language, required = false)]
    lang: Option<String>,
}

/// The communes that a question may mean, the likeliest first.
#[derive(Serialize, ToSchema)]
pub struct Places<'a> {
    #[schema(value_type = Understood)]
    understood: &'static str,
    /// How many more there are: ask more precisely.
    more: usize,
    items: Vec<Place<'a>>,
}

/// A commune and its caisse of the régime général.
#[derive(Serialize, ToSchema)]
pub struct Place<'a> {
    insee: Insee,
    name: &'a str,
    /// The former name that was asked for, when it was one.
    former_name: Option<String>,
    departement: String,
    #[schema(value_type = Vec<String>)]
    postal_codes: &'a [PostalCode],
    population: Option<u32>,
    general: GeneralBody,
}

/// Finds communes by name of today or before, or by postal code, each with its caisse of the régime général.
///
/// # Errors
/// `q` is missing or too long.
#[utoipa::path(get, path = "/api/v1/communes", params(Question), responses((status = 200, body = Places)))]
pub async fn find_communes(
    question: Query<Question>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Result<HttpResponse, Problem> {
    known_language(question.lang.as_deref())?;
    let text = question.q.as_deref().filter(|text| !text.is_empty()).ok_or(Problem::Parameter("q"))?;
    if text.chars().nth(MAX_QUESTION).is_some() {
        return Err(Problem::Parameter("q"));
    }
    let found = finder.find(text);
    let mut items = Vec::new();
    for hit in &found.hits {
        let Hit::Commune { insee, former } = hit else { continue };
        let Some(commune) = annuaire.commune(*insee) else { continue };
        items.push(Place {
            insee: *insee,
            former_name: former.clone(),
            departement: insee.departement().to_owned(),
            general: (&annuaire.general_of(*insee)).into(),
            name: &commune.name,
            postal_codes: &commune.postal_codes,
            population: commune.population,
        });
    }
    let places = Places { understood: found.understood.into(), more: found.more, items };
    if finder.is_name(text) { shared(&*question, &places) } else { once(&places) }
}

/// One commune and its bodies, in every régime in service.
#[derive(Serialize, ToSchema)]
pub struct WholePlace<'a> {
    insee: Insee,
    name: &'a str,
    departement: String,
    #[schema(value_type = Vec<String>)]
    postal_codes: &'a [PostalCode],
    population: Option<u32>,
    /// The commune of a municipal arrondissement.
    parent: Option<Insee>,
    /// Names of communes merged into it, or it had before.
    former_names: &'a [Box<str>],
    general: GeneralBody,
    /// The MSA, or what stands for it overseas.
    agricole: Option<Body>,
    special: Vec<SpecialBody>,
    /// Its page, on this site.
    url: String,
}

/// The body of a special régime there.
#[derive(Serialize, ToSchema)]
pub struct SpecialBody {
    regime: Scheme,
    /// When there is only one.
    caisse: Option<Body>,
}

/// One commune: the body of each régime for those who live there.
///
/// # Errors
/// No such commune.
#[utoipa::path(get, path = "/api/v1/communes/{insee}",
    params(("insee" = Insee, Path, example = "33063"), Asked), responses((status = 200, body = WholePlace)))]
pub async fn read_commune(
    insee: Path<String>,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let insee: Insee = insee.parse().map_err(|_| Problem::NotFound)?;
    let Commune { name, postal_codes, population, parent, former_names, .. } =
        annuaire.commune(insee).ok_or(Problem::NotFound)?;
    let bodies = annuaire.bodies_of(insee);
    shared(
        &*asked,
        &WholePlace {
            insee,
            name,
            departement: insee.departement().to_owned(),
            postal_codes,
            population: *population,
            parent: *parent,
            former_names,
            general: (&bodies.general).into(),
            agricole: bodies.agricole.map(Into::into),
            special: bodies
                .special
                .iter()
                .map(|(regime, caisse)| SpecialBody { regime: (*regime).into(), caisse: caisse.map(Into::into) })
                .collect(),
            url: paths::commune(insee),
        },
    )
}
