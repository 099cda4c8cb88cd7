//! `rattachement decode --lines`, `--csv`: many codes, streamed: a file of any size takes a few megabytes.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, IsTerminal as _, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::{Map, Value};

use crate::api::Item;
use crate::batch::source::{self, Source};
use crate::batch::table::{Step, Table, push_cells};
use crate::batch::{Answer, COLUMNS, State};
use crate::database;
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::lang::Locale;

/// How many texts are remembered with their answers: files repeat a few hundred codes.
const REMEMBERED: usize = 2_048;
/// A longer text is not.
const MAX_REMEMBERED: usize = 64;
/// A longer row of a table has lost a quotation mark.
const MAX_RECORD: usize = 16 * 1024 * 1024;
/// How much is read and written at once.
const BUFFER: usize = 64 * 1024;
/// How often a terminal is told how far it is.
const TELL_EVERY: Duration = Duration::from_millis(200);
/// After how many lines the clock is looked at.
const LOOK_EVERY: u64 = 4_096;

/// What is read, and how it is answered.
#[derive(Debug, Args)]
pub(super) struct Many {
    /// Read a file line by line, or standard input
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-", conflicts_with_all = ["text", "csv"])]
    lines: Option<PathBuf>,
    /// Read a column of a CSV file (- for standard input); the other columns are kept
    #[arg(long, value_name = "FILE", requires = "column", conflicts_with = "text")]
    csv: Option<PathBuf>,
    /// The column's name, or its number
    #[arg(long, value_name = "NAME", requires = "csv")]
    column: Option<String>,
    /// What stands between cells: , ; | or tab; read from the first line of --csv
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<String>,
}

impl Many {
    /// Whether many lines are asked for.
    pub(super) const fn is_asked(&self) -> bool {
        self.lines.is_some() || self.csv.is_some()
    }

    /// Reads and answers. 0: every line that is not blank is a code or a part of one; 1: some are not; 2: the file
    /// could not be read.
    pub(super) fn run(&self, json: bool, locale: &'static Locale) -> ExitCode {
        let mut progress = Progress::new(locale);
        let done = match (&self.lines, &self.csv) {
            (Some(path), _) => self.each_line(path, json, &mut progress),
            (None, Some(path)) => self.each_row(path, json, &mut progress),
            (None, None) => Ok(()),
        };
        if let Err(error) = done {
            if super::is_closed_pipe(&error) {
                return ExitCode::SUCCESS;
            }
            progress.clear();
            eprintln!("rattachement: {error:#}");
            return ExitCode::from(2);
        }
        progress.tell_all();
        if progress.is_all_read() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn each_line(&self, path: &Path, json: bool, progress: &mut Progress) -> anyhow::Result<()> {
        let annuaire = database::built_in()?;
        let delimiter = sign(self.delimiter.as_deref().unwrap_or(","))?;
        let mut reader = Reader::new(&annuaire, progress.locale, (!json).then_some(delimiter));
        let mut source = BufReader::with_capacity(BUFFER, Source::new(open(path, progress)?));
        let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
        let mut row = Vec::new();
        if !json {
            push_cells(&mut row, delimiter, ["line"].into_iter().chain(COLUMNS).map(Into::into));
            row.push(b'\n');
            out.write_all(&row)?;
        }
        let mut line = Vec::new();
        while source::read_line(&mut source, &mut line).with_context(|| progress.here(path))?.is_some() {
            let number = progress.lines + 1;
            let answered = reader.answer(&source::text_of(&line));
            if json {
                write!(out, "{{\"line\":{number},")?;
            } else {
                write!(out, "{number}")?;
            }
            out.write_all(answered.written.as_bytes())?;
            progress.add(answered.state, line.len() + 1);
        }
        out.flush()?;
        Ok(())
    }

    fn each_row(&self, path: &Path, json: bool, progress: &mut Progress) -> anyhow::Result<()> {
        let annuaire = database::built_in()?;
        let delimiter = self.delimiter.as_deref().map(sign).transpose()?;
        let mut file = open(path, progress)?;
        let mut table = Table::new(self.column.as_deref(), delimiter, MAX_RECORD);
        let mut reader = Reader::new(&annuaire, progress.locale, None);
        let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
        let (mut piece, mut row) = (vec![0; BUFFER], Vec::new());
        loop {
            match table.advance().with_context(|| progress.here(path))? {
                Step::Hungry => {
                    let read = file.read(&mut piece).with_context(|| progress.here(path))?;
                    let said = table.push(piece.get(..read).unwrap_or_default(), read == 0);
                    said.with_context(|| path.display().to_string())?;
                }
                Step::Head if json => {}
                Step::Head => {
                    reader.delimiter = Some(table.delimiter());
                    out.write_all(&table.head())?;
                }
                Step::Row => {
                    let answered = reader.answer(&table.text());
                    row.clear();
                    if json {
                        let columns = table.named().map(|(name, cell)| (name.to_owned(), cell.into_owned().into()));
                        let columns = Value::Object(columns.collect::<Map<String, Value>>());
                        write!(row, "{{\"line\":{},\"columns\":{columns},", progress.lines + 1)?;
                    } else {
                        table.push_kept(&mut row);
                    }
                    row.extend_from_slice(answered.written.as_bytes());
                    out.write_all(&row)?;
                    progress.add(answered.state, table.bytes());
                }
                Step::End => break,
            }
        }
        out.flush()?;
        Ok(())
    }
}

/// What is written of an answer, after what stands before it: the rest of a row, or of a JSON object.
struct Answered {
    state: State,
    written: String,
}

/// Reads texts, and remembers the answers of the latest.
struct Reader<'a> {
    annuaire: &'a Annuaire,
    finder: Finder,
    locale: &'static Locale,
    /// What stands between cells; without it, JSON is written.
    delimiter: Option<u8>,
    known: HashMap<String, Answered>,
    other: Option<Answered>,
}

