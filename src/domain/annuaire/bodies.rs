//! What the directory is made of. Field by field, these are the columns of `data/*.csv`.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use crate::domain::code::{CaisseCode, CaisseId, CentreCode, NotDigits, RegimeCode};
use crate::domain::date::Date;
use crate::domain::hours::Hours;

/// Whether a body still takes insured people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// In service when its last source was written.
    Active,
    /// Absorbed by another body, whose code replaces it.
    Merged,
    /// Closed; its people went to a régime, to the caisse of where they live.
    Closed,
    /// A second code of a body that has another.
    Alias,
    /// Listed, but no source settles whether it is still in service.
    Unverified,
}

/// What sort of body a caisse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Caisse primaire d'assurance maladie.
    Cpam,
    /// A second code of a CPAM.
    CpamSecondaire,
    /// Caisse générale de sécurité sociale, overseas.
    Cgss,
    /// Caisse commune de sécurité sociale (Lozère).
    Ccss,
    /// Caisse de sécurité sociale (Mayotte).
    Css,
    /// Caisse de prévoyance sociale (Saint-Barthélemy).
    Cps,
    /// Regional fund of Île-de-France, which insures nobody for care.
    Cramif,
    /// A national body.
    Nationale,
    /// Used by hospitals' billing.
    Pivot,
    /// The body of a special régime.
    Speciale,
    /// Mutualité sociale agricole.
    Msa,
    /// A MSA of one département, since grouped.
    MsaAncienne,
    /// The second code, ending in 5, of a MSA.
    MsaSecondCode,
    /// Insurers that ran farmers' cover until 2014.
    Gamex,
    /// Régime social des indépendants, until 2019.
    Rsi,
    /// Section locale mutualiste: a mutuelle that runs compulsory cover.
    Slm,
    /// A mutuelle managed nationally under one caisse number; the centre repeats the CPAM.
    SlmInfogeree,
    /// A value of the statistical tables that no person should hold.
    Technique,
    /// Test cards.
    Test,
}

impl Kind {
    /// Whether somebody may hold a code of it and be attached to it.
    #[must_use]
    pub const fn serves_people(self) -> bool {
        !matches!(self, Self::Technique | Self::Test | Self::Pivot | Self::Cramif)
    }

    /// Whether people of a place depend on it: what is left is national, closed, or nobody's.
    #[must_use]
    pub const fn covers_places(self) -> bool {
        matches!(
            self,
            Self::Cpam | Self::Cgss | Self::Ccss | Self::Css | Self::Cps | Self::Msa | Self::Speciale | Self::Slm
        )
    }

    /// Whether no person depends on it: a value of tables, a card for tests, a hospital's own.
    #[must_use]
    pub const fn is_of_nobody(self) -> bool {
        matches!(self, Self::Technique | Self::Test | Self::Pivot)
    }
}

/// How sure the identity of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Confidence {
    /// Official sources agree.
    High,
    /// One good source, or a deduction.
    Medium,
    /// A single hint, or sources that disagree.
    Low,
}

/// What a source is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum SourceKind {
    /// Published by the body concerned or the State.
    Officiel,
    /// An insurer, the press, free software.
    Secondaire,
    /// A useful cross-check that cannot be cited.
    Recoupement,
}

/// What replaces a closed or merged body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Successor {
    /// The caisse, in this régime, of where the person lives.
    Regime(RegimeCode),
    /// Another caisse.
    Caisse(CaisseId),
}

impl Successor {
    /// The régime that takes over.
    #[must_use]
    pub const fn regime(&self) -> RegimeCode {
        match self {
            Self::Regime(regime) => *regime,
            Self::Caisse(id) => id.regime,
        }
    }

    /// The caisse that takes over, when it is one.
    #[must_use]
    pub const fn caisse(&self) -> Option<CaisseCode> {
        match self {
            Self::Regime(_) => None,
            Self::Caisse(id) => Some(id.caisse),
        }
    }
}

impl fmt::Display for Successor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Regime(regime) => write!(f, "{regime}"),
            Self::Caisse(id) => write!(f, "{id}"),
        }
    }
}

impl FromStr for Successor {
    type Err = NotDigits;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() == 2 { text.parse().map(Self::Regime) } else { text.parse().map(Self::Caisse) }
    }
}

