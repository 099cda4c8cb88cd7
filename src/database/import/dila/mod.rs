//! Lays a file of the State's directory (the DILA's) over `data/`: where each caisse receives people, and the
//! caisse of each commune it names. What cannot be matched is told, never guessed.

mod fields;
mod file;
mod matching;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde::Deserialize;

use super::files::ImportError;
use super::table::Importer;
use crate::domain::annuaire::{Basis, Confidence, SourceKind};
use crate::domain::code::CaisseId;
use crate::domain::date::Date;
use crate::domain::fold;
use crate::domain::insee::Insee;
use file::{Body, Service};
use matching::{Caisses, Places};

pub use fields::{Opening, Place};
pub use file::{Directory, NotADirectory, read};

/// The row of the directory among the sources.
const FILE: &str = "dila.csv";

/// What was taken of a file, and what was left.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Records of any kind in the file.
    pub records: usize,
    /// Those of a CPAM or a MSA.
    pub services: usize,
    /// The newest date in the file.
    pub date: Option<Date>,
    /// Places to go that were taken.
    pub sites: usize,
    /// Communes whose caisse the file gives.
    pub communes: usize,
    /// Caisses that got a postal address.
    pub addresses: usize,
    /// Services that no caisse of ours could be given: their names and towns.
    pub unmatched: Vec<String>,
    /// Communes the file gives to several caisses, or to one that does not cover their département.
    pub disputed: Vec<String>,
    /// Codes of communes that we do not know.
    pub unknown_communes: usize,
    /// Services without an address to go to.
    pub without_address: usize,
    /// Services without a usable id or name, or with an id already used.
    pub unusable: usize,
    /// Telephone numbers left out: they may cost more than a call, or cannot be read.
    pub phones_left: usize,
    /// Opening hours left out: showing them could mislead.
    pub hours_left: usize,
}

#[derive(Deserialize)]
struct DilaRow {
    id: String,
    title: String,
    url: Option<String>,
    kind: SourceKind,
    licence: String,
}

/// Fills the tables that wait for the directory, and adds it to the sources.
pub(super) fn import(to: &Importer<'_>, directory: &Directory, read_on: Date) -> Result<Taken, ImportError> {
    let date = directory.date.filter(|date| *date <= read_on);
    let mut source = None;
    to.each(FILE, |row: DilaRow| {
        to.execute(
            "INSERT INTO source (id, title, url, kind, data_date, read_on, licence) VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![row.id, row.title, row.url, row.kind, date, read_on, row.licence],
        )?;
        source = Some(row.id);
        Ok(())
    })?;
    let failed = |why: &str| ImportError::new(FILE, 0, why);
    let source = source.ok_or_else(|| failed("the source of the State's directory is missing"))?;
    lay_over(to.transaction, directory, &source, read_on).map_err(|why| failed(&why.to_string()))
}

