//! `data/` → one SQLite database. A wrong row stops it and is named by its file and line.

mod bodies;
mod content;
#[cfg_attr(not(feature = "site"), allow(dead_code, reason = "only the command reads the archives"))]
pub mod dila;
mod files;
mod places;
mod search;
mod table;
mod words;

use std::path::PathBuf;

use base16ct::lower::encode_string;
use rusqlite::{Connection, Transaction};
use sha2::{Digest as _, Sha256};

use super::Database;
use super::image::{Image, SCHEMA_VERSION};
use crate::domain::date::Date;
use dila::{Directory, NotADirectory, Taken};
use table::Importer;

pub(crate) use files::embedded;
pub use files::{File, ImportError};
#[cfg(feature = "site")]
pub(crate) use files::{column, pieces};

/// The tables and indexes.
const SCHEMA: &str = include_str!("../schema.sql");

/// Why no database could be made. Each reads as one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A row of `data/` is wrong.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The file is not the State's directory.
    #[error(
        "cannot load {path} as the State's directory: it {why}; expected the DILA's daily all_latest.tar.bz2, or of its two files …-data.gouv_local.json and …-data.gouv_commune.zip the first at least, or whole JSON exports of api-lannuaire-administration and …-competence-geographique"
    )]
    Dila {
        /// The file asked for.
        path: PathBuf,
        /// What is wrong with it.
        why: NotADirectory,
    },
    /// SQLite itself failed.
    #[error("the database could not be made: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

/// The files of the State's directory, read.
struct DilaFiles {
    /// One after the other, a space between them.
    sha256: String,
    directory: Directory,
    read_on: Date,
}

impl Image {
    /// The database of the data this program was compiled with.
    ///
    /// # Errors
    /// A wrong row stops it, with the file and the line.
    pub fn built_in() -> Result<Self, BuildError> {
        Self::of(&embedded()?)
    }

    /// The database of the given files (path under `data/`, content).
    ///
    /// # Errors
    /// A wrong row stops it, with the file and the line.
    pub fn of(files: &[File]) -> Result<Self, BuildError> {
        Ok(make(files, None)?.0)
    }

    /// The database of the data this program was compiled with, and over it files of the State's
    /// directory, read on this day; with what was taken of them.
    ///
    /// # Errors
    /// A file cannot be read or is something else: one sentence says what was expected.
    #[cfg(feature = "site")]
    pub fn with_dila(paths: &[PathBuf], read_on: Date) -> Result<(Self, Taken), BuildError> {
        let (mut directory, mut hashes) = (Directory::default(), Vec::new());
        for path in paths {
            let hash = directory.add_file(path);
            hashes.push(encode_string(&hash.map_err(|why| BuildError::Dila { path: path.clone(), why })?));
        }
        if directory.services.is_empty() {
            let path = paths.first().cloned().unwrap_or_default();
            return Err(BuildError::Dila { path, why: NotADirectory::NoServices });
        }
        let dila = DilaFiles { sha256: hashes.join(" "), directory, read_on };
        let (image, taken) = make(&embedded()?, Some(&dila))?;
        Ok((image, taken.unwrap_or_default()))
    }
}

impl Database {
    /// The facts this program was compiled with, and neither texts nor search: less than half of the work.
    ///
    /// # Errors
    /// A wrong row stops it, with the file and the line.
    pub(super) fn of_facts() -> Result<Self, BuildError> {
        let mut connection = begun()?;
        let transaction = connection.transaction()?;
        facts(&transaction, &embedded()?, None)?;
        transaction.commit()?;
        Ok(Self { connection })
    }
}

/// An empty database.
fn begun() -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open_in_memory()?;
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA page_size = 4096;")?;
    connection.execute_batch(SCHEMA)?;
    Ok(connection)
}

fn make(files: &[File], dila: Option<&DilaFiles>) -> Result<(Image, Option<Taken>), BuildError> {
    let version = version_of(files, dila);
    let mut connection = begun()?;
    let taken = import(&mut connection, files, dila)?;
    let mut meta = connection.prepare("INSERT INTO meta VALUES (?, ?)")?;
    meta.execute(["version", &version])?;
    if let Some(dila) = dila {
        meta.execute(["annuaire_sha256", &dila.sha256])?;
        meta.execute(["annuaire_read_on", &dila.read_on.to_string()])?;
        if let Some(date) = taken.as_ref().and_then(|taken| taken.date) {
            meta.execute(["annuaire_date", &date.to_string()])?;
        }
    }
    drop(meta);
    Ok((Image::new(&mut connection, version)?, taken))
}

/// Fills an empty database: facts, content, search.
fn import(connection: &mut Connection, files: &[File], dila: Option<&DilaFiles>) -> Result<Option<Taken>, ImportError> {
    let whole = |why: rusqlite::Error| ImportError::new("", 0, &why.to_string());
    let transaction = connection.transaction().map_err(whole)?;
    let taken = facts(&transaction, files, dila)?;
    content::import(&transaction, files)?;
    search::import(&transaction).map_err(whole)?;
    transaction.commit().map_err(whole)?;
    Ok(taken)
}

/// Bodies, places, what the State's directory says of them, words.
fn facts(
    transaction: &Transaction<'_>,
    files: &[File],
    dila: Option<&DilaFiles>,
) -> Result<Option<Taken>, ImportError> {
    let importer = Importer { transaction, files };
    bodies::import(&importer)?;
    places::import(&importer)?;
    let taken = dila.map(|file| dila::import(&importer, &file.directory, file.read_on)).transpose()?;
    words::import(&importer)?;
    Ok(taken)
}

fn version_of(files: &[File], dila: Option<&DilaFiles>) -> String {
    let mut hash = Sha256::new();
    hash.update(SCHEMA_VERSION.to_le_bytes());
    for (name, content) in files {
        // Lengths keep "ab" + "c" apart from "a" + "bc".
        for part in [name.as_bytes(), content] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    if let Some(dila) = dila {
        hash.update(&dila.sha256);
        hash.update(dila.read_on.to_string());
    }
    encode_string(hash.finalize().get(..8).unwrap_or_default())
}
