//! The files of `data/`, compiled into the program, and what may be wrong with a line of one.

use std::borrow::Cow;

#[cfg(feature = "site")]
use crate::content::Source;

/// The tables, in the order their rows need each other.
const FILES: [&str; 18] = [
    "sources.csv",
    "contacts.csv",
    "regimes.csv",
    "caisses.csv",
    "centres.csv",
    "ended_centres.csv",
    "codes_gestion.csv",
    "communes/departements.csv",
    "communes/neighbours.csv",
    "communes/communes.csv",
    "communes/old_names.csv",
    "communes/commune_caisse.csv",
    "practical.csv",
    "synonyms.csv",
    "said.csv",
    "dila.csv",
    "corrections.csv",
    "redirects.csv",
];

#[derive(rust_embed::RustEmbed)]
#[folder = "data/"]
#[include = "*.csv"]
#[include = "communes/*.csv"]
#[include = "content/*"]
struct Data;

/// A file of `data/`: its path there, and what it holds. Those compiled in are not copied.
pub type File = (String, Cow<'static, [u8]>);

/// A row that cannot be taken as it is.
#[derive(Debug, thiserror::Error)]
#[error("data/{file}, line {line}: {why}")]
pub struct ImportError {
    file: String,
    line: u64,
    why: String,
}

impl ImportError {
    /// What is wrong with a line of a file; line 0 is all of it.
    pub(super) fn new(file: &str, line: u64, why: &str) -> Self {
        Self { file: file.to_owned(), line, why: why.to_owned() }
    }

    pub(super) fn missing(file: &str) -> Self {
        Self::new(file, 0, "the file is missing")
    }
}

/// The files compiled into the program.
pub(crate) fn embedded() -> Result<Vec<File>, ImportError> {
    let mut content: Vec<String> =
        Data::iter().map(|name| name.to_string()).filter(|name| name.starts_with("content/")).collect();
    content.sort();
    FILES
        .iter()
        .map(|name| (*name).to_owned())
        .chain(content)
        .map(|name| {
            let file = Data::get(&name).ok_or_else(|| ImportError::missing(&name))?;
            Ok((name, file.data))
        })
        .collect()
}

/// The pieces compiled into the program, as they are written.
///
/// # Errors
/// A file is not as it should be.
#[cfg(feature = "site")]
pub(crate) fn pieces() -> Result<Vec<Source>, ImportError> {
    let read = |(name, content): &File| {
        let text = String::from_utf8_lossy(content);
        Source::read(name, &text).map_err(|error| ImportError::new(name, error.line, &error.why))
    };
    embedded()?.iter().filter(|(name, _)| name.ends_with(".md")).map(read).collect()
}

/// One column of a table compiled into the program.
#[cfg(feature = "site")]
pub(crate) fn column(file: &str, column: usize) -> Vec<String> {
    let Some(data) = Data::get(file) else { return Vec::new() };
    let mut reader = csv::Reader::from_reader(data.data.as_ref());
    reader.records().flatten().filter_map(|record| record.get(column).map(str::to_owned)).collect()
}