/// Writes what the directory says; `source` is its row.
fn lay_over(to: &Connection, directory: &Directory, source: &str, read_on: Date) -> rusqlite::Result<Taken> {
    let places = Places::read(to)?;
    let caisses = Caisses::read(to)?;
    let mut taken = Taken {
        records: directory.records,
        services: directory.services.len() + directory.unusable,
        date: directory.date.filter(|date| *date <= read_on),
        unusable: directory.unusable,
        ..Taken::default()
    };
    let mut seen = BTreeSet::new();
    let mut given: BTreeMap<Insee, BTreeSet<CaisseId>> = BTreeMap::new();
    let mut post: BTreeMap<CaisseId, BTreeSet<String>> = BTreeMap::new();
    for service in &directory.services {
        if !seen.insert(&service.id) {
            taken.unusable += 1;
            continue;
        }
        taken.phones_left += service.phones_left;
        taken.unknown_communes += service.wrong_communes;
        let standing = places.standing(service);
        let Some(caisse) = caisses.of_service(service, &standing) else {
            let town = service.visit.as_ref().map(|place| format!(", {}", place.town)).unwrap_or_default();
            taken.unmatched.push(format!("{}{town}", service.name));
            continue;
        };
        if service.body == Body::Cpam {
            for insee in &service.communes {
                match places.today(*insee) {
                    Some(today) => drop(given.entry(today).or_default().insert(caisse)),
                    None => taken.unknown_communes += 1,
                }
            }
        }
        if let Some(place) = &service.post {
            post.entry(caisse).or_default().insert(place.to_string());
        }
        match &service.visit {
            Some(place) => {
                taken.sites += 1;
                site(to, service, caisse, place, standing.commune, source, read_on, &mut taken.hours_left)?;
            }
            None => taken.without_address += 1,
        }
    }
    for (insee, owners) in given {
        let covers = |id: &CaisseId| caisses.covers(*id, insee.departement());
        match owners.iter().collect::<Vec<_>>().as_slice() {
            [only] if covers(only) => {
                commune(to, insee, **only, source, read_on)?;
                taken.communes += 1;
            }
            owners => {
                let owners: Vec<String> = owners.iter().map(ToString::to_string).collect();
                let name = places.name(insee);
                taken.disputed.push(format!("{name} ({insee}): {}", owners.join(", ")));
            }
        }
    }
    for (caisse, addresses) in post {
        // Sites that give several addresses leave us unable to say which is the caisse's.
        if let [only] = addresses.iter().collect::<Vec<_>>().as_slice() {
            taken.addresses += address(to, caisse, only, source)?;
        }
    }
    Ok(taken)
}

#[expect(clippy::too_many_arguments, reason = "one row, written in one place")]
fn site(
    to: &Connection,
    service: &Service,
    caisse: CaisseId,
    place: &Place,
    commune: Option<Insee>,
    source: &str,
    read_on: Date,
    hours_left: &mut usize,
) -> rusqlite::Result<()> {
    let (hours, remark) = match &service.hours {
        Opening::Open(hours, remark) => (Some(hours), remark.as_deref()),
        Opening::None => (None, None),
        Opening::Left => {
            *hours_left += 1;
            (None, None)
        }
    };
    to.prepare_cached("INSERT INTO site VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?.execute(params![
        service.id,
        caisse.regime,
        caisse.caisse,
        service.name,
        place.lines,
        place.postal_code.as_str(),
        place.town,
        commune,
        service.phone,
        hours,
        remark,
        service.page,
        service.modified.filter(|date| *date <= read_on),
    ])?;
    link(to, "site", &service.id, source)
}

/// What the State says of a commune replaces what we had worked out.
fn commune(to: &Connection, insee: Insee, caisse: CaisseId, source: &str, read_on: Date) -> rusqlite::Result<()> {
    to.prepare_cached("DELETE FROM row_source WHERE subject = 'commune_caisse' AND row = ?")?.execute([insee])?;
    to.prepare_cached("INSERT OR REPLACE INTO commune_caisse VALUES (?, ?, ?, NULL, ?, ?, ?)")?.execute(params![
        insee,
        caisse.regime,
        caisse.caisse,
        Basis::Official,
        Confidence::High,
        read_on
    ])?;
    link(to, "commune_caisse", insee.as_str(), source)
}

/// The postal address that all sites of a caisse agree on, where we had none.
fn address(to: &Connection, caisse: CaisseId, address: &str, source: &str) -> rusqlite::Result<usize> {
    let named = matches!(fold(address).split(' ').next(), Some("cpam" | "cgss" | "ccss" | "cssm" | "msa" | "caisse"));
    let set = to.execute(
        "UPDATE caisse SET address = iif(?1, ?2, name || ', ' || ?2), address_confidence = ?3
         WHERE regime = ?4 AND caisse = ?5 AND address IS NULL",
        params![named, address, Confidence::Medium, caisse.regime, caisse.caisse],
    )?;
    if set > 0 {
        link(to, "caisse", &caisse.to_string(), source)?;
    }
    Ok(set)
}

fn link(to: &Connection, subject: &str, row: &str, source: &str) -> rusqlite::Result<()> {
    to.prepare_cached(
        "INSERT INTO row_source SELECT ?1, ?2, ?3, 1 + coalesce(max(position), 0)
         FROM row_source WHERE subject = ?1 AND row = ?2",
    )?
    .execute([subject, row, source])
    .map(drop)
}
