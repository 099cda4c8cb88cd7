//! The names, ready to be searched: whole or from any word on, with slips, by postal code.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use fst::automaton::{Levenshtein, Str};
use fst::{Automaton as _, IntoStreamer as _, Map, Streamer as _};

use super::lists::Lists;
use super::names::{Hit, Name, names};
use crate::domain::annuaire::{Annuaire, Status};
use crate::domain::code::{CaisseId, PostalCode, RegimeCode};
use crate::domain::insee::Insee;
use crate::domain::{exchanged, fold};

/// Places offered to choose from, but for a postal code: all that share it are, for none may be left out.
pub(super) const MAX_HITS: usize = 40;
/// Inhabitants from which a longer name is likelier meant than a village that bears the short one…
const LARGE: u32 = 15_000;
/// … when it has so many times its inhabitants: « Aix » is Aix-en-Provence.
const LARGER: u32 = 10;
/// Longer names offered beside the one that is exactly the text, unless a large town bears it: « Oradour » may be
/// Oradour-sur-Glane. Where there are more, as after « Saint-Martin », they would hide it.
const MAX_LONGER: usize = 12;
/// Words that join others, and say nothing by themselves.
pub(super) const LINK_WORDS: [&str; 12] = ["de", "du", "des", "d", "la", "le", "les", "l", "a", "en", "et", "aux"];

/// Every name, ready to be searched.
pub struct Finder {
    names: Vec<Name>,
    /// Folded name, or its end from any word on → which of `groups`.
    pub(super) keys: Map<Vec<u8>>,
    /// Where the entries of each key begin, and where the last end. Two long rows: a list of its own for
    /// each of 47,000 keys took three times the memory.
    groups: Vec<usize>,
    entries: Vec<Entry>,
    pub(super) postal: BTreeMap<PostalCode, Vec<Insee>>,
    pub(super) departements: BTreeMap<String, String>,
    /// Folded names of départements, with and without their article → code.
    pub(super) departement_names: BTreeMap<String, String>,
    caisses: Vec<Body>,
    /// Each word that a caisse is looked for by, and whose it is.
    caisse_words: BTreeMap<String, Vec<usize>>,
    /// The MSA in service in each département.
    agricole: BTreeMap<String, Vec<CaisseId>>,
    populations: BTreeMap<Insee, u32>,
    pub(super) lists: Lists,
}

/// A caisse, as it is looked for.
struct Body {
    id: CaisseId,
    /// The folded words of its name.
    name: Vec<String>,
    /// Other folded words for it.
    also: Vec<String>,
    active: bool,
    heir: Option<CaisseId>,
}

/// One name under one key.
#[derive(Debug, Clone, Copy)]
struct Entry {
    name: u32,
    /// The key is the whole name, but perhaps for its article; not only its end.
    whole: bool,
}

/// Whether a word of a caisse's is meant by what was typed; « n » begins too many.
fn begins(own: &str, word: &str) -> bool {
    own == word || (word.len() > 2 && own.starts_with(word))
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finder").field("names", &self.names.len()).finish_non_exhaustive()
    }
}

