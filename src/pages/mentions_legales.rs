//! `/mentions-legales`: who answers for this instance, as its operator says.

use actix_web::HttpResponse;
use askama::Template;

use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "mentions-legales.html")]
struct Legal<'a> {
    page: &'a Page,
}

/// `/mentions-legales`: who answers for this instance, as its operator says.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Legal { page: &page })
}
