//! A page about to be answered: its language, its address, and the one way to turn a template into
//! a response.

mod addresses;
mod frame;

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, LOCATION};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Display, Error, Site};
use crate::domain::annuaire::Status;
use crate::domain::date::Date;
use crate::domain::hours::Hours;
use crate::door::{Cache, Day, QueryRead};
use crate::explain::Tone;
use crate::lang::{self, Html, Locale, Text, printed};
use crate::paths::{self, Entry, Listed};

pub use frame::Frames;

/// The page asked for. Templates reach everything of the frame through it.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its language.
    pub locale: &'static Locale,
    /// What the site shares.
    pub site: Data<Site>,
    /// How it is to be shown.
    pub display: Display,
    /// The day of the request.
    pub today: NaiveDate,
    /// The path without the language, `/` at the root.
    path: String,
    /// Whether the path is one of ours, and may be linked to.
    linkable: bool,
    /// Whether the address had a query. Then the title may hold what was typed, and no preview is made of it.
    is_asked: bool,
    /// The query that the links to other languages carry: written by us from what was read, never as it was sent.
    carried: String,
    /// The one spelling of the query that this page answers: sent so, its answer may be remembered for everybody.
    canonical: QueryRead,
}

impl FromRequest for Page {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::asked(request).ok_or_else(|| Error::Internal(anyhow::anyhow!("the frame is not set up"))))
    }
}

impl Page {
    /// The page of a request, whichever route it took or did not.
    #[must_use]
    pub fn asked(request: &HttpRequest) -> Option<Self> {
        let (locale, path) = paths::split_language(request.path())?;
        let extensions = request.extensions();
        Some(Self {
            locale,
            site: request.app_data::<Data<Site>>()?.clone(),
            display: extensions.get().copied().unwrap_or_default(),
            today: extensions.get::<Day>()?.0,
            path: path.to_owned(),
            linkable: true,
            is_asked: !request.query_string().is_empty(),
            carried: String::new(),
            canonical: QueryRead::default(),
        })
    }

    /// The same frame for an error: what was asked for is not repeated in links.
    #[must_use]
    pub fn without_address(self) -> Self {
        Self { path: "/".to_owned(), linkable: false, ..self }
    }

    /// This page, which answers just this query, already written: remembered for all who send it so, kept when the
    /// language changes, and not for search engines.
    #[must_use]
    pub fn with_written_query(self, query: String) -> Self {
        Self { canonical: QueryRead::written(query.clone()), carried: query, ..self }
    }

    /// This page, which answers just what was read of a query: remembered for all who send it so, kept when the language
    /// changes, and not for search engines.
    #[must_use]
    pub fn with_canonical_query(self, asked: &impl Serialize) -> Self {
        let canonical = QueryRead::of(asked);
        Self { carried: canonical.as_str().to_owned(), canonical, ..self }
    }

    /// This page, which answers what somebody typed and is known to be no name of a person: kept when the language
    /// changes, and remembered for nobody.
    #[must_use]
    pub fn with_carried_query(self, asked: &impl Serialize) -> Self {
        Self { carried: QueryRead::of(asked).as_str().to_owned(), ..self }
    }

    /// This page in another display.
    #[must_use]
    pub fn shown(self, display: Display) -> Self {
        Self { display, ..self }
    }

    /// A message of this language.
    #[must_use]
    pub fn t<'a>(&'a self, key: &'a str) -> Text<'a> {
        self.locale.text(key)
    }

