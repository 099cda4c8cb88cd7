//! What is read: explanations, questions, the glossary, and the pages about the site.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde_json::json;

use super::evidence::{self, Evidence};
use crate::content::{GROUPS, Kind, Listed, Piece, Term};
use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Source};
use crate::domain::date::Date;
use crate::domain::fold;
use crate::paths;
use crate::web::{Error, Page, render};

/// Sections from which a page has a table of contents.
const MANY_SECTIONS: usize = 4;

#[derive(Template)]
#[template(path = "contenu/index.html")]
struct Index<'a> {
    page: &'a Page,
    /// `comprendre` or `faq`: prefix of its messages.
    name: &'static str,
    featured: Vec<Listed>,
    groups: Vec<(&'static str, Vec<Listed>)>,
}

/// Pieces by group, in the order of the site; a group without a piece is left out.
fn grouped(pieces: &[Listed]) -> Vec<(&'static str, Vec<Listed>)> {
    let of = |group: &'static str| {
        let own: Vec<Listed> = pieces.iter().filter(|piece| piece.group == group).cloned().collect();
        (group, own)
    };
    GROUPS.iter().map(|group| of(group)).filter(|(_, pieces)| !pieces.is_empty()).collect()
}

fn index(page: &Page, database: &Database, kind: Kind) -> Result<HttpResponse, Error> {
    let pieces = database.pieces(kind, &page.locale.id)?;
    let groups = grouped(&pieces);
    let featured = pieces.iter().filter(|piece| piece.featured).cloned().collect();
    page.ok(&Index { page, name: kind.name(), featured, groups })
}

/// `/comprendre`
///
/// # Errors
/// The database failed.
pub async fn comprendre(page: Page, database: Data<Database>) -> Result<HttpResponse, Error> {
    index(&page, &database, Kind::Comprendre)
}

/// `/faq`
///
/// # Errors
/// The database failed.
pub async fn faq(page: Page, database: Data<Database>) -> Result<HttpResponse, Error> {
    index(&page, &database, Kind::Faq)
}

#[derive(Template)]
#[template(path = "contenu/piece.html")]
struct PiecePage<'a> {
    page: &'a Page,
    piece: Piece,
    /// What leads here: the path and the name of the index.
    index: (&'static str, &'static str),
    body: String,
    related: Vec<Listed>,
    sources: Vec<&'a Source>,
    is_past_review: bool,
    json_ld: Option<String>,
    proof: Proof<'a>,
}

/// What was measured of what a page is about.
enum Proof<'a> {
    None,
    Accessibility(&'a Evidence),
    Weight(&'a Evidence),
}

impl PiecePage<'_> {
    /// The answer first; of a term, what its letters stand for, since its text is as short as an answer.
    fn lead(&self) -> Option<&str> {
        match self.piece.listed.kind {
            Kind::Glossaire => self.piece.long.as_deref(),
            _ => Some(&self.piece.listed.summary),
        }
    }

    fn description(&self) -> &str {
        match self.piece.listed.kind {
            Kind::Glossaire => self.piece.plain.trim(),
            _ => &self.piece.listed.summary,
        }
    }

    fn has_contents(&self) -> bool {
        self.piece.sections.len() >= MANY_SECTIONS
    }

    /// What an opinion on it is counted under.
    fn subject(&self) -> String {
        self.piece.listed.path().trim_start_matches('/').to_owned()
    }
}

#[derive(Template)]
#[template(path = "contenu/figure.html")]
struct Figure<'a> {
    page: &'a Page,
    name: &'a str,
}

/// A text whose links stay in the reader's language, when they read it in French, and in the display they chose.
pub(super) fn linked(page: &Page, lang: &str, html: String) -> String {
    let is_own = lang == page.locale.id;
    if is_own && page.display.is_usual() {
        return html;
    }
    // Only links of ours begin with a slash, and quotes in texts are escaped.
    let mut parts = html.split("href=\"/");
    let mut linked = parts.next().unwrap_or_default().to_owned();
    for (path, rest) in parts.filter_map(|part| part.split_once('"')) {
        let path = format!("/{path}").replace("&amp;", "&");
        let address = if is_own { page.display.on(path) } else { page.url(path) };
        linked.push_str(&format!("href=\"{}\"{rest}", address.replace('&', "&amp;")));
    }
    linked
}

/// The sources a piece rests on, in the order of its header.
pub(super) fn sources_of<'a>(
    database: &Database,
    annuaire: &'a Annuaire,
    kind: Kind,
    slug: &str,
) -> Result<Vec<&'a Source>, Error> {
    let ids = database.sources_of_piece(kind, slug)?;
    Ok(ids.iter().filter_map(|id| annuaire.source(id)).collect())
}

