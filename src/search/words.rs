//! Words reduced to what their forms share.

use std::collections::HashSet;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use crate::domain::fold;

/// Words that say nothing of what is asked, folded, of all languages: readers mix theirs with French.
static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let rows = include_str!("../../data/stop_words.csv").lines().skip(1);
    rows.filter_map(|row| row.split_once(',')).map(|(_, word)| word).collect()
});

/// Whether a folded word says nothing of what is asked.
#[must_use]
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// The stem of one folded word: without the endings of plurals, feminines and infinitives, then of
/// the nouns made of verbs, so that « rembourser » and « remboursement » meet.
///
/// After J. Savoy's minimal stemmer for French, but from four letters on, with the endings of Spanish, Portuguese and
/// English that French words hardly have. Arabic and Ukrainian, which bend their words most, have Snowball's: the
/// script tells which, since their readers type French names too.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.starts_with(|c| matches!(c, '\u{400}'..='\u{4ff}')) {
        return Stemmer::new(Algorithm::Ukrainian).stem(word).into_owned();
    }
    if word.starts_with(|c| matches!(c, '\u{600}'..='\u{6ff}')) {
        return Stemmer::new(Algorithm::Arabic).stem(word).into_owned();
    }
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut word = match word.strip_suffix("aux") {
        Some(start) if start.len() > 2 => format!("{start}al"),
        _ => word.to_owned(),
    };
    for ending in ['x', 's', 'a', 'o', 'r', 'e', 'e'] {
        if word.len() > 3 && word.ends_with(ending) {
            word.pop();
        }
    }
    for ending in ["ement", "ation", "ez", "ing", "ed"] {
        if let Some(verb) = word.strip_suffix(ending).filter(|verb| verb.len() > 3 && *verb != "depart") {
            word = verb.to_owned();
            break;
        }
    }
    let last = word.chars().last();
    if word.len() > 3 && word.chars().rev().nth(1) == last {
        word.pop();
    }
    word
}

/// The stems of a text that say something, in order. Only of words that say nothing are all kept.
#[must_use]
pub fn stems(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| !is_stop_word(word)).collect();
    let kept = if telling.is_empty() { words } else { telling };
    kept.into_iter().map(stem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            &["code", "codes"][..],
            &["carte", "cartes"],
            &["demande", "demander", "demandes", "demandée"],
            &["hôpital", "hôpitaux"],
            &["perdu", "perdue", "perdus"],
            &["régime", "régimes"],
            &["rembourser", "remboursé", "remboursement", "remboursements"],
            &["déménager", "déménage", "déménagement", "déménagez"],
            &["rattacher", "rattachée", "rattachement"],
            &["каса", "каси", "касу", "касою"],
            &["страхування", "страхуванню"],
        ] {
            let stems: std::collections::BTreeSet<String> = forms.iter().map(|form| stem(&fold(form))).collect();
            assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn words_that_say_nothing_are_left_out_unless_there_is_nothing_else() {
        assert_eq!(stems("Où est mon code ?"), ["cod"]);
        assert_eq!(stems("ou le la"), ["ou", "le", "la"]);
        assert_ne!(stem("depart"), stem("departement"));
    }
}
