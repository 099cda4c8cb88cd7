//! Places, and the bodies people who live there are attached to.

use std::fmt;
use std::str::FromStr;

use rusqlite::{Row, params};
use serde::{Serialize, Serializer};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{Annuaire, CAISSE, Caisse, Confidence, Kind, Regime, Result, Source, Status, caisse_of, source_of};
use crate::code::{CaisseId, RegimeCode};
use crate::lieux::{Finder, Name};

/// The code Insee of a commune: five characters, digits but for the second of Corsica (`2A004`).
/// Postal codes look alike and are not: several communes share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Insee([u8; 5]);

/// Text that is not the code Insee of a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a code Insee such as 33063 or 2A004")]
pub struct NotInsee;

impl Insee {
    /// As written, `"2A004"`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in, so this is never the empty fallback.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The département it lies in: two characters, three overseas.
    #[must_use]
    pub fn departement(&self) -> &str {
        let length = if self.0.starts_with(b"97") || self.0.starts_with(b"98") { 3 } else { 2 };
        self.as_str().get(..length).unwrap_or_default()
    }
}

impl FromStr for Insee {
    type Err = NotInsee;

    fn from_str(text: &str) -> std::result::Result<Self, NotInsee> {
        let bytes = <[u8; 5]>::try_from(text.as_bytes()).map_err(|_| NotInsee)?;
        let plain = |(i, byte): (usize, &u8)| byte.is_ascii_digit() || (i == 1 && matches!(byte, b'A' | b'B'));
        if bytes.iter().enumerate().all(plain) { Ok(Self(bytes)) } else { Err(NotInsee) }
    }
}

impl fmt::Display for Insee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Insee {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille.
#[derive(Debug, Clone)]
pub struct Commune {
    /// Its code Insee.
    pub insee: Insee,
    /// Its name, in French.
    pub name: String,
    /// Every postal code in use there, in order.
    pub postal_codes: Vec<String>,
    /// Inhabitants, when counted.
    pub population: Option<u32>,
    /// The commune of an arrondissement.
    pub parent: Option<Insee>,
    /// Names of communes merged into it, or it had before.
    pub former_names: Vec<String>,
}

/// A département, or an overseas territory listed as one.
#[derive(Debug, Clone)]
pub struct Departement {
    /// Two characters, three overseas.
    pub code: String,
    /// Its name, in French.
    pub name: String,
    /// Its région.
    pub region: String,
    /// Where it lies.
    pub zone: Zone,
}

/// Where a département lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Zone {
    /// The mainland and Corsica.
    Metro,
    /// An overseas département.
    Drom,
    /// An overseas territory with rules of its own.
    Com,
}

/// Why a commune of a département with several CPAM is said to depend on one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Basis {
    /// The caisse has its seat there.
    Seat,
    /// A caisse it absorbed had its seat there.
    FormerSeat,
    /// The caisse covers its arrondissement, as far as sources tell.
    Arrondissement,
    /// Its arrondissement is shared between caisses.
    Split,
    /// A single, old source attaches it to the caisse of the département next door.
    Exception,
    /// The State's own directory says so.
    Official,
}

/// The body of the régime général for a place.
#[derive(Debug, Clone)]
pub enum General {
    /// The only caisse of the département, or the one the State's directory gives.
    Sure(Box<Caisse>),
    /// Most likely this one.
    Probable(Box<Caisse>, Basis),
    /// One of these: no source decides.
    Undecided(Vec<Caisse>, Basis),
    /// No code of the régime général is known there.
    Unknown,
}

impl General {
    /// The caisse, when there is one to name.
    #[must_use]
    pub fn caisse(&self) -> Option<&Caisse> {
        match self {
            Self::Sure(caisse) | Self::Probable(caisse, _) => Some(caisse),
            Self::Undecided(..) | Self::Unknown => None,
        }
    }

    /// Every caisse it may be.
    #[must_use]
    pub fn candidates(&self) -> &[Caisse] {
        match self {
            Self::Sure(caisse) | Self::Probable(caisse, _) => std::slice::from_ref(caisse),
            Self::Undecided(caisses, _) => caisses,
            Self::Unknown => &[],
        }
    }

    /// `sure`, `probable`, `undecided` or `unknown`.
    #[must_use]
    pub const fn certainty(&self) -> &'static str {
        match self {
            Self::Sure(_) => "sure",
            Self::Probable(..) => "probable",
            Self::Undecided(..) => "undecided",
            Self::Unknown => "unknown",
        }
    }

    /// What the answer rests on, when it is not the whole département's caisse.
    #[must_use]
    pub const fn basis(&self) -> Option<Basis> {
        match self {
            Self::Probable(_, basis) | Self::Undecided(_, basis) => Some(*basis),
            Self::Sure(_) | Self::Unknown => None,
        }
    }
}

