//! `/facile`: the six pages in easy-to-read French. One idea beside one picture, one sentence a line.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::contenu::{linked, sources_of};
use crate::content::{Kind, Listed, Piece};
use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Source};
use crate::paths::FIRST_EASY;
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "facile.html")]
struct Facile<'a> {
    page: &'a Page,
    piece: Piece,
    ideas: Vec<Idea>,
    /// The six pages, in order.
    pages: Vec<Listed>,
    sources: Vec<&'a Source>,
}

/// A picture and what it pictures, as safe HTML.
struct Idea {
    picto: String,
    html: String,
}

impl Facile<'_> {
    /// What leads here: its path and its message.
    fn parent(&self) -> (&'static str, &'static str) {
        if self.piece.listed.slug == FIRST_EASY { ("", "") } else { ("/facile", "easy-title") }
    }

    /// The page to read after this one.
    fn next(&self) -> Option<&Listed> {
        let at = self.pages.iter().position(|other| other.slug == self.piece.listed.slug)?;
        self.pages.get(at + 1)
    }

    fn subject(&self) -> String {
        self.piece.listed.path().trim_start_matches('/').to_owned()
    }
}

/// `/facile`
///
/// # Errors
/// The database failed.
pub async fn first(page: Page, database: Data<Database>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    piece(&page, &database, &annuaire, FIRST_EASY)
}

/// `/facile/{slug}`
///
/// # Errors
/// No such page, or the database failed.
pub async fn show(
    page: Page,
    slug: Path<String>,
    database: Data<Database>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    // It has one address: `/facile`.
    if *slug == FIRST_EASY { Err(Error::NotFound) } else { piece(&page, &database, &annuaire, &slug) }
}

fn piece(page: &Page, database: &Database, annuaire: &Annuaire, slug: &str) -> Result<HttpResponse, Error> {
    let piece = database.piece(Kind::Facile, slug, &page.locale.id)?.ok_or(Error::NotFound)?;
    let html = linked(page, &piece.listed.lang, piece.html.clone());
    let ideas = html.split("<!--picto:").filter_map(|part| part.split_once("-->"));
    page.ok(&Facile {
        page,
        ideas: ideas.map(|(picto, html)| Idea { picto: picto.to_owned(), html: html.to_owned() }).collect(),
        pages: database.pieces(Kind::Facile, &page.locale.id)?,
        sources: sources_of(database, annuaire, Kind::Facile, slug)?,
        piece,
    })
}
