//! What a handler says of its answer, and what follows: who may be given the same one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, VARY};
use serde::Serialize;

/// A longer address is not remembered.
const MAX_ADDRESS_BYTES: usize = 512;

/// How long an answer may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// It changes only with the data.
    Shared,
    /// It answers a form, or says that something went wrong.
    Never,
}

impl Cache {
    /// The value of `Cache-Control`.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::Shared => "public, max-age=300, stale-while-revalidate=86400",
            Self::Never => "no-store",
        }
    }
}

/// What a handler read of a query, in the one spelling that the site writes. It goes along with an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueryRead(String);

impl QueryRead {
    /// Of what was read, and no more.
    #[must_use]
    pub fn of(read: &impl Serialize) -> Self {
        // What cannot be a query is never the one that was sent.
        Self(serde_urlencoded::to_string(read).unwrap_or_default())
    }

    /// Of a query that is written already.
    #[must_use]
    pub const fn written(query: String) -> Self {
        Self(query)
    }

    /// The query, without its question mark.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether the page said that its answer is everybody's.
pub(super) fn is_shared(response: &HttpResponse) -> bool {
    let cache = response.headers().get(CACHE_CONTROL).and_then(|value| value.to_str().ok());
    response.status() == StatusCode::OK
        && !response.headers().contains_key(VARY)
        && cache.is_some_and(|cache| cache.starts_with("public"))
}

/// Whether an address, as it was sent, is in the one spelling that the site itself writes: `path` is
/// what normalising gave, `read` what the handler read of the query.
pub(super) fn is_canonical(address: &str, path: &str, read: Option<&QueryRead>) -> bool {
    let (sent, query) = match address.split_once('?') {
        Some((sent, query)) => (sent, Some(query)),
        None => (address, None),
    };
    let is_read = |query: &str| !query.is_empty() && read.is_some_and(|read| read.0 == query);
    sent == path && !sent.contains('%') && address.len() <= MAX_ADDRESS_BYTES && query.is_none_or(is_read)
}
