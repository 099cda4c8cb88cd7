//! Known codes one slip away from an unknown one: a digit wrong, or two neighbours swapped.

use strum::IntoStaticStr;

use crate::annuaire::{Index, Kind, Status};
use crate::code::{CaisseCode, CaisseId, CentreCode, Code, RegimeCode};

/// How many are worth reading.
const MOST: usize = 6;

/// A known code close to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The known code, with the centre that was typed, if any.
    pub code: Code,
    /// How it differs.
    pub why: Why,
}

/// How a known code differs from what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, strum::EnumIter, serde::Serialize)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Two neighbouring digits change places.
    Swapped,
    /// One digit differs.
    OneDigit,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.into())
    }
}

/// Caisses near an unknown one.
pub(super) fn codes(id: CaisseId, centre: Option<CentreCode>, index: &Index) -> Vec<Suggestion> {
    let digits = |id: CaisseId| id.regime.into_iter().chain(id.caisse);
    ranked(index, |known| {
        let why = slip(digits(id), digits(known))?;
        Some((known.regime != id.regime, why))
    })
    .into_iter()
    .map(|(known, why)| Suggestion { code: Code { centre, ..Code::caisse(known) }, why })
    .collect()
}

/// Caisses near three unknown digits whose régime is not said; the régime général is likeliest.
pub(super) fn caisses(caisse: CaisseCode, index: &Index) -> Vec<Suggestion> {
    ranked(index, |known| {
        let why = slip(caisse.into_iter(), known.caisse.into_iter())?;
        (known.regime == RegimeCode::GENERAL).then_some((false, why))
    })
    .into_iter()
    .map(|(known, why)| Suggestion { code: Code::caisse(known), why })
    .collect()
}

/// Bodies in service first, then those of the same régime, then swaps before wrong digits.
fn ranked(index: &Index, close: impl Fn(CaisseId) -> Option<(bool, Why)>) -> Vec<(CaisseId, Why)> {
    let mut found: Vec<_> = index
        .caisses()
        .filter(|(_, kind, _)| !matches!(kind, Kind::Technique | Kind::Test))
        .filter_map(|(id, _, status)| {
            let (other_regime, why) = close(id)?;
            Some((other_regime, status != Status::Active, why, id))
        })
        .collect();
    found.sort();
    found.into_iter().take(MOST).map(|(_, _, why, id)| (id, why)).collect()
}

/// Whether as many digits differ by one such slip. Asked of every caisse for each unknown code: it allocates nothing.
fn slip(typed: impl Iterator<Item = u8>, known: impl Iterator<Item = u8>) -> Option<Why> {
    let mut differing = typed.zip(known).enumerate().filter(|(_, (typed, known))| typed != known);
    let (at, (typed, known)) = differing.next()?;
    let Some((next, (next_typed, next_known))) = differing.next() else { return Some(Why::OneDigit) };
    let swapped = next == at + 1 && typed == next_known && next_typed == known;
    (swapped && differing.next().is_none()).then_some(Why::Swapped)
}
