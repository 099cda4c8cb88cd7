//! Search over what the site explains and knows: forgiving about accents, endings, synonyms and slips.
//!
//! Texts are reduced to stems when the database is made; a question is reduced the same way. Nothing here reads
//! the database: its rows are handed in.

mod intent;
mod question;
mod rank;
mod slips;
mod words;

pub use intent::{Intents, Meant};
pub use question::{Lexicon, Question, Said, Searcher};
pub use rank::{Hit, Stemmed, extract};
pub use words::{stem, stems};
