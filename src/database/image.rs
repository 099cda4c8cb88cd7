//! One whole database as bytes: shared by every worker, written to a file, read back and verified.

use std::fs;
#[cfg(feature = "site")]
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB};
use sha2::{Digest as _, Sha256};

/// Marks a SQLite file as ours (`PRAGMA application_id`): "RATT" in ASCII.
const APPLICATION_ID: i64 = 0x5241_5454;
/// Changes whenever `schema.sql` or the file changes shape.
pub(super) const SCHEMA_VERSION: i64 = 8;
/// Bytes after the database in a file: its SHA-256. SQLite itself does not look there.
const SEAL: usize = 32;
/// No table of ours comes near this; a larger file is not worth reading into memory.
const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// One whole database, read-only, shared by every worker.
#[derive(Debug, Clone)]
pub struct Image {
    bytes: &'static [u8],
    version: String,
    tables: Vec<(String, u32)>,
}

/// Why a database cannot be used. Each reads as one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ImageError {
    /// The file could not be read.
    #[error(
        "cannot read the database {path}: {why}; give RATTACHEMENT_DATABASE the path of a file written by `rattachement build PATH`, or leave it empty to serve the built-in data"
    )]
    Unreadable {
        /// The file asked for.
        path: PathBuf,
        /// The system's reason.
        why: String,
    },
    /// The file is something else, from another version, or damaged.
    #[error("{path} is not a usable database: {why}; write it again with `rattachement build {path}`")]
    Refused {
        /// The file asked for.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The file could not be written.
    #[error("cannot write the database {path}: {why}; choose a folder that exists, is writable and has room")]
    Unwritable {
        /// The file asked for.
        path: PathBuf,
        /// The system's reason.
        why: String,
    },
    /// SQLite itself failed on data that was already verified.
    #[error("the database failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl Image {
    /// The image of a database that was just made: its own pages, with the version of its sources.
    ///
    /// # Errors
    /// SQLite failed.
    pub(super) fn new(connection: &mut Connection, version: String) -> Result<Self, rusqlite::Error> {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        connection.execute_batch("ANALYZE; VACUUM;")?;
        let bytes = connection.serialize(MAIN_DB)?.to_vec();
        let tables = count_rows(connection)?;
        Ok(Self { bytes: bytes.leak(), version, tables })
    }

    /// The database in a file written by [`Image::write`], verified: ours, of this version of the
    /// schema, whole, and with the content it was written with.
    ///
    /// # Errors
    /// One sentence that says what is wrong and what to do.
    pub fn from_file(path: &Path) -> Result<Self, ImageError> {
        let unreadable = |why: std::io::Error| ImageError::Unreadable { path: path.to_owned(), why: why.to_string() };
        let size = fs::metadata(path).map_err(unreadable)?.len();
        let refused = |why: &str| ImageError::Refused { path: path.to_owned(), why: why.to_owned() };
        if size > MAX_FILE_BYTES {
            return Err(refused("it is far larger than any database of ours"));
        }
        let bytes = fs::read(path).map_err(unreadable)?;
        if !bytes.starts_with(b"SQLite format 3\0") {
            return Err(refused("it is not a SQLite file"));
        }
        let bytes: &'static [u8] = bytes.leak();
        let Some((bytes, seal)) = bytes.split_last_chunk::<SEAL>() else { return Err(refused("it is damaged")) };
        let connection = open(bytes)?;
        // Whatever SQLite dislikes here is damage: the data has not been looked at by anyone yet.
        let damaged = |_: rusqlite::Error| refused("it is damaged");
        let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        if pragma("application_id").map_err(damaged)? != APPLICATION_ID {
            return Err(refused("it was not written by Rattachement"));
        }
        if pragma("user_version").map_err(damaged)? != SCHEMA_VERSION {
            return Err(refused("it was written by another version of this program"));
        }
        if Sha256::digest(bytes)[..] != seal[..] {
            return Err(refused("it is damaged, or was changed after it was written"));
        }
        let meta =
            |key| connection.query_row("SELECT value FROM meta WHERE key = ?", [key], |row| row.get::<_, String>(0));
        let version = meta("version").map_err(damaged)?;
        let tables = count_rows(&connection).map_err(damaged)?;
        Ok(Self { bytes, version, tables })
    }

    /// The database as a file holds it: a SQLite database, and after it the seal.
    #[must_use]
    pub fn parts(&self) -> (&'static [u8], [u8; SEAL]) {
        (self.bytes, Sha256::digest(self.bytes).into())
    }

    /// Writes the database to `path`: to a file beside it first, then renamed, so that a reader or
    /// a crash never meets half a database.
    ///
    /// # Errors
    /// The folder does not exist, is read-only or full.
    #[cfg(feature = "site")]
    pub fn write(&self, path: &Path) -> Result<(), ImageError> {
        let unwritable = |why: std::io::Error| ImageError::Unwritable { path: path.to_owned(), why: why.to_string() };
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = tempfile::Builder::new()
            .prefix(".rattachement-")
            .permissions(readable_by_all())
            .tempfile_in(folder)
            .map_err(unwritable)?;
        let (bytes, seal) = self.parts();
        file.write_all(bytes).and_then(|()| file.write_all(&seal)).map_err(unwritable)?;
        file.as_file().sync_all().map_err(unwritable)?;
        file.persist(path).map_err(|e| unwritable(e.error))?;
        // The rename itself must survive a power cut. Not every file system lets a folder be synced.
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// A connection of its own on the shared image, for one worker.
    ///
    /// # Errors
    /// SQLite cannot allocate.
    pub(super) fn open(&self) -> Result<Connection, rusqlite::Error> {
        open(self.bytes)
    }

    /// The hash of the sources: the same `data/` gives the same version. 16 hexadecimal digits.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Rows per table, by name.
    #[must_use]
    pub fn tables(&self) -> &[(String, u32)] {
        &self.tables
    }
}

#[cfg(unix)]
#[cfg(feature = "site")]
fn readable_by_all() -> fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o644)
}

fn open(bytes: &'static [u8]) -> Result<Connection, rusqlite::Error> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_bytes(MAIN_DB, bytes)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
    // SQLite reads the shared image where it lies, instead of copying its pages for each connection.
    connection.pragma_update(None, "mmap_size", MAX_FILE_BYTES.cast_signed())?;
    connection.set_prepared_statement_cache_capacity(64);
    // Else SQLite plans a kept statement anew for each value bound to it: most of a page's time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

fn table_names(connection: &Connection) -> Result<Vec<String>, rusqlite::Error> {
    connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'meta' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect()
}

fn count_rows(connection: &Connection) -> Result<Vec<(String, u32)>, rusqlite::Error> {
    table_names(connection)?
        .into_iter()
        .map(|table| {
            let count = connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?;
            Ok((table, count))
        })
        .collect()
}
