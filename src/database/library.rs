//! The pieces, as they stand in the database.

use std::collections::BTreeMap;

use rusqlite::{Row, params};

use super::{Database, Result};
use crate::content::{Correction, Kind, Listed, Piece, Question, Term};

// A piece in the language asked for, or in French: of each, the best row.
const LISTED: &str = "SELECT p.* FROM piece p WHERE (p.lang = ?1 OR (p.lang = 'fr' AND NOT EXISTS \
     (SELECT 1 FROM piece o WHERE o.kind = p.kind AND o.slug = p.slug AND o.lang = ?1)))";

impl Database {
    /// Every piece of a kind, in the order of its index.
    ///
    /// # Errors
    /// The database failed.
    pub fn pieces(&self, kind: Kind, lang: &str) -> Result<Vec<Listed>> {
        let sql = format!("{LISTED} AND p.kind = ?2 ORDER BY p.group_position, p.position, p.slug");
        self.many(&sql, params![lang, kind.name()], listed_of)
    }

    /// One piece, in the language asked for or else in French.
    ///
    /// # Errors
    /// The database failed.
    pub fn piece(&self, kind: Kind, slug: &str, lang: &str) -> Result<Option<Piece>> {
        let sql = format!("{LISTED} AND p.kind = ?2 AND p.slug = ?3");
        self.one(&sql, params![lang, kind.name(), slug], piece_of)
    }

    /// Where a page went that is no more, by its path.
    ///
    /// # Errors
    /// The database failed.
    pub fn moved(&self, path: &str) -> Result<Option<String>> {
        self.one("SELECT new FROM moved WHERE old = ?", [path], |row| row.get(0))
    }

    /// What to read next.
    ///
    /// # Errors
    /// The database failed.
    pub fn related(&self, kind: Kind, slug: &str, lang: &str) -> Result<Vec<Listed>> {
        let sql = format!(
            "SELECT q.* FROM piece_related r JOIN ({LISTED}) q ON q.kind = r.to_kind AND q.slug = r.to_slug \
             WHERE r.kind = ?2 AND r.slug = ?3 ORDER BY r.position"
        );
        self.many(&sql, params![lang, kind.name(), slug], listed_of)
    }

    /// The ids of a piece's sources, in the order of their marks.
    ///
    /// # Errors
    /// The database failed.
    pub fn sources_of_piece(&self, kind: Kind, slug: &str) -> Result<Vec<String>> {
        let sql = "SELECT source FROM row_source WHERE subject = 'piece' AND row = ? ORDER BY position";
        self.many(sql, [format!("{}/{slug}", kind.name())], |row| row.get(0))
    }

    /// How many pieces use each source.
    ///
    /// # Errors
    /// The database failed.
    pub fn pieces_per_source(&self) -> Result<BTreeMap<String, u32>> {
        let sql = "SELECT source, count(*) FROM row_source WHERE subject = 'piece' GROUP BY source";
        Ok(self.many(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// The pieces that use a source.
    ///
    /// # Errors
    /// The database failed.
    pub fn pieces_using(&self, source: &str, lang: &str) -> Result<Vec<Listed>> {
        let sql = format!(
            "SELECT q.* FROM row_source l JOIN ({LISTED}) q ON l.row = q.kind || '/' || q.slug \
             WHERE l.subject = 'piece' AND l.source = ?2 ORDER BY q.kind, q.slug"
        );
        self.many(&sql, [lang, source], listed_of)
    }

    /// The glossary, by term.
    ///
    /// # Errors
    /// The database failed.
    pub fn terms(&self, lang: &str) -> Result<Vec<Term>> {
        let sql = format!("{LISTED} AND p.kind = 'glossaire' ORDER BY p.sort");
        self.many(&sql, [lang], |row| {
            Ok(Term {
                slug: row.get("slug")?,
                lang: row.get("lang")?,
                title: row.get("title")?,
                long: row.get("long")?,
            })
        })
    }

    /// Every piece, with the day it was read.
    ///
    /// # Errors
    /// The database failed.
    pub fn addresses(&self) -> Result<Vec<(Kind, String, String)>> {
        let sql = "SELECT kind, slug, read_on FROM piece WHERE lang = 'fr' ORDER BY kind, slug";
        self.many(sql, [], |row| Ok((kind_of(row)?, row.get("slug")?, row.get("read_on")?)))
    }

    /// The HTML of every piece, by its file.
    ///
    /// # Errors
    /// The database failed.
    pub fn rendered(&self) -> Result<Vec<(String, String)>> {
        let sql = "SELECT 'data/content/' || kind || '/' || slug || '/' || lang || '.md', html FROM piece";
        self.many(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// What was put right, the latest first, in a language or else in French.
    ///
    /// # Errors
    /// The database failed.
    pub fn corrections(&self, lang: &str) -> Result<Vec<Correction>> {
        let sql = "SELECT * FROM correction c WHERE lang = ?1 OR (lang = 'fr' AND NOT EXISTS (SELECT 1 FROM correction o \
                   WHERE o.date = c.date AND o.path = c.path AND o.lang = ?1)) ORDER BY date DESC, path";
        self.many(sql, [lang], |row| {
            Ok(Correction {
                date: row.get("date")?,
                path: row.get("path")?,
                lang: row.get("lang")?,
                text: row.get("text")?,
            })
        })
    }

    /// Every question, in every language it is written in, as it is given away.
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

fn kind_of(row: &Row<'_>) -> rusqlite::Result<Kind> {
    let kind: String = row.get("kind")?;
    kind.parse()
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error)))
}

fn listed_of(row: &Row<'_>) -> rusqlite::Result<Listed> {
    Ok(Listed {
        kind: kind_of(row)?,
        slug: row.get("slug")?,
        lang: row.get("lang")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        group: row.get("group_name")?,
        featured: row.get("featured")?,
    })
}

fn piece_of(row: &Row<'_>) -> rusqlite::Result<Piece> {
    let (sections, actions): (String, String) = (row.get("sections")?, row.get("actions")?);
    let section = |line: &str| line.split_once(' ').map(|(id, title)| (id.to_owned(), title.to_owned()));
    Ok(Piece {
        listed: listed_of(row)?,
        long: row.get("long")?,
        html: row.get("html")?,
        plain: row.get("plain")?,
        sections: sections.lines().filter_map(section).collect(),
        read_on: row.get("read_on")?,
        review_on: row.get("review_on")?,
        actions: actions.split_whitespace().map(str::to_owned).collect(),
        stale: row.get("stale")?,
    })
}
