//! From characters to numbers: one alphabet, words and numbers apart, slips of letters mended.

use std::borrow::Cow;
use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use super::Repair;

/// One alphabet: compatibility forms unfolded, invisible marks gone, every script's digits as ASCII,
/// capitals, letters of other alphabets that look like the Latin ones as those.
pub(super) fn normalise(text: &str) -> String {
    // Most texts are, and need no table of Unicode's.
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    text.nfkc().filter(|c| !is_invisible(*c)).map(to_ascii_digit).flat_map(char::to_uppercase).map(latin).collect()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Decimal digits of the scripts that are typed in France and around. Each script's ten digits are
/// consecutive (Unicode Nd).
fn to_ascii_digit(c: char) -> char {
    const ZEROS: [char; 20] = [
        '\u{0660}', '\u{06F0}', '\u{07C0}', '\u{0966}', '\u{09E6}', '\u{0A66}', '\u{0AE6}', '\u{0B66}', '\u{0BE6}',
        '\u{0C66}', '\u{0CE6}', '\u{0D66}', '\u{0E50}', '\u{0ED0}', '\u{0F20}', '\u{1040}', '\u{17E0}', '\u{1810}',
        '\u{FF10}', '\u{AA50}',
    ];
    ZEROS
        .iter()
        .find_map(|zero| {
            let value = u32::from(c).checked_sub(u32::from(*zero))?;
            char::from_digit(value, 10)
        })
        .unwrap_or(c)
}

/// Cyrillic and Greek capitals that look like a letter a code may hold.
fn latin(c: char) -> char {
    match c {
        'О' | 'Ο' => 'O',
        'І' | 'Ι' | 'Ӏ' => 'I',
        'С' => 'C',
        'М' | 'Μ' => 'M',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        _ => c,
    }
}

/// A word, or a number with what was mended in it.
#[derive(Debug)]
pub(super) struct Token {
    /// The letters and digits as typed, normalised.
    pub raw: String,
    /// Whether a plus sign stands right before it.
    pub plus: bool,
    /// Whether an equals sign stands between it and the token before.
    pub equals: bool,
    number: Option<Number>,
}

/// The digits that a token stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub digits: String,
    pub repairs: BTreeSet<Repair>,
}

impl Token {
    pub(super) const fn number(&self) -> Option<&Number> {
        self.number.as_ref()
    }

    pub(super) const fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// Leaves it a word: its digits were part of something else.
    pub(super) fn forget_number(&mut self) {
        self.number = None;
    }

    /// The token without accents.
    pub(super) fn plain(&self) -> Cow<'_, str> {
        if self.raw.is_ascii() {
            return Cow::Borrowed(&self.raw);
        }
        self.raw.nfd().filter(char::is_ascii).collect()
    }
}

/// Splits a normalised text at everything that is neither letter nor digit.
pub(super) fn split(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut plus, mut equals) = (false, false);
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let raw = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !raw.is_empty() {
            tokens.push(Token { raw: raw.to_owned(), plus, equals, number: number(raw) });
            equals = false;
        }
        plus = piece.ends_with('+');
        equals |= piece.ends_with('=');
    }
    mend_letters_alone(&mut tokens);
    tokens
}

/// A token with at least one digit, and otherwise only letters typed for digits.
fn number(raw: &str) -> Option<Number> {
    let mut repairs = BTreeSet::new();
    if raw.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Number { digits: raw.to_owned(), repairs });
    }
    if !raw.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let corsica = corsica(raw);
    let raw = corsica.as_deref().map_or(raw, |mended| {
        repairs.insert(Repair::Corsica);
        mended
    });
    let digits = letters_to_digits(raw, &mut repairs)?;
    Some(Number { digits, repairs })
}

fn letters_to_digits(raw: &str, repairs: &mut BTreeSet<Repair>) -> Option<String> {
    raw.chars()
        .map(|c| match c {
            'O' | 'Q' => {
                repairs.insert(Repair::LetterO);
                Some('0')
            }
            'I' | 'L' => {
                repairs.insert(Repair::LetterI);
                Some('1')
            }
            c => c.is_ascii_digit().then_some(c),
        })
        .collect()
}

