//! A table of others, row by row: one column is read, all are kept, and what was read is added behind them.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufReader, Chain, Cursor, Read};
use std::rc::Rc;

use super::source::{Source, read_line, text_of};
use super::{Answer, COLUMNS, harmless};
use crate::domain::fold;
use crate::lang::Locale;

/// What is put before the names of the columns that are added.
const ADDED: &str = "rattachement_";
/// How much is read at once.
const BUFFER: usize = 64 * 1024;

/// Why a table is not read.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is not even a first line.
    #[error("it is empty")]
    Empty,
    /// No column has the name that was asked for.
    #[error("no column {asked:?}; it has: {}", names.join(", "))]
    NoColumn {
        /// What was asked for.
        asked: String,
        /// What there is.
        names: Vec<String>,
    },
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] io::Error),
}

impl From<csv::Error> for Fault {
    fn from(error: csv::Error) -> Self {
        Self::Read(error.into())
    }
}

/// The first line, which was looked at, and the others.
type Whole<R> = Chain<Cursor<Vec<u8>>, BufReader<Source<R>>>;

/// A table that is being read. Its first row names its columns.
pub struct Table<R> {
    reader: csv::Reader<Whole<R>>,
    cells: csv::ByteRecord,
    names: Vec<String>,
    at: usize,
    delimiter: u8,
    had_mark: bool,
    since_record: Rc<Cell<usize>>,
}

impl<R: Read> Table<R> {
    /// Reads the first row. Without a name the first column is read; the sign between cells is seen in the first line.
    ///
    /// # Errors
    /// A [`Fault`].
    pub fn new(source: Source<R>, column: Option<&str>, delimiter: Option<u8>) -> Result<Self, Fault> {
        let (had_mark, since_record) = (source.had_mark(), source.since_record());
        let mut source = BufReader::with_capacity(BUFFER, source);
        let mut first = Vec::new();
        let is_any = read_line(&mut source, &mut first)?.is_some();
        let delimiter = delimiter.unwrap_or_else(|| likely_delimiter(&first));
        first.push(b'\n');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(Cursor::new(first).chain(source));
        let mut cells = csv::ByteRecord::new();
        if !is_any || !reader.read_byte_record(&mut cells)? {
            return Err(Fault::Empty);
        }
        let names: Vec<String> = cells.iter().map(|cell| text_of(cell).into_owned()).collect();
        let at = match column {
            None => 0,
            Some(asked) => match position(&names, asked) {
                Some(at) => at,
                None => return Err(Fault::NoColumn { asked: asked.to_owned(), names }),
            },
        };
        Ok(Self { reader, cells, names, at, delimiter, had_mark, since_record })
    }

    /// The sign between cells.
    #[must_use]
    pub const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The first row of what is written: all names, and those that are added; with the mark of UTF-8 if there was one.
    #[must_use]
    pub fn head(&self) -> Vec<u8> {
        let mut row = if self.had_mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let added = COLUMNS.map(|name| format!("{ADDED}{name}"));
        push_cells(&mut row, self.delimiter, self.names.iter().chain(&added).map(|name| name.as_str().into()));
        row.push(b'\n');
        row
    }

    /// Goes to the next row, if there is one.
    ///
    /// # Errors
    /// The file cannot be read, or a row does not end.
    pub fn advance(&mut self) -> io::Result<bool> {
        self.since_record.set(0);
        Ok(self.reader.read_byte_record(&mut self.cells)?)
    }

    /// What stands in the column.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        text_of(self.cells.get(self.at).unwrap_or_default())
    }

    /// Each column's name and this row's cell.
    pub fn named(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        self.names.iter().map(String::as_str).zip(self.cells.iter().map(text_of))
    }

    /// How many bytes this row takes, but for its end.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.cells.as_slice().len() + self.cells.len()
    }

    /// Writes this row's cells: at least as many as there are names, so that what is added stands below its own.
    pub fn push_kept(&self, row: &mut Vec<u8>) {
        let missing = self.names.len().saturating_sub(self.cells.len());
        let all = self.cells.iter().chain(std::iter::repeat_n(&b""[..], missing));
        push_cells(row, self.delimiter, all.map(text_of));
    }
}

