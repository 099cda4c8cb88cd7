//! A place or a caisse within a question: « le code de la CPAM de Nice ».

use super::finder::{Finder, LINK_WORDS};
use super::lists::Part;
use super::names::{Found, Hit, Understood};

/// Places of a name alone that are still an answer; a list of more is asked for where places are found.
const FEW: usize = 8;
/// Places named after the word for a caisse.
const FIRST: usize = 4;
/// Inhabitants from which the beginning of a name is likelier the place than a word: « Prêtreville » is not « prêtre ».
const LARGE: u32 = 5_000;
/// Letters of a word that may stand between the word for a caisse and its place.
const SHORT: usize = 3;
/// Words that begin the names of caisses, and are in no other name.
const NAMES_ONE: [&str; 6] = ["cpam", "cgss", "msa", "ccss", "cssm", "mgen"];

impl Finder {
    /// The place or the caisse that a question names: alone, or beside the word for its caisse. In a sentence, a village
    /// whose name `is_common` says is a word is that word: « ma caisse est pas bonne », « de la MSA vers la CPAM ».
    #[must_use]
    pub fn find_within(&self, text: &str, is_common: impl Fn(&str) -> bool) -> Option<Found> {
        let folded = self.folded(text);
        let words: Vec<&str> = folded.split(' ').collect();
        let body = self.body_in(&words);
        let is_place = |hit: &Hit| hit.caisse().is_none();
        let is_few = |found: &Found| found.hits.len() <= FEW && (body.is_some() || found.hits.iter().any(is_place));
        let whole = self.sure(text).filter(|found| is_few(found) && self.is_likely(text, found));
        whole.or_else(|| {
            let at = body?;
            let part = |words| self.part(words, &is_common);
            let after = || (at + 2..=words.len()).rev().find_map(|end| part(words.get(at..end)?));
            // Before it, a village may be a word: « table des caisses »; and so may be what caisses are called.
            let is_meant = |found: &Found| found.hits.iter().any(is_place) && self.is_large(found);
            let before = || (0..at).find_map(|start| part(words.get(start..=at)?).filter(is_meant));
            // « which caisse for Marseille »: a word or two may stand between.
            let place = words.get(at + 1..)?;
            let far = || {
                let skipped = place.iter().take_while(|word| word.chars().count() <= SHORT).count();
                (1..=skipped).find_map(|start| part(place.get(start..)?))
            };
            after().or_else(before).or_else(far)
        })
    }

    /// A part of a question, which must be the whole name of a place, or name a caisse by its own word: « caisse » is in
    /// too many names.
    fn part(&self, words: &[&str], is_common: &impl Fn(&str) -> bool) -> Option<Found> {
        let mut found = self.sure(&words.join(" "))?;
        let says_which = words.iter().any(|word| NAMES_ONE.contains(word));
        found.hits.retain(|hit| says_which || hit.caisse().is_none());
        if !found.hits.iter().any(|hit| hit.caisse().is_some()) && !self.is_whole(words) {
            return None;
        }
        let is_a_word = || self.without_body(words).0.iter().all(|word| LINK_WORDS.contains(word) || is_common(word));
        let is_village = |hit: &Hit| matches!(hit, Hit::Commune { insee, .. } if self.population_of(*insee) < LARGE);
        let is_place = |hit: &&Hit| hit.caisse().is_none();
        let mut places = found.hits.iter().filter(is_place).peekable();
        if places.peek().is_some() && places.all(is_village) && is_a_word() {
            return None;
        }
        found.hits.truncate(FIRST);
        (!found.hits.is_empty()).then_some(found)
    }

    /// What a text names beyond doubt.
    fn sure(&self, text: &str) -> Option<Found> {
        let found = self.find_exactly(text);
        let is_sure = matches!(found.understood, Understood::Name | Understood::PostalCode | Understood::Cedex);
        (is_sure && !found.hits.is_empty()).then_some(found)
    }

    /// Whether words are all of a commune's name, or stand in a list.
    fn is_whole(&self, words: &[&str]) -> bool {
        let (place, _) = self.without_body(words);
        !self.exactly(&place).is_empty()
            || self.as_departement(&place).is_some()
            || self.split_departement(&place).is_some()
    }

    fn is_large(&self, found: &Found) -> bool {
        match found.hits.first() {
            Some(Hit::Commune { insee, .. }) => self.population_of(*insee) >= LARGE,
            _ => true,
        }
    }

    /// Whether the place is meant: before the word for its caisse, a village may be another word, as in « borne CPAM ».
    #[must_use]
    pub fn is_likely(&self, text: &str, found: &Found) -> bool {
        let folded = self.folded(text);
        let words: Vec<&str> = folded.split(' ').collect();
        match found.hits.first() {
            Some(Hit::Commune { insee, former: None }) if found.understood == Understood::Name => {
                let is_after = self.body_in(&words).is_none_or(|at| at == 0);
                self.population_of(*insee) >= LARGE || (is_after && self.is_whole(&words))
            }
            _ => true,
        }
    }

    /// Where the first word for a caisse stands.
    fn body_in(&self, words: &[&str]) -> Option<usize> {
        words.iter().position(|word| self.lists.is(Part::Caisse, word) || self.lists.is(Part::Agricole, word))
    }
}
