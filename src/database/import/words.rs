//! What texts quote, what people say instead, and what was put right.

use std::collections::BTreeMap;

use rusqlite::params;
use serde::Deserialize;

use super::files::ImportError;
use super::table::{Importer, firm, rows};
use crate::domain::date::Date;
use crate::lang::REFERENCE;

rows! {
    PracticalRow = "practical" {
        id: String,
        kind: String,
        #[serde(deserialize_with = "firm")]
        text: String,
        url: Option<String>,
        source: String,
        seen: Option<Date>,
        read_on: Date,
    }

    SynonymRow = "synonym" {
        said: String,
        meant: String,
    }

    SaidRow = "said" {
        lang: String,
        path: String,
        said: String,
    }

    MovedRow = "moved" {
        #[serde(rename = "from")]
        old: String,
        #[serde(rename = "to")]
        new: String,
    }
}

#[derive(Deserialize)]
struct CorrectionRow {
    date: Date,
    path: String,
    /// One column per language, by its name; empty where it is not translated yet.
    #[serde(flatten)]
    texts: BTreeMap<String, String>,
}

pub(super) fn import(to: &Importer<'_>) -> Result<(), ImportError> {
    to.copy::<PracticalRow>("practical.csv")?;
    to.copy::<SynonymRow>("synonyms.csv")?;
    to.copy::<SaidRow>("said.csv")?;
    to.copy::<MovedRow>("redirects.csv")?;
    to.each("corrections.csv", |row: CorrectionRow| {
        if row.date.day.is_none() {
            return Err("a correction is made on a day, such as 2026-11-23".to_owned());
        }
        let is_said = |(lang, text): &(&String, &String)| *lang == REFERENCE || !text.is_empty();
        for (lang, text) in row.texts.iter().filter(is_said) {
            to.execute("INSERT INTO correction VALUES (?, ?, ?, ?)", params![row.date, row.path, lang, text])?;
        }
        Ok(())
    })
}
