//! The first to see a request and the last to see its answer: what is remembered is given back
//! before anything is routed, and every answer is encoded, counted and logged here.
//!
//! An answer may be remembered, by us and by any cache in front, if all of this holds:
//! - it is a 200 to GET or HEAD that the page itself made `Cache::Shared`;
//! - it is the same for all: it varies with no header of the request;
//! - the address is in the one spelling the site writes: nothing to normalise in the path, and a query
//!   that is just what the handler read of it ([`QueryRead`]), no more and in no other order.
//!
//! Any other answer is `no-store`: other spellings cannot fill a cache, and what somebody typed is
//! never in one.

use std::sync::Arc;
use std::time::Instant;

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderValue, VARY};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use serde::Serialize;

use super::encoding::{Effort, Encoding};
use super::memory::Answer;
use super::metrics::{Meter, method};
use super::{Error, Site, headers, logs, memory};
use crate::lang;

/// A longer address is not remembered.
const MAX_ADDRESS_BYTES: usize = 512;
/// A longer body is not encoded or remembered.
const MAX_BODY_BYTES: usize = 512 * 1024;

pub(super) async fn pass(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let start = Instant::now();
    let Some(site) = request.app_data::<Data<Site>>().cloned() else {
        return Err(Error::Internal(anyhow::anyhow!("the site is not set up")).into());
    };
    let (encoding, quickest) = Encoding::asked(&request);
    let asked =
        Asked { site: &site, start, day: memory::today(), method: method(request.method()), encoding, quickest };
    if let Some(answer) = asked.remembered(&request) {
        let response = answer.response(request.headers());
        return Ok(request.into_response(asked.done(response, &answer.route, Some(&answer.meter))));
    }
    let address = request.uri().path_and_query().map(|address| address.as_str().to_owned()).unwrap_or_default();
    if asked.method == "HEAD" {
        // Answered as GET. The HTTP library saw the true method, and will send no body.
        request.head_mut().method = Method::GET;
    }
    let response = next.call(request).await.inspect_err(|error| {
        asked.count(error.as_response_error().status_code(), "-", None);
    })?;
    let (request, response) = response.map_into_boxed_body().into_parts();
    let pattern = request.match_pattern().unwrap_or_default();
    let is_canonical = is_canonical(&address, request.path(), response.extensions().get());
    let response = if asked.is_read() && is_shared(&response) && is_canonical {
        asked.remember(response, &address, &pattern, request.headers())?
    } else {
        asked.once(response)
    };
    let response = asked.done(response, &pattern, None);
    Ok(ServiceResponse::new(request, response))
}

/// What is known of a request before it is routed.
struct Asked<'a> {
    site: &'a Site,
    start: Instant,
    /// The day, before anything was made.
    day: u64,
    method: &'static str,
    /// What a remembered answer is sent in.
    encoding: Encoding,
    /// What an answer is sent in that is made for one reader.
    quickest: Encoding,
}

impl Asked<'_> {
    fn is_read(&self) -> bool {
        matches!(self.method, "GET" | "HEAD")
    }

    fn remembered(&self, request: &ServiceRequest) -> Option<Arc<Answer>> {
        let address = request.uri().path_and_query().filter(|_| self.is_read())?.as_str();
        if let Some(file) = address.strip_prefix("/static/") {
            return self.site.assets.get(self.encoding, file);
        }
        let found = self.site.memory.get(self.encoding, address)?;
        self.site.metrics.hits.inc();
        Some(found)
    }

    /// Makes an answer that is everybody's. It is encoded well, and kept, once it is asked for again.
    fn remember(
        &self,
        response: HttpResponse,
        address: &str,
        route: &str,
        asked: &HeaderMap,
    ) -> Result<HttpResponse, Error> {
        let (head, body) = response.into_parts();
        let body = match body.try_into_bytes() {
            Ok(body) if body.len() <= MAX_BODY_BYTES => body,
            // Whole files of open data: too large to be kept, or to be encoded while others wait.
            Ok(body) => return Ok(head.set_body(body).map_into_boxed_body()),
            Err(body) => return Ok(head.set_body(body)),
        };
        let site = self.site;
        let meter = site.metrics.meter("GET", StatusCode::OK, route);
        let is_kept = site.memory.was_asked(self.encoding, address);
        let how = if is_kept { (self.encoding, Effort::Kept) } else { (self.quickest, Effort::Once) };
        let answer = Answer::new(head.headers().clone(), body, how, &site.version, (route.into(), meter))
            .map_err(Error::Internal)?;
        let response = answer.response(asked);
        site.metrics.misses.inc();
        if is_kept {
            site.memory.keep(self.encoding, address, answer, self.day);
        }
        Ok(response)
    }

    /// An answer for this reader alone.
    fn once(&self, response: HttpResponse) -> HttpResponse {
        let (mut head, body) = response.into_parts();
        head.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match body.try_into_bytes() {
            Ok(body) => {
                let (_, body) = self.quickest.apply(head.headers_mut(), body, Effort::Once);
                head.set_body(body).map_into_boxed_body()
            }
            Err(body) => head.set_body(body),
        }
    }

    /// Adds the headers of every answer, counts it and logs it.
    fn done(&self, mut response: HttpResponse, route: &str, plain: Option<&Meter>) -> HttpResponse {
        headers::set(response.headers_mut());
        self.count(response.status(), route, plain);
        response
    }

    /// `plain` counts a whole answer to GET.
    fn count(&self, status: StatusCode, route: &str, plain: Option<&Meter>) {
        let took = self.start.elapsed();
        match plain {
            Some(meter) if self.method == "GET" && status == StatusCode::OK => meter.record(took),
            _ => self.site.metrics.meter(self.method, status, route).record(took),
        }
        logs::line(self.method, route, status, took);
    }
}

/// Whether the page said that its answer is everybody's.
fn is_shared(response: &HttpResponse) -> bool {
    let cache = response.headers().get(CACHE_CONTROL).and_then(|value| value.to_str().ok());
    response.status() == StatusCode::OK
        && !response.headers().contains_key(VARY)
        && cache.is_some_and(|cache| cache.starts_with("public"))
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

/// Whether an address, as it was sent, is in the one spelling that the site itself writes: `path` is
/// what normalising gave, `read` what the handler read of the query.
fn is_canonical(address: &str, path: &str, read: Option<&QueryRead>) -> bool {
    let (sent, query) = match address.split_once('?') {
        Some((sent, query)) => (sent, Some(query)),
        None => (address, None),
    };
    let is_read = |query: &str| !query.is_empty() && read.is_some_and(|read| read.0 == query);
    sent == path && !sent.contains('%') && address.len() <= MAX_ADDRESS_BYTES && query.is_none_or(is_read)
}

/// `/en/decoder/{code}` → `en` and `/decoder/{code}`.
pub(super) fn split_language(pattern: &str) -> (&str, &str) {
    let first = pattern.split('/').nth(1).unwrap_or_default();
    match lang::locale(first).filter(|locale| !locale.is_reference()) {
        Some(locale) => (&locale.id, pattern.get(first.len() + 1..).filter(|rest| !rest.is_empty()).unwrap_or("/")),
        None => (lang::REFERENCE, if pattern.is_empty() { "-" } else { pattern }),
    }
}
