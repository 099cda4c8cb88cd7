//! `/corrections` and `/corrections.atom`: what was put right, for readers who come back.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::machines::for_machines;
use crate::content::Correction;
use crate::database::Database;
use crate::domain::date::Date;
use crate::web::{Error, Page, render};

#[derive(Template)]
#[template(path = "corrections/corrections.html")]
struct Corrections<'a> {
    page: &'a Page,
    corrections: Vec<Correction>,
}

/// `/corrections`: what was put right.
///
/// # Errors
/// The database failed.
pub async fn show(page: Page, database: Data<Database>) -> Result<HttpResponse, Error> {
    page.ok(&Corrections { page: &page, corrections: database.corrections(&page.locale.id)? })
}

#[derive(Template)]
#[template(path = "corrections/corrections.xml")]
struct Feed<'a> {
    page: &'a Page,
    base: &'a str,
    /// The day of the latest correction, or else of the data.
    updated: Option<Date>,
    corrections: Vec<Correction>,
}

impl Feed<'_> {
    /// The first sentence of what was put right.
    fn title<'c>(&self, correction: &'c Correction) -> &'c str {
        let text = correction.text.as_str();
        text.split_once(". ").map_or(text, |(first, _)| first).trim_end_matches('.')
    }
}

/// `/corrections.atom`: the same for feed readers (RFC 4287).
///
/// # Errors
/// The database failed.
pub async fn feed(page: Page, database: Data<Database>) -> Result<HttpResponse, Error> {
    let corrections = database.corrections(&page.locale.id)?;
    let updated = corrections.first().map(|latest| latest.date).or(page.site.read_on);
    let template = Feed { page: &page, base: &page.site.base_url, updated, corrections };
    Ok(for_machines(render(&template)?, "application/atom+xml; charset=utf-8"))
}
