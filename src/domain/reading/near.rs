//! Known codes one slip away from an unknown one: a digit wrong, or two neighbours swapped.

use super::outcome::{Suggestion, Why};
use crate::domain::annuaire::{Annuaire, Kind, Status};
use crate::domain::code::{CaisseCode, CaisseId, CentreCode, Code, RegimeCode};

/// How many are worth reading.
const MOST: usize = 6;

/// Caisses near an unknown one.
pub(super) fn codes(id: CaisseId, centre: Option<CentreCode>, annuaire: &Annuaire) -> Vec<Suggestion> {
    let [a, b] = id.regime.bytes();
    let [c, d, e] = id.caisse.bytes();
    let near =
        slips([a, b, c, d, e]).filter_map(|(slip, why)| Some((std::str::from_utf8(&slip).ok()?.parse().ok()?, why)));
    let mut near = ranked(id, near, annuaire);
    // Another régime is meant only if all the rest is right there.
    near.retain(|one| !one.elsewhere || centre.is_none_or(|centre| annuaire.centre(one.id, centre).is_some()));
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
    let general = |caisse: CaisseCode| CaisseId { regime: RegimeCode::GENERAL, caisse };
    let near = slips(caisse.bytes())
        .filter_map(|(slip, why)| Some((general(std::str::from_utf8(&slip).ok()?.parse().ok()?), why)));
    let suggestion = |one: Near| Suggestion { code: Code::caisse(one.id), why: one.why };
    ranked(general(caisse), near, annuaire).into_iter().take(MOST).map(suggestion).collect()
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
fn ranked(typed: CaisseId, near: impl Iterator<Item = (CaisseId, Why)>, annuaire: &Annuaire) -> Vec<Near> {
    let mut found: Vec<Near> = near
        .filter_map(|(id, why)| {
            let caisse = annuaire.caisse(id).filter(|caisse| !matches!(caisse.kind, Kind::Technique | Kind::Test))?;
            // In the régime général, a caisse begins with the number of its département: a slip is likeliest after it.
            let next_door = id.caisse.into_iter().take(2).eq(typed.caisse.into_iter().take(2));
            Some(Near {
                elsewhere: id.regime != typed.regime,
                far: typed.regime == RegimeCode::GENERAL && !next_door,
                rare: matches!(caisse.kind, Kind::Nationale | Kind::CpamSecondaire | Kind::Cramif | Kind::Pivot),
                gone: caisse.status != Status::Active,
                why,
                id,
            })
        })
        .collect();
    found.sort();
    found
}

/// As many digits, one slip away from those typed. To look up these few costs less than to look at every caisse.
fn slips<const N: usize>(typed: [u8; N]) -> impl Iterator<Item = ([u8; N], Why)> {
    let swapped = (1..N).map(move |at| {
        let mut slip = typed;
        slip.swap(at - 1, at);
        (slip, Why::Swapped)
    });
    let one_digit = (0..N).flat_map(move |at| {
        (b'0'..=b'9').filter_map(move |digit| {
            let mut slip = typed;
            *slip.get_mut(at)? = digit;
            Some((slip, Why::OneDigit))
        })
    });
    swapped.chain(one_digit).filter(move |(slip, _)| *slip != typed)
}
