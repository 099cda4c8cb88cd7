//! The other numbers that people type instead of the code, told by their shape.
//!
//! A shape is a probability, never a proof: what is said of it on pages is hedged.

use std::sync::LazyLock;

use super::dates;
use super::outcome::Lookalike;
use super::tokens::Run;
use crate::domain::pattern;
use regex::Regex;

/// Numbers that letters are part of, wherever they stand in a text.
pub(super) fn in_text(text: &str) -> Option<Lookalike> {
    static EMAIL: LazyLock<Regex> = LazyLock::new(|| pattern(r"[^\s@]+@[^\s@]+\.[^\s@]+"));
    static IBAN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?-u:\b)[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{1,4}){3,8}(?-u:\b)"));
    if text.contains('@') && EMAIL.is_match(text) {
        return Some(Lookalike::Email);
    }
    let iban = IBAN.find_iter(text).any(|found| {
        let account: String = found.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
        (account.starts_with("FR") && account.len() >= 20) || (account.len() >= 15 && iban_checks(&account))
    });
    if iban {
        return Some(Lookalike::Iban);
    }
    // A French VAT number ends with the number of the company.
    static VAT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?-u:\b)FR[ .-]?\d{2}[ .-]?(\d{3}[ .-]?\d{3}[ .-]?\d{3})(?-u:\b)"));
    let is_company = |found: regex::Captures<'_>| {
        let company = found.get(1).map_or("", |company| company.as_str());
        luhn(&company.chars().filter(char::is_ascii_digit).collect::<String>())
    };
    if VAT.captures_iter(text).any(is_company) {
        return Some(Lookalike::Siren);
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
        social_security(word).or_else(|| is_begun_in_corsica(word).then_some(Lookalike::Nir))
    })
}

/// The beginning of a social-security number, or most of it, of somebody born in Corsica: `185022A00401`.
fn is_begun_in_corsica(word: &str) -> bool {
    let (Some(born), Some(place), Some(rest)) = (word.get(..5), word.get(5..7), word.get(7..)) else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    matches!(place, "2A" | "2B") && digits(born) && digits(rest) && rest.len() < 8 && starts_like_social_security(born)
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
    if is_begun(run) {
        return Some(Lookalike::Nir);
    }
    match digits.len() {
        _ if is_tax(run) => Some(Lookalike::Tax),
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

/// The first groups of a social-security number: `2 62 03 2B 033`.
fn is_begun(run: &Run<'_>) -> bool {
    const GROUPS: [usize; 7] = [1, 2, 2, 2, 3, 3, 2];
    let groups = run.raw_groups();
    let as_printed = groups.iter().zip(GROUPS).all(|(group, length)| group.len() == length);
    let born: String = groups.iter().take(3).copied().collect();
    let is_a_date = groups.len() == 3 && dates::is_date(run);
    (3..GROUPS.len()).contains(&groups.len()) && as_printed && starts_like_social_security(&born) && !is_a_date
}

/// `30 12 345 678 901`, perhaps with a key: as a tax notice prints it.
fn is_tax(run: &Run<'_>) -> bool {
    matches!(run.lengths().as_slice(), [2, 2, 3, 3, 3] | [2, 2, 3, 3, 3, 1])
        && run.digits().starts_with(['0', '1', '2', '3'])
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
        pattern(r"^[1-478]\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$")
    });
    match text.get(..1).filter(|_| SHAPE.is_match(text))? {
        // Thirteen digits that begin with a 3 are a tax number as well: those have no month.
        "3" if text.len() == 13 && !has_month(text) => None,
        "3" | "4" | "7" | "8" => Some(Lookalike::Nia),
        _ => Some(Lookalike::Nir),
    }
}

/// Whether digits begin with a sex, a year and a month, as those of a social-security number do.
#[must_use]
pub fn starts_like_social_security(digits: &str) -> bool {
    digits.starts_with(['1', '2']) && has_month(digits)
}

fn has_month(digits: &str) -> bool {
    let month = digits.get(3..5).and_then(|month| month.parse::<u8>().ok());
    month.is_some_and(|month| (1..=12).contains(&month))
}

/// `3646`, `36 46`, and what operators answer to: `1014`. But « 10 et 30 » are two numbers.
pub(super) fn is_short_phone(digits: &str, lengths: &[usize]) -> bool {
    match lengths {
        [4] => digits.starts_with('3') || digits.starts_with("10"),
        [2, 2] => digits.starts_with('3'),
        _ => false,
    }
}

/// A health professional's number has a key like that of a company, and begins with a 1.
pub(super) fn is_rpps(digits: &str) -> bool {
    digits.len() == 11 && digits.starts_with('1') && luhn(digits)
}

/// Nine digits that are no code and no company's: a practitioner's number begins with a département and a profession.
pub(super) fn practitioner_or_mutuelle(digits: &str) -> Lookalike {
    let departement = digits.get(..2).and_then(|digits| digits.parse::<u8>().ok());
    let is_practitioner =
        departement.is_some_and(|number| matches!(number, 1..=95 | 97)) && digits.get(2..3) != Some("0");
    if is_practitioner { Lookalike::Am } else { Lookalike::Amc }
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
