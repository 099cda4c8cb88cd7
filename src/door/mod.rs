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

mod assets;
mod clock;
mod encoding;
mod headers;
mod logs;
mod memory;
mod metrics;
mod once;
mod pieces;
mod policy;
mod whole;

use std::sync::Arc;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorInternalServerError;
use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage as _, HttpResponse};
use chrono::NaiveDate;

use encoding::{Effort, Encoding};
use memory::Answer;
use metrics::{Meter, method};
use pieces::{Pieces, in_pieces};
use policy::{is_canonical, is_shared};

pub use assets::{Assets, at_root};
pub use clock::{Day, today};
pub use headers::{open_to_frames, set as set_headers};
pub use logs::{LogFormat, start as start_logs};
pub use memory::Memory;
pub use metrics::Metrics;
pub use once::Once;
pub use policy::{Cache, QueryRead};
pub use whole::Whole;

/// A longer body is not encoded or remembered.
const MAX_BODY_BYTES: usize = 512 * 1024;

/// What stands at the door, shared by all workers.
#[derive(Debug)]
pub struct Door {
    /// The hashed static files.
    pub assets: Assets,
    /// The remembered answers.
    pub memory: Memory,
    /// What is counted.
    pub metrics: Metrics,
    /// The version of the data, which every tag names.
    pub version: String,
}

/// Gives back what is remembered, or asks for an answer; encodes, counts and logs it.
///
/// # Errors
/// The router failed on a request that no handler saw.
pub async fn pass(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let start = Instant::now();
    let Some(door) = request.app_data::<Data<Door>>().cloned() else {
        return Err(ErrorInternalServerError("the door is not set up"));
    };
    let day = clock::today();
    let (encoding, quickest) = Encoding::asked(&request);
    let asked = Asked { door: &door, start, day, method: method(request.method()), encoding, quickest };
    if let Some(answer) = asked.remembered(&request) {
        let response = answer.response(request.headers());
        return Ok(request.into_response(asked.done(response, &answer.route, Some(&answer.meter))));
    }
    let address = request.uri().path_and_query().map(|address| address.as_str().to_owned()).unwrap_or_default();
    if asked.method == "HEAD" {
        // Answered as GET. The HTTP library saw the true method, and will send no body.
        request.head_mut().method = Method::GET;
    }
    request.extensions_mut().insert(Day(day));
    let response = next.call(request).await.inspect_err(|error| {
        asked.count(error.as_response_error().status_code(), "-", None);
    })?;
    let (request, response) = response.map_into_boxed_body().into_parts();
    let pattern = request.match_pattern().unwrap_or_default();
    let is_canonical = is_canonical(&address, request.path(), response.extensions().get());
    let whole = response.extensions().get::<Arc<Whole>>().cloned();
    let is_everybodys = asked.is_read() && is_shared(&response) && is_canonical;
    let response = if let Some(whole) = whole {
        asked.whole(response, &whole, is_everybodys, request.headers()).await
    } else if is_everybodys {
        asked.remember(response, &address, &pattern, request.headers())
    } else {
        asked.once(response)
    };
    let response = asked.done(response, &pattern, None);
    Ok(ServiceResponse::new(request, response))
}

/// What is known of a request before it is routed.
struct Asked<'a> {
    door: &'a Door,
    start: Instant,
    /// The day, before anything was made.
    day: NaiveDate,
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
            return self.door.assets.get(self.encoding, file);
        }
        let found = self.door.memory.get((self.encoding, self.quickest), address, self.day)?;
        self.door.metrics.hits.inc();
        Some(found)
    }

    /// Makes an answer that is everybody's, and keeps it. It is encoded in haste, and well once it is asked for often.
    fn remember(&self, response: HttpResponse, address: &str, route: &str, asked: &HeaderMap) -> HttpResponse {
        let (head, body) = response.into_parts();
        let body = match body.try_into_bytes() {
            Ok(body) if body.len() <= MAX_BODY_BYTES => body,
            // Too large to be kept, or to be encoded while others wait.
            Ok(body) => return head.set_body(body).map_into_boxed_body(),
            Err(body) => return head.set_body(body),
        };
        let door = self.door;
        let meter = door.metrics.meter("GET", StatusCode::OK, route);
        let is_often = door.memory.is_often(self.encoding, address);
        let how = if is_often { (self.encoding, Effort::Often) } else { (self.quickest, Effort::Once) };
        let answer = Answer::new(head.headers().clone(), body, how, &door.version, (route.into(), meter));
        let response = answer.response(asked);
        door.metrics.misses.inc();
        door.memory.keep(self.encoding, address, (answer, is_often), self.day);
        response
    }

    /// A whole file. In another spelling of its address it is the same file, without a tag and kept by nobody.
    async fn whole(&self, head: HttpResponse, whole: &Arc<Whole>, is_tagged: bool, asked: &HeaderMap) -> HttpResponse {
        let (head, nothing) = (head.drop_body(), HeaderMap::new());
        let asked = if is_tagged { asked } else { &nothing };
        match whole.respond(head, self.encoding, (asked, &self.door.version, self.method == "GET")).await {
            Ok(response) if is_tagged => response,
            Ok(mut response) => {
                response.headers_mut().remove(ETAG);
                response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(Cache::Never.header()));
                response
            }
            Err(error) => {
                tracing::error!("{error:#}");
                HttpResponse::InternalServerError().insert_header((CACHE_CONTROL, Cache::Never.header())).finish()
            }
        }
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
        response.map_body(|_, body| in_pieces(body))
    }

    /// Counts and logs an answer. `plain` is the meter of a whole answer to GET, when it is known already.
    fn count(&self, status: StatusCode, route: &str, plain: Option<&Meter>) {
        let took = self.start.elapsed();
        match plain {
            Some(meter) if self.method == "GET" && status == StatusCode::OK => meter.record(took),
            _ => self.door.metrics.meter(self.method, status, route).record(took),
        }
        logs::line(self.method, route, status, took);
    }
}
