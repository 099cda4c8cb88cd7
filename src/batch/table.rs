//! A table of others, row by row: one column is read, all are kept, and what was read is added behind them. It comes
//! piece by piece: from a file, or from whoever is sending it.

use std::borrow::Cow;

use csv_core::ReadRecordResult;

use super::source::{self, MAX_LINE, Text, text_of};
use super::{Answer, COLUMNS, harmless};
use crate::domain::fold;
use crate::lang::Locale;

/// What is put before the names of the columns that are added.
const ADDED: &str = "rattachement_";

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
    /// A row has lost a quotation mark.
    #[error("a row does not end within {} MB; a quotation mark is open near this line", .0 / 1_048_576)]
    Endless(usize),
    /// It is no text.
    #[error(transparent)]
    Text(#[from] source::Fault),
}

/// What going on has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The names of the columns are known.
    Head,
    /// A row is there.
    Row,
    /// Another piece is needed.
    Hungry,
    /// There are no more rows.
    End,
}

/// A table that is being read. Its first row names its columns.
pub struct Table {
    asked: Option<String>,
    given: Option<u8>,
    /// How long a row may be.
    most: usize,
    text: Text,
    waiting: Vec<u8>,
    /// How much of what waits was read.
    at: usize,
    is_last: bool,
    core: Option<csv_core::Reader>,
    row: Row,
    names: Vec<String>,
    column: usize,
    delimiter: u8,
}

/// The cells of a row, end to end.
#[derive(Default)]
struct Row {
    cells: Vec<u8>,
    ends: Vec<usize>,
    /// How much of both is written.
    used: (usize, usize),
    /// How many bytes were read for it.
    read: usize,
}

impl Row {
    fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends.get(..self.used.1).unwrap_or_default();
        let mut from = 0;
        ends.iter().map(move |end| self.cells.get(std::mem::replace(&mut from, *end)..*end).unwrap_or_default())
    }
}

impl Table {
    /// Without a name the first column is read; the sign between cells is seen in the first line. A row is to end within
    /// `most` bytes.
    #[must_use]
    pub fn new(column: Option<&str>, delimiter: Option<u8>, most: usize) -> Self {
        Self {
            asked: column.map(str::to_owned),
            given: delimiter,
            most,
            text: Text::default(),
            waiting: Vec::new(),
            at: 0,
            is_last: false,
            core: None,
            row: Row::default(),
            names: Vec::new(),
            column: 0,
            delimiter: b',',
        }
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// It is no text.
    pub fn push(&mut self, piece: &[u8], is_last: bool) -> Result<(), Fault> {
        self.waiting.drain(..self.at);
        self.at = 0;
        self.is_last = is_last;
        Ok(self.text.push(piece, is_last, &mut self.waiting)?)
    }

    /// Goes to the next row, or as far as the pieces reach.
    ///
    /// # Errors
    /// A [`Fault`].
    pub fn advance(&mut self) -> Result<Step, Fault> {
        let mut core = match self.core.take() {
            Some(core) => core,
            None => {
                let end = self.waiting.iter().position(|byte| *byte == b'\n');
                if end.is_none() && self.waiting.len() <= MAX_LINE && !self.is_last {
                    return Ok(Step::Hungry);
                }
                let first = self.waiting.get(..end.unwrap_or(self.waiting.len())).unwrap_or_default();
                self.delimiter = self.given.unwrap_or_else(|| likely_delimiter(first));
                csv_core::ReaderBuilder::new().delimiter(self.delimiter).build()
            }
        };
        let step = self.read_row(&mut core);
        self.core = Some(core);
        match step? {
            Step::End if self.names.is_empty() => Err(Fault::Empty),
            Step::Row if self.names.is_empty() => {
                self.names = self.row.cells().map(|cell| text_of(cell).into_owned()).collect();
                if let Some(asked) = &self.asked {
                    let Some(column) = position(&self.names, asked) else {
                        return Err(Fault::NoColumn { asked: asked.clone(), names: self.names.clone() });
                    };
                    self.column = column;
                }
                Ok(Step::Head)
            }
            step => Ok(step),
        }
    }

    fn read_row(&mut self, core: &mut csv_core::Reader) -> Result<Step, Fault> {
        let row = &mut self.row;
        if row.read == 0 {
            row.used = (0, 0);
        }
        loop {
            let piece = self.waiting.get(self.at..).unwrap_or_default();
            // To be given nothing means to the reader that the table has ended.
            if piece.is_empty() && !self.is_last {
                return Ok(Step::Hungry);
            }
            let (bytes, cells) = row.used;
            let room = (row.cells.get_mut(bytes..).unwrap_or_default(), row.ends.get_mut(cells..).unwrap_or_default());
            let (came, read, written, ended) = core.read_record(piece, room.0, room.1);
            self.at += read;
            row.read += read;
            row.used = (bytes + written, cells + ended);
            match came {
                ReadRecordResult::InputEmpty if row.read > self.most => return Err(Fault::Endless(self.most)),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => row.cells.resize((2 * row.cells.len()).max(1_024), 0),
                ReadRecordResult::OutputEndsFull => row.ends.resize((2 * row.ends.len()).max(16), 0),
                ReadRecordResult::Record | ReadRecordResult::End => {
                    row.read = 0;
                    return Ok(if came == ReadRecordResult::Record { Step::Row } else { Step::End });
                }
            }
        }
    }

    /// The sign between cells.
    #[must_use]
    pub const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The first row of what is written: all names, and those that are added; with the mark of UTF-8 if there was one.
    #[must_use]
    pub fn head(&self) -> Vec<u8> {
        let mut row = if self.text.had_mark() { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let added = COLUMNS.map(|name| format!("{ADDED}{name}"));
        push_cells(&mut row, self.delimiter, self.names.iter().chain(&added).map(|name| name.as_str().into()));
        row.push(b'\n');
        row
    }

    /// What stands in the column.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        text_of(self.row.cells().nth(self.column).unwrap_or_default())
    }

    /// Each column's name and this row's cell.
    pub fn named(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        self.names.iter().map(String::as_str).zip(self.row.cells().map(text_of))
    }

    /// How many bytes this row takes, but for its end.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.row.used.0 + self.row.used.1
    }

