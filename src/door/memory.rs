//! Remembered answers: whole, encoded, with their headers, within a bound in bytes; of each address one, in the encoding
//! that most who ask can read.
//!
//! What is remembered is a function of the address, of the data and of the day: the data changes only
//! with the process, and a new day begins with nothing. What may be remembered is decided in `door`.

use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};
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
/// Asked for so often, an answer that was encoded in haste is worth being encoded well: that takes ten times as long.
const OFTEN: u32 = 8;
/// For the table's first size only.
const USUAL_BYTES: usize = 4_096;

type Headers = Arc<[(HeaderName, HeaderValue)]>;

/// An answer with status 200, ready to be sent to any number of readers.
#[derive(Debug)]
pub(super) struct Answer {
    /// All but the tag.
    headers: Headers,
    tag: HeaderValue,
    encoding: Encoding,
    body: Bytes,
    /// The route it came by, for logs.
    pub route: Arc<str>,
    /// Counts a plain GET of it.
    pub meter: Meter,
    /// The day it was asked for. What was made while the day changed is given to nobody.
    day: NaiveDate,
    /// How often it was given, until it is encoded as well as can be.
    given: AtomicU32,
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
        Self { headers, tag, encoding, body, route, meter, day: NaiveDate::MIN, given: AtomicU32::new(0) }
    }

    /// Whether it can be had in a better encoding than the one it has.
    fn is_hasty(&self, best: Encoding) -> bool {
        self.encoding == Encoding::Gzip && best == Encoding::Brotli
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

/// What is asked for: an address as it was sent, by one who reads encodings, or by one who reads none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key<A> {
    is_plain: bool,
    address: A,
}

impl Equivalent<Key<Box<str>>> for Key<&str> {
    fn equivalent(&self, key: &Key<Box<str>>) -> bool {
        self.is_plain == key.is_plain && *self.address == *key.address
    }
}

#[derive(Debug, Clone)]
struct Weight;

impl Weighter<Key<Box<str>>, Arc<Answer>> for Weight {
    fn weight(&self, key: &Key<Box<str>>, answer: &Arc<Answer>) -> u64 {
        u64::try_from(key.address.len() + KEY + answer.body.len() + OVERHEAD).unwrap_or(u64::MAX)
    }
}

/// The answers remembered by all workers.
///
/// What is asked for once more while it is new here, or was until lately, stays before what is not (S3-FIFO): a walk
/// over all addresses drives out little of what others read.
#[derive(Debug)]
pub struct Memory {
    answers: Option<Cache<Key<Box<str>>, Arc<Answer>, Weight>>,
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

    /// What is kept of an address, for one who likes the first encoding best and the second as much; nothing if it is
    /// in neither, or is worth being made anew.
    pub(super) fn get(&self, asked: (Encoding, Encoding), address: &str, today: NaiveDate) -> Option<Arc<Answer>> {
        let answers = self.answers.as_ref()?;
        let number = today.num_days_from_ce();
        if self.day.load(Ordering::Relaxed) != number && self.day.swap(number, Ordering::Relaxed) != number {
            answers.clear();
        }
        let (best, quickest) = asked;
        let found = answers.get(&Key { is_plain: best == Encoding::Identity, address })?;
        let is_read = [best, quickest, Encoding::Identity].contains(&found.encoding) && found.day == today;
        let is_enough = || !found.is_hasty(best) || found.given.fetch_add(1, Ordering::Relaxed) < OFTEN;
        (is_read && is_enough()).then_some(found)
    }

    /// Whether what is kept of an address was given so often that it is worth being encoded well.
    pub(super) fn is_often(&self, best: Encoding, address: &str) -> bool {
        let key = Key { is_plain: best == Encoding::Identity, address };
        let kept = self.answers.as_ref().and_then(|answers| answers.peek(&key));
        kept.is_some_and(|kept| kept.is_hasty(best) && kept.given.load(Ordering::Relaxed) >= OFTEN)
    }

    /// Keeps an answer for the rest of the day on which its making began: the first that is made, or a better one.
    pub(super) fn keep(&self, best: Encoding, address: &str, (mut answer, is_better): (Answer, bool), day: NaiveDate) {
        let Some(answers) = &self.answers else { return };
        let is_plain = best == Encoding::Identity;
        let kept = answers.peek(&Key { is_plain, address }).filter(|kept| kept.day == day);
        if is_better || kept.is_none() {
            answer.day = day;
            answer.headers = self.shared(answer.headers);
            answers.insert(Key { is_plain, address: address.into() }, Arc::new(answer));
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
