//! A text that holds no code may name a place, or a caisse by its name.

use crate::domain::annuaire::{Annuaire, General, Status};
use crate::domain::fold;
use crate::domain::gazetteer::{Finder, Hit, Understood};
use crate::domain::reading::{Kind, Lookalike, Reading};

/// The one place, département or caisse that a text names which holds no code.
#[must_use]
pub fn place(text: &str, reading: &Reading, annuaire: &Annuaire, finder: &Finder) -> Option<Hit> {
    let may_be = match reading.kind {
        Kind::Unreadable => true,
        Kind::Lookalike => reading.lookalike == Some(Lookalike::PostalCode),
        Kind::Code | Kind::Partial => false,
    };
    // One digit alone is a slip, not a département.
    if !may_be || text.trim().chars().count() < 2 {
        return None;
    }
    let found = finder.find_exactly(text);
    let folded = fold(text);
    // « Camieg » is the name of two rows: the one in service is meant.
    let called = found.hits.iter().filter_map(|hit| {
        let caisse = hit.caisse().and_then(|id| annuaire.caisse(id))?;
        let name = caisse.name.split(" (").next().unwrap_or_default();
        (fold(&caisse.name) == folded || fold(name) == folded).then_some((caisse.status != Status::Active, hit))
    });
    if let Some((_, hit)) = called.min_by_key(|(is_gone, _)| *is_gone) {
        return Some(hit.clone());
    }
    let asks_for_body = finder.asks_for_body(text);
    // The beginning of a name is not a name: « carte » is no village.
    let is_named = asks_for_body || finder.is_name(text) || text.bytes().any(|byte| byte.is_ascii_digit());
    let understood = matches!(found.understood, Understood::Name | Understood::PostalCode | Understood::Cedex);
    if let (Understood::PostalCode, Some(caisse)) = (found.understood, same_caisse(&found.hits, annuaire)) {
        return Some(caisse);
    }
    let [hit] = found.hits.as_slice() else { return None };
    if asks_for_body && !finder.is_likely(text, &found) {
        return None;
    }
    // « caisse 34 » asks for more than the département.
    let caisse = match hit {
        Hit::Departement(code) if asks_for_body => match annuaire.general_in(code) {
            General::Sure(caisse) => Some(Hit::Caisse(caisse.id)),
            _ => None,
        },
        _ => None,
    };
    (understood && is_named).then(|| caisse.unwrap_or_else(|| hit.clone()))
}

/// The name of what was found. Abroad has none.
#[must_use]
pub fn place_name<'a>(hit: &Hit, annuaire: &'a Annuaire) -> Option<&'a str> {
    match hit {
        Hit::Commune { insee, .. } => annuaire.commune(*insee).map(|commune| &*commune.name),
        Hit::Departement(code) => annuaire.departement(code).map(|departement| &*departement.name),
        Hit::Caisse(id) | Hit::Heir { caisse: id, .. } => annuaire.caisse(*id).map(|caisse| &*caisse.name),
        Hit::Abroad => None,
    }
}

/// The one caisse of several communes that share a postal code.
fn same_caisse(hits: &[Hit], annuaire: &Annuaire) -> Option<Hit> {
    let caisse = |hit: &Hit| match hit {
        Hit::Commune { insee, .. } => match annuaire.general_of(*insee) {
            General::Sure(caisse) | General::Probable(caisse, _) => Some(caisse.id),
            _ => None,
        },
        _ => None,
    };
    let [first, others @ ..] = hits else { return None };
    let id = caisse(first)?;
    (!others.is_empty() && others.iter().all(|hit| caisse(hit) == Some(id))).then_some(Hit::Caisse(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;
    use crate::domain::reading;

    #[test]
    fn a_text_that_names_one_place_leads_there() {
        let annuaire = database::built_in().unwrap();
        let finder = Finder::new(&annuaire);
        let found = |text: &str| place(text, &reading::read(text, &annuaire), &annuaire, &finder);
        let caisse = |id: &str| Some(Hit::Caisse(id.parse().unwrap()));
        assert_eq!(found("caisse 34"), caisse("01-342"));
        assert_eq!(found("34"), Some(Hit::Departement("34".to_owned())));
        // Several communes, all of one caisse; then one commune.
        assert_eq!(found("01000"), caisse("01-011"));
        assert!(matches!(found("75001"), Some(Hit::Commune { insee, .. }) if insee.as_str() == "75101"));
        assert!(matches!(found("Nantes"), Some(Hit::Commune { .. })));
        // Glued, and a name of two rows: the one in service.
        assert_eq!(found("cpam93"), caisse("01-931"));
        assert_eq!(found("camieg"), caisse("01-928"));
        // A village bears the name of a common word: only after the word for its caisse is it the village.
        for text in ["cpam bonne", "caisse de Bonne", "Bonne"] {
            let name = found(text).and_then(|hit| place_name(&hit, &annuaire).map(str::to_owned));
            assert_eq!(name.as_deref(), Some("Bonne"), "{text}");
        }
        for text in ["la bonne caisse", "numéro siren caisse"] {
            assert_eq!(found(text), None, "{text}");
        }
        for text in ["01 751 0000", "751", "1 84 05 75 112 345 64", "bonjour", ""] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
