//! What machines read: the site's map, robots, search description, security contact.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Bytes, Data};
use askama::Template;
use chrono::Months;

use crate::content::{Correction, Kind};
use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Caisse, Status};
use crate::door::{Cache, Once, Whole};
use crate::downloads;
use crate::lang::REFERENCE;
use crate::paths::{self, Listed, PAGES};
use crate::web::{Error, Page, Site, render};

/// Addresses of one file of the site's map, by the protocol.
const MAX_ADDRESSES: usize = 50_000;

#[derive(Template)]
#[template(path = "sitemap.xml")]
struct SiteMap<'a> {
    page: &'a Page,
    base: &'a str,
    entries: Vec<(String, Option<String>)>,
}

/// An answer that a program reads, and asks for again after a while.
pub(super) fn for_machines(body: String, kind: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((CACHE_CONTROL, "public, max-age=3600, stale-while-revalidate=86400"))
        .body(body)
}

/// The site's map, made when it is first asked for.
#[derive(Debug, Default)]
pub struct SiteMapFile(Once<Arc<Whole>>);

/// `/sitemap.xml`: every page, in every language, with the day it was read.
///
/// # Errors
/// The database failed.
pub async fn sitemap(
    page: Page,
    annuaire: Data<Annuaire>,
    database: Data<Database>,
    file: Data<SiteMapFile>,
) -> Result<HttpResponse, Error> {
    let (pieces, corrections) = (database.addresses()?, database.corrections(REFERENCE)?);
    let made = file.0.get(move || {
        let entries = entries(&page, &annuaire, &pieces, &corrections);
        let body = SiteMap { page: &page, base: &page.site.base_url, entries }.render()?;
        Ok(Whole::new("application/xml; charset=utf-8", [Bytes::from(body.into_bytes().into_boxed_slice())]))
    });
    let whole = made.await.map_err(Error::Internal)?;
    Ok(whole.as_ref().clone().answer(Cache::Shared))
}

/// The addresses without their language, each with the day that what stands there was read or put right. A page that
/// says nothing of its own that grows old has none.
fn entries(
    page: &Page,
    annuaire: &Annuaire,
    pieces: &[(Kind, String, String)],
    corrections: &[Correction],
) -> Vec<(String, Option<String>)> {
    let data = page.site.read_on.map(|date| date.to_string());
    let latest = |days: &mut dyn Iterator<Item = String>| days.max();
    let of_kind =
        |kind: Kind| latest(&mut pieces.iter().filter(|(own, ..)| *own == kind).map(|(.., read)| read.clone()));
    let of_caisses = |wanted: &dyn Fn(&Caisse) -> bool| {
        latest(&mut annuaire.caisses().filter(|caisse| wanted(caisse)).map(|caisse| caisse.read_on.to_string()))
    };
    let of_pieces = pieces.iter().map(|(kind, slug, read)| (paths::piece(kind.name(), slug), Some(read.clone())));
    let is_piece = |path: &str| of_pieces.clone().any(|(own, _)| own == path);
    // A page that is a piece has the day of the piece.
    let in_map = PAGES.iter().filter(|entry| entry.listed != Listed::Nowhere && !is_piece(entry.path));
    let mut entries: Vec<(String, Option<String>)> = Vec::new();
    for entry in in_map {
        let day = match entry.path {
            "/comprendre" => of_kind(Kind::Comprendre),
            "/faq" => of_kind(Kind::Faq),
            "/glossaire" => of_kind(Kind::Glossaire),
            "/corrections" => latest(&mut corrections.iter().map(|correction| correction.date.to_string())),
            "/regimes" => latest(&mut annuaire.regimes().map(|regime| regime.read_on.to_string())),
            "/caisses/liste" | "/caisses/departements" | "/caisses/carte" => of_caisses(&|_| true),
            "/sources" | "/donnees" => data.clone(),
            _ => None,
        };
        entries.push((entry.path.to_owned(), day));
    }
    entries.extend(of_pieces);
    for regime in annuaire.regimes() {
        entries.push((paths::regime(regime.code), Some(regime.read_on.to_string())));
        let is_settled = |caisse: &&Caisse| caisse.status != Status::Unverified;
        for caisse in annuaire.caisses_of(regime.code).filter(is_settled) {
            entries.push((paths::caisse(caisse.id), Some(caisse.read_on.to_string())));
        }
    }
    entries.extend(downloads::TABLES.iter().map(|table| (paths::table(table.name), data.clone())));
    for one in annuaire.departements() {
        let day = of_caisses(&|caisse| caisse.departements.contains(&one.code));
        entries.push((paths::departement(&one.code), day));
    }
    for correction in corrections {
        if let Some((_, day)) = entries.iter_mut().find(|(path, _)| *path == correction.path) {
            *day = day.take().max(Some(correction.date.to_string()));
        }
    }
    // Communes' pages say what their département's says: they are found from there.
    entries.truncate(MAX_ADDRESSES / page.locales().len().max(1));
    entries
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
    let body = render(&OpenSearch { page: &page })?;
    Ok(for_machines(body, "application/opensearchdescription+xml; charset=utf-8"))
}

/// `/robots.txt`: everything may be read but the answers to questions.
pub async fn robots(site: Data<Site>) -> HttpResponse {
    let body = format!(
        "User-agent: *\nDisallow: /recherche?\nDisallow: /*/recherche?\nDisallow: /caisses/suggestions\n\
         Disallow: /*/caisses/suggestions\nDisallow: /retrouver/\nDisallow: /*/retrouver/\nDisallow: /*affichage=\nSitemap: {}/sitemap.xml\n",
        site.base_url
    );
    for_machines(body, "text/plain; charset=utf-8")
}

/// `/.well-known/security.txt` (RFC 9116), when somebody answers for this instance.
///
/// # Errors
/// Nobody does.
pub async fn security(page: Page) -> Result<HttpResponse, Error> {
    let publisher = page.site.publisher.as_ref().ok_or(Error::NotFound)?;
    let body = format!(
        "Contact: mailto:{}\nExpires: {}-01T00:00:00Z\nPreferred-Languages: fr, en\nCanonical: {}/.well-known/security.txt\n",
        publisher.email,
        // The RFC wants less than a year.
        (page.today + Months::new(10)).format("%Y-%m"),
        page.site.base_url
    );
    Ok(for_machines(body, "text/plain; charset=utf-8"))
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
        "start_url": page.plain_url("/"),
        "display": "minimal-ui",
        "background_color": "#fbf6ed",
        "theme_color": "#6a1d4a",
        "icons": [{ "src": page.asset("favicon.svg"), "sizes": "any", "type": "image/svg+xml" }],
    });
    Ok(for_machines(body.to_string(), "application/manifest+json; charset=utf-8"))
}
