//! `/donnees`: the open data and its files; `/donnees/{table}`: what each column of one means; `/donnees/api`: the
//! API, explained.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderName};
use actix_web::web::{self, Bytes, Data, Path};
use askama::Template;

use crate::annuaire::Annuaire;
use crate::api::{self, Operation};
use crate::content::{Correction, Library};
use crate::database::Image;
use crate::downloads::{self, Table};
use crate::lang;
use crate::web::{Cache, Error, Page, Site};

/// The latest corrections; the page of all of them has the others.
const SHOWN: usize = 5;

/// The files to download: made when first asked for, then shared.
#[derive(Debug)]
pub struct Downloads {
    image: Image,
    files: OnceLock<Files>,
}

type Files = BTreeMap<String, File>;

#[derive(Debug)]
struct File {
    media_type: &'static str,
    rows: Option<usize>,
    bytes: Bytes,
}

impl Downloads {
    /// Nothing is made yet.
    #[must_use]
    pub fn new(image: Image) -> Self {
        Self { image, files: OnceLock::new() }
    }

    fn make(&self, version: &str, base_url: &str) -> anyhow::Result<&Files> {
        if let Some(files) = self.files.get() {
            return Ok(files);
        }
        let locale = lang::locale(lang::REFERENCE).ok_or_else(|| anyhow::anyhow!("no language of reference"))?;
        let files = downloads::files(&self.image, version, base_url, locale)?;
        let files = files.into_iter().map(|file| {
            (file.name, File { media_type: file.media_type, rows: file.rows, bytes: Bytes::from(file.bytes) })
        });
        let files = files.collect();
        Ok(self.files.get_or_init(|| files))
    }
}

/// Makes the files away from the thread that answers: it takes a moment, once.
async fn made(site: Data<Site>) -> Result<(), Error> {
    if site.downloads.files.get().is_some() {
        return Ok(());
    }
    let made = web::block(move || site.downloads.make(&site.version, &site.base_url).map(|_| ())).await;
    made.map_err(|error| Error::Internal(error.into()))?.map_err(Error::Internal)
}

/// One file, for anyone and any site.
///
/// # Errors
/// No such file.
pub async fn file(name: Path<String>, site: Data<Site>) -> Result<HttpResponse, Error> {
    made(site.clone()).await?;
    let file = site.downloads.files.get().and_then(|files| files.get(name.as_str())).ok_or(Error::NotFound)?;
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
    rows: i64,
    csv: String,
    json: String,
}

impl Offer {
    fn new(page: &Page, files: &Files, table: Table) -> Self {
        let [csv, json] = ["csv", "json"].map(|form| format!("{}.{form}", table.name));
        let rows = files.get(&csv).and_then(|file| file.rows).unwrap_or_default();
        Self {
            table,
            rows: i64::try_from(rows).unwrap_or(i64::MAX),
            csv: size(page, files, &csv),
            json: size(page, files, &json),
        }
    }
}

/// How much one has to download, as its language writes it.
fn size(page: &Page, files: &Files, name: &str) -> String {
    let bytes = files.get(name).map_or(0, |file| file.bytes.len());
    let kilo = i64::try_from(bytes.div_ceil(1000)).unwrap_or(i64::MAX);
    let (key, count) = if kilo < 1000 { ("data-size-kilo", kilo) } else { ("data-size-mega", (kilo + 999) / 1000) };
    page.t(key).with("count", count).to_string()
}

#[derive(Template)]
#[template(path = "donnees.html")]
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
pub async fn show(page: Page, library: Data<Library>) -> Result<HttpResponse, Error> {
    made(page.site.clone()).await?;
    let files = page.site.downloads.files.get().ok_or(Error::NotFound)?;
    let offers = downloads::TABLES.iter().map(|table| Offer::new(&page, files, *table)).collect();
    let mut corrections = library.corrections(&page.locale.id)?;
    corrections.truncate(SHOWN);
    page.ok(&Donnees { page: &page, offers, sqlite: size(&page, files, "rattachement.sqlite"), corrections })
}

#[derive(Template)]
#[template(path = "donnees-table.html")]
struct Dictionary<'a> {
    page: &'a Page,
    offer: Offer,
}

/// `/donnees/{table}`: what each column of a table means.
///
/// # Errors
/// No such table.
pub async fn table(page: Page, name: Path<String>) -> Result<HttpResponse, Error> {
    let table = downloads::TABLES.iter().find(|table| table.name == name.as_str()).ok_or(Error::NotFound)?;
    made(page.site.clone()).await?;
    let files = page.site.downloads.files.get().ok_or(Error::NotFound)?;
    page.ok(&Dictionary { page: &page, offer: Offer::new(&page, files, *table) })
}

#[derive(Template)]
#[template(path = "donnees-api.html")]
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
    let decoding = crate::decoding::decode("01 751 0000", &page.site.index, &annuaire)?;
    let answer = serde_json::to_string_pretty(&decoding.as_json()).map_err(|error| Error::Internal(error.into()))?;
    page.ok(&Api {
        page: &page,
        limits: api::limits(page.locale),
        operations: api::operations(page.locale, &page.site.base_url),
        problems: api::problems(),
        answer,
    })
}
