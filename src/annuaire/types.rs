//! What the directory is made of. Field by field, these are the columns of `data/*.csv`.

use std::fmt;
use std::str::FromStr;

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{Basis, Insee, Zone};
use crate::code::{CaisseCode, CaisseId, CentreCode, Digits, RegimeCode};
use crate::date::Date;

/// Whether a body still takes insured people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// In service when its last source was written.
    Active,
    /// Absorbed by another body, whose code replaces it.
    Merged,
    /// Closed; its people went to a régime, to the caisse of where they live.
    Closed,
    /// A second code of a body that has another.
    Alias,
    /// Listed, but no source settles whether it is still in service.
    Unverified,
}

impl Status {
    /// How it is shown: `ok`, `moved`, `closed` or `unsure`.
    #[must_use]
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Active => "ok",
            Self::Merged | Self::Alias => "moved",
            Self::Closed => "closed",
            Self::Unverified => "unsure",
        }
    }
}

/// What sort of body a caisse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Caisse primaire d'assurance maladie.
    Cpam,
    /// A second code of a CPAM.
    CpamSecondaire,
    /// Caisse générale de sécurité sociale, overseas.
    Cgss,
    /// Caisse commune de sécurité sociale (Lozère).
    Ccss,
    /// Caisse de sécurité sociale (Mayotte).
    Css,
    /// Caisse de prévoyance sociale (Saint-Barthélemy).
    Cps,
    /// Regional fund of Île-de-France, which insures nobody for care.
    Cramif,
    /// A national body.
    Nationale,
    /// Used by hospitals' billing.
    Pivot,
    /// The body of a special régime.
    Speciale,
    /// Mutualité sociale agricole.
    Msa,
    /// A MSA of one département, since grouped.
    MsaAncienne,
    /// The second code, ending in 5, of a MSA.
    MsaSecondCode,
    /// Insurers that ran farmers' cover until 2014.
    Gamex,
    /// Régime social des indépendants, until 2019.
    Rsi,
    /// Section locale mutualiste: a mutuelle that runs compulsory cover.
    Slm,
    /// A mutuelle managed nationally under one caisse number; the centre repeats the CPAM.
    SlmInfogeree,
    /// A value of the statistical tables that no person should hold.
    Technique,
    /// Test cards.
    Test,
}

/// How sure the identity of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Confidence {
    /// Official sources agree.
    High,
    /// One good source, or a deduction.
    Medium,
    /// A single hint, or sources that disagree.
    Low,
}

/// What a source is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum SourceKind {
    /// Published by the body concerned or the State.
    Officiel,
    /// An insurer, the press, free software.
    Secondaire,
    /// A useful cross-check that cannot be cited.
    Recoupement,
}

/// What replaces a closed or merged body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Successor {
    /// The caisse, in this régime, of where the person lives.
    Regime(RegimeCode),
    /// Another caisse.
    Caisse(CaisseId),
}

impl Successor {
    /// The régime that takes over.
    #[must_use]
    pub const fn regime(&self) -> RegimeCode {
        match self {
            Self::Regime(regime) => *regime,
            Self::Caisse(id) => id.regime,
        }
    }

    /// The caisse that takes over, when it is one.
    #[must_use]
    pub const fn caisse(&self) -> Option<CaisseCode> {
        match self {
            Self::Regime(_) => None,
            Self::Caisse(id) => Some(id.caisse),
        }
    }
}

impl fmt::Display for Successor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Regime(regime) => write!(f, "{regime}"),
            Self::Caisse(id) => write!(f, "{id}"),
        }
    }
}

impl FromStr for Successor {
    type Err = crate::code::NotDigits;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() == 2 { text.parse().map(Self::Regime) } else { text.parse().map(Self::Caisse) }
    }
}

/// A successor followed to the end of its chain: whom to deal with today.
#[derive(Debug, Clone)]
pub enum Today {
    /// This caisse.
    Caisse(Box<Caisse>),
    /// The caisse, in this régime, of where the person lives.
    Residence(Box<Regime>),
}

