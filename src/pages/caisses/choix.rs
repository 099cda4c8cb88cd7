//! Places and caisses to choose from, one line each, wherever something typed may mean several.

use serde::Serialize;

use crate::domain::annuaire::{Annuaire, General};
use crate::domain::code::CaisseId;
use crate::domain::gazetteer::Hit;
use crate::paths;
use crate::web::Page;

/// One line to choose from.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What tells it from its homonyms.
    pub detail: String,
    /// The former name that was asked for.
    pub former: Option<String>,
    /// The caisses of the régime général there.
    #[serde(skip)]
    pub caisses: Vec<CaisseId>,
}

/// Where a hit leads.
#[must_use]
pub fn path(hit: &Hit) -> String {
    match hit {
        Hit::Commune { insee, .. } => paths::commune(*insee),
        Hit::Departement(code) => paths::departement(code),
        Hit::Caisse(id) | Hit::Heir { caisse: id, .. } => paths::caisse(*id),
        Hit::Abroad => paths::piece("faq", "depuis-l-etranger"),
    }
}

/// The lines to choose from, in the order they were found.
#[must_use]
pub fn choices(page: &Page, annuaire: &Annuaire, hits: &[Hit]) -> Vec<Choice> {
    hits.iter().filter_map(|hit| choice(page, annuaire, hit)).collect()
}

fn choice(page: &Page, annuaire: &Annuaire, hit: &Hit) -> Option<Choice> {
    let ids = |general: &General<'_>| general.candidates().iter().map(|caisse| caisse.id).collect();
    let href = page.url(path(hit));
    Some(match hit {
        Hit::Commune { insee, former } => {
            let commune = annuaire.commune(*insee)?;
            let departement = annuaire.departement(insee.departement());
            let detail = departement.map(|one| format!("{} ({})", one.name, one.code)).unwrap_or_default();
            let caisses = ids(&annuaire.general_of(*insee));
            Choice { href, name: commune.name.to_string(), detail, former: former.clone(), caisses }
        }
        Hit::Departement(code) => {
            let departement = annuaire.departement(code)?;
            let detail = page.t("place-departement").with("code", code.clone()).to_string();
            let caisses = ids(&annuaire.general_in(code));
            Choice { href, name: departement.name.clone(), detail, former: None, caisses }
        }
        Hit::Caisse(id) => {
            let caisse = annuaire.caisse(*id)?;
            let detail = page.word("kind", caisse.kind).to_string();
            Choice { href, name: caisse.name.clone(), detail, former: None, caisses: vec![*id] }
        }
        Hit::Heir { caisse, closed } => {
            let (caisse, closed) = (annuaire.caisse(*caisse)?, annuaire.caisse(*closed)?);
            let detail = page.t("search-heir").with("name", closed.name.as_str()).to_string();
            Choice { href, name: caisse.name.clone(), detail, former: None, caisses: vec![caisse.id] }
        }
        Hit::Abroad => {
            let (name, detail) = (page.t("search-abroad").to_string(), page.t("search-abroad-text").to_string());
            Choice { href, name, detail, former: None, caisses: Vec::new() }
        }
    })
}
