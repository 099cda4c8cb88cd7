//! Every address of the site, in the one spelling it has: French paths, before which each other language puts its
//! own prefix. And the table of pages, from which the routes, the menus, the site's map and the list of tools come.

use crate::domain::code::{CaisseId, Code, RegimeCode};
use crate::domain::insee::Insee;
use crate::domain::plan::{Answers, Model, Question};
use crate::lang::{self, Locale, REFERENCE};

/// Where version 1 of the API is.
pub const API: &str = "/api/v1";

/// The pages about the site that are pieces.
const ABOUT: [&str; 5] = ["a-propos", "accessibilite", "ecoconception", "professionnels", "vie-privee"];

/// The slug of the page in easy French that the others hang from.
pub const FIRST_EASY: &str = "accueil";

/// What a code means: `/decoder/01-751-0000`; of a régime alone, its page.
#[must_use]
pub fn code(code: Code) -> String {
    match code {
        Code { regime: Some(regime), caisse: None, .. } => self::regime(regime),
        code => format!("/decoder/{}", code.slug()),
    }
}

/// One régime.
#[must_use]
pub fn regime(code: RegimeCode) -> String {
    format!("/regimes/{code}")
}

/// One caisse.
#[must_use]
pub fn caisse(id: CaisseId) -> String {
    format!("/caisses/{}", id.slug())
}

/// The letter that asks a caisse for the code.
#[must_use]
pub fn letter_to(id: CaisseId) -> String {
    letter(Model::Demande, &format!("caisse={}", id.slug()))
}

/// A question of the wizard, with the answers given so far.
#[must_use]
pub fn question(question: Question, answers: &Answers) -> String {
    with_query(&format!("/retrouver/{question}"), &answers.query())
}

/// The plan for these answers.
#[must_use]
pub fn plan(answers: &Answers) -> String {
    with_query("/retrouver/plan", &answers.query())
}

/// What these answers lead to: the next question, or the plan.
#[must_use]
pub fn after(answers: &Answers) -> String {
    answers.next_question().map_or_else(|| plan(answers), |next| question(next, answers))
}

/// A letter, with the answers that go along.
#[must_use]
pub fn letter(model: Model, query: &str) -> String {
    let model: &str = model.into();
    let and = if query.is_empty() { "" } else { "&" };
    format!("/retrouver/lettre?modele={model}{and}{query}")
}

/// A way on that content names: `decoder`, `retrouver`, `caisses`, `demenagement` or `lettre`.
#[must_use]
pub fn way(action: &str) -> String {
    match action {
        "demenagement" => "/caisses/demenagement".to_owned(),
        "lettre" => letter(Model::Demande, ""),
        page => format!("/{page}"),
    }
}

/// One commune.
#[must_use]
pub fn commune(insee: Insee) -> String {
    format!("/caisses/communes/{insee}")
}

/// One département.
#[must_use]
pub fn departement(code: &str) -> String {
    format!("/caisses/departements/{code}")
}

/// One source.
#[must_use]
pub fn source(id: &str) -> String {
    format!("/sources/{id}")
}

/// One table of the open data.
#[must_use]
pub fn table(name: &str) -> String {
    format!("/donnees/{name}")
}

/// A piece, by the name of its kind: `comprendre`, `faq`, `glossaire`, `facile`, or `site`, whose pages stand at the
/// root.
#[must_use]
pub fn piece(kind: &str, slug: &str) -> String {
    match kind {
        "site" => format!("/{slug}"),
        "facile" if slug == FIRST_EASY => "/facile".to_owned(),
        kind => format!("/{kind}/{slug}"),
    }
}

/// What the search found, by the name of its kind: a piece, a row of a table, or a tool, whose key is its path.
#[must_use]
pub fn found(kind: &str, key: &str) -> String {
    match kind {
        "caisse" => format!("/caisses/{key}"),
        "regime" => format!("/regimes/{key}"),
        "outil" => key.to_owned(),
        kind => piece(kind, key),
    }
}

