//! `/caisses/carte`: the map of the départements. Its outlines are made by `data/communes/carte.mjs`.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::departements::{Covered, covered};
use crate::domain::annuaire::Annuaire;
use crate::domain::code::CaisseId;
use crate::web::{Error, Page};

/// The whole drawing.
#[derive(Debug, Deserialize)]
struct Carte {
    /// `x y width height`.
    #[serde(rename = "viewBox")]
    view_box: String,
    /// Whose work it is: its licence wants it shown beside the map.
    credit: String,
    /// Frames around what is drawn elsewhere or larger.
    encarts: Vec<Encart>,
    /// One outline each, by code.
    departements: Vec<Outline>,
}

/// A frame.
#[derive(Debug, Deserialize)]
struct Encart {
    /// The départements it shows. Where it is one, the whole frame leads to it.
    codes: Vec<String>,
    /// Left.
    x: i32,
    /// Top.
    y: i32,
    /// Width.
    width: i32,
    /// Height; the last 3 are for the label.
    height: i32,
}

/// A département's outline.
#[derive(Debug, Deserialize)]
struct Outline {
    /// Its code, which is written on it.
    code: String,
    /// From 1 to 4; neighbours have two.
    colour: u8,
    /// Where the code stands.
    x: i32,
    /// The same.
    y: i32,
    /// How far around it a finger may land, when the outline is too small for one.
    hit: Option<u8>,
    /// SVG path data.
    d: String,
}

static CARTE: LazyLock<Result<Carte, serde_json::Error>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../data/communes/carte.json")));

/// The drawing, read once.
///
/// # Errors
/// The file compiled in is not as it should be, which a test excludes.
fn read() -> Result<&'static Carte, Error> {
    CARTE.as_ref().map_err(|error| Error::Internal(anyhow::anyhow!("data/communes/carte.json: {error}")))
}

#[derive(Template)]
#[template(path = "caisses/carte.html")]
struct CartePage<'a> {
    page: &'a Page,
    carte: &'static Carte,
    departements: Vec<Covered<'a>>,
    here: Vec<String>,
    of_caisse: Option<String>,
}

impl CartePage<'_> {
    /// The frame that is a département's own.
    fn frame_of(&self, code: &str) -> Option<&Encart> {
        self.carte.encarts.iter().find(|frame| matches!(frame.codes.as_slice(), [only] if only == code))
    }

    fn has_several(&self, code: &str) -> bool {
        self.of(code).is_some_and(|(_, caisses)| caisses.len() > 1)
    }

    fn of(&self, code: &str) -> Option<&Covered<'_>> {
        self.departements.iter().find(|(departement, _)| departement.code == code)
    }

    fn is_here(&self, code: &str) -> bool {
        self.here.iter().any(|here| here == code)
    }
}

/// Which places the map points at: a département, or a caisse.
#[derive(Debug, Deserialize, Serialize)]
pub struct Pointed {
    departement: Option<String>,
    caisse: Option<String>,
}

/// The map of the départements.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, pointed: Query<Pointed>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let (here, of_caisse) = match (pointed.departement.clone(), pointed.caisse.as_deref().map(str::parse::<CaisseId>)) {
        (Some(code), _) => (vec![code], None),
        (None, Some(Ok(id))) => match annuaire.caisse(id) {
            Some(caisse) => (caisse.departements.clone(), Some(format!("{} ({id})", caisse.name))),
            None => (Vec::new(), None),
        },
        (None, _) => (Vec::new(), None),
    };
    let here: Vec<String> = here.into_iter().filter(|code| annuaire.departement(code).is_some()).collect();
    // Of what was sent, only what was understood: the rest may be anything.
    let pointed = match (pointed.into_inner(), of_caisse.is_some()) {
        (Pointed { caisse, .. }, true) => Pointed { departement: None, caisse },
        (Pointed { departement, .. }, false) => Pointed { departement, caisse: None },
    };
    let page = if here.is_empty() { page } else { page.with_canonical_query(&pointed) };
    let covered = |departement| covered(&annuaire, departement);
    let departements = annuaire.departements().map(covered).collect();
    page.ok(&CartePage { page: &page, carte: read()?, departements, here, of_caisse })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;
    use crate::domain::annuaire::Zone;

    #[test]
    fn neighbours_have_two_colours() {
        let (carte, annuaire) = (read().unwrap(), database::built_in().unwrap());
        let colour = |code: &str| carte.departements.iter().find(|one| one.code == code).map(|one| one.colour);
        let mut met = 0;
        for outline in &carte.departements {
            assert!((1..=4).contains(&outline.colour), "{}", outline.code);
            for next in annuaire.neighbours(&outline.code) {
                assert_ne!(Some(outline.colour), colour(&next.code), "{} and {}", outline.code, next.code);
                met += 1;
            }
        }
        assert!(met > 400, "{met}");
    }

    #[test]
    fn every_departement_is_drawn_once() {
        let carte = read().unwrap();
        for departement in database::built_in().unwrap().departements() {
            let drawn = carte.departements.iter().filter(|outline| outline.code == departement.code).count();
            let expected = usize::from(departement.zone != Zone::Com || departement.code.as_str() < "979");
            assert_eq!(drawn, expected, "{}", departement.code);
        }
    }
}
