//! From any text to what it most probably is: a code, part of one, another number, or nothing.
//!
//! Pure: text and the [`Annuaire`] in, a [`Reading`] out. It never fails, never panics
//! and keeps nothing. What a reading *means* for a person is [`crate::decoding`]'s business.
//!
//! ```
//! use rattachement::database;
//! use rattachement::domain::reading::{self, Kind, Lookalike, Repair};
//!
//! let annuaire = database::built_in()?;
//!
//! // A spreadsheet removed the first zero.
//! let reading = reading::read("17510000", &annuaire);
//! assert_eq!(reading.code.map(|code| code.to_string()).as_deref(), Some("01 751 0000"));
//! assert!(reading.repairs.contains(&Repair::MissingZero));
//!
//! let reading = reading::read("75012", &annuaire);
//! assert_eq!((reading.kind, reading.lookalike), (Kind::Lookalike, Some(Lookalike::PostalCode)));
//! # Ok::<(), anyhow::Error>(())
//! ```

mod candidates;
mod dates;
mod labels;
mod lookalike;
mod near;
mod outcome;
#[cfg(test)]
mod tests;
mod tokens;

use crate::domain::annuaire::{self, Annuaire, Status};
use crate::domain::code::{Code, RegimeCode};

use candidates::Rank;
use dates::Written;

pub use lookalike::starts_like_social_security as begins_like_social_security;
pub use outcome::{Kind, Lookalike, Problem, Reading, Repair, Suggestion, Warning, Why};

/// Longest text that is looked at, in characters: a page of an attestation, and more.
pub const MAX_CHARS: usize = 4_000;

/// Reads any text.
#[must_use]
pub fn read(text: &str, annuaire: &Annuaire) -> Reading {
    if text.chars().nth(MAX_CHARS).is_some() {
        return Reading::unreadable(Problem::TooLong);
    }
    let text = tokens::normalise(text);
    if text.trim().is_empty() {
        return Reading::unreadable(Problem::Empty);
    }
    let mut tokens = tokens::split(&text);
    let dates = dates::take_out(&mut tokens);
    let runs = tokens::runs(&tokens);
    // A lone number may be read more boldly than one in a sentence ("j'ai 10 ans").
    let alone = runs.len() == 1 && tokens.iter().all(|token| token.is_number());

    let labels = labels::Labelled::new(&tokens);
    let mut found = Vec::new();
    found.extend(labels.candidate(annuaire));
    found.extend(candidates::statistical(&text, annuaire));
    found.extend(lookalike::in_text(&text).map(candidates::of_lookalike));
    // A month and its year are said only where nothing else is: they are nobody's.
    if dates == Written::Day || (dates == Written::Month && dates::are_all(&tokens)) {
        found.push((Rank::Other, Reading::lookalike(Lookalike::Date)));
    }
    for run in &runs {
        found.extend(candidates::in_run(run, alone, annuaire));
    }
    let best = found.iter().min_by_key(|(rank, reading)| (*rank, 3 - reading.code.map_or(0, |code| code.parts())));
    match best.cloned() {
        Some((rank, mut reading)) => {
            // « 01751 0000 et 01921 0000 »: which one is meant, nobody can say but who typed them.
            let id = |reading: &Reading| reading.code.and_then(|code| code.caisse_id());
            let is_another =
                |one: &candidates::Candidate| one.0 == rank && id(&one.1).is_some_and(|own| Some(own) != id(&reading));
            if matches!(rank, Rank::KnownCode | Rank::KnownPart)
                && id(&reading).is_some()
                && found.iter().any(is_another)
            {
                reading.repairs.insert(Repair::FirstOfSeveral);
            }
            if reading.code.is_some() && reading.gestion.is_none() {
                reading.gestion = labels.gestion.filter(|code| annuaire.has_gestion(*code));
            }
            with_warnings(reading, annuaire)
        }
        None if dates == Written::None && text.bytes().any(|byte| byte.is_ascii_digit()) => {
            Reading::unreadable(Problem::Mixed)
        }
        None => Reading::unreadable(Problem::NoDigits),
    }
}

