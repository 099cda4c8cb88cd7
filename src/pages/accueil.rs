//! `/`: what the code is, and three ways in.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use serde_json::json;

use super::decoder::Form;
use crate::domain::annuaire::{Annuaire, Contact, Source};
use crate::web::{Error, Page};

#[derive(Template)]
#[template(path = "accueil.html")]
struct Accueil<'a> {
    page: &'a Page,
    form: Form,
    phone: Option<&'a Contact>,
    /// Of what is said to do for whoever lost it.
    source: Option<&'a Source>,
    json_ld: String,
}

/// The home page.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let phone = annuaire.contact("3646");
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
    let source = annuaire.source("SP-F10662");
    page.ok(&Accueil { page: &page, form: Form::default(), phone, source, json_ld })
}
