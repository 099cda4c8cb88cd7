//! What was read of a line, written so that it can be read again without the line: nothing that was typed is in it.

use std::str::FromStr as _;

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator as _;

use super::Answer;
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Hit;
use crate::domain::reading::{self, Kind, Lookalike, Problem, Reading, Repair, Warning};

/// A reading in words of closed lists, and digits of a code.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Kept {
    #[serde(skip_serializing_if = "String::is_empty")]
    code: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    other: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    mended: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    warnings: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    problem: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    place: String,
}

/// What a kept line begins with.
const MARK: &str = "lu:";

/// What was read, to be given back to whoever sent the line.
#[must_use]
pub fn keep(answer: &Answer<'_>) -> String {
    let reading = &answer.decoding.reading;
    let problem = match reading.problem {
        None | Some(Problem::Empty) => String::new(),
        Some(Problem::TooLong) => "long".to_owned(),
        Some(Problem::NoDigits) => "none".to_owned(),
        Some(Problem::Mixed) => "mixed".to_owned(),
        Some(Problem::TooFew(count) | Problem::TooMany(count)) => count.to_string(),
    };
    let kept = Kept {
        code: reading.code.map(|code| code.slug()).unwrap_or_default(),
        other: reading.lookalike.map(|other| <&str>::from(other).to_owned()).unwrap_or_default(),
        mended: joined(reading.repairs.iter().map(|repair| (*repair).into())),
        warnings: joined(reading.warnings.iter().map(|warning| (*warning).into())),
        problem,
        place: answer.place.as_ref().map(|(hit, _)| word_of(hit)).unwrap_or_default(),
    };
    let written = serde_urlencoded::to_string(kept).unwrap_or_default();
    if written.is_empty() { written } else { format!("{MARK}{written}") }
}

fn joined(words: impl Iterator<Item = &'static str>) -> String {
    words.collect::<Vec<_>>().join(".")
}

/// What was kept of a line, if it is that; the place is one of the directory's names.
#[must_use]
pub fn recall<'a>(line: &str, annuaire: &'a Annuaire) -> Option<Answer<'a>> {
    let kept: Kept = serde_urlencoded::from_str(line.strip_prefix(MARK)?).ok()?;
    let words = |words: &str| words.split('.').map(str::to_owned).collect::<Vec<_>>();
    let lookalike = Lookalike::from_str(&kept.other).ok();
    let mut reading = if kept.code.is_empty() {
        Reading {
            kind: if lookalike.is_some() { Kind::Lookalike } else { Kind::Unreadable },
            code: None,
            lookalike,
            gestion: None,
            repairs: Default::default(),
            warnings: Default::default(),
            suggestions: Vec::new(),
            problem: match kept.problem.as_str() {
                _ if lookalike.is_some() => None,
                "long" => Some(Problem::TooLong),
                "none" => Some(Problem::NoDigits),
                "mixed" => Some(Problem::Mixed),
                count => match count.parse() {
                    Ok(count) if count < 9 => Some(Problem::TooFew(count)),
                    Ok(count) => Some(Problem::TooMany(count)),
                    Err(_) => return None,
                },
            },
        }
    } else {
        Reading { lookalike, ..reading::read_slug(&kept.code, annuaire)? }
    };
    reading.repairs = words(&kept.mended).iter().filter_map(|word| Repair::from_str(word).ok()).collect();
    let warnings = words(&kept.warnings);
    reading.warnings = Warning::iter()
        .filter(|warning: &Warning| warnings.iter().any(|word| word == <&str>::from(*warning)))
        .collect();
    Some(Answer::again(reading, place_of(&kept.place), annuaire))
}

/// A place as a word and its code.
fn word_of(hit: &Hit) -> String {
    match hit {
        Hit::Commune { insee, .. } => format!("commune.{insee}"),
        Hit::Departement(code) => format!("departement.{code}"),
        Hit::Caisse(id) | Hit::Heir { caisse: id, .. } => format!("caisse.{}", id.slug()),
        Hit::Abroad => String::new(),
    }
}

fn place_of(word: &str) -> Option<Hit> {
    match word.split_once('.')? {
        ("commune", insee) => Some(Hit::Commune { insee: insee.parse().ok()?, former: None }),
        ("departement", code) => Some(Hit::Departement(code.to_owned())),
        ("caisse", id) => Some(Hit::Caisse(id.parse().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;
    use crate::domain::gazetteer::Finder;

    #[test]
    fn what_was_kept_says_the_same_and_holds_nothing_that_was_typed() {
        let annuaire = database::built_in().unwrap();
        let finder = Finder::new(&annuaire);
        let locale = crate::lang::locale("fr").unwrap();
        let cases = include_str!("../../tests/data/decoder-cases.tsv").lines();
        let texts = cases.filter_map(|line| line.split('\t').next()).chain(["", "Nantes", "75001", "caisse 34", "12"]);
        let mut count = 0;
        for text in texts {
            let answer = Answer::of(text, &annuaire, &finder);
            let kept = keep(&answer);
            let again =
                if kept.is_empty() { Answer::of("", &annuaire, &finder) } else { recall(&kept, &annuaire).unwrap() };
            assert_eq!(again.row(locale), answer.row(locale), "{text}: {kept}");
            assert_eq!(keep(&again), kept, "{text}");
            count += 1;
        }
        assert!(count > 80, "{count}");
        let secret = keep(&Answer::of("Marie Canari 1 84 05 75 112 345 64", &annuaire, &finder));
        assert_eq!(secret, "lu:other=nir");
        for line in ["", "lu:", "lu:code=zz", "lu:code=01-751&x=1", "lu:problem=x", "01 751 0000"] {
            assert!(recall(line, &annuaire).is_none(), "{line}");
        }
    }
}
