//! The map of `src/`: which room may name which. Arrows run down only.

use std::path::{Path, PathBuf};

use rattachement::paths::{Entry, Listed, PAGES};

/// Each room and those below it that it names, from the ground up. What is not here is forbidden.
const MAY: &[(&str, &[&str])] = &[
    // What the site knows of, as values. Pure.
    ("domain", &[]),
    // Words, addresses, and what of a typed text may be shown.
    ("lang", &["domain"]),
    ("paths", &["domain", "lang"]),
    ("privacy", &["domain"]),
    // Texts, the search, and what stands before the router.
    ("content", &["domain", "lang", "paths"]),
    ("search", &["domain", "lang", "paths"]),
    ("door", &["domain", "lang", "paths"]),
    // All SQL.
    ("database", &["domain", "lang", "paths", "content", "search"]),
    // What a person asks, answered from the tables.
    ("decoding", &["domain"]),
    ("planning", &["domain"]),
    ("downloads", &["domain", "lang", "paths", "content", "door", "database"]),
    ("check", &["domain", "lang", "content", "database"]),
    // Words for a decoding; the frame around an answer.
    ("explain", &["domain", "lang", "decoding"]),
    ("batch", &["domain", "lang", "decoding", "explain"]),
    ("web", &["domain", "lang", "paths", "door", "database", "explain"]),
    ("api", &["domain", "lang", "paths", "door", "decoding", "batch", "web"]),
    (
        "pages",
        &[
            "domain",
            "lang",
            "paths",
            "privacy",
            "content",
            "search",
            "door",
            "database",
            "decoding",
            "planning",
            "downloads",
            "explain",
            "batch",
            "web",
            "api",
        ],
    ),
    (
        "server",
        &["domain", "lang", "paths", "privacy", "search", "door", "database", "downloads", "web", "api", "pages"],
    ),
    (
        "cli",
        &["domain", "lang", "door", "database", "decoding", "downloads", "check", "explain", "batch", "api", "server"],
    ),
    ("main", &["cli"]),
];

/// What only some rooms may name.
const ONLY: &[(&str, &[&str])] = &[
    ("rusqlite::", &["database"]),
    ("actix_web::", &["door", "web", "api", "pages", "server"]),
    ("askama::", &["lang", "web", "pages"]),
    ("utoipa::", &["api"]),
    ("Utc::now", &["door"]),
    ("SystemTime", &[]),
];

/// Lines of code in a file, beside its tests.
const MOST_LINES: usize = 400;

/// A file of `src/`, without its tests.
struct File {
    path: PathBuf,
    room: String,
    code: String,
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(&root).unwrap().to_owned();
            let name = inside.to_str().unwrap();
            let is_test = name.ends_with("tests.rs") || name.contains("/tests/");
            if !name.ends_with(".rs") || is_test || ["build.rs", "lib.rs"].contains(&name) {
                continue;
            }
            let room = name.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
            files.push(File { path: inside, room, code });
        }
    }
    assert!(files.len() > 80, "only {} files were found", files.len());
    files
}

/// The code of a file without its comments: documentation may speak of what stands above.
fn bare(code: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    code.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

fn ends_a_word(text: &str) -> bool {
    !text.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

#[test]
fn arrows_run_down_only() {
    for File { path, room, code } in files() {
        let row = MAY.iter().find(|(own, _)| *own == room);
        let may = row.unwrap_or_else(|| panic!("{}: {room} is not on the map", path.display())).1;
        let code = bare(&code).replace("rattachement::", "crate::");
        for rest in code.split("crate::").skip(1) {
            let names = match rest.strip_prefix('{') {
                Some(group) => group.split('}').next().unwrap().split(',').collect(),
                None => vec![rest],
            };
            for name in names {
                let name = name.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
                let is_room = MAY.iter().any(|(other, _)| *other == name);
                assert!(
                    !is_room || name == room || may.contains(&name),
                    "{}: {room} may not use {name}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_map_has_no_circle_and_no_room_that_is_gone() {
    for (at, (room, may)) in MAY.iter().enumerate() {
        let below: Vec<&str> = MAY.iter().take(at).map(|(other, _)| *other).collect();
        for other in *may {
            assert!(below.contains(other), "{room} names {other}, which does not stand below it");
        }
    }
    let files = files();
    for (room, _) in MAY {
        assert!(files.iter().any(|file| file.room == *room), "{room} is on the map, and nowhere in src/");
    }
    // No arrow of the map is there for nothing.
    for (room, may) in MAY {
        for other in *may {
            let is_named = |file: &File| {
                let code = bare(&file.code).replace("rattachement::", "crate::");
                file.room == *room && (code.contains(&format!("crate::{other}")) || code.contains("crate::{"))
            };
            assert!(files.iter().any(is_named), "{room} may use {other}, and does not: take it off the map");
        }
    }
}

#[test]
fn libraries_stay_in_their_rooms() {
    for File { path, room, code } in files() {
        let code = bare(&code);
        for (word, rooms) in ONLY {
            let is_named = code.match_indices(word).any(|(at, _)| ends_a_word(&code[..at]));
            assert!(!is_named || rooms.contains(&room.as_str()), "{}: {word} belongs to {rooms:?}", path.display());
        }
    }
}

#[test]
fn the_domain_knows_no_address_of_the_web() {
    for File { path, code, .. } in files().into_iter().filter(|file| file.room == "domain") {
        let code = bare(&code);
        for text in code.split('"').skip(1).step_by(2) {
            let is_path = text.len() > 1 && text.starts_with('/') && text[1..].starts_with(|c: char| c.is_lowercase());
            assert!(!is_path && !text.contains("://"), "{}: {text:?} is an address", path.display());
        }
    }
}

#[test]
fn no_room_is_too_long() {
    for File { path, code, .. } in files() {
        let lines = code.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines: part it by subject", path.display());
    }
}

/// What a browser does not show: files, and lines for a script.
const NOT_SHOWN: [&str; 1] = ["/caisses/suggestions"];

#[test]
fn the_browser_tests_visit_every_page_of_the_table() {
    let list = include_str!("../browser/site.mjs");
    let visited: Vec<&str> =
        list.split("path: '").skip(1).map(|rest| rest.split(['?', '\'']).next().unwrap()).collect();
    let fits = |pattern: &str, path: &str| {
        let (wanted, found): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
        wanted.len() == found.len() && wanted.iter().zip(found).all(|(one, other)| one.contains('{') || *one == other)
    };
    let fixed: Vec<&str> = PAGES.iter().map(|page| page.path).filter(|path| !path.contains('{')).collect();
    // A page that is named in a menu or on the map is visited as it stands.
    let is_named = |page: &&Entry| page.listed != Listed::Nowhere;
    let is_shown = |page: &&Entry| !page.path.contains('.') && !NOT_SHOWN.contains(&page.path);
    for page in PAGES.iter().filter(|page| is_shown(page) && !is_named(page)) {
        let is_itself = |path: &&&str| **path == page.path || !fixed.contains(*path);
        let is_visited = visited.iter().filter(is_itself).any(|path| fits(page.path, path));
        assert!(is_visited, "{}: add it to KINDS of tests/browser/site.mjs", page.path);
    }
}
