//! `/`: what the code is, and three ways in.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::decoder::Form;
use crate::annuaire::{Annuaire, Contact};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "accueil.html")]
struct Accueil<'a> {
    page: &'a Page,
    form: Form,
    phone: Option<Contact>,
}

/// The home page.
///
/// # Errors
/// The database failed.
pub async fn show(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let phone = annuaire.contact("3646")?;
    page.ok(&Accueil { page: &page, form: Form::default(), phone })
}
