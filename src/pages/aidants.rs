//! `/aidants`: what somebody who helps others needs, on one page.

use actix_web::HttpResponse;
use askama::Template;

use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "aidants.html")]
struct Aidants<'a> {
    page: &'a Page,
}

/// The page.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Aidants { page: &page })
}
