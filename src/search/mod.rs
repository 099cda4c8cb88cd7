//! Search over what the site explains and knows: forgiving about accents, endings, synonyms and slips.
//!
//! Texts are reduced to stems when the database is made; a question is reduced the same way.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use fst::automaton::Levenshtein;
use fst::{IntoStreamer as _, Map, Streamer as _};
use rusqlite::params;

use crate::content::{Library, LibraryError};
use crate::lieux::fold;

pub use words::{STOP_WORDS, stem, stems};

/// Longer than any question: what comes after is not read.
const MAX_CHARS: usize = 200;
/// More words than this do not make a question clearer.
const MAX_WORDS: usize = 16;
/// Rows that are ranked.
const RANKED: u32 = 80;
/// Characters of an extract, about.
const EXTRACT: usize = 180;

/// The words of the whole site, and how people say them.
pub struct Searcher {
    /// Folded word → how many texts use it.
    words: Map<Vec<u8>>,
    /// How much a stem tells, from 0 for one that every text has.
    weights: BTreeMap<String, f64>,
    synonyms: BTreeMap<String, String>,
    longest_synonym: usize,
}

impl std::fmt::Debug for Searcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Searcher").field("words", &self.words.len()).finish_non_exhaustive()
    }
}

/// A question, made ready.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What to look for.
    pub stems: Vec<String>,
    /// How much each of them tells.
    pub weights: Vec<f64>,
    /// The words as they were understood, when one was corrected.
    pub corrected: Option<String>,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Hit {
    /// `comprendre`, `faq`, `glossaire`, `site`, `page`, `caisse` or `regime`.
    pub kind: String,
    /// Its slug or code.
    pub key: String,
    /// The language it is in.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// Text around what was found: pieces, and whether each was asked for.
    pub extract: Vec<(String, bool)>,
}

impl Hit {
    /// Its French path.
    #[must_use]
    pub fn path(&self) -> String {
        match self.kind.as_str() {
            "caisse" => format!("/caisses/{}", self.key),
            "regime" => format!("/regimes/{}", self.key),
            "glossaire" => format!("/glossaire#{}", self.key),
            "site" | "page" => format!("/{}", self.key),
            kind => format!("/{kind}/{}", self.key),
        }
    }
}

