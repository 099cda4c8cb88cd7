//! How easy a French text is to read: the Kandel-Moles score (Flesch for French), and long sentences.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::pattern;

/// Every sentence should be shorter, in words.
pub const MAX_WORDS: usize = 25;
/// Every page should score at least this: "fairly easy" on the scale of Kandel and Moles (1958).
pub const MIN_SCORE: f64 = 70.0;
/// A sentence in easy French.
pub const EASY_WORDS: usize = 12;
/// A page in easy French: "easy" on that scale, as are the files of the interface that are read in a hurry.
pub const EASY_SCORE: f64 = 80.0;

static WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\p{Latin}]+(?:[-’'][\p{Latin}]+)*"));
static VOWELS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[aeiouyàâäéèêëîïôöùûüÿ]+"));
static HIATUS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[ïüë]|é[ao]|[aeio]é"));

/// The sentences of a text: a line break ends one too.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut characters = line.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let ends = matches!(c, '.' | '!' | '?' | '…' | ':' | ';');
            if ends && characters.peek().is_none_or(|(_, next)| next.is_whitespace()) {
                sentences.push(line.get(start..at + c.len_utf8()).unwrap_or_default());
                start = at + c.len_utf8();
            }
        }
        sentences.push(line.get(start..).unwrap_or_default());
    }
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}

/// The words of a sentence.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    WORD.find_iter(text).map(|found| found.as_str())
}

/// A sign that French sets off by a space, where that space lets the line break: what stands around it.
#[must_use]
pub fn loose_sign(text: &str) -> Option<String> {
    let letters: Vec<char> = std::iter::once('\n').chain(text.chars()).chain(['\n']).collect();
    let loose = |three: &[char]| match *three {
        [' ', ':' | ';' | '?' | '!' | '»', after] => !after.is_alphanumeric() && after != '-' && after != ':',
        [_, '«', ' '] => true,
        _ => false,
    };
    let at = letters.windows(3).position(loose)?;
    Some(letters.iter().skip(at.saturating_sub(20)).take(30).collect::<String>().replace('\n', " "))
}

/// Kandel-Moles: 207 − 1.015 × words per sentence − 73.6 × syllables per word. From 100 (easy) down.
#[must_use]
pub fn score(text: &str) -> f64 {
    let sentences = sentences(text).len();
    let (mut count, mut syllables) = (0_u32, 0_u32);
    for word in words(text) {
        count += 1;
        syllables += self::syllables(word);
    }
    if count == 0 || sentences == 0 {
        return 100.0;
    }
    let sentences = f64::from(u32::try_from(sentences).unwrap_or(u32::MAX));
    207.0 - 1.015 * f64::from(count) / sentences - 73.6 * f64::from(syllables) / f64::from(count)
}

/// Syllables as they are said: groups of vowels, without the mute final e.
fn syllables(word: &str) -> u32 {
    let word = word.to_lowercase().replace(['œ', 'æ'], "e").replace("gue", "ge").replace("qu", "q");
    let mut count = VOWELS.find_iter(&word).count() + HIATUS.find_iter(&word).count();
    let mute = |end: &str| {
        word.strip_suffix(end).and_then(|rest| rest.chars().last()).is_some_and(|c| !"aeiouyàâéèêëîïôùûü".contains(c))
    };
    if count > 1 && (mute("e") || mute("es")) {
        count -= 1;
    }
    u32::try_from(count.max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_does_not_begin_a_line() {
        for loose in ["Où ?", "Ceci : cela", "« Oui\u{a0}»", "Fin ;", "Dites «\u{a0}non »."] {
            assert!(loose_sign(loose).is_some(), "{loose}");
        }
        for firm in [
            "Où\u{a0}?",
            "Ceci\u{a0}: cela",
            "«\u{a0}Oui\u{a0}»",
            "à 9:30",
            "| --- | :-- |",
            "le lien https://a.fr/?q=1",
        ] {
            assert_eq!(loose_sign(firm), None, "{firm}");
        }
    }

    #[test]
    fn syllables_are_counted_as_said() {
        for (word, expected) in
            [("code", 1), ("caisse", 1), ("attestation", 4), ("sécurité", 4), ("que", 1), ("maladie", 3)]
        {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn easy_text_scores_high_and_hard_text_low() {
        assert!(score("Le code a neuf chiffres. Il dit qui vous suit. Gardez-le bien.") > 90.0);
        let hard = "La régularisation administrative de l’immatriculation préalablement enregistrée nécessite \
                    l’accomplissement de formalités déclaratives complémentaires auprès des organismes compétents";
        assert!(score(hard) < 20.0, "{}", score(hard));
        assert!(sentences(hard).iter().any(|sentence| words(sentence).count() > 15));
        assert_eq!(sentences("Un. Deux ! Trois : quatre\nCinq").len(), 5);
    }
}
