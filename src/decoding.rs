//! What a reading means: the tables' facts about the code that was read, and whom to turn to today.
//!
//! ```
//! use rattachement::{database, decoding};
//!
//! let annuaire = database::built_in()?;
//! let decoding = decoding::decode("01 751 0000", &annuaire);
//! assert_eq!(decoding.caisse.map(|caisse| caisse.name.as_str()), Some("CPAM de Paris"));
//!
//! // A number that is not a code is named, and nothing is looked up.
//! let other = decoding::decode("1 84 05 75 112 345 64", &annuaire);
//! assert!(other.reading.lookalike.is_some() && !other.is_found());
//! # Ok::<(), anyhow::Error>(())
//! ```

use crate::domain::annuaire::{Annuaire, Caisse, Centre, Contact, Kind, Regime, Source, Status, Successor, Today};
use crate::domain::code::{CaisseCode, CaisseId, CentreCode, Code, RegimeCode};
use crate::domain::date::Date;
use crate::domain::reading::{self, Reading, Suggestion, Warning};

/// Centres of régime 99 that were the students' two mutuelles. The student régime ended on 1 September 2019.
/// Source: the SNDS's history of régimes, the SNIIRAM tables.
const STUDENTS: [&str; 2] = ["0601", "0617"];
const STUDENTS_UNTIL: Date = Date { year: 2019, month: Some(9), day: None };

/// A reading and everything the tables say about it.
#[derive(Debug)]
pub struct Decoding<'a> {
    /// What was read.
    pub reading: Reading,
    /// The régime, when the table has it.
    pub regime: Option<&'a Regime>,
    /// The caisse, when régime and caisse are known.
    pub caisse: Option<&'a Caisse>,
    /// The caisses that three digits without a régime may name.
    pub choices: Vec<&'a Caisse>,
    /// The centre, when it is listed.
    pub centre: Option<&'a Centre>,
    /// The CPAM that the centre of a nationally managed mutuelle repeats.
    pub centre_cpam: Option<&'a Caisse>,
    /// Whether the code is in service, when the caisse is known: the table's word, unless the centre says more.
    pub status: Option<Status>,
    /// Since when, for a closed or merged one.
    pub since: Option<Date>,
    /// What replaces a closed, merged or second code.
    pub today: Option<Today<'a>>,
    /// Near codes, with the name of each.
    pub suggestions: Vec<(Suggestion, &'a str)>,
}

/// How to reach whoever answers for a code today.
#[derive(Debug, Default)]
pub struct Reach<'a> {
    /// The body, when it is one.
    pub body: Option<&'a Caisse>,
    /// Whom to call.
    pub contact: Option<&'a Contact>,
    /// The source of that number.
    pub contact_source: Option<&'a Source>,
    /// `https://…`
    pub website: Option<&'a str>,
    /// The code of today as the tables write it, where they list a single centre.
    pub listed: Option<Code>,
}

/// Reads a text and looks up what it means.
#[must_use]
pub fn decode<'a>(text: &str, annuaire: &'a Annuaire) -> Decoding<'a> {
    Decoding::new(reading::read(text, annuaire), annuaire)
}

impl<'a> Decoding<'a> {
    /// Looks up what a reading means.
    #[must_use]
    pub fn new(reading: Reading, annuaire: &'a Annuaire) -> Self {
        let named = |suggestion: &Suggestion| {
            let caisse = annuaire.caisse(suggestion.code.caisse_id()?)?;
            Some((*suggestion, caisse.name.as_str()))
        };
        let mut decoding = Self {
            suggestions: reading.suggestions.iter().filter_map(named).collect(),
            regime: None,
            caisse: None,
            choices: Vec::new(),
            centre: None,
            centre_cpam: None,
            status: None,
            since: None,
            today: None,
            reading,
        };
        let Some(code) = decoding.reading.code else { return decoding };
        decoding.regime = code.regime.and_then(|regime| annuaire.regime(regime));
        decoding.caisse = code.caisse_id().and_then(|id| annuaire.caisse(id));
        if let Code { regime: None, caisse: Some(caisse), .. } = code {
            decoding.choices = annuaire.caisses_named(caisse).collect();
        }
        if let (Some(caisse), Some(centre)) = (decoding.caisse, code.centre) {
            decoding.centre = annuaire.centre(caisse.id, centre);
            if caisse.kind == Kind::SlmInfogeree {
                decoding.centre_cpam = cpam(centre).and_then(|id| annuaire.caisse(id));
            }
        }
        decoding.status = decoding.caisse.map(|caisse| caisse.status);
        decoding.since = decoding.caisse.and_then(|caisse| caisse.since);
        let is_students = code.regime == Some(RegimeCode::MUTUELLES)
            && code.centre.is_some_and(|centre| STUDENTS.contains(&centre.as_str()));
        if is_students && decoding.caisse.is_some() {
            decoding.status = Some(Status::Closed);
            decoding.since = Some(STUDENTS_UNTIL);
        }
        let successor = match (decoding.caisse, decoding.regime) {
            (Some(_), _) if is_students => Some(Successor::Regime(RegimeCode::GENERAL)),
            (Some(caisse), _) => caisse.successor,
            (None, Some(regime)) if regime.status == Status::Closed => regime.successor,
            _ => None,
        };
        decoding.today = annuaire.today(successor);
        decoding
    }

