//! Days, written in words or in digits: a date is no code, however its digits fall.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::tokens::{Run, Token, normalise};
use crate::domain::fold;

/// The words of months in the languages of the site, whole and cut short, as a text is folded.
static MONTHS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let rows = include_str!("../../../data/months.csv").lines().skip(1);
    let words = rows.filter_map(|row| row.split_once(',')).flat_map(|(_, words)| words.split(' '));
    words.map(|word| fold(&normalise(word))).collect()
});

/// What dates in words a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Written {
    None,
    /// A month and its year, which say nothing about anybody.
    Month,
    /// A day: it may be somebody's.
    Day,
}

/// Takes the numbers of dates in words out of a text: « 12 mai 2025 », « March 2nd, 1984 », « janvier 2020 ».
pub(super) fn take_out(tokens: &mut [Token]) -> Written {
    let mut written = Written::None;
    for at in 0..tokens.len() {
        if !tokens.get(at).is_some_and(is_month) {
            continue;
        }
        let day_before = [1, 2].into_iter().filter_map(|back| at.checked_sub(back)).find(|day| {
            let between = tokens.get(day + 1..at).unwrap_or_default();
            between.iter().all(is_link) && tokens.get(*day).is_some_and(is_day)
        });
        let next = |from: usize| if tokens.get(from).is_some_and(is_link) { from + 1 } else { from };
        let after = next(at + 1);
        let year_at = |place: usize| {
            let beside_number = tokens.get(place + 1).is_some_and(Token::is_number);
            tokens.get(place).is_some_and(|token| is_year(token, day_before.is_some() && !beside_number))
        };
        // « May 12, 2025 »: the day may stand between the month and the year.
        let day_after = (day_before.is_none() && tokens.get(after).is_some_and(is_day))
            .then(|| next(after + 1))
            .filter(|year| year_at(*year))
            .map(|_| after);
        let year = Some(day_after.map_or(after, |day| next(day + 1))).filter(|year| year_at(*year));
        let found = match (day_before.or(day_after), year) {
            // « Rue du 8 mai 1945 » is an address.
            (Some(day), _) if is_in_a_street(tokens.get(..day).unwrap_or_default()) => Written::Month,
            (Some(_), _) => Written::Day,
            (None, Some(_)) => Written::Month,
            (None, None) => continue,
        };
        written = written.max(found);
        for taken in [day_before, day_after, year].into_iter().flatten() {
            if let Some(token) = tokens.get_mut(taken) {
                token.forget_number();
            }
        }
    }
    written
}

/// Whether a text is a month and its year, and nothing else.
pub(super) fn are_all(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| is_month(token) || is_link(token) || is_year(token, false))
}

fn is_month(token: &Token) -> bool {
    !token.is_number() && MONTHS.contains(&fold(&token.raw))
}

fn is_in_a_street(before: &[Token]) -> bool {
    const STREETS: [&str; 10] =
        ["RUE", "PLACE", "AVENUE", "AV", "BOULEVARD", "BD", "QUAI", "COURS", "SQUARE", "IMPASSE"];
    before.iter().rev().take(2).any(|token| STREETS.contains(&token.raw.as_str()))
}

/// « 12 de mayo de 2025 », « the 2nd of March ».
fn is_link(token: &Token) -> bool {
    matches!(token.raw.as_str(), "DE" | "DEL" | "DO" | "OF" | "THE")
}

/// « 12 », « 1er », « 2nd », « 1º ».
fn is_day(token: &Token) -> bool {
    let digits = token.raw.trim_end_matches(char::is_alphabetic);
    let ending = token.raw.len() - digits.len();
    digits.len() <= 2 && ending <= 2 && digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
}

fn is_year(token: &Token, may_be_short: bool) -> bool {
    match token.raw.len() {
        4 => is_a_year(&token.raw),
        2 => may_be_short && token.raw.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// Four digits that are a year of somebody alive, or soon to come.
pub(super) fn is_a_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse().is_ok_and(|year: u16| (1880..=2100).contains(&year))
}

/// Day, month and year in three groups, either way round.
pub(super) fn is_date(run: &Run<'_>) -> bool {
    let groups = run.groups();
    let [a, b, c] = groups.as_slice() else { return false };
    let (day, month, year) = if a.len() == 4 { (c, b, a) } else { (a, b, c) };
    let short = |text: &str| text.len() <= 2;
    short(day) && short(month) && is_day_and_month(day, month) && (year.len() == 2 || is_a_year(year))
}

/// The same without anything between: `19900101`, `01011990`.
pub(super) fn is_glued(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let year_first = is_a_year(part(0, 4)) && is_day_and_month(part(6, 8), part(4, 6));
    let year_last = is_a_year(part(4, 8)) && is_day_and_month(part(0, 2), part(2, 4));
    digits.len() == 8 && (year_first || year_last)
}

fn is_day_and_month(day: &str, month: &str) -> bool {
    let within = |text: &str, to: u8| text.parse().is_ok_and(|number: u8| (1..=to).contains(&number));
    within(day, 31) && within(month, 12)
}
