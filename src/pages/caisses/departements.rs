//! `/caisses/departements`: every département, by its number.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::domain::annuaire::{Annuaire, Departement};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "caisses/departements.html")]
struct Departements<'a> {
    page: &'a Page,
    departements: Vec<&'a Departement>,
}

/// Every département, by its number.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    page.ok(&Departements { page: &page, departements: annuaire.departements().collect() })
}
