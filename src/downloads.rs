//! The tables as files for others: CSV and JSON with a Table Schema each, one Data Package, and
//! the whole database.
//!
//! A table's columns are named once, below: rows, schemas and the data dictionary follow them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use strum::IntoEnumIterator;

use crate::annuaire::{
    Annuaire, AnnuaireError, Basis, Bodies, Caisse, Confidence, Kind, Question, Source, SourceKind, Status, Successor,
    Today,
};
use crate::database::Image;
use crate::lang::Locale;

/// What a column holds.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// Free text, in French.
    Text,
    /// Characters of a fixed shape.
    Code(&'static str),
    /// One of a closed list.
    Word(fn() -> Vec<&'static str>),
    /// Codes or words, separated by spaces.
    List,
    /// An address of the Web.
    Link,
    /// A year, a month or a day, as precise as its source.
    Date,
    /// A whole number.
    Number,
}

impl Type {
    /// Its name in messages.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code(_) => "code",
            Self::Word(_) => "word",
            Self::List => "list",
            Self::Link => "link",
            Self::Date => "date",
            Self::Number => "number",
        }
    }

    /// The values of a closed list.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        if let Self::Word(words) = self { words() } else { Vec::new() }
    }
}

fn words<T: IntoEnumIterator + Into<&'static str>>() -> Vec<&'static str> {
    T::iter().map(Into::into).collect()
}

fn certainties() -> Vec<&'static str> {
    vec!["sure", "probable", "undecided", "unknown"]
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name, which stays.
    pub name: &'static str,
    /// What it holds.
    pub kind: Type,
    /// Whether it is never empty.
    pub required: bool,
    /// The table whose key it holds.
    pub refers_to: Option<&'static str>,
}

const fn always(name: &'static str, kind: Type) -> Column {
    Column { name, kind, required: true, refers_to: None }
}

const fn maybe(name: &'static str, kind: Type) -> Column {
    Column { name, kind, required: false, refers_to: None }
}

/// One table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name, and its files'.
    pub name: &'static str,
    /// Its columns, in order. The first is its key.
    pub columns: &'static [Column],
    rows: fn(&Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError>,
}

impl Table {
    /// The message about a column: the table's own, or that of every table.
    #[must_use]
    pub fn message(&self, column: &Column, locale: &Locale) -> String {
        let name = column.name.replace('_', "-");
        let own = format!("data-column-{}-{name}", self.name);
        if locale.has(&own) { own } else { format!("data-column-{name}") }
    }
}

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
        rows: regimes,
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
        rows: caisses,
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
        rows: centres,
    },
    Table {
        name: "communes",
        columns: &[
            always("insee", Type::Code("^[0-9][0-9AB][0-9]{3}$")),
            always("name", Type::Text),
            always("departement", Type::Code("^([0-9]{2}|2[AB]|9[78][0-9])$")),
            maybe("postal_codes", Type::List),
            maybe("population", Type::Number),
            always("certainty", Type::Word(certainties)),
            maybe("basis", Type::Word(words::<Basis>)),
            Column { refers_to: Some("caisses"), ..maybe("caisse", CAISSE) },
            maybe("candidates", Type::List),
            Column { refers_to: Some("caisses"), ..maybe("msa", CAISSE) },
        ],
        rows: communes,
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
        rows: questions,
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
        rows: sources,
    },
];

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    Empty,
    Text(String),
    Number(u32),
    List(Vec<String>),
}

impl Cell {
    fn of(value: impl ToString) -> Self {
        Self::Text(value.to_string())
    }

    fn maybe(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Empty, Self::of)
    }

    fn word(value: impl Into<&'static str>) -> Self {
        Self::Text(value.into().to_owned())
    }

    fn ids(sources: &[Source]) -> Self {
        Self::List(sources.iter().map(|source| source.id.clone()).collect())
    }

    fn in_csv(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::List(items) => items.join(" "),
        }
    }

    fn in_json(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::List(items) => items.as_slice().into(),
        }
    }
}

/// `01-342`, or `01` when people went to the caisse of where they live.
fn successor(successor: Option<Successor>) -> Cell {
    Cell::maybe(successor.map(|successor| match successor {
        Successor::Regime(code) => code.to_string(),
        Successor::Caisse(id) => id.slug(),
    }))
}

