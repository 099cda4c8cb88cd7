//! The tables as files for others: CSV and JSON with a Table Schema each, one Data Package, and
//! the whole database.
//!
//! A table's columns are named once, below: rows, schemas and the data dictionary follow them.

mod columns;
mod forms;
mod rows;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use serde_json::json;

use crate::database::{Database, Image};
use crate::domain::annuaire::{Annuaire, Basis, Certainty, Confidence, Kind, SourceKind, Status};
use crate::lang;
use columns::{always, maybe, words};

pub use columns::{Column, Table, Type};

const REGIME: Type = Type::Code("^[0-9]{2}$");
const CAISSE: Type = Type::Code("^[0-9]{2}-[0-9]{3}$");
const SUCCESSOR: Type = Type::Code("^[0-9]{2}(-[0-9]{3})?$");
const CONFIDENCE: Column = always("confidence", Type::Word(words::<Confidence>));
const READ_ON: Column = always("read_on", Type::Date);
const SOURCES: Column = always("sources", Type::List);

/// Every table, those that others refer to first.
pub const TABLES: [Table; 6] = [
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

/// The files by name.
pub type Files = BTreeMap<String, File>;

/// The files to download: made when first asked for, then shared.
#[derive(Debug)]
pub struct Downloads {
    image: Image,
    annuaire: Arc<Annuaire>,
    files: OnceLock<Files>,
}

impl Downloads {
    /// Nothing is made yet.
    #[must_use]
    pub fn new(image: Image, annuaire: Arc<Annuaire>) -> Self {
        Self { image, annuaire, files: OnceLock::new() }
    }

    /// The files, once they are made.
    pub fn files(&self) -> Option<&Files> {
        self.files.get()
    }

    /// Makes the files, if that was not done yet. It takes a moment.
    ///
    /// # Errors
    /// The database failed.
    pub fn make(&self, version: &str, base_url: &str) -> anyhow::Result<()> {
        if self.files.get().is_none() {
            let files = files(&self.image, &self.annuaire, version, base_url)?;
            let files = files.into_iter().map(|file| (file.name.clone(), file)).collect();
            self.files.get_or_init(|| files);
        }
        Ok(())
    }
}

/// One file.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its rows, when it is a table.
    pub rows: Option<usize>,
    /// What is in it.
    pub bytes: Bytes,
}

/// Every file.
fn files(image: &Image, annuaire: &Annuaire, version: &str, base_url: &str) -> anyhow::Result<Vec<File>> {
    let locale = lang::locale(lang::REFERENCE).ok_or_else(|| anyhow::anyhow!("no language of reference"))?;
    let database = Database::open(image)?;
    let mut files = Vec::new();
    let mut resources = Vec::new();
    for table in &TABLES {
        let rows = (table.rows)(annuaire, &database)?;
        let file = |extension: &str, media_type, bytes: Vec<u8>| File {
            name: format!("{}.{extension}", table.name),
            media_type,
            rows: Some(rows.len()),
            bytes: Bytes::from(bytes),
        };
        let csv = forms::csv(table, &rows)?;
        let schema = forms::schema(table, &TABLES, locale);
        resources.push(json!({
            "name": table.name,
            "title": locale.text(format!("data-table-{}", table.name)).to_string(),
            "path": format!("{}.csv", table.name),
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": csv.len(),
            "hash": format!("sha256:{}", forms::sha256(&csv)),
            "schema": schema,
        }));
        files.push(file("csv", "text/csv; charset=utf-8", csv));
        files.push(file("json", "application/json", forms::json(table, &rows)));
        files.push(File { rows: None, ..file("schema.json", "application/json", serde_json::to_vec_pretty(&schema)?) });
    }
    let read_on = annuaire.sources().map(|source| source.read_on).max();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "rattachement",
        "id": format!("{base_url}/donnees"),
        "title": locale.text("data-package-title").to_string(),
        "description": locale.text("data-description").to_string(),
        "homepage": format!("{base_url}/donnees"),
        "version": version,
        "created": read_on.map(|date| format!("{date}T00:00:00Z")),
        "licenses": [{
            "name": "other-open",
            "title": locale.text("data-licence-short").to_string(),
            "path": format!("{base_url}/donnees#licence"),
        }],
        "resources": resources,
    });
    let whole = |name: &str, media_type, bytes: Vec<u8>| File {
        name: name.to_owned(),
        media_type,
        rows: None,
        bytes: Bytes::from(bytes),
    };
    files.push(whole("datapackage.json", "application/json", serde_json::to_vec_pretty(&package)?));
    files.push(whole("rattachement.sqlite", "application/vnd.sqlite3", image.sealed()));
    Ok(files)
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

    #[test]
    fn rows_hold_what_their_columns_say() {
        let (annuaire, database) = opened();
        for table in &TABLES {
            let mut keys = BTreeSet::new();
            let rows = (table.rows)(&annuaire, &database).unwrap();
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
        let (annuaire, database) = opened();
        let rows = rows::communes(&annuaire, &database).unwrap();
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
