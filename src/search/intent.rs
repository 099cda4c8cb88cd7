//! What people want, before the words of texts: a page is meant when all words of one of its phrases are asked for.

use std::collections::BTreeMap;

use super::question::Said;
use super::words::{is_stop_word, stem};
use crate::domain::fold;
use crate::lang::REFERENCE;
use crate::paths;

/// A page that a question means.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    /// Its kind and its key, as the search has them.
    pub page: (&'static str, String),
    /// What part of what was said its phrase covers, up to 1.
    pub covers: f64,
}

/// A phrase, as it is looked for.
#[derive(Debug)]
struct Phrase {
    /// Stems of the words that tell something: all must be said. The first is its key.
    stems: Vec<String>,
    /// The others: « où », « sans ». They must be said too, but for one of several, where only one word tells something:
    /// « ne marche pas » is « marche pas ».
    glue: Vec<String>,
    page: usize,
}

/// The phrases of each language: how people ask for a page.
#[derive(Debug, Default)]
pub struct Intents {
    /// By language and by first stem.
    phrases: BTreeMap<String, BTreeMap<String, Vec<Phrase>>>,
    pages: Vec<(&'static str, String)>,
}

impl Intents {
    /// From rows of language, path, and phrases between slashes.
    #[must_use]
    pub fn new(rows: &[(String, String, String)]) -> Self {
        let mut intents = Self::default();
        for (lang, path, said) in rows {
            let page = intents.pages.len();
            intents.pages.push(paths::kind_and_key(path));
            let phrases = intents.phrases.entry(lang.clone()).or_default();
            for phrase in said.split('/') {
                let folded = fold(phrase);
                let (glue, telling): (Vec<&str>, Vec<&str>) = folded.split(' ').partition(|word| is_stop_word(word));
                let (glue, telling) = if telling.is_empty() { (telling, glue) } else { (glue, telling) };
                let stems: Vec<String> = telling.into_iter().map(stem).collect();
                let Some(first) = stems.first().cloned() else { continue };
                let glue = glue.into_iter().map(stem).collect();
                phrases.entry(first).or_default().push(Phrase { stems, glue, page });
            }
        }
        intents
    }

    /// The pages that what was said means to a reader of a language, the surest first. French counts in all: it is on
    /// the papers.
    pub(super) fn meant(&self, said: &[Said], lang: &str) -> Vec<Meant> {
        let all: f64 = said.iter().map(|one| one.weight).sum();
        let is_said = |stem: &String| said.iter().any(|one| one.stems.contains(stem));
        let mut best: BTreeMap<&(&'static str, String), f64> = BTreeMap::new();
        for lang in [Some(lang), (lang != REFERENCE).then_some(REFERENCE)].into_iter().flatten() {
            let Some(phrases) = self.phrases.get(lang) else { continue };
            for phrase in said.iter().flat_map(|one| &one.stems).filter_map(|first| phrases.get(first)).flatten() {
                let missing = phrase.glue.iter().filter(|stem| !is_said(stem)).count();
                let is_meant = phrase.stems.iter().all(is_said)
                    && (phrase.stems.len() > 1 || missing == 0 || (missing == 1 && phrase.glue.len() > 1));
                let Some(page) = self.pages.get(phrase.page).filter(|_| is_meant) else { continue };
                let is_in = |one: &&Said| phrase.stems.iter().chain(&phrase.glue).any(|stem| one.stems.contains(stem));
                let covered: f64 = said.iter().filter(is_in).map(|one| one.weight).sum();
                let covers = best.entry(page).or_default();
                *covers = covers.max(covered / all);
            }
        }
        let mut meant: Vec<Meant> =
            best.into_iter().map(|(page, covers)| Meant { page: page.clone(), covers }).collect();
        meant.sort_by(|one, other| other.covers.total_cmp(&one.covers));
        meant
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<Said> {
        let one = |word: &str| Said { words: word.to_owned(), stems: [stem(word)].into(), weight: 1.0 };
        text.split(' ').map(one).collect()
    }

    #[test]
    fn the_phrase_that_covers_most_of_what_was_said_wins_and_all_of_it_must_be_said() {
        let row = |path: &str, said: &str| ("fr".to_owned(), path.to_owned(), said.to_owned());
        let intents = Intents::new(&[
            row("/retrouver", "perdu / perdu code / pas de code"),
            row("/faq/carte-vitale-perdue", "perdu carte vitale"),
            row("/caisses/01-928", "camieg"),
        ]);
        let first = |text: &str| intents.meant(&said(text), "en").first().map(|meant| meant.page.1.clone());
        assert_eq!(first("perdu code").as_deref(), Some("/retrouver"));
        assert_eq!(first("perdu ma carte vitale").as_deref(), Some("carte-vitale-perdue"));
        assert_eq!(first("camieg").as_deref(), Some("01-928"));
        assert_eq!(first("code"), None, "« pas » is not said");
        assert_eq!(first("pas de code").as_deref(), Some("/retrouver"));
    }
}
