//! What the site explains: pages, questions and terms, written in `data/content/` as Markdown with a
//! typed header, and rendered once when the database is made.

mod markdown;
mod piece;

use std::collections::BTreeMap;

use serde::Deserialize;
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::domain::date::Date;

pub use markdown::{Marks, Rendered, Terms, escape, plain, render};
pub use piece::{Correction, Listed, Piece, Question, Term};

/// What sort of piece it is: also its folder under `data/content/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// An explanation, at `/comprendre/{slug}`.
    Comprendre,
    /// A question, at `/faq/{slug}`.
    Faq,
    /// A term, at `/glossaire/{slug}`.
    Glossaire,
    /// A page about the site, at `/{slug}`.
    Site,
    /// A page in easy-to-read French, at `/facile/{slug}`; the first at `/facile`. It has no translation.
    Facile,
}

/// Groups of each index, in order. Their names are messages `group-…`.
pub const GROUPS: [&str; 16] = [
    "code", "perdu", "trouver", "montrer", "ou", "demande", "lire", "regime", "vie", "monde", "mutuelle", "bloque",
    "prudence", "arnaques", "aide", "site",
];

impl Kind {
    /// Whether there is more than French: easy French is a language of its own, so to speak.
    #[must_use]
    pub const fn is_translated(self) -> bool {
        !matches!(self, Self::Facile)
    }

    /// The name in addresses and in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The header of a piece, in TOML between two lines of `+++`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The page's title, the question, or the term.
    pub title: String,
    /// What the term's letters stand for.
    pub long: Option<String>,
    /// The answer in a sentence or two. Terms have none: their body is as short.
    #[serde(default)]
    pub summary: String,
    /// Which group of its index it stands in.
    #[serde(default)]
    pub group: String,
    /// Its place in the group.
    #[serde(default)]
    pub order: u32,
    /// One of the few questions shown open.
    #[serde(default)]
    pub featured: bool,
    /// Sources it rests on, ids of `data/sources.csv`.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The day these were read.
    #[serde(default, deserialize_with = "toml_date")]
    pub read: Option<Date>,
    /// The day they should be read again.
    #[serde(default, deserialize_with = "toml_date")]
    pub review: Option<Date>,
    /// Pieces to read next: `faq/…`, `comprendre/…`.
    #[serde(default)]
    pub related: Vec<String>,
    /// Ways on: `decoder`, `retrouver`, `caisses`, `demenagement`, `lettre`.
    #[serde(default)]
    pub actions: Vec<String>,
    /// Other spellings of a term, linked where pages use them.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Of a translation: the digest of the French it was made from.
    #[serde(default)]
    pub of: String,
}

fn toml_date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.to_string().parse().map(Some).map_err(serde::de::Error::custom)
}

/// One file as it is written.
#[derive(Debug, Clone)]
pub struct Source {
    /// What sort of piece.
    pub kind: Kind,
    /// Its folder.
    pub slug: String,
    /// `fr`, `en`…
    pub lang: String,
    /// Its header.
    pub header: Header,
    /// Its Markdown.
    pub body: String,
    /// The line of the file on which the body begins, from 1.
    pub body_line: u64,
}

/// A file of `data/content/` that cannot be used.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{why}")]
pub struct ContentError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub why: String,
}

impl Source {
    /// Reads a file from its path under `data/` and its text.
    ///
    /// # Errors
    /// The path names no piece, or the header is not as it should be.
    pub fn read(path: &str, text: &str) -> Result<Self, ContentError> {
        let at = |line, why: String| ContentError { line, why };
        let parts: Vec<&str> = path.split('/').collect();
        let [_, kind, slug, file] = parts.as_slice() else {
            return Err(at(0, "expected content/<kind>/<slug>/<language>.md".to_owned()));
        };
        let kind = kind.parse().map_err(|_| at(0, format!("{kind} is not a kind of content")))?;
        let lang = file.strip_suffix(".md").unwrap_or(file);
        let rest = text.strip_prefix("+++\n").ok_or_else(|| at(1, "the file must begin with +++".to_owned()))?;
        let (header, body) =
            rest.split_once("\n+++\n").ok_or_else(|| at(1, "a second +++ must end the header".to_owned()))?;
        let body_line = u64::try_from(header.matches('\n').count()).unwrap_or_default() + 4;
        let header: Header = toml::from_str(header).map_err(|error| at(2, error.message().to_owned()))?;
        if header.title.trim().is_empty() {
            return Err(at(2, "the title is empty".to_owned()));
        }
        Ok(Self { kind, slug: (*slug).to_owned(), lang: lang.to_owned(), header, body: body.to_owned(), body_line })
    }

    /// `faq/carte-vitale`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.kind.name(), self.slug)
    }

    /// What changes when the words do: a translation names the one it was made from.
    #[must_use]
    pub fn digest(&self) -> String {
        use sha2::{Digest as _, Sha256};
        let mut hash = Sha256::new();
        for part in [&self.header.title, &self.header.summary, &self.body] {
            hash.update(part);
            hash.update([0]);
        }
        base16ct::lower::encode_string(hash.finalize().get(..6).unwrap_or_default())
    }
}

/// What may be quoted in a text: `{{tel:3646}}` and its like, by kind and id, as HTML in one language.
pub type Quotes = BTreeMap<(String, String), String>;
