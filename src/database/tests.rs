//! The database as a whole: the same sources give the same bytes, and a wrong one is refused.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::*;

#[test]
fn the_same_sources_give_the_same_version_and_the_same_bytes() {
    let (one, two) = (Image::built_in().unwrap(), Image::built_in().unwrap());
    assert_eq!(one.version(), two.version());
    assert!(one.parts() == two.parts());
}

#[test]
fn the_directory_is_the_same_without_texts_and_search() {
    let whole = Database::open(&Image::built_in().unwrap()).unwrap().annuaire().unwrap();
    assert!(format!("{:?}", built_in().unwrap()) == format!("{whole:?}"));
}

#[test]
fn a_changed_source_changes_the_version() {
    let mut files = import::embedded().unwrap();
    let before = Image::of(&files).unwrap();
    let caisses = files.iter_mut().find(|(name, _)| name == "caisses.csv").unwrap();
    caisses.1 = String::from_utf8_lossy(&caisses.1).replace("CPAM de Paris,", "CPAM de Lutèce,").into_bytes().into();
    assert_ne!(Image::of(&files).unwrap().version(), before.version());
}

#[test]
fn a_wrong_row_stops_the_import_with_its_file_and_line() {
    for (from, to, what) in [
        ("01,751,CPAM", "01,75I,CPAM", "digits"),
        ("01,751,CPAM", "97,751,CPAM", "97"),
        (",cpam,75,", ",cpamm,75,", "cpamm"),
        (",high,ORGDEST IR_CAI DAMIR ZO_CAI PARIS1 DILA-2026,", ",high,NO_SUCH_SOURCE,", "NO_SUCH_SOURCE"),
        (",high,ORGDEST IR_CAI DAMIR ZO_CAI PARIS1 DILA-2026,", ",high,,", "source"),
    ] {
        let mut files = import::embedded().unwrap();
        let caisses = files.iter_mut().find(|(name, _)| name == "caisses.csv").unwrap();
        let text = String::from_utf8_lossy(&caisses.1).into_owned();
        let line = text.lines().position(|l| l.starts_with("01,751,")).unwrap();
        let lines: Vec<String> =
            text.lines().enumerate().map(|(i, l)| if i == line { l.replace(from, to) } else { l.to_owned() }).collect();
        caisses.1 = lines.join("\n").into_bytes().into();
        let error = Image::of(&files).unwrap_err().to_string();
        let place = format!("data/caisses.csv, line {}", line + 1);
        assert!(error.contains(&place) && error.contains(what), "{to}: {error}");
    }
}

#[test]
fn a_wrong_piece_stops_the_import_with_its_file_and_line() {
    let header = "title = \"Essai\"\nsummary = \"Un essai.\"\ngroup = \"code\"\nsources = [\"SNDS\"]\n\
                  read = 2026-11-23\nreview = 2027-05-23";
    let french = format!("+++\n{header}\n+++\n\nUn fait.[[SNDS]]\n");
    for (from, to, line, what) in [
        ("[[SNDS]]", "[[SNDZ]]", 10, "SNDZ"),
        ("[[SNDS]]", "{{tel:0000}}", 10, "tel:0000"),
        ("[[SNDS]]", "{{link:nowhere}}", 10, "link:nowhere"),
        ("[[SNDS]]", "<b>x</b>", 10, "raw HTML"),
        ("[[SNDS]]", "[là](https://example.org)", 10, "link"),
        ("sources = [\"SNDS\"]", "sources = [\"SNDS\", \"SNDZ\"]", 1, "SNDZ"),
        ("group = \"code\"", "group = \"codes\"", 1, "codes"),
        ("review = 2027-05-23", "reviewed = 2027-05-23", 2, "reviewed"),
        ("review = 2027-05-23", "", 1, "review"),
        ("\n+++\n\nUn", "\n\nUn", 1, "+++"),
    ] {
        let mut files = import::embedded().unwrap();
        files.push(("content/faq/essai/fr.md".to_owned(), french.clone().into_bytes().into()));
        Image::of(&files).unwrap();
        files.last_mut().unwrap().1 = french.replace(from, to).into_bytes().into();
        let error = Image::of(&files).unwrap_err().to_string();
        let place = format!("data/content/faq/essai/fr.md, line {line}:");
        assert!(error.contains(&place) && error.contains(what), "{to}: {error}");
    }
}

