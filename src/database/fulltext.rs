//! The full-text search: SQLite finds the rows that hold a word of the question, `search` ranks them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use super::{Database, Result};
use crate::search::{Hit, Question, Searcher, Stemmed, extract};

/// Rows that are ranked.
const RANKED: u32 = 120;
/// Of these, rows of the table of caisses.
const RANKED_CAISSES: u32 = 40;
/// What a page gains that is meant by all that was said: more than any text does by its words.
const MEANT: f64 = 12.0;
/// What part of the best rank is still worth showing.
const RELEVANT: f64 = 0.25;

/// Where an answer is.
#[derive(Debug, Clone)]
pub struct Candidate {
    kind: String,
    key: String,
    lang: String,
}

impl Database {
    /// The answers to a question, best first, in a language or else in French.
    ///
    /// # Errors
    /// The database failed.
    pub fn search(&self, searcher: &Searcher, question: &Question, lang: &str) -> Result<Vec<Candidate>> {
        let meant: BTreeMap<(&str, String), f64> =
            searcher.pages_meant(question, lang).into_iter().map(|meant| (meant.page, MEANT * meant.covers)).collect();
        let mut found = self.by_words(searcher, question, lang)?;
        // Far below the best, only common words are shared.
        let least = found.iter().map(|(rank, _)| *rank).fold(0.0, f64::max) * RELEVANT;
        found.retain(|(rank, _)| *rank >= least);
        for (rank, candidate) in &mut found {
            *rank += meant.get(&(candidate.kind.as_str(), candidate.key.clone())).copied().unwrap_or_default();
        }
        for ((kind, key), rank) in meant {
            let lang = if kind == "caisse" { String::new() } else { lang.to_owned() };
            found.push((rank, Candidate { kind: kind.to_owned(), key, lang }));
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        // A page found in French and in the reader's language is one answer.
        let mut seen = BTreeSet::new();
        found.retain(|(_, candidate)| seen.insert((candidate.kind.clone(), candidate.key.clone())));
        Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
    }

    /// The rows that hold words of a question, and how well they answer it.
    fn by_words(&self, searcher: &Searcher, question: &Question, lang: &str) -> Result<Vec<(f64, Candidate)>> {
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
        Ok(found)
    }

    /// An answer as it is shown: in the reader's language where it is translated.
    ///
    /// # Errors
    /// The database failed.
    pub fn hit(&self, found: &Candidate, question: &Question, lang: &str) -> Result<Option<Hit>> {
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
