//! The code Insee of a commune as a value.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// The code Insee of a commune: five characters, digits but for the second of Corsica (`2A004`).
/// Postal codes look alike and are not: several communes share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Insee([u8; 5]);

/// Text that is not the code Insee of a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a code Insee such as 33063 or 2A004")]
pub struct NotInsee;

impl Insee {
    /// As written, `"2A004"`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in, so this is never the empty fallback.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The département it lies in: two characters, three overseas.
    #[must_use]
    pub fn departement(&self) -> &str {
        let length = if self.0.starts_with(b"97") || self.0.starts_with(b"98") { 3 } else { 2 };
        self.as_str().get(..length).unwrap_or_default()
    }
}

impl FromStr for Insee {
    type Err = NotInsee;

    fn from_str(text: &str) -> Result<Self, NotInsee> {
        let bytes = <[u8; 5]>::try_from(text.as_bytes()).map_err(|_| NotInsee)?;
        let plain = |(i, byte): (usize, &u8)| byte.is_ascii_digit() || (i == 1 && matches!(byte, b'A' | b'B'));
        if bytes.iter().enumerate().all(plain) { Ok(Self(bytes)) } else { Err(NotInsee) }
    }
}

impl fmt::Display for Insee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Insee {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_codes_insee_are_codes_insee() {
        for good in ["33063", "2A004", "2B033", "97411"] {
            assert_eq!(good.parse::<Insee>().unwrap().to_string(), good);
        }
        for wrong in ["", "3306", "330631", "2C004", "A2004", "2a004", "3306é", "٣٣٠٦٣"] {
            assert!(wrong.parse::<Insee>().is_err(), "{wrong}");
        }
    }
}
