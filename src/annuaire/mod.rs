//! The directory of régimes, caisses and centres: what the tables say about a code.
//!
//! Rows carry their sources and the date these were read; nothing is stated without them.
//!
//! ```
//! use rattachement::annuaire::{Annuaire, General};
//! use rattachement::database::Image;
//!
//! let annuaire = Annuaire::open(&Image::built_in()?)?;
//!
//! let hérault = annuaire.caisse("01-342".parse()?)?.expect("it is in the tables");
//! assert_eq!(hérault.name, "CPAM de l’Hérault");
//! let older = annuaire.older_codes(hérault.id)?;
//! assert!(older.iter().any(|caisse| caisse.name == "CPAM de Béziers"));
//!
//! // The caisse of a commune, by its code Insee, and how sure that is.
//! match annuaire.general_of("59005".parse()?)? {
//!     General::Sure(caisse) => println!("{}", caisse.name),
//!     General::Probable(caisse, basis) => println!("probably {}: {basis}", caisse.name),
//!     General::Undecided(caisses, _) => assert!(caisses.len() > 1),
//!     General::Unknown => println!("nobody knows"),
//! }
//! # Ok::<(), anyhow::Error>(())
//! ```

mod downloads;
mod index;
mod places;
mod sites;
pub mod state;
mod types;

use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::code::{CaisseCode, CaisseId, CentreCode, GestionCode, RegimeCode};
use crate::database::Image;

pub use downloads::Question;
pub use index::Index;
pub use places::*;
pub use sites::Site;
pub use types::*;

/// A query failed. The data was verified on opening, so this is never the visitor's doing.
#[derive(Debug, thiserror::Error)]
#[error("the directory could not be read: {0}")]
pub struct AnnuaireError(#[from] rusqlite::Error);

type Result<T> = std::result::Result<T, AnnuaireError>;

/// One worker's own connection to the directory.
#[derive(Debug)]
pub struct Annuaire {
    connection: Connection,
}

/// In the order in which `caisse_of` and `contact_of` read them.
const CAISSE: &str = "SELECT c.regime, c.caisse, c.name, c.kind, c.departements, c.seat, c.status, c.since, \
     c.successor_regime, c.successor_caisse, c.last_seen, c.website, c.address, c.address_confidence, \
     c.printed_2015, c.printed_2020, c.confidence, c.read_on, c.note, f.id, f.number, f.tel, f.hours, f.free, \
     f.abroad, f.last_seen, f.source FROM caisse c LEFT JOIN contact f ON f.id = c.contact";
/// In the order in which `regime_of` and `contact_of` read them.
const REGIME: &str = "SELECT r.code, r.name, r.short_name, r.status, r.since, r.successor_regime, \
     r.successor_caisse, r.website, r.confidence, r.read_on, f.id, f.number, f.tel, f.hours, f.free, f.abroad, \
     f.last_seen, f.source FROM regime r LEFT JOIN contact f ON f.id = r.contact";

/// Reads the columns of a row one after another: by name, each would be looked for among all names.
struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Columns<'r, 's> {
    const fn of(row: &'r Row<'s>) -> Self {
        Self { row, next: 0 }
    }

    fn take<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }
}

impl Annuaire {
    /// Opens the directory on a database.
    ///
    /// # Errors
    /// Only if SQLite cannot allocate.
    pub fn open(image: &Image) -> Result<Self> {
        Ok(Self { connection: image.open()? })
    }

    /// Which codes exist, for the reading of texts.
    ///
    /// # Errors
    /// The database failed.
    pub fn index(&self) -> Result<Index> {
        let mut index = Index::default();
        self.each("SELECT code, status FROM regime", |row| {
            index.regimes.insert(row.get(0)?, row.get(1)?);
            Ok(())
        })?;
        self.each("SELECT regime, caisse, kind, status FROM caisse", |row| {
            index.caisses.insert(id_of(row)?, (row.get("kind")?, row.get("status")?));
            Ok(())
        })?;
        self.each("SELECT regime, caisse, centre FROM centre", |row| {
            index.centres.insert((id_of(row)?, row.get("centre")?));
            Ok(())
        })?;
        self.each("SELECT code FROM code_gestion", |row| {
            index.gestions.insert(row.get(0)?);
            Ok(())
        })?;
        Ok(index)
    }

    /// One régime.
    ///
    /// # Errors
    /// The database failed.
    pub fn regime(&self, code: RegimeCode) -> Result<Option<Regime>> {
        self.one(&format!("{REGIME} WHERE r.code = ?"), [code], regime_of)
    }

    /// Every régime, by code.
    ///
    /// # Errors
    /// The database failed.
    pub fn regimes(&self) -> Result<Vec<Regime>> {
        self.many(&format!("{REGIME} ORDER BY r.code"), [], regime_of)
    }

