//! The SQLite database: made from `data/`, held as one read-only image in memory. All SQL stands in this room.
//!
//! Nothing is written at start. `rattachement build` writes the same image to a file, and
//! `RATTACHEMENT_DATABASE` serves such a file: it is read whole and verified first, so that a file
//! replaced or damaged later cannot reach a visitor.

mod annuaire;
mod fulltext;
mod image;
mod import;
mod lexicons;
mod library;
#[cfg(test)]
mod tests;
mod text;

use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::domain::annuaire::Annuaire;

pub use image::{Image, ImageError};
pub use import::dila::{Left, Taken, Took};
#[cfg(test)]
pub(crate) use import::embedded;
pub use import::{BuildError, File, ImportError};
#[cfg(feature = "site")]
pub(crate) use import::{column, pieces};

/// A query failed. The data was verified on opening, so this is never the visitor's doing.
#[derive(Debug, thiserror::Error)]
#[error("the database could not be read: {0}")]
pub struct Error(#[from] rusqlite::Error);

type Result<T> = std::result::Result<T, Error>;

/// One worker's own connection to the image: the pieces, the search, and the rows that are given away.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
}

/// The directory of the data this program was compiled with.
///
/// # Errors
/// A wrong row stops it, with the file and the line.
pub fn built_in() -> anyhow::Result<Annuaire> {
    Ok(Database::of_facts()?.annuaire()?)
}

impl Database {
    /// Opens a database.
    ///
    /// # Errors
    /// SQLite cannot allocate.
    pub fn open(image: &Image) -> Result<Self> {
        Ok(Self { connection: image.open()? })
    }

    fn one<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.connection.prepare_cached(sql)?.query_row(values, read).optional()?)
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
