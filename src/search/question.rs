//! From what is typed to what is looked for: stems, synonyms, slips put right.

use std::collections::{BTreeMap, BTreeSet};

use fst::Map;

use super::intent::{Intents, Meant};
use super::slips::{closest, is_common, uses};
use super::words::{self, stem, stems};
use crate::domain::fold;
use crate::lang::REFERENCE;

/// Longer than any question: what comes after is not read.
const MAX_CHARS: usize = 200;
/// More words than this do not make a question clearer.
const MAX_WORDS: usize = 16;
/// Words looked up with their slips: each costs far more than one that is known.
const MAX_SLIPS: usize = 5;
/// What a word tells that no text has, a name or a word of slang: about as much as one in fifty texts.
const UNKNOWN: f64 = 4.0;
/// What a place or a number tells of the page that is meant.
const INCIDENTAL: f64 = 1.0;
/// What a word tells that all texts have: « sans compte » is not « compte ».
const GLUE: f64 = 0.4;
/// The words of one language's texts. A slip is put right in the reader's language or in French, not in another.
#[derive(Default)]
pub struct Lexicon {
    /// Folded word → how many texts use it.
    pub words: Map<Vec<u8>>,
    /// Stem → how many texts hold it.
    pub stems: BTreeMap<String, u32>,
    /// How many texts there are.
    pub texts: u32,
}

/// The words of the whole site, and how people say them.
pub struct Searcher {
    /// By language; French has the rows of the tables too.
    lexicons: BTreeMap<String, Lexicon>,
    synonyms: BTreeMap<String, String>,
    longest_synonym: usize,
    intents: Intents,
}

impl std::fmt::Debug for Searcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Searcher").field("languages", &self.lexicons.len()).finish_non_exhaustive()
    }
}

/// A question, made ready.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What to look for, and how many stems say the same thing together.
    pub stems: Vec<(String, usize)>,
    /// The words as they were understood, when one was corrected.
    pub corrected: Option<String>,
    /// The words that say something, each as all its stems, and what it tells.
    pub said: Vec<Said>,
}

/// A word of a question, or a few that say one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// As it was typed, folded.
    pub words: String,
    /// Its own stems, and those of what texts say instead.
    pub stems: BTreeSet<String>,
    /// What it tells: the rarer, the more.
    pub weight: f64,
}

impl Searcher {
    /// The words of each language; how people say things, with what the texts say instead; and the pages they mean.
    #[must_use]
    pub fn new(lexicons: BTreeMap<String, Lexicon>, synonyms: BTreeMap<String, String>, intents: Intents) -> Self {
        let longest_synonym = synonyms.keys().map(|said| said.split(' ').count()).max().unwrap_or(1);
        Self { lexicons, synonyms, longest_synonym, intents }
    }

    /// Whether a text is made of the site's own words: then it can say nothing about anybody.
    #[must_use]
    pub fn is_ours(&self, text: &str) -> bool {
        let in_a_text = |word: &str| self.lexicons.values().any(|lexicon| lexicon.words.contains_key(word));
        let known = |word: &str| in_a_text(word) || words::is_stop_word(word) || self.synonyms.contains_key(word);
        !text.contains(|c: char| c.is_ascii_digit()) && fold(text).split_whitespace().all(known)
    }

