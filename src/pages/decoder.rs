//! `/decoder`: the form, and what a code means.

use std::str::FromStr as _;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Path, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use crate::annuaire::{Annuaire, Confidence, Contact, Kind, Source, Status, Today};
use crate::cli::say_problem;
use crate::code::{CaisseId, Code};
use crate::decoding::{self, Decoding};
use crate::lang::Locale;
use crate::reading::{self, Lookalike, Reading, Repair, Warning, centres_are_listed};
use crate::web::{Cache, Error, Page};

/// The decode form, as asked or as given back with its error.
#[derive(Debug, Default)]
pub struct Form {
    /// What was typed, when it may be shown again.
    pub value: String,
    /// What to say of it.
    pub error: Option<String>,
    /// Another number that was recognised.
    pub lookalike: Option<&'static str>,
    /// Whether the form is the page's subject, its question the title.
    pub is_title: bool,
}

#[derive(Template)]
#[template(path = "decoder.html")]
struct Decoder<'a> {
    page: &'a Page,
    form: Form,
}

/// The form.
///
/// # Errors
/// The template failed.
pub async fn form(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Decoder { page: &page, form: Form { is_title: true, ..Form::default() } })
}

/// What the form sends.
#[derive(Deserialize)]
pub struct Submission {
    #[serde(default)]
    code: String,
}

/// Reads what was sent: on to the result, or the form again with its error.
///
/// # Errors
/// The template failed.
pub async fn submit(page: Page, sent: web::Form<Submission>) -> Result<HttpResponse, Error> {
    let reading = reading::read(&sent.code, &page.site.index);
    page.site.metrics.read(&reading);
    if let Some(address) = address_of(&reading) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &address));
    }
    let mut form = Form { is_title: true, value: echo(&sent.code, &reading), ..Form::default() };
    match (reading.lookalike, reading.problem) {
        (Some(lookalike), _) => form.lookalike = Some(lookalike.into()),
        (None, problem) => form.error = problem.map(|problem| say_problem(problem, page.locale)),
    }
    page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &Decoder { page: &page, form })
}

/// The page of what was read. What was mended is named there, so it goes along.
fn address_of(reading: &Reading) -> Option<String> {
    let code = reading.code?;
    if let Code { regime: Some(regime), caisse: None, .. } = code {
        return Some(format!("/regimes/{regime}"));
    }
    let along = Along::of(reading);
    let query: Vec<String> = [("lu", along.lu), ("gestion", along.gestion)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let question = if query.is_empty() { "" } else { "?" };
    Some(format!("/decoder/{}{question}{}", code.slug(), query.join("&")))
}

/// Only a short text without any long number is shown again: nothing else is surely not personal.
fn echo(text: &str, reading: &Reading) -> String {
    let has_digits = text.chars().any(char::is_numeric);
    let safe = reading.lookalike.is_none() && has_digits && may_be_shown(text);
    if safe { text.trim().to_owned() } else { String::new() }
}

/// The personal number that a text is, or may hold. The numbers that the site itself gives out are
/// nobody's: 3646.
#[must_use]
pub fn personal(page: &Page, text: &str) -> Option<Lookalike> {
    let text = page.site.searcher.without_published(text);
    reading::read(&text, &page.site.index).lookalike.filter(|lookalike| lookalike.is_personal())
}

/// Whether a text is too short, and has too few digits, to be a personal number.
#[must_use]
pub fn may_be_shown(text: &str) -> bool {
    text.chars().filter(|c| c.is_numeric()).count() <= 8 && text.chars().count() <= 60
}

/// What came along with the redirect to a result.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Along {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    lu: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    gestion: String,
}

impl Along {
    fn of(reading: &Reading) -> Self {
        let names: Vec<&str> = reading.repairs.iter().map(|repair| (*repair).into()).collect();
        Self { lu: names.join("."), gestion: reading.gestion.map(|code| code.to_string()).unwrap_or_default() }
    }
}

