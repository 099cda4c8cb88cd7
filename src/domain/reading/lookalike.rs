//! The other numbers that people type instead of the code, told by their shape.
//!
//! A shape is a probability, never a proof: what is said of it on pages is hedged.

use std::sync::LazyLock;

use super::outcome::Lookalike;
use super::tokens::Run;
use crate::domain::pattern;
use regex::Regex;

/// Numbers that letters are part of, wherever they stand in a text.
pub(super) fn in_text(text: &str) -> Option<Lookalike> {
    static EMAIL: LazyLock<Regex> = LazyLock::new(|| pattern(r"[^\s@]+@[^\s@]+\.[^\s@]+"));
    static IBAN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?-u:\b)[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{1,4}){3,8}(?-u:\b)"));
    if EMAIL.is_match(text) {
        return Some(Lookalike::Email);
    }
    let iban = IBAN.find_iter(text).any(|found| {
        let account: String = found.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
        (account.starts_with("FR") && account.len() >= 20) || (account.len() >= 15 && iban_checks(&account))
    });
    if iban {
        return Some(Lookalike::Iban);
    }
    // Words of letters and digits are no numbers to `tokens`: Corsica's, and the CAF's last letter.
    text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let (head, tail) = word.split_at_checked(7)?;
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if digits(head) && tail.len() == 1 && !digits(tail) {
            return Some(Lookalike::Caf);
        }
        let corsica = word.len() == 9 && (word.starts_with("2A") || word.starts_with("2B"));
        if corsica && word.get(2..).is_some_and(digits) {
            return Some(Lookalike::Finess);
        }
        social_security(word)
    })
}

/// The check of ISO 13616: letters as 10 to 35, four first characters last, remainder 1 by 97.
fn iban_checks(account: &str) -> bool {
    let Some((head, tail)) = account.split_at_checked(4) else { return false };
    let remainder = tail.chars().chain(head.chars()).try_fold(0_u32, |sum, c| {
        let value = c.to_digit(36)?;
        Some((sum * if value > 9 { 100 } else { 10 } + value) % 97)
    });
    remainder == Some(1)
}

/// A personal number that explains a whole run of digits.
pub(super) fn personal(run: &Run<'_>) -> Option<Lookalike> {
    let digits = run.digits();
    if let Some(found) = social_security(&run.raw()).or_else(|| social_security(&digits)) {
        return Some(found);
    }
    match digits.len() {
        10 if digits.starts_with('0') && !digits.starts_with("00") => Some(Lookalike::Phone),
        8..=15 if run.starts_with_plus() => Some(Lookalike::Phone),
        11..=13 if digits.starts_with("0033") => Some(Lookalike::Phone),
        11 if digits.starts_with("33") => Some(Lookalike::Phone),
        13 if digits.starts_with(['0', '1', '2', '3']) => Some(Lookalike::Tax),
        12 if starts_like_social_security(&digits) => Some(Lookalike::Nir),
        14 if !luhn(&digits) && starts_like_social_security(&digits) => Some(Lookalike::Nir),
        15 if digits.starts_with(['1', '2', '3', '4', '7', '8']) => Some(Lookalike::Nir),
        20 if digits.starts_with("80250") => Some(Lookalike::EuropeanCard),
        21 if digits.starts_with("80250") => Some(Lookalike::CarteVitale),
        _ => None,
    }
}

/// A social-security number among the groups of a longer run.
pub(super) fn personal_part(run: &Run<'_>) -> Option<Lookalike> {
    let groups = run.raw_groups();
    (0..groups.len()).find_map(|start| {
        let mut text = String::new();
        groups.iter().skip(start).take(15).find_map(|group| {
            text.push_str(group);
            matches!(text.len(), 13 | 15).then(|| social_security(&text)).flatten()
        })
    })
}

/// Sex, year, month (20 to 42 and 50 up when unknown), département (2A, 2B), commune, order, key.
fn social_security(text: &str) -> Option<Lookalike> {
    static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^([1-478])\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$")
    });
    let found = SHAPE.captures(text)?;
    match found.get(1)?.as_str() {
        "3" | "4" | "7" | "8" => Some(Lookalike::Nia),
        _ => Some(Lookalike::Nir),
    }
}

fn starts_like_social_security(digits: &str) -> bool {
    let month = digits.get(3..5).and_then(|month| month.parse::<u8>().ok());
    digits.starts_with(['1', '2']) && month.is_some_and(|month| (1..=12).contains(&month))
}

/// Day, month and year in three groups, either way round.
pub(super) fn is_date(run: &Run<'_>) -> bool {
    let groups = run.groups();
    let [a, b, c] = groups.as_slice() else { return false };
    let (day, month, year) = if a.len() == 4 { (c, b, a) } else { (a, b, c) };
    let within = |text: &str, from: u16, to: u16| text.parse().is_ok_and(|n: u16| (from..=to).contains(&n));
    let short = |text: &str| text.len() <= 2;
    let year_fits = match year.len() {
        4 => within(year, 1880, 2100),
        2 => true,
        _ => false,
    };
    short(day) && short(month) && within(day, 1, 31) && within(month, 1, 12) && year_fits
}

/// The key of SIREN, SIRET and FINESS.
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte.wrapping_sub(b'0'));
            let value = if at % 2 == 1 { digit * 2 } else { digit };
            value / 10 + value % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Both have nine digits and the same key. A FINESS starts with a département and most often a 0;
/// pages name both.
pub(super) fn company_or_hospital(digits: &str) -> Lookalike {
    let departement = digits.get(..2).and_then(|d| d.parse::<u8>().ok());
    let hospital = departement.is_some_and(|d| (1..=97).contains(&d)) && digits.get(2..3) == Some("0");
    if hospital { Lookalike::Finess } else { Lookalike::Siren }
}

/// Five digits whose first two (three overseas) can start a postal code.
pub(super) fn is_postal_code(digits: &str) -> bool {
    let number: u32 = digits.parse().unwrap_or(0);
    digits.len() == 5 && matches!(number / 1000, 1..=95 | 97 | 98)
}
