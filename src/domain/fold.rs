//! How names are compared: without accents, case, hyphens, or the ways people shorten them.

use std::iter::once;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A name as words: no accent, no capital, no mark, « st » for « saint » written out.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // "Bourg s/Gironde"
            '/' if plain == "s" || plain.ends_with(" s") => plain.push_str("ur "),
            c if c.is_ascii_alphanumeric() => plain.push(c.to_ascii_lowercase()),
            c if c.is_ascii() => plain.push(' '),
            // Here a mark makes another letter, not an accent: й is not и.
            '\u{400}'..='\u{4ff}' => plain.extend(c.to_lowercase()),
            // Each by itself: marks are dropped, so that their order does not matter.
            c => {
                for c in once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
                    match c {
                        'œ' => plain.push_str("oe"),
                        'æ' => plain.push_str("ae"),
                        c if c.is_alphanumeric() => plain.push(c),
                        _ => plain.push(' '),
                    }
                }
            }
        }
    }
    let mut folded = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(match word {
            "st" => "saint",
            "ste" => "sainte",
            "sts" => "saints",
            "stes" => "saintes",
            word => word,
        });
    }
    folded
}

/// A word with two letters beside each other exchanged, in each way: one slip of the hand, two for an automaton.
pub fn exchanged(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().collect();
    (1..letters.len()).map(move |at| {
        let mut letters = letters.clone();
        letters.swap(at - 1, at);
        letters.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_are_folded() {
        for (text, folded) in [
            ("  Saint-Étienne ", "saint etienne"),
            ("ST ETIENNE", "saint etienne"),
            ("L’Haÿ-les-Roses", "l hay les roses"),
            ("Œuilly", "oeuilly"),
            ("Châlons s/ Marne", "chalons sur marne"),
            ("Paris 12ᵉ", "paris 12e"),
            ("Київ", "київ"),
            ("", ""),
            ("!!", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
