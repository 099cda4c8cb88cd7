//! Places, and the bodies people who live there are attached to.

use strum::{Display, EnumDiscriminants, EnumIter, EnumString, IntoStaticStr};

use super::{Annuaire, Caisse, Regime};
use crate::domain::code::{CaisseId, PostalCode};
use crate::domain::date::Date;
use crate::domain::hours::Hours;
use crate::domain::insee::Insee;

/// A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille.
#[derive(Debug, Clone)]
pub struct Commune {
    /// Its code Insee.
    pub insee: Insee,
    /// Its name, in French.
    pub name: Box<str>,
    /// Every postal code in use there, in order.
    pub postal_codes: Box<[PostalCode]>,
    /// Inhabitants, when counted.
    pub population: Option<u32>,
    /// The commune of an arrondissement.
    pub parent: Option<Insee>,
    /// Names of communes merged into it, or it had before.
    pub former_names: Box<[Box<str>]>,
}

/// A département, or an overseas territory listed as one.
#[derive(Debug, Clone)]
pub struct Departement {
    /// Two characters, three overseas.
    pub code: String,
    /// Its name, in French.
    pub name: String,
    /// Its région.
    pub region: String,
    /// Where it lies.
    pub zone: Zone,
}

/// Where a département lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Zone {
    /// The mainland and Corsica.
    Metro,
    /// An overseas département.
    Drom,
    /// An overseas territory with rules of its own.
    Com,
}

/// Why a commune of a département with several CPAM is said to depend on one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Display, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Basis {
    /// The caisse has its seat there.
    Seat,
    /// A caisse it absorbed had its seat there.
    FormerSeat,
    /// The caisse covers its arrondissement, as far as sources tell.
    Arrondissement,
    /// Years ago it had an office, whose mail went to that caisse.
    Office,
    /// Its arrondissement is shared between caisses.
    Split,
    /// A single, old source attaches it to the caisse of the département next door.
    Exception,
    /// The State's own directory says so.
    Official,
}

/// What the tables say of a commune by itself, where its département does not decide.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The caisse of the régime général; several where no source decides.
    pub caisses: Vec<CaisseId>,
    /// What it rests on.
    pub basis: Basis,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// The body of the régime général for a place.
#[derive(Debug, Clone, EnumDiscriminants)]
#[strum_discriminants(name(Certainty), derive(Display, EnumIter, IntoStaticStr), strum(serialize_all = "snake_case"))]
#[strum_discriminants(doc = "How sure the caisse of a place is.")]
pub enum General<'a> {
    /// The only caisse of the département, or the one the State's directory gives.
    Sure(&'a Caisse),
    /// Most likely this one.
    Probable(&'a Caisse, Basis),
    /// One of these: no source decides.
    Undecided(Vec<&'a Caisse>, Basis),
    /// No code of the régime général is known there.
    Unknown,
}

impl Certainty {
    /// Its name in messages and in the open data.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl<'a> General<'a> {
    /// The caisse, when there is one to name.
    #[must_use]
    pub const fn caisse(&self) -> Option<&'a Caisse> {
        match self {
            Self::Sure(caisse) | Self::Probable(caisse, _) => Some(caisse),
            Self::Undecided(..) | Self::Unknown => None,
        }
    }

    /// Every caisse it may be.
    #[must_use]
    pub fn candidates(&self) -> &[&'a Caisse] {
        match self {
            Self::Sure(caisse) | Self::Probable(caisse, _) => std::slice::from_ref(caisse),
            Self::Undecided(caisses, _) => caisses,
            Self::Unknown => &[],
        }
    }

    /// How sure that is.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        self.into()
    }

    /// What the answer rests on, when it is not the whole département's caisse.
    #[must_use]
    pub const fn basis(&self) -> Option<Basis> {
        match self {
            Self::Probable(_, basis) | Self::Undecided(_, basis) => Some(*basis),
            Self::Sure(_) | Self::Unknown => None,
        }
    }
}

/// Every body people of one place may be attached to.
#[derive(Debug, Clone)]
pub struct Bodies<'a> {
    /// The régime général's.
    pub general: General<'a>,
    /// The régime agricole's: the MSA, or what stands for it overseas.
    pub agricole: Option<&'a Caisse>,
    /// The other régimes in service, each with the caisse there when it is only one.
    pub special: Vec<(&'a Regime, Option<&'a Caisse>)>,
}

/// Where a caisse receives people, as a directory of the State's gives it.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its name in the directory, in French.
    pub name: String,
    /// Where it is, commas between the lines.
    pub lines: String,
    /// Five digits.
    pub postal_code: PostalCode,
    /// As it is written.
    pub town: String,
    /// As people write it.
    pub phone: Option<String>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// What it adds to its hours, in French.
    pub remark: Option<String>,
    /// Its page in the directory.
    pub page: Option<String>,
    /// When its record was last changed.
    pub modified: Option<Date>,
    /// The id of the source that gives it.
    pub source: String,
}

impl Annuaire {
    /// Whether a commune has this postal code; a CEDEX is a company's.
    #[must_use]
    pub fn has_postal_code(&self, code: PostalCode) -> bool {
        self.postal_codes.contains(&code)
    }
}
