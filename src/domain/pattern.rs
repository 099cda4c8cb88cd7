//! Patterns that are constants of the code.

use regex::Regex;

/// A pattern that stands in the code. One that does not compile stops the program at its first use: a check for a
/// personal number may not fail open.
///
/// # Panics
/// The pattern is wrong. Each is used by a test.
#[must_use]
pub fn pattern(constant: &str) -> Regex {
    #[expect(clippy::expect_used, reason = "a constant of the code, used by a test")]
    Regex::new(constant).expect("a pattern of the code compiles")
}
