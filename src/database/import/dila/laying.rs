//! Writes what the directory says over the tables that `data/` filled.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::fields::{Opening, Place};
use super::file::{Body, Directory, Service};
use super::matching::{Caisses, Places};
use super::taken::{Left, Taken, Took};
use crate::domain::annuaire::{Basis, Confidence};
use crate::domain::code::CaisseId;
use crate::domain::date::Date;
use crate::domain::fold;
use crate::domain::insee::Insee;

#[cfg(test)]
mod tests;

/// What one source says: its row, the date of what it says, and the day it was read.
#[derive(Clone, Copy)]
struct Origin<'a> {
    source: &'a str,
    date: Option<Date>,
    read_on: Date,
}

/// Writes what the directory says, dated `date`; `source` is its row.
pub(super) fn lay_over(
    to: &Connection,
    directory: &Directory,
    source: &str,
    date: Option<Date>,
    read_on: Date,
) -> rusqlite::Result<Taken> {
    let from = Origin { source, date, read_on };
    let places = Places::read(to)?;
    let mut taken = Taken {
        records: directory.records,
        services: directory.services.len(),
        date,
        named: directory.communes.len(),
        ..Taken::default()
    };
    for row in &directory.unusable {
        taken.leave(Left::Unusable, row.clone());
    }
    let matched = match_all(to, directory, &places, &mut taken)?;
    let mut of_caisse: BTreeMap<CaisseId, Vec<&Service>> = BTreeMap::new();
    for (service, caisse, commune) in matched.values() {
        of_caisse.entry(*caisse).or_default().push(service);
        let row = title(service);
        for number in &service.phones_left {
            taken.leave(Left::Phone, format!("{row}: {number}"));
        }
        let Some(place) = &service.visit else {
            taken.leave(Left::WithoutAddress, row);
            continue;
        };
        if service.hours == Opening::Left {
            taken.leave(Left::Hours, row.clone());
        }
        taken.sites += 1;
        taken.take(Took::Site, format!("{row}: {caisse}"));
        site(to, service, *caisse, place, *commune, from)?;
    }
    communes(to, directory, &matched, &places, from, &mut taken)?;
    for (caisse, services) in of_caisse {
        if let Some(address) = body(to, caisse, &services, from)? {
            taken.addresses += 1;
            taken.take(Took::Address, format!("{caisse}: {address}"));
        }
    }
    Ok(taken)
}

/// A service, its caisse, and the commune it stands in.
type Matched<'a> = BTreeMap<&'a str, (&'a Service, CaisseId, Option<Insee>)>;

/// The services that a caisse could be given, by their ids.
fn match_all<'a>(
    to: &Connection,
    directory: &'a Directory,
    places: &Places,
    taken: &mut Taken,
) -> rusqlite::Result<Matched<'a>> {
    let caisses = Caisses::read(to)?;
    let mut seen = BTreeSet::new();
    let mut matched = Matched::new();
    for service in &directory.services {
        if !seen.insert(service.id.as_str()) {
            taken.leave(Left::Unusable, format!("{}: {} was given already", title(service), service.id));
            continue;
        }
        let standing = places.standing(service);
        match caisses.of_service(service, &standing) {
            Ok(caisse) => drop(matched.insert(&service.id, (service, caisse, standing.commune))),
            Err(why) => taken.leave(Left::Unmatched, format!("{}: {why}", title(service))),
        }
    }
    Ok(matched)
}

/// How a service is named in what is told.
fn title(service: &Service) -> String {
    let town = service.visit.as_ref().map(|place| format!(", {}", place.town)).unwrap_or_default();
    format!("{}{town}", service.name)
}

/// Gives each commune the one caisse whose services it depends on.
fn communes(
    to: &Connection,
    directory: &Directory,
    matched: &Matched<'_>,
    places: &Places,
    from: Origin<'_>,
    taken: &mut Taken,
) -> rusqlite::Result<()> {
    let mut given: BTreeMap<Insee, BTreeSet<&str>> = BTreeMap::new();
    for commune in &directory.communes {
        match commune.code.parse().ok().and_then(|insee| places.today(insee)) {
            Some(today) => given.entry(today).or_default().extend(commune.services.iter().map(String::as_str)),
            None => taken.leave(Left::Unknown, format!("{} {}", commune.code, commune.name).trim_end().to_owned()),
        }
    }
    let caisses = Caisses::read(to)?;
    for (insee, ids) in given {
        let row = format!("{} ({insee})", places.name(insee));
        let of = |id: &str| matched.get(id).filter(|(service, ..)| service.body == Body::Cpam);
        let strange: Vec<&str> = ids.iter().filter(|id| of(id).is_none()).copied().collect();
        let owners: BTreeSet<CaisseId> = ids.iter().filter_map(|id| of(id)).map(|(_, caisse, _)| *caisse).collect();
        let names: Vec<String> = owners.iter().map(ToString::to_string).collect();
        match owners.iter().collect::<Vec<_>>().as_slice() {
            // The one we do not know may be another caisse's.
            _ if !strange.is_empty() => taken.leave(Left::Unserved, format!("{row}: {}", strange.join(", "))),
            [] => taken.leave(Left::Unserved, format!("{row}: no service is named")),
            [only] if caisses.covers(**only, insee.departement()) => {
                commune(to, insee, **only, from)?;
                taken.communes += 1;
                taken.take(Took::Commune, format!("{row}: {only}"));
            }
            [only] => taken.leave(Left::Disputed, format!("{row}: {only}, which is of another département")),
            _ => taken.leave(Left::Disputed, format!("{row}: {}", names.join(", "))),
        }
    }
    Ok(())
}

