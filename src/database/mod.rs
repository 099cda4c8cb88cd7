//! The SQLite database: made from `data/`, held as one read-only image in memory.
//!
//! Nothing is written at start. `rattachement build` writes the same image to a file, and
//! `RATTACHEMENT_DATABASE` serves such a file: it is read whole and verified first, so that a file
//! replaced or damaged later cannot reach a visitor.

mod annuaire_etat;
mod content;
mod import;
mod search;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB};
use sha2::{Digest as _, Sha256};

use crate::annuaire::state::{self, Directory, NotADirectory};
use crate::date::Date;
pub use annuaire_etat::Taken;
pub(crate) use content::GROUPS;
pub use import::{File, ImportError};
pub(crate) use import::{column, pieces};

/// Marks a SQLite file as ours (`PRAGMA application_id`): "RATT" in ASCII.
const APPLICATION_ID: i64 = 0x5241_5454;
/// Changes whenever `schema.sql` or the file changes shape.
const SCHEMA_VERSION: i64 = 6;
/// Bytes after the database in a file: its SHA-256. SQLite itself does not look there.
const SEAL: usize = 32;
/// No table of ours comes near this; a larger file is not worth reading into memory.
const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;
/// The State's whole directory is a quarter of this.
const MAX_ANNUAIRE_BYTES: u64 = 1024 * 1024 * 1024;

/// One whole database, read-only, shared by every worker.
#[derive(Debug, Clone)]
pub struct Image {
    bytes: &'static [u8],
    version: String,
    tables: Vec<(String, u32)>,
}

