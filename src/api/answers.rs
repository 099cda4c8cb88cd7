//! The parts that several answers share.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::annuaire::{
    Basis, Caisse, Certainty, Confidence, Contact as Number, General, Kind, Regime, Source, SourceKind, Status, Today,
};
use crate::domain::code::{CaisseCode, RegimeCode};
use crate::domain::date::Date;
use crate::paths;

/// A caisse, in short.
#[derive(Debug, Serialize, ToSchema)]
pub struct Body {
    /// Régime and caisse, as in addresses.
    #[schema(example = "01-751")]
    id: String,
    regime: RegimeCode,
    caisse: CaisseCode,
    /// Its name, in French.
    name: String,
    #[schema(value_type = Kind)]
    kind: &'static str,
    #[schema(value_type = Status)]
    status: &'static str,
    /// Its page, on this site.
    url: String,
}

impl From<&Caisse> for Body {
    fn from(caisse: &Caisse) -> Self {
        Self {
            id: caisse.id.slug(),
            regime: caisse.id.regime,
            caisse: caisse.id.caisse,
            name: caisse.name.clone(),
            kind: caisse.kind.into(),
            status: caisse.status.into(),
            url: paths::caisse(caisse.id),
        }
    }
}

/// A régime, in short.
#[derive(Debug, Serialize, ToSchema)]
pub struct Scheme {
    code: RegimeCode,
    /// The name people use, in French.
    name: String,
    #[schema(value_type = Status)]
    status: &'static str,
    /// Its page, on this site.
    url: String,
}

impl From<&Regime> for Scheme {
    fn from(regime: &Regime) -> Self {
        Self {
            code: regime.code,
            name: regime.short_name.clone(),
            status: regime.status.into(),
            url: paths::regime(regime.code),
        }
    }
}

/// What replaces a closed or merged body, followed to its end. One of the two is `null`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Replacement {
    /// This caisse.
    caisse: Option<Body>,
    /// The caisse, in this régime, of where the person lives.
    regime: Option<Scheme>,
}

impl From<Today<'_>> for Replacement {
    fn from(today: Today<'_>) -> Self {
        match today {
            Today::Caisse(caisse) => Self { caisse: Some(caisse.into()), regime: None },
            Today::Residence(regime) => Self { caisse: None, regime: Some(regime.into()) },
        }
    }
}

/// A telephone number.
#[derive(Debug, Serialize, ToSchema)]
pub struct Contact {
    /// As people write it.
    number: String,
    /// As a telephone dials it.
    tel: String,
    /// Days from 1 (Monday) to 7, then times.
    #[schema(example = "1-5 08:30-17:30")]
    hours: Option<String>,
    /// Whether the service is free, at the price of a local call.
    free: bool,
    /// The number to use from abroad.
    abroad: Option<String>,
    /// The date of the source that gives it.
    #[schema(value_type = Date)]
    last_seen: String,
    /// That source's id.
    source: String,
}

impl From<&Number> for Contact {
    fn from(contact: &Number) -> Self {
        Self {
            number: contact.number.clone(),
            tel: contact.tel.clone(),
            hours: contact.hours.as_ref().map(ToString::to_string),
            free: contact.free,
            abroad: contact.abroad.clone(),
            last_seen: contact.last_seen.to_string(),
            source: contact.source.clone(),
        }
    }
}

/// Where facts come from.
#[derive(Debug, Serialize, ToSchema)]
pub struct Origin {
    id: String,
    /// Its title, in French.
    title: String,
    url: Option<String>,
    #[schema(value_type = SourceKind)]
    kind: &'static str,
    /// The date of what it says.
    #[schema(value_type = Option<Date>)]
    data_date: Option<String>,
    /// The day we read it.
    #[schema(value_type = Date)]
    read_on: String,
    /// The terms under which it is used here.
    licence: String,
}

impl From<&Source> for Origin {
    fn from(source: &Source) -> Self {
        Self {
            id: source.id.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
            kind: source.kind.into(),
            data_date: source.data_date.map(|date| date.to_string()),
            read_on: source.read_on.to_string(),
            licence: source.licence.clone(),
        }
    }
}

/// The body of the régime général for a place, and how sure that is.
#[derive(Debug, Serialize, ToSchema)]
pub struct GeneralBody {
    #[schema(value_type = Certainty)]
    certainty: &'static str,
    /// What the answer rests on, when it is not the whole département's caisse.
    #[schema(value_type = Option<Basis>)]
    basis: Option<&'static str>,
    /// The caisse, when it is sure or probable.
    caisse: Option<Body>,
    /// Every caisse that it may be, the likeliest first.
    candidates: Vec<Body>,
    /// What the code then begins with. The centre cannot be guessed.
    #[schema(example = "01 751")]
    begins: Option<String>,
}

impl From<&General<'_>> for GeneralBody {
    fn from(general: &General<'_>) -> Self {
        Self {
            certainty: general.certainty().into(),
            basis: general.basis().map(Into::into),
            caisse: general.caisse().map(Into::into),
            candidates: general.candidates().iter().copied().map(Into::into).collect(),
            begins: general.caisse().map(|caisse| caisse.id.to_string()),
        }
    }
}

/// How sure the identity of a row is, and since when nothing newer was read.
#[derive(Debug, Serialize, ToSchema)]
pub struct Trust {
    #[schema(value_type = Confidence)]
    confidence: &'static str,
    /// The day we read its sources.
    #[schema(value_type = Date)]
    read_on: String,
    /// The most telling first.
    sources: Vec<Origin>,
}

impl Trust {
    pub(super) fn new<'a>(confidence: Confidence, read_on: Date, sources: impl Iterator<Item = &'a Source>) -> Self {
        Self { confidence: confidence.into(), read_on: read_on.to_string(), sources: sources.map(Into::into).collect() }
    }
}
