//! Search over what the site explains and knows: forgiving about accents, endings, synonyms and slips.
//!
//! Texts are reduced to stems when the database is made; a question is reduced the same way.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use fst::automaton::Levenshtein;
use fst::{IntoStreamer as _, Map, Streamer as _};
use rusqlite::params;

use crate::content::{Library, LibraryError};
use crate::lang::REFERENCE;
use crate::lieux::fold;

pub use words::{stem, stems};

/// Longer than any question: what comes after is not read.
const MAX_CHARS: usize = 200;
/// More words than this do not make a question clearer.
const MAX_WORDS: usize = 16;
/// Words looked up with their slips: each costs far more than one that is known.
const MAX_SLIPS: usize = 5;
/// Longer than any word of ours with two slips.
const MAX_LETTERS: usize = 24;
/// Rows that are ranked.
const RANKED: u32 = 120;
/// Of these, rows of the table of caisses.
const RANKED_CAISSES: u32 = 40;
/// What part of the best rank is still worth showing.
const RELEVANT: f64 = 0.25;
/// Characters of an extract, about.
const EXTRACT: usize = 180;

/// The words of one language's texts. A slip is put right in the reader's language or in French, not in another.
#[derive(Default)]
struct Lexicon {
    /// Folded word → how many texts use it.
    words: Map<Vec<u8>>,
    /// Stem → how many texts hold it.
    stems: BTreeMap<String, u32>,
    texts: u32,
}

/// The words of the whole site, and how people say them.
pub struct Searcher {
    /// By language; French has the rows of the tables too.
    lexicons: BTreeMap<String, Lexicon>,
    synonyms: BTreeMap<String, String>,
    longest_synonym: usize,
    /// Telephone numbers of bodies, as the site writes them and without spaces, the longest first.
    published: Vec<String>,
}

impl std::fmt::Debug for Searcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Searcher").field("languages", &self.lexicons.len()).finish_non_exhaustive()
    }
}

/// A question, made ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What to look for, and how many stems say the same thing together.
    pub stems: Vec<(String, usize)>,
    /// The words as they were understood, when one was corrected.
    pub corrected: Option<String>,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Hit {
    /// `comprendre`, `faq`, `glossaire`, `site`, `caisse`, `regime` or `outil`.
    pub kind: String,
    /// Its slug, code or path.
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
            "outil" => self.key.clone(),
            "site" => format!("/{}", self.key),
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
        let mut words: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        let mut statement = library.connection.prepare("SELECT lang, word, uses FROM search_word")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            words.entry(row.get(0)?).or_default().insert(row.get(1)?, u64::from(row.get::<_, u32>(2)?));
        }
        let mut lexicons: BTreeMap<String, Lexicon> = BTreeMap::new();
        for (lang, words) in words {
            // In order, from the tree: building cannot fail.
            let words = Map::from_iter(words).unwrap_or_default();
            lexicons.insert(lang, Lexicon { words, ..Lexicon::default() });
        }
        let mut synonyms = BTreeMap::new();
        let mut statement = library.connection.prepare("SELECT said, meant FROM synonym")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            synonyms.insert(row.get::<_, String>(0)?, row.get::<_, String>(1)?);
        }
        let mut statement = library.connection.prepare(
            "SELECT title || ' ' || topics || ' ' || summary || ' ' || body, kind NOT IN ('caisse', 'regime'),
                    coalesce(nullif(lang, ''), ?) FROM search",
        )?;
        let mut rows = statement.query([REFERENCE])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            // The many rows of tables know place names: they say nothing of how rare a word is in texts.
            let counts = row.get::<_, bool>(1)?;
            let lexicon = lexicons.entry(row.get(2)?).or_default();
            lexicon.texts += u32::from(counts);
            for stem in text.split_whitespace().collect::<BTreeSet<_>>() {
                let held = lexicon.stems.entry(stem.to_owned()).or_default();
                *held = (*held + u32::from(counts)).max(1);
            }
        }
        let mut published = Vec::new();
        let mut statement = library.connection.prepare("SELECT number, coalesce(abroad, '') FROM contact")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for number in [row.get::<_, String>(0)?, row.get(1)?].into_iter().filter(|number| !number.is_empty()) {
                published.push(number.split_whitespace().collect());
                published.push(number.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        published.sort_by_key(|number| std::cmp::Reverse(number.len()));
        Ok(Self {
            published,
            lexicons,
            longest_synonym: synonyms.keys().map(|said| said.split(' ').count()).max().unwrap_or(1),
            synonyms,
        })
    }

    /// The text without the numbers that the site itself gives out: they are nobody's secret.
    #[must_use]
    pub fn without_published(&self, text: &str) -> String {
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for number in &self.published {
            // Not a part of a longer number.
            let mut kept = String::with_capacity(text.len());
            let mut rest = text.as_str();
            while let Some(at) = rest.find(number.as_str()) {
                let (before, from) = rest.split_at(at);
                let after = from.get(number.len()..).unwrap_or_default();
                let alone = !before.trim_end().ends_with(|c: char| c.is_numeric())
                    && !after.trim_start().starts_with(|c: char| c.is_numeric());
                kept.push_str(before);
                kept.push_str(if alone { " " } else { number });
                rest = after;
            }
            kept.push_str(rest);
            text = kept;
        }
        text
    }

    /// Whether a text is made of the site's own words: then it can say nothing about anybody.
    #[must_use]
    pub fn is_ours(&self, text: &str) -> bool {
        let in_a_text = |word: &str| self.lexicons.values().any(|lexicon| lexicon.words.contains_key(word));
        let known = |word: &str| in_a_text(word) || words::is_stop_word(word) || self.synonyms.contains_key(word);
        !text.contains(|c: char| c.is_ascii_digit()) && fold(text).split_whitespace().all(known)
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
        let said = words.join(" ");
        Question { stems: self.meant(&words), corrected: corrected.then_some(said) }
    }

    /// Each stem with what it tells: the rarer, the more. A last one that nothing holds may be unfinished.
    fn weighed(&self, stems: &[(String, usize)], lang: &str) -> Vec<(String, f64)> {
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

    /// Replaces what people say by what the texts say, the longest first, and reduces all to stems.
    fn meant(&self, words: &[String]) -> Vec<(String, usize)> {
        let mut meant: Vec<(String, usize)> = Vec::new();
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
            let together = stems.len();
            meant.extend(stems.into_iter().map(|stem| (stem, together)));
            at += length;
        }
        if meant.is_empty() { words.iter().map(|word| (stem(word), 1)).collect() } else { meant }
    }
}

