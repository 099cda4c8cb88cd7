//! To which of our caisses a service of the State's directory belongs, when nothing leaves a doubt.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::file::{Body, Service};
use crate::domain::annuaire::Confidence;
use crate::domain::code::{CaisseId, RegimeCode};
use crate::domain::fold;
use crate::domain::insee::Insee;

/// Where a service stands.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pub commune: Option<Insee>,
    departement: Option<String>,
    /// The caisse our own table gives that commune, when it has one, with how sure it is.
    known: Option<(Option<CaisseId>, Confidence)>,
    /// The town, folded.
    town: String,
}

/// The communes, by what the directory says of them.
pub(super) struct Places {
    names: BTreeMap<Insee, String>,
    postal: BTreeMap<String, Vec<Insee>>,
    /// Codes of before → the commune of today, when it is only one.
    former: BTreeMap<String, BTreeSet<Insee>>,
    known: BTreeMap<Insee, (Option<CaisseId>, Confidence)>,
}

impl Places {
    pub fn read(from: &Connection) -> rusqlite::Result<Self> {
        let mut places =
            Self { names: BTreeMap::new(), postal: BTreeMap::new(), former: BTreeMap::new(), known: BTreeMap::new() };
        let mut statement = from.prepare("SELECT insee, name, postal_codes FROM commune")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (insee, codes): (Insee, String) = (row.get(0)?, row.get(2)?);
            places.names.insert(insee, row.get(1)?);
            for code in codes.split_whitespace() {
                places.postal.entry(code.to_owned()).or_default().push(insee);
            }
        }
        let mut statement = from.prepare("SELECT old_insee, insee FROM commune_old_name")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            places.former.entry(row.get(0)?).or_default().insert(row.get(1)?);
        }
        let mut statement = from.prepare("SELECT insee, regime, caisse, confidence FROM commune_caisse")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let regime = row.get(1)?;
            let caisse = row.get::<_, Option<_>>(2)?.map(|caisse| CaisseId { regime, caisse });
            places.known.insert(row.get(0)?, (caisse, row.get(3)?));
        }
        Ok(places)
    }

    /// The commune that has this code today, or took it over.
    pub fn today(&self, insee: Insee) -> Option<Insee> {
        if self.names.contains_key(&insee) {
            return Some(insee);
        }
        let mut heirs = self.former.get(insee.as_str())?.iter();
        let first = heirs.next().copied();
        first.filter(|_| heirs.next().is_none())
    }

    pub fn name(&self, insee: Insee) -> &str {
        self.names.get(&insee).map(String::as_str).unwrap_or_default()
    }

    pub fn standing(&self, service: &Service) -> Standing {
        let mut standing = Standing::default();
        if let Some(place) = service.visit.as_ref().or(service.post.as_ref()) {
            let town = fold(&place.town);
            let town = town.split(" cedex").next().unwrap_or_default();
            standing.town = bare(town);
            let there = self.postal.get(place.postal_code.as_str()).map(Vec::as_slice).unwrap_or_default();
            let named: Vec<&Insee> =
                there.iter().filter(|insee| bare(&fold(self.name(**insee))) == standing.town).collect();
            if let [only] = named.as_slice() {
                standing.commune = Some(**only);
            }
            standing.departement = only(there.iter().map(Insee::departement));
        }
        // Where it hangs is where it stands. What it says of itself comes first, if people may go there.
        let pivot = || only_one(service.pivot.iter().copied());
        let said = service.insee.or_else(pivot).and_then(|insee| self.today(insee));
        standing.commune = if service.visit.is_some() { standing.commune.or(said) } else { said.or(standing.commune) };
        if let Some(commune) = standing.commune {
            standing.departement = Some(commune.departement().to_owned());
            standing.known = self.known.get(&commune).copied();
        } else if standing.departement.is_none() {
            standing.departement = only(service.pivot.iter().map(Insee::departement));
        }
        standing
    }
}

/// The one value of a list, if it has but one.
fn only_one<T: Ord>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut values: BTreeSet<T> = values.collect();
    if values.len() == 1 { values.pop_first() } else { None }
}

fn only<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    only_one(values).map(str::to_owned)
}

