//! What became other from one database to another, in the tables that are given away.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use strum::IntoStaticStr;

use super::columns::{Cell, Table};
use super::{Database, Image, TABLES};

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Change {
    /// Only the newer database has it.
    Added,
    /// Only the older database has it.
    Removed,
    /// Both have it, with another value in this column.
    Changed,
}

/// One value that differs. A row that is added or removed is told in as many as it has values.
#[derive(Debug, Serialize)]
pub struct Difference<'a> {
    /// The table.
    pub table: &'static str,
    /// What the row is known by, from one database to the next: the value of the table's first column.
    pub id: &'a str,
    /// What became of the row.
    pub change: Change,
    /// The column.
    pub column: &'static str,
    /// Its value in the older database, as in the table's JSON file.
    pub before: Value,
    /// Its value in the newer one.
    pub after: Value,
}

impl Difference<'_> {
    /// The names of what [`Self::row`] gives.
    pub const COLUMNS: [&'static str; 6] = ["table", "id", "change", "column", "before", "after"];

    /// The same as cells, as in the table's CSV file.
    #[must_use]
    pub fn row(&self) -> [String; 6] {
        let cell = |value: &Value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
            other => other.to_string(),
        };
        let change = <&str>::from(self.change);
        let [before, after] = [&self.before, &self.after].map(cell);
        [self.table.into(), self.id.into(), change.into(), self.column.into(), before, after]
    }
}

/// How many rows of a table differ.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Rows that only the newer database has.
    pub added: usize,
    /// Rows that only the older database has.
    pub removed: usize,
    /// Rows that both have, not the same.
    pub changed: usize,
}

type Rows = BTreeMap<String, Vec<Cell>>;

/// The rows of a table by what they are known by.
fn rows_of(table: &Table, image: &Image) -> anyhow::Result<Rows> {
    let database = Database::open(image)?;
    let mut rows = Rows::new();
    (table.rows)(&database.annuaire()?, &database, &mut |row| {
        rows.insert(row.first().map(Cell::in_csv).unwrap_or_default(), row);
        Ok(())
    })?;
    Ok(rows)
}

/// Tells each difference, table by table and row by row; how many rows of each table differ.
///
/// # Errors
/// A database failed, or whoever is told did.
pub fn diff(
    old: &Image,
    new: &Image,
    tell: &mut dyn FnMut(&Difference<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<(&'static str, Count)>> {
    let mut counts = Vec::new();
    for table in &TABLES {
        let (old, new) = (rows_of(table, old)?, rows_of(table, new)?);
        let mut count = Count::default();
        let mut ids: Vec<&String> = old.keys().chain(new.keys()).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let (before, after) = (old.get(id), new.get(id));
            let (change, counted) = match (before, after) {
                _ if before == after => continue,
                (None, _) => (Change::Added, &mut count.added),
                (_, None) => (Change::Removed, &mut count.removed),
                _ => (Change::Changed, &mut count.changed),
            };
            *counted += 1;
            for (at, column) in table.columns.iter().enumerate() {
                let value =
                    |row: Option<&Vec<Cell>>| row.and_then(|row| row.get(at)).map_or(Value::Null, Cell::in_json);
                let (before, after) = (value(before), value(after));
                if before != after {
                    tell(&Difference { table: table.name, id, change, column: column.name, before, after })?;
                }
            }
        }
        counts.push((table.name, count));
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::embedded;

    #[test]
    fn what_was_added_removed_and_changed_is_told_by_its_id_and_nothing_else() {
        let mut files = embedded().unwrap();
        let before = Image::of(&files).unwrap();
        assert!(diff(&before, &before, &mut |_| panic!("equal")).unwrap().iter().all(|(_, n)| *n == Count::default()));
        let mut change = |file: &str, how: &dyn Fn(&str) -> String| {
            let file = files.iter_mut().find(|(name, _)| name == file).unwrap();
            file.1 = how(std::str::from_utf8(&file.1).unwrap()).into_bytes().into();
        };
        change("centres.csv", &|text| {
            let gone = text.lines().rfind(|line| line.starts_with("91,")).unwrap();
            text.replace(&format!("{gone}\n"), "")
        });
        change("caisses.csv", &|text| text.replace("01,751,CPAM de Paris,", "01,751,CPAM de Lutèce,"));
        let after = Image::of(&files).unwrap();
        let told = |old, new| {
            let mut told = Vec::new();
            let counts = diff(old, new, &mut |difference| {
                told.push(difference.row().join("|"));
                Ok(())
            });
            (told, counts.unwrap().into_iter().filter(|(_, count)| *count != Count::default()).collect::<Vec<_>>())
        };
        let (there, counts) = told(&before, &after);
        let removed = Count { removed: 1, ..Count::default() };
        let changed = Count { changed: 1, ..Count::default() };
        assert_eq!(counts[0], ("caisses", changed));
        assert!(counts.contains(&("centres", removed)), "{counts:?}");
        assert!(there.contains(&"caisses|01-751|changed|name|CPAM de Paris|CPAM de Lutèce".to_owned()), "{there:?}");
        assert!(there.iter().any(|line| line.starts_with("centres|91-") && line.contains("|removed|centre|")));
        // And back.
        let (back, counts) = told(&after, &before);
        assert!(counts.contains(&("centres", Count { added: 1, ..Count::default() })), "{counts:?}");
        assert!(back.contains(&"caisses|01-751|changed|name|CPAM de Lutèce|CPAM de Paris".to_owned()));
        assert_eq!(back.len(), there.len());
    }
}
