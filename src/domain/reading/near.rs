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
        // Another régime is meant only if all the rest is right there.
        if known.regime != id.regime && centre.is_some_and(|centre| annuaire.centre(known, centre).is_none()) {
            return None;
        }
        // In the régime général, a caisse begins with the number of its département: a slip is likeliest after it.
        let next_door = known.caisse.into_iter().take(2).eq(id.caisse.into_iter().take(2));
        Some((known.regime != id.regime, id.regime == RegimeCode::GENERAL && !next_door, why))
    });
    if annuaire.regime(id.regime).is_some_and(|regime| regime.status == Status::Closed) {
        // What is gone helps nobody whose régime is gone too.
        near.retain(|one| !one.gone);
    }
    if near.iter().any(|one| !one.elsewhere && !one.far) {
        near.retain(|one| !one.elsewhere && (!one.far || one.why == Why::Swapped));
    } else if near.iter().any(|one| !one.elsewhere && !one.gone) {
        // « 05 052 » is no slip for another régime's body, gone since.
        near.retain(|one| !one.elsewhere || !one.gone);
    }
    let suggestion = |one: Near| Suggestion { code: Code { centre, ..Code::caisse(one.id) }, why: one.why };
    near.into_iter().take(MOST).map(suggestion).collect()
}

/// Caisses near three unknown digits whose régime is not said; the régime général is likeliest.
pub(super) fn caisses(caisse: CaisseCode, annuaire: &Annuaire) -> Vec<Suggestion> {
    ranked(annuaire, |known| {
        let why = slip(caisse.into_iter(), known.caisse.into_iter())?;
        (known.regime == RegimeCode::GENERAL).then_some((false, false, why))
    })
    .into_iter()
    .take(MOST)
    .map(|one| Suggestion { code: Code::caisse(one.id), why: one.why })
    .collect()
}

/// A near caisse, with what makes it likelier or not: the order of the fields is that of likelihood.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Near {
    /// Of another régime.
    elsewhere: bool,
    /// Of another département.
    far: bool,
    /// Nobody's caisse for care, or that of few people.
    rare: bool,
    gone: bool,
    why: Why,
    id: CaisseId,
}

/// The likeliest first: same régime and département, a body of many people, in service, a swap before a wrong digit.
fn ranked(annuaire: &Annuaire, close: impl Fn(CaisseId) -> Option<(bool, bool, Why)>) -> Vec<Near> {
    let mut found: Vec<Near> = annuaire
        .caisses()
        .filter(|caisse| !matches!(caisse.kind, Kind::Technique | Kind::Test))
        .filter_map(|caisse| {
            let (elsewhere, far, why) = close(caisse.id)?;
            let active = caisse.status == Status::Active;
            let rare = matches!(caisse.kind, Kind::Nationale | Kind::CpamSecondaire | Kind::Cramif | Kind::Pivot);
            Some(Near { elsewhere, far, rare, gone: !active, why, id: caisse.id })
        })
        .collect();
    found.sort();
    found
}

/// Whether as many digits differ by one such slip. Asked of every caisse for each unknown code: it allocates nothing.
fn slip(typed: impl Iterator<Item = u8>, known: impl Iterator<Item = u8>) -> Option<Why> {
    let mut differing = typed.zip(known).enumerate().filter(|(_, (typed, known))| typed != known);
    let (at, (typed, known)) = differing.next()?;
    let Some((next, (next_typed, next_known))) = differing.next() else { return Some(Why::OneDigit) };
    let swapped = next == at + 1 && typed == next_known && next_typed == known;
    (swapped && differing.next().is_none()).then_some(Why::Swapped)
}
