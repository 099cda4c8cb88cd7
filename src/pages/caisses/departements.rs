//! `/caisses/departements`: every département with its caisses, by région.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::domain::annuaire::{Annuaire, Caisse, Departement};
use crate::web::{Error, Page};

/// A département and the caisses of the régime général there.
pub type Covered<'a> = (&'a Departement, Vec<&'a Caisse>);

/// A département with its caisses.
#[must_use]
pub fn covered<'a>(annuaire: &'a Annuaire, departement: &'a Departement) -> Covered<'a> {
    (departement, annuaire.general_in(&departement.code).candidates().to_vec())
}

#[derive(Template)]
#[template(path = "caisses/departements.html")]
struct Departements<'a> {
    page: &'a Page,
    regions: Vec<(&'a str, Vec<Covered<'a>>)>,
}

/// Every département with its caisses, by région.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    page.ok(&Departements { page: &page, regions: by_region(&annuaire) })
}

/// The départements of each région, with their caisses.
fn by_region(annuaire: &Annuaire) -> Vec<(&str, Vec<Covered<'_>>)> {
    let mut regions: BTreeMap<&str, Vec<Covered<'_>>> = BTreeMap::new();
    for departement in annuaire.departements() {
        regions.entry(&departement.region).or_default().push(covered(annuaire, departement));
    }
    regions.into_iter().collect()
}
