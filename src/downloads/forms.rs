//! The forms a table is given in: CSV, JSON, and the schema that describes both.

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::columns::{Cell, Table, Type};
use crate::lang::Locale;

pub(super) fn csv(table: &Table, rows: &[Vec<Cell>]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|column| column.name))?;
    for row in rows {
        writer.write_record(row.iter().map(Cell::in_csv))?;
    }
    Ok(writer.into_inner().map_err(|error| error.into_error())?)
}

/// An array with one row a line, its members in the order of the columns.
pub(super) fn json(table: &Table, rows: &[Vec<Cell>]) -> Vec<u8> {
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

pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