    /// Whether a word is one of the site or of a language, whatever village bears it.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        self.is_ours(word) || is_common(word)
    }

    /// The words that a reader of a language may have meant.
    fn read_in(&self, lang: &str) -> Vec<&Lexicon> {
        self.lexicons.iter().filter(|(own, _)| *own == lang || *own == REFERENCE).map(|(_, lexicon)| lexicon).collect()
    }

    /// What a text asks for, typed by a reader of a language. A word that `is_name` says is a place's is no slip.
    #[must_use]
    pub fn question(&self, text: &str, lang: &str, is_name: impl Fn(&str) -> bool) -> Question {
        let lexicons = self.read_in(lang);
        let text: String = text.chars().take(MAX_CHARS).collect();
        let folded = fold(&text);
        let mut words: Vec<String> = folded.split_whitespace().take(MAX_WORDS).map(str::to_owned).collect();
        let (mut corrected, mut slips) = (false, 0);
        for word in &mut words {
            if self.synonyms.contains_key(word.as_str()) || self.part_of_synonym(word) {
                continue;
            }
            if slips == MAX_SLIPS || uses(&lexicons, word).is_some() || is_name(word) {
                continue;
            }
            slips += 1;
            if let Some(known) = closest(&lexicons, word) {
                corrected = true;
                *word = known;
            }
        }
        let (stems, mut said) = self.meant(&words);
        let texts: u32 = lexicons.iter().map(|lexicon| lexicon.texts).sum();
        for one in &mut said {
            let held = |stem: &String| lexicons.iter().filter_map(|lexicon| lexicon.stems.get(stem)).sum::<u32>();
            let rarest = one.stems.iter().map(held).filter(|held| *held > 0).min();
            let is_number = one.words.bytes().all(|byte| byte.is_ascii_digit());
            one.weight = match rarest {
                _ if is_number => INCIDENTAL,
                _ if words::is_stop_word(&one.words) => GLUE,
                // The rows of tables hold the names of places, and count as one text.
                None | Some(1) if is_name(&one.words) => INCIDENTAL,
                None => UNKNOWN,
                Some(held) => (1.0 + f64::from(texts) / f64::from(held)).ln(),
            };
        }
        Question { stems, corrected: corrected.then(|| words.join(" ")), said }
    }

    /// The pages that a question means, in the words of people, the surest first.
    #[must_use]
    pub fn pages_meant(&self, question: &Question, lang: &str) -> Vec<Meant> {
        self.intents.meant(&question.said, lang)
    }

    /// Each stem with what it tells: the rarer, the more. A last one that nothing holds may be unfinished.
    #[must_use]
    pub fn weighed(&self, stems: &[(String, usize)], lang: &str) -> Vec<(String, f64)> {
        let lexicons = self.read_in(lang);
        let texts: u32 = lexicons.iter().map(|lexicon| lexicon.texts).sum();
        let held_in = |lexicon: &Lexicon, stem: &String| {
            lexicon.stems.get(stem).copied().unwrap_or_else(|| {
                let begun = lexicon.stems.range(stem.clone()..).take_while(|(own, _)| own.starts_with(stem.as_str()));
                begun.map(|(_, texts)| *texts).max().unwrap_or(0)
            })
        };
        let mut weighed: Vec<(String, f64)> = Vec::new();
        for (stem, together) in stems {
            let held: u32 = lexicons.iter().map(|lexicon| held_in(lexicon, stem)).sum();
            if held > 0 && !weighed.iter().any(|(own, _)| own == stem) {
                #[expect(clippy::cast_precision_loss, reason = "a synonym has few words")]
                let share = (*together as f64).sqrt();
                weighed.push((stem.clone(), (1.0 + f64::from(texts) / f64::from(held)).ln() / share));
            }
        }
        weighed
    }

    fn part_of_synonym(&self, word: &str) -> bool {
        self.synonyms.keys().any(|said| said.split(' ').any(|part| part == word))
    }

    /// Replaces what people say by what the texts say, the longest first, and reduces all to stems; and what was said,
    /// word by word.
    fn meant(&self, words: &[String]) -> (Vec<(String, usize)>, Vec<Said>) {
        let (mut meant, mut said): (Vec<(String, usize)>, Vec<Said>) = (Vec::new(), Vec::new());
        let mut at = 0;
        while at < words.len() {
            let found = (1..=self.longest_synonym.min(words.len() - at)).rev().find_map(|length| {
                let said = words.get(at..at + length)?.join(" ");
                Some((length, stems(self.synonyms.get(&said)?)))
            });
            let (length, stems) = match (found, words.get(at)) {
                (Some(found), _) => found,
                (None, Some(word)) if !words::is_stop_word(word) => (1, vec![stem(word)]),
                (None, _) => (1, Vec::new()),
            };
            let own = words.get(at..at + length).unwrap_or_default().iter();
            let both = own.map(|word| stem(word)).chain(stems.iter().cloned()).collect();
            let together = words.get(at..at + length).unwrap_or_default().join(" ");
            said.push(Said { words: together, stems: both, weight: 0.0 });
            let together = stems.len();
            meant.extend(stems.into_iter().map(|stem| (stem, together)));
            at += length;
        }
        if meant.is_empty() {
            meant = words.iter().map(|word| (stem(word), 1)).collect();
        }
        (meant, said)
    }
}
