//! How a typed text is understood: what of it is a place, a postal code, a département, the word for a caisse.

use super::finder::{Finder, LINK_WORDS, MAX_HITS, skip_link_words};
use super::names::{Found, Hit, Understood};
use crate::domain::fold;

/// Longer than any name: what comes after is not read.
const MAX_CHARS: usize = 100;
/// Words that say "the caisse of": what follows them is the place.
const BODY_WORDS: [&str; 15] = [
    "caisse",
    "primaire",
    "cpam",
    "cgss",
    "msa",
    "assurance",
    "maladie",
    "securite",
    "sociale",
    "secu",
    "ameli",
    "mutualite",
    "agricole",
    "generale",
    "ccss",
];
/// Words that say "the number that follows is a département's".
const DEPARTEMENT_WORDS: [&str; 4] = ["departement", "dept", "dep", "dpt"];

impl Finder {
    /// What a text may mean.
    #[must_use]
    pub fn find(&self, text: &str) -> Found {
        self.look(text, true)
    }

    /// The same without slips, which take longer to look for than anything else.
    #[must_use]
    pub fn find_exactly(&self, text: &str) -> Found {
        self.look(text, false)
    }

    /// Whether a text is a place's name or postal code and nothing else: then it says nothing about anybody.
    #[must_use]
    pub fn is_name(&self, text: &str) -> bool {
        let folded = fold(text);
        self.keys.contains_key(&folded) || folded.parse().is_ok_and(|code| self.postal.contains_key(&code))
    }

