//! What the site knows of, as values: the code, the bodies it names, places, texts read, plans made.
//!
//! Pure: nothing here knows of HTTP, HTML, SQL, files or clocks. The day, where one counts, is handed in.

pub mod annuaire;
pub mod article;
pub mod code;
pub mod date;
mod fold;
pub mod gazetteer;
pub mod hours;
pub mod insee;
mod pattern;
pub mod plan;
pub mod reading;

pub use fold::{exchanged, fold};
pub use pattern::pattern;
