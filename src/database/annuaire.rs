//! From the tables to the directory: read once, at start.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::Row;

use super::{Database, Result};
use crate::domain::annuaire::{
    Address, Annuaire, Attachment, Caisse, Centre, Commune, Contact, Departement, EndedCentre, Office, Regime, Source,
    Successor, Tables,
};
use crate::domain::code::{CaisseId, RegimeCode};
use crate::domain::insee::Insee;

/// The ids of the sources of each row of a table, by the row's key.
type Sources = BTreeMap<String, Vec<String>>;

impl Database {
    /// The whole directory.
    ///
    /// # Errors
    /// The database failed.
    pub fn annuaire(&self) -> Result<Annuaire> {
        let contacts = self.many(
            "SELECT c.*, s.short AS source_name FROM contact c JOIN source s ON s.id = c.source",
            [],
            contact,
        )?;
        let shared: BTreeMap<&str, Arc<Contact>> =
            contacts.iter().map(|contact| (contact.id.as_str(), Arc::new(contact.clone()))).collect();
        let contact_of = |row: &Row<'_>| -> rusqlite::Result<Option<Arc<Contact>>> {
            Ok(row.get::<_, Option<String>>("contact")?.and_then(|id| shared.get(id.as_str()).cloned()))
        };
        let (of_regimes, of_caisses) = (self.sources_of("regime")?, self.sources_of("caisse")?);
        let of_communes = self.sources_of("commune_caisse")?;
        Ok(Annuaire::new(Tables {
            regimes: self.many("SELECT * FROM regime", [], |row| regime(row, contact_of(row)?, &of_regimes))?,
            caisses: self.many("SELECT * FROM caisse", [], |row| caisse(row, contact_of(row)?, &of_caisses))?,
            sources: self.sources()?,
            links: self.many("SELECT id, url FROM practical WHERE url IS NOT NULL", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?,
            centres: self.many("SELECT * FROM centre", [], centre)?,
            ended_centres: self.many("SELECT * FROM ended_centre", [], |row| {
                Ok(EndedCentre {
                    regime: row.get("regime")?,
                    centre: row.get("centre")?,
                    since: row.get("since")?,
                    successor: row.get("successor")?,
                    note: row.get("note")?,
                })
            })?,
            gestions: self.many("SELECT code FROM code_gestion", [], |row| row.get(0))?,
            departements: self.many("SELECT * FROM departement", [], departement)?,
            neighbours: self.many("SELECT departement, neighbour FROM departement_neighbour", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?,
            communes: self.communes()?,
            attachments: self.many("SELECT * FROM commune_caisse", [], |row| attachment(row, &of_communes))?,
            offices: self.offices()?,
            contacts,
        }))
    }

    fn sources_of(&self, subject: &str) -> Result<Sources> {
        let mut sources = Sources::new();
        let sql = "SELECT row, source FROM row_source WHERE subject = ? ORDER BY row, position";
        for (row, source) in self.many(sql, [subject], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))? {
            sources.entry(row).or_default().push(source);
        }
        Ok(sources)
    }

    fn sources(&self) -> Result<Vec<Source>> {
        let sql = "SELECT s.*, (SELECT count(*) FROM row_source l WHERE l.source = s.id AND l.subject <> 'piece') \
                   + (SELECT count(*) FROM contact f WHERE f.source = s.id) AS rows FROM source s";
        self.many(sql, [], |row| {
            Ok(Source {
                id: row.get("id")?,
                title: row.get("title")?,
                short: row.get("short")?,
                url: row.get("url")?,
                kind: row.get("kind")?,
                data_date: row.get("data_date")?,
                read_on: row.get("read_on")?,
                licence: row.get("licence")?,
                rows: row.get("rows")?,
            })
        })
    }

    fn communes(&self) -> Result<Vec<Commune>> {
        let mut former: BTreeMap<Insee, Vec<Box<str>>> = BTreeMap::new();
        let sql = "SELECT DISTINCT insee, name FROM commune_old_name ORDER BY insee, name";
        for (insee, name) in self.many(sql, [], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))? {
            former.entry(insee).or_default().push(name.into());
        }
        self.many("SELECT insee, name, postal_codes, population, parent FROM commune", [], |row| {
            let insee = row.get(0)?;
            let postal: String = row.get(2)?;
            Ok(Commune {
                insee,
                name: row.get::<_, String>(1)?.into(),
                postal_codes: postal.split_whitespace().filter_map(|code| code.parse().ok()).collect(),
                population: row.get(3)?,
                parent: row.get(4)?,
                former_names: former.remove(&insee).unwrap_or_default().into(),
            })
        })
    }

    fn offices(&self) -> Result<Vec<(CaisseId, Office)>> {
        let sql = "SELECT s.*, l.source FROM site s LEFT JOIN commune c ON c.insee = s.commune \
                   LEFT JOIN row_source l ON l.subject = 'site' AND l.row = s.id \
                   ORDER BY coalesce(c.name, s.town), s.name, s.id";
        self.many(sql, [], |row| {
            let office = Office {
                name: row.get("name")?,
                lines: row.get("lines")?,
                postal_code: row.get("postal_code")?,
                town: row.get("town")?,
                phone: row.get("phone")?,
                hours: row.get("hours")?,
                remark: row.get("remark")?,
                page: row.get("page")?,
                modified: row.get("modified")?,
                source: row.get("source")?,
            };
            Ok((id(row)?, office))
        })
    }
}

