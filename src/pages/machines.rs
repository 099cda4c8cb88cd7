//! What machines read: the site's map, robots, search description, security contact.

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use askama::Template;

use crate::annuaire::{Annuaire, Status};
use crate::content::{Correction, Library};
use crate::date::Date;
use crate::downloads;
use crate::web::{Error, Page, Site};

/// Addresses of one file of the site's map, by the protocol.
const MAX_ADDRESSES: usize = 50_000;

/// Pages that no list names.
const FIXED: [&str; 21] = [
    "/",
    "/decoder",
    "/retrouver",
    "/caisses",
    "/caisses/carte",
    "/caisses/departements",
    "/caisses/liste",
    "/caisses/demenagement",
    "/comprendre",
    "/faq",
    "/glossaire",
    "/regimes",
    "/sources",
    "/plan-du-site",
    "/mentions-legales",
    "/corrections",
    "/donnees",
    "/donnees/api",
    "/integrer",
    "/aidants",
    "/affichage",
];

#[derive(Template)]
#[template(path = "sitemap.xml")]
struct SiteMap<'a> {
    page: &'a Page,
    base: &'a str,
    entries: Vec<(String, Option<String>)>,
}

fn xml(body: String, kind: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((CACHE_CONTROL, "public, max-age=3600, stale-while-revalidate=86400"))
        .body(body)
}

/// `/sitemap.xml`: every page, in every language, with the day it was read.
///
/// # Errors
/// The database failed.
pub async fn sitemap(page: Page, annuaire: Data<Annuaire>, library: Data<Library>) -> Result<HttpResponse, Error> {
    let data = page.site.read_on.map(|date| date.to_string());
    let mut entries: Vec<(String, Option<String>)> =
        FIXED.iter().map(|path| ((*path).to_owned(), data.clone())).collect();
    for (kind, slug, read) in library.addresses()? {
        entries.push((kind.path(&slug), Some(read)));
    }
    for regime in annuaire.regimes()? {
        entries.push((format!("/regimes/{}", regime.code), Some(regime.read_on.to_string())));
        for caisse in annuaire.caisses_of(regime.code)? {
            if caisse.status != Status::Unverified {
                entries.push((format!("/caisses/{}", caisse.id.slug()), Some(caisse.read_on.to_string())));
            }
        }
    }
    for table in &downloads::TABLES {
        entries.push((format!("/donnees/{}", table.name), data.clone()));
    }
    for departement in annuaire.departements()? {
        entries.push((format!("/caisses/departements/{}", departement.code), data.clone()));
    }
    // Communes' pages say what their département's says: they are found from there.
    entries.truncate(MAX_ADDRESSES / page.locales().len().max(1));
    let template = SiteMap { page: &page, base: &page.site.base_url, entries };
    let body = template.render().map_err(|error| Error::Internal(error.into()))?;
    Ok(xml(body, "application/xml; charset=utf-8"))
}

#[derive(Template)]
#[template(path = "opensearch.xml")]
struct OpenSearch<'a> {
    page: &'a Page,
}

/// `/opensearch.xml`: how a browser can search the site.
///
/// # Errors
/// The template failed.
pub async fn opensearch(page: Page) -> Result<HttpResponse, Error> {
    let body = OpenSearch { page: &page }.render().map_err(|error| Error::Internal(error.into()))?;
    Ok(xml(body, "application/opensearchdescription+xml; charset=utf-8"))
}

/// `/robots.txt`: everything may be read but the answers to questions.
pub async fn robots(site: Data<Site>) -> HttpResponse {
    let body = format!(
        "User-agent: *\nDisallow: /recherche?\nDisallow: /*/recherche?\nDisallow: /caisses/suggestions\n\
         Disallow: /*/caisses/suggestions\nDisallow: /retrouver/\nDisallow: /*/retrouver/\nDisallow: /*affichage=\nSitemap: {}/sitemap.xml\n",
        site.base_url
    );
    xml(body, "text/plain; charset=utf-8")
}

/// `/.well-known/security.txt` (RFC 9116), when somebody answers for this instance.
///
/// # Errors
/// Nobody does.
pub async fn security(site: Data<Site>) -> Result<HttpResponse, Error> {
    let publisher = site.publisher.as_ref().ok_or(Error::NotFound)?;
    let expires = Date::today();
    let body = format!(
        "Contact: mailto:{}\nExpires: {:04}-12-31T23:59:59Z\nPreferred-Languages: fr, en\nCanonical: {}/.well-known/security.txt\n",
        publisher.email,
        expires.year + 1,
        site.base_url
    );
    Ok(xml(body, "text/plain; charset=utf-8"))
}

/// `/manifest.webmanifest`: what a telephone needs to keep the site among its applications.
///
/// # Errors
/// Never in practice.
pub async fn manifest(page: Page) -> Result<HttpResponse, Error> {
    let body = serde_json::json!({
        "name": page.t("site-name").to_string(),
        "short_name": page.t("site-name").to_string(),
        "description": page.t("home-description").to_string(),
        "lang": page.locale.id,
        "dir": page.locale.dir,
        "start_url": page.url("/"),
        "display": "minimal-ui",
        "background_color": "#fbf6ed",
        "theme_color": "#6a1d4a",
        "icons": [{ "src": page.asset("favicon.svg"), "sizes": "any", "type": "image/svg+xml" }],
    });
    Ok(xml(body.to_string(), "application/manifest+json; charset=utf-8"))
}

#[derive(Template)]
#[template(path = "corrections.html")]
struct Corrections<'a> {
    page: &'a Page,
    corrections: Vec<Correction>,
}

/// `/corrections`: what was put right.
///
/// # Errors
/// The database failed.
pub async fn corrections(page: Page, library: Data<Library>) -> Result<HttpResponse, Error> {
    page.ok(&Corrections { page: &page, corrections: library.corrections(&page.locale.id)? })
}

#[derive(Template)]
#[template(path = "corrections.xml")]
struct Feed<'a> {
    page: &'a Page,
    base: &'a str,
    /// The day of the latest correction, or else of the data.
    updated: Option<Date>,
    corrections: Vec<Correction>,
}

/// `/corrections.atom`: the same for feed readers (RFC 4287).
///
/// # Errors
/// The database failed.
pub async fn feed(page: Page, library: Data<Library>) -> Result<HttpResponse, Error> {
    let corrections = library.corrections(&page.locale.id)?;
    let updated = corrections.first().map(|latest| latest.date).or(page.site.read_on);
    let template = Feed { page: &page, base: &page.site.base_url, updated, corrections };
    let body = template.render().map_err(|error| Error::Internal(error.into()))?;
    Ok(xml(body, "application/atom+xml; charset=utf-8"))
}

#[derive(Template)]
#[template(path = "mentions.html")]
struct Legal<'a> {
    page: &'a Page,
}

/// `/mentions-legales`: who answers for this instance, as its operator says.
///
/// # Errors
/// The template failed.
pub async fn legal(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Legal { page: &page })
}