impl Searcher {
    /// Reads the words and the synonyms of a database.
    ///
    /// # Errors
    /// The database failed.
    pub fn open(library: &Library) -> Result<Self, LibraryError> {
        let mut words = BTreeMap::new();
        let mut statement = library.connection.prepare("SELECT word, uses FROM search_word")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            words.insert(row.get::<_, String>(0)?, u64::from(row.get::<_, u32>(1)?));
        }
        let texts: u32 = library.connection.query_row("SELECT count(*) FROM search_text", [], |row| row.get(0))?;
        let mut weights = BTreeMap::new();
        let mut statement = library.connection.prepare("SELECT stem, uses FROM search_stem")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let uses: u32 = row.get(1)?;
            weights.insert(row.get::<_, String>(0)?, (f64::from(texts) / f64::from(uses)).ln().max(0.05));
        }
        let mut synonyms = BTreeMap::new();
        let mut statement = library.connection.prepare("SELECT said, meant FROM synonym")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            synonyms.insert(row.get::<_, String>(0)?, row.get::<_, String>(1)?);
        }
        Ok(Self {
            // In order, from the tree: building cannot fail.
            words: Map::from_iter(words).unwrap_or_default(),
            longest_synonym: synonyms.keys().map(|said| said.split(' ').count()).max().unwrap_or(1),
            synonyms,
            weights,
        })
    }

    /// What a text asks for.
    #[must_use]
    pub fn question(&self, text: &str) -> Question {
        let text: String = text.chars().take(MAX_CHARS).collect();
        let folded = fold(&text);
        let mut words: Vec<String> = folded.split_whitespace().take(MAX_WORDS).map(str::to_owned).collect();
        let mut corrected = false;
        for word in &mut words {
            if self.synonyms.contains_key(word.as_str()) || self.part_of_synonym(word) {
                continue;
            }
            if let Some(known) = self.closest(word) {
                corrected = true;
                *word = known;
            }
        }
        let said = words.join(" ");
        let meant = self.meant(&words);
        let mut stems = stems(&meant);
        let mut seen = std::collections::BTreeSet::new();
        stems.retain(|stem| seen.insert(stem.clone()));
        // A word no text has asks for something we do not know: it counts as a rare one.
        let weights = stems.iter().map(|stem| self.weights.get(stem).copied().unwrap_or(3.0)).collect();
        Question { stems, weights, corrected: corrected.then_some(said) }
    }

    fn part_of_synonym(&self, word: &str) -> bool {
        self.synonyms.keys().any(|said| said.split(' ').any(|part| part == word))
    }

    /// Replaces what people say by what the texts say, the longest first.
    fn meant(&self, words: &[String]) -> String {
        let mut meant = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let found = (1..=self.longest_synonym.min(words.len() - at)).rev().find_map(|length| {
                let said = words.get(at..at + length)?.join(" ");
                Some((length, self.synonyms.get(&said)?))
            });
            match (found, words.get(at)) {
                (Some((length, replacement)), _) => {
                    meant.push(replacement.clone());
                    at += length;
                }
                (None, word) => {
                    meant.extend(word.cloned());
                    at += 1;
                }
            }
        }
        meant.join(" ")
    }

    /// The known word that a mistyped one most likely is.
    fn closest(&self, word: &str) -> Option<String> {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 4 || self.words.contains_key(word) || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let known_stem = stem(word);
        let mut best: Option<(u64, String)> = None;
        let mut offer = |uses: u64, word: String| {
            if best.as_ref().is_none_or(|(most, _)| uses > *most) {
                best = Some((uses, word));
            }
        };
        // Another ending of a known word is no slip.
        for ending in ["", "s", "e", "es", "r", "er"] {
            if self.words.contains_key(format!("{known_stem}{ending}")) {
                return None;
            }
        }
        for at in 1..letters.len() {
            let mut exchanged = letters.clone();
            exchanged.swap(at - 1, at);
            let exchanged: String = exchanged.into_iter().collect();
            if let Some(uses) = self.words.get(&exchanged) {
                offer(uses, exchanged);
            }
        }
        let distances: &[u32] = if letters.len() < 6 { &[1] } else { &[1, 2] };
        for distance in distances {
            if best.is_some() {
                break;
            }
            let mut stream = self.words.search(Levenshtein::new(word, *distance).ok()?).into_stream();
            let mut offer = |uses: u64, word: String| {
                if best.as_ref().is_none_or(|(most, _)| uses > *most) {
                    best = Some((uses, word));
                }
            };
            while let Some((known, uses)) = stream.next() {
                offer(uses, String::from_utf8_lossy(known).into_owned());
            }
        }
        best.map(|(_, word)| word)
    }
}

