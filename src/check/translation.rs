//! What a translation must keep of its French: its numbers, about its length, and none of its sentences.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::pattern;

/// Texts of at least so many characters are compared in length; shorter ones vary too much.
const MEASURED: usize = 80;
/// How much shorter or longer than the French a translation can be. Chosen from our five: the extremes are
/// an Arabic definition (0.46) and Spanish sentences to say aloud, which give the French too (2.7).
const LENGTHS: std::ops::RangeInclusive<f64> = 0.4..=3.0;
/// Small words that hold a French sentence together. Three different ones, a third of the sentence, are French.
const FRENCH: [&str; 21] = [
    "le", "la", "les", "des", "est", "une", "pour", "vous", "dans", "avec", "votre", "vos", "et", "pas", "qui", "sur",
    "sont", "cette", "aux", "du", "par",
];

/// Everything doubtful in a translation of a text, one sentence each.
///
/// Markup and quoted values are not text: neither side's are looked at. Numbers of one digit are left out, since
/// one language writes as a word what another writes as a digit.
#[must_use]
pub fn faults(french: &str, translation: &str) -> Vec<String> {
    let (french, translation) = (bare(french), bare(translation));
    let mut faults = Vec::new();
    let (ours, theirs) = (numbers(&french), numbers(&translation));
    if ours != theirs {
        let missing: Vec<_> = ours.difference(&theirs).cloned().collect();
        let added: Vec<_> = theirs.difference(&ours).cloned().collect();
        faults.push(format!("numbers differ from the French: {missing:?} missing, {added:?} added"));
    }
    let (before, after) = (french.chars().count(), translation.chars().count());
    #[expect(clippy::cast_precision_loss, reason = "texts have some thousand characters")]
    let ratio = after as f64 / before.max(1) as f64;
    if before >= MEASURED && !LENGTHS.contains(&ratio) {
        faults.push(format!("it has {after} characters where the French has {before}"));
    }
    faults.extend(left_in_french(&translation).into_iter().map(|sentence| format!("still in French: {sentence}")));
    faults
}

/// A text without quoted values, marks, the targets of links, tags, and variables.
fn bare(text: &str) -> String {
    static NOT_TEXT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\{\{[^}]*\}\}|\[\[[^\]]*\]\]|\]\([^)]*\)|<[^>]*>|\{[^{}]*\}"));
    NOT_TEXT.replace_all(text, " ").into_owned()
}

/// The numbers of two digits and more, in ASCII digits, without what separates thousands or decimals.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    let (mut number, mut separated) = (String::new(), false);
    for c in text.chars().chain([' ', ' ']) {
        match ascii_digit(c) {
            Some(digit) => {
                number.push(digit);
                separated = false;
            }
            None if !number.is_empty() && !separated && " \u{a0}\u{202f}.,:\u{66b}\u{66c}".contains(c) => {
                separated = true;
            }
            None => {
                let found = std::mem::take(&mut number);
                if found.len() > 1 {
                    numbers.insert(found);
                }
                separated = false;
            }
        }
    }
    numbers
}

fn ascii_digit(c: char) -> Option<char> {
    let western = |zero: u32| u32::from(c).checked_sub(zero).and_then(|value| char::from_digit(value, 10));
    ['0', '\u{660}', '\u{6f0}'].into_iter().find_map(|zero| western(zero.into()))
}

/// Sentences that nobody translated. What stands in quotes, in brackets or in emphasis is meant to be French.
fn left_in_french(text: &str) -> Vec<String> {
    static MEANT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r#"«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|\([^)]*\)|\*+[^*]*\*+"#));
    let own = MEANT.replace_all(text, " ");
    let sentences = own.split(['.', '!', '?', ':', ';', '\n', '|', '؟']);
    let is_french = |sentence: &&str| {
        let words: Vec<String> = sentence
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let small: Vec<&String> = words.iter().filter(|word| FRENCH.contains(&word.as_str())).collect();
        let kinds: BTreeSet<_> = small.iter().collect();
        kinds.len() >= 3 && small.len() * 3 >= words.len()
    };
    sentences.filter(is_french).map(|sentence| sentence.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faithful_translation_has_no_fault() {
        for (french, theirs) in [
            ("Le code a 9 chiffres.", "The code has nine digits."),
            ("Appelez le 36 46 [ici](/faq/a-12).", "Call 3646 [here](/faq/b-34)."),
            ("Depuis le 1er janvier 2016, 1 000 € ou 0,06 €.", "Since 1 January 2016, €1,000 or €0.06."),
            ("En 2016 : 15 chiffres.", "في ٢٠١٦: ١٥ رقمًا."),
            (
                "Dites : « Je voudrais le code de la caisse. »",
                "Say: « Je voudrais le code de la caisse. » (I would like…)",
            ),
        ] {
            assert_eq!(faults(french, theirs), [] as [String; 0], "{theirs}");
        }
    }

    #[test]
    fn each_fault_is_named() {
        let long = "Une phrase assez longue pour que sa longueur soit comparée à celle de sa traduction.";
        for (french, theirs, fault) in [
            ("Appelez le 3646.", "Call 3664.", "numbers differ"),
            ("En 2016.", "Then.", "numbers differ"),
            (long, "Short.", "characters"),
            ("La caisse est dans votre ville.", "La caisse est dans votre ville.", "still in French"),
        ] {
            let found = faults(french, theirs).join("\n");
            assert!(found.contains(fault), "{theirs}: {found}");
        }
    }
}
