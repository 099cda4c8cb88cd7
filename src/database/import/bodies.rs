//! Sources, telephone numbers, régimes, caisses and centres.

use rusqlite::params;
use rusqlite::types::ToSqlOutput;
use serde::Deserialize;

use super::files::ImportError;
use super::table::{Importer, firm, rows};
use crate::domain::annuaire::{Confidence, Kind, SourceKind, Status, Successor};
use crate::domain::code::{CaisseCode, CentreCode, GestionCode, RegimeCode};
use crate::domain::date::Date;
use crate::domain::hours::Hours;

rows! {
    SourceRow = "source" {
        id: String,
        #[serde(deserialize_with = "firm")]
        title: String,
        url: Option<String>,
        kind: SourceKind,
        data_date: Option<Date>,
        read_on: Date,
        licence: String,
        #[serde(deserialize_with = "firm")]
        short: String,
    }

    ContactRow = "contact" {
        id: String,
        number: String,
        tel: String,
        hours: Option<Hours>,
        local_hours: YesNo,
        hours_seen: Option<Date>,
        hours_source: Option<String>,
        free: YesNo,
        abroad: Option<String>,
        last_seen: Date,
        #[serde(rename = "sources")]
        source: String,
        read_on: Date,
    }

    RegimeRow = "regime" {
        code: RegimeCode,
        #[serde(deserialize_with = "firm")]
        name: String,
        short_name: String,
        status: Status,
        since: Option<Date>,
        website: Option<String>,
        contact: Option<String>,
        confidence: Confidence,
        read_on: Date,
    } + {
        successor: Option<Successor>,
        sources: String,
    }

    CaisseRow = "caisse" {
        regime: RegimeCode,
        caisse: CaisseCode,
        name: String,
        kind: Kind,
        departements: String,
        seat: Option<String>,
        status: Status,
        since: Option<Date>,
        last_seen: Date,
        website: Option<String>,
        contact: Option<String>,
        address: Option<String>,
        address_confidence: Option<Confidence>,
        address_seen: Option<Date>,
        directory: Option<String>,
        printed_2015: Option<String>,
        printed_2020: Option<String>,
        confidence: Confidence,
        read_on: Date,
        note: Option<String>,
    } + {
        successor: Option<Successor>,
        sources: String,
    }

    CentreRow = "centre" {
        regime: RegimeCode,
        caisse: CaisseCode,
        centre: CentreCode,
        label_2015: Option<String>,
        label_2020: Option<String>,
        label_2020_pivot: Option<String>,
        confidence: Confidence,
        read_on: Date,
    } + {
        sources: String,
    }

    EndedCentreRow = "ended_centre" {
        regime: RegimeCode,
        centre: CentreCode,
        since: Date,
        successor: RegimeCode,
        note: String,
        read_on: Date,
    } + {
        sources: String,
    }

    DepartementRow = "caisse_departement" {
        regime: RegimeCode,
        caisse: CaisseCode,
        departement: String,
        position: u32,
    }

    GestionRow = "code_gestion" {
        code: GestionCode,
        confidence: Confidence,
        read_on: Date,
    } + {
        sources: String,
    }
}

/// `yes` or `no`.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum YesNo {
    Yes,
    No,
}

impl rusqlite::ToSql for YesNo {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(matches!(self, Self::Yes).into())
    }
}

pub(super) fn import(to: &Importer<'_>) -> Result<(), ImportError> {
    to.copy::<SourceRow>("sources.csv")?;
    to.each("contacts.csv", |row: ContactRow| {
        if row.number.contains(' ') || row.abroad.as_ref().is_some_and(|number| number.contains(' ')) {
            return Err("a number is not broken at the end of a line: write no-break spaces".to_owned());
        }
        if [row.hours_seen.is_some(), row.hours_source.is_some()].contains(&row.hours.is_none()) {
            return Err("hours need their source and the day they were seen, and they need hours".to_owned());
        }
        if matches!(row.local_hours, YesNo::Yes) && row.hours.is_some() {
            return Err("hours that differ from one département to another are not given".to_owned());
        }
        to.insert(&row)
    })?;
    to.each("regimes.csv", |row: RegimeRow| {
        to.insert(&row)?;
        to.link("regime", row.code.as_str(), &row.sources)
    })?;
    to.each("caisses.csv", |row: CaisseRow| {
        let id = format!("{} {}", row.regime, row.caisse);
        if [row.address.is_some(), row.address_confidence.is_some()].contains(&row.address_seen.is_none()) {
            return Err(format!(
                "caisse {id}: an address needs its confidence and the day it was seen, and they need it"
            ));
        }
        to.insert(&row).map_err(|why| format!("caisse {id}: {why}"))?;
        for (position, departement) in (0_u32..).zip(row.departements.split_whitespace()) {
            let departement = departement.to_owned();
            to.insert(&DepartementRow { regime: row.regime, caisse: row.caisse, departement, position })?;
        }
        to.link("caisse", &id, &row.sources)
    })?;
    to.each("centres.csv", |row: CentreRow| {
        let id = format!("{} {} {}", row.regime, row.caisse, row.centre);
        to.insert(&row).map_err(|why| format!("centre {id}: {why}"))?;
        to.link("centre", &id, &row.sources)
    })?;
    to.each("ended_centres.csv", |row: EndedCentreRow| {
        let id = format!("{} {}", row.regime, row.centre);
        to.insert(&row).map_err(|why| format!("centre {id}: {why}"))?;
        to.link("ended_centre", &id, &row.sources)
    })?;
    to.each("codes_gestion.csv", |row: GestionRow| {
        to.insert(&row)?;
        to.link("code_gestion", row.code.as_str(), &row.sources)
    })?;
    successors(to)
}

/// What replaces what: only now do the rows that are named exist.
fn successors(to: &Importer<'_>) -> Result<(), ImportError> {
    let named = |successor: Successor, why: String| format!("successor {successor}: {why}");
    to.each("regimes.csv", |row: RegimeRow| {
        let Some(heir) = row.successor else { return Ok(()) };
        let sql = "UPDATE regime SET successor_regime = ?, successor_caisse = ? WHERE code = ?";
        to.execute(sql, params![heir.regime(), heir.caisse(), row.code]).map_err(|why| named(heir, why))
    })?;
    to.each("caisses.csv", |row: CaisseRow| {
        let Some(heir) = row.successor else { return Ok(()) };
        let sql = "UPDATE caisse SET successor_regime = ?, successor_caisse = ? WHERE regime = ? AND caisse = ?";
        let values = params![heir.regime(), heir.caisse(), row.regime, row.caisse];
        to.execute(sql, values).map_err(|why| named(heir, why))
    })
}
