//! What a reading means: the tables' facts about the code that was read, and whom to turn to today.
//!
//! ```
//! use rattachement::annuaire::Annuaire;
//! use rattachement::database::Image;
//! use rattachement::decoding;
//!
//! let annuaire = Annuaire::open(&Image::built_in()?)?;
//! let index = annuaire.index()?;
//!
//! // The JSON of the command line and of the API.
//! let decoding = decoding::decode("01 751 0000", &index, &annuaire)?;
//! let json = serde_json::to_value(decoding.as_json())?;
//! assert_eq!(json["caisse"]["name"], "CPAM de Paris");
//!
//! // A number that is not a code is named, and never repeated.
//! let other = decoding::decode("1 84 05 75 112 345 64", &index, &annuaire)?;
//! let json = serde_json::to_string(&other.as_json())?;
//! assert!(json.contains("nir") && !json.contains("84"));
//! # Ok::<(), anyhow::Error>(())
//! ```

use serde::Serialize;
use utoipa::ToSchema;

use crate::annuaire::{Annuaire, AnnuaireError, Caisse, Centre, Index, Kind, Regime, Status, Today};
use crate::code::{CaisseCode, CaisseId, CentreCode, Code, RegimeCode};
use crate::reading::{self, Reading, Suggestion, Why};

/// A reading and everything the tables say about it.
#[derive(Debug)]
pub struct Decoding {
    /// What was read.
    pub reading: Reading,
    /// The régime, when the table has it.
    pub regime: Option<Regime>,
    /// The caisse, when régime and caisse are known.
    pub caisse: Option<Caisse>,
    /// The caisses that three digits without a régime may name.
    pub choices: Vec<Caisse>,
    /// The centre, when it is listed.
    pub centre: Option<Centre>,
    /// The CPAM that the centre of a nationally managed mutuelle repeats.
    pub centre_cpam: Option<Caisse>,
    /// What replaces a closed, merged or second code.
    pub today: Option<Today>,
    /// Near codes, with the name of each.
    pub suggestions: Vec<(Suggestion, String)>,
}

/// Reads a text and looks up what it means.
///
/// # Errors
/// The database failed.
pub fn decode(text: &str, index: &Index, annuaire: &Annuaire) -> Result<Decoding, AnnuaireError> {
    of(reading::read(text, index), annuaire)
}

/// Looks up what a reading means.
///
/// # Errors
/// The database failed.
pub fn of(reading: Reading, annuaire: &Annuaire) -> Result<Decoding, AnnuaireError> {
    let mut decoding = Decoding {
        regime: None,
        caisse: None,
        choices: Vec::new(),
        centre: None,
        centre_cpam: None,
        today: None,
        suggestions: Vec::new(),
        reading,
    };
    for suggestion in &decoding.reading.suggestions {
        if let Some(id) = suggestion.code.caisse_id()
            && let Some(caisse) = annuaire.caisse(id)?
        {
            decoding.suggestions.push((*suggestion, caisse.name));
        }
    }
    let Some(code) = decoding.reading.code else { return Ok(decoding) };
    if let Some(regime) = code.regime {
        decoding.regime = annuaire.regime(regime)?;
    }
    if let Some(id) = code.caisse_id() {
        decoding.caisse = annuaire.caisse(id)?;
    } else if let Some(caisse) = code.caisse {
        decoding.choices = annuaire.caisses_named(caisse)?;
    }
    if let (Some(caisse), Some(centre)) = (&decoding.caisse, code.centre) {
        decoding.centre = annuaire.centre(caisse.id, centre)?;
        if caisse.kind == Kind::SlmInfogeree {
            decoding.centre_cpam = cpam_of(centre, annuaire)?;
        }
    }
    let successor = match (&decoding.caisse, &decoding.regime) {
        (Some(caisse), _) => caisse.successor,
        (None, Some(regime)) if regime.status == Status::Closed => regime.successor,
        _ => None,
    };
    decoding.today = annuaire.today(successor)?;
    Ok(decoding)
}

/// `0594` → CPAM 01 594: the centre of a nationally managed mutuelle repeats the CPAM's number.
fn cpam_of(centre: CentreCode, annuaire: &Annuaire) -> Result<Option<Caisse>, AnnuaireError> {
    let caisse = centre.as_str().strip_prefix('0').and_then(|digits| digits.parse::<CaisseCode>().ok());
    let regime = "01".parse::<RegimeCode>().ok();
    match (regime, caisse) {
        (Some(regime), Some(caisse)) => annuaire.caisse(CaisseId { regime, caisse }),
        _ => Ok(None),
    }
}

impl Decoding {
    /// Whether anything of what was read is in the tables.
    #[must_use]
    pub fn is_found(&self) -> bool {
        match self.reading.code {
            Some(code) if code.caisse_id().is_some() => {
                self.caisse.is_some() || self.reading.warnings.contains(&reading::Warning::TestCard)
            }
            Some(Code { caisse: Some(_), .. }) => !self.choices.is_empty(),
            Some(_) => self.regime.is_some(),
            None => false,
        }
    }

