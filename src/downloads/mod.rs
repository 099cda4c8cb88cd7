//! The tables as files for others: CSV and JSON with a Table Schema each, one Data Package, and
//! the whole database.
//!
//! A table's columns are named once, below: rows, schemas and the data dictionary follow them.

mod catalogue;
mod columns;
mod diff;
mod forms;
mod rows;

use std::sync::Arc;

use bytes::Bytes;
use serde_json::json;

use crate::database::{Database, Image};
use crate::domain::annuaire::{Annuaire, Basis, Certainty, Confidence, Kind, SourceKind, Status};
use crate::door::{Once, Whole};
use crate::lang::{self, Locale};
use columns::{always, maybe, words};
use forms::{Both, schema};

pub use columns::{Column, Table, Type};
pub use diff::{Change, Count, Difference, diff};

/// The files that are of no one table.
const PACKAGE: &str = "datapackage.json";
const DATABASE: &str = "rattachement.sqlite";
const CATALOGUE: &str = "catalogue.jsonld";
/// The codes of today as a spreadsheet of a French computer opens them.
const LOOKUP: &str = "correspondances.tableur.csv";

const REGIME: Type = Type::Code("^[0-9]{2}$");
const CAISSE: Type = Type::Code("^[0-9]{2}-[0-9]{3}$");
const SUCCESSOR: Type = Type::Code("^[0-9]{2}(-[0-9]{3})?$");
const CONFIDENCE: Column = always("confidence", Type::Word(words::<Confidence>));
const READ_ON: Column = always("read_on", Type::Date);
const SOURCES: Column = always("sources", Type::List);

/// Every table, those that others refer to first.
pub const TABLES: [Table; 7] = [
    Table {
        name: "regimes",
        columns: &[
            always("code", REGIME),
            always("name", Type::Text),
            always("short_name", Type::Text),
            always("status", Type::Word(words::<Status>)),
            maybe("since", Type::Date),
            maybe("successor", SUCCESSOR),
            maybe("website", Type::Link),
            maybe("phone", Type::Text),
            CONFIDENCE,
            SOURCES,
            READ_ON,
        ],
        rows: rows::regimes,
    },
    Table {
        name: "caisses",
        columns: &[
            always("id", CAISSE),
            Column { refers_to: Some("regimes"), ..always("regime", REGIME) },
            always("caisse", Type::Code("^[0-9]{3}$")),
            always("name", Type::Text),
            always("kind", Type::Word(words::<Kind>)),
            maybe("departements", Type::List),
            maybe("seat", Type::Text),
            always("status", Type::Word(words::<Status>)),
            maybe("since", Type::Date),
            maybe("successor", SUCCESSOR),
            maybe("today", SUCCESSOR),
            maybe("older_codes", Type::List),
            always("last_seen", Type::Date),
            maybe("website", Type::Link),
            maybe("phone", Type::Text),
            maybe("address", Type::Text),
            maybe("label_2015", Type::Text),
            maybe("label_2020", Type::Text),
            CONFIDENCE,
            SOURCES,
            READ_ON,
        ],
        rows: rows::caisses,
    },
    Table {
        name: "correspondances",
        columns: &[
            Column { refers_to: Some("caisses"), ..always("id", CAISSE) },
            always("name", Type::Text),
            always("status", Type::Word(words::<Status>)),
            maybe("code_today", Type::Code("^[0-9]{2}-[0-9]{3}(-[0-9]{4})?$")),
            maybe("name_today", Type::Text),
            maybe("home_regime", REGIME),
        ],
        rows: rows::correspondances,
    },
    Table {
        name: "centres",
        columns: &[
            always("id", Type::Code("^[0-9]{2}-[0-9]{3}-[0-9]{4}$")),
            Column { refers_to: Some("caisses"), ..always("caisse", CAISSE) },
            always("centre", Type::Code("^[0-9]{4}$")),
            maybe("label", Type::Text),
            CONFIDENCE,
            READ_ON,
        ],
        rows: rows::centres,
    },
    Table {
        name: "communes",
        columns: &[
            always("insee", Type::Code("^[0-9][0-9AB][0-9]{3}$")),
            always("name", Type::Text),
            always("departement", Type::Code("^([0-9]{2}|2[AB]|9[78][0-9])$")),
            maybe("postal_codes", Type::List),
            maybe("population", Type::Number),
            always("certainty", Type::Word(words::<Certainty>)),
            maybe("basis", Type::Word(words::<Basis>)),
            Column { refers_to: Some("caisses"), ..maybe("caisse", CAISSE) },
            maybe("candidates", Type::List),
            Column { refers_to: Some("caisses"), ..maybe("msa", CAISSE) },
        ],
        rows: rows::communes,
    },
    Table {
        name: "faq",
        columns: &[
            always("id", Type::Text),
            always("lang", Type::Code("^[a-z]{2,3}$")),
            always("question", Type::Text),
            always("answer", Type::Text),
            SOURCES,
            READ_ON,
        ],
        rows: rows::questions,
    },
    Table {
        name: "sources",
        columns: &[
            always("id", Type::Text),
            always("title", Type::Text),
            maybe("url", Type::Link),
            always("kind", Type::Word(words::<SourceKind>)),
            maybe("data_date", Type::Date),
            READ_ON,
            always("licence", Type::Text),
        ],
        rows: rows::sources,
    },
];

