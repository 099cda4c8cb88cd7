//! Do the rows of the tables agree with each other?

use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Kind, Status, Successor, Today, Zone, dialled};
use crate::domain::code::RegimeCode;
use crate::domain::date::Date;

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

/// A number whose source is older than two years says so in every text that quotes it. Texts were made on the day the
/// row was read: what was fresh then is not for ever.
pub(super) fn old_numbers(
    annuaire: &Annuaire,
    database: &Database,
    today: Date,
    findings: &mut Vec<String>,
) -> anyhow::Result<()> {
    let texts = database.rendered()?;
    for contact in annuaire.contacts().filter(|contact| contact.last_seen.is_stale(today)) {
        let (year, abroad) = (contact.last_seen.year.to_string(), contact.abroad.as_deref().map(dialled));
        for number in [Some(&contact.tel), abroad.as_ref()].into_iter().flatten() {
            let link = format!("href=\"tel:{number}\"");
            let undated = |html: &str| html.split(&link).skip(1).any(|rest| !beside(rest).contains(&year));
            for (name, _) in texts.iter().filter(|(_, html)| undated(html)) {
                findings.push(format!(
                    "{name}: {} is of {}, which nothing says beside it: read its source again, and date its row of \
                     data/contacts.csv",
                    contact.number, contact.last_seen
                ));
            }
        }
    }
    Ok(())
}

/// What is read with a link, to the end of its sentence's next few words.
fn beside(rest: &str) -> String {
    let after = rest.split_once("</a>").map_or("", |(_, after)| after);
    after.split("</").next().unwrap_or_default().chars().take(40).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::{Image, embedded};

    /// What is found when a row of the contacts reads otherwise.
    fn found(from: &str, to: &str, today: &str) -> Vec<String> {
        let mut files = embedded().unwrap();
        let contacts = files.iter_mut().find(|(name, _)| name == "contacts.csv").unwrap();
        let text = String::from_utf8_lossy(&contacts.1).into_owned();
        assert!(text.contains(from), "{from}");
        contacts.1 = text.replacen(from, to, 1).into_bytes().into();
        let database = Database::open(&Image::of(&files).unwrap()).unwrap();
        let mut findings = Vec::new();
        old_numbers(&database.annuaire().unwrap(), &database, today.parse().unwrap(), &mut findings).unwrap();
        findings
    }

    #[test]
    fn a_number_older_than_two_years_says_so_in_every_text_and_language() {
        let read = "2026-02-06,DILA-VENDEE,2026-11-30";
        assert!(found(read, read, "2026-11-30").is_empty());
        // Old on the day it was read: every text says the year by itself.
        assert!(found(read, "2020-01-01,DILA-VENDEE,2026-11-30", "2026-11-30").is_empty());
        // Grown old since: no text can know.
        for (row, today) in [("2020-01-01,DILA-VENDEE,2020-02-01", "2026-11-30"), (read, "2028-02-07")] {
            let found = found(read, row, today);
            for text in ["comprendre/trouver-par-telephone/fr.md", "facile/telephoner/fr.md", "faq/frontalier/uk.md"] {
                assert!(found.iter().any(|finding| finding.contains(text)), "{row}: {text}\n{found:#?}");
            }
        }
    }
}
