//! From the lines of a CSV file to the rows of a table, each declared once.

use rusqlite::{ToSql, Transaction, params, params_from_iter};
use serde::Deserialize as _;
use serde::de::DeserializeOwned;

use super::files::{File, ImportError};

/// A line of a CSV file that is a row of a table too.
pub(super) trait Row: DeserializeOwned {
    /// Names every column, and has a mark for each value.
    const INSERT: &'static str;

    /// The values, in that order.
    fn values(&self) -> Vec<&dyn ToSql>;
}

/// Declares rows: the table, its columns, and after `+` what else a line says. From this one list come the
/// struct that a line is read into and the statement that writes it.
macro_rules! rows {
    ($($(#[$doc:meta])* $Row:ident = $table:literal {
        $(#[$first_attribute:meta])* $first:ident: $first_type:ty
        $(, $(#[$attribute:meta])* $field:ident: $type:ty)* $(,)?
    } $(+ { $($other:ident: $other_type:ty),* $(,)? })?)*) => {$(
        $(#[$doc])*
        #[derive(serde::Deserialize)]
        struct $Row {
            $(#[$first_attribute])* $first: $first_type,
            $($(#[$attribute])* $field: $type,)*
            $($($other: $other_type,)*)?
        }

        impl $crate::database::import::table::Row for $Row {
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (", stringify!($first), $(", ", stringify!($field),)* ") VALUES (?",
                $(rows!(@mark $field),)* ")"
            );

            fn values(&self) -> Vec<&dyn rusqlite::ToSql> {
                vec![&self.$first, $(&self.$field),*]
            }
        }
    )*};
    (@mark $field:ident) => { ", ?" };
}
pub(super) use rows;

/// What the rows are read from, and written to.
pub(super) struct Importer<'a> {
    pub transaction: &'a Transaction<'a>,
    pub files: &'a [File],
}

impl Importer<'_> {
    /// Reads a file line by line and gives each to `take`; what either dislikes is told with the line.
    pub fn each<T: DeserializeOwned>(
        &self,
        file: &str,
        mut take: impl FnMut(T) -> Result<(), String>,
    ) -> Result<(), ImportError> {
        let content = self.files.iter().find(|(name, _)| name == file).map(|(_, content)| content);
        let mut reader = csv::Reader::from_reader(content.ok_or_else(|| ImportError::missing(file))?.as_ref());
        let at = |line, why: String| ImportError::new(file, line, &why);
        let headers = reader.headers().map_err(|error| at(1, error.to_string()))?.clone();
        let mut record = csv::StringRecord::new();
        loop {
            let line = reader.position().line();
            match reader.read_record(&mut record) {
                Ok(false) => return Ok(()),
                Ok(true) => {
                    let line = record.position().map_or(line, csv::Position::line);
                    let row = record.deserialize(Some(&headers)).map_err(|error| at(line, because(&error)))?;
                    take(row).map_err(|why| at(line, why))?;
                }
                Err(error) => return Err(at(line, error.to_string())),
            }
        }
    }

    /// Copies a file whose lines are rows and nothing else.
    pub fn copy<T: Row>(&self, file: &str) -> Result<(), ImportError> {
        self.each(file, |row: T| self.insert(&row))
    }

    /// Writes a row.
    pub fn insert<T: Row>(&self, row: &T) -> Result<(), String> {
        self.execute(T::INSERT, params_from_iter(row.values()))
    }

    /// Runs a statement, and says what was wrong in words for whoever edits the files.
    pub fn execute(&self, sql: &str, values: impl rusqlite::Params) -> Result<(), String> {
        let mut statement = self.transaction.prepare_cached(sql).map_err(|error| error.to_string())?;
        statement.execute(values).map(drop).map_err(|error| match error.to_string() {
            why if why.contains("FOREIGN KEY") => "names a row of another table that does not exist".to_owned(),
            why => why,
        })
    }

    /// Says which sources a row rests on: ids separated by spaces, the most telling first.
    pub fn link(&self, subject: &str, row: &str, sources: &str) -> Result<(), String> {
        let mut position = 0_u32;
        for source in sources.split_whitespace() {
            position += 1;
            self.execute("INSERT INTO row_source VALUES (?, ?, ?, ?)", params![subject, row, position, source])
                .map_err(|why| format!("source {source} {why}"))?;
        }
        if position == 0 { Err("every row needs a source".to_owned()) } else { Ok(()) }
    }
}

/// A French text whose signs do not stand alone at the end or the beginning of a line.
pub(super) fn firm<'d, D: serde::Deserializer<'d>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?.replace("« ", "«\u{a0}");
    let mut firm = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(' ') {
        let mut next = after.chars();
        let is_sign = next.next().is_some_and(|sign| ":;?!»".contains(sign));
        let stands_alone = next.next().is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != ':');
        firm.extend([before, if is_sign && stands_alone { "\u{a0}" } else { " " }]);
        rest = after;
    }
    Ok(firm + rest)
}

/// What was wrong with a record: csv's own message would repeat the line.
fn because(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.kind().to_string(),
        _ => error.to_string(),
    }
}
