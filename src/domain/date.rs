//! Dates as sources give them: sometimes only a year, or a year and a month.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};

/// `2020`, `2020-12` or `2020-12-31`. Orders chronologically, the vaguer first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// How many years a number or an address is shown without the date of its source beside it.
const FRESH: u16 = 2;

/// Text that is not a date in one of the three forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a date such as 2020, 2020-12 or 2020-12-31")]
pub struct NotADate;

impl Date {
    /// Whether what a source of this date says is too old, on a day, to be shown without the date. A vague date
    /// counts from its first day.
    #[must_use]
    pub fn is_stale(self, on: impl Into<Self>) -> bool {
        let until = Self { year: self.year + FRESH, month: self.month.or(Some(1)), day: self.day.or(Some(1)) };
        until < on.into()
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        let part = |number: u32| u8::try_from(number).ok();
        Self { year: u16::try_from(day.year()).unwrap_or_default(), month: part(day.month()), day: part(day.day()) }
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        fn part<T: FromStr>(text: &str, length: usize) -> Result<T, NotADate> {
            let digits = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
            if digits { text.parse().map_err(|_| NotADate) } else { Err(NotADate) }
        }
        let mut parts = text.split('-');
        let year = part(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|m| part::<u8>(m, 2)).transpose()?;
        let day = parts.next().map(|d| part::<u8>(d, 2)).transpose()?;
        let in_range = month.is_none_or(|m| (1..=12).contains(&m))
            && day.is_none_or(|d| (1..=31).contains(&d))
            && parts.next().is_none();
        if in_range { Ok(Self { year, month, day }) } else { Err(NotADate) }
    }
}

impl fmt::Display for Date {
    /// The form it is written in `data/` and in `<time datetime>`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_older_than_two_years_is_stale_and_a_vague_date_counts_from_its_first_day() {
        let stale = |seen: &str, on: &str| seen.parse::<Date>().unwrap().is_stale(on.parse::<Date>().unwrap());
        assert!(!stale("2024-09-16", "2026-09-16") && stale("2024-09-16", "2026-09-17"));
        assert!(!stale("2024-09", "2026-09-01") && stale("2024-09", "2026-09-02"));
        assert!(stale("2017", "2026-11-30") && !stale("2026", "2026-11-30"));
    }

    #[test]
    fn the_three_forms_round_trip_and_nothing_else_passes() {
        for good in ["2020", "2020-12", "2010-01-01"] {
            assert_eq!(good.parse::<Date>().unwrap().to_string(), good);
        }
        for wrong in ["", "20", "2020-13", "2020-1", "2020-01-32", "2020-01-01-01", "+202", "2020-"] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong:?}");
        }
    }
}