    /// The form that the command line and the API give: see the contract.
    #[must_use]
    pub fn as_json(&self) -> Json<'_> {
        let reading = &self.reading;
        let code = reading.code;
        Json {
            kind: reading.kind.into(),
            code: code.map(|code| JsonCode {
                regime: code.regime,
                caisse: code.caisse,
                centre: code.centre,
                digits: code.joined(""),
                display: code.to_string(),
            }),
            regime: code.and_then(|c| c.regime).map(|code| JsonBody {
                code: code.to_string(),
                name: self.regime.as_ref().map(|r| r.short_name.as_str()),
                status: self.regime.as_ref().map_or("unknown", |r| r.status.into()),
                successor: None,
                url: self.regime.as_ref().map(|r| format!("/regimes/{}", r.code)),
            }),
            caisse: code.and_then(|c| c.caisse).map(|code| JsonBody {
                code: code.to_string(),
                name: self.caisse.as_ref().map(|c| c.name.as_str()),
                status: self.caisse.as_ref().map_or("unknown", |c| c.status.into()),
                successor: self.today.as_ref().map(|today| match today {
                    Today::Caisse(caisse) => JsonSuccessor {
                        code: Code::caisse(caisse.id).joined(""),
                        name: &caisse.name,
                        url: format!("/caisses/{}", caisse.id.slug()),
                    },
                    Today::Residence(regime) => JsonSuccessor {
                        code: regime.code.to_string(),
                        name: &regime.short_name,
                        url: format!("/regimes/{}", regime.code),
                    },
                }),
                url: self.caisse.as_ref().map(|c| format!("/caisses/{}", c.id.slug())),
            }),
            centre: code.and_then(|c| Some((c.regime?, c.centre?))).map(|(regime, centre)| {
                let judged = reading::centres_are_listed(regime);
                JsonCentre {
                    code: centre,
                    name: self.centre.as_ref().filter(|_| judged).and_then(|c| c.label.as_deref()),
                    known: if judged || self.centre.is_some() { Some(self.centre.is_some()) } else { None },
                }
            }),
            lookalike: reading.lookalike.map(Into::into),
            repairs: reading.repairs.iter().map(|r| (*r).into()).collect(),
            warnings: reading.warnings.iter().map(|w| (*w).into()).collect(),
            suggestions: self
                .suggestions
                .iter()
                .map(|(suggestion, name)| JsonSuggestion {
                    digits: suggestion.code.joined(""),
                    name,
                    why: suggestion.why,
                })
                .collect(),
        }
    }
}

/// A decoding as JSON. A part that was not read is `null`; a look-alike's text is never in it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Reading)]
pub struct Json<'a> {
    #[schema(value_type = reading::Kind)]
    kind: &'static str,
    code: Option<JsonCode>,
    regime: Option<JsonBody<'a>>,
    caisse: Option<JsonBody<'a>>,
    centre: Option<JsonCentre<'a>>,
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
    suggestions: Vec<JsonSuggestion<'a>>,
}

/// The code, or the parts of it that were read.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Code)]
struct JsonCode {
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
struct JsonBody<'a> {
    code: String,
    /// In French; `null` when the tables do not know it.
    name: Option<&'a str>,
    #[schema(value_type = crate::schemas::StatusOrUnknown)]
    status: &'static str,
    successor: Option<JsonSuccessor<'a>>,
    /// Its page, on this site.
    url: Option<String>,
}

/// What replaces it today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Successor)]
struct JsonSuccessor<'a> {
    /// Five digits for a caisse; two for a régime, whose caisse is that of where the person lives.
    code: String,
    name: &'a str,
    url: String,
}

/// The centre of the code.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Centre)]
struct JsonCentre<'a> {
    code: CentreCode,
    name: Option<&'a str>,
    /// `null` where the tables list no centre, so that none can be judged (régimes 01 and 02).
    known: Option<bool>,
}

/// A known code, one slip away.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Suggestion)]
struct JsonSuggestion<'a> {
    digits: String,
    name: &'a str,
    why: Why,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::Image;

    fn decoded(text: &str) -> (Decoding, serde_json::Value) {
        let annuaire = Annuaire::open(&Image::built_in().unwrap()).unwrap();
        let decoding = decode(text, &annuaire.index().unwrap(), &annuaire).unwrap();
        let json = serde_json::to_value(decoding.as_json()).unwrap();
        (decoding, json)
    }

    #[test]
    fn the_json_has_the_form_of_the_contract() {
        let (_, json) = decoded("01 751 0000");
        assert_eq!(
            json,
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
    fn old_codes_lead_to_the_body_of_today() {
        for (text, today) in [
            ("01 341 0000", Some("01 342")),
            ("02 015 0000", Some("02 691")),
            ("16 331 0000", Some("01 331")),
            ("01 751 0000", None),
        ] {
            let (decoding, _) = decoded(text);
            let found = match decoding.today {
                Some(Today::Caisse(caisse)) => Some(caisse.id.to_string()),
                _ => None,
            };
            assert_eq!(found.as_deref(), today, "{text}");
        }
        let (decoding, json) = decoded("03 045 1100");
        assert!(matches!(decoding.today, Some(Today::Residence(regime)) if regime.code.as_str() == "01"));
        assert_eq!(json["caisse"]["successor"]["code"], "01");
    }

    #[test]
    fn the_centre_of_a_national_mutuelle_names_its_cpam() {
        let (decoding, _) = decoded("92 512 0594");
        assert_eq!(decoding.centre_cpam.map(|c| c.name).as_deref(), Some("CPAM des Flandres"));
    }

    #[test]
    fn a_look_alike_leaves_no_trace_of_its_digits() {
        let (_, json) = decoded("1 84 05 75 112 345 64");
        assert_eq!(json["lookalike"], "nir");
        assert!(!json.to_string().chars().any(|c| c.is_ascii_digit()), "{json}");
    }
}
