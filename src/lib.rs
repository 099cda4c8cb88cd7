//! Reads, explains and finds French health-insurance affiliation codes.
//!
//! Arrows run down only: [`cli`] → [`server`] → `pages` → [`api`] → [`web`], [`batch`] → [`explain`] → [`decoding`], [`planning`],
//! [`downloads`], [`check`] → [`database`] → [`content`], [`search`], [`door`] → [`lang`], [`paths`], [`privacy`] →
//! [`domain`]. `tests/site/layers.rs` holds the whole map.
//!
//! # As a library
//!
//! The tables are in the crate. Read them once, then ask:
//!
//! ```
//! use rattachement::domain::annuaire::Today;
//! use rattachement::{database, decoding};
//!
//! let annuaire = database::built_in()?;
//!
//! let decoding = decoding::decode("Organisme de rattachement : 01 341 0000", &annuaire);
//! assert_eq!(decoding.caisse.map(|caisse| caisse.name.as_str()), Some("CPAM de Béziers"));
//! // That caisse merged in 2010: whom to turn to today.
//! let Some(Today::Caisse(today)) = decoding.today else { panic!("it has a successor") };
//! assert_eq!(today.id.to_string(), "01 342");
//! # Ok::<(), anyhow::Error>(())
//! ```
//!
//! That much needs neither the web nor templates nor compression: `default-features = false` leaves them out.
//! `examples/codes.rs` is a program of ten lines on it.
//!
//! An [`domain::annuaire::Annuaire`] is a value: share it between threads as it is.

#[cfg(feature = "site")]
pub mod api;
pub mod batch;
#[cfg(feature = "site")]
pub mod check;
#[cfg(feature = "site")]
pub mod cli;
pub mod content;
pub mod database;
pub mod decoding;
pub mod domain;
#[cfg(feature = "site")]
pub mod door;
#[cfg(feature = "site")]
pub mod downloads;
pub mod explain;
pub mod lang;
#[cfg(feature = "site")]
mod pages;
pub mod paths;
pub mod planning;
pub mod privacy;
pub mod search;
#[cfg(feature = "site")]
pub mod server;
#[cfg(feature = "site")]
pub mod web;
