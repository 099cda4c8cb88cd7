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

mod line;
mod meant;
mod place;

use strum::IntoStaticStr;

use crate::domain::annuaire::{
    Annuaire, Caisse, Centre, Contact, Departement, EndedCentre, Kind, Regime, Source, Status, Successor, Today,
};
use crate::domain::code::{CaisseCode, CaisseId, CentreCode, Code, RegimeCode};
use crate::domain::date::Date;
use crate::domain::reading::{self, Reading, Suggestion, Warning};

pub use line::{Line, line};
pub use meant::{Meant, meant};
pub use place::{place, place_name};

/// What a code is today, all of its digits counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// Of test cards.
    Test,
    /// A value of statistical tables.
    Technical,
    /// The regional fund of Île-de-France, which insures nobody for care.
    Cramif,
    /// Used by hospitals' billing.
    Pivot,
    /// In service, and all nine digits are in the tables.
    Known,
    /// In service, but no table has its centre.
    CentreUnknown,
    /// In service, its centre not said.
    Beginning,
    /// Closed, merged or a second code: a body of today has its place.
    Replaced,
    /// Closed: the caisse of today is that of the home.
    Home,
    /// Closed, and nothing is known to have its place.
    Gone,
    /// No source says.
    Unverified,
}

impl Standing {
    /// Whether people may hold such a code, or have held it.
    #[must_use]
    pub const fn was_given(self) -> bool {
        !matches!(self, Self::Test | Self::Technical | Self::Cramif | Self::Pivot)
    }
}

/// What the tables have in the département whose number an unknown caisse of the régime général begins with.
#[derive(Debug)]
pub struct There<'a> {
    /// The département.
    pub departement: &'a Departement,
    /// Its caisses in service; where it has none of the régime général, those of the régime agricole.
    pub caisses: Vec<&'a Caisse>,
    /// Whether it has one of the régime général.
    pub has_general: bool,
}

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
    /// Where the code would be, when its caisse is unknown.
    pub there: Option<There<'a>>,
    /// The only caisse in service of its régime, when its own is unknown.
    pub only: Option<&'a Caisse>,
    /// What ended under its centre, when its caisse is known: a students' mutuelle.
    pub ended: Option<&'a EndedCentre>,
    /// The source that last named the body.
    pub seen_in: Option<&'a Source>,
    /// The centre that the tables give the body, when it is one.
    pub only_centre: Option<CentreCode>,
    /// The same of the body that has its place today.
    pub heir_centre: Option<CentreCode>,
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
            there: None,
            only: None,
            ended: None,
            seen_in: None,
            only_centre: None,
            heir_centre: None,
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
                decoding.centre_cpam = cpam(centre, annuaire);
            }
        }
        decoding.seen_in = decoding.caisse.and_then(|caisse| {
            annuaire.sources_of(&caisse.sources).find(|source| source.data_date == Some(caisse.last_seen))
        });
        decoding.status = decoding.caisse.map(|caisse| caisse.status);
        decoding.since = decoding.caisse.and_then(|caisse| caisse.since);
        let insures_nobody = decoding.caisse.is_none_or(|caisse| caisse.kind == Kind::Cramif);
        if let (true, Some(RegimeCode::GENERAL), Some(caisse)) = (insures_nobody, code.regime, code.caisse) {
            decoding.there = there(caisse, annuaire);
        }
        if let (None, Some(regime), Some(_)) = (decoding.caisse, decoding.regime, code.caisse) {
            decoding.only = annuaire.only_caisse_of(regime.code);
        }
        decoding.ended = match (decoding.caisse, code.centre) {
            (Some(caisse), Some(centre)) => annuaire.ended_centre(caisse.id.regime, centre),
            _ => None,
        };
        if let Some(ended) = decoding.ended {
            decoding.status = Some(Status::Closed);
            decoding.since = Some(ended.since);
        }
        let successor = match (decoding.ended, decoding.caisse, decoding.regime) {
            (Some(ended), ..) => Some(Successor::Regime(ended.successor)),
            (None, Some(caisse), _) => caisse.successor,
            (None, None, Some(regime)) if regime.status != Status::Active => regime.successor,
            _ => None,
        };
        decoding.today = annuaire.today(successor);
        let only_centre = |caisse: &Caisse| match annuaire.centres_of(caisse.id) {
            [centre] => Some(centre.code),
            _ => None,
        };
        decoding.only_centre = decoding.caisse.and_then(only_centre);
        if let Some(Today::Caisse(heir)) = decoding.today {
            decoding.heir_centre = only_centre(heir);
        }
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

    /// What the code is today, when its caisse is known or a test card's.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        if self.reading.warnings.contains(&Warning::TestCard) {
            return Some(Standing::Test);
        }
        let caisse = self.caisse?;
        Some(match (caisse.kind, self.status.unwrap_or(caisse.status), self.today) {
            (Kind::Technique, ..) => Standing::Technical,
            (Kind::Cramif, ..) => Standing::Cramif,
            (Kind::Pivot, ..) => Standing::Pivot,
            (_, Status::Merged | Status::Alias | Status::Closed, Some(Today::Caisse(_))) => Standing::Replaced,
            (_, Status::Merged | Status::Alias | Status::Closed, Some(Today::Residence(_))) => Standing::Home,
            (_, Status::Merged | Status::Alias | Status::Closed, None) => Standing::Gone,
            (_, Status::Unverified, _) => Standing::Unverified,
            (_, Status::Active, _) if self.centre.is_some() => Standing::Known,
            (_, Status::Active, _) => match self.reading.code.and_then(|code| code.centre) {
                Some(_) => Standing::CentreUnknown,
                None => Standing::Beginning,
            },
        })
    }

    /// The code that has its place today, whole where the tables list a single centre.
    #[must_use]
    pub fn heir(&self) -> Option<Code> {
        let Some(Today::Caisse(heir)) = self.today else { return None };
        Some(Code { centre: self.heir_centre, ..Code::caisse(heir.id) })
    }

    /// The body's name; what ended under a centre is known by its own, which the centre bears.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        let ended = self.centre.filter(|_| self.ended.is_some()).and_then(|centre| centre.label.as_deref());
        ended.or_else(|| self.caisse.map(|caisse| caisse.name.as_str()))
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
        }
    }
}

