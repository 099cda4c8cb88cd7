//! What a text may turn out to be.

use std::collections::BTreeSet;

use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::domain::code::{Code, GestionCode};

/// What a text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The verdict in one word.
    pub kind: Kind,
    /// The code or the part of one that was read.
    pub code: Option<Code>,
    /// What else the digits are, or may be as well.
    pub lookalike: Option<Lookalike>,
    /// A « code gestion » read right after the code.
    pub gestion: Option<GestionCode>,
    /// What was corrected in order to read it.
    pub repairs: BTreeSet<Repair>,
    /// What a reader should be told about it.
    pub warnings: BTreeSet<Warning>,
    /// Codes that exist and differ by one slip of the finger.
    pub suggestions: Vec<Suggestion>,
    /// Why nothing was read.
    pub problem: Option<Problem>,
}

/// The verdict in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// All nine digits.
    Code,
    /// A régime, a caisse, or both.
    Partial,
    /// Another sort of number.
    Lookalike,
    /// Nothing that we know.
    Unreadable,
}

/// What was corrected in order to read a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, EnumIter, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Repair {
    /// The letter O was read as 0.
    LetterO,
    /// The letter I or l was read as 1.
    LetterI,
    /// The 0 that a spreadsheet removes was put back.
    MissingZero,
    /// 2A or 2B was read as Corsica's caisse, 201 or 202.
    Corsica,
    /// The statistical form with a letter was translated.
    Statistical,
    /// A zero too many was left out.
    ZeroTooMany,
    /// Of several codes the first was read.
    FirstOfSeveral,
    /// The insurers' form (caisse, centre, then régime) was put in order.
    InsurerForm,
}

/// What a reader should be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Warning {
    /// The régime is not in our table.
    RegimeUnknown,
    /// The régime no longer takes anyone.
    RegimeClosed,
    /// No source settles the régime's state.
    RegimeUnverified,
    /// The caisse is not in our table.
    CaisseUnknown,
    /// The caisse closed.
    CaisseClosed,
    /// The caisse was absorbed by another.
    CaisseMerged,
    /// The caisse has another code.
    CaisseAlias,
    /// No source settles the caisse's state.
    CaisseUnverified,
    /// The centre is not listed for this caisse.
    CentreUnknown,
    /// The form typed says nothing sure about the centre, so it was left out.
    CentreDropped,
    /// A card for testing software.
    TestCard,
    /// A value of the statistical tables, which no person should hold.
    TechnicalCode,
    /// May be a company's or an establishment's number too.
    AmbiguousSiren,
    /// May be a postal code too.
    AmbiguousPostalCode,
    /// May be a mutuelle's number too.
    AmbiguousAmc,
    /// May be a practitioner's or a hospital's number too.
    AmbiguousAm,
    /// These three digits name several caisses.
    SeveralRegimes,
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed.
    Empty,
    /// Longer than [`super::MAX_CHARS`].
    TooLong,
    /// There is no digit in it.
    NoDigits,
    /// Its digits stand only in words of letters and digits.
    Mixed,
    /// This many digits are too few.
    TooFew(usize),
    /// This many digits are too many.
    TooMany(usize),
}

impl Reading {
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            code: None,
            lookalike: None,
            gestion: None,
            repairs: BTreeSet::new(),
            warnings: BTreeSet::new(),
            suggestions: Vec::new(),
            problem: None,
        }
    }

    pub(super) fn unreadable(problem: Problem) -> Self {
        Self { problem: Some(problem), ..Self::new(Kind::Unreadable) }
    }

    pub(super) fn lookalike(lookalike: Lookalike) -> Self {
        Self { lookalike: Some(lookalike), ..Self::new(Kind::Lookalike) }
    }
}

/// Another sort of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, EnumIter, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Lookalike {
    /// Numéro de sécurité sociale.
    Nir,
    /// A provisional one.
    Nia,
    /// An establishment's number, 14 digits.
    Siret,
    /// A company's number, 9 digits.
    Siren,
    /// A health establishment's number, 9 digits.
    Finess,
    /// A mutuelle's number.
    Amc,
    /// A family-benefits number.
    Caf,
    /// A postal code.
    PostalCode,
    /// A telephone number, 3646 included.
    Phone,
    /// A bank account.
    Iban,
    /// A health professional's number.
    Rpps,
    /// The statistical form of a code.
    Snds,
    /// An e-mail address.
    Email,
    /// A date.
    Date,
    /// A date without anything between its parts, or a mutuelle's number.
    GluedDate,
    /// A tax number.
    Tax,
    /// A European health insurance card's number.
    EuropeanCard,
    /// The serial number of a carte Vitale.
    CarteVitale,
    /// A practitioner's number of the Assurance Maladie.
    Am,
    /// A training body's declaration number.
    Nda,
}

impl Lookalike {
    /// Whether it says something about a person: never echoed, logged, or put in an address.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        match self {
            Self::Nir
            | Self::Nia
            | Self::Caf
            | Self::Phone
            | Self::Iban
            | Self::Email
            | Self::Date
            | Self::GluedDate
            | Self::Tax
            | Self::Rpps
            | Self::Am
            | Self::CarteVitale
            | Self::EuropeanCard => true,
            Self::Siret | Self::Siren | Self::Finess | Self::Amc | Self::Nda | Self::PostalCode | Self::Snds => false,
        }
    }
}

/// A known code close to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The known code, with the centre that was typed, if any.
    pub code: Code,
    /// How it differs.
    pub why: Why,
}

/// How a known code differs from what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, EnumIter, serde::Serialize)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Two neighbouring digits change places.
    Swapped,
    /// One digit differs.
    OneDigit,
    /// What was typed begins so.
    Begins,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.into())
    }
}
