//! The régimes.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Serialize;
use utoipa::ToSchema;

use super::answers::{Contact, Replacement, Scheme, Trust};
use super::codes::Asked;
use super::{Problem, known_language, shared};
use crate::domain::annuaire::{Annuaire, Status};
use crate::domain::code::RegimeCode;
use crate::domain::date::Date;
use crate::paths;

/// Every régime, by code.
#[derive(Serialize, ToSchema)]
pub struct Schemes {
    items: Vec<Scheme>,
}

/// Lists the régimes, those that closed included.
///
/// # Errors
/// The language is not one of ours.
#[utoipa::path(get, path = "/api/v1/regimes", params(Asked), responses((status = 200, body = Schemes)))]
pub async fn list_regimes(asked: Query<Asked>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    shared(&*asked, &Schemes { items: annuaire.regimes().map(Into::into).collect() })
}

/// One régime.
#[derive(Serialize, ToSchema)]
pub struct WholeScheme<'a> {
    code: RegimeCode,
    /// Full name, in French.
    name: &'a str,
    /// The name people use, in French.
    short_name: &'a str,
    #[schema(value_type = Status)]
    status: &'static str,
    /// Since when, for a closed one.
    #[schema(value_type = Option<Date>)]
    since: Option<String>,
    /// What replaces it.
    today: Option<Replacement>,
    /// How many caisses the tables list for it.
    caisses: usize,
    website: Option<&'a str>,
    contact: Option<Contact>,
    trust: Trust,
    /// Its page, on this site.
    url: String,
}

/// One régime: its state, what replaces it, whom to call.
///
/// # Errors
/// No such régime.
#[utoipa::path(get, path = "/api/v1/regimes/{code}",
    params(("code" = RegimeCode, Path, example = "01"), Asked), responses((status = 200, body = WholeScheme)))]
pub async fn read_regime(
    code: Path<String>,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let code: RegimeCode = code.parse().map_err(|_| Problem::NotFound)?;
    let regime = annuaire.regime(code).ok_or(Problem::NotFound)?;
    shared(
        &*asked,
        &WholeScheme {
            code,
            status: regime.status.into(),
            since: regime.since.map(|date| date.to_string()),
            today: annuaire.today(regime.successor).map(Into::into),
            caisses: annuaire.caisses_of(code).count(),
            contact: regime.contact.as_deref().map(Into::into),
            trust: Trust::new(regime.confidence, regime.read_on, annuaire.sources_of(&regime.sources)),
            url: paths::regime(code),
            name: &regime.name,
            short_name: &regime.short_name,
            website: regime.website.as_deref(),
        },
    )
}
