//! Known codes one slip away from an unknown one: a digit wrong, or two neighbours swapped.

use strum::IntoStaticStr;

use crate::annuaire::{Index, Kind, Status};
use crate::code::{CaisseCode, CaisseId, CentreCode, Code};

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
    let typed = format!("{}{}", id.regime, id.caisse);
    ranked(index, |known| {
        let why = slip(&typed, &format!("{}{}", known.regime, known.caisse))?;
        Some((known.regime != id.regime, why))
    })
    .into_iter()
    .map(|(known, why)| Suggestion { code: Code { centre, ..Code::caisse(known) }, why })
    .collect()
}

/// Caisses near three unknown digits whose régime is not said; the régime général is likeliest.
pub(super) fn caisses(caisse: CaisseCode, index: &Index) -> Vec<Suggestion> {
    ranked(index, |known| {
        let why = slip(caisse.as_str(), known.caisse.as_str())?;
        (known.regime.as_str() == "01").then_some((false, why))
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

/// Whether two texts of the same length differ by one such slip.
fn slip(typed: &str, known: &str) -> Option<Why> {
    let differing: Vec<usize> =
        typed.bytes().zip(known.bytes()).enumerate().filter(|(_, (a, b))| a != b).map(|(at, _)| at).collect();
    match differing.as_slice() {
        [_] => Some(Why::OneDigit),
        [a, b] if a + 1 == *b => {
            let swapped = typed.as_bytes().get(*a) == known.as_bytes().get(*b)
                && typed.as_bytes().get(*b) == known.as_bytes().get(*a);
            swapped.then_some(Why::Swapped)
        }
        _ => None,
    }
}
