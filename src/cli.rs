//! The command line. Exit codes: 0 done, 1 not (nothing read, findings, cannot start), 2 misuse.

mod diff;
mod many;

use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use strum::IntoEnumIterator as _;

use crate::database::{self, Image, Left, Taken};
use crate::decoding::{self, Decoding};
use crate::domain::annuaire::Today;
use crate::domain::gazetteer::Finder;
use crate::domain::reading::{Kind, MAX_CHARS};
use crate::explain::{self, Verdict, say_problem};
use crate::lang::{self, Locale};
use crate::server::{self, Settings};
use crate::{api, check, door};
use diff::Diff;
use many::Many;

/// Decodes, explains and finds French health-insurance codes (code d'organisme de rattachement).
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the website (the default)
    Serve(Settings),
    /// Say what a text is: a code, a part of one, or another number
    Decode(Decode),
    /// Write the database to a file that RATTACHEMENT_DATABASE can serve
    Build {
        /// The file to write; it is replaced whole, or not at all
        path: PathBuf,
        /// Load the State's directory too: the DILA's daily all_latest.tar.bz2, or its parts, or JSON exports of
        /// api-lannuaire-administration and of its competence-geographique; may be given several times
        #[arg(long, value_name = "FILE")]
        annuaire: Vec<PathBuf>,
    },
    /// Say what was added, removed and changed from one database to another, as CSV
    Diff(Diff),
    /// Verify data, translations and links; print every finding
    Check {
        /// Write into each translation of data/content/ which French text it was made from
        #[arg(long)]
        stamp: bool,
    },
}

#[derive(Debug, Args)]
struct Decode {
    /// The text to read, or - for standard input
    #[arg(required_unless_present_any = ["lines", "csv"], allow_negative_numbers = true)]
    text: Vec<String>,
    #[command(flatten)]
    many: Many,
    /// Print the reading as JSON; of many, one object a line
    #[arg(long)]
    json: bool,
    /// The language of the answer
    #[arg(long, default_value = lang::REFERENCE)]
    lang: String,
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.command {
        None => server::serve(&cli.settings).map(|()| ExitCode::SUCCESS),
        Some(Command::Serve(settings)) => server::serve(&settings).map(|()| ExitCode::SUCCESS),
        Some(Command::Decode(decode)) => decode.run(),
        Some(Command::Build { path, annuaire }) => build(&path, &annuaire),
        Some(Command::Diff(diff)) => Ok(diff.run()),
        Some(Command::Check { stamp }) => run_check(stamp),
    };
    result.unwrap_or_else(|error| {
        if is_closed_pipe(&error) {
            return ExitCode::SUCCESS;
        }
        eprintln!("rattachement: {error:#}");
        ExitCode::FAILURE
    })
}

/// Whether nobody reads any more (`| head`): that is nobody's error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn build(path: &Path, annuaire: &[PathBuf]) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let (image, taken) = if annuaire.is_empty() {
        (Image::built_in()?, None)
    } else {
        let (image, taken) = Image::with_dila(annuaire, door::today().into())?;
        (image, Some(taken))
    };
    image.write(path)?;
    let mut out = io::stdout().lock();
    if let Some(taken) = taken {
        tell(&taken, &mut out)?;
    }
    for (table, rows) in image.tables() {
        writeln!(out, "{table:>14} {rows:>7} rows")?;
    }
    writeln!(out, "{:>14} {}", "version", image.version())?;
    writeln!(out, "{:>14} {} ms", "took", start.elapsed().as_millis())?;
    Ok(ExitCode::SUCCESS)
}

/// What the files of the State's directory brought, and everything that was left out.
fn tell(taken: &Taken, out: &mut impl io::Write) -> io::Result<()> {
    let date = taken.date.map(|date| format!(", of {date}")).unwrap_or_default();
    writeln!(out, "annuaire: {} services of a CPAM or MSA in {} records{date}", taken.services, taken.records)?;
    for (count, what) in [
        (taken.sites, "sites taken"),
        (taken.named, "communes named"),
        (taken.communes, "communes given their caisse"),
        (taken.addresses, "postal addresses taken"),
    ] {
        writeln!(out, "{count:>14} {what}")?;
    }
    for left in Left::iter() {
        writeln!(out, "{:>14} {}", taken.rows(left).count(), left.counted())?;
    }
    for (what, row) in &taken.took {
        writeln!(out, "{:>14} {row}", what.word())?;
    }
    for left in Left::iter() {
        for row in taken.rows(left) {
            writeln!(out, "{:>14} {row}", left.word())?;
        }
    }
    Ok(())
}

