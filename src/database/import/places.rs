//! Départements, communes, and the caisse of a commune where its département does not say it.

use rusqlite::params;
use serde::Deserialize;

use super::files::ImportError;
use super::table::{Importer, rows};
use crate::domain::annuaire::{Basis, Confidence, Zone};
use crate::domain::code::{CaisseId, PostalCode, RegimeCode};
use crate::domain::date::Date;
use crate::domain::insee::Insee;

rows! {
    DepartementRow = "departement" {
        code: String,
        name: String,
        region: String,
        region_name: String,
        seat: Option<Insee>,
        zone: Zone,
    }

    NeighbourRow = "departement_neighbour" {
        departement: String,
        neighbour: String,
    }

    OldNameRow = "commune_old_name" {
        name: String,
        insee: Insee,
        old_insee: String,
    }
}

#[derive(Deserialize)]
struct CommuneRow {
    insee: Insee,
    name: String,
    postal_codes: String,
    population: Option<u32>,
    parent: Option<Insee>,
}

#[derive(Deserialize)]
struct CommuneCaisseRow {
    insee: Insee,
    caisse: Option<CaisseId>,
    candidates: Option<String>,
    basis: Basis,
    confidence: Confidence,
    sources: String,
    read_on: Date,
}

pub(super) fn import(to: &Importer<'_>) -> Result<(), ImportError> {
    to.copy::<DepartementRow>("communes/departements.csv")?;
    to.copy::<NeighbourRow>("communes/neighbours.csv")?;
    // An arrondissement names its commune, which has to be there already.
    for is_arrondissement in [false, true] {
        to.each("communes/communes.csv", |row: CommuneRow| {
            if row.parent.is_some() != is_arrondissement {
                return Ok(());
            }
            if let Some(wrong) = row.postal_codes.split_whitespace().find(|code| code.parse::<PostalCode>().is_err()) {
                return Err(format!("{wrong} is not a postal code"));
            }
            to.execute(
                "INSERT INTO commune (insee, name, departement, postal_codes, population, parent) \
                 VALUES (?, ?, ?, ?, ?, ?)",
                params![row.insee, row.name, row.insee.departement(), row.postal_codes, row.population, row.parent],
            )
        })?;
    }
    to.copy::<OldNameRow>("communes/old_names.csv")?;
    to.each("communes/commune_caisse.csv", |row: CommuneCaisseRow| {
        if row.caisse.is_some_and(|id| id.regime != RegimeCode::GENERAL) {
            return Err("only caisses of the régime général are given here".to_owned());
        }
        let caisse = row.caisse.map(|id| id.caisse);
        to.execute(
            "INSERT INTO commune_caisse (insee, regime, caisse, candidates, basis, confidence, read_on) \
             VALUES (?, '01', ?, ?, ?, ?, ?)",
            params![row.insee, caisse, row.candidates, row.basis, row.confidence, row.read_on],
        )?;
        to.link("commune_caisse", row.insee.as_str(), &row.sources)
    })
}
