//! What operators see: counts and durations, never who or what was asked.
//!
//! Every label is of a closed list: a route's pattern, a method, a class of status, a language of
//! the site, a kind of reading. So `/metrics` holds nothing personal, and cannot be made to grow.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use super::Memory;
use crate::domain::code::CaisseId;
use crate::domain::reading::{Kind, Reading};
use crate::lang::REFERENCE;
use crate::paths;

/// The bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 11] = [0.000_01, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.01, 0.1, 1.0, 10.0];

/// Which counter an answer adds to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    /// `/decoder/{code}`, without the language; `-` where no route matched.
    route: Arc<str>,
    lang: Arc<str>,
    method: &'static str,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: Arc<str>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    kind: &'static str,
}

/// A page, of those there are, and whether it was useful.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Opinion {
    page: Arc<str>,
    useful: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Unknown {
    caisse: Arc<str>,
}

/// More unknown caisses than this are counted together: most are inventions.
const MAX_UNKNOWN: usize = 500;

/// The counter and the clock of one sort of answer, found once and kept with a remembered answer.
#[derive(Debug, Clone)]
pub(super) struct Meter {
    count: Counter,
    seconds: Histogram,
}

impl Meter {
    pub fn record(&self, took: Duration) {
        self.count.inc();
        self.seconds.observe(took.as_secs_f64());
    }
}

/// All that is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    answers: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    readings: Family<Outcome, Counter>,
    opinions: Family<Opinion, Counter>,
    unknown: Family<Unknown, Counter>,
    /// Those that have a counter of their own.
    unknown_caisses: Mutex<BTreeSet<CaisseId>>,
    pub(super) hits: Counter,
    pub(super) misses: Counter,
    bytes: Gauge,
    entries: Gauge,
}

impl Metrics {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(version: &str) -> Self {
        let new = Self {
            registry: Registry::with_prefix("rattachement"),
            answers: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(BOUNDS)),
            readings: Family::default(),
            opinions: Family::default(),
            unknown: Family::default(),
            unknown_caisses: Mutex::default(),
            hits: Counter::default(),
            misses: Counter::default(),
            bytes: Gauge::default(),
            entries: Gauge::default(),
        };
        new.registered(version)
    }

    fn registered(mut self, version: &str) -> Self {
        let registry = &mut self.registry;
        registry.register("requests", "Answers, by route, language, method and class of status", self.answers.clone());
        registry.register_with_unit(
            "answer",
            "Time from the request's head to the answer",
            Unit::Seconds,
            self.seconds.clone(),
        );
        registry.register("readings", "Texts read, by what they turned out to be", self.readings.clone());
        registry.register("opinions", "Pages judged useful or not", self.opinions.clone());
        registry.register(
            "unknown_caisses",
            "Well-written codes of known régimes whose caisse our tables lack, by its five digits",
            self.unknown.clone(),
        );
        registry.register("remembered_hits", "Answers given from memory", self.hits.clone());
        registry.register(
            "remembered_misses",
            "Answers that were made, though they may be remembered",
            self.misses.clone(),
        );
        registry.register("remembered_bytes", "Memory that remembered answers take", self.bytes.clone());
        registry.register("remembered_addresses", "Addresses known, most with their answer", self.entries.clone());
        let build = Info::new(vec![("version", env!("CARGO_PKG_VERSION").to_owned()), ("data", version.to_owned())]);
        registry.register("build", "The program and its data", build);
        self
    }

    /// Counts what a text turned out to be; the text is not kept.
    pub fn read(&self, reading: &Reading) {
        let kind = match (reading.kind, reading.lookalike) {
            (Kind::Lookalike, Some(lookalike)) => lookalike.into(),
            (kind, _) => kind.into(),
        };
        self.readings.get_or_create(&Outcome { kind }).inc();
    }

    /// Counts an opinion on a page, which the caller knows to exist.
    pub fn opinion(&self, page: &str, is_useful: bool) {
        let useful = if is_useful { "yes" } else { "no" };
        self.opinions.get_or_create(&Opinion { page: page.into(), useful }).inc();
    }

    /// Counts a caisse that somebody's code names and our tables lack: its five digits, nothing else.
    pub fn unknown(&self, id: CaisseId) {
        let Ok(mut known) = self.unknown_caisses.lock() else { return };
        let has_its_own = known.contains(&id) || (known.len() < MAX_UNKNOWN && known.insert(id));
        let caisse = if has_its_own { id.slug() } else { "other".to_owned() };
        self.unknown.get_or_create(&Unknown { caisse: caisse.into() }).inc();
    }

    /// Everything in the text format that Prometheus reads, with what is remembered now.
    ///
    /// # Errors
    /// Nothing could be written.
    pub fn text(&self, memory: &Memory) -> Result<String, std::fmt::Error> {
        let (entries, bytes) = memory.size();
        self.entries.set(entries);
        self.bytes.set(bytes);
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }

    /// The counter and the clock of the answers by a route, given as its whole pattern.
    pub(super) fn meter(&self, method: &'static str, status: StatusCode, pattern: &str) -> Meter {
        let (lang, route) = match paths::split_language(pattern).filter(|_| !pattern.is_empty()) {
            Some((locale, route)) => (locale.id.as_str(), route),
            None => (REFERENCE, "-"),
        };
        let route: Arc<str> = route.into();
        let answered = Answered { route: route.clone(), lang: lang.into(), method, status: class(status) };
        Meter {
            count: self.answers.get_or_create_owned(&answered),
            seconds: self.seconds.get_or_create_owned(&Route { route }),
        }
    }
}

/// A method's name, of a closed list: a client may invent others.
pub(super) fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// A status' class.
fn class(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}
