//! Words that are mistyped, and what was meant. A word that exists in a language is none, whether the site has it or not.

use std::sync::LazyLock;

use fst::automaton::Levenshtein;
use fst::{IntoStreamer as _, Set, Streamer as _};

use super::question::Lexicon;
use super::words::stem;
use crate::domain::exchanged;

/// Longer than any word of ours with two slips.
const MAX_LETTERS: usize = 24;
/// From so many letters on a word may have two slips: in a shorter one they make another word.
const TWO_SLIPS: usize = 8;

/// The most common words of the languages of the site, folded, in order: a test holds the file to that.
static COMMON: LazyLock<Set<Vec<u8>>> = LazyLock::new(|| {
    let words = include_str!("../../data/common_words.txt").lines();
    Set::from_iter(words).unwrap_or_default()
});

/// Whether a word is among the most common of a language of the site.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

/// How many texts use a word.
pub(super) fn uses(lexicons: &[&Lexicon], word: &str) -> Option<u64> {
    lexicons.iter().filter_map(|lexicon| lexicon.words.get(word)).reduce(|one, other| one + other)
}

/// The known word that a mistyped one most likely is. One mistypes the first letter least of all.
pub(super) fn closest(lexicons: &[&Lexicon], word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    if !(4..=MAX_LETTERS).contains(&letters.len())
        || word.bytes().any(|byte| byte.is_ascii_digit())
        || exists(lexicons, word)
    {
        return None;
    }
    let mut best: Option<(u64, String)> = None;
    let mut offer = |uses: u64, word: String| {
        if best.as_ref().is_none_or(|(most, _)| uses > *most) {
            best = Some((uses, word));
        }
    };
    for exchanged in exchanged(word) {
        if let Some(uses) = uses(lexicons, &exchanged) {
            offer(uses, exchanged);
        }
    }
    let distances: &[u32] = match letters.len() {
        // « CNSS » is no slip of « CGSS ».
        0..=4 => &[],
        5..TWO_SLIPS => &[1],
        _ => &[1, 2],
    };
    for distance in distances {
        if best.is_some() {
            break;
        }
        let near = Levenshtein::new(word, *distance).ok()?;
        for lexicon in lexicons {
            let mut stream = lexicon.words.search(&near).into_stream();
            while let Some((known, uses)) = stream.next() {
                let known = String::from_utf8_lossy(known);
                if known.chars().next() == letters.first().copied()
                    && best.as_ref().is_none_or(|(most, _)| uses > *most)
                {
                    best = Some((uses, known.into_owned()));
                }
            }
        }
    }
    best.map(|(_, word)| word)
}

/// Whether a word, or another form of it, is one of the site's or a common one.
fn exists(lexicons: &[&Lexicon], word: &str) -> bool {
    let known_stem = stem(word);
    let form = |ending: &&str| {
        let form = format!("{known_stem}{ending}");
        uses(lexicons, &form).is_some() || COMMON.contains(&form)
    };
    COMMON.contains(word) || ["", "s", "e", "es", "r", "er"].iter().any(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_words_are_in_order_and_common() {
        assert!(COMMON.len() > 30_000);
        for word in ["patient", "paiement", "facture", "through", "cualquier", "porque"] {
            assert!(COMMON.contains(word), "{word}");
        }
    }
}