/// The kind and the key of what a path leads to, as the search has them.
#[must_use]
pub fn kind_and_key(path: &str) -> (&'static str, String) {
    for (start, kind) in
        [("/comprendre/", "comprendre"), ("/faq/", "faq"), ("/glossaire/", "glossaire"), ("/regimes/", "regime")]
    {
        if let Some(key) = path.strip_prefix(start) {
            return (kind, key.to_owned());
        }
    }
    let is_code = |key: &&str| key.starts_with(|c: char| c.is_ascii_digit());
    if let Some(key) = path.strip_prefix("/caisses/").filter(is_code) {
        return ("caisse", key.to_owned());
    }
    // A page that has words of its own is a piece; the others are tools.
    match path.strip_prefix('/').filter(|slug| ABOUT.contains(slug)) {
        Some(slug) => ("site", slug.to_owned()),
        None => ("outil", path.to_owned()),
    }
}

/// A path and what follows it.
#[must_use]
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A path of the site in a language.
#[must_use]
pub fn in_language(locale: &Locale, path: &str) -> String {
    if locale.is_reference() {
        return path.to_owned();
    }
    // The first page of a language has no slash at its end.
    let rest = path.strip_prefix('/').filter(|rest| rest.is_empty() || rest.starts_with(['?', '#'])).unwrap_or(path);
    format!("/{}{rest}", locale.id)
}

/// `/en/decoder/01-751` → English and `/decoder/01-751`. Nothing only if no language could be loaded.
#[must_use]
pub fn split_language(path: &str) -> Option<(&'static Locale, &str)> {
    let first = path.split('/').nth(1).unwrap_or_default();
    let (locale, rest) = match lang::locale(first).filter(|locale| !locale.is_reference()) {
        Some(locale) => (locale, path.get(first.len() + 1..).unwrap_or_default()),
        None => (lang::locale(REFERENCE)?, path),
    };
    Some((locale, if rest.is_empty() { "/" } else { rest }))
}

/// Where a page is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// In the menu, and in the site's map.
    Menu,
    /// At the foot of every page, and in the site's map.
    Foot,
    /// In the site's map only.
    Map,
    /// Nowhere: it is reached from another page, or its address holds what is asked.
    Nowhere,
}

/// A page, as the table has it.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its address, with what is asked in braces.
    pub path: &'static str,
    /// Where it is named.
    pub listed: Listed,
    /// The message that names it in a menu.
    pub name: &'static str,
}

impl Entry {
    /// The name of its messages as a tool, `search-tool-{name}`, should it be one: the last word of its address, or all
    /// of them where another page ends alike.
    #[must_use]
    pub fn tool(&self) -> String {
        let last = |path: &'static str| path.rsplit('/').next().unwrap_or_default();
        let own = last(self.path);
        match PAGES.iter().filter(|page| last(page.path) == own).count() {
            1 => own.to_owned(),
            _ => self.path.trim_start_matches('/').replace('/', "-"),
        }
    }
}

