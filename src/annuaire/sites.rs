//! Where caisses receive people, once a directory of the State's was loaded.

use rusqlite::{Row, params};

use super::{Annuaire, Hours, Result, Source, source_of};
use crate::code::CaisseId;
use crate::date::Date;

/// A place to go.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its name in the directory, in French.
    pub name: String,
    /// Where it is, commas between the lines.
    pub lines: String,
    /// Five digits.
    pub postal_code: String,
    /// As it is written.
    pub town: String,
    /// As people write it.
    pub phone: Option<String>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// What it adds to its hours, in French.
    pub remark: Option<String>,
    /// Its page in the directory.
    pub page: Option<String>,
    /// When its record was last changed.
    pub modified: Option<Date>,
}

impl Annuaire {
    /// The sites of a caisse, by commune.
    ///
    /// # Errors
    /// The database failed.
    pub fn sites_of(&self, id: CaisseId) -> Result<Vec<Site>> {
        let sql = "SELECT s.* FROM site s LEFT JOIN commune c ON c.insee = s.commune \
                   WHERE s.regime = ? AND s.caisse = ? ORDER BY coalesce(c.name, s.town), s.name, s.id";
        self.many(sql, params![id.regime, id.caisse], site_of)
    }

    /// The directory that the sites of a caisse come from.
    ///
    /// # Errors
    /// The database failed.
    pub fn source_of_sites(&self, id: CaisseId) -> Result<Option<Source>> {
        let sql = "SELECT o.* FROM site s JOIN row_source l ON l.subject = 'site' AND l.row = s.id \
                   JOIN source o ON o.id = l.source WHERE s.regime = ? AND s.caisse = ? LIMIT 1";
        self.one(sql, params![id.regime, id.caisse], source_of)
    }
}

fn site_of(row: &Row<'_>) -> rusqlite::Result<Site> {
    Ok(Site {
        name: row.get("name")?,
        lines: row.get("lines")?,
        postal_code: row.get("postal_code")?,
        town: row.get("town")?,
        phone: row.get("phone")?,
        hours: row.get("hours")?,
        remark: row.get("remark")?,
        page: row.get("page")?,
        modified: row.get("modified")?,
    })
}