#[test]
fn no_sign_of_a_french_name_stands_alone_on_a_line() {
    let connection = Image::built_in().unwrap().open().unwrap();
    let sql = "SELECT title FROM source UNION SELECT short FROM source UNION SELECT name FROM regime UNION \
               SELECT text FROM practical";
    let mut statement = connection.prepare(sql).unwrap();
    let names = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let names: Vec<String> = names.collect::<rusqlite::Result<_>>().unwrap();
    assert!(names.iter().any(|name| name.contains("«\u{a0}")) && names.iter().any(|name| name.contains("\u{a0}:")));
    for name in names {
        assert_eq!(crate::check::readability::loose_sign(&name), None, "{name}");
    }
}

/// SQLite 3.40, which Debian 12 has, takes another order for damage when a file is verified (`PRAGMA integrity_check`).
#[test]
fn a_key_comes_first_in_a_table_without_row_numbers() {
    let image = Image::built_in().unwrap();
    let connection = image.open().unwrap();
    let sql = "SELECT t.name, group_concat(c.pk, ' ' ORDER BY c.cid) FROM pragma_table_list t, pragma_table_info(t.name) c \
               WHERE t.wr = 1 AND t.schema = 'main' GROUP BY t.name";
    let mut statement = connection.prepare(sql).unwrap();
    let tables = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
    let tables: Vec<_> = tables.collect::<rusqlite::Result<_>>().unwrap();
    assert!(tables.len() > 5, "{tables:?}");
    for (table, keys) in tables {
        let keys: Vec<u32> = keys.split(' ').map(|key| key.parse().unwrap()).collect();
        assert!(keys.is_sorted_by_key(|key| *key == 0), "{table}: {keys:?}");
    }
}

#[test]
fn a_written_file_opens_and_a_damaged_or_foreign_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.db");
    let image = Image::built_in().unwrap();
    image.write(&path).unwrap();
    assert_eq!(Image::from_file(&path).unwrap().version(), image.version());

    let good = fs::read(&path).unwrap();
    let refused = |bytes: &[u8], name: &str| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let error = Image::from_file(&path).unwrap_err().to_string();
        assert!(error.contains("rattachement build"), "{name}: {error}");
        assert_eq!(error.lines().count(), 1, "{name}: {error}");
    };
    refused(&[], "empty");
    refused(b"a,b\n1,2\n", "text");
    refused(good.get(..good.len() / 2).unwrap(), "truncated");
    refused(good.get(..100).unwrap(), "header-only");
    // One bit, wherever it stands: a name that is still text, the planner's notes, unused space, the seal.
    let name = good.windows(13).position(|w| w == "CPAM de Paris".as_bytes()).unwrap();
    for at in (20..good.len()).step_by(good.len() / 40).chain([name, good.len() - 1]) {
        let mut flipped = good.clone();
        *flipped.get_mut(at).unwrap() ^= 1;
        refused(&flipped, &format!("flipped-{at}"));
    }
    let foreign = folder.path().join("foreign.db");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    refused(&fs::read(&foreign).unwrap(), "foreign");
    assert!(Image::from_file(&folder.path().join("absent")).unwrap_err().to_string().contains("RATTACHEMENT_DATABASE"));
}

#[test]
fn writing_where_one_cannot_says_what_to_do() {
    let error = Image::built_in().unwrap().write(Path::new("/proc/nowhere/site.db")).unwrap_err().to_string();
    assert!(error.contains("choose a folder"), "{error}");
}