/// What the files are made from.
#[derive(Debug)]
struct Origin {
    image: Image,
    annuaire: Arc<Annuaire>,
    version: String,
    base_url: String,
}

/// The files to download: each made when it is first asked for, by itself, then shared.
#[derive(Debug)]
pub struct Downloads {
    origin: Arc<Origin>,
    /// In the order of [`TABLES`].
    tables: [Once<TableFiles>; TABLES.len()],
    package: Once<Arc<Whole>>,
    database: Once<Arc<Whole>>,
    lookup: Once<Arc<Whole>>,
    catalogue: Once<Arc<Whole>>,
}

/// The files of one table.
#[derive(Debug)]
pub struct TableFiles {
    /// How many rows they have.
    pub rows: usize,
    /// Its name with `.csv`.
    pub csv: Arc<Whole>,
    /// Its name with `.json`.
    pub json: Arc<Whole>,
    /// Its name with `.schema.json`.
    pub schema: Arc<Whole>,
}

impl Downloads {
    /// Nothing is made yet.
    #[must_use]
    pub fn new(image: Image, annuaire: Arc<Annuaire>, base_url: String) -> Self {
        let version = image.version().to_owned();
        Self {
            origin: Arc::new(Origin { image, annuaire, version, base_url }),
            tables: Default::default(),
            package: Once::default(),
            database: Once::default(),
            lookup: Once::default(),
            catalogue: Once::default(),
        }
    }

    /// A file by its name.
    ///
    /// # Errors
    /// The database failed.
    pub async fn file(&self, name: &str) -> anyhow::Result<Option<Arc<Whole>>> {
        match name {
            PACKAGE => return self.package().await.map(Some),
            DATABASE => return self.database().await.map(Some),
            LOOKUP => return self.lookup().await.map(Some),
            CATALOGUE => return self.catalogue().await.map(Some),
            _ => {}
        }
        let Some((table, form)) = name.split_once('.') else { return Ok(None) };
        let Some(at) = TABLES.iter().position(|known| known.name == table) else { return Ok(None) };
        if !matches!(form, "csv" | "json" | "schema.json") {
            return Ok(None);
        }
        let files = self.files(at).await?;
        Ok(Some(match form {
            "csv" => files.csv.clone(),
            "json" => files.json.clone(),
            _ => files.schema.clone(),
        }))
    }

    /// The files of a table.
    ///
    /// # Errors
    /// The database failed, or there is no such table.
    pub async fn table(&self, table: &Table) -> anyhow::Result<Arc<TableFiles>> {
        let at = TABLES.iter().position(|known| known.name == table.name);
        self.files(at.ok_or_else(|| anyhow::anyhow!("no table {}", table.name))?).await
    }