/// Why no database could be had. Each reads as one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// A row of `data/` is wrong.
    #[error(transparent)]
    Import(#[from] ImportError),
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
    /// The file is not the State's directory.
    #[error(
        "cannot load {path} as the State's directory: it {why}; expected the DILA's daily file …-data.gouv_local.json, unpacked, or a JSON export of api-lannuaire-administration"
    )]
    Annuaire {
        /// The file asked for.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// SQLite itself failed on data that was already verified.
    #[error("the database failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl Image {
    /// The database of the data this program was compiled with.
    ///
    /// # Errors
    /// A wrong row stops it, with the file and the line.
    pub fn built_in() -> Result<Self, DatabaseError> {
        Self::of(&import::embedded()?)
    }

    /// The database of the given files (path under `data/`, content).
    ///
    /// # Errors
    /// A wrong row stops it, with the file and the line.
    pub fn of(files: &[File]) -> Result<Self, DatabaseError> {
        Ok(Self::make(files, None)?.0)
    }

    /// The database of the data this program was compiled with, and over it a file of the State's
    /// directory, read on this day; with what was taken of it.
    ///
    /// # Errors
    /// The file cannot be read or is something else: one sentence says what was expected.
    pub fn with_annuaire(path: &Path, read_on: Date) -> Result<(Self, Taken), DatabaseError> {
        let refused = |why: String| DatabaseError::Annuaire { path: path.to_owned(), why };
        let unreadable = |why: std::io::Error| refused(format!("cannot be read ({why})"));
        if fs::metadata(path).map_err(unreadable)?.len() > MAX_ANNUAIRE_BYTES {
            return Err(refused("is far larger than that directory".to_owned()));
        }
        let content = fs::read(path).map_err(unreadable)?;
        let directory = state::read(&content).map_err(|why: NotADirectory| refused(why.to_string()))?;
        let annuaire = StateFile { sha256: hex(&Sha256::digest(&content)), directory, read_on };
        let (image, taken) = Self::make(&import::embedded()?, Some(&annuaire))?;
        Ok((image, taken.unwrap_or_default()))
    }

    fn make(files: &[File], annuaire: Option<&StateFile>) -> Result<(Self, Option<Taken>), DatabaseError> {
        let version = version_of(files, annuaire);
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA page_size = 4096;")?;
        let taken = import::import(&mut connection, files, annuaire.map(|of| (&of.directory, of.read_on)))?;
        let mut meta = connection.prepare("INSERT INTO meta VALUES (?, ?)")?;
        meta.execute(["version", &version])?;
        if let Some(annuaire) = annuaire {
            meta.execute(["annuaire_sha256", &annuaire.sha256])?;
            meta.execute(["annuaire_read_on", &annuaire.read_on.to_string()])?;
            if let Some(date) = taken.as_ref().and_then(|taken| taken.date) {
                meta.execute(["annuaire_date", &date.to_string()])?;
            }
        }
        drop(meta);
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        connection.execute_batch("ANALYZE; VACUUM;")?;
        let bytes = connection.serialize(MAIN_DB)?.to_vec();
        let tables = count_rows(&connection)?;
        Ok((Self { bytes: bytes.leak(), version, tables }, taken))
    }

    /// The database in a file written by [`Image::write`], verified: ours, of this version of the
    /// schema, whole, and with the content it was written with.
    ///
    /// # Errors
    /// One sentence that says what is wrong and what to do.
    pub fn from_file(path: &Path) -> Result<Self, DatabaseError> {
        let unreadable =
            |why: std::io::Error| DatabaseError::Unreadable { path: path.to_owned(), why: why.to_string() };
        let size = fs::metadata(path).map_err(unreadable)?.len();
        let refused = |why: &str| DatabaseError::Refused { path: path.to_owned(), why: why.to_owned() };
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
    pub fn sealed(&self) -> Vec<u8> {
        [self.bytes, &Sha256::digest(self.bytes)].concat()
    }

    /// Writes the database to `path`: to a file beside it first, then renamed, so that a reader or
    /// a crash never meets half a database.
    ///
    /// # Errors
    /// The folder does not exist, is read-only or full.
    pub fn write(&self, path: &Path) -> Result<(), DatabaseError> {
        let unwritable =
            |why: std::io::Error| DatabaseError::Unwritable { path: path.to_owned(), why: why.to_string() };
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = tempfile::Builder::new()
            .prefix(".rattachement-")
            .permissions(readable_by_all())
            .tempfile_in(folder)
            .map_err(unwritable)?;
        file.write_all(&self.sealed()).map_err(unwritable)?;
        file.as_file().sync_all().map_err(unwritable)?;
        file.persist(path).map_err(|e| unwritable(e.error))?;
        // The rename itself must survive a power cut. Not every file system lets a folder be synced.
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// A connection of its own on the shared image, for one worker.
    ///
    /// # Errors
    /// Only if SQLite cannot allocate.
    pub fn open(&self) -> Result<Connection, rusqlite::Error> {
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

/// A file of the State's directory, read.
struct StateFile {
    sha256: String,
    directory: Directory,
    read_on: Date,
}

fn version_of(files: &[File], annuaire: Option<&StateFile>) -> String {
    let mut hash = Sha256::new();
    hash.update(SCHEMA_VERSION.to_le_bytes());
    for (name, content) in files {
        // Lengths keep "ab" + "c" apart from "a" + "bc".
        for part in [name.as_bytes(), content] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    if let Some(annuaire) = annuaire {
        hash.update(&annuaire.sha256);
        hash.update(annuaire.read_on.to_string());
    }
    short(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn short(bytes: &[u8]) -> String {
    hex(bytes).chars().take(16).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sources_give_the_same_version_and_the_same_bytes() {
        let (one, two) = (Image::built_in().unwrap(), Image::built_in().unwrap());
        assert_eq!(one.version(), two.version());
        assert_eq!(one.bytes, two.bytes);
    }

    #[test]
    fn a_changed_source_changes_the_version() {
        let mut files = import::embedded().unwrap();
        let before = Image::of(&files).unwrap();
        let caisses = files.iter_mut().find(|(name, _)| name == "caisses.csv").unwrap();
        caisses.1 =
            String::from_utf8_lossy(&caisses.1).replace("CPAM de Paris,", "CPAM de Lutèce,").into_bytes().into();
        assert_ne!(Image::of(&files).unwrap().version(), before.version());
    }

    #[test]
    fn a_wrong_row_stops_the_import_with_its_file_and_line() {
        for (from, to, what) in [
            ("01,751,CPAM", "01,75I,CPAM", "digits"),
            ("01,751,CPAM", "97,751,CPAM", "97"),
            (",cpam,75,", ",cpamm,75,", "cpamm"),
            (",high,ORGDEST IR_CAI DAMIR ZO_CAI PARIS1,", ",high,NO_SUCH_SOURCE,", "NO_SUCH_SOURCE"),
            (",high,ORGDEST IR_CAI DAMIR ZO_CAI PARIS1,", ",high,,", "source"),
        ] {
            let mut files = import::embedded().unwrap();
            let caisses = files.iter_mut().find(|(name, _)| name == "caisses.csv").unwrap();
            let text = String::from_utf8_lossy(&caisses.1).into_owned();
            let line = text.lines().position(|l| l.starts_with("01,751,")).unwrap();
            let lines: Vec<String> = text
                .lines()
                .enumerate()
                .map(|(i, l)| if i == line { l.replace(from, to) } else { l.to_owned() })
                .collect();
            caisses.1 = lines.join("\n").into_bytes().into();
            let error = Image::of(&files).unwrap_err().to_string();
            let place = format!("data/caisses.csv, line {}", line + 1);
            assert!(error.contains(&place) && error.contains(what), "{to}: {error}");
        }
    }

    #[test]
    fn a_wrong_piece_stops_the_import_with_its_file_and_line() {
        let header = "title = \"Essai\"\nsummary = \"Un essai.\"\ngroup = \"code\"\nsources = [\"SNDS\"]\n\
                      read = 2026-11-23\nreview = 2027-05-23";
        let french = format!("+++\n{header}\n+++\n\nUn fait.[[SNDS]]\n");
        for (from, to, line, what) in [
            ("[[SNDS]]", "[[SNDZ]]", 10, "SNDZ"),
            ("[[SNDS]]", "{{tel:0000}}", 10, "tel:0000"),
            ("[[SNDS]]", "{{link:nowhere}}", 10, "link:nowhere"),
            ("[[SNDS]]", "<b>x</b>", 10, "raw HTML"),
            ("[[SNDS]]", "[là](https://example.org)", 10, "link"),
            ("sources = [\"SNDS\"]", "sources = [\"SNDS\", \"SNDZ\"]", 1, "SNDZ"),
            ("group = \"code\"", "group = \"codes\"", 1, "codes"),
            ("review = 2027-05-23", "reviewed = 2027-05-23", 2, "reviewed"),
            ("review = 2027-05-23", "", 1, "review"),
            ("\n+++\n\nUn", "\n\nUn", 1, "+++"),
        ] {
            let mut files = import::embedded().unwrap();
            files.push(("content/faq/essai/fr.md".to_owned(), french.clone().into_bytes().into()));
            Image::of(&files).unwrap();
            files.last_mut().unwrap().1 = french.replace(from, to).into_bytes().into();
            let error = Image::of(&files).unwrap_err().to_string();
            let place = format!("data/content/faq/essai/fr.md, line {line}:");
            assert!(error.contains(&place) && error.contains(what), "{to}: {error}");
        }
    }

    #[test]
    fn a_written_file_opens_and_a_damaged_or_foreign_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("site.db");
        let image = Image::built_in().unwrap();
        image.write(&path).unwrap();
        assert_eq!(Image::from_file(&path).unwrap().version(), image.version());

        let good = fs::read(&path).unwrap();
        let refused = |bytes: &[u8], name: &str| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            let error = Image::from_file(&path).unwrap_err().to_string();
            assert!(error.contains("rattachement build"), "{name}: {error}");
            assert_eq!(error.lines().count(), 1, "{name}: {error}");
        };
        refused(&[], "empty");
        refused(b"a,b\n1,2\n", "text");
        refused(good.get(..good.len() / 2).unwrap(), "truncated");
        refused(good.get(..100).unwrap(), "header-only");
        // One bit, wherever it stands: a name that is still text, the planner's notes, unused space, the seal.
        let name = good.windows(13).position(|w| w == "CPAM de Paris".as_bytes()).unwrap();
        for at in (20..good.len()).step_by(good.len() / 40).chain([name, good.len() - 1]) {
            let mut flipped = good.clone();
            *flipped.get_mut(at).unwrap() ^= 1;
            refused(&flipped, &format!("flipped-{at}"));
        }
        let foreign = folder.path().join("foreign.db");
        Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        refused(&fs::read(&foreign).unwrap(), "foreign");
        assert!(
            Image::from_file(&folder.path().join("absent")).unwrap_err().to_string().contains("RATTACHEMENT_DATABASE")
        );
    }

    #[test]
    fn writing_where_one_cannot_says_what_to_do() {
        let error = Image::built_in().unwrap().write(Path::new("/proc/nowhere/site.db")).unwrap_err().to_string();
        assert!(error.contains("choose a folder"), "{error}");
    }
}