/// What a code means.
///
/// # Errors
/// Not written like a code at all, or the database failed.
pub async fn result(
    page: Page,
    slug: Path<String>,
    along: Query<Along>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let Some(mut reading) = reading::read_slug(&slug, &page.site.index) else {
        // Another spelling: `017510000`, `01C751000`. A personal number is not sent on to anything.
        let reading = reading::read(&slug, &page.site.index);
        let code = reading.code.filter(|_| slug.chars().count() <= 20).ok_or(Error::NotFound)?;
        // For good, so to the one canonical address: what was mended does not go along.
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &format!("/decoder/{}", code.slug())));
    };
    if let Some(Code { regime: Some(regime), caisse: None, .. }) = reading.code {
        return Ok(page.redirect(StatusCode::PERMANENT_REDIRECT, &format!("/regimes/{regime}")));
    }
    reading.repairs = along.lu.split('.').filter_map(|name| Repair::from_str(name).ok()).collect();
    if reading.repairs.contains(&Repair::Statistical) || reading.repairs.contains(&Repair::InsurerForm) {
        let dropped = reading.code.is_some_and(|code| !code.is_whole());
        reading.warnings.extend(dropped.then_some(Warning::CentreDropped));
    }
    reading.gestion = along.gestion.parse().ok().filter(|code| page.site.index.has_gestion(*code));
    let page = page.reading(&Along::of(&reading));
    let decoding = decoding::of(reading, &annuaire)?;
    if !decoding.is_found() {
        return unknown(&page, &decoding);
    }
    let Some(code) = decoding.reading.code else { return Err(Error::NotFound) };
    let contact_of = match &decoding.today {
        Some(Today::Caisse(caisse)) => Some(caisse.as_ref()),
        Some(Today::Residence(_)) => None,
        None => decoding.caisse.as_ref(),
    };
    // A caisse without a number of its own is reached as its régime is.
    let contact = match (contact_of.and_then(|c| c.contact.clone()), &decoding.today) {
        (Some(contact), _) => Some(contact),
        (None, Some(Today::Residence(regime))) => regime.contact.clone(),
        (None, _) => None,
    };
    let sources = match &decoding.caisse {
        Some(caisse) => annuaire.sources_of_caisse(caisse.id)?,
        None => Vec::new(),
    };
    let contact_source = contact.as_ref().map(|contact| annuaire.source(&contact.source)).transpose()?.flatten();
    // The code as the tables write it, where they list a single one.
    let listed = match &decoding.today {
        Some(Today::Caisse(caisse)) => match annuaire.centres_of(caisse.id)?.as_slice() {
            [centre] => Some(Code { centre: Some(centre.code), ..Code::caisse(caisse.id) }.to_string()),
            _ => None,
        },
        _ => None,
    };
    let successor_tiles = match &decoding.today {
        Some(Today::Caisse(caisse)) => tiles_of_successor(caisse, &page, &annuaire)?,
        _ => Vec::new(),
    };
    let template = ResultPage {
        page: &page,
        decoding: &decoding,
        code,
        title: title(&decoding, &page),
        tiles: tiles(&decoding, &page),
        successor_tiles,
        verdict: Verdict::of(&decoding, page.locale),
        notes: notes(&decoding, page.locale),
        body: contact_of,
        website: contact_of.and_then(|c| c.website.clone()).or_else(|| match &decoding.today {
            Some(Today::Residence(regime)) => regime.website.clone(),
            _ => decoding.regime.as_ref().and_then(|regime| regime.website.clone()),
        }),
        contact,
        contact_source,
        listed,
        sources,
    };
    page.ok(&template)
}

#[derive(Template)]
#[template(path = "resultat.html")]
struct ResultPage<'a> {
    page: &'a Page,
    decoding: &'a Decoding,
    code: Code,
    title: String,
    tiles: Vec<Tile>,
    successor_tiles: Vec<Tile>,
    verdict: Option<Verdict>,
    notes: Vec<String>,
    body: Option<&'a crate::annuaire::Caisse>,
    website: Option<String>,
    contact: Option<Contact>,
    contact_source: Option<Source>,
    listed: Option<String>,
    sources: Vec<Source>,
}

impl ResultPage<'_> {
    fn is_old(&self) -> bool {
        matches!(&self.verdict, Some(verdict) if matches!(verdict.tone, "moved" | "closed"))
    }

    fn is_current(&self) -> bool {
        matches!(&self.verdict, Some(verdict) if verdict.tone == "ok")
    }
}

fn title(decoding: &Decoding, page: &Page) -> String {
    match (&decoding.caisse, decoding.reading.code) {
        (Some(caisse), _) => caisse.name.clone(),
        (None, Some(code)) if !decoding.choices.is_empty() => {
            let count = i64::try_from(decoding.choices.len()).unwrap_or(i64::MAX);
            page.t("result-choices-title").with("code", code.to_string()).with("count", count).to_string()
        }
        _ => page.t("result-test").to_string(),
    }
}

