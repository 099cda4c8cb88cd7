//! A decoding as JSON: what the API answers, and what the command line prints.

use serde::Serialize;
use utoipa::ToSchema;

use super::schemas::StatusOrUnknown;
use crate::batch::{Answer, State};
use crate::decoding::{self, Decoding};
use crate::domain::annuaire::{Annuaire, Today};
use crate::domain::code::{CaisseCode, CentreCode, Code, RegimeCode};
use crate::domain::gazetteer::{Finder, Hit};
use crate::domain::reading::{self, Why};
use crate::lang::Locale;
use crate::paths;

/// What a text is. A part that was not read is `null`; a look-alike's text is never in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reading<'a> {
    #[schema(value_type = reading::Kind)]
    kind: &'static str,
    code: Option<CodeDigits>,
    regime: Option<Part<'a>>,
    caisse: Option<Part<'a>>,
    centre: Option<CentrePart<'a>>,
    /// What else the digits are, or may be as well.
    #[schema(value_type = Option<reading::Lookalike>)]
    lookalike: Option<&'static str>,
    /// What was corrected to read it.
    #[schema(value_type = Vec<reading::Repair>)]
    repairs: Vec<&'static str>,
    /// What a reader should be told.
    #[schema(value_type = Vec<reading::Warning>)]
    warnings: Vec<&'static str>,
    /// Codes that exist and differ by one slip.
    suggestions: Vec<Near<'a>>,
    /// The place or caisse that a text without a code names.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place<'a>>,
}

/// A place, a département or a caisse.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NamedPlace)]
struct Place<'a> {
    name: &'a str,
    /// Its page, on this site.
    url: String,
}

impl<'a> Reading<'a> {
    /// What a text is, the place that it may name included.
    #[must_use]
    pub fn of(text: &str, annuaire: &'a Annuaire, finder: &Finder) -> Self {
        let decoding = decoding::decode(text, annuaire);
        let place = decoding::place(text, &decoding.reading, annuaire, finder);
        Self { place: place.and_then(|hit| Place::of(&hit, annuaire)), ..Self::from(&decoding) }
    }
}

/// One of many texts: what it is, and what the page of many codes says of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BatchItem)]
pub struct Item<'a> {
    #[serde(flatten)]
    reading: Reading<'a>,
    /// Its state in one word.
    #[schema(value_type = State)]
    state: &'static str,
    /// All of it in a sentence or two, in the language asked for; of a blank text nothing.
    says: String,
}

impl<'a> Item<'a> {
    /// An answer as JSON.
    #[must_use]
    pub fn new(answer: &Answer<'a>, locale: &Locale) -> Self {
        let place = answer.place.as_ref().and_then(|(hit, name)| Place::named(hit, name));
        let reading = Reading { place, ..Reading::from(&answer.decoding) };
        Self { reading, state: answer.state().name(), says: answer.says(locale) }
    }
}

impl<'a> Place<'a> {
    fn of(hit: &Hit, annuaire: &'a Annuaire) -> Option<Self> {
        Self::named(hit, decoding::place_name(hit, annuaire)?)
    }

    fn named(hit: &Hit, name: &'a str) -> Option<Self> {
        let url = match hit {
            Hit::Commune { insee, .. } => paths::commune(*insee),
            Hit::Departement(code) => paths::departement(code),
            Hit::Caisse(id) | Hit::Heir { caisse: id, .. } => paths::caisse(*id),
            // No caisse of ours goes by it.
            Hit::Abroad => return None,
        };
        Some(Self { name, url })
    }
}

/// The code, or the parts of it that were read.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Code)]
struct CodeDigits {
    regime: Option<RegimeCode>,
    caisse: Option<CaisseCode>,
    centre: Option<CentreCode>,
    /// The parts that are there, joined.
    digits: String,
    /// The same, with spaces.
    display: String,
}

/// A régime or a caisse of the code.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CodePart)]
struct Part<'a> {
    code: String,
    /// In French; `null` when the tables do not know it.
    name: Option<&'a str>,
    #[schema(value_type = StatusOrUnknown)]
    status: &'static str,
    successor: Option<Heir<'a>>,
    /// Its page, on this site.
    url: Option<String>,
}

/// What replaces it today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Successor)]
struct Heir<'a> {
    /// Five digits for a caisse; two for a régime, whose caisse is that of where the person lives.
    code: String,
    name: &'a str,
    url: String,
}

/// The centre of the code.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Centre)]
struct CentrePart<'a> {
    code: CentreCode,
    name: Option<&'a str>,
    /// `null` where the tables list no centre, so that none can be judged (régimes 01 and 02).
    known: Option<bool>,
}