fn regimes(annuaire: &Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError> {
    let row = |regime: crate::annuaire::Regime| {
        Ok(vec![
            Cell::of(regime.code),
            Cell::of(&regime.name),
            Cell::of(&regime.short_name),
            Cell::word(regime.status),
            Cell::maybe(regime.since),
            successor(regime.successor),
            Cell::maybe(regime.website),
            Cell::maybe(regime.contact.map(|contact| contact.tel)),
            Cell::word(regime.confidence),
            Cell::ids(&annuaire.sources_of_regime(regime.code)?),
            Cell::of(regime.read_on),
        ])
    };
    annuaire.regimes()?.into_iter().map(row).collect()
}

fn every_caisse(annuaire: &Annuaire) -> Result<Vec<Caisse>, AnnuaireError> {
    let mut all = Vec::new();
    for regime in annuaire.regimes()? {
        all.extend(annuaire.caisses_of(regime.code)?);
    }
    Ok(all)
}

fn caisses(annuaire: &Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError> {
    let row = |caisse: Caisse| {
        let today = annuaire.today(caisse.successor)?.map(|today| match today {
            Today::Caisse(caisse) => caisse.id.slug(),
            Today::Residence(regime) => regime.code.to_string(),
        });
        let older = annuaire.older_codes(caisse.id)?.iter().map(|older| older.id.slug()).collect();
        Ok(vec![
            Cell::of(caisse.id.slug()),
            Cell::of(caisse.id.regime),
            Cell::of(caisse.id.caisse),
            Cell::of(&caisse.name),
            Cell::word(caisse.kind),
            Cell::List(caisse.departements),
            Cell::maybe(caisse.seat),
            Cell::word(caisse.status),
            Cell::maybe(caisse.since),
            successor(caisse.successor),
            Cell::maybe(today),
            Cell::List(older),
            Cell::of(caisse.last_seen),
            Cell::maybe(caisse.website),
            Cell::maybe(caisse.contact.map(|contact| contact.tel)),
            Cell::maybe(caisse.address.map(|address| address.lines)),
            Cell::maybe(caisse.printed_2015),
            Cell::maybe(caisse.printed_2020),
            Cell::word(caisse.confidence),
            Cell::ids(&annuaire.sources_of_caisse(caisse.id)?),
            Cell::of(caisse.read_on),
        ])
    };
    every_caisse(annuaire)?.into_iter().map(row).collect()
}

fn centres(annuaire: &Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError> {
    let mut rows = Vec::new();
    for caisse in every_caisse(annuaire)? {
        for centre in annuaire.centres_of(caisse.id)? {
            rows.push(vec![
                Cell::of(format!("{}-{}", caisse.id.slug(), centre.code)),
                Cell::of(caisse.id.slug()),
                Cell::of(centre.code),
                Cell::maybe(centre.label),
                Cell::word(centre.confidence),
                Cell::of(centre.read_on),
            ]);
        }
    }
    Ok(rows)
}

fn communes(annuaire: &Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError> {
    let shared: BTreeSet<_> = annuaire.shared_communes()?.into_iter().map(|(insee, ..)| insee).collect();
    // Most communes answer as their département does.
    let mut by_departement: BTreeMap<String, Bodies> = BTreeMap::new();
    let mut rows = Vec::new();
    for commune in annuaire.communes()? {
        let code = commune.insee.departement();
        if !by_departement.contains_key(code) {
            by_departement.insert(code.to_owned(), annuaire.bodies_in(code)?);
        }
        let Some(bodies) = by_departement.get(code) else { continue };
        let own = if shared.contains(&commune.insee) { Some(annuaire.general_of(commune.insee)?) } else { None };
        let general = own.as_ref().unwrap_or(&bodies.general);
        let candidates = if general.caisse().is_some() { &[] } else { general.candidates() };
        rows.push(vec![
            Cell::of(commune.insee),
            Cell::of(&commune.name),
            Cell::of(code),
            Cell::List(commune.postal_codes),
            commune.population.map_or(Cell::Empty, Cell::Number),
            Cell::word(general.certainty()),
            general.basis().map_or(Cell::Empty, Cell::word),
            Cell::maybe(general.caisse().map(|caisse| caisse.id.slug())),
            Cell::List(candidates.iter().map(|caisse| caisse.id.slug()).collect()),
            Cell::maybe(bodies.agricole.as_ref().map(|caisse| caisse.id.slug())),
        ]);
    }
    Ok(rows)
}

fn questions(annuaire: &Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError> {
    let row = |question: Question| {
        vec![
            // With its language, so that no two rows share it.
            Cell::of(format!("{}-{}", question.slug, question.lang)),
            Cell::of(&question.lang),
            Cell::of(&question.title),
            Cell::of(&question.summary),
            Cell::List(question.sources),
            Cell::of(question.read_on),
        ]
    };
    Ok(annuaire.questions()?.into_iter().map(row).collect())
}

fn sources(annuaire: &Annuaire) -> Result<Vec<Vec<Cell>>, AnnuaireError> {
    let row = |(source, _): (Source, u32)| {
        vec![
            Cell::of(&source.id),
            Cell::of(&source.title),
            Cell::maybe(source.url),
            Cell::word(source.kind),
            Cell::maybe(source.data_date),
            Cell::of(source.read_on),
            Cell::of(&source.licence),
        ]
    };
    Ok(annuaire.sources()?.into_iter().map(row).collect())
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
    pub bytes: Vec<u8>,
}

/// Every file.
///
/// # Errors
/// The database failed.
pub fn files(image: &Image, version: &str, base_url: &str, locale: &Locale) -> anyhow::Result<Vec<File>> {
    let annuaire = &Annuaire::open(image)?;
    let mut files = Vec::new();
    let mut resources = Vec::new();
    for table in &TABLES {
        let rows = (table.rows)(annuaire)?;
        let file = |extension: &str, media_type, bytes| File {
            name: format!("{}.{extension}", table.name),
            media_type,
            rows: Some(rows.len()),
            bytes,
        };
        let csv = csv_of(table, &rows)?;
        let schema = schema_of(table, locale);
        resources.push(json!({
            "name": table.name,
            "title": locale.text(format!("data-table-{}", table.name)).to_string(),
            "path": format!("{}.csv", table.name),
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": csv.len(),
            "hash": format!("sha256:{}", hex(&csv)),
            "schema": schema,
        }));
        files.push(file("csv", "text/csv; charset=utf-8", csv));
        files.push(file("json", "application/json", json_of(table, &rows)));
        files.push(File { rows: None, ..file("schema.json", "application/json", serde_json::to_vec_pretty(&schema)?) });
    }
    let read_on = annuaire.sources()?.iter().map(|(source, _)| source.read_on).max();
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
    let whole = |name: &str, media_type, bytes| File { name: name.to_owned(), media_type, rows: None, bytes };
    files.push(whole("datapackage.json", "application/json", serde_json::to_vec_pretty(&package)?));
    files.push(whole("rattachement.sqlite", "application/vnd.sqlite3", image.sealed()));
    Ok(files)
}

fn csv_of(table: &Table, rows: &[Vec<Cell>]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|column| column.name))?;
    for row in rows {
        writer.write_record(row.iter().map(Cell::in_csv))?;
    }
    Ok(writer.into_inner().map_err(|error| error.into_error())?)
}

/// An array with one row a line, its members in the order of the columns.
fn json_of(table: &Table, rows: &[Vec<Cell>]) -> Vec<u8> {
    let lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let members = table.columns.iter().zip(row);
            let members: Vec<String> =
                members.map(|(column, cell)| format!("\"{}\":{}", column.name, cell.in_json())).collect();
            format!("{{{}}}", members.join(","))
        })
        .collect();
    format!("[\n{}\n]\n", lines.join(",\n")).into_bytes()
}

/// The Table Schema of a table (Frictionless).
fn schema_of(table: &Table, locale: &Locale) -> Value {
    let key = |name: &str| TABLES.iter().find(|table| table.name == name).and_then(|table| table.columns.first());
    let mut foreign = Vec::new();
    let fields: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            let mut constraints = Map::new();
            if column.required {
                constraints.insert("required".to_owned(), true.into());
            }
            if Some(column.name) == table.columns.first().map(|first| first.name) {
                constraints.insert("unique".to_owned(), true.into());
            }
            let mut format = "default";
            let kind = match column.kind {
                Type::Number => "integer",
                Type::Link => {
                    format = "uri";
                    "string"
                }
                Type::Code(pattern) => {
                    constraints.insert("pattern".to_owned(), pattern.into());
                    "string"
                }
                Type::Date => {
                    constraints.insert("pattern".to_owned(), "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$".into());
                    "string"
                }
                Type::Word(words) => {
                    constraints.insert("enum".to_owned(), words().into());
                    "string"
                }
                Type::Text | Type::List => "string",
            };
            if let Some(target) = column.refers_to
                && let Some(key) = key(target)
            {
                foreign.push(json!({
                    "fields": column.name,
                    "reference": {"resource": target, "fields": key.name},
                }));
            }
            json!({
                "name": column.name,
                "type": kind,
                "format": format,
                "description": locale.text(table.message(column, locale)).to_string(),
                "constraints": constraints,
            })
        })
        .collect();
    json!({
        "fields": fields,
        "primaryKey": table.columns.first().map(|column| column.name),
        "foreignKeys": foreign,
        "missingValues": [""],
    })
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    #[test]
    fn rows_hold_what_their_columns_say() {
        let annuaire = Annuaire::open(&Image::built_in().unwrap()).unwrap();
        for table in &TABLES {
            let mut keys = BTreeSet::new();
            let rows = (table.rows)(&annuaire).unwrap();
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
                        Type::Date => assert!(text.parse::<crate::date::Date>().is_ok(), "{what}"),
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
        let annuaire = Annuaire::open(&Image::built_in().unwrap()).unwrap();
        let rows = communes(&annuaire).unwrap();
        assert_eq!(rows.len(), annuaire.communes().unwrap().len());
        let find = |insee: &str| rows.iter().find(|row| row[0].in_csv() == insee).unwrap();
        let said = |insee: &str| find(insee)[5..10].iter().map(Cell::in_csv).collect::<Vec<_>>().join(",");
        assert_eq!(said("33063"), "sure,,01-331,,02-331");
        for insee in ["59005", "62160", "76351", "40209", "97502", "2A004"] {
            let general = annuaire.general_of(insee.parse().unwrap()).unwrap();
            assert_eq!(find(insee)[5], Cell::of(general.certainty()), "{insee}");
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