    /// One caisse.
    ///
    /// # Errors
    /// The database failed.
    pub fn caisse(&self, id: CaisseId) -> Result<Option<Caisse>> {
        self.one(&format!("{CAISSE} WHERE c.regime = ? AND c.caisse = ?"), params![id.regime, id.caisse], caisse_of)
    }

    /// Every caisse of a régime, by code.
    ///
    /// # Errors
    /// The database failed.
    pub fn caisses_of(&self, regime: RegimeCode) -> Result<Vec<Caisse>> {
        self.many(&format!("{CAISSE} WHERE c.regime = ? ORDER BY c.caisse"), [regime], caisse_of)
    }

    /// The caisses that these three digits name, one per régime that uses them.
    ///
    /// # Errors
    /// The database failed.
    pub fn caisses_named(&self, caisse: CaisseCode) -> Result<Vec<Caisse>> {
        self.many(&format!("{CAISSE} WHERE c.caisse = ? ORDER BY c.regime"), [caisse], caisse_of)
    }

    /// What a row points to, followed to its end: the body to deal with today.
    ///
    /// # Errors
    /// The database failed.
    pub fn today(&self, successor: Option<Successor>) -> Result<Option<Today>> {
        let mut next = successor;
        // A chain cannot be longer than this without looping, which `check` forbids.
        for _ in 0..8 {
            match next {
                None => return Ok(None),
                Some(Successor::Regime(code)) => return Ok(self.regime(code)?.map(Box::new).map(Today::Residence)),
                Some(Successor::Caisse(id)) => {
                    let Some(caisse) = self.caisse(id)? else { return Ok(None) };
                    if caisse.successor.is_none() {
                        return Ok(Some(Today::Caisse(Box::new(caisse))));
                    }
                    next = caisse.successor;
                }
            }
        }
        Ok(None)
    }

    /// The codes that lead to this caisse today, directly or through another.
    ///
    /// # Errors
    /// The database failed.
    pub fn older_codes(&self, id: CaisseId) -> Result<Vec<Caisse>> {
        let sql = format!(
            "WITH RECURSIVE older (regime, caisse, depth) AS (
               SELECT regime, caisse, 1 FROM caisse WHERE successor_regime = ?1 AND successor_caisse = ?2
               UNION
               SELECT n.regime, n.caisse, o.depth + 1 FROM caisse n
               JOIN older o ON n.successor_regime = o.regime AND n.successor_caisse = o.caisse WHERE o.depth < 8
             )
             {CAISSE} JOIN older o ON o.regime = c.regime AND o.caisse = c.caisse GROUP BY c.regime, c.caisse"
        );
        self.many(&sql, params![id.regime, id.caisse], caisse_of)
    }

    /// The centres listed for a caisse, by code.
    ///
    /// # Errors
    /// The database failed.
    pub fn centres_of(&self, id: CaisseId) -> Result<Vec<Centre>> {
        let sql = "SELECT * FROM centre WHERE regime = ? AND caisse = ? ORDER BY centre";
        self.many(sql, params![id.regime, id.caisse], centre_of)
    }

    /// One centre, when it is listed.
    ///
    /// # Errors
    /// The database failed.
    pub fn centre(&self, id: CaisseId, centre: CentreCode) -> Result<Option<Centre>> {
        let sql = "SELECT * FROM centre WHERE regime = ? AND caisse = ? AND centre = ?";
        self.one(sql, params![id.regime, id.caisse, centre], centre_of)
    }

    /// A telephone number with its hours and price.
    ///
    /// # Errors
    /// The database failed.
    pub fn contact(&self, id: &str) -> Result<Option<Contact>> {
        let sql = "SELECT id, number, tel, hours, free, abroad, last_seen, source FROM contact WHERE id = ?";
        Ok(self.one(sql, [id], |row| contact_of(&mut Columns::of(row)))?.flatten())
    }

    /// The sources of a régime.
    ///
    /// # Errors
    /// The database failed.
    pub fn sources_of_regime(&self, code: RegimeCode) -> Result<Vec<Source>> {
        self.sources_of("regime", code.as_str())
    }

    /// The sources of a caisse, the most telling first.
    ///
    /// # Errors
    /// The database failed.
    pub fn sources_of_caisse(&self, id: CaisseId) -> Result<Vec<Source>> {
        self.sources_of("caisse", &id.to_string())
    }

    /// The sources of a « code gestion ».
    ///
    /// # Errors
    /// The database failed.
    pub fn sources_of_gestion(&self, code: GestionCode) -> Result<Vec<Source>> {
        self.sources_of("code_gestion", code.as_str())
    }

    fn sources_of(&self, subject: &str, row: &str) -> Result<Vec<Source>> {
        let sql = "SELECT s.* FROM row_source l JOIN source s ON s.id = l.source \
                   WHERE l.subject = ? AND l.row = ? ORDER BY l.position";
        self.many(sql, [subject, row], source_of)
    }

    /// Every « code gestion ».
    ///
    /// # Errors
    /// The database failed.
    pub fn gestions(&self) -> Result<Vec<GestionCode>> {
        self.many("SELECT code FROM code_gestion ORDER BY code", [], |row| row.get(0))
    }

    /// Every source, with how many rows of the tables rest on it.
    ///
    /// # Errors
    /// The database failed.
    pub fn sources(&self) -> Result<Vec<(Source, u32)>> {
        let sql = "SELECT s.*, (SELECT count(*) FROM row_source l WHERE l.source = s.id) \
                   + (SELECT count(*) FROM contact f WHERE f.source = s.id) AS uses FROM source s ORDER BY s.id";
        self.many(sql, [], |row| Ok((source_of(row)?, row.get("uses")?)))
    }

    /// One source.
    ///
    /// # Errors
    /// The database failed.
    pub fn source(&self, id: &str) -> Result<Option<Source>> {
        self.one("SELECT * FROM source WHERE id = ?", [id], source_of)
    }

    fn each(&self, sql: &str, mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }

    fn one<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.connection.prepare_cached(sql)?.query_row(values, read).optional()?)
    }

    fn many<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn id_of(row: &Row<'_>) -> rusqlite::Result<CaisseId> {
    Ok(CaisseId { regime: row.get("regime")?, caisse: row.get("caisse")? })
}

