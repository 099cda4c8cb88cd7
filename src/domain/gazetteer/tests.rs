//! The names of the built-in data, asked for as people write them.

use super::*;
use crate::database;
use crate::domain::annuaire::{Annuaire, Commune};
use std::sync::LazyLock;

static ANNUAIRE: LazyLock<Annuaire> = LazyLock::new(|| database::built_in().unwrap());
static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(&ANNUAIRE));

fn find(text: &str) -> Found {
    FINDER.find(text)
}

fn first(text: &str) -> String {
    match find(text).hits.first() {
        Some(Hit::Commune { insee, .. }) => insee.to_string(),
        Some(Hit::Departement(code)) => format!("dep {code}"),
        Some(Hit::Caisse(id)) => id.to_string(),
        Some(Hit::Heir { caisse, closed }) => format!("{caisse} for {closed}"),
        Some(Hit::Abroad) => "abroad".to_owned(),
        None => format!("{:?}", find(text).understood),
    }
}

#[test]
fn any_spelling_of_a_place_leads_to_it() {
    for (text, insee) in [
        ("Bordeaux", "33063"),
        ("bordeaux", "33063"),
        ("BORDEAUX 33000", "33063"),
        ("saint etienne", "42218"),
        ("st etienne", "42218"),
        ("St-Étienne", "42218"),
        ("l'haÿ les roses", "94038"),
        ("hay les roses", "94038"),
        ("rochelle", "17300"),
        ("le mans", "72181"),
        ("mans", "72181"),
        ("st denis 93", "93066"),
        ("saint-denis (974)", "97411"),
        ("saint denis la réunion", "97411"),
        ("valence drome", "26362"),
        ("oeuilly 51", "51410"),
        ("œuilly 51", "51410"),
        ("paris", "75056"),
        ("Paris 12", "75112"),
        ("paris 1er", "75101"),
        ("paris 12ème", "75112"),
        ("lyon 3", "69383"),
        ("marseille 13e", "13213"),
        ("75012", "75112"),
        ("69003", "69383"),
        ("13013", "13213"),
        ("Ajaccio", "2A004"),
        ("bastia", "2B033"),
        ("fort de france", "97209"),
        ("cayenne", "97302"),
        ("mamoudzou", "97611"),
        ("cpam villeurbanne", "69266"),
        ("caisse primaire d'assurance maladie de nice", "06088"),
        ("44000 nantes", "44109"),
    ] {
        assert_eq!(first(text), insee, "{text}");
    }
}

#[test]
fn a_slip_is_forgiven_and_said() {
    for (text, insee) in [
        ("bordaeux", "33063"),
        ("toulose", "31555"),
        ("marseile", "13055"),
        ("lyno", "69123"),
        ("monpellier", "34172"),
        ("perpingan", "66136"),
        ("strasbourgg", "67482"),
    ] {
        assert_eq!((first(text).as_str(), find(text).understood), (insee, Understood::Slip), "{text}");
    }
}

#[test]
fn a_postal_code_shared_by_communes_is_asked_about() {
    let found = find("51300");
    assert_eq!(found.understood, Understood::PostalCode);
    assert_eq!(found.hits.len() + found.more, 46);
    // The name chooses among them.
    assert_eq!(find("51300 Vitry-le-François").hits.len(), 1);
    assert_eq!(first("51300 vitry le francois"), "51649");
    // One in two départements.
    let departements: std::collections::BTreeSet<String> = find("01410")
        .hits
        .iter()
        .filter_map(|hit| match hit {
            Hit::Commune { insee, .. } => Some(insee.departement().to_owned()),
            _ => None,
        })
        .collect();
    assert!(departements.contains("01") && departements.contains("39"), "{departements:?}");
}

#[test]
fn a_cedex_is_called_so_and_the_town_is_used() {
    for (text, insee) in
        [("33074 Bordeaux Cedex", "33063"), ("75948 PARIS CEDEX 19", "75056"), ("83090 Toulon Cedex 9", "83137")]
    {
        assert_eq!((first(text).as_str(), find(text).understood), (insee, Understood::Cedex), "{text}");
    }
    // Alone, only its département is sure.
    assert_eq!(first("75948"), "dep 75");
    assert_eq!(find("33074").understood, Understood::UnknownPostalCode);
    assert_eq!(first("20298"), "dep 2B");
    assert_eq!(find("99999").understood, Understood::Nothing);
}

#[test]
fn merged_and_renamed_communes_are_found_by_their_old_names() {
    for (text, insee) in [("Arbignieu", "01015"), ("Escaufourt", "59545"), ("Saint-Bois", "01015")] {
        assert_eq!(first(text), insee, "{text}");
    }
    let found = find("arbignieu");
    assert!(matches!(found.hits.first(), Some(Hit::Commune { former: Some(name), .. }) if name == "Arbignieu"));
}

#[test]
fn homonyms_are_all_offered_the_largest_first() {
    let found = find("st-denis");
    let insees: Vec<&str> = found
        .hits
        .iter()
        .filter_map(|hit| match hit {
            Hit::Commune { insee, .. } => Some(insee.as_str()),
            _ => None,
        })
        .collect();
    assert!(insees.len() > 2 && insees.contains(&"93066") && insees.contains(&"97411"), "{insees:?}");
    assert!(matches!(insees.first(), Some(&("97411" | "93066"))), "{insees:?}");
}

