//! The built program from outside: pages, forms, files and the command line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod api;
mod caching;
mod command;
mod content;
mod decoder;
mod display;
mod foreign;
mod forms;
mod fuzz;
mod hostile;
mod large;
mod layers;
mod many;
mod operators;
mod pages;
mod places;
mod privacy;
mod retrouver;
mod search;
mod server;
mod sheet;
mod state;
mod stream;
mod supply;
mod templates;
