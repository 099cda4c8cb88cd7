//! The drawing of the map: outlines of the départements, made by `data/communes/carte.mjs`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::web::Error;

/// The whole drawing.
#[derive(Debug, Deserialize)]
pub struct Carte {
    /// `x y width height`.
    #[serde(rename = "viewBox")]
    pub view_box: String,
    /// Whose work it is: its licence wants it shown beside the map.
    pub credit: String,
    /// Frames around what is drawn elsewhere or larger.
    pub encarts: Vec<Encart>,
    /// One outline each, by code.
    pub departements: Vec<Outline>,
}

/// A frame.
#[derive(Debug, Deserialize)]
pub struct Encart {
    /// What it shows.
    pub label: String,
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height; the last 3 are for the label.
    pub height: i32,
}

/// A département's outline.
#[derive(Debug, Deserialize)]
pub struct Outline {
    /// Its code.
    pub code: String,
    /// SVG path data.
    pub d: String,
}

static CARTE: LazyLock<Result<Carte, serde_json::Error>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../data/communes/carte.json")));

/// The drawing, read once.
///
/// # Errors
/// The file compiled in is not as it should be, which a test excludes.
pub fn read() -> Result<&'static Carte, Error> {
    CARTE.as_ref().map_err(|error| Error::Internal(anyhow::anyhow!("data/communes/carte.json: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annuaire::{Annuaire, Zone};
    use crate::database::Image;

    #[test]
    fn every_departement_is_drawn_once() {
        let carte = read().unwrap();
        let annuaire = Annuaire::open(&Image::built_in().unwrap()).unwrap();
        for departement in annuaire.departements().unwrap() {
            let drawn = carte.departements.iter().filter(|outline| outline.code == departement.code).count();
            let expected = usize::from(departement.zone != Zone::Com || departement.code.as_str() < "979");
            assert_eq!(drawn, expected, "{}", departement.code);
        }
    }
}