/// What the State says of a commune replaces what we had worked out.
fn commune(to: &Connection, insee: Insee, caisse: CaisseId, from: Origin<'_>) -> rusqlite::Result<()> {
    to.prepare_cached("DELETE FROM row_source WHERE subject = 'commune_caisse' AND row = ?")?.execute([insee])?;
    to.prepare_cached("INSERT OR REPLACE INTO commune_caisse VALUES (?, ?, ?, NULL, ?, ?, ?)")?.execute(params![
        insee,
        caisse.regime,
        caisse.caisse,
        Basis::Official,
        Confidence::High,
        from.read_on
    ])?;
    link(to, "commune_caisse", insee.as_str(), from.source)
}

fn site(
    to: &Connection,
    service: &Service,
    caisse: CaisseId,
    place: &Place,
    commune: Option<Insee>,
    from: Origin<'_>,
) -> rusqlite::Result<()> {
    let (hours, remark) = match &service.hours {
        Opening::Open(hours, remark) => (Some(hours), remark.as_deref()),
        Opening::None | Opening::Left => (None, None),
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
        service.modified.filter(|date| *date <= from.read_on),
    ])?;
    link(to, "site", &service.id, from.source)
}

/// A caisse that has services is one that exists. Gives its postal address, when it is new.
fn body(
    to: &Connection,
    caisse: CaisseId,
    services: &[&Service],
    from: Origin<'_>,
) -> rusqlite::Result<Option<String>> {
    let postal = postal(services);
    let mut new = None;
    if let Some((place, service)) = postal
        && let Some(seen) = service.modified.filter(|date| *date <= from.read_on).or(from.date)
    {
        let place = place.to_string();
        let named =
            matches!(fold(&place).split(' ').next(), Some("cpam" | "cgss" | "ccss" | "cssm" | "msa" | "caisse"));
        let set = to.execute(
            "UPDATE caisse SET address = iif(?1, ?2, name || ', ' || ?2), address_confidence = ?3, address_seen = ?4
             WHERE regime = ?5 AND caisse = ?6 AND (address IS NULL OR address_seen IS NULL OR address_seen < ?4)",
            params![named, place, Confidence::Medium, seen, caisse.regime, caisse.caisse],
        )?;
        new = (set > 0).then_some(place);
    }
    // Its page is its seat's, or that of the one office there is, or of the record its address comes from.
    let seats = seats(services);
    let page = match (seats.as_slice(), services) {
        ([only], _) | ([], [only]) => only.page.as_deref(),
        _ => postal.and_then(|(_, service)| service.page.as_deref()),
    };
    to.execute(
        "UPDATE caisse SET directory = coalesce(directory, ?1), last_seen = max(last_seen, coalesce(?2, '')),
                read_on = max(read_on, ?3) WHERE regime = ?4 AND caisse = ?5",
        params![page, from.date, from.read_on, caisse.regime, caisse.caisse],
    )?;
    link(to, "caisse", &caisse.to_string(), from.source)?;
    Ok(new)
}

/// Where to write to a caisse, and who says it last: its seat, or else all its services if they agree.
/// Services that give several addresses leave us unable to say which is the caisse's.
fn postal<'a>(services: &[&'a Service]) -> Option<(&'a Place, &'a Service)> {
    let agreed = |services: &[&'a Service]| {
        let mut said: Vec<_> = services.iter().filter_map(|service| Some((service.post.as_ref()?, *service))).collect();
        let texts: BTreeSet<String> = said.iter().map(|(place, _)| fold(&place.to_string())).collect();
        said.sort_by_key(|(_, service)| service.modified);
        said.pop().filter(|_| texts.len() == 1)
    };
    agreed(&seats(services)).or_else(|| agreed(services))
}

/// « CPAM de Vendée - siège de La Roche-sur-Yon ».
fn seats<'a>(services: &[&'a Service]) -> Vec<&'a Service> {
    services.iter().filter(|service| fold(&service.name).split(' ').any(|word| word == "siege")).copied().collect()
}

fn link(to: &Connection, subject: &str, row: &str, source: &str) -> rusqlite::Result<()> {
    to.prepare_cached(
        "INSERT INTO row_source SELECT ?1, ?2, 1 + coalesce(max(position), 0), ?3
         FROM row_source WHERE subject = ?1 AND row = ?2",
    )?
    .execute([subject, row, source])
    .map(drop)
}
