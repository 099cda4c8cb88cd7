//! What lies around a caisse: those next door, those of the same place in another régime, or nothing else at all.

use std::collections::BTreeMap;

use super::{Annuaire, Caisse, Status};
use crate::domain::code::RegimeCode;

/// The caisses around another, by code.
#[derive(Debug, Default)]
pub struct Around<'a> {
    /// Those of its régime that share a département with it, or cover one next door.
    pub neighbours: Vec<&'a Caisse>,
    /// Those of the régime général and of the régime agricole at the same place, when it is of another régime.
    pub same_place: Vec<&'a Caisse>,
    /// Whether it shares a département with another of its régime.
    pub shares_departement: bool,
}

impl Annuaire {
    /// The one caisse in service of a régime that has but one.
    #[must_use]
    pub fn only_caisse_of(&self, regime: RegimeCode) -> Option<&Caisse> {
        let is_served = |caisse: &&Caisse| caisse.status == Status::Active && !caisse.kind.is_of_nobody();
        let mut served = self.caisses_of(regime).filter(is_served);
        served.next().filter(|_| served.next().is_none())
    }

    /// What lies around a caisse in service; nothing around one that is not.
    #[must_use]
    pub fn around(&self, caisse: &Caisse) -> Around<'_> {
        let mut around = Around::default();
        if caisse.status != Status::Active {
            return around;
        }
        let (mut neighbours, mut same_place) = (BTreeMap::new(), BTreeMap::new());
        for code in &caisse.departements {
            around.shares_departement |= self.caisses_in(caisse.id.regime, code).count() > 1;
            neighbours.extend(self.caisses_in(caisse.id.regime, code).map(|one| (one.id, one)));
            for next in self.neighbours(code) {
                neighbours.extend(self.caisses_in(caisse.id.regime, &next.code).map(|one| (one.id, one)));
            }
            for regime in [RegimeCode::GENERAL, RegimeCode::AGRICOLE] {
                if regime != caisse.id.regime {
                    same_place.extend(self.caisses_in(regime, code).map(|one| (one.id, one)));
                }
            }
        }
        neighbours.remove(&caisse.id);
        around.neighbours = neighbours.into_values().collect();
        around.same_place = same_place.into_values().collect();
        around
    }
}
