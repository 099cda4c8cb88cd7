//! Long lists, cut in pages.

use serde::{Deserialize, Serialize};

use crate::web::Error;

/// Rows on one page: few enough for a small telephone, and for an EcoIndex of A.
pub const PER_PAGE: usize = 30;

/// Which page of a long list.
#[derive(Debug, Deserialize, Serialize)]
pub struct Paging {
    page: Option<usize>,
}

impl Paging {
    /// The page asked for, from 1, and how many there are.
    ///
    /// # Errors
    /// There is no such page.
    pub fn of(&self, rows: usize, per_page: usize) -> Result<(usize, usize), Error> {
        let pages = rows.div_ceil(per_page).max(1);
        let number = self.page.unwrap_or(1);
        if (1..=pages).contains(&number) { Ok((number, pages)) } else { Err(Error::NotFound) }
    }
}
