//! How well a text answers a question, and what of it is shown.

use super::words::{stem, stems};
use crate::domain::fold;
use crate::paths;

/// Characters of an extract, about.
const EXTRACT: usize = 180;

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
        paths::found(&self.kind, &self.key)
    }
}

/// A row that holds a word of the question, as stems. Many are ranked for the few that are kept: nothing is copied.
pub struct Stemmed<'a> {
    /// What sort of row: `faq`, `caisse`…
    pub kind: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it puts forward.
    pub topics: &'a str,
    /// Its first sentences.
    pub summary: &'a str,
    /// The rest.
    pub body: &'a str,
}

impl Stemmed<'_> {
    /// How well it answers: 0 is not at all.
    #[must_use]
    pub fn rank(&self, asked: &[(String, f64)]) -> f64 {
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

/// The sentences of a text. A point inside a word ends none: `enim.eu`.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_end = |(at, sign): (usize, char)| {
            let goes_on =
                rest.get(at + sign.len_utf8()..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
            (sign == '\n' || (matches!(sign, '.' | '!' | '?') && !goes_on)).then_some(at + sign.len_utf8())
        };
        let end = rest.char_indices().find_map(is_end).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// The sentence that answers best, its words marked.
#[must_use]
pub fn extract(text: &str, wanted: &[(String, usize)]) -> Vec<(String, bool)> {
    // Stems differ from their words only after the third letter: most words need no stemming.
    let begins = |word: &str, stem: &str| word.as_bytes().iter().zip(stem.as_bytes()).take(3).all(|(a, b)| a == b);
    let count = |sentence: &str| {
        let folded = fold(sentence);
        let is_in = |wanted: &str| folded.split(' ').any(|word| begins(word, wanted) && stem(word) == wanted);
        wanted.iter().filter(|(wanted, _)| is_in(wanted)).count()
    };
    let mut best = "";
    let mut most = 0;
    for sentence in sentences(text) {
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
