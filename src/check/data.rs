//! Do the rows of the tables agree with each other?

use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Kind, Status, Successor, Today, Zone};
use crate::domain::code::RegimeCode;

/// No caisse without territory, no territory without caisse.
pub(super) fn places(annuaire: &Annuaire, findings: &mut Vec<String>) {
    for departement in annuaire.departements().filter(|departement| departement.zone != Zone::Com) {
        let bodies = annuaire.bodies_in(&departement.code);
        if bodies.general.candidates().is_empty() {
            findings.push(format!("data/caisses.csv: no caisse of the régime général for {}", departement.name));
        }
        if bodies.agricole.is_none() {
            findings.push(format!("data/caisses.csv: no MSA for {}", departement.name));
        }
    }
    for regime in [RegimeCode::GENERAL, RegimeCode::AGRICOLE] {
        for caisse in annuaire.caisses_of(regime) {
            let local = matches!(caisse.kind, Kind::Cpam | Kind::Cgss | Kind::Ccss | Kind::Css | Kind::Msa);
            if local && caisse.status == Status::Active && caisse.departements.is_empty() {
                findings.push(format!("data/caisses.csv: {} {} has no territory", caisse.id, caisse.name));
            }
        }
    }
}

/// Rows that each are well formed, but contradict each other.
pub(super) fn rows(annuaire: &Annuaire, database: &Database, findings: &mut Vec<String>) -> anyhow::Result<()> {
    for regime in annuaire.regimes() {
        for caisse in annuaire.caisses_of(regime.code) {
            let name = format!("data/caisses.csv: {} {}", caisse.id, caisse.name);
            let mut find = |what: &str| findings.push(format!("{name} {what}"));
            match (caisse.status, &caisse.successor) {
                (Status::Merged | Status::Alias, Some(Successor::Caisse(_))) | (Status::Closed, _) => {}
                (Status::Merged | Status::Alias, _) => {
                    find("is merged or a second code, but names no caisse that replaces it")
                }
                (Status::Active, Some(_)) => find("is in service, yet something replaces it"),
                _ => {}
            }
            if caisse.successor.is_some() {
                match annuaire.today(caisse.successor) {
                    Some(Today::Caisse(end)) if end.status == Status::Closed => find("leads to a closed body"),
                    Some(Today::Residence(end)) if end.status == Status::Closed => find("leads to a closed régime"),
                    Some(_) => {}
                    None => find("leads nowhere: its successors form a loop"),
                }
            }
            if caisse.last_seen > caisse.read_on {
                find("was seen in a source that we read earlier");
            }
        }
    }
    let pieces = database.pieces_per_source()?;
    for source in annuaire.sources() {
        // A source without a row must at least be one that pages cite by its address.
        if source.rows == 0 && !pieces.contains_key(&source.id) && source.url.is_none() {
            findings.push(format!("data/sources.csv: {} is used by no row and has no address", source.id));
        }
    }
    Ok(())
}
