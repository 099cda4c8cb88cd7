//! Not part of the program: tells cargo that these folders are compiled in, so that a new file in
//! one of them (a language, a table) is noticed.

fn main() {
    for folder in ["data", "locales", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
