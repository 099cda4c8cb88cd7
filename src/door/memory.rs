//! Remembered answers: whole, encoded, with their headers, within a bound in bytes.
//!
//! What is remembered is a function of the address, of the data and of the day: the data changes only
//! with the process, and a new day begins with nothing. What may be remembered is decided in `door`.

use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex};

use actix_web::HttpResponse;
use actix_web::http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH,
};
use actix_web::web::Bytes;
use base16ct::lower::encode_string;
use chrono::{Datelike as _, NaiveDate};
use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};
use sha2::{Digest as _, Sha256};

use super::encoding::{Effort, Encoding};
use super::metrics::Meter;

/// What an answer takes beside its body: its tag and its counters.
const OVERHEAD: usize = 384;
/// What an entry takes beside its address: its place in the table.
const KEY: usize = 128;
/// Sets of headers that are shared: languages × encodings × kinds of page.
const MAX_SETS: usize = 256;
/// For the table's first size only.
const USUAL_BYTES: usize = 4_096;

type Headers = Arc<[(HeaderName, HeaderValue)]>;

/// An answer with status 200, ready to be sent to any number of readers.
#[derive(Debug)]
pub(super) struct Answer {
    /// All but the tag.
    headers: Headers,
    tag: HeaderValue,
    body: Bytes,
    /// The route it came by, for logs.
    pub route: Arc<str>,
    /// Counts a plain GET of it.
    pub meter: Meter,
    /// The day it was asked for. What was made while the day changed is given to nobody.
    day: NaiveDate,
}

impl Answer {
    /// An answer from what a handler gave, in an encoding. Its tag is a hash of the very bytes sent and
    /// names the data: strong, one for each encoding, and another one for other data.
    pub fn new(
        mut headers: HeaderMap,
        body: Bytes,
        (encoding, effort): (Encoding, Effort),
        version: &str,
        (route, meter): (Arc<str>, Meter),
    ) -> Self {
        let (encoding, body) = encoding.apply(&mut headers, body, effort);
        let digest = encode_string(Sha256::digest(&body).get(..8).unwrap_or_default());
        let version = version.get(..8).unwrap_or(version);
        // Hexadecimal digits and a name: always a header.
        let tag = format!("\"{version}-{digest}-{}\"", encoding.name());
        let tag = HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("\"\""));
        let headers = headers.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        Self { headers, tag, body, route, meter, day: NaiveDate::MIN }
    }

    /// The response to a request with these headers: whole, or 304 if the client has it.
    pub fn response(&self, asked: &HeaderMap) -> HttpResponse {
        let unchanged = is_known(asked, &self.tag);
        let mut response = if unchanged { HttpResponse::NotModified() } else { HttpResponse::Ok() }.finish();
        let headers = response.headers_mut();
        headers.insert(ETAG, self.tag.clone());
        for (name, value) in self.headers.iter() {
            if !(unchanged && matches!(*name, CONTENT_ENCODING | CONTENT_TYPE | CONTENT_LANGUAGE)) {
                headers.append(name.clone(), value.clone());
            }
        }
        if unchanged { response } else { response.set_body(self.body.clone()).map_into_boxed_body() }
    }
}

/// Whether a client has what a tag is of.
pub(super) fn is_known(asked: &HeaderMap, tag: &HeaderValue) -> bool {
    let ours = tag.to_str().unwrap_or_default();
    asked.get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok()).flat_map(|v| v.split(',')).any(|theirs| {
        let theirs = theirs.trim();
        theirs == "*" || theirs == ours || theirs.strip_prefix("W/") == Some(ours)
    })
}

/// What is asked for: an address as it was sent, and an encoding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key<A> {
    encoding: Encoding,
    address: A,
}

impl Equivalent<Key<Box<str>>> for Key<&str> {
    fn equivalent(&self, key: &Key<Box<str>>) -> bool {
        self.encoding == key.encoding && *self.address == *key.address
    }
}

/// An answer, or only the memory that it was asked for once.
type Kept = Option<Arc<Answer>>;

#[derive(Debug, Clone)]
struct Weight;

impl Weighter<Key<Box<str>>, Kept> for Weight {
    fn weight(&self, key: &Key<Box<str>>, kept: &Kept) -> u64 {
        let answer = kept.as_ref().map_or(0, |answer| answer.body.len() + OVERHEAD);
        u64::try_from(key.address.len() + KEY + answer).unwrap_or(u64::MAX)
    }
}

/// The answers remembered by all workers.
///
/// An answer is kept from the second time it is asked for, so that a walk over all addresses costs
/// little and drives out nothing.
#[derive(Debug)]
pub struct Memory {
    answers: Option<Cache<Key<Box<str>>, Kept, Weight>>,
    /// The headers of kept answers: the same few sets, over and over, larger than many a body.
    headers: Mutex<Vec<Headers>>,
    /// The day all this was made on: plans have dates, and explanations grow old.
    day: AtomicI32,
}

impl Memory {
    /// Room for a number of bytes; 0 remembers nothing.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let entries = usize::try_from(bytes).unwrap_or(usize::MAX) / USUAL_BYTES;
        Self {
            answers: (bytes > 0).then(|| Cache::with_weighter(entries, bytes, Weight)),
            headers: Mutex::default(),
            day: AtomicI32::default(),
        }
    }

    pub(super) fn get(&self, encoding: Encoding, address: &str, today: NaiveDate) -> Option<Arc<Answer>> {
        let answers = self.answers.as_ref()?;
        let number = today.num_days_from_ce();
        if self.day.load(Ordering::Relaxed) != number && self.day.swap(number, Ordering::Relaxed) != number {
            answers.clear();
        }
        answers.get(&Key { encoding, address })?.filter(|answer| answer.day == today)
    }

    /// Whether this is worth keeping now: it was asked for before. If not, it is from now on.
    pub(super) fn was_asked(&self, encoding: Encoding, address: &str) -> bool {
        let Some(answers) = &self.answers else { return false };
        let known = answers.contains_key(&Key { encoding, address });
        if !known {
            answers.insert(Key { encoding, address: address.into() }, None);
        }
        known
    }

    /// Keeps an answer for the rest of the day on which its making began.
    pub(super) fn keep(&self, encoding: Encoding, address: &str, mut answer: Answer, day: NaiveDate) {
        if let Some(answers) = &self.answers {
            answer.day = day;
            answer.headers = self.shared(answer.headers);
            answers.insert(Key { encoding, address: address.into() }, Some(Arc::new(answer)));
        }
    }

    fn shared(&self, headers: Headers) -> Headers {
        let Ok(mut known) = self.headers.lock() else { return headers };
        if let Some(same) = known.iter().find(|same| **same == headers) {
            return same.clone();
        }
        if known.len() < MAX_SETS {
            known.push(headers.clone());
        }
        headers
    }

    /// How many addresses are known, and how many bytes they and their answers take.
    pub(super) fn size(&self) -> (i64, i64) {
        let of = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        self.answers.as_ref().map_or((0, 0), |answers| (of(answers.len() as u64), of(answers.weight())))
    }
}