impl Library {
    /// The answers to a question, best first, in a language or else in French.
    ///
    /// # Errors
    /// The database failed.
    pub fn search(&self, question: &Question, lang: &str) -> Result<Vec<Hit>, LibraryError> {
        if question.stems.is_empty() {
            return Ok(Vec::new());
        }
        // Quoted, so that nothing in them is query syntax; they hold only letters and digits anyway.
        let last = question.stems.len() - 1;
        let terms: Vec<String> = question
            .stems
            .iter()
            .enumerate()
            .map(|(i, stem)| if i == last && stem.len() > 2 { format!("\"{stem}\"*") } else { format!("\"{stem}\"") })
            .collect();
        let mut statement = self.connection.prepare_cached(
            "SELECT kind, key, lang, title, summary, body, -bm25(search, 8.0, 3.0, 1.0) AS score FROM search \
             WHERE search MATCH ? AND lang IN (?, 'fr', '') AND (kind = 'caisse') = ? ORDER BY score DESC LIMIT ?",
        )?;
        let mut found: Vec<(f64, String, String, String)> = Vec::new();
        // The many rows of one sort of body must not crowd out what explains it.
        for (is_caisse, most) in [(false, RANKED), (true, RANKED / 4)] {
            let mut rows = statement.query(params![terms.join(" OR "), lang, is_caisse, most])?;
            while let Some(row) = rows.next()? {
                let (title, summary, body): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
                let score: f64 = row.get(6)?;
                let weight = |text: &str, stem: &str| text.split(' ').any(|own| own == stem);
                let total: f64 = question.weights.iter().sum();
                let share = |has: &dyn Fn(&str) -> bool| {
                    let asked = question.stems.iter().zip(&question.weights);
                    asked.filter(|(stem, _)| has(stem)).map(|(_, weight)| weight).sum::<f64>() / total
                };
                let in_title = share(&|stem| weight(&title, stem));
                let anywhere = share(&|stem| weight(&title, stem) || weight(&summary, stem) || weight(&body, stem));
                // A title that says this and nothing else is the thing itself.
                let own_words: BTreeSet<&str> = title.split(' ').collect();
                let own = own_words.iter().filter(|own| question.stems.iter().any(|stem| stem == *own)).count();
                #[expect(clippy::cast_precision_loss, reason = "a title has few words")]
                let focus = own as f64 / own_words.len().max(1) as f64;
                let kind: String = row.get(0)?;
                // What people look for here is an answer more often than a definition or a row of a table.
                let taste = match kind.as_str() {
                    "faq" | "comprendre" => 1.2,
                    "regime" => 1.3,
                    "page" => 1.0,
                    "glossaire" => 0.9,
                    "site" => 0.8,
                    _ => 0.3,
                };
                let rank = score.sqrt() * anywhere.powi(3) * (1.0 + in_title + focus) * taste;
                found.push((rank, kind, row.get(1)?, row.get(2)?));
            }
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut hits: Vec<Hit> = Vec::new();
        for (_, kind, key, found_lang) in found {
            // A page found in French is shown in the reader's language when it is translated.
            if hits.iter().any(|hit| hit.kind == kind && hit.key == key) {
                continue;
            }
            hits.extend(self.hit(&kind, &key, &found_lang, lang, question)?);
        }
        Ok(hits)
    }

    fn hit(
        &self,
        kind: &str,
        key: &str,
        found_lang: &str,
        lang: &str,
        question: &Question,
    ) -> Result<Option<Hit>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT lang, title, text FROM search_text WHERE kind = ?1 AND key = ?2 AND lang IN (?3, ?4) \
             ORDER BY lang = ?3 DESC LIMIT 1",
        )?;
        let mut rows = statement.query(params![kind, key, lang, found_lang])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let text: String = row.get(2)?;
        Ok(Some(Hit {
            kind: kind.to_owned(),
            key: key.to_owned(),
            lang: row.get(0)?,
            title: row.get(1)?,
            extract: extract(&text, &question.stems),
        }))
    }
}

/// The sentence that answers best, its words marked.
fn extract(text: &str, wanted: &[String]) -> Vec<(String, bool)> {
    let count = |sentence: &str| {
        let own = stems(sentence);
        wanted.iter().filter(|stem| own.contains(stem)).count()
    };
    let mut best = "";
    let mut most = 0;
    for sentence in text.split_inclusive(['.', '!', '?', '\n']) {
        let found = count(sentence);
        if found > most || best.is_empty() {
            (best, most) = (sentence, found);
        }
    }
    let best = best.trim();
    let mut segments: Vec<(String, bool)> = Vec::new();
    let mut length = 0;
    for word in best.split_inclusive(|c: char| !c.is_alphanumeric()) {
        length += word.chars().count();
        if length > EXTRACT {
            segments.push(("…".to_owned(), false));
            break;
        }
        let bare: &str = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let asked = stems(bare).iter().any(|stem| wanted.contains(stem));
        let rest = word.get(bare.len()..).unwrap_or_default();
        if asked {
            segments.push((bare.to_owned(), true));
            segments.push((rest.to_owned(), false));
        } else {
            match segments.last_mut() {
                Some((text, false)) => text.push_str(word),
                _ => segments.push((word.to_owned(), false)),
            }
        }
    }
    segments
}
