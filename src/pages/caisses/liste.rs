//! `/caisses/liste`: the bodies in service, by the name of their place.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use crate::domain::annuaire::{Annuaire, Kind, Status};
use crate::domain::fold;
use crate::paths;
use crate::web::{Error, Page};

/// One line of the list. It is one element of the page: more would make the page heavy.
#[derive(Debug)]
struct Line {
    href: String,
    name: String,
    /// The first digits of its code.
    digits: String,
}

#[derive(Template)]
#[template(path = "caisses/liste.html")]
struct Liste<'a> {
    page: &'a Page,
    letters: Vec<(char, Vec<Line>)>,
}

/// The bodies in service, by the name of their place.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    for caisse in annuaire.caisses().filter(|caisse| caisse.status == Status::Active) {
        // A mutuelle repeats every CPAM: its régime is one line, and lists them.
        let (key, line) = match (caisse.kind, annuaire.regime(caisse.id.regime)) {
            (Kind::Slm, Some(regime)) => {
                let href = page.url(paths::regime(regime.code));
                let line = Line { href, name: regime.short_name.clone(), digits: regime.code.to_string() };
                (fold(&regime.short_name), line)
            }
            _ => {
                let href = page.url(paths::caisse(caisse.id));
                let line = Line {
                    href,
                    name: page.written(&caisse.name),
                    digits: caisse.id.to_string().replace(' ', "\u{a0}"),
                };
                (format!("{} {}", fold(caisse.place_name()), caisse.id), line)
            }
        };
        lines.insert(key, line);
    }
    let mut letters: Vec<(char, Vec<Line>)> = Vec::new();
    for (key, line) in lines {
        let letter = key.chars().next().unwrap_or_default().to_ascii_uppercase();
        match letters.last_mut() {
            Some((last, lines)) if *last == letter => lines.push(line),
            _ => letters.push((letter, vec![line])),
        }
    }
    page.ok(&Liste { page: &page, letters })
}
