//! The forms a table is given in: CSV, JSON, and the schema that describes both.

use std::io::Write as _;

use serde_json::{Map, Value, json};

use super::columns::{Cell, Table, Type};
use crate::lang::Locale;

/// A table as CSV and as JSON, written row by row: its rows never lie in memory all together.
pub(super) struct Both {
    pub csv: csv::Writer<Vec<u8>>,
    /// An array with one row a line, its members in the order of the columns.
    pub json: Vec<u8>,
    pub rows: usize,
}

impl Both {
    pub fn of(table: &Table) -> anyhow::Result<Self> {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(table.columns.iter().map(|column| column.name))?;
        Ok(Self { csv, json: b"[".to_vec(), rows: 0 })
    }

    pub fn add(&mut self, table: &Table, row: &[Cell]) -> anyhow::Result<()> {
        self.csv.write_record(row.iter().map(Cell::in_csv))?;
        let members = table.columns.iter().zip(row);
        let members: Vec<String> =
            members.map(|(column, cell)| format!("\"{}\":{}", column.name, cell.in_json())).collect();
        write!(self.json, "{}\n{{{}}}", if self.rows > 0 { "," } else { "" }, members.join(","))?;
        self.rows += 1;
        Ok(())
    }

    /// The two files.
    pub fn end(self) -> anyhow::Result<(Vec<u8>, Vec<u8>)> {
        let mut json = self.json;
        json.extend_from_slice(b"\n]\n");
        Ok((self.csv.into_inner().map_err(|error| error.into_error())?, json))
    }
}

/// The Table Schema of a table (Frictionless).
pub(super) fn schema(table: &Table, tables: &[Table], locale: &Locale) -> Value {
    let key = |name: &str| tables.iter().find(|table| table.name == name).and_then(|table| table.columns.first());
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