#[test]
fn departements_are_found_by_number_and_by_name() {
    for (text, code) in [
        ("13", "13"),
        ("1", "01"),
        ("2a", "2A"),
        ("2B", "2B"),
        ("974", "974"),
        ("Bouches-du-Rhône", "13"),
        ("bouches du rhone", "13"),
        ("la réunion", "974"),
        ("reunion", "974"),
        ("département 59", "59"),
        ("cpam 13", "13"),
        ("cpam du rhône", "69"),
    ] {
        assert_eq!(first(text), format!("dep {code}"), "{text}");
    }
}

#[test]
fn what_people_call_places_leads_to_them() {
    for (text, expected) in [
        ("la défense", "92062"),
        ("Roissy CDG", "95527"),
        ("l’aéroport de Nice", "06088"),
        ("île de la Réunion", "dep 974"),
        ("Bretagne", "dep 35"),
        ("75 015", "75115"),
        ("Paris XV", "75115"),
        ("15e arrondissement", "75115"),
        ("lyon VIII", "69388"),
        ("paris dix-huitième", "75118"),
        ("13 rue de la Paix, Paris", "75056"),
        ("Évry", "91228"),
        ("aix", "13001"),
        ("Ніцці", "06088"),
        ("باريس", "75056"),
    ] {
        assert_eq!(first(text), expected, "{text}");
    }
    for (name, places) in FINDER.lists.nicknames() {
        assert!(!places.is_empty(), "{name}");
        for code in places {
            let is_known = ANNUAIRE.departement(code).is_some()
                || code.parse().is_ok_and(|insee| ANNUAIRE.commune(insee).is_some());
            assert!(is_known, "{name}: {code}");
        }
    }
}

#[test]
fn a_place_abroad_is_known_for_one_unless_france_has_a_town_of_its_name() {
    for text in ["Londres", "Genève", "Maroc", "لندن", "Україна", "98000", "oran, algérie"] {
        assert_eq!(first(text), "abroad", "{text}");
    }
    for (text, expected) in [("vienne", "dep 86"), ("valence", "26362"), ("france", "Nothing")] {
        assert_ne!(first(text), "abroad", "{text}, not {expected}");
    }
}

#[test]
fn a_closed_caisse_gives_its_heir_and_an_msa_in_service_comes_first() {
    assert_eq!(first("CPAM de Creil"), "01 601 for 01 602");
    assert_eq!(first("creil cpam"), "01 601 for 01 602");
    assert_eq!(first("msa 33"), "02 331");
    assert_eq!(first("msa du finistère"), "02 221");
    // Words for any caisse name none.
    assert_eq!(find("caisse sécu").understood, Understood::Nothing);
}

#[test]
fn a_place_within_a_question_is_one_only_beside_the_word_for_its_caisse() {
    let within = |text: &str| FINDER.find_within(text, |_| false).and_then(|found| found.hits.first().cloned());
    for (text, insee) in [("le code de la cpam de Nice", "06088"), ("which caisse for marseille", "13055")] {
        assert_eq!(within(text), Some(Hit::Commune { insee: insee.parse().unwrap(), former: None }), "{text}");
    }
    for text in [
        "la caisse ne répond pas",
        "borne cpam",
        "prêtre",
        "code caisse sécu",
        "régime agricole",
        "ma caisse n’est pas dans la liste",
    ] {
        assert_eq!(within(text), None, "{text}");
    }
}

#[test]
fn in_a_sentence_a_village_that_bears_the_name_of_a_word_is_that_word() {
    let is_common = |word: &str| matches!(word, "bonne" | "vers");
    let within = |text: &str| FINDER.find_within(text, is_common).is_some();
    for text in
        ["la pharmacie dit que ma caisse est pas bonne", "changement de regime msa vers cpam", "numéro siren caisse"]
    {
        assert!(!within(text), "{text}");
    }
    for text in ["cpam bonne", "caisse de Bonne", "cpam de Vers", "quel est le code de la cpam de Meymac"] {
        assert!(within(text), "{text}");
    }
}

#[test]
fn a_caisse_is_found_by_its_name() {
    for (text, id) in [
        ("cpam des flandres", "01 594"),
        ("cpam hainaut", "01 599"),
        ("msa ile de france", "02 751"),
        ("militaire", "08"),
        ("cnmss", "08"),
    ] {
        assert!(first(text).starts_with(id), "{text}: {}", first(text));
    }
}

#[test]
fn nothing_is_made_up() {
    for text in ["xyzzyxq", "qqqqqqqqqqqqqqq", "zz"] {
        let found = find(text);
        assert_eq!((found.understood, found.hits.len()), (Understood::Nothing, 0), "{text}: {:?}", found.hits);
    }
    assert_eq!(find("   ").understood, Understood::Empty);
    assert_eq!(find("…🦀").understood, Understood::Empty);
}

#[test]
fn no_text_is_too_much() {
    find(&"saint ".repeat(10_000));
    find(&"a".repeat(10_000));
    find(&"é".repeat(101));
}

#[test]
fn every_commune_is_found_by_its_own_name_and_by_its_postal_codes() {
    let mut checked = 0;
    for Commune { insee, name, postal_codes, .. } in ANNUAIRE.communes() {
        let is = |hit: &Hit| matches!(hit, Hit::Commune { insee: found, .. } if found == insee);
        let found = find(name);
        assert!(found.hits.iter().any(is) || found.more > 0, "{name} {insee}: {found:?}");
        for code in postal_codes.iter().take(1) {
            let found = find(&format!("{code} {name}"));
            // For the three cities the postal code gives the arrondissement, which says more.
            let is_city = matches!(insee.as_str(), "75056" | "69123" | "13055");
            assert!(is_city || found.hits.iter().any(is), "{code} {name} {insee}: {found:?}");
        }
        checked += 1;
    }
    assert!(checked > 35_000);
}