/// A known code, one slip away.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Suggestion)]
struct Near<'a> {
    digits: String,
    name: &'a str,
    why: Why,
}

impl<'a> From<&Decoding<'a>> for Reading<'a> {
    fn from(decoding: &Decoding<'a>) -> Self {
        let reading = &decoding.reading;
        let code = reading.code;
        Self {
            kind: reading.kind.into(),
            code: code.map(|code| CodeDigits {
                regime: code.regime,
                caisse: code.caisse,
                centre: code.centre,
                digits: code.joined(""),
                display: code.to_string(),
            }),
            regime: code.and_then(|c| c.regime).map(|code| Part {
                code: code.to_string(),
                name: decoding.regime.map(|r| r.short_name.as_str()),
                status: decoding.regime.map_or("unknown", |r| r.status.into()),
                successor: None,
                url: decoding.regime.map(|r| paths::regime(r.code)),
            }),
            caisse: code.and_then(|c| c.caisse).map(|code| Part {
                code: code.to_string(),
                name: decoding.caisse.map(|c| c.name.as_str()),
                status: decoding.status.map_or("unknown", Into::into),
                successor: decoding.today.map(|today| match today {
                    Today::Caisse(caisse) => Heir {
                        code: Code::caisse(caisse.id).joined(""),
                        name: &caisse.name,
                        url: paths::caisse(caisse.id),
                    },
                    Today::Residence(regime) => Heir {
                        code: regime.code.to_string(),
                        name: &regime.short_name,
                        url: paths::regime(regime.code),
                    },
                }),
                url: decoding.caisse.map(|c| paths::caisse(c.id)),
            }),
            centre: code.and_then(|c| Some((c.regime?, c.centre?))).map(|(regime, centre)| {
                let judged = reading::centres_are_listed(regime);
                CentrePart {
                    code: centre,
                    name: decoding.centre.filter(|_| judged).and_then(|c| c.label.as_deref()),
                    known: if judged || decoding.centre.is_some() { Some(decoding.centre.is_some()) } else { None },
                }
            }),
            lookalike: reading.lookalike.map(Into::into),
            repairs: reading.repairs.iter().map(|r| (*r).into()).collect(),
            warnings: reading.warnings.iter().map(|w| (*w).into()).collect(),
            suggestions: decoding
                .suggestions
                .iter()
                .map(|(suggestion, name)| Near { digits: suggestion.code.joined(""), name, why: suggestion.why })
                .collect(),
            place: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;
    use crate::decoding::decode;

    fn json(text: &str) -> serde_json::Value {
        let annuaire = database::built_in().unwrap();
        serde_json::to_value(Reading::from(&decode(text, &annuaire))).unwrap()
    }

    #[test]
    fn the_json_has_the_form_of_the_contract() {
        assert_eq!(
            json("01 751 0000"),
            serde_json::json!({
                "kind": "code",
                "code": {"regime": "01", "caisse": "751", "centre": "0000", "digits": "017510000", "display": "01 751 0000"},
                "regime": {"code": "01", "name": "Régime général", "status": "active", "successor": null, "url": "/regimes/01"},
                "caisse": {"code": "751", "name": "CPAM de Paris", "status": "active", "successor": null, "url": "/caisses/01-751"},
                "centre": {"code": "0000", "name": null, "known": true},
                "lookalike": null, "repairs": [], "warnings": [], "suggestions": []
            })
        );
    }

    #[test]
    fn a_text_that_names_a_place_says_where_its_page_is() {
        let annuaire = database::built_in().unwrap();
        let finder = Finder::new(&annuaire);
        let json = |text: &str| serde_json::to_value(Reading::of(text, &annuaire, &finder)).unwrap();
        let caisse = json("caisse 34");
        assert_eq!((&caisse["kind"], &caisse["place"]["url"]), (&"unreadable".into(), &"/caisses/01-342".into()));
        assert_eq!(json("75001")["place"]["url"], "/caisses/communes/75101");
        assert_eq!(json("01 751 0000").get("place"), None);
    }

    #[test]
    fn a_closed_caisse_names_the_regime_that_took_its_people() {
        assert_eq!(json("03 045 1100")["caisse"]["successor"]["code"], "01");
    }

    #[test]
    fn a_look_alike_leaves_no_trace_of_its_digits() {
        let json = json("1 84 05 75 112 345 64");
        assert_eq!(json["lookalike"], "nir");
        assert!(!json.to_string().chars().any(|c| c.is_ascii_digit()), "{json}");
    }
}