/// Every body people of one place may be attached to.
#[derive(Debug, Clone)]
pub struct Bodies {
    /// The régime général's.
    pub general: General,
    /// The régime agricole's: the MSA, or what stands for it overseas.
    pub agricole: Option<Caisse>,
    /// The other régimes in service, each with the caisse there when it is only one.
    pub special: Vec<(Regime, Option<Caisse>)>,
}

impl Annuaire {
    /// Everything a place can be asked for by: names of communes, départements and caisses.
    ///
    /// # Errors
    /// The database failed.
    pub fn finder(&self) -> Result<Finder> {
        let mut names = Vec::new();
        self.each("SELECT insee, name, postal_codes, population FROM commune ORDER BY insee", |row| {
            let postal: String = row.get(2)?;
            names.push(Name::Commune {
                insee: row.get(0)?,
                name: row.get(1)?,
                postal_codes: postal.split_whitespace().map(str::to_owned).collect(),
                population: row.get::<_, Option<u32>>(3)?.unwrap_or_default(),
            });
            Ok(())
        })?;
        self.each("SELECT name, insee FROM commune_old_name ORDER BY name, insee", |row| {
            names.push(Name::FormerCommune { insee: row.get(1)?, name: row.get(0)? });
            Ok(())
        })?;
        self.each("SELECT code, name FROM departement ORDER BY code", |row| {
            names.push(Name::Departement { code: row.get("code")?, name: row.get("name")? });
            Ok(())
        })?;
        self.each("SELECT regime, caisse, name, status, kind FROM caisse ORDER BY regime, caisse", |row| {
            let (status, kind): (Status, Kind) = (row.get("status")?, row.get("kind")?);
            if !matches!(kind, Kind::Technique | Kind::Test | Kind::Pivot) {
                names.push(Name::Caisse {
                    id: super::id_of(row)?,
                    name: row.get("name")?,
                    active: status == Status::Active,
                });
            }
            Ok(())
        })?;
        Ok(Finder::new(names))
    }

    /// One commune.
    ///
    /// # Errors
    /// The database failed.
    pub fn commune(&self, insee: Insee) -> Result<Option<Commune>> {
        let Some(mut commune) = self.one("SELECT * FROM commune WHERE insee = ?", [insee], commune_of)? else {
            return Ok(None);
        };
        let sql = "SELECT DISTINCT name FROM commune_old_name WHERE insee = ? ORDER BY name";
        commune.former_names = self.many(sql, [insee], |row| row.get(0))?;
        Ok(Some(commune))
    }

    /// Every commune, by code Insee, without former names.
    ///
    /// # Errors
    /// The database failed.
    pub fn communes(&self) -> Result<Vec<Commune>> {
        self.many("SELECT * FROM commune ORDER BY insee", [], commune_of)
    }

    /// One département.
    ///
    /// # Errors
    /// The database failed.
    pub fn departement(&self, code: &str) -> Result<Option<Departement>> {
        self.one("SELECT * FROM departement WHERE code = ?", [code], departement_of)
    }

    /// Every département, by code.
    ///
    /// # Errors
    /// The database failed.
    pub fn departements(&self) -> Result<Vec<Departement>> {
        self.many("SELECT * FROM departement ORDER BY code", [], departement_of)
    }

    /// The largest communes of a département, the most populous first.
    ///
    /// # Errors
    /// The database failed.
    pub fn largest_communes(&self, departement: &str, limit: u32) -> Result<Vec<Commune>> {
        let sql = "SELECT * FROM commune WHERE departement = ? AND parent IS NULL \
                   ORDER BY population DESC, insee LIMIT ?";
        self.many(sql, params![departement, limit], commune_of)
    }

    /// The caisses in service of a régime that cover a département, wholly or in part; those whose
    /// own département it is come first.
    ///
    /// # Errors
    /// The database failed.
    pub fn caisses_in(&self, regime: RegimeCode, departement: &str) -> Result<Vec<Caisse>> {
        let sql = format!(
            "{CAISSE} JOIN caisse_departement d ON d.regime = c.regime AND d.caisse = c.caisse \
             WHERE d.regime = ? AND d.departement = ? AND c.status = 'active' \
             AND c.kind IN ('cpam', 'cgss', 'ccss', 'css', 'cps', 'msa', 'speciale', 'slm') \
             ORDER BY d.position, c.caisse"
        );
        self.many(&sql, params![regime, departement], caisse_of)
    }

