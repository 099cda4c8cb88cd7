//! What ended everywhere at once, whichever the caisse: told by the centre alone.

use super::Annuaire;
use crate::domain::code::{CentreCode, RegimeCode};
use crate::domain::date::Date;

/// What stood under a centre of a régime, whichever the caisse before it, and ended everywhere at once.
#[derive(Debug, Clone)]
pub struct EndedCentre {
    /// The régime.
    pub regime: RegimeCode,
    /// Four digits.
    pub centre: CentreCode,
    /// Since when.
    pub since: Date,
    /// The régime whose caisse, of where the person lives, most often has its place.
    pub successor: RegimeCode,
    /// The name of what to say of it: message `ended-…` in the locales.
    pub note: String,
}

impl Annuaire {
    /// What ended under this centre of a régime, whichever the caisse.
    #[must_use]
    pub fn ended_centre(&self, regime: RegimeCode, centre: CentreCode) -> Option<&EndedCentre> {
        self.ended_centres.get(&(regime, centre))
    }

    /// Every centre that ended wherever it stood, in order.
    pub fn ended_centres(&self) -> impl Iterator<Item = &EndedCentre> {
        self.ended_centres.values()
    }
}
