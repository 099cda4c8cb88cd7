//! The domain's values as text, the same in CSV files and in SQLite.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer};

use crate::domain::annuaire::{Basis, Confidence, Kind, SourceKind, Status, Successor, Zone};
use crate::domain::code::{CaisseId, Digits};
use crate::domain::date::Date;
use crate::domain::hours::Hours;
use crate::domain::insee::Insee;

/// Gives types that read from and write to text the same form in CSV files and in SQLite.
macro_rules! as_text {
    ($($type:ty),* $(,)?) => {$(
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|e| serde::de::Error::custom(format!("{text:?}: {e}")))
            }
        }
        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
            }
        }
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }
    )*};
}

as_text!(
    Status,
    Kind,
    Confidence,
    SourceKind,
    Basis,
    Zone,
    Insee,
    Successor,
    Hours,
    Date,
    Digits<2>,
    Digits<3>,
    Digits<4>,
    Digits<5>,
    CaisseId
);
