//! Archives that are not as they should be.

use std::io::Write as _;

use serde_json::json;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        tar.append_data(&mut header, name, *content).unwrap();
    }
    tar.into_inner().unwrap()
}

fn commune() -> Vec<u8> {
    let cpam = json!([{"code_type_service_local": "cpam", "organisme": ["a-1"]}]);
    let commune = json!([{"code_insee_commune": "59139", "nom": "Caudry", "type_service_local": cpam}]);
    json!({"commune": commune}).to_string().into_bytes()
}

fn services() -> Vec<u8> {
    let service = json!({"id": "a-1", "nom": "CPAM", "pivot": [{"type_service_local": "cpam"}]});
    json!({"service": [service]}).to_string().into_bytes()
}

fn in_archive(files: &[(&str, &[u8])], most: u64) -> Result<Directory, NotADirectory> {
    let mut directory = Directory::default();
    directory.add_archive(tar(files).as_slice(), most).map(|()| directory)
}

#[test]
fn an_archive_holds_both_parts_in_any_order_and_under_any_name() {
    let (json, zip) = (services(), zip(&[("59139.json", &commune())]));
    let long = "folder/".repeat(30) + "x";
    for files in [
        [("./2026-08-18-data.gouv_local.json", json.as_slice()), ("./2026-08-18-data.gouv_commune.zip", &zip)],
        [("b", &zip), ("a", &json)],
        [(&long, &zip), ("a", &json)],
    ] {
        let directory = in_archive(&files, MAX_UNPACKED).unwrap();
        assert_eq!((directory.services.len(), directory.communes.len()), (1, 1));
    }
    let beside =
        [("lisez-moi", b"Bonjour".as_slice()), ("about.json", b"{}"), ("empty", b""), ("a", &json), ("b", &zip)];
    assert!(in_archive(&beside, MAX_UNPACKED).is_ok());
    for (files, missing) in [
        (vec![("a", json.as_slice())], "no ZIP of communes"),
        (vec![("b", zip.as_slice())], "no list of services"),
        (vec![], "no list of services"),
        (vec![("a", json.get(..9).unwrap()), ("b", &zip)], "cannot be read"),
        (vec![("a", &json), ("b", zip.get(..40).unwrap())], "cannot be read"),
    ] {
        let why = in_archive(&files, MAX_UNPACKED).unwrap_err().to_string();
        assert!(why.contains(missing) && why.lines().count() == 1, "{missing}: {why}");
    }
}

#[test]
fn a_file_that_is_no_commune_is_told_and_the_others_are_read() {
    let mut directory = Directory::default();
    let files = zip(&[("59139.json", &commune()), ("59140.json", b"<html>"), ("59141.json", b"{}")]);
    directory.add_zip(Cursor::new(files), MAX_UNPACKED).unwrap();
    assert_eq!(directory.communes.len(), 1);
    let told = directory.unusable.join("\n");
    assert!(
        told.contains("59140.json: it cannot be read") && told.contains("59141.json: it holds no commune"),
        "{told}"
    );
    assert!(directory.add_zip(Cursor::new(zip(&[("a", b"{}")])), MAX_UNPACKED).is_err());
}

#[test]
fn what_unpacks_to_far_too_much_is_refused() {
    let refused = |why: Result<(), NotADirectory>| match why {
        Err(NotADirectory::TooMuch(why)) => Some(why),
        _ => None,
    };
    let (json, good) = (services(), zip(&[("59139.json", &commune())]));
    let large = vec![b' '; 100_000];
    let most = 50_000;
    let archive = in_archive(&[("other", &large), ("a", &json), ("b", &good)], most).map(drop);
    assert_eq!(refused(archive), Some(TooMuch::Unpacked));

    let mut directory = Directory::default();
    let many = zip(&[("1", &[b' '; 30_000]), ("2", &[b' '; 30_000])]);
    assert_eq!(refused(directory.add_zip(Cursor::new(many), most)), Some(TooMuch::Unpacked));
    let one = zip(&[("1", &vec![b' '; 17 << 20])]);
    assert_eq!(refused(directory.add_zip(Cursor::new(one), MAX_UNPACKED)), Some(TooMuch::Record));
    let listed = b"PK\x01\x02".repeat(MAX_COMMUNES + 1);
    assert_eq!(refused(directory.add_zip(Cursor::new(listed), MAX_UNPACKED)), Some(TooMuch::Communes));
}
