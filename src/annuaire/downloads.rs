//! The whole directory, for those who download it.

use rusqlite::MAIN_DB;

use super::{Annuaire, Result};

impl Annuaire {
    /// The whole database, byte for byte as `rattachement build` writes it.
    ///
    /// # Errors
    /// Only if SQLite cannot allocate.
    pub fn whole(&mut self) -> Result<Vec<u8>> {
        Ok(self.connection.serialize(MAIN_DB)?.to_vec())
    }
}
