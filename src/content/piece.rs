//! The pieces as they are kept: rendered, in their language, with their dates.

use super::Kind;
use crate::domain::date::Date;
use crate::lang::REFERENCE;
use crate::paths;

/// A piece in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What sort of piece.
    pub kind: Kind,
    /// Its slug.
    pub slug: String,
    /// The language it is in: French where it is not translated.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The answer in a sentence or two.
    pub summary: String,
    /// Which group of its index.
    pub group: String,
    /// Whether the index shows it open.
    pub featured: bool,
}

/// A whole piece.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What a list says of it.
    pub listed: Listed,
    /// What a term's letters stand for.
    pub long: Option<String>,
    /// Safe HTML, drawings left as `<!--figure:name-->`.
    pub html: String,
    /// The same as text, without marks.
    pub plain: String,
    /// Anchors and titles of its sections.
    pub sections: Vec<(String, String)>,
    /// The day its sources were read.
    pub read_on: Date,
    /// The day they should be read again.
    pub review_on: Date,
    /// Ways on: `decoder`, `retrouver`…
    pub actions: Vec<String>,
    /// The French changed since this translation was made.
    pub stale: bool,
}

/// A term in the list of the glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its slug.
    pub slug: String,
    /// The language it is in.
    pub lang: String,
    /// The term.
    pub title: String,
    /// What its letters stand for.
    pub long: Option<String>,
}

/// Something that was put right.
#[derive(Debug, Clone)]
pub struct Correction {
    /// When.
    pub date: Date,
    /// The French path of the page.
    pub path: String,
    /// The language of the text.
    pub lang: String,
    /// What.
    pub text: String,
}

/// A question with its answer in short, as it is given away.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name in addresses: `/faq/{slug}`.
    pub slug: String,
    /// The language of the words.
    pub lang: String,
    /// The question.
    pub title: String,
    /// The answer, in a sentence or two.
    pub summary: String,
    /// When its sources were read.
    pub read_on: Date,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

impl Listed {
    /// Its French path.
    #[must_use]
    pub fn path(&self) -> String {
        paths::piece(self.kind.name(), &self.slug)
    }

    /// Whether it is in the reference language.
    #[must_use]
    pub fn is_french(&self) -> bool {
        self.lang == REFERENCE
    }
}
