//! `/`: the one box, and four doors.

use actix_web::HttpResponse;
use askama::Template;
use serde_json::json;

use super::decoder::Form;
use crate::domain::plan::{Answers, Question, Situation};
use crate::paths;
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "accueil.html")]
struct Accueil<'a> {
    page: &'a Page,
    form: Form,
    doors: [Door; 4],
    json_ld: String,
}

/// One of the ways on.
struct Door {
    /// Of its messages.
    name: &'static str,
    icon: &'static str,
    path: String,
}

impl Door {
    const fn name(&self) -> &'static str {
        self.name
    }

    const fn icon(&self) -> &'static str {
        self.icon
    }
}

/// The home page.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    let base = &page.site.base_url;
    let json_ld = page.json_ld(&json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": page.t("site-name").to_string(),
        "url": page.canonical(),
        "inLanguage": page.locale.id,
        "potentialAction": {
            "@type": "SearchAction",
            "target": format!("{base}{}?q={{search_term_string}}", page.plain_url("/recherche")),
            "query-input": "required name=search_term_string",
        },
    }));
    let asked = Answers { situation: Some(Situation::Demande), ..Answers::default() };
    let doors = [
        Door { name: "code", icon: "code", path: "/decoder".to_owned() },
        Door { name: "lost", icon: "search", path: "/retrouver".to_owned() },
        Door { name: "asked", icon: "unsure", path: paths::question(Question::Demandeur, &asked) },
        Door { name: "understand", icon: "book", path: "/comprendre".to_owned() },
    ];
    page.ok(&Accueil { page: &page, form: Form::default(), doors, json_ld })
}
