//! The one clock: what day it is is read here, once per request, and handed on.

use chrono::NaiveDate;

/// The day of a request, in universal time as everywhere here. `door` puts it beside the request; pages read it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

/// The day it is now.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is where the day comes from")]
pub fn today() -> NaiveDate {
    chrono::Utc::now().date_naive()
}
