//! The code d'organisme de rattachement as a value: régime (2 digits), caisse (3), centre (4).
//!
//! Nothing here knows which codes exist; that is [`super::annuaire`]'s business. There is no check
//! digit in these codes, so none is ever computed.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// Exactly `N` ASCII digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digits<const N: usize>([u8; N]);

/// The first two digits: which régime (`01` is the régime général).
pub type RegimeCode = Digits<2>;
/// The next three: which caisse of that régime.
pub type CaisseCode = Digits<3>;
/// The last four: which centre of that caisse.
pub type CentreCode = Digits<4>;
/// A postal code. Several communes share one, and it names no caisse.
pub type PostalCode = Digits<5>;
/// The separate two-digit « code gestion » printed near the code on an attestation.
pub type GestionCode = Digits<2>;

/// Text that is not exactly the digits asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected exactly {expected} digits")]
pub struct NotDigits {
    expected: usize,
}

impl<const N: usize> Digits<N> {
    /// The digits as text, `"751"`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII digits get in, so this is never the empty fallback.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The digits, as ASCII.
    #[must_use]
    pub const fn bytes(self) -> [u8; N] {
        self.0
    }
}

impl RegimeCode {
    /// The régime général.
    pub const GENERAL: Self = Self(*b"01");
    /// The régime agricole.
    pub const AGRICOLE: Self = Self(*b"02");

    /// Whether the caisse is that of where one lives. In other régimes a profession or a mutuelle decides.
    #[must_use]
    pub fn follows_home(self) -> bool {
        [Self::GENERAL, Self::AGRICOLE].contains(&self)
    }
}

impl CaisseCode {
    /// The lowest there can be.
    pub const FIRST: Self = Self(*b"000");
}

impl<const N: usize> IntoIterator for Digits<N> {
    type Item = u8;
    type IntoIter = std::array::IntoIter<u8, N>;

    /// The digits, as ASCII.
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<const N: usize> FromStr for Digits<N> {
    type Err = NotDigits;

    fn from_str(text: &str) -> Result<Self, NotDigits> {
        match <[u8; N]>::try_from(text.as_bytes()) {
            Ok(bytes) if bytes.iter().all(u8::is_ascii_digit) => Ok(Self(bytes)),
            _ => Err(NotDigits { expected: N }),
        }
    }
}

impl<const N: usize> fmt::Display for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<const N: usize> fmt::Debug for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<const N: usize> Serialize for Digits<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A caisse is only named by its three digits *within* a régime: `01 751` and `91 751` differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaisseId {
    /// The régime the caisse belongs to.
    pub regime: RegimeCode,
    /// Its three digits there.
    pub caisse: CaisseCode,
}

impl CaisseId {
    /// The spelling used in addresses: `01-751`.
    #[must_use]
    pub fn slug(&self) -> String {
        format!("{}-{}", self.regime, self.caisse)
    }
}

impl fmt::Display for CaisseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.regime, self.caisse)
    }
}

impl FromStr for CaisseId {
    type Err = NotDigits;

    /// Reads `01-751`, `01 751` or `01751`.
    fn from_str(text: &str) -> Result<Self, NotDigits> {
        let (regime, rest) = text.split_at_checked(2).ok_or(NotDigits { expected: 5 })?;
        let caisse = rest.strip_prefix(['-', ' ']).unwrap_or(rest);
        Ok(Self { regime: regime.parse()?, caisse: caisse.parse()? })
    }
}

/// A code, or the part of one that was read. At least one part is present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code {
    /// Missing when only a caisse was typed.
    pub regime: Option<RegimeCode>,
    /// Missing when only a régime was typed.
    pub caisse: Option<CaisseCode>,
    /// Missing when the code stops at the caisse.
    pub centre: Option<CentreCode>,
}

impl Code {
    /// All nine digits.
    #[must_use]
    pub const fn whole(regime: RegimeCode, caisse: CaisseCode, centre: CentreCode) -> Self {
        Self { regime: Some(regime), caisse: Some(caisse), centre: Some(centre) }
    }

    /// Régime and caisse, without a centre.
    #[must_use]
    pub const fn caisse(id: CaisseId) -> Self {
        Self { regime: Some(id.regime), caisse: Some(id.caisse), centre: None }
    }

    /// Whether all nine digits are there.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.regime.is_some() && self.caisse.is_some() && self.centre.is_some()
    }

    /// How many of the three parts are there.
    #[must_use]
    pub fn parts(&self) -> usize {
        usize::from(self.regime.is_some()) + usize::from(self.caisse.is_some()) + usize::from(self.centre.is_some())
    }

    /// The régime and caisse together, when both are there.
    #[must_use]
    pub fn caisse_id(&self) -> Option<CaisseId> {
        Some(CaisseId { regime: self.regime?, caisse: self.caisse? })
    }

    /// The parts that are there, in order, joined by `separator`.
    #[must_use]
    pub fn joined(&self, separator: &str) -> String {
        [
            self.regime.as_ref().map(Digits::as_str),
            self.caisse.as_ref().map(Digits::as_str),
            self.centre.as_ref().map(Digits::as_str),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(separator)
    }

    /// The one spelling used in addresses: `01-751-0000`, `01-751` or `751`.
    #[must_use]
    pub fn slug(&self) -> String {
        self.joined("-")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.joined(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ascii_digits_of_the_right_length_are_digits() {
        assert!("01".parse::<RegimeCode>().is_ok());
        for wrong in ["1", "001", "O1", "٠١", "é", ""] {
            assert!(wrong.parse::<RegimeCode>().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_caisse_is_read_in_its_three_spellings() {
        let id: CaisseId = "01-751".parse().unwrap();
        assert_eq!(id, "01 751".parse().unwrap());
        assert_eq!(id, "01751".parse().unwrap());
        assert_eq!(id.slug(), "01-751");
        for wrong in ["01-75", "01-7511", "é1751", "", "-", "01-75é"] {
            assert!(wrong.parse::<CaisseId>().is_err(), "{wrong:?}");
        }
    }
}
