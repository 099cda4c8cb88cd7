//! `/caisses/liste`: the bodies in service, by name.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;

use crate::domain::annuaire::{Annuaire, Caisse, Status};
use crate::pages::paging::{PER_PAGE, Paging};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "caisses/liste.html")]
struct Liste<'a> {
    page: &'a Page,
    caisses: Vec<&'a Caisse>,
    number: usize,
    pages: usize,
}

/// The bodies in service, by name.
///
/// # Errors
/// No such page.
pub async fn show(page: Page, paging: Query<Paging>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let mut caisses: Vec<&Caisse> = annuaire.caisses().filter(|caisse| caisse.status == Status::Active).collect();
    caisses.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
    let (number, pages) = paging.of(caisses.len(), PER_PAGE)?;
    let page = page.with_canonical_query(&*paging);
    let caisses = caisses.into_iter().skip((number - 1) * PER_PAGE).take(PER_PAGE).collect();
    page.ok(&Liste { page: &page, caisses, number, pages })
}
