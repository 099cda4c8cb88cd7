//! What can be asked for by name, and what is answered.

use strum::{EnumIter, IntoStaticStr};

use crate::domain::annuaire::{Annuaire, Caisse, Status, Today};
use crate::domain::code::{CaisseId, PostalCode};
use crate::domain::insee::Insee;

/// Something that can be asked for by name.
#[derive(Debug, Clone)]
pub enum Name {
    /// A commune of today, or an arrondissement of Paris, Lyon or Marseille.
    Commune {
        /// Its code Insee.
        insee: Insee,
        /// As it is written.
        name: String,
        /// Its postal codes.
        postal_codes: Box<[PostalCode]>,
        /// Inhabitants: the larger is more likely meant.
        population: u32,
    },
    /// What a commune of today was called, or one that was merged into it.
    FormerCommune {
        /// The commune of today.
        insee: Insee,
        /// The name of then.
        name: String,
    },
    /// A département.
    Departement {
        /// Two characters, three overseas.
        code: String,
        /// As it is written.
        name: String,
    },
    /// A caisse.
    Caisse {
        /// Its régime and digits.
        id: CaisseId,
        /// As it is written.
        name: String,
        /// Other words for it: its seat, its départements, its régime.
        also: String,
        /// Whether it is in service: those come first.
        active: bool,
        /// Whom to deal with today, when it is another.
        heir: Option<CaisseId>,
    },
}

/// What was found, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// A commune.
    Commune {
        /// Its code Insee.
        insee: Insee,
        /// The former name that was asked for, when it was one.
        former: Option<String>,
    },
    /// A département, by its code.
    Departement(String),
    /// A caisse.
    Caisse(CaisseId),
    /// A closed caisse that was asked for, and the one that took over.
    Heir {
        /// Whom to deal with today.
        caisse: CaisseId,
        /// What was asked for.
        closed: CaisseId,
    },
    /// A country, or a town of one: no caisse goes by a place abroad.
    Abroad,
}

impl Hit {
    /// The caisse, when it is one.
    #[must_use]
    pub const fn caisse(&self) -> Option<CaisseId> {
        match self {
            Self::Caisse(id) | Self::Heir { caisse: id, .. } => Some(*id),
            _ => None,
        }
    }
}

/// How the text was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Understood {
    /// Nothing to look for.
    Empty,
    /// As a name, written exactly so or shorter.
    Name,
    /// As a name with a slip.
    Slip,
    /// As a postal code.
    PostalCode,
    /// As a CEDEX, which belongs to a company: the rest of the text was used.
    Cedex,
    /// As a number that looks like a postal code but is not one of a commune: often a CEDEX.
    UnknownPostalCode,
    /// Not at all.
    Nothing,
}

/// The answer to a text.
#[derive(Debug, Clone)]
pub struct Found {
    /// How it was understood.
    pub understood: Understood,
    /// What it may mean, best first.
    pub hits: Vec<Hit>,
    /// How many more there are than are given.
    pub more: usize,
    /// Whether words were left out to find them: an address, or anything that may be somebody's.
    pub partly: bool,
}

impl Found {
    /// Whether the text was a place's name or code, with or without a slip; what was not understood may be anything.
    #[must_use]
    pub const fn is_place(&self) -> bool {
        !self.partly
            && matches!(
                self.understood,
                Understood::Name | Understood::Slip | Understood::PostalCode | Understood::Cedex
            )
    }
}

/// Everything that a directory names: communes of today and before, départements, caisses.
pub(super) fn names(annuaire: &Annuaire) -> Vec<Name> {
    let mut names = Vec::new();
    names.extend(annuaire.communes().map(|commune| Name::Commune {
        insee: commune.insee,
        name: commune.name.to_string(),
        postal_codes: commune.postal_codes.clone(),
        population: commune.population.unwrap_or_default(),
    }));
    let mut former: Vec<(&str, Insee)> = Vec::new();
    for commune in annuaire.communes() {
        former.extend(commune.former_names.iter().map(|name| (&**name, commune.insee)));
    }
    former.sort_unstable();
    names.extend(former.into_iter().map(|(name, insee)| Name::FormerCommune { insee, name: name.to_owned() }));
    names.extend(
        annuaire.departements().map(|one| Name::Departement { code: one.code.clone(), name: one.name.clone() }),
    );
    let is_named = |caisse: &&Caisse| !caisse.kind.is_of_nobody();
    names.extend(annuaire.caisses().filter(is_named).map(|caisse| {
        let mut also = vec![caisse.seat.clone().unwrap_or_default()];
        also.extend(caisse.address.as_ref().and_then(|address| address.lines.rsplit(", ").next()).map(str::to_owned));
        also.extend(annuaire.regime(caisse.id.regime).map(|regime| regime.short_name.clone()));
        for departement in caisse.departements.iter().filter_map(|code| annuaire.departement(code)) {
            also.extend([departement.code.clone(), departement.name.clone()]);
        }
        Name::Caisse {
            id: caisse.id,
            name: caisse.name.clone(),
            also: also.join(" "),
            active: caisse.status == Status::Active,
            heir: match annuaire.today(caisse.successor) {
                Some(Today::Caisse(heir)) => Some(heir.id),
                _ => None,
            },
        }
    }));
    names
}
