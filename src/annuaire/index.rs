//! Which codes exist, held in memory: what the reading of a text needs to decide, and no more.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Status};
use crate::code::{CaisseCode, CaisseId, CentreCode, GestionCode, RegimeCode};

/// The codes the tables know. Everything one wants to *say* about them is asked of
/// [`super::Annuaire`]; this only answers "does it exist, and in what state".
#[derive(Debug, Default, Clone)]
pub struct Index {
    pub(super) regimes: BTreeMap<RegimeCode, Status>,
    pub(super) caisses: BTreeMap<CaisseId, (Kind, Status)>,
    pub(super) centres: BTreeSet<(CaisseId, CentreCode)>,
    pub(super) gestions: BTreeSet<GestionCode>,
}

impl Index {
    /// The state of a régime, when it is known.
    #[must_use]
    pub fn regime(&self, code: RegimeCode) -> Option<Status> {
        self.regimes.get(&code).copied()
    }

    /// The kind and state of a caisse, when it is known.
    #[must_use]
    pub fn caisse(&self, id: CaisseId) -> Option<(Kind, Status)> {
        self.caisses.get(&id).copied()
    }

    /// Whether a centre of this caisse is listed.
    #[must_use]
    pub fn has_centre(&self, id: CaisseId, centre: CentreCode) -> bool {
        self.centres.contains(&(id, centre))
    }

    /// Whether these two digits are a known « code gestion ».
    #[must_use]
    pub fn has_gestion(&self, code: GestionCode) -> bool {
        self.gestions.contains(&code)
    }

    /// Every caisse, in order of its code.
    pub fn caisses(&self) -> impl Iterator<Item = (CaisseId, Kind, Status)> + '_ {
        self.caisses.iter().map(|(id, (kind, status))| (*id, *kind, *status))
    }

    /// Every listed centre, in order.
    pub fn centres(&self) -> impl Iterator<Item = (CaisseId, CentreCode)> + '_ {
        self.centres.iter().copied()
    }

    /// The régimes in which these three digits name a caisse.
    pub fn regimes_of(&self, caisse: CaisseCode) -> impl Iterator<Item = CaisseId> + '_ {
        self.caisses.keys().filter(move |id| id.caisse == caisse).copied()
    }
}
