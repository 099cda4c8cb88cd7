//! `/donnees`: the open data and its files; `/donnees/{table}`: what each column of one means; `/donnees/api`: the
//! API, explained.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderName};
use actix_web::web::{self, Data, Path};
use askama::Template;

use crate::api::{self, Operation};
use crate::content::Correction;
use crate::database::Database;
use crate::decoding;
use crate::domain::annuaire::Annuaire;
use crate::door::Cache;
use crate::downloads::{Downloads, Files, TABLES, Table};
use crate::web::{Error, Page, Site};

/// The latest corrections; the page of all of them has the others.
const SHOWN: usize = 5;

/// The files, made away from the thread that answers: it takes a moment, once.
async fn made(downloads: &Data<Downloads>, site: &Data<Site>) -> Result<(), Error> {
    if downloads.files().is_none() {
        let (downloads, site) = (downloads.clone(), site.clone());
        let made = web::block(move || downloads.make(&site.version, &site.base_url)).await;
        made.map_err(|error| Error::Internal(error.into()))?.map_err(Error::Internal)?;
    }
    Ok(())
}

/// One file, for anyone and any site.
///
/// # Errors
/// No such file.
pub async fn file(name: Path<String>, site: Data<Site>, downloads: Data<Downloads>) -> Result<HttpResponse, Error> {
    made(&downloads, &site).await?;
    let file = downloads.files().and_then(|files| files.get(name.as_str())).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(file.media_type)
        .insert_header((header::CACHE_CONTROL, Cache::Shared.header()))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"))
        .body(file.bytes.clone()))
}

/// A table and its two forms.
struct Offer {
    table: Table,
    rows: usize,
    csv: String,
    json: String,
}

impl Offer {
    fn new(page: &Page, files: &Files, table: Table) -> Self {
        let [csv, json] = ["csv", "json"].map(|form| format!("{}.{form}", table.name));
        let rows = files.get(&csv).and_then(|file| file.rows).unwrap_or_default();
        Self { table, rows, csv: size(page, files, &csv), json: size(page, files, &json) }
    }
}

/// How much one has to download, as its language writes it.
fn size(page: &Page, files: &Files, name: &str) -> String {
    let bytes = files.get(name).map_or(0, |file| file.bytes.len());
    let kilo = bytes.div_ceil(1000);
    let (key, count) = if kilo < 1000 { ("data-size-kilo", kilo) } else { ("data-size-mega", kilo.div_ceil(1000)) };
    page.t(key).with("count", count).to_string()
}

#[derive(Template)]
#[template(path = "donnees/donnees.html")]
struct Donnees<'a> {
    page: &'a Page,
    offers: Vec<Offer>,
    sqlite: String,
    corrections: Vec<Correction>,
}

/// What there is.
///
/// # Errors
/// The database failed.
pub async fn show(page: Page, database: Data<Database>, downloads: Data<Downloads>) -> Result<HttpResponse, Error> {
    made(&downloads, &page.site).await?;
    let files = downloads.files().ok_or(Error::NotFound)?;
    let offers = TABLES.iter().map(|table| Offer::new(&page, files, *table)).collect();
    let mut corrections = database.corrections(&page.locale.id)?;
    corrections.truncate(SHOWN);
    page.ok(&Donnees { page: &page, offers, sqlite: size(&page, files, "rattachement.sqlite"), corrections })
}

#[derive(Template)]
#[template(path = "donnees/table.html")]
struct Dictionary<'a> {
    page: &'a Page,
    offer: Offer,
}

/// `/donnees/{table}`: what each column of a table means.
///
/// # Errors
/// No such table.
pub async fn table(page: Page, name: Path<String>, downloads: Data<Downloads>) -> Result<HttpResponse, Error> {
    let table = TABLES.iter().find(|table| table.name == name.as_str()).ok_or(Error::NotFound)?;
    made(&downloads, &page.site).await?;
    let files = downloads.files().ok_or(Error::NotFound)?;
    page.ok(&Dictionary { page: &page, offer: Offer::new(&page, files, *table) })
}

#[derive(Template)]
#[template(path = "donnees/api.html")]
struct Api<'a> {
    page: &'a Page,
    limits: String,
    operations: Vec<Operation>,
    problems: Vec<&'static str>,
    answer: String,
}

/// The API: every operation, from the same description that programs read.
///
/// # Errors
/// The database failed.
pub async fn api(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let decoding = decoding::decode("01 751 0000", &annuaire);
    let answer =
        serde_json::to_string_pretty(&api::Reading::from(&decoding)).map_err(|error| Error::Internal(error.into()))?;
    page.ok(&Api {
        page: &page,
        limits: api::limits(page.locale),
        operations: api::operations(page.locale, &page.site.base_url),
        problems: api::problems(),
        answer,
    })
}
