//! The whole directory, for those who download it.

use super::{Annuaire, Result};
use crate::date::Date;

/// A question with its answer in short, as it is given away.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name in addresses: `/faq/{slug}`.
    pub slug: String,
    /// The language of the words.
    pub lang: String,
    /// The question.
    pub title: String,
    /// The answer, in a sentence or two.
    pub summary: String,
    /// When its sources were read.
    pub read_on: Date,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

impl Annuaire {
    /// Every question, in every language it is written in.
    ///
    /// # Errors
    /// The database failed.
    pub fn questions(&self) -> Result<Vec<Question>> {
        let sql = "SELECT p.slug, p.lang, p.title, p.summary, p.read_on, \
                   (SELECT group_concat(source, ' ') FROM (SELECT source FROM row_source \
                    WHERE subject = 'piece' AND row = 'faq/' || p.slug ORDER BY position)) AS sources \
                   FROM piece p WHERE p.kind = 'faq' ORDER BY p.slug, p.lang";
        self.many(sql, [], |row| {
            let sources: Option<String> = row.get("sources")?;
            Ok(Question {
                slug: row.get("slug")?,
                lang: row.get("lang")?,
                title: row.get("title")?,
                summary: row.get("summary")?,
                read_on: row.get("read_on")?,
                sources: sources.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            })
        })
    }
}