/// Why no caisse can be given to a service. Each reads after its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoCaisse {
    #[error("its département is not known")]
    Nowhere,
    #[error("no caisse of ours covers its département")]
    Uncovered,
    #[error("its name is that of a caisse of another département")]
    Elsewhere,
    #[error("its name is that of several caisses")]
    Several,
    #[error("its département has several caisses, and neither its name nor its town tells which")]
    Untold,
    #[error("its name, its town and our own table point to several caisses")]
    Contradictory,
}

/// A caisse in service, and what it may be called by.
pub(super) struct Caisse {
    id: CaisseId,
    /// Its own first, then those it covers a part of.
    departements: Vec<String>,
    /// Its name and those of the caisses it absorbed, without "CPAM de".
    names: Vec<String>,
    /// Where it, and those it absorbed, had their seat.
    towns: BTreeSet<String>,
}

pub(super) struct Caisses {
    all: Vec<Caisse>,
    /// Folded names of the départements, which may name a town too: « Pas-de-Calais ».
    departements: BTreeMap<String, String>,
}

impl Caisses {
    pub fn read(from: &Connection) -> rusqlite::Result<Self> {
        let mut all = Vec::new();
        let mut statement = from.prepare(
            "SELECT regime, caisse, name, seat, departements FROM caisse
             WHERE status = 'active' AND (regime = '01' AND kind IN ('cpam', 'cgss', 'ccss', 'css')
               OR regime = '02' AND kind = 'msa') ORDER BY regime, caisse",
        )?;
        let mut absorbed = from
            .prepare("SELECT name FROM caisse WHERE successor_regime = ? AND successor_caisse = ? AND kind = 'cpam'")?;
        let mut seats = from.prepare(
            "SELECT c.name FROM commune_caisse k JOIN commune c ON c.insee = k.insee
             WHERE k.regime = ? AND k.caisse = ? AND k.basis IN ('seat', 'former_seat')",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = CaisseId { regime: row.get(0)?, caisse: row.get(1)? };
            let departements: String = row.get(4)?;
            let mut caisse = Caisse {
                id,
                departements: departements.split_whitespace().map(str::to_owned).collect(),
                names: vec![bare(&fold(&row.get::<_, String>(2)?))],
                towns: BTreeSet::new(),
            };
            let seat: Option<String> = row.get(3)?;
            caisse.towns.extend(seat.map(|seat| bare(&fold(&seat))));
            for name in absorbed.query_map(params![id.regime, id.caisse], |row| row.get::<_, String>(0))? {
                caisse.names.push(bare(&fold(&name?)));
            }
            for town in seats.query_map(params![id.regime, id.caisse], |row| row.get::<_, String>(0))? {
                caisse.towns.insert(bare(&fold(&town?)));
            }
            all.push(caisse);
        }
        let mut departements = BTreeMap::new();
        let mut statement = from.prepare("SELECT code, name FROM departement")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            departements.insert(row.get(0)?, bare(&fold(&row.get::<_, String>(1)?)));
        }
        Ok(Self { all, departements })
    }

    pub fn covers(&self, id: CaisseId, departement: &str) -> bool {
        self.all.iter().any(|caisse| caisse.id == id && caisse.departements.iter().any(|code| code == departement))
    }

    /// The caisse a service belongs to, when what the file says leaves no doubt.
    pub fn of_service(&self, service: &Service, standing: &Standing) -> Result<CaisseId, NoCaisse> {
        let regime = match service.body {
            Body::Cpam => RegimeCode::GENERAL,
            Body::Msa => RegimeCode::AGRICOLE,
        };
        let departement = standing.departement.as_deref().ok_or(NoCaisse::Nowhere)?;
        let covers = |caisse: &&Caisse| caisse.departements.iter().any(|code| code == departement);
        let here: Vec<&Caisse> = self.all.iter().filter(|caisse| caisse.id.regime == regime).filter(covers).collect();
        match here.as_slice() {
            [] => return Err(NoCaisse::Uncovered),
            [one] => return Ok(one.id),
            _ => {}
        }
        let name = plain(&fold(&service.name));
        // « CPAM du Hainaut »: the caisse's own name, right after what says that it is one. Looked for
        // among all those that share a département, for one may have a desk in another's.
        let shared = |caisse: &&Caisse| {
            let also = |code: &String| {
                self.all.iter().any(|other| {
                    other.id != caisse.id && other.id.regime == regime && other.departements.contains(code)
                })
            };
            caisse.id.regime == regime && caisse.departements.iter().any(also)
        };
        let called = |caisse: &&Caisse| {
            let after = |word: &str| caisse.names.iter().any(|own| has(&name, &format!("{word} {own}")));
            after("cpam") || after("maladie") || after("msa")
        };
        let named: Vec<CaisseId> = self.all.iter().filter(shared).filter(called).map(|caisse| caisse.id).collect();
        match named.as_slice() {
            [one] if here.iter().any(|caisse| caisse.id == *one) => return Ok(*one),
            [_] => return Err(NoCaisse::Elsewhere),
            [] => {}
            _ => return Err(NoCaisse::Several),
        }
        // Otherwise its towns: in the service's name, or where it stands. All must point to one caisse.
        let name = match self.departements.get(departement) {
            Some(departement) => format!(" {name} ").replace(&format!(" {departement} "), " "),
            None => name,
        };
        let pointed = |caisse: &&&Caisse| {
            caisse.names.iter().chain(&caisse.towns).any(|key| has(&name, key)) || caisse.towns.contains(&standing.town)
        };
        let mut pointed: BTreeSet<CaisseId> = here.iter().filter(pointed).map(|caisse| caisse.id).collect();
        if pointed.is_empty() {
            // A corner of the Landes depends on Bayonne; elsewhere there, no table of ours has a doubt.
            let own = |caisse: &&&Caisse| caisse.departements.first().is_some_and(|first| first == departement);
            return match here.iter().filter(own).collect::<Vec<_>>().as_slice() {
                [one] if standing.commune.is_some() && standing.known.is_none() => Ok(one.id),
                _ => Err(NoCaisse::Untold),
            };
        }
        // A street may be called after a town: our own table, where it is not a mere hint, must agree.
        if let Some((Some(known), Confidence::High | Confidence::Medium)) = standing.known {
            pointed.insert(known);
        }
        only_one(pointed.into_iter()).ok_or(NoCaisse::Contradictory)
    }
}

