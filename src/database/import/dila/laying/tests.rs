//! What a caisse is known to be, once the directory lies over it.

use std::path::PathBuf;

use crate::database::Image;

const SERVICES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/annuaire.json");

#[test]
fn what_is_newer_replaces_what_is_older_and_nothing_else_does() {
    let read_on = "2026-12-01".parse().unwrap();
    let (image, _) = Image::with_dila(&[PathBuf::from(SERVICES)], read_on).unwrap();
    let (after, before) = (image.open().unwrap(), Image::built_in().unwrap().open().unwrap());
    let column = |of: &rusqlite::Connection, caisse: &str, column: &str| {
        let sql = format!("SELECT {column} FROM caisse WHERE regime = '01' AND caisse = ?");
        of.query_row(&sql, [caisse], |row| row.get::<_, Option<String>>(0)).unwrap()
    };
    let now = |caisse, name| column(&after, caisse, name).unwrap_or_default();
    let as_before = |caisse, name| assert_eq!(column(&after, caisse, name), column(&before, caisse, name), "{caisse}");

    // A record newer than our address; one that is older; a caisse whose offices do not say where to write.
    let gironde = "CPAM de la Gironde, 1 place de l'Exemple, CS 00001, 33085 Bordeaux Cedex";
    assert_eq!((now("331", "address").as_str(), now("331", "address_seen").as_str()), (gironde, "2026-09-18"));
    for caisse in ["851", "599", "595", "641"] {
        as_before(caisse, "address");
        as_before(caisse, "address_seen");
    }
    // Its page is given where none was known.
    as_before("331", "directory");
    assert_eq!(now("595", "directory"), "https://lannuaire.service-public.gouv.fr/exemple/3");
    // It exists on the day of the file, which says so.
    for caisse in ["331", "851", "599", "595", "641"] {
        assert_eq!((now(caisse, "last_seen").as_str(), now(caisse, "read_on").as_str()), ("2026-09-21", "2026-12-01"));
    }
    for name in ["last_seen", "read_on", "address", "directory"] {
        as_before("751", name);
    }
    let stands = "SELECT commune FROM site WHERE id = '5157cdf7-6fec-4d73-93b5-22f80e124721'";
    assert_eq!(after.query_row(stands, [], |row| row.get::<_, String>(0)).unwrap(), "59139");
    let short = "SELECT short FROM source WHERE id = 'ANNUAIRE-ETAT'";
    assert_eq!(after.query_row(short, [], |row| row.get::<_, String>(0)).unwrap(), "annuaire de l’administration");
}
