//! What people call places beside their names: nicknames, names in other languages, places abroad, the words around
//! a place. Each is a file of `data/places/`.

use std::collections::{BTreeMap, HashSet};

use fst::{IntoStreamer as _, Set, Streamer as _};

use crate::domain::insee::Insee;

const NICKNAMES: &str = include_str!("../../../data/places/nicknames.csv");
const EXONYMS: &str = include_str!("../../../data/places/exonyms.csv");
const ABROAD: &str = include_str!("../../../data/places/abroad.csv");
const WORDS: &str = include_str!("../../../data/places/words.csv");

/// The letters that Ukrainian changes at the end of a name.
const ENDINGS: [char; 11] = ['а', 'и', 'і', 'ї', 'е', 'є', 'у', 'ю', 'я', 'о', 'й'];

/// A word's part in what is typed around a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// It says « the caisse of ».
    Caisse,
    /// It says « the MSA of ».
    Agricole,
    /// It goes with such a word, and says too little alone: « maladie ».
    Filler,
    /// The number after it is a département's.
    Departement,
    /// It stands before or after any place: « ville », « aéroport ».
    Around,
    /// It belongs to a street.
    Address,
}

/// The lists, ready to be asked.
pub(super) struct Lists {
    nicknames: BTreeMap<&'static str, Vec<&'static str>>,
    exonyms: BTreeMap<&'static str, Insee>,
    abroad: Set<Vec<u8>>,
    words: HashSet<(Part, &'static str)>,
}

impl Lists {
    pub(super) fn read() -> Self {
        let rows = |text: &'static str| text.lines().skip(1).filter_map(|row| row.split_once(','));
        let part = |name: &str| match name {
            "caisse" => Part::Caisse,
            "agricole" => Part::Agricole,
            "filler" => Part::Filler,
            "departement" => Part::Departement,
            "address" => Part::Address,
            _ => Part::Around,
        };
        Self {
            nicknames: rows(NICKNAMES).map(|(name, places)| (name, places.split(' ').collect())).collect(),
            exonyms: rows(EXONYMS).filter_map(|(name, insee)| Some((name, insee.parse().ok()?))).collect(),
            // The file is in order, which is all that building can complain about: a test holds it to that.
            abroad: Set::from_iter(ABROAD.lines().skip(1)).unwrap_or_default(),
            words: rows(WORDS).map(|(kind, word)| (part(kind), word)).collect(),
        }
    }

    /// Codes of the communes and départements that a nickname stands for, the likeliest first.
    pub(super) fn nickname(&self, name: &str) -> &[&'static str] {
        self.nicknames.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// The commune of France that a name of another language stands for.
    pub(super) fn exonym(&self, name: &str) -> Option<Insee> {
        let begun = || {
            let stem = bent(name)?;
            let mut after = self.exonyms.range(stem..).take_while(|(own, _)| own.starts_with(stem));
            after.find(|(own, _)| bent(own) == Some(stem)).map(|(_, insee)| insee)
        };
        let own = self.exonyms.get(name).or_else(begun).copied();
        // Arabic writes « in » and « of » before a name as one word with it.
        own.or_else(|| self.exonyms.get(name.strip_prefix(['ب', 'ل'])?).copied())
    }

    /// Whether a name is that of a country or a town elsewhere.
    pub(super) fn is_abroad(&self, name: &str) -> bool {
        let begun = || {
            let Some(stem) = bent(name) else { return false };
            let mut after = self.abroad.range().ge(stem).into_stream();
            while let Some(own) = after.next().and_then(|own| std::str::from_utf8(own).ok()) {
                if !own.starts_with(stem) {
                    return false;
                }
                if bent(own) == Some(stem) {
                    return true;
                }
            }
            false
        };
        self.abroad.contains(name) || begun()
    }

    pub(super) fn is(&self, part: Part, word: &str) -> bool {
        self.words.contains(&(part, word))
    }

    /// Every nickname with its codes, for the tests.
    #[cfg(test)]
    pub(super) fn nicknames(&self) -> impl Iterator<Item = (&'static str, &[&'static str])> {
        self.nicknames.iter().map(|(name, places)| (*name, places.as_slice()))
    }
}

/// A Ukrainian name without the vowel that its case changes.
fn bent(name: &str) -> Option<&str> {
    let is_cyrillic = name.starts_with(|c| matches!(c, '\u{400}'..='\u{4ff}'));
    Some(name.trim_end_matches(ENDINGS)).filter(|stem| is_cyrillic && stem.chars().count() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold;

    #[test]
    fn the_lists_are_in_order_and_written_as_they_are_compared() {
        for text in [NICKNAMES, EXONYMS, ABROAD] {
            let names: Vec<&str> =
                text.lines().skip(1).map(|row| row.split_once(',').map_or(row, |(name, _)| name)).collect();
            assert!(names.is_sorted() && names.len() > 200);
            for name in names {
                assert_eq!(fold(name), name);
            }
        }
        assert!(Lists::read().abroad.len() > 10_000);
    }
}
