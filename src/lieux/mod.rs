//! Finds the place, or the caisse, that a person names: any spelling of a commune, of today or
//! before, a postal code, a département or its number, a caisse.
//!
//! Pure: the names come from [`crate::annuaire`], once, at start.
//!
//! ```
//! use rattachement::annuaire::Annuaire;
//! use rattachement::database::Image;
//! use rattachement::lieux::{Hit, Understood};
//!
//! let finder = Annuaire::open(&Image::built_in()?)?.finder()?;
//!
//! let found = finder.find("bordaeux");
//! assert_eq!(found.understood, Understood::Slip);
//! assert_eq!(found.hits[0], Hit::Commune { insee: "33063".parse()?, former: None });
//! // Homonyms are all given: never guess between them.
//! assert!(finder.find("st denis").hits.len() > 1);
//! # Ok::<(), anyhow::Error>(())
//! ```

mod fold;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use fst::automaton::{Levenshtein, Str};
use fst::{Automaton as _, IntoStreamer as _, Map, Streamer as _};

use crate::annuaire::Insee;
use crate::code::CaisseId;
pub use fold::fold;

/// Longer than any name: what comes after is not read.
const MAX_CHARS: usize = 100;
/// Places offered to choose from, but for a postal code: all that share it are, for none may be left out.
const MAX_HITS: usize = 40;

/// Something that can be asked for by name.
#[derive(Debug, Clone)]
pub enum Name {
    /// A commune of today, or an arrondissement of Paris, Lyon or Marseille.
    Commune {
        /// Its code Insee.
        insee: Insee,
        /// As it is written.
        name: String,
        /// Its postal codes.
        postal_codes: Vec<String>,
        /// Inhabitants: the larger is more likely meant.
        population: u32,
    },
    /// What a commune of today was called, or one that was merged into it.
    FormerCommune {
        /// The commune of today.
        insee: Insee,
        /// The name of then.
        name: String,
    },
    /// A département.
    Departement {
        /// Two characters, three overseas.
        code: String,
        /// As it is written.
        name: String,
    },
    /// A caisse.
    Caisse {
        /// Its régime and digits.
        id: CaisseId,
        /// As it is written.
        name: String,
        /// Whether it is in service: those come first.
        active: bool,
    },
}

/// What was found, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// A commune.
    Commune {
        /// Its code Insee.
        insee: Insee,
        /// The former name that was asked for, when it was one.
        former: Option<String>,
    },
    /// A département, by its code.
    Departement(String),
    /// A caisse.
    Caisse(CaisseId),
}

/// How the text was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Understood {
    /// Nothing to look for.
    Empty,
    /// As a name, written exactly so or shorter.
    Name,
    /// As a name with a slip.
    Slip,
    /// As a postal code.
    PostalCode,
    /// As a CEDEX, which belongs to a company: the rest of the text was used.
    Cedex,
    /// As a number that looks like a postal code but is not one of a commune: often a CEDEX.
    UnknownPostalCode,
    /// Not at all.
    Nothing,
}

/// The answer to a text.
#[derive(Debug, Clone)]
pub struct Found {
    /// How it was understood.
    pub understood: Understood,
    /// What it may mean, best first.
    pub hits: Vec<Hit>,
    /// How many more there are than are given.
    pub more: usize,
}

impl Found {
    /// Whether the text was a place's name or code, with or without a slip; what was not understood may be anything.
    #[must_use]
    pub const fn is_place(&self) -> bool {
        matches!(self.understood, Understood::Name | Understood::Slip | Understood::PostalCode | Understood::Cedex)
    }
}

/// Every name, ready to be searched.
pub struct Finder {
    names: Vec<Name>,
    /// Folded name, or its end from any word on → which of `groups`.
    keys: Map<Vec<u8>>,
    /// Where the entries of each key begin, and where the last end. Two long rows: a list of its own for
    /// each of 47,000 keys took three times the memory.
    groups: Vec<usize>,
    entries: Vec<Entry>,
    postal: BTreeMap<String, Vec<Insee>>,
    departements: BTreeMap<String, String>,
    /// Folded names of départements, with and without their article → code.
    departement_names: BTreeMap<String, String>,
    /// Folded words of each caisse's name.
    caisses: Vec<(CaisseId, Vec<String>, bool)>,
    populations: BTreeMap<Insee, u32>,
}

