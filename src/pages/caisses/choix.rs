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
    hits.iter()
        .flat_map(|hit| match hit {
            Hit::Abroad => abroad(page),
            hit => choice(page, annuaire, hit).into_iter().collect(),
        })
        .collect()
}

/// No caisse goes by a place abroad: what there is to read, by why one names it.
fn abroad(page: &Page) -> Vec<Choice> {
    let line = |(kind, slug, key): (&str, &str, &'static str)| Choice {
        href: page.url(paths::piece(kind, slug)),
        name: page.word("search-abroad", key).to_string(),
        detail: String::new(),
        former: None,
        caisses: Vec::new(),
    };
    let pages = [
        ("faq", "depuis-l-etranger", "live"),
        ("comprendre", "quitter-la-france-et-revenir", "leave"),
        ("comprendre", "arriver-en-france", "arrive"),
    ];
    pages.into_iter().map(line).collect()
}

fn choice(page: &Page, annuaire: &Annuaire, hit: &Hit) -> Option<Choice> {
    let ids = |general: &General<'_>| general.candidates().iter().map(|caisse| caisse.id).collect();
    let href = page.url(path(hit));
    Some(match hit {
        Hit::Commune { insee, former } => {
            let commune = annuaire.commune(*insee)?;
            let departement = annuaire.departement(insee.departement());
            let detail =
                departement.map(|one| page.written(format_args!("{} ({})", one.name, one.code))).unwrap_or_default();
            let caisses = ids(&annuaire.general_of(*insee));
            Choice { href, name: page.written(&commune.name), detail, former: former.clone(), caisses }
        }
        Hit::Departement(code) => {
            let departement = annuaire.departement(code)?;
            let detail = page.t("place-departement").with("code", code.clone()).to_string();
            let caisses = ids(&annuaire.general_in(code));
            Choice { href, name: page.written(&departement.name), detail, former: None, caisses }
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
        Hit::Abroad => return None,
    })
}