/// Without the words that join others.
fn plain(folded: &str) -> String {
    const LINKS: [&str; 11] = ["de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a"];
    folded.split(' ').filter(|word| !LINKS.contains(word)).collect::<Vec<_>>().join(" ")
}

/// Without what says that it is a caisse, too.
fn bare(folded: &str) -> String {
    const BODIES: [&str; 3] = ["cpam", "cgss", "msa"];
    plain(folded).split(' ').filter(|word| !BODIES.contains(word)).collect::<Vec<_>>().join(" ")
}

/// Whether words are among others, next to each other.
fn has(words: &str, searched: &str) -> bool {
    !searched.is_empty() && format!(" {words} ").contains(&format!(" {searched} "))
}

#[cfg(test)]
mod tests {
    use super::super::Directory;
    use super::*;
    use crate::database::Image;

    /// The caisse given to a service of this name, at this address.
    fn of(caisses: &Caisses, places: &Places, kind: &str, name: &str, postal_code: &str, town: &str) -> String {
        let record = serde_json::json!([{
            "id": "1", "nom": name, "pivot": [{"type_service_local": kind}],
            "adresse": [{"numero_voie": "1 rue de l'Exemple", "code_postal": postal_code, "nom_commune": town}],
        }]);
        let mut directory = Directory::default();
        directory.add_json(record.to_string().as_bytes()).unwrap();
        let service = directory.services.first().unwrap();
        caisses.of_service(service, &places.standing(service)).map(|id| id.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_service_is_given_its_caisse_or_none() {
        let connection = Image::built_in().unwrap().open().unwrap();
        let (caisses, places) = (Caisses::read(&connection).unwrap(), Places::read(&connection).unwrap());
        for (name, postal_code, town, caisse) in [
            // The only one of its département, whatever its name.
            ("CPAM - Accueil de Vienne", "38200", "Vienne", "01 381"),
            ("Caisse générale de sécurité sociale (CGSS)", "97400", "Saint-Denis", "01 974"),
            ("CPAM du Rhône", "69003", "Lyon 3e Arrondissement", "01 691"),
            // A CEDEX is in no table; nothing else says where this stands.
            ("CPAM de la Gironde", "33085", "Bordeaux Cedex", ""),
            // By name.
            ("Caisse primaire d'assurance maladie (CPAM) des Flandres - Hazebrouck", "59190", "Hazebrouck", "01 594"),
            ("CPAM de Lille-Douai - Armentières", "59280", "Armentières", "01 595"),
            ("CPAM de la Côte d’Opale", "62100", "Calais", "01 623"),
            ("CPAM DE L'ARTOIS", "62000", "Arras", "01 624"),
            ("CPAM de Cambrai", "59400", "Cambrai", "01 599"),
            ("CPAM du Havre", "76600", "Le Havre", "01 763"),
            ("CPAM de Rouen-Elbeuf-Dieppe-Seine-Maritime - Fécamp", "76400", "Fécamp", "01 764"),
            ("CPAM des Landes - Tarnos", "40220", "Tarnos", "01 401"),
            ("CPAM de Bayonne - Tarnos", "40220", "Tarnos", "01 641"),
            // By town.
            ("CPAM - Accueil de Tourcoing", "59200", "Tourcoing", "01 597"),
            ("CPAM - Accueil", "76200", "Dieppe", "01 764"),
            ("CPAM Pas-de-Calais - Arras", "62000", "Arras", "01 624"),
            ("CPAM - Accueil", "40100", "Dax", "01 401"),
            // Doubtful: a département, a street, two towns, another département's caisse, a shared town.
            ("CPAM du Nord", "59113", "Seclin", ""),
            ("CPAM du Pas-de-Calais", "62500", "Saint-Martin-lez-Tatinghem", ""),
            ("CPAM - rue de Lille", "59540", "Caudry", ""),
            ("CPAM - Lille et Roubaix", "59113", "Seclin", ""),
            ("CPAM de Lille-Douai", "62300", "Lens", ""),
            ("CPAM - Accueil", "40220", "Tarnos", ""),
            ("CPAM", "99999", "Nulle-Part", ""),
        ] {
            assert_eq!(of(&caisses, &places, "cpam", name, postal_code, town), caisse, "{name}, {town}");
        }
        assert_eq!(of(&caisses, &places, "msa", "MSA Nord-Pas de Calais", "59000", "Lille"), "02 591");
        assert_eq!(of(&caisses, &places, "msa", "MSA", "97400", "Saint-Denis"), "");
    }

    #[test]
    fn an_office_stands_where_the_directory_hangs_it_when_its_address_does_not_tell() {
        let connection = Image::built_in().unwrap().open().unwrap();
        let (caisses, places) = (Caisses::read(&connection).unwrap(), Places::read(&connection).unwrap());
        for (kind, postal_code, town, stands, caisse) in [
            ("Adresse", "33085", "Bordeaux Cedex", Some("33063"), Ok("01 331")),
            ("Adresse", "33700", "Mérignac", Some("33281"), Ok("01 331")),
            // Where one writes to is not where one goes.
            ("Adresse postale", "33700", "Mérignac", Some("33063"), Ok("01 331")),
        ] {
            let record = serde_json::json!([{
                "id": "1", "nom": "CPAM de la Gironde",
                "pivot": [{"type_service_local": "cpam", "code_insee_commune": ["33063"]}],
                "adresse": [{"type_adresse": kind, "numero_voie": "1 rue de l'Exemple", "code_postal": postal_code,
                    "nom_commune": town}],
            }]);
            let mut directory = Directory::default();
            directory.add_json(record.to_string().as_bytes()).unwrap();
            let service = directory.services.first().unwrap();
            let standing = places.standing(service);
            assert_eq!(standing.commune, stands.map(|insee| insee.parse().unwrap()), "{kind}, {town}");
            assert_eq!(caisses.of_service(service, &standing).map(|id| id.to_string()), caisse.map(str::to_owned));
        }
    }

    #[test]
    fn a_commune_of_before_is_the_one_of_today() {
        let connection = Image::built_in().unwrap().open().unwrap();
        let places = Places::read(&connection).unwrap();
        let insee = |text: &str| text.parse::<Insee>().unwrap();
        assert_eq!(places.today(insee("33063")), Some(insee("33063")));
        // Saint-Bois, in Arboys en Bugey since 2016.
        assert_eq!(places.today(insee("01340")), Some(insee("01015")));
        assert_eq!(places.today(insee("33999")), None);
    }
}
