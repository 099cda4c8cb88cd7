//! A telephone number that the site itself gives out: whose it is.

use crate::domain::annuaire::{Annuaire, Contact};

/// A telephone number, and whoever answers.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// The number.
    pub contact: &'a Contact,
    /// The body, or the régime whose bodies share it.
    pub name: &'a str,
}

/// Whose number a text is, when it is one of those of the tables and nothing else.
#[must_use]
pub fn line<'a>(text: &str, annuaire: &'a Annuaire) -> Option<Line<'a>> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '.' | '-') || c.is_whitespace()) {
        return None;
    }
    let typed = digits(text);
    let is_typed = |number: &str| digits(number) == typed;
    let contact = annuaire.contacts().find(|contact| {
        is_typed(&contact.number) || is_typed(&contact.tel) || contact.abroad.as_deref().is_some_and(is_typed)
    })?;
    let is_reached = |own: Option<&Contact>| own.is_some_and(|own| own.id == contact.id);
    let mut bodies = annuaire.caisses().filter(|caisse| is_reached(caisse.contact.as_deref()));
    let only = bodies.next().filter(|_| bodies.next().is_none());
    let name = only.map(|caisse| caisse.name.as_str()).or_else(|| {
        let regime = annuaire.regimes().find(|regime| is_reached(regime.contact.as_deref()))?;
        Some(regime.name.as_str())
    })?;
    Some(Line { contact, name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;

    #[test]
    fn a_number_that_the_site_gives_out_is_somebodys_whom_one_can_ask() {
        let annuaire = database::built_in().unwrap();
        let whose = |text: &str| line(text, &annuaire).map(|line| (line.contact.id.as_str(), line.name));
        assert_eq!(whose("3646").map(|(id, _)| id), Some("3646"));
        assert_eq!(whose("36 46").map(|(id, _)| id), Some("3646"));
        assert_eq!(whose("04 94 16 36 00").map(|(id, _)| id), Some("cnmss"));
        assert!(whose("02.69.61.91.91").is_some_and(|(_, name)| name.contains("Mayotte")));
        for text in ["06 12 34 56 78", "le 3646", "3647", "", "01 751 0000"] {
            assert_eq!(whose(text), None, "{text}");
        }
    }
}