/// One name under one key.
#[derive(Debug, Clone, Copy)]
struct Entry {
    name: u32,
    /// The key is the whole name, but perhaps for its article; not only its end.
    whole: bool,
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finder").field("names", &self.names.len()).finish_non_exhaustive()
    }
}

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
/// Words that join others, and say nothing by themselves.
const LINK_WORDS: [&str; 12] = ["de", "du", "des", "d", "la", "le", "les", "l", "a", "en", "et", "aux"];
/// Words that say "the number that follows is a département's".
const DEPARTEMENT_WORDS: [&str; 4] = ["departement", "dept", "dep", "dpt"];

impl Finder {
    /// Makes the names searchable.
    #[must_use]
    pub fn new(mut names: Vec<Name>) -> Self {
        let mut groups: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
        let (mut postal, mut departements, mut populations) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (mut caisses, mut departement_names) = (Vec::new(), BTreeMap::new());
        for (number, name) in names.iter_mut().enumerate() {
            let written = match name {
                Name::Caisse { id, name, active } => {
                    let words = fold(name).split(' ').map(str::to_owned).collect();
                    caisses.push((*id, words, *active));
                    continue;
                }
                Name::Commune { insee, name, postal_codes, population } => {
                    // Taken, not copied: they are looked for by code only.
                    for code in std::mem::take(postal_codes) {
                        postal.entry(code).or_insert_with(Vec::new).push(*insee);
                    }
                    populations.insert(*insee, *population);
                    name
                }
                Name::Departement { code, name } => {
                    departements.insert(code.clone(), name.clone());
                    let folded = fold(name);
                    let bare = skip_link_words(&folded.split(' ').collect::<Vec<_>>()).join(" ");
                    for name in [folded, bare] {
                        departement_names.entry(name).or_insert_with(|| code.clone());
                    }
                    name
                }
                Name::FormerCommune { name, .. } => name,
            };
            let folded = fold(written);
            let Ok(number) = u32::try_from(number) else { continue };
            for (start, end) in words(&folded) {
                let long_enough = end - start > 2 && !LINK_WORDS.contains(&folded.get(start..end).unwrap_or_default());
                if start == 0 || long_enough {
                    // « Rochelle » is as much La Rochelle as Rochelle.
                    let before = folded.get(..start).unwrap_or_default().trim_end();
                    let whole = matches!(before, "" | "le" | "la" | "les" | "l");
                    let key = folded.get(start..).unwrap_or_default().to_owned();
                    groups.entry(key).or_default().push(Entry { name: number, whole });
                }
            }
        }
        // The keys come in order from the tree, which is all that building can complain about.
        let keys = Map::from_iter(groups.keys().zip(0_u64..)).unwrap_or_default();
        let mut starts = vec![0];
        let mut entries = Vec::with_capacity(groups.values().map(Vec::len).sum());
        for group in groups.into_values() {
            entries.extend(group);
            starts.push(entries.len());
        }
        names.shrink_to_fit();
        Self { names, keys, groups: starts, entries, postal, departements, departement_names, caisses, populations }
    }

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
        self.keys.contains_key(&folded) || self.postal.contains_key(&folded)
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
        let there = self.postal.get(code).map(Vec::as_slice).unwrap_or_default();
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

    /// Names that are the text, and names that go on after it, each by population.
    fn by_name(&self, text: &str) -> (Vec<Hit>, Vec<Hit>) {
        let (mut exact, mut longer) = (Vec::new(), Vec::new());
        if text.chars().count() < 2 && !self.keys.contains_key(text) {
            return (Vec::new(), Vec::new());
        }
        let mut stream = self.keys.search(Str::new(text).starts_with()).into_stream();
        while let Some((key, group)) = stream.next() {
            for entry in self.group(group) {
                let is_exact = key == text.as_bytes() && entry.whole;
                if is_exact { &mut exact } else { &mut longer }.push(*entry);
            }
        }
        (self.hits(exact), self.hits(longer))
    }