#[derive(Template)]
#[template(path = "inconnu.html")]
struct Unknown<'a> {
    page: &'a Page,
    decoding: &'a Decoding,
    code: String,
    tiles: Vec<Tile>,
    notes: Vec<String>,
    regime_is_unknown: bool,
}

/// The 404 page of a well-written code that the tables do not know, with near codes.
///
/// # Errors
/// The template failed.
pub fn unknown(page: &Page, decoding: &Decoding) -> Result<HttpResponse, Error> {
    let Some(code) = decoding.reading.code else { return Err(Error::NotFound) };
    let regime_is_unknown = decoding.reading.warnings.contains(&Warning::RegimeUnknown);
    if let (Some(regime), Some(caisse), false) = (code.regime, code.caisse, regime_is_unknown) {
        let id = CaisseId { regime, caisse };
        // The caisse may be known, and only the centre missing.
        if page.site.index.caisse(id).is_none() {
            page.site.metrics.unknown(id);
        }
    }
    let template = Unknown {
        page,
        decoding,
        code: code.to_string(),
        tiles: tiles(decoding, page),
        notes: notes(decoding, page.locale),
        regime_is_unknown,
    };
    page.answer(StatusCode::NOT_FOUND, Cache::Never, &template)
}

/// One of the three parts of a code, as drawn.
#[derive(Debug)]
pub struct Tile {
    /// `regime`, `caisse` or `centre`: its colour and its label.
    pub part: &'static str,
    /// Its digits, when they were read.
    pub digits: Option<String>,
    /// What it says.
    pub says: String,
    /// Whether what it says is a proper name, in French.
    pub is_name: bool,
    /// The page about it.
    pub href: Option<String>,
    /// Whether our tables do not know it.
    pub unknown: bool,
}

/// The three parts of what was read.
#[must_use]
pub fn tiles(decoding: &Decoding, page: &Page) -> Vec<Tile> {
    let Some(code) = decoding.reading.code else { return Vec::new() };
    let tile = |part, digits: Option<String>, name: Option<String>, href: Option<String>| {
        let (says, is_name, unknown) = match (&digits, name) {
            (_, Some(name)) => (name, true, false),
            (Some(_), None) => (page.t("part-not-known").to_string(), false, true),
            (None, None) => (page.t("part-to-read").to_string(), false, true),
        };
        Tile { part, digits, says, is_name, href, unknown }
    };
    let regime = decoding.regime.as_ref();
    let caisse = decoding.caisse.as_ref();
    let mut tiles = vec![
        tile(
            "regime",
            code.regime.map(|c| c.to_string()),
            regime.map(|r| r.short_name.clone()),
            regime.map(|r| page.url(format!("/regimes/{}", r.code))),
        ),
        tile(
            "caisse",
            code.caisse.map(|c| c.to_string()),
            caisse.map(|c| c.name.clone()),
            caisse.map(|c| page.url(format!("/caisses/{}", c.id.slug()))),
        ),
    ];
    if let (Some(tile), false) = (tiles.last_mut(), decoding.choices.is_empty()) {
        tile.says = page.t("result-choices-lead").to_string();
        tile.unknown = false;
    }
    let (key, label) = centre_words(decoding);
    tiles.push(Tile {
        part: "centre",
        digits: code.centre.map(|c| c.to_string()),
        says: match code.centre {
            Some(_) => page.t(key).with("label", label.clone()).with("name", label).to_string(),
            None => page.t("part-to-read").to_string(),
        },
        is_name: false,
        href: None,
        unknown: code.centre.is_none(),
    });
    tiles
}

fn tiles_of_successor(caisse: &crate::annuaire::Caisse, page: &Page, annuaire: &Annuaire) -> Result<Vec<Tile>, Error> {
    let reading = reading::read_slug(&caisse.id.slug(), &page.site.index).ok_or(Error::NotFound)?;
    Ok(tiles(&decoding::of(reading, annuaire)?, page))
}

/// What to say of the centre: the message, and the name it quotes.
#[must_use]
pub fn centre_words(decoding: &Decoding) -> (&'static str, String) {
    let judged = decoding.reading.code.and_then(|code| code.regime).is_some_and(centres_are_listed);
    let label = decoding.centre.as_ref().and_then(|centre| centre.label.clone());
    match (judged, &decoding.centre_cpam, label) {
        (false, ..) => ("result-centre-unjudged", String::new()),
        (true, Some(cpam), _) => ("result-centre-cpam", cpam.name.clone()),
        (true, None, Some(label)) => ("result-centre-listed", label),
        (true, None, None) => ("result-centre-unknown", String::new()),
    }
}

