//! The built program from outside: pages, forms, files and the command line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod caching;
mod command;
mod hostile;
mod pages;
mod privacy;
mod server;