impl<'a> Reader<'a> {
    fn new(annuaire: &'a Annuaire, locale: &'static Locale, delimiter: Option<u8>) -> Self {
        Self { finder: Finder::new(annuaire), annuaire, locale, delimiter, known: HashMap::new(), other: None }
    }

    fn answer(&mut self, text: &str) -> &Answered {
        if text.len() <= MAX_REMEMBERED && !self.known.contains_key(text) {
            if self.known.len() >= REMEMBERED {
                self.known.clear();
            }
            let answered = self.read(text);
            self.known.insert(text.to_owned(), answered);
        }
        match self.known.get(text) {
            Some(answered) => answered,
            None => {
                let answered = self.read(text);
                self.other.insert(answered)
            }
        }
    }

    fn read(&self, text: &str) -> Answered {
        let answer = Answer::of(text, self.annuaire, &self.finder);
        let state = answer.state();
        let Some(delimiter) = self.delimiter else {
            // Without its brace: its line is written before it.
            let mut written = serde_json::to_string(&Item::new(&answer, self.locale)).unwrap_or_default();
            written.push('\n');
            return Answered { state, written: written.split_off(1) };
        };
        let mut written = Vec::new();
        answer.push_row(&mut written, delimiter, self.locale);
        Answered { state, written: String::from_utf8(written).unwrap_or_default() }
    }
}

/// A file, or standard input.
fn open(path: &Path, progress: &mut Progress) -> anyhow::Result<Box<dyn Read>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    progress.size = file.metadata().map(|data| data.len()).unwrap_or_default();
    Ok(Box::new(file))
}

/// The sign that stands between cells, as it is given.
fn sign(given: &str) -> anyhow::Result<u8> {
    match given {
        "tab" | "\\t" | "\t" => Ok(b'\t'),
        "," | ";" | "|" => Ok(given.bytes().next().unwrap_or(b',')),
        _ => bail!("--delimiter takes , ; | or tab"),
    }
}

/// How far it is, for a terminal; and at the end what there was, for everybody.
struct Progress {
    locale: &'static Locale,
    counts: BTreeMap<State, u64>,
    lines: u64,
    bytes: u64,
    size: u64,
    start: Instant,
    told: Instant,
    is_terminal: bool,
    has_told: bool,
}

impl Progress {
    fn new(locale: &'static Locale) -> Self {
        let now = Instant::now();
        Self {
            locale,
            counts: BTreeMap::new(),
            lines: 0,
            bytes: 0,
            size: 0,
            start: now,
            told: now,
            is_terminal: io::stderr().is_terminal(),
            has_told: false,
        }
    }

    fn add(&mut self, state: State, bytes: usize) {
        *self.counts.entry(state).or_default() += 1;
        self.lines += 1;
        self.bytes += bytes as u64;
        if self.is_terminal && self.lines.is_multiple_of(LOOK_EVERY) && self.told.elapsed() >= TELL_EVERY {
            self.told = Instant::now();
            self.has_told = true;
            let part = match self.size {
                0 => String::new(),
                size => format!(" ({} %)", (self.bytes.saturating_mul(100) / size).min(100)),
            };
            eprint!("\r{}{part}", self.said());
        }
    }

    fn said(&self) -> String {
        self.locale.text("liste-read").with("count", i64::try_from(self.lines).unwrap_or(i64::MAX)).to_string()
    }

    /// Leaves the line on which it was told.
    fn clear(&self) {
        if self.has_told {
            eprintln!();
        }
    }

    /// Where it is, for whoever reads of a fault.
    fn here(&self, path: &Path) -> String {
        format!("{}, line {}", path.display(), self.lines + 1)
    }

    fn tell_all(&self) {
        if self.has_told {
            eprint!("\r");
        }
        let states = self.counts.iter().map(|(state, count)| {
            format!(
                "{}{} {count}",
                self.locale.text(format!("liste-state-{}", state.name())),
                self.locale.text("colon")
            )
        });
        let states = states.collect::<Vec<_>>().join(", ");
        eprintln!("{} ({:.1} s). {states}", self.said(), self.start.elapsed().as_secs_f64());
    }

    /// Whether every line that is not blank is a code or a part of one.
    fn is_all_read(&self) -> bool {
        ![State::Other, State::Unread].iter().any(|state| self.counts.contains_key(state))
    }
}
