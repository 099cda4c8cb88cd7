//! The directory of the built-in data: every place, every body.

use super::*;
use crate::database;

fn annuaire() -> Annuaire {
    database::built_in().unwrap()
}

#[test]
fn every_commune_has_a_caisse_or_an_explicit_doubt() {
    let annuaire = annuaire();
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for commune in annuaire.communes() {
        let general = annuaire.general_of(commune.insee);
        *counts.entry(general.certainty().to_string()).or_default() += 1;
        for caisse in general.candidates() {
            assert_eq!(caisse.status, Status::Active, "{} {}", commune.insee, caisse.id);
            assert_eq!(caisse.id.regime, RegimeCode::GENERAL, "{}", commune.insee);
        }
        match general {
            General::Undecided(ref caisses, _) => assert!(caisses.len() > 1, "{}", commune.insee),
            General::Unknown => {
                let zone = annuaire.departement(commune.insee.departement()).unwrap().zone;
                assert_eq!(zone, Zone::Com, "{} {}", commune.insee, commune.name);
            }
            General::Sure(_) | General::Probable(..) => {}
        }
    }
    println!("communes: {counts:?}");
    assert_eq!(counts.values().sum::<u32>(), 35_014);
    assert_eq!((counts.get("undecided"), counts.get("probable")), (Some(&118), Some(&2_657)), "{counts:?}");
}

#[test]
fn places_lead_to_the_caisse_sources_give() {
    let annuaire = annuaire();
    for (insee, certainty, caisses) in [
        ("75056", "sure", "751"),
        ("75112", "sure", "751"),
        ("69383", "sure", "691"),
        ("13213", "sure", "131"),
        ("33063", "sure", "331"),
        ("2A004", "sure", "201"),
        ("2B033", "sure", "202"),
        ("97411", "sure", "974"),
        ("97611", "sure", "976"),
        ("97801", "sure", "971"),
        ("59350", "sure", "595"),
        ("59606", "sure", "599"),
        ("62041", "sure", "624"),
        ("62001", "probable", "624"),
        ("62160", "sure", "623"),
        ("64102", "sure", "641"),
        ("64445", "sure", "642"),
        ("76351", "sure", "763"),
        ("76540", "sure", "764"),
        ("40192", "sure", "401"),
        ("40209", "undecided", "641 401"),
        ("97502", "unknown", ""),
        ("98818", "unknown", ""),
    ] {
        let general = annuaire.general_of(insee.parse().unwrap());
        let found: Vec<String> = general.candidates().iter().map(|caisse| caisse.id.caisse.to_string()).collect();
        assert_eq!(
            (general.certainty().to_string().as_str(), found.join(" ").as_str()),
            (certainty, caisses),
            "{insee}"
        );
    }
}

#[test]
fn every_departement_has_an_msa_and_the_special_bodies() {
    let annuaire = annuaire();
    for departement in annuaire.departements() {
        let bodies = annuaire.bodies_in(&departement.code);
        assert_eq!(bodies.agricole.is_some(), departement.zone != Zone::Com || departement.code == "977");
        let codes: Vec<&str> = bodies.special.iter().map(|(regime, _)| regime.code.as_str()).collect();
        assert!(["04", "05", "06", "07", "08", "10", "17", "90", "91"].iter().all(|code| codes.contains(code)));
    }
}

#[test]
fn neighbours_are_mutual() {
    let annuaire = annuaire();
    for departement in annuaire.departements() {
        for neighbour in annuaire.neighbours(&departement.code) {
            let mut back = annuaire.neighbours(&neighbour.code);
            assert!(back.any(|other| other.code == departement.code), "{departement:?} {neighbour:?}");
        }
    }
}

#[test]
fn a_move_changes_the_caisse_or_says_why_it_may_not() {
    let annuaire = annuaire();
    for (from, to, general, agricole) in [
        // Within Paris; from Paris to Lyon; within the Gironde.
        ("75112", "75056", Change::Same, Change::Same),
        ("75056", "69383", Change::Changes, Change::Changes),
        ("33063", "33009", Change::Same, Change::Same),
        // Two seats of the Nord; and from one of them to a commune that may depend on either.
        ("59350", "59599", Change::Changes, Change::Same),
        ("59350", "59005", Change::Perhaps, Change::Same),
        // Villeneuve-d’Ascq, of which only an office of 2015 says the caisse: to Lille, and to Paris.
        ("59009", "59350", Change::PerhapsChanges, Change::Same),
        ("59009", "75056", Change::Changes, Change::Changes),
        // Where there is no caisse of the régime général.
        ("75056", "98818", Change::Elsewhere, Change::Elsewhere),
    ] {
        let moving = annuaire.moving(from.parse().unwrap(), to.parse().unwrap()).unwrap();
        assert_eq!((moving.general(), moving.agricole()), (general, agricole), "{from} {to}");
    }
    assert!(annuaire.moving("75056".parse().unwrap(), "99999".parse().unwrap()).is_none());
}
