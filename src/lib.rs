//! Reads, explains and finds French health-insurance affiliation codes.
//!
//! The domain knows nothing of HTTP or HTML: [`code`] is the value, [`reading`] turns any text into
//! one, [`annuaire`] knows what the tables say, [`decoding`] puts the two together.
//! [`lieux`] finds places by name, [`plan`] says what to do to somebody who lost the code.
//! [`database`] makes the tables from `data/`, [`lang`] speaks to people, [`web`] serves
//! [`pages`], [`check`] verifies it all, [`cli`] is the command line.

pub mod annuaire;
pub mod api;
pub mod check;
pub mod cli;
pub mod code;
pub mod content;
pub mod database;
pub mod date;
pub mod decoding;
pub mod downloads;
pub mod lang;
pub mod lieux;
pub mod pages;
pub mod plan;
pub mod reading;
pub mod schemas;
pub mod search;
pub mod web;
