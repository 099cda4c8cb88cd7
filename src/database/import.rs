//! `data/*.csv` → SQLite. A wrong row stops it and is named by its file and line.

use std::borrow::Cow;

use rusqlite::{Connection, Transaction, params};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::annuaire_etat::{self, Taken};
use crate::annuaire::state::Directory;
use crate::annuaire::{Basis, Confidence, Hours, Insee, Kind, SourceKind, Status, Successor, Zone};
use crate::code::{CaisseCode, CaisseId, CentreCode, Digits, GestionCode, RegimeCode};
use crate::content::Source;
use crate::date::Date;
use crate::lang::REFERENCE;

/// The tables and indexes.
pub(super) const SCHEMA: &str = include_str!("schema.sql");

/// The files imported, in the order their rows need each other.
const FILES: [&str; 15] = [
    "sources.csv",
    "contacts.csv",
    "regimes.csv",
    "caisses.csv",
    "centres.csv",
    "codes_gestion.csv",
    "communes/departements.csv",
    "communes/neighbours.csv",
    "communes/communes.csv",
    "communes/old_names.csv",
    "communes/commune_caisse.csv",
    "practical.csv",
    "synonyms.csv",
    "annuaire_etat.csv",
    "corrections.csv",
];

#[derive(rust_embed::RustEmbed)]
#[folder = "data/"]
#[include = "*.csv"]
#[include = "communes/*.csv"]
#[include = "content/*"]
struct Data;

/// A row that cannot be taken as it is.
#[derive(Debug, thiserror::Error)]
#[error("data/{file}, line {line}: {why}")]
pub struct ImportError {
    file: String,
    line: u64,
    why: String,
}

impl ImportError {
    pub(super) fn new(file: &str, line: u64, why: &str) -> Self {
        Self { file: file.to_owned(), line, why: why.to_owned() }
    }
}