    /// The message about a value of a closed list: `kind` and `cpam` give `kind-cpam`.
    #[must_use]
    pub fn word(&self, prefix: &str, value: impl std::fmt::Display) -> Text<'_> {
        self.locale.text(format!("{prefix}-{value}"))
    }

    /// One of several messages about a value: `step`, `ameli` and `-text` give `step-ameli-text`.
    #[must_use]
    pub fn word_of(&self, prefix: &str, value: impl std::fmt::Display, suffix: &str) -> Text<'_> {
        self.locale.text(format!("{prefix}-{value}{suffix}"))
    }

    /// Whether there is a message about a value.
    #[must_use]
    pub fn has(&self, prefix: &str, value: impl std::fmt::Display, suffix: &str) -> bool {
        self.locale.has(&format!("{prefix}-{value}{suffix}"))
    }

    /// A message with markup.
    #[must_use]
    pub fn html<'a>(&'a self, key: &'a str) -> Html<'a> {
        self.locale.html(key)
    }

    /// Whether this page has an address to give to search engines.
    #[must_use]
    pub const fn is_linkable(&self) -> bool {
        self.linkable && self.carried.is_empty()
    }

    /// Every language of the site.
    #[must_use]
    pub fn locales(&self) -> &'static [Locale] {
        lang::locales().unwrap_or_default()
    }

    /// Whether this page is at, or under, a path: for the menu.
    #[must_use]
    pub fn is_under(&self, path: &str) -> bool {
        self.linkable && (self.path == path || self.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
    }

    /// Whether this page is at a path exactly.
    #[must_use]
    pub fn is_at(&self, path: &str) -> bool {
        self.linkable && self.path == path
    }

    /// The pages of the menu.
    pub fn menu(&self) -> impl Iterator<Item = &'static Entry> {
        paths::listed(Listed::Menu)
    }

    /// The pages at the foot of every page.
    pub fn foot(&self) -> impl Iterator<Item = &'static Entry> {
        paths::listed(Listed::Foot)
    }

    /// The address of a static file.
    #[must_use]
    pub fn asset(&self, name: &str) -> &str {
        self.site.door.assets.url(name)
    }

    /// The colour of a status.
    #[must_use]
    pub fn tone(&self, status: &Status) -> &'static str {
        Tone::from(*status).name()
    }

    /// A day in words.
    #[must_use]
    pub fn day(&self, day: &NaiveDate) -> String {
        self.locale.date((*day).into())
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: &Date) -> String {
        self.locale.date(*date)
    }

    /// Whether what a source of this date says is too old to be shown without the date.
    #[must_use]
    pub fn is_stale(&self, seen: &Date) -> bool {
        seen.is_stale(self.today)
    }

    /// Opening hours in words.
    #[must_use]
    pub fn hours(&self, hours: &Hours) -> String {
        self.locale.hours(hours)
    }

    /// A name as French prints it, `Villeneuve-d’Ascq`: the tables keep the official `'`.
    #[must_use]
    pub fn written(&self, name: impl std::fmt::Display) -> String {
        printed(&name.to_string())
    }

    /// The day the sources were last read.
    #[must_use]
    pub fn read_on(&self) -> String {
        self.site.read_on.map(|date| self.locale.date(date)).unwrap_or_default()
    }

    /// The path without the language.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A block of structured data for search engines. It is data, not script: the policy allows it.
    #[must_use]
    pub fn json_ld(&self, value: &serde_json::Value) -> String {
        // "</script>" inside a string would end the block.
        let text = value.to_string().replace('<', "\\u003c");
        format!("<script type=\"application/ld+json\">{text}</script>")
    }

    /// The trail as structured data: home, what is between, and this page.
    #[must_use]
    pub fn breadcrumbs(&self, between: &[(&str, &str)], here: &str) -> String {
        if !self.is_linkable() {
            return String::new();
        }
        let absolute = |path: &str| format!("{}{}", self.site.base_url, self.plain_url(path));
        let steps = between.iter().filter(|(path, _)| !path.is_empty());
        let mut list = vec![(self.t("trail-home").to_string(), absolute("/"))];
        list.extend(steps.map(|(path, key)| (self.t(key).to_string(), absolute(path))));
        list.push((here.to_owned(), self.canonical()));
        let items: Vec<_> = (1_u32..)
            .zip(list)
            .map(|(position, (name, item))| {
                serde_json::json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
            })
            .collect();
        self.json_ld(&serde_json::json!({
            "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items
        }))
    }

    /// The template as the answer.
    ///
    /// # Errors
    /// The template failed, which a test of every page excludes.
    pub fn answer(&self, status: StatusCode, cache: Cache, template: &impl Template) -> Result<HttpResponse, Error> {
        let body = self.finished(&render(template)?)?;
        let mut answer = HttpResponse::build(status)
            .content_type("text/html; charset=utf-8")
            .insert_header((CONTENT_LANGUAGE, self.locale.id.as_str()))
            .insert_header((CACHE_CONTROL, cache.header()))
            .body(body);
        answer.extensions_mut().insert(self.canonical.clone());
        Ok(answer)
    }

    /// The template as a page that changes only with the data.
    ///
    /// # Errors
    /// The template failed.
    pub fn ok(&self, template: &impl Template) -> Result<HttpResponse, Error> {
        self.answer(StatusCode::OK, Cache::Shared, template)
    }

    /// Sends to another page of this language.
    #[must_use]
    pub fn redirect(&self, status: StatusCode, path: &str) -> HttpResponse {
        HttpResponse::build(status)
            .insert_header((LOCATION, self.url(path)))
            .insert_header((CACHE_CONTROL, "no-store"))
            .finish()
    }
}

/// A template as text.
///
/// # Errors
/// The template failed, which a test of every page excludes.
pub fn render(template: &impl Template) -> Result<String, Error> {
    template.render().map_err(|error| Error::Internal(error.into()))
}
