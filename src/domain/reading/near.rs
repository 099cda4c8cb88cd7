//! Known codes one slip away from an unknown one: a digit wrong, or two neighbours swapped.

use super::outcome::{Suggestion, Why};
use crate::domain::annuaire::{Annuaire, Kind, Status};
use crate::domain::code::{CaisseCode, CaisseId, CentreCode, Code, RegimeCode};

/// How many are worth reading.
const MOST: usize = 6;

/// Caisses near an unknown one.
pub(super) fn codes(id: CaisseId, centre: Option<CentreCode>, annuaire: &Annuaire) -> Vec<Suggestion> {
    let digits = |id: CaisseId| id.regime.into_iter().chain(id.caisse);
    let mut near = ranked(annuaire, |known| {
        let why = slip(digits(id), digits(known))?;
        Some((known.regime != id.regime, why))
    });
    // In the régime général, a caisse begins with the number of its département: a slip is likeliest after it.
    let is_next_door = |(known, _): &(CaisseId, Why)| {
        known.regime == id.regime && known.caisse.into_iter().take(2).eq(id.caisse.into_iter().take(2))
    };
    if id.regime == RegimeCode::GENERAL && near.iter().any(is_next_door) {
        near.retain(|one| is_next_door(one) || one.1 == Why::Swapped);
        near.sort_by_key(|one| !is_next_door(one));
    }
    near.into_iter().map(|(known, why)| Suggestion { code: Code { centre, ..Code::caisse(known) }, why }).collect()
}

/// Caisses near three unknown digits whose régime is not said; the régime général is likeliest.
pub(super) fn caisses(caisse: CaisseCode, annuaire: &Annuaire) -> Vec<Suggestion> {
    ranked(annuaire, |known| {
        let why = slip(caisse.into_iter(), known.caisse.into_iter())?;
        (known.regime == RegimeCode::GENERAL).then_some((false, why))
    })
    .into_iter()
    .map(|(known, why)| Suggestion { code: Code::caisse(known), why })
    .collect()
}

/// Bodies in service first, then those of the same régime, then swaps before wrong digits.
fn ranked(annuaire: &Annuaire, close: impl Fn(CaisseId) -> Option<(bool, Why)>) -> Vec<(CaisseId, Why)> {
    let mut found: Vec<_> = annuaire
        .caisses()
        .filter(|caisse| !matches!(caisse.kind, Kind::Technique | Kind::Test))
        .filter_map(|caisse| {
            let (other_regime, why) = close(caisse.id)?;
            Some((other_regime, caisse.status != Status::Active, why, caisse.id))
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
