//! The directory: what the tables say of régimes, caisses, centres and places, as one immutable value.
//!
//! It is read once, at start, and shared by all who ask. Looking something up cannot fail: it is there or not.
//! Rows carry their sources and the day these were read; nothing is stated without them.
//!
//! ```
//! use rattachement::database::{Database, Image};
//! use rattachement::domain::annuaire::General;
//!
//! let annuaire = Database::open(&Image::built_in()?)?.annuaire()?;
//!
//! let hérault = annuaire.caisse("01-342".parse()?).expect("it is in the tables");
//! assert_eq!(hérault.name, "CPAM de l’Hérault");
//! assert!(annuaire.older_codes(hérault.id).iter().any(|caisse| caisse.name == "CPAM de Béziers"));
//!
//! // The caisse of a commune, by its code Insee, and how sure that is.
//! match annuaire.general_of("59005".parse()?) {
//!     General::Sure(caisse) => println!("{}", caisse.name),
//!     General::Probable(caisse, basis) => println!("probably {}: {basis}", caisse.name),
//!     General::Undecided(caisses, _) => assert!(caisses.len() > 1),
//!     General::Unknown => println!("nobody knows"),
//! }
//! # Ok::<(), anyhow::Error>(())
//! ```

mod around;
mod bodies;
mod ended;
mod moving;
mod territory;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::code::{CaisseCode, CaisseId, CentreCode, GestionCode, PostalCode, RegimeCode};
use super::insee::Insee;

pub use around::Around;
use bodies::NATIONAL;
pub use bodies::*;
pub use ended::EndedCentre;
pub use moving::{Change, Moving};
pub use territory::*;

/// A chain of successors cannot be longer without being a loop, which `check` forbids.
const LONGEST_CHAIN: usize = 8;

/// The rows that a directory is made of, as they were read.
#[derive(Debug, Default)]
pub struct Tables {
    /// Every document that rows rest on.
    pub sources: Vec<Source>,
    /// Telephone numbers.
    pub contacts: Vec<Contact>,
    /// Addresses of other sites: ids of `data/practical.csv`, and where they lead.
    pub links: Vec<(String, String)>,
    /// Every régime.
    pub regimes: Vec<Regime>,
    /// Every caisse.
    pub caisses: Vec<Caisse>,
    /// Every listed centre, with its caisse.
    pub centres: Vec<(CaisseId, Centre)>,
    /// Centres that ended wherever they stood.
    pub ended_centres: Vec<EndedCentre>,
    /// Every « code gestion ».
    pub gestions: Vec<GestionCode>,
    /// Every département.
    pub departements: Vec<Departement>,
    /// Départements that touch each other, both ways.
    pub neighbours: Vec<(String, String)>,
    /// Every commune.
    pub communes: Vec<Commune>,
    /// Communes that their département does not decide for.
    pub attachments: Vec<(Insee, Attachment)>,
    /// Where caisses receive people, in the order they are shown.
    pub offices: Vec<(CaisseId, Office)>,
}

/// The whole directory.
#[derive(Debug, Default)]
pub struct Annuaire {
    sources: BTreeMap<String, Source>,
    contacts: BTreeMap<String, Contact>,
    links: BTreeMap<String, String>,
    regimes: BTreeMap<RegimeCode, Regime>,
    caisses: BTreeMap<CaisseId, Caisse>,
    centres: BTreeMap<CaisseId, Vec<Centre>>,
    ended_centres: BTreeMap<(RegimeCode, CentreCode), EndedCentre>,
    gestions: BTreeSet<GestionCode>,
    departements: BTreeMap<String, Departement>,
    neighbours: BTreeMap<String, BTreeSet<String>>,
    communes: BTreeMap<Insee, Commune>,
    /// Those of all communes: a number of five digits is looked up in them for each text.
    postal_codes: BTreeSet<PostalCode>,
    attachments: BTreeMap<Insee, Attachment>,
    offices: BTreeMap<CaisseId, Vec<Office>>,
    /// By régime and département, the caisses in service there: those whose own département it is come first.
    covering: BTreeMap<RegimeCode, BTreeMap<String, Vec<CaisseId>>>,
    /// The caisses that name another as their successor.
    absorbed: BTreeMap<CaisseId, Vec<CaisseId>>,
}

