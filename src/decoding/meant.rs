//! What somebody means by a text that holds no code: a place, the name of places, words to search, or nothing we know.

use strsim::osa_distance;

use super::place::place;
use crate::domain::annuaire::Annuaire;
use crate::domain::fold;
use crate::domain::gazetteer::{Finder, Hit, Understood};
use crate::domain::reading::{Lookalike, Problem, Reading};

/// What a text asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// One place, département or caisse.
    Place(Hit),
    /// The name of several places, and of nobody.
    Name,
    /// Something that the search of places explains: a postal code of several caisses, a name with a slip. It may be
    /// somebody's, so it goes into no address.
    Places,
    /// Words that the site answers.
    Words {
        /// Whether all of them are words of the site, and so nobody's.
        are_ours: bool,
    },
    /// Nothing that we know, or nothing that may be looked up.
    Nothing,
}

/// What a text means that holds no code. `are_ours` says whether it is made of words of the site, `is_answered`
/// whether the search of the site has something for it.
///
/// # Errors
/// Those of `is_answered`.
pub fn meant<E>(
    text: &str,
    reading: &Reading,
    (annuaire, finder): (&Annuaire, &Finder),
    are_ours: bool,
    is_answered: impl FnOnce() -> Result<bool, E>,
) -> Result<Meant, E> {
    if matches!(reading.problem, Some(Problem::Empty | Problem::TooLong)) {
        return Ok(Meant::Nothing);
    }
    if let Some(hit) = place(text, reading, annuaire, finder) {
        return Ok(Meant::Place(hit));
    }
    if finder.is_name(text) {
        return Ok(Meant::Name);
    }
    // Of several caisses, or a CEDEX.
    if reading.lookalike == Some(Lookalike::PostalCode) {
        return Ok(Meant::Places);
    }
    let has_words = text.chars().any(char::is_alphabetic);
    let found = finder.find(text);
    if !are_ours && found.understood == Understood::Name && has_words {
        return Ok(Meant::Places);
    }
    if !has_words || reading.lookalike.is_some_and(|lookalike| !lookalike.is_personal()) {
        return Ok(Meant::Nothing);
    }
    let is_answered = is_answered()?;
    if is_answered && are_ours {
        return Ok(Meant::Words { are_ours: true });
    }
    if found.understood == Understood::Slip && found.hits.iter().any(|hit| is_close(hit, text, annuaire)) {
        return Ok(Meant::Places);
    }
    Ok(if is_answered { Meant::Words { are_ours: false } } else { Meant::Nothing })
}

/// Whether a text is a commune's name but for one letter.
fn is_close(hit: &Hit, text: &str, annuaire: &Annuaire) -> bool {
    let Hit::Commune { insee, .. } = hit else { return false };
    annuaire.commune(*insee).is_some_and(|commune| osa_distance(&fold(text), &fold(&commune.name)) <= 1)
}
