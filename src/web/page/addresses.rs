//! Every address that a page writes: in its language, and shown as it is.

use super::Page;
use crate::domain::annuaire::dialled;
use crate::domain::code::{CaisseId, CentreCode, Code, RegimeCode};
use crate::domain::insee::Insee;
use crate::lang::Locale;
use crate::paths;

impl Page {
    /// A page of the site in this language, shown as this one is.
    #[must_use]
    pub fn url(&self, path: impl AsRef<str>) -> String {
        self.display.on(self.plain_url(path))
    }

    /// A page of the site in this language, without the chosen display: for machines, for other people, and for forms,
    /// whose address loses its query to their fields.
    #[must_use]
    pub fn plain_url(&self, path: impl AsRef<str>) -> String {
        paths::in_language(self.locale, path.as_ref())
    }

    /// A path of the site in a language.
    #[must_use]
    pub fn url_of(&self, locale: &Locale, path: &str) -> String {
        paths::in_language(locale, path)
    }

    /// What a code means.
    #[must_use]
    pub fn to_code(&self, code: &Code) -> String {
        self.url(paths::code(*code))
    }

    /// What the code of a caisse means, whichever its centre.
    #[must_use]
    pub fn to_decoded(&self, id: &CaisseId) -> String {
        self.url(paths::code(Code::caisse(*id)))
    }

    /// What the code of a centre means.
    #[must_use]
    pub fn to_centre(&self, id: &CaisseId, centre: &CentreCode) -> String {
        self.url(paths::code(Code { centre: Some(*centre), ..Code::caisse(*id) }))
    }

    /// The page of a régime.
    #[must_use]
    pub fn to_regime(&self, code: &RegimeCode) -> String {
        self.url(paths::regime(*code))
    }

    /// The page of a caisse.
    #[must_use]
    pub fn to_caisse(&self, id: &CaisseId) -> String {
        self.url(paths::caisse(*id))
    }

    /// The letter that asks a caisse for the code.
    #[must_use]
    pub fn to_letter(&self, id: &CaisseId) -> String {
        self.url(paths::letter_to(*id))
    }

    /// The page of a département.
    #[must_use]
    pub fn to_departement(&self, code: &str) -> String {
        self.url(paths::departement(code))
    }

    /// The page of a commune.
    #[must_use]
    pub fn to_commune(&self, insee: &Insee) -> String {
        self.url(paths::commune(*insee))
    }

    /// The page of a source.
    #[must_use]
    pub fn to_source(&self, id: &str) -> String {
        self.url(paths::source(id))
    }

    /// The page of a table of the open data.
    #[must_use]
    pub fn to_table(&self, name: &str) -> String {
        self.url(paths::table(name))
    }

    /// The page of a piece.
    #[must_use]
    pub fn to_piece(&self, kind: &str, slug: &str) -> String {
        self.url(paths::piece(kind, slug))
    }

    /// A page of the long list that this page is one of, counted from 1.
    #[must_use]
    pub fn at_page(&self, number: usize) -> String {
        self.url(if number > 1 { format!("{}?page={number}", self.path) } else { self.path.clone() })
    }

    /// This page in another language.
    #[must_use]
    pub fn url_in(&self, locale: &Locale) -> String {
        self.display.on(self.plain_url_in(locale))
    }

    fn plain_url_in(&self, locale: &Locale) -> String {
        paths::with_query(&paths::in_language(locale, &self.path), &self.carried)
    }

    /// This page's own address, with the host.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.absolute(self.locale)
    }

    /// This page's address in a language, with the host.
    #[must_use]
    pub fn absolute(&self, locale: &Locale) -> String {
        format!("{}{}", self.site.base_url, self.plain_url_in(locale))
    }

    /// A way on that content names.
    #[must_use]
    pub fn to_way(&self, action: &str) -> String {
        self.url(paths::way(action))
    }

    /// A telephone number, to call.
    #[must_use]
    pub fn dial(&self, number: &str) -> String {
        dialled(number)
    }
}