/// How many texts use a word.
fn uses(lexicons: &[&Lexicon], word: &str) -> Option<u64> {
    lexicons.iter().filter_map(|lexicon| lexicon.words.get(word)).reduce(|one, other| one + other)
}

/// The known word that a mistyped one most likely is.
fn closest(lexicons: &[&Lexicon], word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    if !(4..=MAX_LETTERS).contains(&letters.len()) || word.bytes().any(|byte| byte.is_ascii_digit()) {
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
        if uses(lexicons, &format!("{known_stem}{ending}")).is_some() {
            return None;
        }
    }
    for at in 1..letters.len() {
        let mut exchanged = letters.clone();
        exchanged.swap(at - 1, at);
        let exchanged: String = exchanged.into_iter().collect();
        if let Some(uses) = uses(lexicons, &exchanged) {
            offer(uses, exchanged);
        }
    }
    let distances: &[u32] = if letters.len() < 6 { &[1] } else { &[1, 2] };
    for distance in distances {
        if best.is_some() {
            break;
        }
        let near = Levenshtein::new(word, *distance).ok()?;
        let mut offer = |uses: u64, word: String| {
            if best.as_ref().is_none_or(|(most, _)| uses > *most) {
                best = Some((uses, word));
            }
        };
        for lexicon in lexicons {
            let mut stream = lexicon.words.search(&near).into_stream();
            while let Some((known, uses)) = stream.next() {
                offer(uses, String::from_utf8_lossy(known).into_owned());
            }
        }
    }
    best.map(|(_, word)| word)
}

/// Where an answer is.
#[derive(Debug, Clone)]
pub struct Candidate {
    kind: String,
    key: String,
    lang: String,
}

/// A row that holds a word of the question, as stems. Many are ranked for the few that are kept: nothing is copied.
struct Stemmed<'a> {
    kind: &'a str,
    title: &'a str,
    topics: &'a str,
    summary: &'a str,
    body: &'a str,
}