    /// What a caisse's own code means, without a centre.
    #[must_use]
    pub fn of_caisse(id: CaisseId, annuaire: &'a Annuaire) -> Self {
        Self::new(reading::read_code(Code::caisse(id), annuaire), annuaire)
    }

    /// Whether anything of what was read is in the tables.
    #[must_use]
    pub fn is_found(&self) -> bool {
        match self.reading.code {
            Some(code) if code.caisse_id().is_some() => {
                self.caisse.is_some() || self.reading.warnings.contains(&Warning::TestCard)
            }
            Some(Code { caisse: Some(_), .. }) => !self.choices.is_empty(),
            Some(_) => self.regime.is_some(),
            None => false,
        }
    }

    /// How to reach whoever answers for this code today.
    #[must_use]
    pub fn reach(&self, annuaire: &'a Annuaire) -> Reach<'a> {
        let body = match self.today {
            Some(Today::Caisse(caisse)) => Some(caisse),
            Some(Today::Residence(_)) => None,
            None => self.caisse,
        };
        let residence = if let Some(Today::Residence(regime)) = self.today { Some(regime) } else { None };
        // A caisse without a number of its own is reached as its régime is.
        let contact = match (body, residence) {
            (Some(body), _) => body.contact.as_deref(),
            (None, residence) => residence.and_then(|regime| regime.contact.as_deref()),
        };
        let website = body.and_then(|body| body.website.as_deref());
        Reach {
            body,
            contact,
            contact_source: contact.and_then(|contact| annuaire.source(&contact.source)),
            website: website.or_else(|| residence.or(self.regime)?.website.as_deref()),
            listed: match (self.today, body.map(|body| annuaire.centres_of(body.id))) {
                (Some(Today::Caisse(caisse)), Some([centre])) => {
                    Some(Code { centre: Some(centre.code), ..Code::caisse(caisse.id) })
                }
                _ => None,
            },
        }
    }
}

/// `0594` → CPAM 01 594: the centre of a nationally managed mutuelle repeats the CPAM's number.
fn cpam(centre: CentreCode) -> Option<CaisseId> {
    let caisse: CaisseCode = centre.as_str().strip_prefix('0')?.parse().ok()?;
    Some(CaisseId { regime: RegimeCode::GENERAL, caisse })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;

    #[test]
    fn old_codes_lead_to_the_body_of_today() {
        let annuaire = database::built_in().unwrap();
        for (text, today) in [
            ("01 341 0000", Some("01 342")),
            ("02 015 0000", Some("02 691")),
            ("16 331 0000", Some("01 331")),
            ("01 751 0000", None),
        ] {
            let found = match decode(text, &annuaire).today {
                Some(Today::Caisse(caisse)) => Some(caisse.id.to_string()),
                _ => None,
            };
            assert_eq!(found.as_deref(), today, "{text}");
        }
        let decoding = decode("03 045 1100", &annuaire);
        assert!(matches!(decoding.today, Some(Today::Residence(regime)) if regime.code.as_str() == "01"));
        assert!(decoding.reach(&annuaire).contact.is_some_and(|contact| contact.id == "3646"));
    }

    #[test]
    fn the_students_sections_are_closed_and_the_others_of_their_line_are_not_judged_by_them() {
        let annuaire = database::built_in().unwrap();
        for centre in ["0601", "0617"] {
            let decoding = decode(&format!("99 021 {centre}"), &annuaire);
            assert_eq!((decoding.status, decoding.since), (Some(Status::Closed), Some(STUDENTS_UNTIL)));
            assert!(matches!(decoding.today, Some(Today::Residence(regime)) if regime.code == RegimeCode::GENERAL));
        }
        assert_eq!(decode("99 021 0512", &annuaire).status, Some(Status::Unverified));
    }

    #[test]
    fn the_centre_of_a_national_mutuelle_names_its_cpam() {
        let annuaire = database::built_in().unwrap();
        let decoding = decode("92 512 0594", &annuaire);
        assert_eq!(decoding.centre_cpam.map(|caisse| caisse.name.as_str()), Some("CPAM des Flandres"));
    }

    #[test]
    fn whoever_answers_today_is_reached_and_not_the_body_that_is_gone() {
        let annuaire = database::built_in().unwrap();
        let decoding = decode("01 341 0000", &annuaire);
        let reach = decoding.reach(&annuaire);
        assert_eq!(reach.body.map(|body| body.id.to_string()).as_deref(), Some("01 342"));
        assert_eq!(reach.listed.map(|code| code.to_string()).as_deref(), Some("01 342 0000"));
        assert!(reach.contact_source.is_some());
    }
}
