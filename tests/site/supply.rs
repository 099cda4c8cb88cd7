//! Every direct dependency has its reason, and every reason its dependency.

use std::collections::BTreeSet;

const MANIFEST: &str = include_str!("../../Cargo.toml");
const REASONS: &str = include_str!("../../docs/dependencies.md");

#[test]
fn every_dependency_is_accounted_for() {
    let manifest: toml::Table = MANIFEST.parse().unwrap();
    let of = |table: &str| manifest[table].as_table().unwrap().keys().cloned();
    let named: BTreeSet<String> = of("dependencies").chain(of("dev-dependencies")).collect();
    let mut told = BTreeSet::new();
    for line in REASONS.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        assert!(cells.len() == 6 && cells.iter().all(|cell| !cell.is_empty()), "a cell is missing: {line}");
        told.insert(cells[0].trim_matches('`').to_owned());
    }
    assert_eq!(named, told, "left: Cargo.toml; right: docs/dependencies.md");
}