/// Reads a code already written in digits, as addresses carry it: `01-751-0000`, `01-751`, `751`,
/// `01`. Nothing is guessed.
#[must_use]
pub fn read_slug(slug: &str, annuaire: &Annuaire) -> Option<Reading> {
    let mut parts = slug.split('-');
    let (first, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let code = match (second, third) {
        (None, _) if first.len() == 3 => Code { regime: None, caisse: Some(first.parse().ok()?), centre: None },
        (None, _) => Code { regime: Some(first.parse().ok()?), caisse: None, centre: None },
        (Some(centre), None) if centre.len() == 4 => {
            Code { regime: Some(first.parse().ok()?), caisse: None, centre: Some(centre.parse().ok()?) }
        }
        (Some(caisse), centre) => Code {
            regime: Some(first.parse().ok()?),
            caisse: Some(caisse.parse().ok()?),
            centre: centre.map(str::parse).transpose().ok()?,
        },
    };
    Some(read_code(code, annuaire))
}

/// What a code in digits is, and what its digits may also be.
#[must_use]
pub fn read_code(code: Code, annuaire: &Annuaire) -> Reading {
    let mut reading = candidates::of_code(code);
    if code.is_whole() {
        candidates::also_nine(&mut reading, &code.joined(""), false, annuaire);
    }
    with_warnings(reading, annuaire)
}

/// Adds what the tables say, and codes close to one they do not know.
fn with_warnings(mut reading: Reading, annuaire: &Annuaire) -> Reading {
    let Some(code) = reading.code else { return reading };
    let warnings = &mut reading.warnings;
    if let Some(regime) = code.regime {
        match annuaire.regime(regime).map(|regime| regime.status) {
            None => warnings.extend([Warning::RegimeUnknown]),
            Some(Status::Closed | Status::Merged | Status::Alias) => warnings.extend([Warning::RegimeClosed]),
            Some(Status::Unverified) => warnings.extend([Warning::RegimeUnverified]),
            Some(Status::Active) => {}
        }
    }
    if let Some(id) = code.caisse_id() {
        match annuaire.caisse(id).map(|caisse| (caisse.kind, caisse.status)) {
            None => warnings.extend([Warning::CaisseUnknown]),
            Some((annuaire::Kind::Test, _)) => warnings.extend([Warning::TestCard]),
            Some((annuaire::Kind::Technique, _)) => warnings.extend([Warning::TechnicalCode]),
            Some((_, Status::Merged)) => warnings.extend([Warning::CaisseMerged]),
            Some((_, Status::Closed)) => warnings.extend([Warning::CaisseClosed]),
            Some((_, Status::Alias)) => warnings.extend([Warning::CaisseAlias]),
            Some((_, Status::Unverified)) => warnings.extend([Warning::CaisseUnverified]),
            Some((_, Status::Active)) => {}
        }
        // Card 999 and 349 exist in every régime, listed there or not.
        if warnings.contains(&Warning::CaisseUnknown) && matches!(id.caisse.as_str(), "999" | "349") {
            warnings.insert(Warning::TestCard);
        }
        if warnings.contains(&Warning::CaisseUnknown) && !warnings.contains(&Warning::TestCard) {
            reading.suggestions = near::codes(id, code.centre, annuaire);
        } else if code.centre.is_some_and(|centre| annuaire.centre(id, centre).is_none()) {
            warnings.insert(Warning::CentreUnknown);
        }
    } else if let Some(caisse) = code.caisse {
        match annuaire.caisses_named(caisse).count() {
            0 => warnings.extend([Warning::CaisseUnknown]),
            1 => {}
            _ => warnings.extend([Warning::SeveralRegimes]),
        }
        if warnings.contains(&Warning::CaisseUnknown) {
            reading.suggestions = near::caisses(caisse, annuaire);
        }
    }
    reading
}

/// In régimes 01 and 02 the tables list no centre but 0000: another one is to be verified, and is not called wrong.
#[must_use]
pub fn centres_are_listed(regime: RegimeCode) -> bool {
    !matches!(regime.as_str(), "01" | "02")
}