impl Annuaire {
    /// A directory of these rows.
    #[must_use]
    pub fn new(tables: Tables) -> Self {
        let mut annuaire = Self {
            sources: tables.sources.into_iter().map(|source| (source.id.clone(), source)).collect(),
            contacts: tables.contacts.into_iter().map(|contact| (contact.id.clone(), contact)).collect(),
            links: tables.links.into_iter().collect(),
            regimes: tables.regimes.into_iter().map(|regime| (regime.code, regime)).collect(),
            caisses: tables.caisses.into_iter().map(|caisse| (caisse.id, caisse)).collect(),
            ended_centres: tables.ended_centres.into_iter().map(|one| ((one.regime, one.centre), one)).collect(),
            gestions: tables.gestions.into_iter().collect(),
            departements: tables.departements.into_iter().map(|one| (one.code.clone(), one)).collect(),
            communes: tables.communes.into_iter().map(|commune| (commune.insee, commune)).collect(),
            attachments: tables.attachments.into_iter().collect(),
            ..Self::default()
        };
        annuaire.postal_codes = annuaire.communes().flat_map(|commune| &commune.postal_codes).copied().collect();
        for (id, centre) in tables.centres {
            annuaire.centres.entry(id).or_default().push(centre);
        }
        for centres in annuaire.centres.values_mut() {
            centres.sort_by_key(|centre| centre.code);
        }
        for (one, other) in tables.neighbours {
            annuaire.neighbours.entry(one).or_default().insert(other);
        }
        for (id, office) in tables.offices {
            annuaire.offices.entry(id).or_default().push(office);
        }
        let mut covering: BTreeMap<RegimeCode, BTreeMap<String, Vec<(usize, CaisseId)>>> = BTreeMap::new();
        for caisse in annuaire.caisses.values() {
            if let Some(Successor::Caisse(heir)) = caisse.successor {
                annuaire.absorbed.entry(heir).or_default().push(caisse.id);
            }
            if caisse.status == Status::Active && caisse.kind.covers_places() {
                let there = covering.entry(caisse.id.regime).or_default();
                for (position, departement) in caisse.departements.iter().enumerate() {
                    there.entry(departement.clone()).or_default().push((position, caisse.id));
                }
            }
        }
        let ordered = |mut caisses: Vec<(usize, CaisseId)>| {
            caisses.sort_unstable();
            caisses.into_iter().map(|(_, id)| id).collect()
        };
        annuaire.covering = covering
            .into_iter()
            .map(|(regime, there)| (regime, there.into_iter().map(|(code, them)| (code, ordered(them))).collect()))
            .collect();
        annuaire
    }

    /// One régime.
    #[must_use]
    pub fn regime(&self, code: RegimeCode) -> Option<&Regime> {
        self.regimes.get(&code)
    }

    /// Every régime, by code.
    pub fn regimes(&self) -> impl Iterator<Item = &Regime> {
        self.regimes.values()
    }

    /// One caisse.
    #[must_use]
    pub fn caisse(&self, id: CaisseId) -> Option<&Caisse> {
        self.caisses.get(&id)
    }

    /// Every caisse, by code.
    pub fn caisses(&self) -> impl Iterator<Item = &Caisse> {
        self.caisses.values()
    }

    /// Every caisse of a régime, by code.
    pub fn caisses_of(&self, regime: RegimeCode) -> impl Iterator<Item = &Caisse> {
        let first = CaisseId { regime, caisse: CaisseCode::FIRST };
        self.caisses.range(first..).map(|(_, caisse)| caisse).take_while(move |caisse| caisse.id.regime == regime)
    }