fn run_check(stamp: bool) -> anyhow::Result<ExitCode> {
    if stamp {
        let count = check::stamp(Path::new("data/content"))?;
        println!("{count} translations stamped; build again to check them");
        return Ok(ExitCode::SUCCESS);
    }
    let findings = check::all(door::today())?;
    let mut out = io::stdout().lock();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    writeln!(out, "{} findings", findings.len())?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Decode {
    fn run(self) -> anyhow::Result<ExitCode> {
        let Some(locale) = lang::locale(&self.lang) else {
            let known: Vec<_> = lang::locales()?.iter().map(|locale| locale.id.as_str()).collect();
            eprintln!("rattachement: no language {:?}; --lang takes {}", self.lang, known.join(", "));
            return Ok(ExitCode::from(2));
        };
        if self.many.is_asked() {
            return Ok(self.many.run(self.json, locale));
        }
        let text = match self.text.as_slice() {
            [dash] if dash == "-" => {
                let mut bytes = Vec::new();
                // Four bytes is the most a character takes; what is longer is refused anyway.
                let most = u64::try_from(4 * MAX_CHARS + 4)?;
                io::stdin().lock().take(most).read_to_end(&mut bytes).context("cannot read standard input")?;
                String::from_utf8_lossy(&bytes).into_owned()
            }
            words => words.join(" "),
        };
        let annuaire = database::built_in()?;
        let decoding = decoding::decode(&text, &annuaire);
        let mut out = io::stdout().lock();
        if self.json {
            let reading = api::Reading::of(&text, &annuaire, &Finder::new(&annuaire));
            writeln!(out, "{}", serde_json::to_string_pretty(&reading)?)?;
        } else {
            say(&decoding, locale, &mut out)?;
        }
        let read = matches!(decoding.reading.kind, Kind::Code | Kind::Partial);
        Ok(if read { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn say(decoding: &Decoding<'_>, locale: &Locale, out: &mut impl io::Write) -> anyhow::Result<()> {
    let reading = &decoding.reading;
    let Some(code) = reading.code else {
        if let Some(lookalike) = reading.lookalike {
            let name: &str = lookalike.into();
            writeln!(out, "{}.", locale.text(format!("lookalike-{name}")))?;
            writeln!(out, "{}", locale.text("lookalike-other"))?;
            writeln!(out, "{}", locale.text("lookalike-where"))?;
        } else if let Some(problem) = reading.problem {
            writeln!(out, "{}", say_problem(problem, locale))?;
        }
        return Ok(());
    };
    writeln!(out, "{code}")?;
    let mut line = |label: &str, text: &str| writeln!(out, "  {} {text}", locale.text(format!("command-{label}")));
    if let Some(digits) = code.regime {
        let name = decoding.regime.map(|regime| regime.name.clone());
        line("regime", &format!("{digits}, {}", name.unwrap_or_else(|| locale.text("command-unknown").to_string())))?;
    }
    if let (Some(digits), Some(_)) = (code.caisse, code.regime) {
        let name = decoding.caisse.map(|caisse| caisse.name.clone());
        line("caisse", &format!("{digits}, {}", name.unwrap_or_else(|| locale.text("command-unknown").to_string())))?;
    } else if let Some(digits) = code.caisse {
        line("note", &locale.text("command-choice").with("code", digits.to_string()).to_string())?;
        for choice in &decoding.choices {
            line("caisse", &format!("{}, {}", choice.id, choice.name))?;
        }
    }
    if let Some(centre) = code.centre {
        let (key, label) = explain::centre_words(decoding);
        let text = locale.text(key).with("label", label.clone()).with("name", label).to_string();
        line("centre", &format!("{centre}. {text}"))?;
    }
    if let Some(verdict) = Verdict::new(decoding, locale) {
        line("state", &format!("{} {}", verdict.title, verdict.text))?;
    }
    match decoding.today {
        Some(Today::Caisse(caisse)) => line("today", &format!("{}, {}", caisse.id, caisse.name))?,
        Some(Today::Residence(regime)) => line("today", &format!("{}, {}", regime.code, regime.name))?,
        None => {}
    }
    for note in explain::notes(decoding, locale) {
        line("note", &note)?;
    }
    for (suggestion, name) in &decoding.suggestions {
        line("near", &format!("{}, {name}", suggestion.code))?;
    }
    Ok(())
}