fn id(row: &Row<'_>) -> rusqlite::Result<CaisseId> {
    Ok(CaisseId { regime: row.get("regime")?, caisse: row.get("caisse")? })
}

fn successor(row: &Row<'_>) -> rusqlite::Result<Option<Successor>> {
    let regime: Option<RegimeCode> = row.get("successor_regime")?;
    let caisse = row.get("successor_caisse")?;
    Ok(regime.map(|regime| match caisse {
        Some(caisse) => Successor::Caisse(CaisseId { regime, caisse }),
        None => Successor::Regime(regime),
    }))
}

fn contact(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        id: row.get("id")?,
        number: row.get("number")?,
        tel: row.get("tel")?,
        hours: row.get("hours")?,
        local_hours: row.get("local_hours")?,
        hours_seen: row.get("hours_seen")?,
        free: row.get("free")?,
        abroad: row.get("abroad")?,
        last_seen: row.get("last_seen")?,
        read_on: row.get("read_on")?,
        source: row.get("source")?,
        source_name: row.get("source_name")?,
    })
}

fn regime(row: &Row<'_>, contact: Option<Arc<Contact>>, sources: &Sources) -> rusqlite::Result<Regime> {
    let code: RegimeCode = row.get("code")?;
    Ok(Regime {
        code,
        name: row.get("name")?,
        short_name: row.get("short_name")?,
        status: row.get("status")?,
        since: row.get("since")?,
        successor: successor(row)?,
        website: row.get("website")?,
        contact,
        confidence: row.get("confidence")?,
        sources: sources.get(code.as_str()).cloned().unwrap_or_default(),
        read_on: row.get("read_on")?,
    })
}

fn caisse(row: &Row<'_>, contact: Option<Arc<Contact>>, sources: &Sources) -> rusqlite::Result<Caisse> {
    let id = id(row)?;
    let lines: Option<String> = row.get("address")?;
    let address = match (lines, row.get("address_confidence")?, row.get("address_seen")?) {
        (Some(lines), Some(confidence), Some(seen)) => Some(Address { lines, confidence, seen }),
        _ => None,
    };
    Ok(Caisse {
        id,
        name: row.get("name")?,
        kind: row.get("kind")?,
        departements: row.get::<_, String>("departements")?.split_whitespace().map(str::to_owned).collect(),
        seat: row.get("seat")?,
        status: row.get("status")?,
        since: row.get("since")?,
        successor: successor(row)?,
        last_seen: row.get("last_seen")?,
        website: row.get("website")?,
        contact,
        address,
        directory: row.get("directory")?,
        printed_2015: row.get("printed_2015")?,
        printed_2020: row.get("printed_2020")?,
        confidence: row.get("confidence")?,
        sources: sources.get(&id.to_string()).cloned().unwrap_or_default(),
        read_on: row.get("read_on")?,
        note: row.get("note")?,
    })
}

fn centre(row: &Row<'_>) -> rusqlite::Result<(CaisseId, Centre)> {
    // The most recent label that there is.
    let labels: [Option<String>; 3] = [row.get("label_2020")?, row.get("label_2015")?, row.get("label_2020_pivot")?];
    let centre = Centre {
        code: row.get("centre")?,
        label: labels.into_iter().flatten().next(),
        confidence: row.get("confidence")?,
        read_on: row.get("read_on")?,
    };
    Ok((id(row)?, centre))
}

fn departement(row: &Row<'_>) -> rusqlite::Result<Departement> {
    Ok(Departement {
        code: row.get("code")?,
        name: row.get("name")?,
        region: row.get("region_name")?,
        zone: row.get("zone")?,
    })
}

fn attachment(row: &Row<'_>, sources: &Sources) -> rusqlite::Result<(Insee, Attachment)> {
    let insee: Insee = row.get("insee")?;
    let regime = row.get("regime")?;
    let only: Option<String> = row.get("caisse")?;
    let several: Option<String> = row.get("candidates")?;
    let digits = only.or(several).unwrap_or_default();
    let caisses = digits.split_whitespace().filter_map(|caisse| caisse.parse().ok());
    let attachment = Attachment {
        caisses: caisses.map(|caisse| CaisseId { regime, caisse }).collect(),
        basis: row.get("basis")?,
        sources: sources.get(insee.as_str()).cloned().unwrap_or_default(),
    };
    Ok((insee, attachment))
}
