//! The State's directory, loaded by `build --annuaire` and served.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use bzip2::Compression;
use bzip2::write::BzEncoder;
use serde_json::{Value, json};
use tempfile::TempDir;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::server::{PROGRAM, Server};

/// Two offices as they are (La Roche-sur-Yon, Caudry) and invented ones, in the shape of the DILA's daily file.
const SERVICES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/annuaire.json");
/// Which of them each commune depends on, in the shape of the data set of territorial competence.
const COMPETENCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/annuaire-competence.json");

fn build(database: &Path, annuaire: &[&Path]) -> Output {
    let mut build = Command::new(PROGRAM);
    build.arg("build").arg(database).stdin(Stdio::null());
    for file in annuaire {
        build.arg("--annuaire").arg(file);
    }
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

fn served(folder: &TempDir, annuaire: &[&Path]) -> (Server, String) {
    let database = folder.path().join("site.db");
    let told = taken(&build(&database, annuaire));
    (Server::with(&["--database", database.to_str().unwrap()]), told)
}

fn json_of(path: &str) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn written(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    path
}

/// As the open data portal exports it: nested lists are written into strings.
fn flat(mut records: Vec<Value>) -> Vec<Value> {
    for field in records.iter_mut().flat_map(|record| record.as_object_mut().unwrap().values_mut()) {
        if field.is_array() {
            *field = Value::String(field.to_string());
        }
    }
    records
}

fn exported() -> Vec<Value> {
    flat(json_of(SERVICES)["service"].as_array().unwrap().clone())
}

/// The ZIP of the archive: the same communes, a file for each.
fn zipped() -> Vec<u8> {
    let mut communes: BTreeMap<String, (Value, Vec<Value>)> = BTreeMap::new();
    for row in json_of(COMPETENCE).as_array().unwrap() {
        let code = row["code_insee_commune"].as_str().unwrap().to_owned();
        let (_, services) = communes.entry(code).or_insert((row["nom_commune"].clone(), Vec::new()));
        services.push(json!({
            "code_type_service_local": row["code_type_service_local"], "organisme": row["id_service_local"],
        }));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (code, (name, services)) in communes {
        zip.start_file(format!("{code}.json"), SimpleFileOptions::default()).unwrap();
        let commune = json!({ "code_insee_commune": code, "nom": name, "type_service_local": services });
        zip.write_all(json!({ "commune": [commune] }).to_string().as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn archived(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(BzEncoder::new(Vec::new(), Compression::fast()));
    for (name, content) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        archive.append_data(&mut header, name, *content).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap()
}

/// The archive as it is published.
fn archive() -> Vec<u8> {
    archived(&[
        ("./2026-09-22_053123-data.gouv_local.json", &fs::read(SERVICES).unwrap()),
        ("./2026-09-22_050021-data.gouv_commune.zip", &zipped()),
    ])
}

#[test]
fn build_tells_what_it_took_and_what_it_left_whatever_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("site.db");
    let daily = taken(&build(&database, &[&written(&folder, "all_latest.tar.bz2", archive())]));
    for line in [
        "annuaire: 8 services of a CPAM or MSA in 9 records, of 2026-09-21",
        "7 sites taken",
        "13 communes named",
        "9 communes given their caisse",
        "1 postal addresses taken",
        "1 services unmatched",
        "2 communes disputed",
        "1 communes of services not taken",
        "1 communes unknown",
        "0 services without an address to go to",
        "0 records unusable or given twice",
        "2 telephone numbers left out",
        "1 opening hours left out",
        "site Caisse primaire d'assurance maladie (CPAM) de Vendée - siège de La Roche-sur-Yon, La Roche-sur-Yon: 01 851",
        "commune Caudry (59139): 01 599",
        "address 01 331: 1 place de l'Exemple, CS 00001, 33085 Bordeaux Cedex",
        "unmatched Caisse primaire d'assurance maladie (CPAM) du Nord - point d'accueil, Seclin: its département has \
         several caisses, and neither its name nor its town tells which",
        "disputed Somain (59574): 01 595, 01 599",
        "disputed Paris (75056): 01 641, which is of another département",
        "not served Seclin (59560): 00000000-0000-4000-8000-000000000004",
        "unknown 33999 Nulle-Part",
        "no number Caisse primaire d'assurance maladie (CPAM) de Bayonne - Bayonne, Bayonne: 08 11 00 00 06",
        "no hours Caisse primaire d'assurance maladie (CPAM) du Hainaut - Cambrai, Cambrai",
    ] {
        assert!(daily.lines().any(|said| said.trim() == line), "{line}\n{daily}");
    }
    for (what, count) in [("site ", 7), ("commune ", 9), ("address ", 1)] {
        let rows = daily.lines().filter(|said| said.trim().starts_with(what)).count();
        assert_eq!(rows, count, "each {what}is a row\n{daily}");
    }
    let rows = json_of(COMPETENCE).as_array().unwrap().clone();
    let zip = written(&folder, "communes", zipped());
    let list = written(&folder, "list", Value::Array(exported()).to_string());
    let page = written(&folder, "page", json!({ "total_count": 9, "results": exported() }).to_string());
    let flat = written(&folder, "flat", json!({ "total_count": 14, "results": flat(rows) }).to_string());
    for files in [
        [Path::new(SERVICES), zip.as_path()],
        [zip.as_path(), &list],
        [page.as_path(), Path::new(COMPETENCE)],
        [list.as_path(), flat.as_path()],
    ] {
        assert_eq!(taken(&build(&database, &files)), daily, "{files:?}");
    }
}

#[test]
fn what_is_given_twice_is_taken_once() {
    let folder = tempfile::tempdir().unwrap();
    let archive = written(&folder, "all_latest.tar.bz2", archive());
    let told = taken(&build(&folder.path().join("site.db"), &[&archive, Path::new(SERVICES)]));
    for line in ["7 sites taken", "9 communes given their caisse", "8 records unusable or given twice"] {
        assert!(told.lines().any(|said| said.trim() == line), "{line}\n{told}");
    }
    assert!(told.contains("Caudry: 5157cdf7-6fec-4d73-93b5-22f80e124721 was given already"), "{told}");
}

#[test]
fn a_caisse_says_where_to_go_and_where_that_comes_from() {
    let folder = tempfile::tempdir().unwrap();
    let (server, _) = served(&folder, &[Path::new(SERVICES)]);
    let gironde = server.get("/caisses/01-331");
    let shown = gironde.text("details:has(#aller)");
    for words in [
        "Où aller",
        "(CPAM) de la Gironde - siège de Bordeaux",
        "1 place de l'Exemple, 33000 Bordeaux",
        "3646",
        "du lundi au vendredi, de 8 h 30 à 12 h",
        "18 septembre 2026",
        "annuaire de l’administration",
        "21 septembre 2026",
    ] {
        assert!(shown.to_lowercase().contains(&words.to_lowercase()), "{words}: {shown}");
    }
    // The number that costs more than a call, and the mairie next door.
    let said = gironde.text("main");
    assert!(!said.contains("892") && !said.contains("36\u{a0}49\u{a0}00\u{a0}07") && !said.contains("36 49 00 07"));
    assert_eq!(gironde.text("address"), "CPAM de la Gironde1 place de l’ExempleCS 0000133085 Bordeaux Cedex");
    let source = server.get("/sources/ANNUAIRE-ETAT").text("main");
    assert!(source.contains("Licence Ouverte"), "{source}");

    let msa = server.get("/en/caisses/02-331").text("details:has(#aller)");
    assert!(msa.contains("Where to go") && msa.contains("05 36 49 00 05") && msa.contains("Wednesday"), "{msa}");
    let lille = server.get("/caisses/01-595").text("details:has(#aller)");
    assert!(lille.contains("03 53 01 00 03") && lille.contains("Sur rendez-vous"), "{lille}");
    // Hours that hold on some days only by a remark are not shown at all.
    let hainaut = server.get("/caisses/01-599").text("details:has(#aller)");
    assert!(hainaut.contains("Bâtiment A, 2 rue de l'Exemple") && !hainaut.contains("Lundi"), "{hainaut}");
    // The two offices as they are: an address that was seen later than the record says stays.
    let vendee = server.get("/caisses/01-851");
    let shown = vendee.text("details:has(#aller)");
    assert!(shown.contains("61 rue Alain, 85000 La Roche-sur-Yon") && shown.contains("de 8 h 30 à 12 h"), "{shown}");
    assert!(shown.contains("Accueil uniquement sur rendez-vous les après-midi."), "{shown}");
    assert!(vendee.text("address").contains("85931 LA ROCHE-SUR-YON CEDEX 9"), "{}", vendee.text("address"));
    assert!(hainaut.contains("6 rue Léon-Gambetta") && hainaut.contains("mardi"), "{hainaut}");
    let none = server.get("/caisses/01-751");
    assert_eq!((none.status, none.text("details:has(#aller)").as_str()), (200, ""));
    assert!(!none.body.contains("Seclin"));
}

/// Of each commune: what is said before a directory is loaded, and after.
const COMMUNES: [(&str, &str, &str); 7] = [
    ("59005", "3 caisses sont possibles", "la caisse est la CPAM de Lille-Douai"),
    ("59139", "probablement la CPAM du Hainaut", "la caisse est la CPAM du Hainaut"),
    ("40312", "2 caisses sont possibles", "la caisse est la CPAM de Bayonne"),
    ("33063", "la caisse est la CPAM de la Gironde", "la caisse est la CPAM de la Gironde"),
    // Claimed by two; also by a service that could not be matched; by a caisse of elsewhere.
    ("59574", "probablement la CPAM de Lille-Douai", "probablement la CPAM de Lille-Douai"),
    ("59560", "probablement la CPAM de Lille-Douai", "probablement la CPAM de Lille-Douai"),
    ("75056", "la caisse est la CPAM de Paris", "la caisse est la CPAM de Paris"),
];

fn assert_said(server: &Server, insee: &str, words: &str) {
    let said = server.get(&format!("/caisses/communes/{insee}")).text("main").replace('\u{a0}', " ");
    assert!(said.contains(words), "{insee}: {words}\n{said}");
}

#[test]
fn where_an_office_stands_gives_no_commune_its_caisse() {
    let folder = tempfile::tempdir().unwrap();
    let (server, told) = served(&folder, &[Path::new(SERVICES)]);
    assert!(told.lines().any(|line| line.trim() == "0 communes given their caisse"), "{told}");
    for (insee, before, _) in COMMUNES {
        assert_said(Server::shared(), insee, before);
        assert_said(&server, insee, before);
    }
}

#[test]
fn communes_that_the_data_set_of_competence_settles_are_sure_and_the_others_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let (server, _) = served(&folder, &[Path::new(SERVICES), Path::new(COMPETENCE)]);
    for (insee, _, after) in COMMUNES {
        assert_said(&server, insee, after);
    }
}

#[test]
fn communes_that_the_archive_settles_are_sure_and_the_others_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let (server, _) = served(&folder, &[&written(&folder, "archive", archive())]);
    for (insee, _, after) in COMMUNES {
        assert_said(&server, insee, after);
    }
}

#[test]
fn a_wrong_file_is_refused_in_one_sentence_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("site.db");
    let page = json!({ "total_count": 900, "results": exported() }).to_string();
    let (services, zip, whole) = (fs::read(SERVICES).unwrap(), zipped(), archive());
    let no_zip = archived(&[("data.gouv_local.json", &services)]);
    let no_services = archived(&[("data.gouv_commune.zip", &zip)]);
    for (content, why) in [
        (b"".as_slice(), "cannot be read"),
        (b"BZh91AY&SY", "cannot be read"),
        (b"PK\x03\x04", "cannot be read"),
        (b"{}", "has no list of services"),
        (b"[]", "names no CPAM and no MSA"),
        (b"insee,caisse\n", "cannot be read"),
        (page.as_bytes(), "holds 9 of the 900 records asked for"),
        (&services[..services.len() / 2], "cannot be read"),
        (&whole[..whole.len() / 2], "cannot be read"),
        (&zip[..zip.len() / 2], "cannot be read"),
        (&no_zip, "holds no ZIP of communes"),
        (&no_services, "holds no list of services"),
        (&zip, "give the file of services too"),
        (&fs::read(COMPETENCE).unwrap(), "give the file of services too"),
    ] {
        let refused = build(&database, &[&written(&folder, "given", content)]);
        let sentence = said(&refused.stderr);
        assert_eq!((refused.status.code(), sentence.lines().count()), (Some(1), 1), "{why}: {sentence}");
        assert!(sentence.contains("given") && sentence.contains(why), "{why}: {sentence}");
        assert!(sentence.contains("expected the DILA's daily all_latest.tar.bz2"), "{sentence}");
        assert!(!database.exists());
    }
    // One that is right does not hide one that is not.
    let refused = build(&database, &[Path::new(SERVICES), &written(&folder, "given", "{}")]);
    assert!(said(&refused.stderr).contains("given") && !database.exists());
    let absent = build(&database, &[&folder.path().join("absent.json")]);
    assert!(said(&absent.stderr).contains("absent.json") && !database.exists());
    assert!(!said(&build(&database, &[folder.path()]).stderr).is_empty() && !database.exists());
}

#[test]
fn other_files_are_another_version() {
    let folder = tempfile::tempdir().unwrap();
    let version = |content: &str, more: &[&Path]| {
        let (database, file) = (folder.path().join("site.db"), written(&folder, "file.json", content));
        let text = said(&build(&database, &[&[file.as_path()], more].concat()).stdout);
        text.lines().find(|line| line.trim().starts_with("version")).unwrap().to_owned()
    };
    let content = fs::read_to_string(SERVICES).unwrap();
    let first = version(&content, &[]);
    assert_eq!(first, version(&content, &[]));
    assert_ne!(first, version(&content.replace("1 place de l'Exemple", "9 place de l'Exemple"), &[]));
    assert_ne!(first, version(&content, &[Path::new(COMPETENCE)]));
}

#[test]
fn what_the_directory_changed_is_told_by_the_command_that_compares() {
    let folder = tempfile::tempdir().unwrap();
    let [before, after] = ["before.sqlite", "after.sqlite"].map(|name| folder.path().join(name));
    assert!(build(&before, &[]).status.success());
    assert!(build(&after, &[Path::new(SERVICES), Path::new(COMPETENCE)]).status.success());
    let diff = |arguments: &[&Path]| Command::new(PROGRAM).arg("diff").args(arguments).output().unwrap();

    let same = diff(&[&before, &before]);
    assert_eq!((same.status.code(), said(&same.stdout).as_str()), (Some(0), "table,id,change,column,before,after\n"));
    assert!(said(&same.stderr).contains("caisses 0 added, 0 removed, 0 changed"), "{}", said(&same.stderr));

    let other = diff(&[&before, &after]);
    assert_eq!(other.status.code(), Some(1), "{}", said(&other.stderr));
    let told = said(&other.stdout);
    let mut rows = csv::Reader::from_reader(told.as_bytes());
    let rows: Vec<Vec<String>> = rows.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let is = |table: &str, id: &str, change: &str, column: &str| {
        rows.iter().any(|row| row[..4] == [table, id, change, column].map(str::to_owned) && row[4] != row[5])
    };
    // A commune whose caisse the directory settles, and the directory as a source.
    assert!(is("communes", "59139", "changed", "certainty"), "{told}");
    assert!(is("communes", "59005", "changed", "caisse"), "{told}");
    assert!(is("sources", "ANNUAIRE-ETAT", "added", "title"), "{told}");
    assert!(rows.iter().all(|row| row[2] != "removed"), "{told}");

    let lines = diff(&[&before, &after, Path::new("--json")]);
    let objects: Vec<Value> = said(&lines.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.status.code(), objects.len()), (Some(1), rows.len()));
    for (object, row) in objects.iter().zip(&rows) {
        assert_eq!([&object["table"], &object["id"], &object["change"]], [&row[0], &row[1], &row[2]]);
    }
    // The other way round, what was added is gone.
    let back = diff(&[&after, &before]);
    assert_eq!(said(&back.stdout).matches(",removed,").count(), told.matches(",added,").count());

    let nothing = folder.path().join("nothing");
    let text = written(&folder, "text", "no database");
    for (arguments, says) in
        [(vec![before.as_path()], "<NEW>"), (vec![&before, &nothing], "cannot read"), (vec![&text, &before], "SQLite")]
    {
        let output = diff(&arguments);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        assert!(said(&output.stderr).contains(says), "{}", said(&output.stderr));
    }
}
