//! `/donnees`: the open data and its files; `/donnees/{table}`: what each column of one means; `/donnees/api`: the
//! API, explained.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::json;

use crate::api::{self, Operation};
use crate::content::Correction;
use crate::database::Database;
use crate::decoding;
use crate::domain::annuaire::Annuaire;
use crate::door::{Cache, Whole};
use crate::downloads::{Downloads, TABLES, Table};
use crate::web::{Error, Page};

/// The latest corrections; the page of all of them has the others.
const SHOWN: usize = 5;

/// One file, for anyone and any site.
///
/// # Errors
/// No such file.
pub async fn file(name: Path<String>, downloads: Data<Downloads>) -> Result<HttpResponse, Error> {
    let file = downloads.file(&name).await.map_err(Error::Internal)?.ok_or(Error::NotFound)?;
    let mut answer = file.answer(Cache::Shared);
    for (name, value) in
        [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"), (header::CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin")]
    {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(answer)
}

/// A table and its two forms.
struct Offer {
    table: Table,
    rows: usize,
    csv: String,
    json: String,
}

impl Offer {
    async fn new(page: &Page, downloads: &Downloads, table: Table) -> Result<Self, Error> {
        let files = downloads.table(&table).await.map_err(Error::Internal)?;
        Ok(Self { table, rows: files.rows, csv: size(page, &files.csv), json: size(page, &files.json) })
    }
}

/// How much one has to download, as its language writes it.
fn size(page: &Page, file: &Whole) -> String {
    let kilo = file.size().div_ceil(1000);
    let (key, count) = if kilo < 1000 { ("data-size-kilo", kilo) } else { ("data-size-mega", kilo.div_ceil(1000)) };
    page.t(key).with("count", count).to_string()
}

#[derive(Template)]
#[template(path = "donnees/donnees.html")]
struct Donnees<'a> {
    page: &'a Page,
    structured: String,
    offers: Vec<Offer>,
    sqlite: String,
    lookup: String,
    corrections: Vec<Correction>,
}

/// What there is.
///
/// # Errors
/// The database failed.
pub async fn show(page: Page, database: Data<Database>, downloads: Data<Downloads>) -> Result<HttpResponse, Error> {
    let mut offers = Vec::new();
    for table in TABLES {
        offers.push(Offer::new(&page, &downloads, table).await?);
    }
    let sqlite = size(&page, &*downloads.database().await.map_err(Error::Internal)?);
    let lookup = size(&page, &*downloads.lookup().await.map_err(Error::Internal)?);
    let mut corrections = database.corrections(&page.locale.id)?;
    corrections.truncate(SHOWN);
    let structured = structured(&page);
    page.ok(&Donnees { page: &page, structured, offers, sqlite, lookup, corrections })
}

/// The tables as structured data, for those who search for data.
fn structured(page: &Page) -> String {
    let (base, home) = (&page.site.base_url, page.plain_url("/"));
    let download = |name: String, kind: &str| json!({ "@type": "DataDownload", "contentUrl": format!("{base}/donnees/{name}"), "encodingFormat": kind });
    let tables = TABLES.iter().map(|table| download(format!("{}.csv", table.name), "text/csv"));
    let whole = download("rattachement.sqlite".to_owned(), "application/vnd.sqlite3");
    page.json_ld(&json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": page.t("data-package-title").to_string(),
        "description": page.t("data-description").to_string(),
        "url": page.canonical(),
        "version": page.site.version,
        "dateModified": page.site.read_on.map(|date| date.to_string()),
        "license": format!("{}#licence", page.canonical()),
        "isAccessibleForFree": true,
        "spatialCoverage": "FR",
        "creator": { "@type": "Organization", "name": page.t("site-name").to_string(), "url": format!("{base}{home}") },
        "distribution": tables.chain([whole]).collect::<Vec<_>>(),
    }))
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
    page.ok(&Dictionary { page: &page, offer: Offer::new(&page, &downloads, *table).await? })
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