    /// Names one or two slips away.
    fn by_slip(&self, text: &str, within: Option<&str>) -> Vec<Hit> {
        let mut close: Vec<Entry> = Vec::new();
        // Two letters exchanged count as two slips for the automaton: they are tried first.
        let letters: Vec<char> = text.chars().collect();
        for at in 1..letters.len() {
            let mut exchanged = letters.clone();
            exchanged.swap(at - 1, at);
            let exchanged: String = exchanged.into_iter().collect();
            close.extend(self.keys.get(exchanged).map(|group| self.group(group)).unwrap_or_default());
        }
        let slips: &[u32] = match letters.len() {
            0..=3 => &[],
            4..=6 => &[1],
            _ => &[1, 2],
        };
        for slips in slips {
            if !close.is_empty() {
                break;
            }
            // Only fails on texts far longer than MAX_CHARS.
            let Ok(automaton) = Levenshtein::new(text, *slips) else { break };
            let mut stream = self.keys.search(automaton).into_stream();
            while let Some((_, group)) = stream.next() {
                close.extend(self.group(group));
            }
        }
        let mut hits = self.hits(close);
        if let Some(code) = within {
            hits.retain(|hit| matches!(hit, Hit::Commune { insee, .. } if insee.departement() == code));
        }
        hits
    }

    /// Caisses whose name holds every word asked for.
    fn by_caisse(&self, words: &[&str]) -> Vec<Hit> {
        let wanted: Vec<&str> = words.iter().copied().filter(|word| !LINK_WORDS.contains(word)).collect();
        let mut found: Vec<_> = self
            .caisses
            .iter()
            .filter(|(_, name, _)| wanted.iter().all(|word| name.iter().any(|own| own.starts_with(word))))
            .collect();
        if wanted.is_empty() || found.len() > MAX_HITS {
            return Vec::new();
        }
        found.sort_by_key(|(id, _, active)| (!active, *id));
        found.into_iter().map(|(id, _, _)| Hit::Caisse(*id)).collect()
    }

    fn is_named(&self, insee: Insee, written: &str) -> bool {
        let is = |entry: &Entry| match self.names.get(entry.name as usize) {
            Some(Name::Commune { insee: own, name, .. }) => *own == insee && name == written,
            _ => false,
        };
        self.keys.get(fold(written)).is_some_and(|group| self.group(group).iter().any(is))
    }

    fn group(&self, group: u64) -> &[Entry] {
        let Ok(group) = usize::try_from(group) else { return &[] };
        let Some([start, end]) = self.groups.get(group..).and_then(|from| from.first_chunk()) else { return &[] };
        self.entries.get(*start..*end).unwrap_or_default()
    }

    /// Départements first, then communes, whole names before ends of names, larger before smaller,
    /// today's before former.
    fn hits(&self, mut entries: Vec<Entry>) -> Vec<Hit> {
        entries.sort_by_key(|entry| match self.names.get(entry.name as usize) {
            Some(Name::Departement { .. }) => (0, !entry.whole, 0, entry.name),
            Some(Name::Commune { population, .. }) => (1, !entry.whole, u32::MAX - population, entry.name),
            Some(Name::FormerCommune { insee, .. }) => {
                let population = self.populations.get(insee).copied().unwrap_or_default();
                (2, !entry.whole, u32::MAX - population, entry.name)
            }
            _ => (3, true, 0, entry.name),
        });
        let hit = |entry: Entry| match self.names.get(entry.name as usize)? {
            Name::Departement { code, .. } => Some(Hit::Departement(code.clone())),
            Name::Commune { insee, .. } => Some(Hit::Commune { insee: *insee, former: None }),
            Name::FormerCommune { insee, name } => Some(Hit::Commune { insee: *insee, former: Some(name.clone()) }),
            Name::Caisse { id, .. } => Some(Hit::Caisse(*id)),
        };
        entries.into_iter().filter_map(hit).collect()
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

fn skip_link_words<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
    let start = words.iter().take_while(|word| LINK_WORDS.contains(word)).count();
    words.get(start..).unwrap_or_default()
}

/// Where each word begins and ends.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = 0;
    for word in text.split(' ') {
        words.push((start, start + word.len()));
        start += word.len() + 1;
    }
    words
}
