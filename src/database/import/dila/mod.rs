//! Lays the State's directory (the DILA's) over `data/`: where each caisse receives people, where to write to it,
//! and the caisse of each commune. What cannot be matched is told, never guessed.

#[cfg(feature = "site")]
mod archive;
mod bounds;
mod fields;
mod file;
mod laying;
mod matching;
mod taken;

use rusqlite::params;
use serde::Deserialize;

use super::files::ImportError;
use super::table::Importer;
use crate::domain::annuaire::SourceKind;
use crate::domain::date::Date;

pub use file::{Directory, NotADirectory};
pub use taken::{Left, Taken, Took};

/// The row of the directory among the sources.
const FILE: &str = "dila.csv";

#[derive(Deserialize)]
struct DilaRow {
    id: String,
    title: String,
    url: Option<String>,
    kind: SourceKind,
    licence: String,
    short: String,
}

/// Fills the tables that wait for the directory, and adds it to the sources.
pub(super) fn import(to: &Importer<'_>, directory: &Directory, read_on: Date) -> Result<Taken, ImportError> {
    let date = directory.date.filter(|date| *date <= read_on);
    let mut source = None;
    to.each(FILE, |row: DilaRow| {
        to.execute(
            "INSERT INTO source (id, title, url, kind, data_date, read_on, licence, short)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![row.id, row.title, row.url, row.kind, date, read_on, row.licence, row.short],
        )?;
        source = Some(row.id);
        Ok(())
    })?;
    let failed = |why: &str| ImportError::new(FILE, 0, why);
    let source = source.ok_or_else(|| failed("the source of the State's directory is missing"))?;
    laying::lay_over(to.transaction, directory, &source, date, read_on).map_err(|why| failed(&why.to_string()))
}