    async fn files(&self, at: usize) -> anyhow::Result<Arc<TableFiles>> {
        let (Some(once), Some(table)) = (self.tables.get(at), TABLES.get(at)) else { anyhow::bail!("no such table") };
        let origin = self.origin.clone();
        once.get(move || table_files(&origin, table)).await
    }

    /// The whole database, as `build` writes it, from where it lies in memory.
    ///
    /// # Errors
    /// Never in practice.
    pub async fn database(&self) -> anyhow::Result<Arc<Whole>> {
        let origin = self.origin.clone();
        let made = self.database.get(move || {
            let (image, seal) = origin.image.parts();
            Ok(Whole::new("application/vnd.sqlite3", [Bytes::from_static(image), Bytes::copy_from_slice(&seal)]))
        });
        Ok(made.await?.as_ref().clone())
    }

    /// The Data Package, which says how large every other file is.
    async fn package(&self) -> anyhow::Result<Arc<Whole>> {
        let mut tables = Vec::new();
        for at in 0..TABLES.len() {
            tables.push(self.files(at).await?);
        }
        let origin = self.origin.clone();
        Ok(self.package.get(move || package(&origin, &tables)).await?.as_ref().clone())
    }
}

impl Downloads {
    /// The table of today's codes, for a spreadsheet.
    ///
    /// # Errors
    /// The database failed.
    pub async fn lookup(&self) -> anyhow::Result<Arc<Whole>> {
        let at = TABLES.iter().position(|table| LOOKUP.starts_with(table.name));
        let table = self.files(at.ok_or_else(|| anyhow::anyhow!("no table for {LOOKUP}"))?).await?;
        Ok(self.lookup.get(move || for_spreadsheets(&table.csv)).await?.as_ref().clone())
    }

    /// The description for catalogues.
    async fn catalogue(&self) -> anyhow::Result<Arc<Whole>> {
        let mut tables = Vec::new();
        for at in 0..TABLES.len() {
            tables.push(self.files(at).await?);
        }
        let (lookup, database, origin) = (self.lookup().await?, self.database().await?, self.origin.clone());
        let made = self.catalogue.get(move || {
            let catalogue = catalogue::catalogue(&origin, &tables, &lookup, &database, reference()?);
            Ok(whole("application/ld+json", serde_json::to_vec_pretty(&catalogue)?))
        });
        Ok(made.await?.as_ref().clone())
    }
}

/// The same cells, as spreadsheets of a French computer want them: UTF-8 said, `;` between cells.
fn for_spreadsheets(table: &Whole) -> anyhow::Result<Arc<Whole>> {
    let plain = table.bytes();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_slice());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in reader.byte_records() {
        writer.write_byte_record(&row?)?;
    }
    Ok(whole("text/csv; charset=utf-8", writer.into_inner().map_err(|error| error.into_error())?))
}

fn reference() -> anyhow::Result<&'static Locale> {
    lang::locale(lang::REFERENCE).ok_or_else(|| anyhow::anyhow!("no language of reference"))
}

fn table_files(origin: &Origin, table: &Table) -> anyhow::Result<TableFiles> {
    let mut both = Both::of(table)?;
    (table.rows)(&origin.annuaire, &Database::open(&origin.image)?, &mut |row| both.add(table, &row))?;
    let rows = both.rows;
    let (csv, json) = both.end()?;
    let schema = serde_json::to_vec_pretty(&schema(table, &TABLES, reference()?))?;
    Ok(TableFiles {
        rows,
        csv: whole("text/csv; charset=utf-8", csv),
        json: whole("application/json", json),
        schema: whole("application/json", schema),
    })
}

