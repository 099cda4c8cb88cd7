//! `/avis`: whether a page was useful. It is a counter for each page, without any text.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Query};
use askama::Template;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::database::Database;
use crate::paths;
use crate::web::{Error, Page};

/// The pages that ask, but for those of the library, which are named by their address.
const SUBJECTS: [&str; 3] = ["decoder", "caisses", "retrouver"];

/// An opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Utile {
    /// It was useful.
    Oui,
    /// It was not.
    Non,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Sent {
    page: String,
    utile: Utile,
}

/// Counts an opinion, and thanks for it.
///
/// # Errors
/// No page of that name asks, or the database failed.
pub async fn submit(page: Page, sent: Form<Sent>, database: Data<Database>) -> Result<HttpResponse, Error> {
    let is_piece = || -> Result<bool, Error> {
        Ok(database
            .addresses()?
            .iter()
            .any(|(kind, slug, _)| paths::piece(kind.name(), slug).trim_start_matches('/') == sent.page))
    };
    if !SUBJECTS.contains(&sent.page.as_str()) && !is_piece()? {
        return Err(Error::BadRequest);
    }
    page.site.door.metrics.opinion(&sent.page, sent.utile == Utile::Oui);
    let utile: &str = sent.utile.into();
    Ok(page.redirect(StatusCode::SEE_OTHER, &format!("/avis?utile={utile}")))
}

/// What was said.
#[derive(Debug, Deserialize, Serialize)]
pub struct Said {
    utile: Utile,
}

#[derive(Template)]
#[template(path = "avis/merci.html")]
struct Merci<'a> {
    page: &'a Page,
    utile: &'static str,
}

/// The thanks, and what else may help.
///
/// # Errors
/// Nothing was said.
pub async fn thanks(page: Page, said: Query<Said>) -> Result<HttpResponse, Error> {
    let page = page.with_canonical_query(&*said);
    page.ok(&Merci { page: &page, utile: said.utile.into() })
}