impl Answer<'_> {
    /// Writes the cells of an answer and the end of its row, after other cells.
    pub fn push_row(&self, row: &mut Vec<u8>, delimiter: u8, locale: &Locale) {
        for cell in &self.row(locale) {
            row.push(delimiter);
            push_cell(row, delimiter, &harmless(cell));
        }
        row.push(b'\n');
    }
}

/// Writes cells, and what stands between them. What a spreadsheet would run is made harmless.
pub fn push_cells<'c>(row: &mut Vec<u8>, delimiter: u8, cells: impl Iterator<Item = Cow<'c, str>>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            row.push(delimiter);
        }
        push_cell(row, delimiter, &harmless(&cell));
    }
}

/// A cell as RFC 4180 has it.
fn push_cell(row: &mut Vec<u8>, delimiter: u8, cell: &str) {
    if cell.bytes().any(|byte| byte == delimiter || matches!(byte, b'"' | b'\r' | b'\n')) {
        row.push(b'"');
        row.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        row.push(b'"');
    } else {
        row.extend_from_slice(cell.as_bytes());
    }
}

/// The sign that the first line has most of, outside of quotation marks.
fn likely_delimiter(first: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in first {
        quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| !quoted && sign == byte) {
            *count += 1;
        }
    }
    // Of the most, the first.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

/// Which column has a name; without accents and capitals if none has it so; or its number, from 1.
fn position(names: &[String], asked: &str) -> Option<usize> {
    let exact = names.iter().position(|name| name == asked);
    let alike = || names.iter().position(|name| !asked.is_empty() && fold(name) == fold(asked));
    let number = || asked.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < names.len());
    exact.or_else(alike).or_else(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_seen_and_columns_are_found() {
        for (first, sign) in [("a;b,c;d", b';'), ("\"a;b;c\",d", b','), ("a\tb", b'\t'), ("code", b',')] {
            assert_eq!(likely_delimiter(first.as_bytes()), sign, "{first}");
        }
        let names = ["Nom", "Code organisme", "2"].map(str::to_owned);
        for (asked, at) in
            [("Nom", Some(0)), ("code  ORGANISME", Some(1)), ("2", Some(2)), ("1", Some(0)), ("9", None), ("", None)]
        {
            assert_eq!(position(&names, asked), at, "{asked}");
        }
    }

    #[test]
    fn cells_are_quoted_where_they_must_be_and_run_nothing() {
        let mut row = Vec::new();
        push_cells(&mut row, b';', ["a;b", "=1+1", "c\"d", "e\nf", "01-751-0000"].into_iter().map(Into::into));
        assert_eq!(String::from_utf8(row).unwrap(), "\"a;b\";'=1+1;\"c\"\"d\";\"e\nf\";01-751-0000");
    }

    #[test]
    fn every_column_is_kept_whatever_stands_in_it() {
        let file = "nom;code;note\n\"Li; Ne\";01 751 0000;=1\nDeux;\"01\n341\"\nTrois;;a;b\n";
        let mut table = Table::new(Source::new(file.as_bytes()).unwrap(), Some("Code"), None).unwrap();
        let mut rows = Vec::new();
        while table.advance().unwrap() {
            let mut row = Vec::new();
            table.push_kept(&mut row);
            rows.push((table.text().into_owned(), String::from_utf8(row).unwrap()));
        }
        let expected =
            [("01 751 0000", "\"Li; Ne\";01 751 0000;'=1"), ("01\n341", "Deux;\"01\n341\";"), ("", "Trois;;a;b")];
        assert_eq!(rows, expected.map(|(text, row)| (text.to_owned(), row.to_owned())));
        let fault = |file: &str| Table::new(Source::new(file.as_bytes()).unwrap(), Some("x"), None).err().unwrap();
        assert!(matches!(fault(""), Fault::Empty));
        assert!(fault("a,b\n").to_string().contains("it has: a, b"));
    }
}