/// `2A`, `2A1`, `2B`, `2B2`, `012A10000`: the caisse of Corsica written like the département.
fn corsica(raw: &str) -> Option<String> {
    let at = match raw.len() {
        2 | 3 => 0,
        5 | 9 => 2,
        _ => return None,
    };
    let (head, tail) = (raw.get(..at)?, raw.get(at..)?);
    // A five-character `2A004` is a commune, and starts with its 2.
    let caisse = if tail.starts_with("2A") {
        "201"
    } else if tail.starts_with("2B") {
        "202"
    } else {
        return None;
    };
    let rest = tail.get(2..)?;
    let (rank, centre) = rest.split_at_checked(rest.len().min(1))?;
    let fits = rank.is_empty() || matches!(rank, "0" | "1" | "2");
    fits.then(|| format!("{head}{caisse}{centre}"))
}

/// `OOOO` or `OI` is a number only next to one.
fn mend_letters_alone(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let beside = |other: Option<&Token>| other.is_some_and(|t| t.number.is_some());
        let neighbour = beside(at.checked_sub(1).and_then(|i| tokens.get(i))) || beside(tokens.get(at + 1));
        let Some(token) = tokens.get_mut(at) else { continue };
        let only_o = (2..=4).contains(&token.raw.len()) && token.raw.bytes().all(|b| b == b'O');
        let zero_one = matches!(token.raw.as_str(), "OI" | "OL");
        if neighbour && token.number.is_none() && (only_o || zero_one) {
            let mut repairs = BTreeSet::new();
            token.number = letters_to_digits(&token.raw, &mut repairs).map(|digits| Number { digits, repairs });
        }
    }
}

/// Numbers in a row, with no word between them.
#[derive(Debug)]
pub(super) struct Run<'a> {
    tokens: Vec<(&'a Token, &'a Number)>,
    /// The tokens before it, words and numbers.
    pub before: &'a [Token],
}

pub(super) fn runs(tokens: &[Token]) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut start = 0;
    for run in tokens.split(|token| !token.is_number()) {
        if !run.is_empty() {
            let numbers = run.iter().filter_map(|token| Some((token, token.number()?))).collect();
            runs.push(Run { tokens: numbers, before: tokens.get(..start).unwrap_or_default() });
        }
        start += run.len() + 1;
    }
    runs
}

impl Run<'_> {
    /// All digits, mended.
    pub(super) fn digits(&self) -> String {
        self.digits_of(0, usize::MAX)
    }

    /// The digits of the groups `start..end`; of those that there are, if fewer.
    pub(super) fn digits_of(&self, start: usize, end: usize) -> String {
        self.part(start, end).map(|(_, number)| number.digits.as_str()).collect()
    }

    /// All letters and digits as typed: `2A` stays `2A`.
    pub(super) fn raw(&self) -> String {
        self.tokens.iter().map(|(token, _)| token.raw.as_str()).collect()
    }

    /// The groups as typed.
    pub(super) fn raw_groups(&self) -> Vec<&str> {
        self.tokens.iter().map(|(token, _)| token.raw.as_str()).collect()
    }

    /// How many digits each group has.
    pub(super) fn lengths(&self) -> Vec<usize> {
        self.tokens.iter().map(|(_, number)| number.digits.len()).collect()
    }

    /// The groups' digits.
    pub(super) fn groups(&self) -> Vec<&str> {
        self.tokens.iter().map(|(_, number)| number.digits.as_str()).collect()
    }

    /// What was mended in the groups `start..end`.
    pub(super) fn repairs(&self, start: usize, end: usize) -> BTreeSet<Repair> {
        self.part(start, end).flat_map(|(_, number)| number.repairs.iter().copied()).collect()
    }

    /// Whether it starts with a plus sign, as international telephone numbers do.
    pub(super) fn starts_with_plus(&self) -> bool {
        self.tokens.first().is_some_and(|(token, _)| token.plus)
    }

    fn part(&self, start: usize, end: usize) -> impl Iterator<Item = &(&Token, &Number)> {
        self.tokens.iter().skip(start).take(end.saturating_sub(start))
    }
}