/// Puts the drawings where the text asks for them.
fn with_figures(page: &Page, html: &str) -> Result<String, Error> {
    let mut body = String::with_capacity(html.len());
    for (number, part) in html.split("<!--figure:").enumerate() {
        let Some((name, rest)) = part.split_once("-->").filter(|_| number > 0) else {
            body.push_str(part);
            continue;
        };
        body.push_str(&render(&Figure { page, name })?);
        body.push_str(rest);
    }
    Ok(body)
}

fn piece(
    page: &Page,
    database: &Database,
    annuaire: &Annuaire,
    kind: Kind,
    slug: &str,
    index: (&'static str, &'static str),
) -> Result<HttpResponse, Error> {
    let Some(piece) = database.piece(kind, slug, &page.locale.id)? else {
        let to = database.moved(&paths::piece(kind.name(), slug))?.ok_or(Error::NotFound)?;
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &to));
    };
    let sources = sources_of(database, annuaire, kind, slug)?;
    let body = with_figures(page, &linked(page, &piece.listed.lang, piece.html.clone()))?;
    let json_ld = (kind == Kind::Faq).then(|| {
        page.json_ld(&json!({
            "@context": "https://schema.org",
            "@type": "FAQPage",
            "inLanguage": piece.listed.lang,
            "mainEntity": [{
                "@type": "Question",
                "name": piece.listed.title,
                "acceptedAnswer": { "@type": "Answer", "text": piece.listed.summary },
            }],
        }))
    });
    page.ok(&PiecePage {
        page,
        proof: match (kind, slug) {
            (Kind::Site, "accessibilite") => Proof::Accessibility(evidence::built_in()?),
            (Kind::Site, "ecoconception") => Proof::Weight(evidence::built_in()?),
            _ => Proof::None,
        },
        is_past_review: piece.review_on <= Date::from(page.today),
        related: database.related(kind, slug, &page.locale.id)?,
        index,
        body,
        sources,
        json_ld,
        piece,
    })
}

/// `/comprendre/{slug}`
///
/// # Errors
/// No such explanation, or the database failed.
pub async fn explanation(
    page: Page,
    slug: Path<String>,
    database: Data<Database>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    piece(&page, &database, &annuaire, Kind::Comprendre, &slug, ("/comprendre", "nav-comprendre"))
}

/// `/faq/{slug}`
///
/// # Errors
/// No such question, or the database failed.
pub async fn question(
    page: Page,
    slug: Path<String>,
    database: Data<Database>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    piece(&page, &database, &annuaire, Kind::Faq, &slug, ("/faq", "nav-faq"))
}

/// `/a-propos` and its like: the path is the slug.
///
/// # Errors
/// The database failed.
pub async fn about(page: Page, database: Data<Database>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let slug = page.path().trim_start_matches('/').to_owned();
    piece(&page, &database, &annuaire, Kind::Site, &slug, ("", ""))
}

#[derive(Template)]
#[template(path = "contenu/glossaire.html")]
struct Glossary<'a> {
    page: &'a Page,
    letters: Vec<(char, Vec<Term>)>,
}

/// `/glossaire`
///
/// # Errors
/// The database failed.
pub async fn glossaire(page: Page, database: Data<Database>) -> Result<HttpResponse, Error> {
    let mut letters: BTreeMap<char, Vec<Term>> = BTreeMap::new();
    for term in database.terms(&page.locale.id)? {
        let letter = fold(&term.title).chars().next().unwrap_or('#').to_ascii_uppercase();
        letters.entry(letter).or_default().push(term);
    }
    page.ok(&Glossary { page: &page, letters: letters.into_iter().collect() })
}

/// `/glossaire/{slug}`
///
/// # Errors
/// No such term, or the database failed.
pub async fn term(
    page: Page,
    slug: Path<String>,
    database: Data<Database>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    piece(&page, &database, &annuaire, Kind::Glossaire, &slug, ("/glossaire", "nav-glossaire"))
}

#[derive(Template)]
#[template(path = "contenu/plan-du-site.html")]
struct SiteMap<'a> {
    page: &'a Page,
    explanations: Vec<Listed>,
    /// The questions by group: only the groups are named here, each leads to its place on `/faq`.
    themes: Vec<(&'static str, Vec<Listed>)>,
    easy: Vec<Listed>,
}

/// `/plan-du-site`
///
/// # Errors
/// The database failed.
pub async fn plan_du_site(page: Page, database: Data<Database>) -> Result<HttpResponse, Error> {
    let list = |kind| database.pieces(kind, &page.locale.id);
    let (explanations, questions, easy) = (list(Kind::Comprendre)?, list(Kind::Faq)?, list(Kind::Facile)?);
    page.ok(&SiteMap { page: &page, explanations, themes: grouped(&questions), easy })
}