/// A file of `data/`: its path there, and what it holds. Those compiled in are not copied.
pub type File = (String, Cow<'static, [u8]>);

/// The files compiled into the program.
pub(super) fn embedded() -> Result<Vec<File>, ImportError> {
    let mut content: Vec<String> =
        Data::iter().map(|name| name.to_string()).filter(|name| name.starts_with("content/")).collect();
    content.sort();
    FILES
        .iter()
        .map(|name| (*name).to_owned())
        .chain(content)
        .map(|name| {
            let file = Data::get(&name).ok_or_else(|| missing(&name))?;
            Ok((name, file.data))
        })
        .collect()
}

/// The pieces compiled into the program, as they are written.
///
/// # Errors
/// A file is not as it should be.
pub(crate) fn pieces() -> Result<Vec<Source>, ImportError> {
    let read = |(name, content): &File| {
        let text = String::from_utf8_lossy(content);
        Source::read(name, &text).map_err(|error| ImportError::new(name, error.line, &error.why))
    };
    embedded()?.iter().filter(|(name, _)| name.ends_with(".md")).map(read).collect()
}

/// One column of a table compiled into the program.
pub(crate) fn column(file: &str, column: usize) -> Vec<String> {
    let Some(data) = Data::get(file) else { return Vec::new() };
    let mut reader = csv::Reader::from_reader(data.data.as_ref());
    reader.records().flatten().filter_map(|record| record.get(column).map(str::to_owned)).collect()
}

fn missing(name: &str) -> ImportError {
    ImportError { file: name.to_owned(), line: 0, why: "the file is missing".to_owned() }
}

#[derive(Deserialize)]
struct SourceRow {
    id: String,
    title: String,
    url: Option<String>,
    kind: SourceKind,
    data_date: Option<Date>,
    read_on: Date,
    licence: String,
}

#[derive(Deserialize)]
struct ContactRow {
    id: String,
    number: String,
    tel: String,
    hours: Option<Hours>,
    free: YesNo,
    abroad: Option<String>,
    last_seen: Date,
    sources: String,
    read_on: Date,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum YesNo {
    Yes,
    No,
}

#[derive(Deserialize)]
struct RegimeRow {
    code: RegimeCode,
    name: String,
    short_name: String,
    status: Status,
    since: Option<Date>,
    successor: Option<Successor>,
    website: Option<String>,
    contact: Option<String>,
    confidence: Confidence,
    sources: String,
    read_on: Date,
}

#[derive(Deserialize)]
struct CaisseRow {
    regime: RegimeCode,
    caisse: CaisseCode,
    name: String,
    kind: Kind,
    departements: String,
    seat: Option<String>,
    status: Status,
    since: Option<Date>,
    successor: Option<Successor>,
    last_seen: Date,
    website: Option<String>,
    contact: Option<String>,
    address: Option<String>,
    address_confidence: Option<Confidence>,
    printed_2015: Option<String>,
    printed_2020: Option<String>,
    confidence: Confidence,
    sources: String,
    read_on: Date,
    note: Option<String>,
}

#[derive(Deserialize)]
struct CentreRow {
    regime: RegimeCode,
    caisse: CaisseCode,
    centre: CentreCode,
    label_2015: Option<String>,
    label_2020: Option<String>,
    label_2020_pivot: Option<String>,
    confidence: Confidence,
    sources: String,
    read_on: Date,
}

#[derive(Deserialize)]
struct GestionRow {
    code: GestionCode,
    confidence: Confidence,
    sources: String,
    read_on: Date,
}

#[derive(Deserialize)]
struct DepartementRow {
    code: String,
    name: String,
    region: String,
    region_name: String,
    seat: Option<Insee>,
    zone: Zone,
}

#[derive(Deserialize)]
struct NeighbourRow {
    departement: String,
    neighbour: String,
}

#[derive(Deserialize)]
struct CommuneRow {
    insee: Insee,
    name: String,
    postal_codes: String,
    population: Option<u32>,
    parent: Option<Insee>,
}

#[derive(Deserialize)]
struct OldNameRow {
    name: String,
    insee: Insee,
    old_insee: String,
}

#[derive(Deserialize)]
struct CommuneCaisseRow {
    insee: Insee,
    caisse: Option<CaisseId>,
    candidates: Option<String>,
    basis: Basis,
    confidence: Confidence,
    sources: String,
    read_on: Date,
}

#[derive(Deserialize)]
struct PracticalRow {
    id: String,
    kind: String,
    text: String,
    url: Option<String>,
    source: String,
    seen: Option<Date>,
    read_on: Date,
}

#[derive(Deserialize)]
struct AnnuaireEtatRow {
    id: String,
    title: String,
    url: Option<String>,
    kind: SourceKind,
    licence: String,
}

#[derive(Deserialize)]
struct SynonymRow {
    said: String,
    meant: String,
}

#[derive(Deserialize)]
struct CorrectionRow {
    date: Date,
    path: String,
    #[serde(flatten)]
    texts: std::collections::BTreeMap<String, String>,
}

/// Fills an empty database. A directory of the State's comes with the day it was read.
pub(super) fn import(
    connection: &mut Connection,
    files: &[File],
    annuaire: Option<(&Directory, Date)>,
) -> Result<Option<Taken>, ImportError> {
    let whole = |why: rusqlite::Error| ImportError { file: String::new(), line: 0, why: why.to_string() };
    let transaction = connection.transaction().map_err(whole)?;
    transaction.execute_batch(SCHEMA).map_err(whole)?;
    let mut importer = Importer { transaction: &transaction, files };
    importer.sources()?;
    importer.contacts()?;
    importer.regimes()?;
    importer.caisses()?;
    importer.centres()?;
    importer.gestions()?;
    importer.departements()?;
    importer.communes()?;
    importer.commune_caisses()?;
    // Only now do the rows a successor names exist.
    importer.successors()?;
    let taken = annuaire.map(|(directory, read_on)| importer.annuaire_etat(directory, read_on)).transpose()?;
    importer.practical()?;
    importer.synonyms()?;
    importer.corrections()?;
    super::content::import(&transaction, files)?;
    super::search::import(&transaction).map_err(whole)?;
    transaction.commit().map_err(whole)?;
    Ok(taken)
}

struct Importer<'a> {
    transaction: &'a Transaction<'a>,
    files: &'a [File],
}

impl Importer<'_> {
    /// Reads a file row by row into `T` and gives each to `take`; what either dislikes is told with
    /// the line.
    fn each<T: DeserializeOwned>(
        &self,
        file: &str,
        mut take: impl FnMut(&Self, T) -> Result<(), String>,
    ) -> Result<(), ImportError> {
        let (_, content) = self.files.iter().find(|(name, _)| name == file).ok_or_else(|| missing(file))?;
        let mut reader = csv::Reader::from_reader(content.as_ref());
        let at = |line, why| ImportError { file: file.to_owned(), line, why };
        let headers = reader.headers().map_err(|e| at(1, e.to_string()))?.clone();
        let mut record = csv::StringRecord::new();
        loop {
            let line = reader.position().line();
            match reader.read_record(&mut record) {
                Ok(false) => return Ok(()),
                Ok(true) => {
                    let line = record.position().map_or(line, csv::Position::line);
                    let row = record.deserialize(Some(&headers)).map_err(|e| at(line, because(&e)))?;
                    take(self, row).map_err(|why| at(line, why))?;
                }
                Err(e) => return Err(at(line, e.to_string())),
            }
        }
    }

    fn insert(&self, sql: &str, values: impl rusqlite::Params) -> Result<(), String> {
        let mut statement = self.transaction.prepare_cached(sql).map_err(|e| e.to_string())?;
        statement.execute(values).map(drop).map_err(|e| match e.to_string() {
            e if e.contains("FOREIGN KEY") => "names a row of another table that does not exist".to_owned(),
            e => e,
        })
    }

    fn link(&self, subject: &str, row: &str, sources: &str) -> Result<(), String> {
        let mut position = 0_u32;
        for source in sources.split_whitespace() {
            position += 1;
            self.insert("INSERT INTO row_source VALUES (?, ?, ?, ?)", params![subject, row, source, position])
                .map_err(|why| format!("source {source} {why}"))?;
        }
        if position == 0 { Err("every row needs a source".to_owned()) } else { Ok(()) }
    }

    fn sources(&mut self) -> Result<(), ImportError> {
        self.each("sources.csv", |to, row: SourceRow| {
            to.insert(
                "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![row.id, row.title, row.url, row.kind, row.data_date, row.read_on, row.licence],
            )
        })
    }

    fn contacts(&mut self) -> Result<(), ImportError> {
        self.each("contacts.csv", |to, row: ContactRow| {
            to.insert(
                "INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    row.id,
                    row.number,
                    row.tel,
                    row.hours,
                    matches!(row.free, YesNo::Yes),
                    row.abroad,
                    row.last_seen,
                    row.sources,
                    row.read_on
                ],
            )
        })
    }

    fn regimes(&mut self) -> Result<(), ImportError> {
        self.each("regimes.csv", |to, row: RegimeRow| {
            to.insert(
                "INSERT INTO regime VALUES (?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?)",
                params![
                    row.code,
                    row.name,
                    row.short_name,
                    row.status,
                    row.since,
                    row.website,
                    row.contact,
                    row.confidence,
                    row.read_on
                ],
            )?;
            to.link("regime", row.code.as_str(), &row.sources)
        })
    }

    fn caisses(&mut self) -> Result<(), ImportError> {
        self.each("caisses.csv", |to, row: CaisseRow| {
            to.insert(
                "INSERT INTO caisse VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    row.regime,
                    row.caisse,
                    row.name,
                    row.kind,
                    row.departements,
                    row.seat,
                    row.status,
                    row.since,
                    row.last_seen,
                    row.website,
                    row.contact,
                    row.address,
                    row.address_confidence,
                    row.printed_2015,
                    row.printed_2020,
                    row.confidence,
                    row.read_on,
                    row.note
                ],
            )
            .map_err(|why| format!("caisse {} {}: {why}", row.regime, row.caisse))?;
            for (position, departement) in (0_u32..).zip(row.departements.split_whitespace()) {
                to.insert(
                    "INSERT INTO caisse_departement VALUES (?, ?, ?, ?)",
                    params![row.regime, row.caisse, departement, position],
                )?;
            }
            to.link("caisse", &format!("{} {}", row.regime, row.caisse), &row.sources)
        })
    }

    fn centres(&mut self) -> Result<(), ImportError> {
        self.each("centres.csv", |to, row: CentreRow| {
            to.insert(
                "INSERT INTO centre VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    row.regime,
                    row.caisse,
                    row.centre,
                    row.label_2015,
                    row.label_2020,
                    row.label_2020_pivot,
                    row.confidence,
                    row.read_on
                ],
            )
            .map_err(|why| format!("centre {} {} {}: {why}", row.regime, row.caisse, row.centre))?;
            to.link("centre", &format!("{} {} {}", row.regime, row.caisse, row.centre), &row.sources)
        })
    }

    fn gestions(&mut self) -> Result<(), ImportError> {
        self.each("codes_gestion.csv", |to, row: GestionRow| {
            to.insert("INSERT INTO code_gestion VALUES (?, ?, ?)", params![row.code, row.confidence, row.read_on])?;
            to.link("code_gestion", row.code.as_str(), &row.sources)
        })
    }

    fn departements(&mut self) -> Result<(), ImportError> {
        self.each("communes/departements.csv", |to, row: DepartementRow| {
            to.insert(
                "INSERT INTO departement VALUES (?, ?, ?, ?, ?, ?)",
                params![row.code, row.name, row.region, row.region_name, row.seat, row.zone],
            )
        })?;
        self.each("communes/neighbours.csv", |to, row: NeighbourRow| {
            to.insert("INSERT INTO departement_neighbour VALUES (?, ?)", [row.departement, row.neighbour])
        })
    }

    fn communes(&mut self) -> Result<(), ImportError> {
        // An arrondissement names its commune, which has to be there already.
        for is_arrondissement in [false, true] {
            self.each("communes/communes.csv", |to, row: CommuneRow| {
                if row.parent.is_some() != is_arrondissement {
                    return Ok(());
                }
                if let Some(wrong) = row.postal_codes.split_whitespace().find(|code| code.parse::<Digits<5>>().is_err())
                {
                    return Err(format!("{wrong} is not a postal code"));
                }
                to.insert(
                    "INSERT INTO commune VALUES (?, ?, ?, ?, ?, ?)",
                    params![row.insee, row.name, row.insee.departement(), row.postal_codes, row.population, row.parent],
                )
            })?;
        }
        self.each("communes/old_names.csv", |to, row: OldNameRow| {
            to.insert("INSERT INTO commune_old_name VALUES (?, ?, ?)", params![row.name, row.insee, row.old_insee])
        })
    }

    fn commune_caisses(&mut self) -> Result<(), ImportError> {
        self.each("communes/commune_caisse.csv", |to, row: CommuneCaisseRow| {
            if row.caisse.is_some_and(|id| id.regime != RegimeCode::GENERAL) {
                return Err("only caisses of the régime général are given here".to_owned());
            }
            to.insert(
                "INSERT INTO commune_caisse VALUES (?, '01', ?, ?, ?, ?, ?)",
                params![
                    row.insee,
                    row.caisse.map(|id| id.caisse),
                    row.candidates,
                    row.basis,
                    row.confidence,
                    row.read_on
                ],
            )?;
            to.link("commune_caisse", row.insee.as_str(), &row.sources)
        })
    }

    fn annuaire_etat(&mut self, directory: &Directory, read_on: Date) -> Result<Taken, ImportError> {
        let file = "annuaire_etat.csv";
        let date = directory.date.filter(|date| *date <= read_on);
        let mut source = None;
        self.each(file, |to, row: AnnuaireEtatRow| {
            to.insert(
                "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![row.id, row.title, row.url, row.kind, date, read_on, row.licence],
            )?;
            source = Some(row.id);
            Ok(())
        })?;
        let failed = |why: &str| ImportError::new(file, 0, why);
        let source = source.ok_or_else(|| failed("the source of the State's directory is missing"))?;
        annuaire_etat::import(self.transaction, directory, &source, read_on).map_err(|why| failed(&why.to_string()))
    }

    fn practical(&mut self) -> Result<(), ImportError> {
        self.each("practical.csv", |to, row: PracticalRow| {
            to.insert(
                "INSERT INTO practical VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![row.id, row.kind, row.text, row.url, row.source, row.seen, row.read_on],
            )
        })
    }

    fn synonyms(&mut self) -> Result<(), ImportError> {
        self.each("synonyms.csv", |to, row: SynonymRow| {
            to.insert("INSERT INTO synonym VALUES (?, ?)", [row.said, row.meant])
        })
    }

    /// One column per language, by its name; empty where it is not translated yet.
    fn corrections(&mut self) -> Result<(), ImportError> {
        self.each("corrections.csv", |to, row: CorrectionRow| {
            if row.date.day.is_none() {
                return Err("a correction is made on a day, such as 2026-11-23".to_owned());
            }
            let is_said = |(lang, text): &(&String, &String)| *lang == REFERENCE || !text.is_empty();
            for (lang, text) in row.texts.iter().filter(is_said) {
                to.insert("INSERT INTO correction VALUES (?, ?, ?, ?)", params![row.date, row.path, lang, text])?;
            }
            Ok(())
        })
    }

    fn successors(&mut self) -> Result<(), ImportError> {
        self.each("regimes.csv", |to, row: RegimeRow| {
            to.succeed(
                "UPDATE regime SET successor_regime = ?, successor_caisse = ? WHERE code = ?3",
                row.successor,
                &[row.code.as_str()],
            )
        })?;
        self.each("caisses.csv", |to, row: CaisseRow| {
            to.succeed(
                "UPDATE caisse SET successor_regime = ?, successor_caisse = ? WHERE regime = ?3 AND caisse = ?4",
                row.successor,
                &[row.regime.as_str(), row.caisse.as_str()],
            )
        })
    }

    fn succeed(&self, sql: &str, successor: Option<Successor>, key: &[&str]) -> Result<(), String> {
        let Some(successor) = successor else { return Ok(()) };
        let mut values = vec![Some(successor.regime().to_string()), successor.caisse().map(|c| c.to_string())];
        values.extend(key.iter().map(|part| Some((*part).to_owned())));
        self.insert(sql, rusqlite::params_from_iter(values)).map_err(|why| format!("successor {successor}: {why}"))
    }
}

/// What was wrong with a record: csv's own message would repeat the line.
fn because(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.kind().to_string(),
        _ => error.to_string(),
    }
}