/// Whether a code is still good, in a title and a sentence.
#[derive(Debug)]
pub struct Verdict {
    /// `ok`, `moved`, `closed` or `unsure`.
    pub tone: &'static str,
    /// A few words.
    pub title: String,
    /// A sentence or two.
    pub text: String,
}

impl Verdict {
    /// The verdict on the caisse that was read, if one was.
    #[must_use]
    pub fn of(decoding: &Decoding, locale: &Locale) -> Option<Self> {
        let t = |key: &'static str| locale.text(key);
        let says = |tone, title, text: String| Some(Self { tone, title: t(title).to_string(), text });
        if decoding.reading.warnings.contains(&Warning::TestCard) {
            return says("closed", "result-test", t("result-test-text").to_string());
        }
        let caisse = decoding.caisse.as_ref()?;
        if caisse.kind == Kind::Technique {
            return says("unsure", "result-technical", t("result-technical-text").to_string());
        }
        let seen = locale.date(caisse.last_seen);
        let since = caisse.since.map(|date| locale.date(date));
        let today = match &decoding.today {
            Some(Today::Caisse(today)) => Some(format!("{} ({})", today.name, today.id)),
            _ => None,
        };
        let mut verdict = match (caisse.status, today) {
            (Status::Active, _) => says("ok", "result-active", t("result-active-text").with("date", seen).to_string()),
            (Status::Merged, Some(name)) => {
                let text = match since {
                    Some(date) => t("result-merged-dated").with("date", date).with("name", name).to_string(),
                    None => t("result-merged-text").with("name", name).to_string(),
                };
                says("moved", "result-merged", text)
            }
            (Status::Alias, Some(name)) => {
                says("moved", "result-alias", t("result-alias-text").with("name", name).to_string())
            }
            (Status::Closed, today) => {
                let mut text = match since {
                    Some(date) => t("result-closed-dated").with("date", date).to_string(),
                    None => t("result-closed-text").to_string(),
                };
                let next = match (today, &decoding.today) {
                    (Some(name), _) => Some(t("result-closed-caisse").with("name", name).to_string()),
                    (None, Some(Today::Residence(regime))) => {
                        let name = format!("{}, {}", regime.code, regime.short_name);
                        Some(t("result-closed-residence").with("regime", name).to_string())
                    }
                    (None, _) => None,
                };
                if let Some(next) = next {
                    text = format!("{text} {next}");
                }
                says("closed", "result-closed", text)
            }
            _ => says("unsure", "result-unverified", t("result-unverified-text").with("date", seen).to_string()),
        };
        if let (Some(verdict), true) = (&mut verdict, caisse.confidence != Confidence::High) {
            let name: &str = caisse.confidence.into();
            let confidence = locale.text(format!("confidence-{name}")).to_string();
            verdict.text.push(' ');
            verdict.text.push_str(&t("result-doubtful").with("confidence", confidence).to_string());
        }
        verdict
    }
}

/// What else to say: what was mended, what the digits may also be, what the tables remark.
#[must_use]
pub fn notes(decoding: &Decoding, locale: &Locale) -> Vec<String> {
    let reading = &decoding.reading;
    let mut notes: Vec<String> = Vec::new();
    for repair in &reading.repairs {
        let name: &str = (*repair).into();
        notes.push(locale.text(format!("repair-{name}")).to_string());
    }
    for warning in &reading.warnings {
        let spoken = matches!(
            warning,
            Warning::CentreDropped | Warning::AmbiguousSiren | Warning::AmbiguousPostalCode | Warning::AmbiguousAmc
        );
        if spoken {
            let name: &str = (*warning).into();
            notes.push(locale.text(format!("warning-{name}")).to_string());
        }
    }
    if let Some(code) = reading.gestion {
        let label = locale.text(format!("gestion-{code}")).to_string();
        notes.push(locale.text("result-gestion").with("code", code.to_string()).with("label", label).to_string());
    }
    if let Some(note) = decoding.caisse.as_ref().and_then(|caisse| caisse.note.as_deref()) {
        notes.push(locale.text(format!("note-{note}")).to_string());
    }
    notes
}
