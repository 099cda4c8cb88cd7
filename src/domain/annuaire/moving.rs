//! What a move from one commune to another changes.

use strum::IntoStaticStr;

use super::{Annuaire, Bodies, Commune, General};
use crate::domain::insee::Insee;

/// Whether a person's caisse is another one after a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Change {
    /// It is surely the same.
    Same,
    /// It is most likely the same.
    PerhapsSame,
    /// It may be another, or not.
    Perhaps,
    /// It is most likely another.
    PerhapsChanges,
    /// It is another.
    Changes,
    /// One of the two places has no caisse of this régime.
    Elsewhere,
}

impl Change {
    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Two communes, and the bodies of those who live there.
#[derive(Debug)]
pub struct Moving<'a> {
    /// Before the move.
    pub from: (&'a Commune, Bodies<'a>),
    /// After it.
    pub to: (&'a Commune, Bodies<'a>),
}

impl Annuaire {
    /// A move between two communes that the tables have.
    #[must_use]
    pub fn moving(&self, from: Insee, to: Insee) -> Option<Moving<'_>> {
        let place = |insee| Some((self.commune(insee)?, self.bodies_of(insee)));
        Some(Moving { from: place(from)?, to: place(to)? })
    }
}

impl Moving<'_> {
    /// What changes in the régime général.
    #[must_use]
    pub fn general(&self) -> Change {
        let (from, to) = (&self.from.1.general, &self.to.1.general);
        let is_sure = from.basis().is_none() && to.basis().is_none();
        match (from.caisse(), to.caisse()) {
            _ if self.from.0.insee == self.to.0.insee => Change::Same,
            _ if matches!(from, General::Unknown) || matches!(to, General::Unknown) => Change::Elsewhere,
            (Some(one), Some(other)) if one.id == other.id && is_sure => Change::Same,
            (Some(one), Some(other)) if one.id == other.id => Change::PerhapsSame,
            (Some(_), Some(_)) if is_sure => Change::Changes,
            _ => {
                let is_there = |one: &super::Caisse| to.candidates().iter().any(|other| other.id == one.id);
                let is_near = self.from.0.insee.departement() == self.to.0.insee.departement();
                match from.candidates().iter().any(|one| is_there(one)) {
                    true => Change::Perhaps,
                    // Caisses that share a département: what is only probable may be wrong on either side.
                    false if is_near => Change::PerhapsChanges,
                    false => Change::Changes,
                }
            }
        }
    }

    /// What changes in the régime agricole.
    #[must_use]
    pub fn agricole(&self) -> Change {
        match (self.from.1.agricole, self.to.1.agricole) {
            (Some(one), Some(other)) if one.id == other.id => Change::Same,
            (Some(_), Some(_)) => Change::Changes,
            _ => Change::Elsewhere,
        }
    }
}