    /// The bodies of a commune, for every régime in service.
    ///
    /// # Errors
    /// The database failed.
    pub fn bodies_of(&self, insee: Insee) -> Result<Bodies> {
        Ok(Bodies { general: self.general_of(insee)?, ..self.bodies_in(insee.departement())? })
    }

    /// The bodies of a whole département, for every régime in service.
    ///
    /// # Errors
    /// The database failed.
    pub fn bodies_in(&self, departement: &str) -> Result<Bodies> {
        let mut bodies = Bodies { general: General::Unknown, agricole: None, special: Vec::new() };
        for regime in self.regimes()?.into_iter().filter(|regime| regime.status == Status::Active) {
            match regime.code.as_str() {
                "01" => bodies.general = self.general_in(departement)?,
                "02" => bodies.agricole = self.caisses_in(regime.code, departement)?.into_iter().next(),
                _ => {
                    let mut caisses = self.caisses_in(regime.code, departement)?;
                    if caisses.is_empty() {
                        caisses = self.caisses_in(regime.code, "national")?;
                    }
                    let only = if caisses.len() == 1 { caisses.pop() } else { None };
                    bodies.special.push((regime, only));
                }
            }
        }
        Ok(bodies)
    }

    /// The régime général's caisse of a commune.
    ///
    /// # Errors
    /// The database failed.
    pub fn general_of(&self, insee: Insee) -> Result<General> {
        type Known = (Option<String>, Option<String>, Basis);
        let known: Option<Known> =
            self.one("SELECT caisse, candidates, basis FROM commune_caisse WHERE insee = ?", [insee], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        let Some((caisse, candidates, basis)) = known else { return self.general_in(insee.departement()) };
        let named = |digits: &str| match digits.parse() {
            Ok(caisse) => self.caisse(CaisseId { regime: RegimeCode::GENERAL, caisse }),
            Err(_) => Ok(None),
        };
        if let Some(caisse) = caisse.as_deref().map(named).transpose()?.flatten() {
            return Ok(match basis {
                Basis::Seat | Basis::FormerSeat | Basis::Official => General::Sure(Box::new(caisse)),
                _ => General::Probable(Box::new(caisse), basis),
            });
        }
        let candidates = candidates.as_deref().unwrap_or_default().split_whitespace().map(named);
        Ok(General::Undecided(candidates.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect(), basis))
    }

    fn general_in(&self, departement: &str) -> Result<General> {
        let mut caisses = self.caisses_in(RegimeCode::GENERAL, departement)?;
        if caisses.len() > 1 {
            // One whose own département lies elsewhere covers but a few communes here, and those are listed.
            caisses.retain(|caisse| caisse.departements.first().is_some_and(|first| first == departement));
        }
        Ok(match (caisses.pop(), caisses.is_empty()) {
            (None, _) => General::Unknown,
            (Some(only), true) => General::Sure(Box::new(only)),
            (Some(last), false) => {
                caisses.push(last);
                General::Undecided(caisses, Basis::Split)
            }
        })
    }

    /// The départements that touch this one, by code.
    ///
    /// # Errors
    /// The database failed.
    pub fn neighbours(&self, departement: &str) -> Result<Vec<Departement>> {
        let sql = "SELECT d.* FROM departement_neighbour n JOIN departement d ON d.code = n.neighbour \
                   WHERE n.departement = ? ORDER BY d.code";
        self.many(sql, [departement], departement_of)
    }

    /// The sources of what is said of a commune: its own, or those of its caisse.
    ///
    /// # Errors
    /// The database failed.
    pub fn sources_of_commune(&self, insee: Insee) -> Result<Vec<Source>> {
        let sql = "SELECT s.* FROM row_source l JOIN source s ON s.id = l.source \
                   WHERE l.subject = 'commune_caisse' AND l.row = ? ORDER BY l.position";
        self.many(sql, [insee], source_of)
    }

    /// Communes of the départements with several CPAM, and how sure each answer is.
    ///
    /// # Errors
    /// The database failed.
    pub fn shared_communes(&self) -> Result<Vec<(Insee, Basis, Confidence)>> {
        self.many("SELECT insee, basis, confidence FROM commune_caisse ORDER BY insee", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
    }
}

fn commune_of(row: &Row<'_>) -> rusqlite::Result<Commune> {
    let postal: String = row.get("postal_codes")?;
    Ok(Commune {
        insee: row.get("insee")?,
        name: row.get("name")?,
        postal_codes: postal.split_whitespace().map(str::to_owned).collect(),
        population: row.get("population")?,
        parent: row.get("parent")?,
        former_names: Vec::new(),
    })
}

fn departement_of(row: &Row<'_>) -> rusqlite::Result<Departement> {
    Ok(Departement {
        code: row.get("code")?,
        name: row.get("name")?,
        region: row.get("region_name")?,
        zone: row.get("zone")?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::database::Image;

    fn annuaire() -> Annuaire {
        Annuaire::open(&Image::built_in().unwrap()).unwrap()
    }

    #[test]
    fn every_commune_has_a_caisse_or_an_explicit_doubt() {
        let annuaire = annuaire();
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for commune in annuaire.communes().unwrap() {
            let general = annuaire.general_of(commune.insee).unwrap();
            *counts.entry(general.certainty()).or_default() += 1;
            for caisse in general.candidates() {
                assert_eq!(caisse.status, Status::Active, "{} {}", commune.insee, caisse.id);
                assert_eq!(caisse.id.regime, RegimeCode::GENERAL, "{}", commune.insee);
            }
            match general {
                General::Undecided(ref caisses, _) => assert!(caisses.len() > 1, "{}", commune.insee),
                General::Unknown => {
                    let zone = annuaire.departement(commune.insee.departement()).unwrap().unwrap().zone;
                    assert_eq!(zone, Zone::Com, "{} {}", commune.insee, commune.name);
                }
                General::Sure(_) | General::Probable(..) => {}
            }
        }
        println!("communes: {counts:?}");
        assert_eq!(counts.values().sum::<u32>(), 35_014);
        assert_eq!((counts.get("undecided"), counts.get("probable")), (Some(&128), Some(&2_647)), "{counts:?}");
    }

    #[test]
    fn places_lead_to_the_caisse_sources_give() {
        let annuaire = annuaire();
        for (insee, certainty, caisses) in [
            ("75056", "sure", "751"),
            ("75112", "sure", "751"),
            ("69383", "sure", "691"),
            ("13213", "sure", "131"),
            ("33063", "sure", "331"),
            ("2A004", "sure", "201"),
            ("2B033", "sure", "202"),
            ("97411", "sure", "974"),
            ("97611", "sure", "976"),
            ("97801", "sure", "971"),
            ("59350", "sure", "595"),
            ("59606", "sure", "599"),
            ("62041", "sure", "624"),
            ("62001", "probable", "624"),
            ("62160", "sure", "623"),
            ("64102", "sure", "641"),
            ("64445", "sure", "642"),
            ("76351", "sure", "763"),
            ("76540", "sure", "764"),
            ("40192", "sure", "401"),
            ("40209", "undecided", "641 401"),
            ("97502", "unknown", ""),
            ("98818", "unknown", ""),
        ] {
            let general = annuaire.general_of(insee.parse().unwrap()).unwrap();
            let found: Vec<String> = general.candidates().iter().map(|caisse| caisse.id.caisse.to_string()).collect();
            assert_eq!((general.certainty(), found.join(" ").as_str()), (certainty, caisses), "{insee}");
        }
    }

    #[test]
    fn every_departement_has_an_msa_and_the_special_bodies() {
        let annuaire = annuaire();
        for departement in annuaire.departements().unwrap() {
            let bodies = annuaire.bodies_in(&departement.code).unwrap();
            assert_eq!(bodies.agricole.is_some(), departement.zone != Zone::Com || departement.code == "977");
            let codes: Vec<&str> = bodies.special.iter().map(|(regime, _)| regime.code.as_str()).collect();
            assert!(["04", "05", "06", "07", "08", "10", "17", "90", "91"].iter().all(|code| codes.contains(code)));
        }
    }

    #[test]
    fn neighbours_are_mutual() {
        let annuaire = annuaire();
        for departement in annuaire.departements().unwrap() {
            for neighbour in annuaire.neighbours(&departement.code).unwrap() {
                let back = annuaire.neighbours(&neighbour.code).unwrap();
                assert!(back.iter().any(|other| other.code == departement.code), "{departement:?} {neighbour:?}");
            }
        }
    }

    #[test]
    fn only_codes_insee_are_codes_insee() {
        for good in ["33063", "2A004", "2B033", "97411"] {
            assert_eq!(good.parse::<Insee>().unwrap().to_string(), good);
        }
        for wrong in ["", "3306", "330631", "2C004", "A2004", "2a004", "3306é", "٣٣٠٦٣"] {
            assert!(wrong.parse::<Insee>().is_err(), "{wrong}");
        }
    }
}
