//! `/affichage`: how the site is shown. The choice becomes an address, and is kept nowhere else.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::web::{Display, Error, Page};

/// The form: one letter, or none, of each kind.
#[derive(Debug, Deserialize)]
pub struct Asked {
    theme: Option<String>,
    taille: Option<String>,
    espace: Option<String>,
    police: Option<String>,
}

/// A letter, none for what is usual, and the name of its message.
type Answer = (&'static str, &'static str);

#[derive(Template)]
#[template(path = "affichage.html")]
struct Affichage<'a> {
    page: &'a Page,
    /// The questions, and the letters that answer them.
    questions: [(&'static str, &'static [Answer]); 4],
    /// The home page shown so, to give to somebody; none when all is as usual.
    link: Option<String>,
}

impl Affichage<'_> {
    /// Whether an answer is the one in force.
    fn is_chosen(&self, answers: &[Answer], letter: &str) -> bool {
        let has = |letter: &str| letter.chars().any(|letter| self.page.display.has(letter));
        if letter.is_empty() { !answers.iter().any(|(letter, _)| has(letter)) } else { has(letter) }
    }
}

/// The page, or the way to the page shown as it was asked for.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let Asked { theme, taille, espace, police } = asked.into_inner();
    let answers = [theme, taille, espace, police];
    if answers.iter().any(Option::is_some) {
        // An answer that is not ours is none.
        let letters = answers.into_iter().flatten().filter(|letter| Display::read(letter).is_some());
        let chosen = Display::read(&letters.collect::<String>()).unwrap_or_default();
        return Ok(page.shown(chosen).redirect(StatusCode::SEE_OTHER, "/affichage"));
    }
    let link = (!page.display.is_usual()).then(|| format!("{}{}", page.site.base_url, page.url("/")));
    page.ok(&Affichage {
        page: &page,
        questions: [
            ("theme", &[("", "device"), ("c", "light"), ("s", "dark")]),
            ("taille", &[("", "usual"), ("g", "large"), ("t", "larger")]),
            ("espace", &[("", "usual"), ("a", "airy")]),
            ("police", &[("", "usual"), ("l", "legible")]),
        ],
        link,
    })
}
