//! What every page may need of the instance, shared by all workers.

use actix_web::web::Data;

use super::{Clients, Frames, Publisher};
use crate::domain::date::Date;
use crate::door::Door;

/// One instance of the site.
#[derive(Debug)]
pub struct Site {
    /// Static files, memory, counts.
    pub door: Data<Door>,
    /// What stands around many pages.
    pub frames: Frames,
    /// Who asks how much.
    pub clients: Clients,
    /// `https://example.org`, without a slash at the end.
    pub base_url: String,
    /// Who answers for this instance; nobody for a trial.
    pub publisher: Option<Publisher>,
    /// The version of the data.
    pub version: String,
    /// The most recent day a source was read.
    pub read_on: Option<Date>,
}