    /// Writes this row's cells: at least as many as there are names, so that what is added stands below its own.
    pub fn push_kept(&self, row: &mut Vec<u8>) {
        let missing = self.names.len().saturating_sub(self.row.used.1);
        let all = self.row.cells().chain(std::iter::repeat_n(&b""[..], missing));
        push_cells(row, self.delimiter, all.map(text_of));
    }

    /// Writes a row that is none of the table's: of its own columns empty, then `added` as far as there are columns.
    pub fn push_word(&self, row: &mut Vec<u8>, added: &[&str; COLUMNS.len()]) {
        let empty = std::iter::repeat_n("", self.names.len());
        push_cells(row, self.delimiter, empty.chain(added.iter().copied()).map(Into::into));
        row.push(b'\n');
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

    /// What a table's rows are, if it comes in pieces of a size.
    fn read(file: &[u8], size: usize, column: Option<&str>) -> Result<Vec<(String, String)>, Fault> {
        let mut table = Table::new(column, None, 1_000);
        let mut pieces = file.chunks(size);
        let mut rows = Vec::new();
        loop {
            match table.advance()? {
                Step::Head => {}
                Step::Row => {
                    let mut row = Vec::new();
                    table.push_kept(&mut row);
                    rows.push((table.text().into_owned(), String::from_utf8(row).unwrap()));
                }
                Step::Hungry => {
                    let piece = pieces.next();
                    table.push(piece.unwrap_or_default(), piece.is_none())?;
                }
                Step::End => return Ok(rows),
            }
        }
    }

    #[test]
    fn every_column_is_kept_whatever_stands_in_it_and_wherever_it_is_cut() {
        let file = "nom;code;note\n\"Li; Né\";01 751 0000;=1\r\nDeux;\"01\n3\"\"41\"\n\nTrois;;a;b";
        let expected =
            [("01 751 0000", "\"Li; Né\";01 751 0000;'=1"), ("01\n3\"41", "Deux;\"01\n3\"\"41\";"), ("", "Trois;;a;b")]
                .map(|(text, row)| (text.to_owned(), row.to_owned()));
        let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(file.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let latin: Vec<u8> = file.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        for file in [file.as_bytes(), &wide, &latin] {
            for size in [1, 2, 3, 7, 1_000] {
                assert_eq!(read(file, size, Some("Code")).unwrap(), expected, "{size}");
            }
        }
        // The same cells as the reader of files gives.
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(file.as_bytes());
        let cells: Vec<String> = reader.records().map(|row| row.unwrap().get(1).unwrap_or_default().into()).collect();
        assert_eq!(cells, expected.map(|(text, _)| text));
    }

    #[test]
    fn what_is_no_table_is_told() {
        let fault = |file: &str| read(file.as_bytes(), 10, Some("x")).unwrap_err();
        assert!(matches!(fault(""), Fault::Empty) && matches!(fault("\n\n"), Fault::Empty));
        assert!(fault("a,b\n").to_string().contains("it has: a, b"));
        assert!(matches!(fault("PK\u{3}\u{4}\0\0\0\0"), Fault::Text(_)));
        // Rows before it are read.
        let open = format!("x\n{}\"{}", "1\n".repeat(999), "y\n".repeat(600));
        assert!(fault(&open).to_string().contains("quotation mark"));
        assert_eq!(read(open.replace('"', "").as_bytes(), 10, None).unwrap().len(), 1_599);
    }
}