/// Every page of a language, in the order of the menus: where it is named, its address, its name in a menu, and who
/// answers, of `src/pages`. Where two addresses fit, the first counts.
macro_rules! pages {
    ($table:ident) => {
        $table! {
            Map "/" "": get accueil::show;

            Menu "/decoder" "nav-decode": get decoder::form, post decoder::submit;
            Map "/decoder/liste" "": get decoder::liste::form, post decoder::liste::submit;
            Nowhere "/decoder/{code}" "": get decoder::resultat::show;
            Menu "/retrouver" "nav-retrouver": get retrouver::question::start;
            Nowhere "/retrouver/plan" "": get retrouver::plan::show;
            Nowhere "/retrouver/lettre" "": get retrouver::lettre::show;
            Nowhere "/retrouver/lettre.txt" "": get retrouver::lettre::text;
            Nowhere "/retrouver/carre.svg" "": get retrouver::carre::show;
            Nowhere "/retrouver/rappels.ics" "": get retrouver::rappels::calendar;
            Nowhere "/retrouver/lieu" "": get retrouver::lieu::show;
            Nowhere "/retrouver/{question}" "": get retrouver::question::ask;
            Menu "/caisses" "nav-caisses": get caisses::search;
            Nowhere "/caisses/suggestions" "": get caisses::suggest;
            Map "/caisses/carte" "": get caisses::carte::show;
            Map "/caisses/departements" "": get caisses::departements::show;
            Map "/caisses/liste" "": get caisses::liste::show;
            Map "/caisses/demenagement" "": get caisses::demenagement::show;
            Nowhere "/caisses/departements/{code}" "": get caisses::lieu::departement;
            Nowhere "/caisses/communes/{insee}" "": get caisses::lieu::commune;
            Nowhere "/caisses/{caisse}" "": get caisses::caisse::show;
            Menu "/comprendre" "nav-comprendre": get contenu::comprendre;
            Nowhere "/comprendre/{slug}" "": get contenu::explanation;
            Menu "/faq" "nav-faq": get contenu::faq;
            Nowhere "/faq/{slug}" "": get contenu::question;
            Menu "/recherche" "nav-recherche": get recherche::show;

            Map "/regimes" "": get regimes::list;
            Nowhere "/regimes/{code}" "": get regimes::show;
            Foot "/glossaire" "nav-glossaire": get contenu::glossaire;
            Nowhere "/glossaire/{slug}" "": get contenu::term;
            Foot "/sources" "nav-sources": get sources::list;
            Nowhere "/sources/{id}" "": get sources::show;
            Foot "/donnees" "data-title": get donnees::show;
            Map "/donnees/api" "": get donnees::api;
            Nowhere "/donnees/{table}" "": get donnees::table;
            Foot "/aidants" "helpers-title": get aidants::show;
            Foot "/professionnels" "nav-professionnels": get contenu::about;
            Foot "/a-propos" "nav-a-propos": get contenu::about;
            Foot "/vie-privee" "nav-vie-privee": get contenu::about;
            Foot "/accessibilite" "nav-accessibilite": get contenu::about;
            Foot "/ecoconception" "nav-ecoconception": get contenu::about;
            Foot "/affichage" "display-title": get affichage::show;
            Map "/corrections" "": get corrections::show;
            Foot "/mentions-legales" "legal-title": get mentions_legales::show;
            Foot "/plan-du-site" "plan-du-site-title": get contenu::plan_du_site;

            Map "/integrer" "": get integrer::show;
            Nowhere "/integrer/decoder" "": get integrer::form, post integrer::submit;
            Map "/facile" "": get facile::first;
            Nowhere "/facile/{slug}" "": get facile::show;
            Nowhere "/avis" "": get avis::thanks, post avis::submit;
            Nowhere "/corrections.atom" "": get corrections::feed;
            Nowhere "/opensearch.xml" "": get machines::opensearch;
            Nowhere "/manifest.webmanifest" "": get machines::manifest;
        }
    };
}
#[cfg(feature = "site")]
pub(crate) use pages;

macro_rules! entries {
    ($($listed:ident $path:literal $name:literal: $($method:ident $handler:path),+;)+) => {
        /// Every page of the table.
        pub const PAGES: &[Entry] = &[$(Entry { path: $path, listed: Listed::$listed, name: $name }),+];
    };
}
pages!(entries);

/// The pages of a menu, in its order.
pub fn listed(listed: Listed) -> impl Iterator<Item = &'static Entry> {
    PAGES.iter().filter(move |page| page.listed == listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_split_from_its_language_and_put_together_again() {
        for (whole, lang, rest) in [
            ("/en/decoder/01-751", "en", "/decoder/01-751"),
            ("/en", "en", "/"),
            ("/", "fr", "/"),
            ("/entre", "fr", "/entre"),
            ("/ar/faq", "ar", "/faq"),
        ] {
            let (locale, path) = split_language(whole).unwrap();
            assert_eq!((locale.id.as_str(), path), (lang, rest));
            assert_eq!(in_language(locale, path), whole);
        }
        let arabic = lang::locale("ar").unwrap();
        assert_eq!([in_language(arabic, "/#perdu"), in_language(arabic, "/?a=b")], ["/ar#perdu", "/ar?a=b"]);
    }

    #[test]
    fn a_page_that_is_named_in_a_menu_has_a_name() {
        for page in PAGES {
            let is_named = matches!(page.listed, Listed::Menu | Listed::Foot);
            assert_eq!(is_named, !page.name.is_empty(), "{}", page.path);
            assert!(page.listed == Listed::Nowhere || !page.path.contains('{'), "{}", page.path);
        }
    }
}