    fn look(&self, text: &str, slips: bool) -> Found {
        let text: String = text.chars().take(MAX_CHARS).collect();
        let folded = fold(&text);
        let mut words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Found { understood: Understood::Empty, hits: Vec::new(), more: 0 };
        }
        let cedex = words.iter().position(|word| *word == "cedex");
        if let Some(at) = cedex {
            // "CEDEX 19": the number is the CEDEX's own.
            words.truncate(at);
        }
        let is_postal = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
        let postal = words.iter().copied().find(is_postal);
        words.retain(|word| !is_postal(word));
        if let Some(code) = postal {
            return self.by_postal_code(code, &words, cedex.is_some(), slips);
        }
        let found = self.by_words(&words, slips);
        if cedex.is_some() && !found.hits.is_empty() {
            return Found { understood: Understood::Cedex, ..found };
        }
        found
    }

    fn by_postal_code(&self, code: &str, words: &[&str], cedex: bool, slips: bool) -> Found {
        let there = code.parse().ok().and_then(|code| self.postal.get(&code)).map(Vec::as_slice).unwrap_or_default();
        if there.is_empty() {
            let named = if words.is_empty() { None } else { Some(self.by_words(words, slips)) };
            return match named.filter(|found| !found.hits.is_empty()) {
                Some(found) => Found { understood: Understood::Cedex, ..found },
                None => {
                    let departement = self.departement_of_postal(code).map(Hit::Departement);
                    let understood =
                        if departement.is_none() { Understood::Nothing } else { Understood::UnknownPostalCode };
                    Found { understood, hits: departement.into_iter().collect(), more: 0 }
                }
            };
        }
        let understood = if cedex { Understood::Cedex } else { Understood::PostalCode };
        let mut hits: Vec<Hit> = there.iter().map(|insee| Hit::Commune { insee: *insee, former: None }).collect();
        self.arrondissement_rather_than_city(&mut hits);
        if !words.is_empty() {
            // "44000 Nantes": the name decides between the communes of one postal code.
            let named = self.by_words(words, slips).hits;
            let both: Vec<Hit> =
                named.into_iter().filter(|hit| hits.iter().any(|other| same_place(hit, other))).collect();
            if !both.is_empty() {
                hits = both;
            }
        }
        Found { understood, hits, more: 0 }
    }

    /// 75012 belongs to Paris and to its 12th arrondissement: the narrower says more.
    fn arrondissement_rather_than_city(&self, hits: &mut Vec<Hit>) {
        let is_arrondissement = |hit: &Hit| match hit {
            Hit::Commune { insee, .. } => {
                matches!(insee.as_str().get(..3), Some("751" | "132"))
                    || matches!(insee.as_str().get(..4), Some("6938"))
            }
            _ => false,
        };
        if hits.iter().any(is_arrondissement) {
            hits.retain(is_arrondissement);
        }
    }

    fn departement_of_postal(&self, code: &str) -> Option<String> {
        let start = match code.get(..2)? {
            "97" | "98" => code.get(..3)?,
            // Ajaccio and the south write 200 and 201, Bastia and the north 202 and 206.
            "20" if matches!(code.get(..3)?, "200" | "201") => "2A",
            "20" => "2B",
            other => other,
        };
        self.departements.contains_key(start).then(|| start.to_owned())
    }

    fn by_words(&self, words: &[&str], slips: bool) -> Found {
        let place: Vec<&str> = skip_body_words(words);
        let asks_for_body = place.len() < words.len();
        let place = if place.is_empty() { words.to_vec() } else { place };
        let mut hits = Vec::new();
        if let Some(code) = self.as_departement(&place) {
            hits.push(Hit::Departement(code));
        }
        let (exact, longer) = self.by_name(&self.spelt(&place));
        let (place, within) = match self.split_departement(&place) {
            // "saint denis 93": the last word says where.
            Some((rest, code)) if exact.is_empty() && longer.is_empty() => (rest, Some(code)),
            _ => (place, None),
        };
        let (mut exact, mut longer) =
            if within.is_some() { self.by_name(&self.spelt(&place)) } else { (exact, longer) };
        if let Some(code) = &within {
            let inside = |hit: &Hit| matches!(hit, Hit::Commune { insee, .. } if insee.departement() == code);
            exact.retain(inside);
            longer.retain(inside);
        }
        let caisses = self.by_caisse(words);
        let several_words = words.len() > 1;
        if asks_for_body || (exact.is_empty() && several_words) {
            hits.extend(caisses);
        }
        let found_exactly = !exact.is_empty() || !hits.is_empty();
        hits.extend(exact);
        if !found_exactly {
            hits.extend(longer);
        }
        // Paris is a commune and a département: the commune says more.
        let is_city = |hit: &Hit| {
            match hit {
            Hit::Departement(code) => self.departements.get(code).is_some_and(|name| {
                let prefecture =
                    |other: &Hit| matches!(other, Hit::Commune { insee, former: None } if insee.departement() == code && self.is_named(*insee, name));
                hits.iter().any(prefecture)
            }),
            _ => false,
        }
        };
        let cities: Vec<Hit> = hits.iter().filter(|hit| is_city(hit)).cloned().collect();
        hits.retain(|hit| !cities.contains(hit));
        if hits.is_empty() {
            hits = self.by_caisse(words);
        }
        let mut understood = Understood::Name;
        if hits.is_empty() {
            if slips {
                hits = self.by_slip(&place.join(" "), within.as_deref());
            }
            understood = if hits.is_empty() { Understood::Nothing } else { Understood::Slip };
        }
        let mut seen = Vec::new();
        hits.retain(|hit| {
            let new = !seen.iter().any(|other| same_place(hit, other));
            seen.push(hit.clone());
            new
        });
        let more = hits.len().saturating_sub(MAX_HITS);
        hits.truncate(MAX_HITS);
        Found { understood, hits, more }
    }

    /// "13", "2a", "reunion", "departement 13".
    fn as_departement(&self, words: &[&str]) -> Option<String> {
        let words = match words {
            [first, rest @ ..] if DEPARTEMENT_WORDS.contains(first) => skip_link_words(rest),
            words => words,
        };
        let text = words.join(" ");
        if let [word] = words {
            let code = word.to_uppercase();
            let code = if code.len() == 1 { format!("0{code}") } else { code };
            if self.departements.contains_key(&code) {
                return Some(code);
            }
        }
        self.departement_names.get(&text).cloned()
    }

    /// "paris 12" and its like, as the arrondissements are written in full.
    fn spelt(&self, words: &[&str]) -> String {
        if let [city @ ("paris" | "lyon" | "marseille"), number, ..] = words {
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            if let Ok(number) = digits.parse::<u8>() {
                let ordinal = if number == 1 { "er" } else { "e" };
                return format!("{city} {number}{ordinal} arrondissement");
            }
        }
        words.join(" ")
    }

    /// A département at the end, by number or by name.
    fn split_departement<'a>(&self, words: &[&'a str]) -> Option<(Vec<&'a str>, String)> {
        (1..words.len()).find_map(|at| {
            let (rest, end) = words.split_at_checked(at)?;
            Some((rest.to_vec(), self.as_departement(skip_link_words(end))?))
        })
    }
}

fn same_place(one: &Hit, other: &Hit) -> bool {
    match (one, other) {
        (Hit::Commune { insee: one, .. }, Hit::Commune { insee: other, .. }) => one == other,
        (one, other) => one == other,
    }
}

fn skip_body_words<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let start = words.iter().take_while(|word| BODY_WORDS.contains(word) || LINK_WORDS.contains(word)).count();
    let has_body = words.iter().take(start).any(|word| BODY_WORDS.contains(word));
    if has_body { words.iter().skip(start).copied().collect() } else { words.to_vec() }
}
