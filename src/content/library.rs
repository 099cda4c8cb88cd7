//! The pieces, as they stand in the database.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::Kind;
use crate::database::Image;
use crate::date::Date;
use crate::lang::REFERENCE;

/// A query failed. The data was verified on opening, so this is never the visitor's doing.
#[derive(Debug, thiserror::Error)]
#[error("the content could not be read: {0}")]
pub struct LibraryError(#[from] rusqlite::Error);

type Result<T> = std::result::Result<T, LibraryError>;

/// One worker's own connection to the pieces.
#[derive(Debug)]
pub struct Library {
    pub(crate) connection: Connection,
}

/// A piece in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What sort of piece.
    pub kind: Kind,
    /// Its slug.
    pub slug: String,
    /// The language it is in: French where it is not translated.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The answer in a sentence or two.
    pub summary: String,
    /// Which group of its index.
    pub group: String,
    /// Whether the index shows it open.
    pub featured: bool,
}

/// A whole piece.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What a list says of it.
    pub listed: Listed,
    /// What a term's letters stand for.
    pub long: Option<String>,
    /// Safe HTML, drawings left as `<!--figure:name-->`.
    pub html: String,
    /// The same as text, without marks.
    pub plain: String,
    /// Anchors and titles of its sections.
    pub sections: Vec<(String, String)>,
    /// The day its sources were read.
    pub read_on: Date,
    /// The day they should be read again.
    pub review_on: Date,
    /// Ways on: `decoder`, `retrouver`…
    pub actions: Vec<String>,
    /// The French changed since this translation was made.
    pub stale: bool,
}

/// A term in the list of the glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its slug.
    pub slug: String,
    /// The language it is in.
    pub lang: String,
    /// The term.
    pub title: String,
    /// What its letters stand for.
    pub long: Option<String>,
}

/// Something that was put right.
#[derive(Debug, Clone)]
pub struct Correction {
    /// When.
    pub date: Date,
    /// The French path of the page.
    pub path: String,
    /// The language of the text.
    pub lang: String,
    /// What.
    pub text: String,
}

// A piece in the language asked for, or in French: of each, the best row.
const LISTED: &str = "SELECT p.* FROM piece p WHERE (p.lang = ?1 OR (p.lang = 'fr' AND NOT EXISTS \
     (SELECT 1 FROM piece o WHERE o.kind = p.kind AND o.slug = p.slug AND o.lang = ?1)))";

impl Library {
    /// Opens the pieces of a database.
    ///
    /// # Errors
    /// Only if SQLite cannot allocate.
    pub fn open(image: &Image) -> Result<Self> {
        Ok(Self { connection: image.open()? })
    }

    /// Every piece of a kind, in the order of its index.
    ///
    /// # Errors
    /// The database failed.
    pub fn list(&self, kind: Kind, lang: &str) -> Result<Vec<Listed>> {
        let sql = format!("{LISTED} AND p.kind = ?2 ORDER BY p.group_position, p.position, p.slug");
        self.many(&sql, params![lang, kind.name()], listed_of)
    }

    /// One piece, in the language asked for or else in French.
    ///
    /// # Errors
    /// The database failed.
    pub fn piece(&self, kind: Kind, slug: &str, lang: &str) -> Result<Option<Piece>> {
        let sql = format!("{LISTED} AND p.kind = ?2 AND p.slug = ?3");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row(params![lang, kind.name(), slug], piece_of).optional()?)
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
    pub fn sources(&self, kind: Kind, slug: &str) -> Result<Vec<String>> {
        let sql = "SELECT source FROM row_source WHERE subject = 'piece' AND row = ? ORDER BY position";
        self.many(sql, [format!("{}/{slug}", kind.name())], |row| row.get(0))
    }

    /// How many pieces use each source.
    ///
    /// # Errors
    /// The database failed.
    pub fn use_counts(&self) -> Result<BTreeMap<String, u32>> {
        let sql = "SELECT source, count(*) FROM row_source WHERE subject = 'piece' GROUP BY source";
        Ok(self.many(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// The pieces that use a source.
    ///
    /// # Errors
    /// The database failed.
    pub fn uses(&self, source: &str, lang: &str) -> Result<Vec<Listed>> {
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

    fn many<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Listed {
    /// Its French path.
    #[must_use]
    pub fn path(&self) -> String {
        self.kind.path(&self.slug)
    }

    /// Whether it is in the reference language.
    #[must_use]
    pub fn is_french(&self) -> bool {
        self.lang == REFERENCE
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