fn successor_of(columns: &mut Columns<'_, '_>) -> rusqlite::Result<Option<Successor>> {
    let regime: Option<RegimeCode> = columns.take()?;
    let caisse: Option<CaisseCode> = columns.take()?;
    Ok(regime.map(|regime| match caisse {
        Some(caisse) => Successor::Caisse(CaisseId { regime, caisse }),
        None => Successor::Regime(regime),
    }))
}

fn contact_of(columns: &mut Columns<'_, '_>) -> rusqlite::Result<Option<Contact>> {
    let Some(id) = columns.take()? else { return Ok(None) };
    Ok(Some(Contact {
        id,
        number: columns.take()?,
        tel: columns.take()?,
        hours: columns.take()?,
        free: columns.take()?,
        abroad: columns.take()?,
        last_seen: columns.take()?,
        source: columns.take()?,
    }))
}

fn regime_of(row: &Row<'_>) -> rusqlite::Result<Regime> {
    let mut columns = Columns::of(row);
    Ok(Regime {
        code: columns.take()?,
        name: columns.take()?,
        short_name: columns.take()?,
        status: columns.take()?,
        since: columns.take()?,
        successor: successor_of(&mut columns)?,
        website: columns.take()?,
        confidence: columns.take()?,
        read_on: columns.take()?,
        contact: contact_of(&mut columns)?,
    })
}

fn caisse_of(row: &Row<'_>) -> rusqlite::Result<Caisse> {
    let mut columns = Columns::of(row);
    Ok(Caisse {
        id: CaisseId { regime: columns.take()?, caisse: columns.take()? },
        name: columns.take()?,
        kind: columns.take()?,
        departements: columns.take::<String>()?.split_whitespace().map(str::to_owned).collect(),
        seat: columns.take()?,
        status: columns.take()?,
        since: columns.take()?,
        successor: successor_of(&mut columns)?,
        last_seen: columns.take()?,
        website: columns.take()?,
        address: columns
            .take::<Option<String>>()?
            .zip(columns.take()?)
            .map(|(lines, confidence)| Address { lines, confidence }),
        printed_2015: columns.take()?,
        printed_2020: columns.take()?,
        confidence: columns.take()?,
        read_on: columns.take()?,
        note: columns.take()?,
        contact: contact_of(&mut columns)?,
    })
}

fn centre_of(row: &Row<'_>) -> rusqlite::Result<Centre> {
    let label: Option<String> = row.get("label_2020")?;
    let label = match label {
        Some(label) => Some(label),
        None => row.get::<_, Option<String>>("label_2015")?,
    };
    let label = match label {
        Some(label) => Some(label),
        None => row.get("label_2020_pivot")?,
    };
    Ok(Centre { code: row.get("centre")?, label, confidence: row.get("confidence")?, read_on: row.get("read_on")? })
}

fn source_of(row: &Row<'_>) -> rusqlite::Result<Source> {
    Ok(Source {
        id: row.get("id")?,
        title: row.get("title")?,
        url: row.get("url")?,
        kind: row.get("kind")?,
        data_date: row.get("data_date")?,
        read_on: row.get("read_on")?,
        licence: row.get("licence")?,
    })
}
