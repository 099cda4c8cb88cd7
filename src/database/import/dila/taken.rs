//! What was taken of the State's directory, and what was left: told row by row.

use strum::EnumIter;

use crate::domain::date::Date;

/// What was taken, and what was left.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Records of services of any kind.
    pub records: usize,
    /// Those of a CPAM or a MSA.
    pub services: usize,
    /// The newest date among the services.
    pub date: Option<Date>,
    /// Places to go that were taken.
    pub sites: usize,
    /// Times that a commune was said to depend on some CPAM.
    pub named: usize,
    /// Communes that were given their caisse.
    pub communes: usize,
    /// Caisses that got a postal address, or a newer one.
    pub addresses: usize,
    /// Each row that was taken, with what it is.
    pub took: Vec<(Took, String)>,
    /// Each row that was left, with why.
    pub left: Vec<(Left, String)>,
}

/// What was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// A place to go, of a caisse.
    Site,
    /// The caisse of a commune.
    Commune,
    /// Where to write to a caisse.
    Address,
}

impl Took {
    /// Before a row.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Commune => "commune",
            Self::Address => "address",
        }
    }
}

/// Why something was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum Left {
    /// No caisse of ours can be given to the service without a doubt.
    Unmatched,
    /// The commune is given to several caisses, or to one that does not cover its département.
    Disputed,
    /// The commune is given to services that are not taken.
    Unserved,
    /// No commune of ours has this code.
    Unknown,
    /// The service says of no place to go.
    WithoutAddress,
    /// Neither a service nor a commune can be read in it, or it was given already.
    Unusable,
    /// The number may cost more than a call, or cannot be read.
    Phone,
    /// Showing these hours could mislead.
    Hours,
}

impl Left {
    /// After a number: what there is so many of.
    #[must_use]
    pub const fn counted(self) -> &'static str {
        match self {
            Self::Unmatched => "services unmatched",
            Self::Disputed => "communes disputed",
            Self::Unserved => "communes of services not taken",
            Self::Unknown => "communes unknown",
            Self::WithoutAddress => "services without an address to go to",
            Self::Unusable => "records unusable or given twice",
            Self::Phone => "telephone numbers left out",
            Self::Hours => "opening hours left out",
        }
    }

    /// Before a row.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unmatched => "unmatched",
            Self::Disputed => "disputed",
            Self::Unserved => "not served",
            Self::Unknown => "unknown",
            Self::WithoutAddress => "no address",
            Self::Unusable => "unusable",
            Self::Phone => "no number",
            Self::Hours => "no hours",
        }
    }
}

impl Taken {
    /// Remembers a row that was left.
    pub(super) fn leave(&mut self, why: Left, row: String) {
        self.left.push((why, row));
    }

    /// Remembers a row that was taken.
    pub(super) fn take(&mut self, what: Took, row: String) {
        self.took.push((what, row));
    }

    /// The rows left for one reason.
    pub fn rows(&self, why: Left) -> impl Iterator<Item = &str> {
        self.left.iter().filter(move |(of, _)| *of == why).map(|(_, row)| row.as_str())
    }
}