impl Stemmed<'_> {
    /// How well it answers: 0 is not at all.
    fn rank(&self, asked: &[(String, f64)]) -> f64 {
        let (mut worth, mut all, mut covered) = (0.0, 0.0, 0.0);
        let last = asked.len().saturating_sub(1);
        for (at, (stem, weight)) in asked.iter().enumerate() {
            // The last word may still be unfinished.
            let in_text = |text: &str| {
                let of = |own: &str| match own.strip_prefix(stem.as_str()) {
                    Some("") => 1.0,
                    Some(_) if at == last && stem.len() > 2 => 0.6,
                    _ => 0.0,
                };
                // Most texts lack most words: that is found faster without looking at each of theirs.
                if text.contains(stem.as_str()) { text.split(' ').map(of).sum::<f64>() } else { 0.0 }
            };
            let title = in_text(self.title).min(1.0);
            let topics = in_text(self.topics).min(1.0);
            let summary = in_text(self.summary).min(1.0);
            let body = in_text(self.body);
            worth += weight * (3.5 * title + 2.0 * topics + 1.6 * summary + 1.2 * body / (body + 1.5));
            covered += weight * (title + topics + summary + body).min(1.0);
            all += weight;
        }
        if all == 0.0 {
            return 0.0;
        }
        let own = self.title.split(' ').count().max(1);
        let named = self.title.split(' ').filter(|own| asked.iter().any(|(stem, _)| stem == own)).count();
        #[expect(clippy::cast_precision_loss, reason = "titles are short")]
        let whole_title = named as f64 / own as f64;
        // What people look for here is an answer more often than a definition or a row of a table.
        let taste = match self.kind {
            "faq" | "comprendre" => 1.1,
            "glossaire" => 0.85,
            "caisse" => 0.6,
            _ => 1.0,
        };
        (worth / all + 2.0 * whole_title) * (0.3 + 0.7 * covered / all) * taste
    }
}

impl Library {
    /// The answers to a question, best first, in a language or else in French.
    ///
    /// # Errors
    /// The database failed.
    pub fn search(&self, searcher: &Searcher, question: &Question, lang: &str) -> Result<Vec<Candidate>, LibraryError> {
        let asked = searcher.weighed(&question.stems, lang);
        let Some(((last, _), before)) = asked.split_last() else { return Ok(Vec::new()) };
        // Quoted, so that nothing in them is query syntax; they hold only letters and digits anyway.
        let mut terms: Vec<String> = before.iter().map(|(stem, _)| format!("\"{stem}\"")).collect();
        terms.push(if last.len() > 2 { format!("\"{last}\"*") } else { format!("\"{last}\"") });
        let mut found: Vec<(f64, Candidate)> = Vec::new();
        // Caisses are many and alike: they may not crowd out the answers.
        for (of_kind, most) in [("<>", RANKED), ("=", RANKED_CAISSES)] {
            let mut statement = self.connection.prepare_cached(&format!(
                "SELECT kind, key, lang, title, topics, summary, body FROM search \
                 WHERE search MATCH ? AND kind {of_kind} 'caisse' AND lang IN (?, 'fr', '') \
                 ORDER BY bm25(search, 8.0, 4.0, 3.0, 1.0) LIMIT ?"
            ))?;
            let mut rows = statement.query(params![terms.join(" OR "), lang, most])?;
            while let Some(row) = rows.next()? {
                let text = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str()?);
                let stemmed =
                    Stemmed { kind: text(0)?, title: text(3)?, topics: text(4)?, summary: text(5)?, body: text(6)? };
                let rank = stemmed.rank(&asked);
                found.push((rank, Candidate { kind: row.get(0)?, key: row.get(1)?, lang: row.get(2)? }));
            }
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        // Far below the best, only common words are shared.
        let least = found.first().map_or(0.0, |(best, _)| best * RELEVANT);
        found.retain(|(rank, _)| *rank >= least);
        // A page found in French and in the reader's language is one answer.
        let mut seen = BTreeSet::new();
        found.retain(|(_, candidate)| seen.insert((candidate.kind.clone(), candidate.key.clone())));
        Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
    }

    /// An answer as it is shown: in the reader's language where it is translated.
    ///
    /// # Errors
    /// The database failed.
    pub fn hit(&self, found: &Candidate, question: &Question, lang: &str) -> Result<Option<Hit>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT lang, title, text FROM search_text WHERE kind = ?1 AND key = ?2 AND lang IN (?3, ?4) \
             ORDER BY lang = ?3 DESC LIMIT 1",
        )?;
        let mut rows = statement.query(params![found.kind, found.key, lang, found.lang])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let text: String = row.get(2)?;
        Ok(Some(Hit {
            kind: found.kind.clone(),
            key: found.key.clone(),
            lang: row.get(0)?,
            title: row.get(1)?,
            extract: extract(&text, &question.stems),
        }))
    }
}

/// The sentence that answers best, its words marked.
fn extract(text: &str, wanted: &[(String, usize)]) -> Vec<(String, bool)> {
    // Stems differ from their words only after the third letter: most words need no stemming.
    let begins = |word: &str, stem: &str| word.as_bytes().iter().zip(stem.as_bytes()).take(3).all(|(a, b)| a == b);
    let count = |sentence: &str| {
        let folded = fold(sentence);
        let is_in = |wanted: &str| folded.split(' ').any(|word| begins(word, wanted) && stem(word) == wanted);
        wanted.iter().filter(|(wanted, _)| is_in(wanted)).count()
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
        let asked = stems(bare).iter().any(|own| wanted.iter().any(|(stem, _)| stem == own));
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
