//! What a table is made of: columns with what they hold, and the values in them.

use serde_json::Value;
use strum::IntoEnumIterator;

use crate::database::Database;
use crate::domain::annuaire::Annuaire;
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

pub(super) fn words<T: IntoEnumIterator + Into<&'static str>>() -> Vec<&'static str> {
    T::iter().map(Into::into).collect()
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

pub(super) const fn always(name: &'static str, kind: Type) -> Column {
    Column { name, kind, required: true, refers_to: None }
}

pub(super) const fn maybe(name: &'static str, kind: Type) -> Column {
    Column { name, kind, required: false, refers_to: None }
}

/// Takes the rows of a table one by one, each with a value for each column.
pub(super) type Each<'a> = &'a mut dyn FnMut(Vec<Cell>) -> anyhow::Result<()>;

/// One table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name, and its files'.
    pub name: &'static str,
    /// Its columns, in order. The first is its key.
    pub columns: &'static [Column],
    pub(super) rows: fn(&Annuaire, &Database, Each<'_>) -> anyhow::Result<()>,
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

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u32),
    List(Vec<String>),
}

impl Cell {
    pub fn text(value: impl ToString) -> Self {
        Self::Text(value.to_string())
    }

    pub fn maybe(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Empty, Self::text)
    }

    pub fn word(value: impl Into<&'static str>) -> Self {
        Self::Text(value.into().to_owned())
    }

    pub fn ids(ids: &[String]) -> Self {
        Self::List(ids.to_vec())
    }

    pub fn in_csv(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::List(items) => items.join(" "),
        }
    }

    pub fn in_json(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::List(items) => items.as_slice().into(),
        }
    }
}