/// A régime of health insurance.
#[derive(Debug, Clone)]
pub struct Regime {
    /// Two digits.
    pub code: RegimeCode,
    /// Full name, in French.
    pub name: String,
    /// The name people use.
    pub short_name: String,
    /// Whether it still takes people.
    pub status: Status,
    /// Since when, for a closed one.
    pub since: Option<Date>,
    /// What replaced it.
    pub successor: Option<Successor>,
    /// `https://…`
    pub website: Option<String>,
    /// Whom to call.
    pub contact: Option<Contact>,
    /// How sure its meaning is.
    pub confidence: Confidence,
    /// When we read its sources.
    pub read_on: Date,
}

/// A body people are attached to.
#[derive(Debug, Clone)]
pub struct Caisse {
    /// Régime and caisse.
    pub id: CaisseId,
    /// Its name, in French.
    pub name: String,
    /// What sort of body it is.
    pub kind: Kind,
    /// Département codes it covers, or `national`.
    pub departements: Vec<String>,
    /// The town of its seat.
    pub seat: Option<String>,
    /// Whether it still takes people.
    pub status: Status,
    /// Since when, for a closed or merged one.
    pub since: Option<Date>,
    /// What replaced it.
    pub successor: Option<Successor>,
    /// The date of the last source that lists it.
    pub last_seen: Date,
    /// `https://…`
    pub website: Option<String>,
    /// Whom to call.
    pub contact: Option<Contact>,
    /// Where to write, only when confirmed.
    pub address: Option<Address>,
    /// The label of the SESAM-Vitale table of January 2015.
    pub printed_2015: Option<String>,
    /// The label of the SNIIRAM table of December 2020.
    pub printed_2020: Option<String>,
    /// How sure its identity is.
    pub confidence: Confidence,
    /// When we read its sources.
    pub read_on: Date,
    /// The name of a remark: message `note-…` in the locales.
    pub note: Option<String>,
}

impl Caisse {
    /// Whether it covers the whole country.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.departements.iter().any(|code| code == "national")
    }
}

/// A postal address that a recent source confirms.
#[derive(Debug, Clone)]
pub struct Address {
    /// On one line, commas between the lines of the envelope.
    pub lines: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A centre of a caisse, as the tables list it.
#[derive(Debug, Clone)]
pub struct Centre {
    /// Four digits.
    pub code: CentreCode,
    /// The most recent label, as the table writes it.
    pub label: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// When we read its sources.
    pub read_on: Date,
}

/// A telephone number.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The row's name in `data/contacts.csv`.
    pub id: String,
    /// As people write it.
    pub number: String,
    /// As a telephone dials it.
    pub tel: String,
    /// When somebody answers, if a source says so.
    pub hours: Option<Hours>,
    /// Free service, at the price of a local call.
    pub free: bool,
    /// The number to use from abroad.
    pub abroad: Option<String>,
    /// The date of the source that gives it.
    pub last_seen: Date,
    /// The source's name in `data/sources.csv`.
    pub source: String,
}

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

/// Where facts come from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The row's name in `data/sources.csv`, also its anchor on `/sources`.
    pub id: String,
    /// Its title, in French.
    pub title: String,
    /// `https://…`, when there is a page to cite.
    pub url: Option<String>,
    /// What it is worth.
    pub kind: SourceKind,
    /// The date of what it says.
    pub data_date: Option<Date>,
    /// When we read it.
    pub read_on: Date,
    /// The licence under which its data is used here.
    pub licence: String,
}

/// Gives types that read from and write to text the same form in CSV files and in SQLite.
macro_rules! as_text {
    ($($type:ty),* $(,)?) => {$(
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|e| serde::de::Error::custom(format!("{text:?}: {e}")))
            }
        }
        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|e| FromSqlError::Other(Box::new(e)))
            }
        }
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }
    )*};
}

/// `Display` for enums whose text strum knows.
macro_rules! displayed {
    ($($type:ty),* $(,)?) => {$(
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.into())
            }
        }
    )*};
}

displayed!(Status, Kind, Confidence, SourceKind, Basis, Zone);
as_text!(
    Status,
    Kind,
    Confidence,
    SourceKind,
    Basis,
    Zone,
    Insee,
    Successor,
    Hours,
    Date,
    Digits<2>,
    Digits<3>,
    Digits<4>,
    CaisseId
);

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