/// A successor followed to the end of its chain: whom to deal with today.
#[derive(Debug, Clone, Copy)]
pub enum Today<'a> {
    /// This caisse.
    Caisse(&'a Caisse),
    /// The caisse, in this régime, of where the person lives.
    Residence(&'a Regime),
}

/// A régime of health insurance.
#[derive(Debug, Clone)]
pub struct Regime {
    /// Two digits.
    pub code: RegimeCode,
    /// Full name, in French.
    pub name: String,
    /// The name people use.
    pub short_name: String,
    /// Whether it still takes people.
    pub status: Status,
    /// Since when, for a closed one.
    pub since: Option<Date>,
    /// What replaced it.
    pub successor: Option<Successor>,
    /// `https://…`
    pub website: Option<String>,
    /// Whom to call.
    pub contact: Option<Arc<Contact>>,
    /// How sure its meaning is.
    pub confidence: Confidence,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// When we read its sources.
    pub read_on: Date,
}

/// A body people are attached to.
#[derive(Debug, Clone)]
pub struct Caisse {
    /// Régime and caisse.
    pub id: CaisseId,
    /// Its name, in French.
    pub name: String,
    /// What sort of body it is.
    pub kind: Kind,
    /// Département codes it covers, or `national`.
    pub departements: Vec<String>,
    /// The town of its seat.
    pub seat: Option<String>,
    /// Whether it still takes people.
    pub status: Status,
    /// Since when, for a closed or merged one.
    pub since: Option<Date>,
    /// What replaced it.
    pub successor: Option<Successor>,
    /// The date of the last source that lists it.
    pub last_seen: Date,
    /// `https://…`
    pub website: Option<String>,
    /// Whom to call.
    pub contact: Option<Arc<Contact>>,
    /// Where to write, only when confirmed.
    pub address: Option<Address>,
    /// Its page in the State's directory, where offices and hours are kept up to date.
    pub directory: Option<String>,
    /// The label of the SESAM-Vitale table of January 2015.
    pub printed_2015: Option<String>,
    /// The label of the SNIIRAM table of December 2020.
    pub printed_2020: Option<String>,
    /// How sure its identity is.
    pub confidence: Confidence,
    /// Ids of its sources, the most telling first.
    pub sources: Vec<String>,
    /// When we read its sources.
    pub read_on: Date,
    /// The name of a remark: message `note-…` in the locales.
    pub note: Option<String>,
}

/// What stands among a caisse's départements when it covers the whole country.
pub(super) const NATIONAL: &str = "national";

/// What stands before the place in a body's name, and what joins the two.
const BODIES: [&str; 6] = [
    "CPAM ",
    "CGSS ",
    "MSA ",
    "Caisse commune de sécurité sociale ",
    "Caisse de sécurité sociale ",
    "Caisse de prévoyance sociale ",
];
const JOINTS: [&str; 7] = ["de la ", "de La ", "de l’", "du ", "des ", "de ", "d’"];

impl Caisse {
    /// What its name is looked up by: the place, when it bears one's name (`Ain` of « CPAM de l’Ain »).
    #[must_use]
    pub fn place_name(&self) -> &str {
        match BODIES.iter().find_map(|body| self.name.strip_prefix(body)) {
            Some(rest) => JOINTS.iter().find_map(|joint| rest.strip_prefix(joint)).unwrap_or(rest),
            None => &self.name,
        }
    }

    /// Whether it covers the whole country.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.departements.iter().any(|code| code == NATIONAL)
    }
}

/// A postal address that a recent source confirms.
#[derive(Debug, Clone)]
pub struct Address {
    /// On one line, commas between the lines of the envelope.
    pub lines: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// The date of the source that gives it.
    pub seen: Date,
}

/// A centre of a caisse, as the tables list it.
#[derive(Debug, Clone)]
pub struct Centre {
    /// Four digits.
    pub code: CentreCode,
    /// The most recent label, as the table writes it.
    pub label: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// When we read its sources.
    pub read_on: Date,
}

/// A telephone number.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The row's name in `data/contacts.csv`.
    pub id: String,
    /// As people write it.
    pub number: String,
    /// As a telephone dials it.
    pub tel: String,
    /// When somebody answers, if a source says so.
    pub hours: Option<Hours>,
    /// They differ from one département to another, and no source gives those of this one.
    pub local_hours: bool,
    /// The date of the source that says so.
    pub hours_seen: Option<Date>,
    /// Free service, at the price of a local call.
    pub free: bool,
    /// The number to use from abroad.
    pub abroad: Option<String>,
    /// The date of the source that gives it.
    pub last_seen: Date,
    /// When we read that source.
    pub read_on: Date,
    /// The source's name in `data/sources.csv`.
    pub source: String,
    /// What readers know that source by.
    pub source_name: String,
}

/// A number as a telephone dials it: `+33 1 84 90 36 46` → `+33184903646`.
#[must_use]
pub fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// Where facts come from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The row's name in `data/sources.csv`, also its anchor on `/sources`.
    pub id: String,
    /// Its title, in French.
    pub title: String,
    /// What readers know it by, in French: a publisher, a year.
    pub short: String,
    /// `https://…`, when there is a page to cite.
    pub url: Option<String>,
    /// What it is worth.
    pub kind: SourceKind,
    /// The date of what it says.
    pub data_date: Option<Date>,
    /// When we read it.
    pub read_on: Date,
    /// The licence under which its data is used here.
    pub licence: String,
    /// How many rows of our tables rest on it.
    pub rows: u32,
}