impl Finder {
    /// Makes the names of a directory searchable.
    #[must_use]
    pub fn new(annuaire: &Annuaire) -> Self {
        let mut names = names(annuaire);
        let mut groups: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
        let (mut postal, mut departements, mut populations) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (mut caisses, mut departement_names) = (Vec::new(), BTreeMap::new());
        for (number, name) in names.iter_mut().enumerate() {
            let written = match name {
                Name::Caisse { id, name, also, active, heir } => {
                    let words = |text: &str| fold(text).split(' ').map(str::to_owned).collect();
                    caisses.push(Body { id: *id, name: words(name), also: words(also), active: *active, heir: *heir });
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
        let msa = |code: &String| {
            let there = annuaire.caisses_in(RegimeCode::AGRICOLE, code).filter(|one| one.status == Status::Active);
            (code.clone(), there.map(|one| one.id).collect())
        };
        let agricole = departements.keys().map(msa).collect();
        let mut caisse_words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, body) in caisses.iter().enumerate() {
            for word in body.name.iter().chain(&body.also) {
                caisse_words.entry(word.clone()).or_default().push(at);
            }
        }
        Self {
            names,
            keys,
            groups: starts,
            entries,
            postal,
            departements,
            departement_names,
            caisses,
            caisse_words,
            agricole,
            populations,
            lists: Lists::read(),
        }
    }

    /// Names that are the text, and names that go on after it, each by population. A large town that goes on after it
    /// is among the first: who says « Aix » hardly means the village.
    pub(super) fn by_name(&self, text: &str) -> (Vec<Hit>, Vec<Hit>) {
        let (mut exact, mut longer) = (Vec::new(), Vec::new());
        if text.chars().count() < 2 && !self.keys.contains_key(text) {
            return (Vec::new(), Vec::new());
        }
        let mut stream = self.keys.search(Str::new(text).starts_with()).into_stream();
        while let Some((key, group)) = stream.next() {
            let goes_on = key.get(text.len()) == Some(&b' ');
            for entry in self.group(group) {
                let is_exact = key.len() == text.len() && entry.whole;
                if is_exact { &mut exact } else { &mut longer }.push((*entry, goes_on && entry.whole));
            }
        }
        let is_departement = |entry: &Entry| matches!(self.name(*entry), Some(Name::Departement { .. }));
        let most = exact.iter().map(|(entry, _)| self.population(*entry)).max();
        let mut exact: Vec<Entry> = exact.into_iter().map(|(entry, _)| entry).collect();
        let mut also = Vec::new();
        if let Some(most) = most.filter(|_| !exact.iter().any(is_departement)) {
            let going_on: Vec<Entry> = longer.iter().filter(|(_, goes_on)| *goes_on).map(|(entry, _)| *entry).collect();
            let are_few = most < LARGE && going_on.len() <= MAX_LONGER;
            let least = most.saturating_mul(LARGER).max(if are_few { 0 } else { LARGE });
            let (larger, others): (Vec<Entry>, Vec<Entry>) =
                going_on.into_iter().partition(|entry| self.population(*entry) >= least);
            exact.extend(larger);
            if are_few {
                also = others;
            }
        }
        let mut found = self.hits(exact);
        found.extend(self.hits(also));
        (found, self.hits(longer.into_iter().map(|(entry, _)| entry).collect()))
    }

    /// The communes that bear exactly this name today, or did.
    pub(super) fn communes_named(&self, text: &str) -> Vec<Hit> {
        let group = self.keys.get(text).map(|group| self.group(group)).unwrap_or_default();
        self.hits(group.iter().filter(|entry| entry.whole).copied().collect())
    }

    /// Inhabitants of a commune.
    pub(super) fn population_of(&self, insee: Insee) -> u32 {
        self.populations.get(&insee).copied().unwrap_or_default()
    }

    /// Names one or two slips away.
    pub(super) fn by_slip(&self, text: &str, within: Option<&str>) -> Vec<Hit> {
        let mut close: Vec<Entry> = Vec::new();
        for exchanged in exchanged(text) {
            close.extend(self.keys.get(exchanged).map(|group| self.group(group)).unwrap_or_default());
        }
        let slips: &[u32] = match text.chars().count() {
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

    /// Caisses whose name holds every word asked for; else, if wished, those known by these words otherwise: by their
    /// seat, their département, their régime. Of one régime, when it is given and has one. A closed one gives its heir.
    pub(super) fn by_caisse(&self, words: &[&str], regime: Option<RegimeCode>, otherwise: bool) -> Vec<Hit> {
        let wanted: Vec<&str> = words.iter().copied().filter(|word| !LINK_WORDS.contains(word)).collect();
        let in_name = |body: &&Body| wanted.iter().all(|word| body.name.iter().any(|own| begins(own, word)));
        let by_any = |body: &&Body| {
            let known =
                |word: &str| body.name.iter().any(|own| begins(own, word)) || body.also.iter().any(|own| own == word);
            body.active && wanted.iter().all(|word| known(word))
        };
        // Whoever is known by all of the words is known by the rarest.
        let rarest = wanted.iter().map(|word| self.caisses_known_by(word)).min_by_key(BTreeSet::len);
        let rarest: Vec<&Body> = rarest.into_iter().flatten().filter_map(|at| self.caisses.get(at)).collect();
        let mut found: Vec<&Body> = rarest.iter().copied().filter(in_name).collect();
        if found.is_empty() && otherwise {
            found = rarest.into_iter().filter(by_any).collect();
        }
        if let Some(regime) = regime.filter(|regime| found.iter().any(|body| body.id.regime == *regime)) {
            found.retain(|body| body.id.regime == regime);
        }
        if found.len() > MAX_HITS {
            return Vec::new();
        }
        found.sort_by_key(|body| (!body.active, body.name.len(), body.id));
        let hit = |body: &Body| match body.heir {
            Some(caisse) if !body.active => Hit::Heir { caisse, closed: body.id },
            _ => Hit::Caisse(body.id),
        };
        found.into_iter().map(hit).collect()
    }

    /// Where the caisses stand that a word may mean.
    fn caisses_known_by(&self, word: &str) -> BTreeSet<usize> {
        let from = self.caisse_words.range::<str, _>((Bound::Included(word), Bound::Unbounded));
        from.take_while(|(own, _)| begins(own, word)).flat_map(|(_, bodies)| bodies).copied().collect()
    }

    /// The MSA in service in a département.
    pub(super) fn agricole_in(&self, departement: &str) -> impl Iterator<Item = Hit> + '_ {
        self.agricole.get(departement).into_iter().flatten().map(|id| Hit::Caisse(*id))
    }

    pub(super) fn is_named(&self, insee: Insee, written: &str) -> bool {
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

    fn name(&self, entry: Entry) -> Option<&Name> {
        self.names.get(entry.name as usize)
    }

    /// Inhabitants of the commune of an entry. Of a former name, fewer: it needs a far larger town to come first.
    fn population(&self, entry: Entry) -> u32 {
        match self.name(entry) {
            Some(Name::Commune { population, .. }) => *population,
            Some(Name::FormerCommune { insee, .. }) => self.population_of(*insee) / LARGER,
            _ => 0,
        }
    }

    /// Départements first, then communes: whole names before ends of names, larger before smaller.
    fn hits(&self, mut entries: Vec<Entry>) -> Vec<Hit> {
        entries.sort_by_key(|entry| {
            let is_departement = matches!(self.name(*entry), Some(Name::Departement { .. }));
            (!is_departement, !entry.whole, u32::MAX - self.population(*entry), entry.name)
        });
        let hit = |entry: Entry| match self.name(entry)? {
            Name::Departement { code, .. } => Some(Hit::Departement(code.clone())),
            Name::Commune { insee, .. } => Some(Hit::Commune { insee: *insee, former: None }),
            Name::FormerCommune { insee, name } => Some(Hit::Commune { insee: *insee, former: Some(name.clone()) }),
            Name::Caisse { id, .. } => Some(Hit::Caisse(*id)),
        };
        entries.into_iter().filter_map(hit).collect()
    }
}

pub(super) fn skip_link_words<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
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
