//! The built program from outside: pages, forms, files and the command line.

mod command;
mod pages;
mod privacy;
mod server;