fn package(origin: &Origin, tables: &[Arc<TableFiles>]) -> anyhow::Result<Arc<Whole>> {
    let (locale, base_url) = (reference()?, &origin.base_url);
    let resources = TABLES.iter().zip(tables).map(|(table, files)| {
        json!({
            "name": table.name,
            "title": locale.text(format!("data-table-{}", table.name)).to_string(),
            "path": format!("{}.csv", table.name),
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": files.csv.size(),
            "hash": format!("sha256:{}", files.csv.sha256()),
            "schema": schema(table, &TABLES, locale),
        })
    });
    let read_on = origin.annuaire.sources().map(|source| source.read_on).max();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "rattachement",
        "id": format!("{base_url}/donnees"),
        "title": locale.text("data-package-title").to_string(),
        "description": locale.text("data-description").to_string(),
        "homepage": format!("{base_url}/donnees"),
        "version": origin.version,
        "created": read_on.map(|date| format!("{date}T00:00:00Z")),
        "licenses": [{
            "name": "other-open",
            "title": locale.text("data-licence-short").to_string(),
            "path": format!("{base_url}/donnees#licence"),
        }],
        "resources": resources.collect::<Vec<_>>(),
    });
    Ok(whole("application/json", serde_json::to_vec_pretty(&package)?))
}

/// To its very size: it is kept.
fn whole(kind: &'static str, bytes: Vec<u8>) -> Arc<Whole> {
    Whole::new(kind, [Bytes::from(bytes.into_boxed_slice())])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::columns::Cell;
    use super::*;

    fn opened() -> (Annuaire, Database) {
        let database = Database::open(&Image::built_in().unwrap()).unwrap();
        (database.annuaire().unwrap(), database)
    }

    fn rows_of(table: &Table) -> Vec<Vec<Cell>> {
        let (annuaire, database) = opened();
        let mut rows = Vec::new();
        (table.rows)(&annuaire, &database, &mut |row| {
            rows.push(row);
            Ok(())
        })
        .unwrap();
        rows
    }

    #[test]
    fn rows_hold_what_their_columns_say() {
        for table in &TABLES {
            let mut keys = BTreeSet::new();
            let rows = rows_of(table);
            assert!(!rows.is_empty(), "{}", table.name);
            for row in &rows {
                assert_eq!(row.len(), table.columns.len(), "{}: {row:?}", table.name);
                assert!(keys.insert(row[0].in_csv()), "{}: {:?} twice", table.name, row[0]);
                for (column, cell) in table.columns.iter().zip(row) {
                    let text = cell.in_csv();
                    let what = format!("{}.{}: {text:?}", table.name, column.name);
                    assert!(!(column.required && text.is_empty()), "{what}");
                    if text.is_empty() {
                        continue;
                    }
                    match column.kind {
                        Type::Code(pattern) => assert!(regex::Regex::new(pattern).unwrap().is_match(&text), "{what}"),
                        Type::Word(words) => assert!(words().contains(&text.as_str()), "{what}"),
                        Type::Link => assert!(text.starts_with("https://") || text.starts_with("http://"), "{what}"),
                        Type::Date => assert!(text.parse::<crate::domain::date::Date>().is_ok(), "{what}"),
                        Type::Number => assert!(matches!(cell, Cell::Number(_)), "{what}"),
                        Type::List => assert!(matches!(cell, Cell::List(_)), "{what}"),
                        Type::Text => {}
                    }
                }
            }
        }
    }

    #[test]
    fn every_commune_is_there_and_says_how_sure_it_is() {
        let (annuaire, _) = opened();
        let rows = rows_of(&TABLES[4]);
        assert_eq!(rows.len(), annuaire.communes().count());
        let find = |insee: &str| rows.iter().find(|row| row[0].in_csv() == insee).unwrap();
        let said = |insee: &str| find(insee)[5..10].iter().map(Cell::in_csv).collect::<Vec<_>>().join(",");
        assert_eq!(said("33063"), "sure,,01-331,,02-331");
        for insee in ["59005", "62160", "76351", "40209", "97502", "2A004"] {
            let general = annuaire.general_of(insee.parse().unwrap());
            assert_eq!(find(insee)[5], Cell::text(general.certainty()), "{insee}");
        }
    }

    #[test]
    fn every_column_and_table_has_words_in_every_language() {
        for locale in lang::locales().unwrap() {
            for table in &TABLES {
                assert!(locale.has(&format!("data-table-{}", table.name)), "{}", table.name);
                for column in table.columns {
                    assert!(locale.has(&table.message(column, locale)), "{}.{}", table.name, column.name);
                    assert!(locale.has(&format!("data-type-{}", column.kind.name())));
                }
            }
        }
    }
}
