//! What of a typed text may be shown again, looked up, or put in an address.

use crate::domain::annuaire::Annuaire;
use crate::domain::reading::{self, Lookalike};

/// Whether a text is too short, and has too few digits, to be a personal number.
#[must_use]
pub fn may_be_shown(text: &str) -> bool {
    text.chars().filter(|c| c.is_numeric()).count() <= 8 && text.chars().count() <= 60
}

/// The telephone numbers of bodies: the site itself gives them out, so they are nobody's secret.
#[derive(Debug)]
pub struct Published {
    /// As the site writes them and without spaces, the longest first.
    numbers: Vec<String>,
}

impl Published {
    /// The numbers of a directory.
    #[must_use]
    pub fn new(annuaire: &Annuaire) -> Self {
        let mut numbers = Vec::new();
        for contact in annuaire.contacts() {
            for number in std::iter::once(&contact.number).chain(&contact.abroad) {
                numbers.push(number.split_whitespace().collect());
                numbers.push(number.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        numbers.sort_by_key(|number: &String| std::cmp::Reverse(number.len()));
        Self { numbers }
    }

    /// The personal number that a text is, or may hold; 3646 is none.
    #[must_use]
    pub fn personal(&self, text: &str, annuaire: &Annuaire) -> Option<Lookalike> {
        reading::read(&self.without(text), annuaire).lookalike.filter(|lookalike| lookalike.is_personal())
    }

    /// The text without the published numbers.
    #[must_use]
    pub fn without(&self, text: &str) -> String {
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for number in &self.numbers {
            // Not a part of a longer number.
            let mut kept = String::with_capacity(text.len());
            let mut rest = text.as_str();
            while let Some(at) = rest.find(number.as_str()) {
                let (before, from) = rest.split_at(at);
                let after = from.get(number.len()..).unwrap_or_default();
                let alone = !before.trim_end().ends_with(|c: char| c.is_numeric())
                    && !after.trim_start().starts_with(|c: char| c.is_numeric());
                kept.push_str(before);
                kept.push_str(if alone { " " } else { number });
                rest = after;
            }
            kept.push_str(rest);
            text = kept;
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;

    #[test]
    fn a_published_number_is_nobodys_and_any_other_is_somebodys() {
        let annuaire = database::built_in().unwrap();
        let published = Published::new(&annuaire);
        for text in ["3646", "appeler le 3646", "+33 1 84 90 36 46", "04 94 16 36 00"] {
            assert_eq!(published.personal(text, &annuaire), None, "{text}");
        }
        for text in ["06 12 34 56 78", "le 06 12 34 56 78, ou le 3646", "1 84 05 75 112 345 64"] {
            assert!(published.personal(text, &annuaire).is_some(), "{text}");
        }
    }
}
