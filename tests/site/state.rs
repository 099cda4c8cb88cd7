//! The State's directory, loaded by `build --annuaire` and served.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::server::{PROGRAM, Server};

/// Invented services, in the shape of the DILA's daily file.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/annuaire.json");

fn build(database: &Path, annuaire: &Path) -> Output {
    let mut build = Command::new(PROGRAM);
    build.arg("build").arg(database).arg("--annuaire").arg(annuaire).stdin(Stdio::null());
    build.output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What the program says it took, without the tables that follow.
fn taken(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    let text = said(&output.stdout);
    text[..text.find(" rows").unwrap()].rsplit_once('\n').unwrap().0.to_owned()
}

fn served(folder: &TempDir) -> Server {
    let database = folder.path().join("site.db");
    taken(&build(&database, Path::new(FILE)));
    Server::with(&["--database", database.to_str().unwrap()])
}

/// The other shape: what the open data portal exports, with nested lists written into strings.
fn exported() -> Vec<Value> {
    let file: Value = serde_json::from_slice(&fs::read(FILE).unwrap()).unwrap();
    let mut records = file["service"].as_array().unwrap().clone();
    for field in records.iter_mut().flat_map(|record| record.as_object_mut().unwrap().values_mut()) {
        if field.is_array() {
            *field = Value::String(field.to_string());
        }
    }
    records
}

#[test]
fn build_tells_what_it_took_and_what_it_left_in_either_shape() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("site.db");
    let daily = taken(&build(&database, Path::new(FILE)));
    for line in [
        "annuaire: 6 services of a CPAM or MSA in 7 records, of 2026-09-21",
        "5 sites taken",
        "8 communes given their caisse",
        "1 postal addresses taken",
        "1 services unmatched",
        "2 communes disputed",
        "1 communes unknown",
        "2 telephone numbers left out",
        "1 opening hours left out",
        "unmatched Caisse primaire d'assurance maladie (CPAM) du Nord - point d'accueil, Seclin",
        "disputed Somain (59574): 01 595, 01 599",
        "disputed Paris (75056): 01 641",
    ] {
        assert!(daily.lines().any(|said| said.trim() == line), "{line}\n{daily}");
    }
    for (name, export) in [
        ("list.json", Value::Array(exported())),
        ("page.json", serde_json::json!({ "total_count": 7, "results": exported() })),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, export.to_string()).unwrap();
        assert_eq!(taken(&build(&database, &path)), daily, "{name}");
    }
}

#[test]
fn a_caisse_says_where_to_go_and_where_that_comes_from() {
    let folder = tempfile::tempdir().unwrap();
    let server = served(&folder);
    let gironde = server.get("/caisses/01-331");
    let shown = gironde.text("[aria-labelledby=aller]");
    for words in [
        "Où aller",
        "(CPAM) de la Gironde - Bordeaux",
        "1 place de l'Exemple, 33000 Bordeaux",
        "3646",
        "du lundi au vendredi, de 8 h 30 à 12 h",
        "18 août 2026",
        "annuaire de l’administration",
        "21 septembre 2026",
    ] {
        assert!(shown.to_lowercase().contains(&words.to_lowercase()), "{words}: {shown}");
    }
    // The number that costs more than a call, and the mairie next door.
    let said = gironde.text("main");
    assert!(!said.contains("892") && !said.contains("36\u{a0}49\u{a0}00\u{a0}07") && !said.contains("36 49 00 07"));
    assert_eq!(gironde.text("address"), "CPAM de la Gironde1 place de l'ExempleCS 0000133085 Bordeaux Cedex");
    let source = server.get("/sources/ANNUAIRE-ETAT").text("main");
    assert!(source.contains("Licence Ouverte"), "{source}");

    let msa = server.get("/en/caisses/02-331").text("[aria-labelledby=aller]");
    assert!(msa.contains("Where to go") && msa.contains("05 36 49 00 05") && msa.contains("Wednesday"), "{msa}");
    let lille = server.get("/caisses/01-595").text("[aria-labelledby=aller]");
    assert!(lille.contains("03 53 01 00 03") && lille.contains("Sur rendez-vous"), "{lille}");
    // Hours that hold on some days only by a remark are not shown at all.
    let hainaut = server.get("/caisses/01-599").text("[aria-labelledby=aller]");
    assert!(hainaut.contains("Bâtiment A, 2 rue de l'Exemple") && !hainaut.contains("Ouvert"), "{hainaut}");
    let none = server.get("/caisses/01-751");
    assert_eq!((none.status, none.text("[aria-labelledby=aller]").as_str()), (200, ""));
    assert!(!none.body.contains("Seclin"));
}

#[test]
fn communes_that_the_file_settles_are_sure_and_the_others_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let server = served(&folder);
    let before = Server::shared();
    for (insee, then, now) in [
        ("59005", "3 caisses sont possibles", "la caisse est la CPAM de Lille-Douai"),
        ("59139", "probablement la CPAM du Hainaut", "la caisse est la CPAM du Hainaut"),
        ("40312", "2 caisses sont possibles", "la caisse est la CPAM de Bayonne"),
        ("33063", "la caisse est la CPAM de la Gironde", "la caisse est la CPAM de la Gironde"),
        // Claimed by two; by a service that could not be matched; by a caisse of elsewhere.
        ("59574", "probablement la CPAM de Lille-Douai", "probablement la CPAM de Lille-Douai"),
        ("59560", "3 caisses sont possibles", "3 caisses sont possibles"),
        ("75056", "la caisse est la CPAM de Paris", "la caisse est la CPAM de Paris"),
    ] {
        let path = format!("/caisses/communes/{insee}");
        for (server, words) in [(before, then), (&server, now)] {
            let said = server.get(&path).text("main").replace('\u{a0}', " ");
            assert!(said.contains(words), "{insee}: {words}\n{said}");
        }
    }
}

#[test]
fn a_wrong_file_is_refused_in_one_sentence_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("site.db");
    let file = folder.path().join("file.json");
    let page = serde_json::json!({ "total_count": 900, "results": exported() }).to_string();
    let whole = fs::read(FILE).unwrap();
    for content in
        [b"".as_slice(), b"BZh91AY&SY", b"{}", b"[]", b"insee,caisse\n", page.as_bytes(), &whole[..whole.len() / 2]]
    {
        fs::write(&file, content).unwrap();
        let refused = build(&database, &file);
        let sentence = said(&refused.stderr);
        assert_eq!((refused.status.code(), sentence.lines().count()), (Some(1), 1), "{sentence}");
        assert!(sentence.contains("file.json") && sentence.contains("expected the DILA's daily file"), "{sentence}");
        assert!(!database.exists());
    }
    let absent = build(&database, &folder.path().join("absent.json"));
    assert!(said(&absent.stderr).contains("absent.json") && !database.exists());
}

#[test]
fn another_file_is_another_version() {
    let folder = tempfile::tempdir().unwrap();
    let version = |content: &str| {
        let (database, file) = (folder.path().join("site.db"), folder.path().join("file.json"));
        fs::write(&file, content).unwrap();
        let text = said(&build(&database, &file).stdout);
        text.lines().find(|line| line.trim().starts_with("version")).unwrap().to_owned()
    };
    let content = fs::read_to_string(FILE).unwrap();
    assert_eq!(version(&content), version(&content));
    assert_ne!(version(&content), version(&content.replace("1 place de l'Exemple", "9 place de l'Exemple")));
}
