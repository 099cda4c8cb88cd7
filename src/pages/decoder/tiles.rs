//! The three parts of a code, as they are drawn.

use crate::decoding::Decoding;
use crate::explain;
use crate::paths;
use crate::web::Page;

/// One of the three parts of a code, as drawn.
#[derive(Debug)]
pub struct Tile {
    /// `regime`, `caisse` or `centre`: its colour and its label.
    pub part: &'static str,
    /// Its digits, when they were read.
    pub digits: Option<String>,
    /// What it says.
    pub says: String,
    /// The page about it.
    pub href: Option<String>,
    /// Whether our tables do not know it.
    pub unknown: bool,
}

/// The three parts of what was read.
#[must_use]
pub fn tiles(decoding: &Decoding<'_>, page: &Page) -> Vec<Tile> {
    let Some(code) = decoding.reading.code else { return Vec::new() };
    let tile = |part, digits: Option<String>, name: Option<String>, href: Option<String>| {
        let (says, unknown) = match (&digits, name) {
            (_, Some(name)) => (name, false),
            (Some(_), None) => (page.t("part-not-known").to_string(), true),
            (None, None) => (page.t("part-to-read").to_string(), true),
        };
        Tile { part, digits, says, href, unknown }
    };
    let regime = decoding.regime;
    let caisse = decoding.caisse;
    let mut tiles = vec![
        tile(
            "regime",
            code.regime.map(|c| c.to_string()),
            regime.map(|r| r.short_name.clone()),
            regime.map(|r| page.url(paths::regime(r.code))),
        ),
        tile(
            "caisse",
            code.caisse.map(|c| c.to_string()),
            caisse.map(|c| c.name.clone()),
            caisse.map(|c| page.url(paths::caisse(c.id))),
        ),
    ];
    if let (Some(tile), false) = (tiles.last_mut(), decoding.choices.is_empty()) {
        tile.says = page.t("result-choices-lead").to_string();
        tile.unknown = false;
    }
    let (key, label) = explain::centre_words(decoding);
    tiles.push(Tile {
        part: "centre",
        digits: code.centre.map(|c| c.to_string()),
        says: match code.centre {
            Some(_) => page.t(key).with("label", label.clone()).with("name", label).to_string(),
            None => page.t("part-to-read").to_string(),
        },
        href: None,
        unknown: code.centre.is_none(),
    });
    tiles
}
