//! Finds the place, or the caisse, that a person names: any spelling of a commune, of today or
//! before, a street and its town, a nickname, a région, a postal code, a département or its number, a caisse of today
//! or before. A place abroad is known for one.
//!
//! Pure: the names come from a directory, once.
//!
//! ```
//! use rattachement::database;
//! use rattachement::domain::gazetteer::{Finder, Hit, Understood};
//!
//! let finder = Finder::new(&database::built_in()?);
//!
//! let found = finder.find("bordaeux");
//! assert_eq!(found.understood, Understood::Slip);
//! assert_eq!(found.hits[0], Hit::Commune { insee: "33063".parse()?, former: None });
//! // Homonyms are all given: never guess between them.
//! assert!(finder.find("st denis").hits.len() > 1);
//! # Ok::<(), anyhow::Error>(())
//! ```

mod finder;
mod lists;
mod names;
mod question;
mod spelling;
#[cfg(test)]
mod tests;
mod within;

pub use finder::Finder;
pub use names::{Found, Hit, Name, Understood};
