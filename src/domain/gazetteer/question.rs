//! How a typed text is understood: what of it is a place, a postal code, a département, the word for a caisse.

use super::finder::{Finder, LINK_WORDS, MAX_HITS, skip_link_words};
use super::lists::Part;
use super::names::{Found, Hit, Understood};
use super::spelling::{arrondissements, joined, variants};
use crate::domain::code::RegimeCode;
use crate::domain::fold;

/// Longer than any name: what comes after is not read.
const MAX_CHARS: usize = 100;
/// Inhabitants from which a commune is likelier meant than a town abroad that French gives the same name.
const LARGE: u32 = 5_000;

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
        self.keys.contains_key(&folded)
            || !self.lists.nickname(&folded).is_empty()
            || self.lists.exonym(&folded).is_some()
            || folded.parse().is_ok_and(|code| self.postal.contains_key(&code))
    }

    fn look(&self, text: &str, slips: bool) -> Found {
        let text: String = text.chars().take(MAX_CHARS).collect();
        let folded = self.folded(&text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let joined = joined(&words);
        let mut words: Vec<&str> = joined.iter().map(String::as_str).collect();
        if words.is_empty() {
            return Found { understood: Understood::Empty, hits: Vec::new(), more: 0, partly: false };
        }
        let cedex = words.iter().position(|word| *word == "cedex");
        if let Some(at) = cedex {
            // "CEDEX 19": the number is the CEDEX's own.
            words.truncate(at);
        }
        let is_postal = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(at) = words.iter().position(is_postal) {
            // After the postal code stands the town; before it, a street or the town.
            let (code, after) = (words.get(at).copied().unwrap_or_default(), words.get(at + 1..).unwrap_or_default());
            let before = words.get(..at).unwrap_or_default();
            let town = if after.is_empty() { before } else { after };
            let found = self.by_postal_code(code, town, cedex.is_some(), slips);
            return Found { partly: found.partly || (!before.is_empty() && !after.is_empty()), ..found };
        }
        let found = self.by_words(&words, slips);
        if cedex.is_some() && !found.hits.is_empty() {
            return Found { understood: Understood::Cedex, ..found };
        }
        found
    }

    fn by_postal_code(&self, code: &str, words: &[&str], cedex: bool, slips: bool) -> Found {
        let there = code.parse().ok().and_then(|code| self.postal.get(&code)).map(Vec::as_slice).unwrap_or_default();
        if there.is_empty() && self.lists.is_abroad(code) {
            return Found { understood: Understood::Name, hits: vec![Hit::Abroad], more: 0, partly: !words.is_empty() };
        }
        if there.is_empty() {
            let named = if words.is_empty() { None } else { Some(self.by_words(words, slips)) };
            return match named.filter(|found| !found.hits.is_empty()) {
                Some(found) => Found { understood: Understood::Cedex, ..found },
                None => {
                    let departement = self.departement_of_postal(code).map(Hit::Departement);
                    let understood =
                        if departement.is_none() { Understood::Nothing } else { Understood::UnknownPostalCode };
                    Found { understood, hits: departement.into_iter().collect(), more: 0, partly: true }
                }
            };
        }
        let understood = if cedex { Understood::Cedex } else { Understood::PostalCode };
        let mut hits: Vec<Hit> = there.iter().map(|insee| Hit::Commune { insee: *insee, former: None }).collect();
        self.arrondissement_rather_than_city(&mut hits);
        let mut partly = !words.is_empty();
        if !words.is_empty() {
            // "44000 Nantes": the name decides between the communes of one postal code.
            let named = self.by_words(words, slips);
            let is_all = !named.partly;
            let both: Vec<Hit> =
                named.hits.into_iter().filter(|hit| hits.iter().any(|other| same_place(hit, other))).collect();
            if !both.is_empty() {
                hits = both;
                partly = !is_all;
            }
        }
        Found { understood, hits, more: 0, partly }
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
        let (place, body) = self.without_body(words);
        if place.is_empty() && words.len() > 1 {
            // « code caisse sécu » names no place, nor one caisse.
            return Found { understood: Understood::Nothing, hits: Vec::new(), more: 0, partly: false };
        }
        let place = if place.is_empty() { words.to_vec() } else { place };
        let (mut understood, mut hits) = (Understood::Name, self.by_list(&place));
        if body.is_some() && !hits.is_empty() {
            // « CPAM des Flandres » is a caisse before it is a region.
            hits.splice(0..0, self.by_caisse(words, regime(body), false));
        }
        if hits.is_empty() {
            hits = self.by_names(&place, words, body);
        }
        let around = self.without_around(&place);
        if hits.is_empty() && around.len() < place.len() && !around.is_empty() {
            hits = self.by_list(&around);
            if hits.is_empty() {
                hits = self.by_names(&around, &around, body);
            }
        }
        self.put_abroad(&place, slips, &mut hits);
        self.put_bodies(words, body, &mut hits);
        let mut partly = hits.contains(&Hit::Abroad) && !self.is_abroad(&place);
        if hits.is_empty() && slips {
            (understood, hits, partly) = self.by_part_or_slip(&place);
        }
        if hits.is_empty() {
            understood = Understood::Nothing;
        }
        self.drop_departements_of_cities(&mut hits);
        let mut seen = Vec::new();
        hits.retain(|hit| {
            let new = !seen.iter().any(|other| same_place(hit, other));
            seen.push(hit.clone());
            new
        });
        let more = hits.len().saturating_sub(MAX_HITS);
        hits.truncate(MAX_HITS);
        Found { understood, hits, more, partly }
    }

    /// What a list or a rule knows by another name than its own: a nickname, a région, an arrondissement, a name in
    /// another language.
    fn by_list(&self, place: &[&str]) -> Vec<Hit> {
        let commune = |code: &str| code.parse().ok().map(|insee| Hit::Commune { insee, former: None });
        let of_code = |code: &str| match self.departements.contains_key(code) {
            true => Some(Hit::Departement(code.to_owned())),
            false => commune(code),
        };
        let mut hits = Vec::new();
        for name in variants(place) {
            let nicknamed = self.lists.nickname(&name).iter();
            hits.extend(nicknamed.filter_map(|code| of_code(code)));
            if !hits.is_empty() {
                // Villages that bear the name come after: « Bretagne ».
                hits.extend(self.communes_named(&name));
                return hits;
            }
        }
        for name in arrondissements(place) {
            hits.extend(self.communes_named(&name));
        }
        if hits.is_empty() && self.communes_named(&place.join(" ")).is_empty() {
            let known = variants(place).iter().find_map(|name| self.lists.exonym(name));
            hits.extend(known.map(|insee| Hit::Commune { insee, former: None }));
        }
        hits
    }

    /// Départements, communes and, when one asks for a caisse, caisses that bear the name.
    fn by_names(&self, place: &[&str], words: &[&str], body: Option<Part>) -> Vec<Hit> {
        let mut hits = Vec::new();
        hits.extend(self.as_departement(place).map(Hit::Departement));
        let (exact, longer) = self.by_name(&place.join(" "));
        let within = self.split_departement(place).filter(|_| exact.is_empty() && longer.is_empty());
        let (mut exact, mut longer) = match &within {
            // "saint denis 93": the last word says where.
            Some((rest, _)) => self.by_name(&rest.join(" ")),
            None => (exact, longer),
        };
        if let Some((_, code)) = &within {
            let inside = |hit: &Hit| matches!(hit, Hit::Commune { insee, .. } if insee.departement() == code);
            exact.retain(inside);
            longer.retain(inside);
        }
        if body.is_some() || (exact.is_empty() && words.len() > 1) {
            // The page of a place says more than a caisse known by its seat.
            let is_nowhere = exact.is_empty() && hits.is_empty();
            hits.extend(self.by_caisse(words, regime(body), is_nowhere));
        }
        let found_exactly = !exact.is_empty() || !hits.is_empty();
        hits.extend(exact);
        if !found_exactly {
            hits.extend(longer);
        }
        if hits.is_empty() { self.by_caisse(words, regime(body), true) } else { hits }
    }

    /// Paris is a commune and a département: the commune says more.
    fn drop_departements_of_cities(&self, hits: &mut Vec<Hit>) {
        let is_city = |code: &str, hit: &Hit| match hit {
            Hit::Commune { insee, former: None } => {
                let name = self.departements.get(code);
                insee.departement() == code && name.is_some_and(|name| self.is_named(*insee, name))
            }
            _ => false,
        };
        let cities: Vec<Hit> = hits
            .iter()
            .filter(|hit| matches!(hit, Hit::Departement(code) if hits.iter().any(|other| is_city(code, other))))
            .cloned()
            .collect();
        hits.retain(|hit| !cities.contains(hit));
    }

    /// A place abroad comes first, but after a town of France or a département that bears its name. The villages whose
    /// names only hold it are left out.
    fn put_abroad(&self, place: &[&str], slips: bool, hits: &mut Vec<Hit>) {
        let ends_abroad = || slips && (1..place.len()).any(|at| self.is_abroad(place.get(at..).unwrap_or_default()));
        let is_whole = self.is_abroad(place);
        if !is_whole && (!hits.is_empty() || !ends_abroad() || self.by_end(place).is_some()) {
            return;
        }
        let named: Vec<String> = variants(place).to_vec();
        let is_exact =
            |hit: &Hit| named.iter().any(|name| self.communes_named(name).iter().any(|own| same_place(own, hit)));
        hits.retain(|hit| !matches!(hit, Hit::Commune { .. }) || is_exact(hit));
        let is_ours = hits.first().is_some_and(|hit| match hit {
            Hit::Commune { insee, .. } => self.population_of(*insee) >= LARGE,
            _ => true,
        });
        hits.insert(if is_ours { hits.len() } else { 0 }, Hit::Abroad);
    }

    fn is_abroad(&self, place: &[&str]) -> bool {
        variants(place).iter().any(|name| self.lists.is_abroad(name))
    }

    /// Who asks for the MSA of a place is given the one in service there before those that closed.
    fn put_bodies(&self, words: &[&str], body: Option<Part>, hits: &mut Vec<Hit>) {
        if body != Some(Part::Agricole) || words.len() < 2 {
            return;
        }
        let there = hits.iter().find_map(|hit| match hit {
            Hit::Commune { insee, .. } => Some(insee.departement().to_owned()),
            Hit::Departement(code) => Some(code.clone()),
            _ => None,
        });
        let names_one = matches!(hits.first(), Some(Hit::Caisse(_)));
        if let (Some(code), false) = (there, names_one) {
            let living: Vec<Hit> = self.agricole_in(&code).collect();
            hits.splice(0..0, living);
        }
    }

    /// The longest end or beginning of a text that is a place, as in an address; else names with a slip.
    fn by_part_or_slip(&self, place: &[&str]) -> (Understood, Vec<Hit>, bool) {
        let part = self.by_end(place);
        let begin = self.before_address(place);
        let other = (1..=begin.len()).rev().filter(|end| *end < place.len()).find_map(|end| {
            let hits = self.exactly(begin.get(..end)?);
            // Beside no street, a village that begins a text may be somebody's first name: « Marie ».
            let is_large = |hit: &Hit| !matches!(hit, Hit::Commune { insee, .. } if self.population_of(*insee) < LARGE);
            let is_meant = self.is_address(place) || hits.iter().all(is_large);
            (is_meant && !hits.is_empty()).then_some((end, hits))
        });
        let longest = match (part, other) {
            // « la Doua, Villeurbanne »: the nickname says more than its town.
            (Some((one, _)), Some((other, hits))) if other > one => Some(hits),
            (Some((_, hits)), _) | (None, Some((_, hits))) => Some(hits),
            (None, None) => None,
        };
        if let Some(hits) = longest {
            return (if self.is_address(place) { Understood::Name } else { Understood::Slip }, hits, true);
        }
        let (rest, within) = match self.split_departement(place) {
            Some((rest, code)) => (rest, Some(code)),
            None => (place.to_vec(), None),
        };
        (Understood::Slip, self.by_slip(&rest.join(" "), within.as_deref()), false)
    }

    /// The longest end of a text that is a place, and its words.
    fn by_end(&self, place: &[&str]) -> Option<(usize, Vec<Hit>)> {
        (1..place.len()).find_map(|at| {
            let end = place.get(at..)?;
            let hits = self.exactly(end);
            (!hits.is_empty()).then_some((end.len(), hits))
        })
    }

    /// A place by its whole name, or by a list.
    pub(super) fn exactly(&self, place: &[&str]) -> Vec<Hit> {
        let says_something = place.iter().any(|word| word.chars().count() > 2 && !LINK_WORDS.contains(word));
        if !says_something {
            return Vec::new();
        }
        let listed = self.by_list(place);
        if !listed.is_empty() {
            return listed;
        }
        let (exact, _) = self.by_name(&place.join(" "));
        if exact.is_empty() { self.as_departement(place).map(Hit::Departement).into_iter().collect() } else { exact }
    }

    /// "13", "2a", "reunion", "departement 13".
    pub(super) fn as_departement(&self, words: &[&str]) -> Option<String> {
        let words = match words {
            [first, rest @ ..] if self.lists.is(Part::Departement, first) => skip_link_words(rest),
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

    /// A département at the end, by number or by name.
    pub(super) fn split_departement<'a>(&self, words: &[&'a str]) -> Option<(Vec<&'a str>, String)> {
        (1..words.len()).find_map(|at| {
            let (rest, end) = words.split_at_checked(at)?;
            Some((rest.to_vec(), self.as_departement(skip_link_words(end))?))
        })
    }
}

fn same_place(one: &Hit, other: &Hit) -> bool {
    match (one, other) {
        (Hit::Commune { insee: one, .. }, Hit::Commune { insee: other, .. }) => one == other,
        (one, other) => one == other || (one.caisse().is_some() && one.caisse() == other.caisse()),
    }
}

/// The régime whose caisse a word asks for.
const fn regime(body: Option<Part>) -> Option<RegimeCode> {
    match body {
        Some(Part::Agricole) => Some(RegimeCode::AGRICOLE),
        Some(_) => Some(RegimeCode::GENERAL),
        None => None,
    }
}