    /// The caisses that these three digits name, one per régime that uses them.
    pub fn caisses_named(&self, caisse: CaisseCode) -> impl Iterator<Item = &Caisse> {
        self.regimes.keys().filter_map(move |regime| self.caisse(CaisseId { regime: *regime, caisse }))
    }

    /// What a row points to, followed to its end: the body to deal with today.
    #[must_use]
    pub fn today(&self, successor: Option<Successor>) -> Option<Today<'_>> {
        let mut next = successor;
        for _ in 0..LONGEST_CHAIN {
            match next? {
                Successor::Regime(code) => return self.regime(code).map(Today::Residence),
                Successor::Caisse(id) => {
                    let caisse = self.caisse(id)?;
                    if caisse.successor.is_none() {
                        return Some(Today::Caisse(caisse));
                    }
                    next = caisse.successor;
                }
            }
        }
        None
    }

    /// The codes that lead to this caisse today, directly or through another, by code.
    #[must_use]
    pub fn older_codes(&self, id: CaisseId) -> Vec<&Caisse> {
        let (mut older, mut latest) = (BTreeSet::new(), vec![id]);
        for _ in 0..LONGEST_CHAIN {
            let before = |id: &CaisseId| self.absorbed.get(id).map(Vec::as_slice).unwrap_or_default();
            latest = latest.iter().flat_map(before).copied().filter(|id| older.insert(*id)).collect();
        }
        older.into_iter().filter_map(|id| self.caisse(id)).collect()
    }

    /// The centres listed for a caisse, by code.
    #[must_use]
    pub fn centres_of(&self, id: CaisseId) -> &[Centre] {
        self.centres.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// One centre, when it is listed.
    #[must_use]
    pub fn centre(&self, id: CaisseId, centre: CentreCode) -> Option<&Centre> {
        let centres = self.centres_of(id);
        centres.binary_search_by_key(&centre, |one| one.code).ok().and_then(|at| centres.get(at))
    }

    /// Every listed centre with its caisse, in order.
    pub fn centres(&self) -> impl Iterator<Item = (CaisseId, &Centre)> {
        self.centres.iter().flat_map(|(id, centres)| centres.iter().map(|centre| (*id, centre)))
    }

    /// Every « code gestion », in order.
    pub fn gestions(&self) -> impl Iterator<Item = GestionCode> {
        self.gestions.iter().copied()
    }

    /// Whether these two digits are a known « code gestion ».
    #[must_use]
    pub fn has_gestion(&self, code: GestionCode) -> bool {
        self.gestions.contains(&code)
    }

    /// Where the State's directory has a body, or else the directory itself.
    #[must_use]
    pub fn directory_of(&self, id: CaisseId) -> Option<&str> {
        self.caisse(id).and_then(|caisse| caisse.directory.as_deref()).or_else(|| self.link("annuaire"))
    }

    /// A telephone number with its hours and price, by its name in `data/contacts.csv`.
    #[must_use]
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.get(id)
    }

    /// Every telephone number.
    pub fn contacts(&self) -> impl Iterator<Item = &Contact> {
        self.contacts.values()
    }

    /// The address of another site, by its name in `data/practical.csv`.
    #[must_use]
    pub fn link(&self, id: &str) -> Option<&str> {
        self.links.get(id).map(String::as_str)
    }

    /// One source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Every source, by id.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// The sources of these ids, in their order.
    pub fn sources_of<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = &'a Source> {
        ids.iter().filter_map(|id| self.source(id))
    }

    /// One commune.
    #[must_use]
    pub fn commune(&self, insee: Insee) -> Option<&Commune> {
        self.communes.get(&insee)
    }

    /// Every commune, by code Insee.
    pub fn communes(&self) -> impl Iterator<Item = &Commune> {
        self.communes.values()
    }

    /// One département.
    #[must_use]
    pub fn departement(&self, code: &str) -> Option<&Departement> {
        self.departements.get(code)
    }

    /// Every département, by code.
    pub fn departements(&self) -> impl Iterator<Item = &Departement> {
        self.departements.values()
    }

    /// The départements that touch this one, by code.
    pub fn neighbours(&self, departement: &str) -> impl Iterator<Item = &Departement> {
        self.neighbours.get(departement).into_iter().flatten().filter_map(|code| self.departement(code))
    }

    /// The largest communes of a département, the most populous first.
    #[must_use]
    pub fn largest_communes(&self, departement: &str, limit: usize) -> Vec<&Commune> {
        let is_there = |commune: &&Commune| commune.insee.departement() == departement && commune.parent.is_none();
        let mut communes: Vec<&Commune> = self.communes().filter(is_there).collect();
        communes.sort_by_key(|commune| (Reverse(commune.population), commune.insee));
        communes.truncate(limit);
        communes
    }

    /// The caisses in service of a régime that cover a département, wholly or in part; those whose
    /// own département it is come first.
    pub fn caisses_in(&self, regime: RegimeCode, departement: &str) -> impl Iterator<Item = &Caisse> {
        let there = self.covering.get(&regime).and_then(|there| there.get(departement));
        there.into_iter().flatten().filter_map(|id| self.caisse(*id))
    }

    /// The bodies of a commune, for every régime in service.
    #[must_use]
    pub fn bodies_of(&self, insee: Insee) -> Bodies<'_> {
        Bodies { general: self.general_of(insee), ..self.bodies_in(insee.departement()) }
    }

    /// The bodies of a whole département, for every régime in service.
    #[must_use]
    pub fn bodies_in(&self, departement: &str) -> Bodies<'_> {
        let mut bodies = Bodies { general: General::Unknown, agricole: None, special: Vec::new() };
        for regime in self.regimes().filter(|regime| regime.status == Status::Active) {
            match regime.code {
                RegimeCode::GENERAL => bodies.general = self.general_in(departement),
                RegimeCode::AGRICOLE => bodies.agricole = self.caisses_in(regime.code, departement).next(),
                code => {
                    let mut caisses: Vec<&Caisse> = self.caisses_in(code, departement).collect();
                    if caisses.is_empty() {
                        caisses = self.caisses_in(code, NATIONAL).collect();
                    }
                    let only = if let [one] = caisses.as_slice() { Some(*one) } else { None };
                    bodies.special.push((regime, only));
                }
            }
        }
        bodies
    }

    /// The régime général's caisse of a commune.
    #[must_use]
    pub fn general_of(&self, insee: Insee) -> General<'_> {
        let Some(attachment) = self.attachments.get(&insee) else { return self.general_in(insee.departement()) };
        let caisses: Vec<&Caisse> = attachment.caisses.iter().filter_map(|id| self.caisse(*id)).collect();
        match (caisses.as_slice(), attachment.basis) {
            ([one], Basis::Seat | Basis::FormerSeat | Basis::Official) => General::Sure(one),
            ([one], basis) => General::Probable(one, basis),
            (_, basis) => General::Undecided(caisses, basis),
        }
    }

    /// The régime général's caisse of a département.
    #[must_use]
    pub fn general_in(&self, departement: &str) -> General<'_> {
        let mut caisses: Vec<&Caisse> = self.caisses_in(RegimeCode::GENERAL, departement).collect();
        if caisses.len() > 1 {
            // One whose own département lies elsewhere covers but a few communes here, and those are listed.
            caisses.retain(|caisse| caisse.departements.first().is_some_and(|first| first == departement));
        }
        match caisses.as_slice() {
            [] => General::Unknown,
            [only] => General::Sure(only),
            _ => General::Undecided(caisses, Basis::Split),
        }
    }

    /// The ids of the sources of what is said of a commune by itself.
    #[must_use]
    pub fn sources_of_commune(&self, insee: Insee) -> &[String] {
        self.attachments.get(&insee).map(|attachment| attachment.sources.as_slice()).unwrap_or_default()
    }

    /// Where a caisse receives people, by commune.
    #[must_use]
    pub fn offices_of(&self, id: CaisseId) -> &[Office] {
        self.offices.get(&id).map(Vec::as_slice).unwrap_or_default()
    }
}
