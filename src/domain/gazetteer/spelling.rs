//! How people write numbers and words around a place: « 75 015 », « Paris XV », « 15e arr. », « l’aéroport de Nice ».

use super::finder::{Finder, LINK_WORDS, skip_link_words};
use super::lists::Part;
use crate::domain::fold;

/// The cities that have municipal arrondissements, and how many.
const CITIES: [(&str, usize); 3] = [("paris", 20), ("marseille", 16), ("lyon", 9)];
/// What is written after the number of an arrondissement, or of the word itself.
const ORDINALS: [&str; 5] = ["e", "eme", "er", "ieme", "nd"];
const ARRONDISSEMENT: [&str; 6] = ["arrondissement", "arr", "arrt", "ardt", "arrdt", "district"];
/// Numbers in Roman digits and in words, from 1.
const NUMBERS: [(&str, &str); 20] = [
    ("i", "premier"),
    ("ii", "deuxieme"),
    ("iii", "troisieme"),
    ("iv", "quatrieme"),
    ("v", "cinquieme"),
    ("vi", "sixieme"),
    ("vii", "septieme"),
    ("viii", "huitieme"),
    ("ix", "neuvieme"),
    ("x", "dixieme"),
    ("xi", "onzieme"),
    ("xii", "douzieme"),
    ("xiii", "treizieme"),
    ("xiv", "quatorzieme"),
    ("xv", "quinzieme"),
    ("xvi", "seizieme"),
    ("xvii", "dix septieme"),
    ("xviii", "dix huitieme"),
    ("xix", "dix neuvieme"),
    ("xx", "vingtieme"),
];

/// The words with postal codes in one piece: « 75 015 ».
pub(super) fn joined(words: &[&str]) -> Vec<String> {
    let is_number = |word: &str, length: usize| word.len() == length && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if is_number(last, 2) && is_number(word, 3) => last.push_str(word),
            _ => joined.push((*word).to_owned()),
        }
    }
    joined
}

/// The municipal arrondissements that are meant, as their names are written in full; of several cities when none is
/// named.
pub(super) fn arrondissements(words: &[&str]) -> Vec<String> {
    let (mut city, mut number, mut says_so) = (None, None, false);
    let text = words.join(" ");
    // « dix-huitième » is two words.
    for (at, (_, word)) in NUMBERS.iter().enumerate() {
        if word.contains(' ') && text.contains(word) {
            let rest = text.replacen(word, &format!("{}e", at + 1), 1);
            return arrondissements(&rest.split(' ').collect::<Vec<_>>());
        }
    }
    for word in words {
        if LINK_WORDS.contains(word) || (number.is_some() && ORDINALS.contains(word)) {
            continue;
        }
        if ARRONDISSEMENT.iter().any(|own| word == own || word.strip_suffix('s') == Some(own)) {
            says_so = true;
        } else if let Some(known) = CITIES.iter().find(|(name, _)| name == word) {
            if city.replace(*known).is_some() {
                return Vec::new();
            }
        } else if let Some(read) = ordinal(word) {
            if number.replace(read).is_some() {
                return Vec::new();
            }
        } else {
            return Vec::new();
        }
    }
    let Some(number) = number.filter(|_| city.is_some() || says_so) else { return Vec::new() };
    let meant =
        CITIES.iter().filter(|(name, most)| city.is_none_or(|(own, _)| own == *name) && (1..=*most).contains(&number));
    let written =
        |(name, _): &(&str, usize)| format!("{name} {number}{} arrondissement", if number == 1 { "er" } else { "e" });
    meant.map(written).collect()
}

/// « 15 », « 15e », « xv », « quinzieme ».
fn ordinal(word: &str) -> Option<usize> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = word.get(digits.len()..).unwrap_or_default();
    if let (Ok(number), true) = (digits.parse(), ending.is_empty() || ORDINALS.contains(&ending)) {
        return Some(number);
    }
    let bare = word.trim_end_matches("eme").trim_end_matches('e');
    NUMBERS.iter().position(|(roman, said)| *roman == word || *roman == bare || *said == word).map(|at| at + 1)
}

impl Finder {
    /// A text folded, the number of a département apart from the word for its caisse: « CPAM93 ».
    pub(super) fn folded(&self, text: &str) -> String {
        let folded = fold(text);
        let apart = |word: &str| {
            let body = word.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = word.get(body.len()..).unwrap_or_default();
            let says_whose = self.lists.is(Part::Caisse, body) || self.lists.is(Part::Agricole, body);
            if says_whose && matches!(number.len(), 2 | 3) { format!("{body} {number}") } else { word.to_owned() }
        };
        folded.split(' ').map(apart).collect::<Vec<_>>().join(" ")
    }

    /// The words of a place without those for its caisse around it, and the part these played.
    pub(super) fn without_body<'a>(&self, words: &[&'a str]) -> (Vec<&'a str>, Option<Part>) {
        let part = |word: &str| {
            [Part::Agricole, Part::Caisse, Part::Filler].into_iter().find(|part| self.lists.is(*part, word))
        };
        let is_around = |word: &&&str| part(word).is_some() || LINK_WORDS.contains(word);
        let before = words.iter().take_while(is_around).count();
        let rest = words.get(before..).unwrap_or_default();
        let after = rest.iter().rev().take_while(is_around).count();
        let (place, end) = rest.split_at_checked(rest.len() - after).unwrap_or_default();
        let begin = words.get(..before).unwrap_or_default();
        let said: Vec<Part> = begin.iter().chain(end).filter_map(|word| part(word)).collect();
        match said.iter().find(|part| **part != Part::Filler).or(said.first()) {
            Some(part) => (place.to_vec(), Some(*part)),
            None => (words.to_vec(), None),
        }
    }

    /// Whether a text says « the caisse of ».
    #[must_use]
    pub fn asks_for_body(&self, text: &str) -> bool {
        let folded = self.folded(text);
        self.without_body(&folded.split(' ').collect::<Vec<_>>()).1.is_some()
    }

    /// The words of a place without what people put around any.
    pub(super) fn without_around<'a>(&self, words: &[&'a str]) -> Vec<&'a str> {
        let is_around = |word: &&&str| self.lists.is(Part::Around, word) || LINK_WORDS.contains(word);
        let before = words.iter().take_while(is_around).count();
        let rest = words.get(before..).unwrap_or_default();
        let after = rest.iter().rev().take_while(is_around).count();
        rest.get(..rest.len() - after).unwrap_or_default().to_vec()
    }

    /// Whether a text has the look of an address: a number of a house, or a word for a street.
    pub(super) fn is_address(&self, words: &[&str]) -> bool {
        let is_house = |word: &str| word.len() < 5 && word.bytes().all(|byte| byte.is_ascii_digit());
        words.len() > 1 && words.iter().any(|word| is_house(word) || self.lists.is(Part::Address, word))
    }

    /// The words before the street begins: « Paris, 13 rue de la Paix ».
    pub(super) fn before_address<'a, 'b>(&self, words: &'b [&'a str]) -> &'b [&'a str] {
        let begins = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) || self.lists.is(Part::Address, word);
        let end = words.iter().position(begins).unwrap_or(words.len());
        words.get(..end).unwrap_or_default()
    }
}

/// The ways to write a name that lists may hold: as it is, and without its article.
pub(super) fn variants(words: &[&str]) -> [String; 2] {
    [words.join(" "), skip_link_words(words).join(" ")]
}
