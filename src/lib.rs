//! Reads, explains and finds French health-insurance affiliation codes.
//!
//! The domain knows nothing of HTTP or HTML: [`code`] is the value, [`reading`] turns any text into
//! one, [`annuaire`] knows what the tables say, [`decoding`] puts the two together.
//! [`lieux`] finds places by name, [`plan`] says what to do to somebody who lost the code.
//! [`database`] makes the tables from `data/`, [`lang`] speaks to people, [`web`] serves
//! [`pages`] and the [`api`], [`downloads`] gives the tables away, [`check`] verifies it all
//! and [`translation`] what languages owe the French,
//! [`cli`] is the command line.
//!
//! # As a library
//!
//! The tables are in the crate. Open them once, then ask:
//!
//! ```
//! use rattachement::annuaire::{Annuaire, Today};
//! use rattachement::database::Image;
//! use rattachement::decoding;
//!
//! let annuaire = Annuaire::open(&Image::built_in()?)?;
//! let index = annuaire.index()?;
//!
//! let decoding = decoding::decode("Organisme de rattachement : 01 341 0000", &index, &annuaire)?;
//! assert_eq!(decoding.caisse.map(|caisse| caisse.name).as_deref(), Some("CPAM de Béziers"));
//! // That caisse merged in 2010: whom to turn to today.
//! let Some(Today::Caisse(today)) = decoding.today else { panic!("it has a successor") };
//! assert_eq!(today.id.to_string(), "01 342");
//! # Ok::<(), anyhow::Error>(())
//! ```
//!
//! An [`annuaire::Annuaire`] is one connection: open one for each thread. The
//! [`annuaire::Index`] and the [`lieux::Finder`] can be shared.

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
pub mod evidence;
pub mod lang;
pub mod lieux;
pub mod pages;
pub mod plan;
pub mod reading;
pub mod schemas;
pub mod search;
pub mod translation;
pub mod web;
