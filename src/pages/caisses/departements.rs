//! `/caisses/departements`: every département with its caisses, by its number.

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
    departements: Vec<Covered<'a>>,
}

/// Every département with its caisses, by its number.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let departements = annuaire.departements().map(|departement| covered(&annuaire, departement)).collect();
    page.ok(&Departements { page: &page, departements })
}
