//! The `rattachement` program.

fn main() -> std::process::ExitCode {
    rattachement::cli::run()
}
