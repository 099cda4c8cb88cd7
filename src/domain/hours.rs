//! Opening hours as a value: days of the week and times.

use std::fmt;
use std::str::FromStr;

/// Opening hours: `1-5 08:30-17:30; 6 09:00-12:00` (days from 1, Monday, to 7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours(pub Vec<OpenDays>);

/// The same hours on one or several days in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDays {
    /// 1 (Monday) to 7.
    pub first: u8,
    /// 1 to 7, the same as `first` for a single day.
    pub last: u8,
    /// Hour and minute.
    pub from: (u8, u8),
    /// Hour and minute.
    pub to: (u8, u8),
}

/// Text that is not opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected hours such as 1-5 08:30-17:30; 6 09:00-12:00")]
pub struct NotHours;

impl FromStr for Hours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Self, NotHours> {
        fn open(text: &str) -> Option<OpenDays> {
            let day = |text: &str| text.parse().ok().filter(|day| (1..=7).contains(day));
            let time = |text: &str| {
                let (hour, minute) = text.split_once(':')?;
                let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
                (hour < 24 && minute < 60).then_some((hour, minute))
            };
            let (days, times) = text.trim().split_once(' ')?;
            let (first, last) = days.split_once('-').unwrap_or((days, days));
            let (from, to) = times.split_once('-')?;
            let open = OpenDays { first: day(first)?, last: day(last)?, from: time(from)?, to: time(to)? };
            (open.first <= open.last && open.from < open.to).then_some(open)
        }
        text.split(';').map(open).collect::<Option<Vec<_>>>().map(Self).ok_or(NotHours)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, days) in self.0.iter().enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            let (a, b, c, d) = (days.from.0, days.from.1, days.to.0, days.to.1);
            write!(f, "{separator}{}", days.first)?;
            if days.last != days.first {
                write!(f, "-{}", days.last)?;
            }
            write!(f, " {a:02}:{b:02}-{c:02}:{d:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_round_trip_and_impossible_ones_are_refused() {
        for good in ["1-5 08:30-17:30", "1-4 07:30-14:30; 5 07:30-12:00"] {
            assert_eq!(good.parse::<Hours>().unwrap().to_string(), good);
        }
        for wrong in ["", "1-5", "5-1 08:00-09:00", "0 08:00-09:00", "1 09:00-08:00", "1 25:00-26:00"] {
            assert!(wrong.parse::<Hours>().is_err(), "{wrong:?}");
        }
    }
}