/// Caisses of the régime général begin with the number of their département.
fn there(caisse: CaisseCode, annuaire: &Annuaire) -> Option<There<'_>> {
    let digits = caisse.as_str();
    let known = |code: &str| annuaire.departement(code);
    let departement = known(digits).or_else(|| known(digits.get(..2)?))?;
    let mut caisses = annuaire.general_in(&departement.code).candidates().to_vec();
    let has_general = !caisses.is_empty();
    if !has_general {
        caisses.extend(annuaire.caisses_in(RegimeCode::AGRICOLE, &departement.code));
    }
    Some(There { departement, caisses, has_general })
}

/// `0594` → CPAM 01 594: the centre of a nationally managed mutuelle repeats the CPAM's number. `0000` repeats none.
fn cpam(centre: CentreCode, annuaire: &Annuaire) -> Option<&Caisse> {
    let caisse: CaisseCode = centre.as_str().strip_prefix('0')?.parse().ok()?;
    annuaire.caisse(CaisseId { regime: RegimeCode::GENERAL, caisse }).filter(|caisse| !caisse.kind.is_of_nobody())
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
        let september = Date { year: 2019, month: Some(9), day: None };
        for centre in ["0601", "0617"] {
            let decoding = decode(&format!("99 021 {centre}"), &annuaire);
            assert_eq!((decoding.status, decoding.since), (Some(Status::Closed), Some(september)));
            assert!(matches!(decoding.today, Some(Today::Residence(regime)) if regime.code == RegimeCode::GENERAL));
        }
        assert_eq!(decode("99 021 0512", &annuaire).status, Some(Status::Unverified));
        // The same digits end nothing in another régime, nor under a caisse that no table has.
        assert_eq!(decode("01 751 0601", &annuaire).status, Some(Status::Active));
        assert!(decode("99 976 0601", &annuaire).ended.is_none());
    }

    #[test]
    fn the_table_says_which_centres_ended() {
        let annuaire = database::built_in().unwrap();
        let ended: Vec<String> = annuaire.ended_centres().map(|one| format!("{} {}", one.regime, one.centre)).collect();
        assert_eq!(ended, ["99 0601", "99 0617"]);
    }

    #[test]
    fn a_standing_is_of_all_nine_digits() {
        let annuaire = database::built_in().unwrap();
        for (text, standing) in [
            ("01 751 0000", Standing::Known),
            ("91 131 0506", Standing::Known),
            ("01 751 1234", Standing::CentreUnknown),
            ("91 131 0000", Standing::CentreUnknown),
            ("01 751", Standing::Beginning),
            ("01 602 0000", Standing::Replaced),
            ("01 602 1234", Standing::Replaced),
            ("02 015 0000", Standing::Replaced),
            ("16 331 0000", Standing::Replaced),
            ("03 045 1100", Standing::Home),
            ("92 512 0594", Standing::Home),
            ("94 751 0599", Standing::Home),
            ("96 291 0516", Standing::Home),
            ("99 771 0617", Standing::Home),
            ("93 789 0211", Standing::Unverified),
            ("01 999 0000", Standing::Test),
            ("08 349 0000", Standing::Test),
            ("01 759 0000", Standing::Cramif),
            ("01 888 0000", Standing::Technical),
            ("06 042 0000", Standing::Pivot),
        ] {
            assert_eq!(decode(text, &annuaire).standing(), Some(standing), "{text}");
        }
        assert_eq!(decode("01 776 0000", &annuaire).standing(), None);
        let there = decode("01 776 0000", &annuaire).there.unwrap();
        let caisses: Vec<String> = there.caisses.iter().map(|caisse| caisse.id.to_string()).collect();
        assert_eq!((there.departement.code.as_str(), caisses), ("77", vec!["01 771".to_owned()]));
    }

    #[test]
    fn the_centre_of_a_national_mutuelle_names_its_cpam() {
        let annuaire = database::built_in().unwrap();
        let decoding = decode("92 512 0594", &annuaire);
        assert_eq!(decoding.centre_cpam.map(|caisse| caisse.name.as_str()), Some("CPAM des Flandres"));
    }

    #[test]
    fn a_centre_of_zeros_repeats_no_cpam() {
        let annuaire = database::built_in().unwrap();
        for text in ["99 609 0000", "99 939 0000", "92 512 0000"] {
            assert!(decode(text, &annuaire).centre_cpam.is_none(), "{text}");
        }
    }

    #[test]
    fn of_a_regime_that_is_gone_the_body_of_today_is_said_though_its_caisse_is_unknown() {
        let annuaire = database::built_in().unwrap();
        let home = |text: &str| matches!(decode(text, &annuaire).today, Some(Today::Residence(regime)) if regime.code == RegimeCode::GENERAL);
        assert!(home("03 026 8000") && home("12 751 0000") && home("09 751 0000"));
        for (text, heir) in [("16 100 0000", "01 331"), ("80 100 0000", "08 835")] {
            let today = decode(text, &annuaire).today;
            assert!(matches!(today, Some(Today::Caisse(caisse)) if caisse.id.to_string() == heir), "{text}: {today:?}");
        }
    }

    #[test]
    fn an_unknown_caisse_comes_with_the_only_one_of_its_regime_or_of_its_territory() {
        let annuaire = database::built_in().unwrap();
        let only = |text: &str| decode(text, &annuaire).only.map(|caisse| caisse.id.to_string());
        assert_eq!(only("05 052 0000").as_deref(), Some("05 051"));
        assert_eq!((only("05 051 0000"), only("01 776 0000"), only("03 026 8000")), (None, None, None));
        for (text, departement, caisses) in [("01 975 0000", "975", &[][..]), ("01 977 0000", "977", &["02 977"])] {
            let there = decode(text, &annuaire).there.unwrap();
            let ids: Vec<String> = there.caisses.iter().map(|caisse| caisse.id.to_string()).collect();
            assert_eq!((there.departement.code.as_str(), there.has_general), (departement, false), "{text}");
            assert_eq!(ids, caisses, "{text}");
        }
    }

    #[test]
    fn whoever_answers_today_is_reached_and_not_the_body_that_is_gone() {
        let annuaire = database::built_in().unwrap();
        let decoding = decode("01 341 0000", &annuaire);
        let reach = decoding.reach(&annuaire);
        assert_eq!(reach.body.map(|body| body.id.to_string()).as_deref(), Some("01 342"));
        assert_eq!(decoding.heir().map(|code| code.to_string()).as_deref(), Some("01 342 0000"));
        assert!(reach.contact_source.is_some());
    }
}
