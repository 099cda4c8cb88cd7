//! `/recherche`: what it finds, measured on questions as people type them, and what it never says.

use std::collections::BTreeMap;
use std::io::Write as _;

use scraper::{Html, Selector};

use crate::server::{Answer, Server};

const QUERIES: &str = include_str!("../search/queries.csv");

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn search(server: &Server, prefix: &str, query: &str) -> Answer {
    server.get(&format!("{prefix}/recherche?q={}", encoded(query)))
}

/// Where the answers of a page lead, in their order, as French paths.
fn answers(page: &Answer, prefix: &str) -> Vec<String> {
    let document = Html::parse_document(&page.body);
    let links = Selector::parse("main section a[href]").unwrap();
    let mut paths: Vec<String> = Vec::new();
    for href in document.select(&links).filter_map(|link| link.attr("href")) {
        let path = href.strip_prefix(prefix).unwrap_or(href).to_owned();
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    paths
}

/// Of the questions people type, how many have a right answer among the first three, and how high
/// the first right one stands on average (mean reciprocal rank).
#[test]
fn questions_as_people_type_them_are_answered_among_the_first_three() {
    let server = Server::start();
    let mut languages: BTreeMap<String, (u32, u32, f64, Vec<String>)> = BTreeMap::new();
    for row in csv::Reader::from_reader(QUERIES.as_bytes()).records() {
        let row = row.unwrap();
        let (lang, query, wanted) = (&row[0], &row[1], row[2].split(' ').collect::<Vec<_>>());
        let prefix = if lang == "fr" { String::new() } else { format!("/{lang}") };
        let page = search(&server, &prefix, query);
        let found = if page.status == 200 { answers(&page, &prefix) } else { Vec::new() };
        let rank = found.iter().take(20).position(|path| wanted.contains(&path.as_str()));
        let (asked, first_three, reciprocal, missed) = languages.entry(lang.to_owned()).or_default();
        *asked += 1;
        *reciprocal += rank.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0));
        match rank {
            Some(0..3) => *first_three += 1,
            _ => missed.push(format!("{query:?} at {rank:?}: {:?}", &found[..found.len().min(4)])),
        }
    }
    let mut enough = true;
    for (lang, (asked, first_three, reciprocal, missed)) in &languages {
        let success = f64::from(*first_three) / f64::from(*asked);
        let mrr = reciprocal / f64::from(*asked);
        // Not println!, which the test runner keeps to itself.
        let mut out = std::io::stderr().lock();
        writeln!(out, "search: {lang}, {asked} questions, success@3 {:.1} %, MRR {mrr:.2}", 100.0 * success).unwrap();
        for miss in missed {
            writeln!(out, "search: {lang} missed {miss}").unwrap();
        }
        enough &= success >= 0.95;
    }
    assert!(languages["fr"].0 >= 80, "too few questions to tell");
    assert!(enough, "fewer than 95 % are answered among the first three");
}
