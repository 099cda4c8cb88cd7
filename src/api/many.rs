//! What many texts mean: as JSON, as a table (`text/csv`), or as JSON line by line (`application/x-ndjson`).

use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use actix_web::web::{Bytes, Data, Query};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::reading::Item;
use super::schemas::Language;
use super::{MAX_TEXTS, Problem, known_language, language};
use crate::batch::Answer;
use crate::batch::source::{MAX_RECORD, Source};
use crate::batch::table::{Fault, Table};
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::door::Cache;
use crate::lang::Locale;

/// The most that is read is less than the longest record.
const _: () = assert!(super::MAX_BODY < MAX_RECORD);

/// The longest name of a column.
const MAX_COLUMN: usize = 100;

/// The language of what goes wrong, and of what is said of each text.
#[derive(Debug, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    #[param(value_type = Language, required = false)]
    lang: Option<String>,
    /// Of a table.
    #[param(max_length = 100, required = false)]
    column: Option<String>,
}

/// Texts to read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"texts": ["01 751 0000", "17510000", "75012"]}))]
pub struct ManyTexts {
    /// Each as for one text. One that is too long is `unreadable`; the others are read.
    #[schema(max_items = 1000)]
    texts: Vec<String>,
}

/// A line of JSON: a text, or an object with one.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum OneLine {
    Text(String),
    Object { text: String },
}

/// One answer for each text, in the same order.
#[derive(Serialize, ToSchema)]
pub struct Readings<'a> {
    items: Vec<Item<'a>>,
}

/// An answer and the number of its line.
#[derive(Serialize)]
struct Numbered<'a> {
    line: usize,
    #[serde(flatten)]
    item: Item<'a>,
}

/// Reads up to a thousand texts, and answers in the form in which they were sent.
///
/// # Errors
/// There are too many, or they are not of one of the three forms.
#[utoipa::path(post, path = "/api/v1/decode/batch", params(Asked),
    request_body(content(
        (ManyTexts = "application/json"),
        (String = "text/csv", example = "nom,code\nA,01 751 0000\nB,17510000\n"),
        (String = "application/x-ndjson", example = "\"01 751 0000\"\n{\"text\": \"17510000\"}\n"),
    )),
    responses((status = 200, content(
        (Readings = "application/json"),
        (String = "text/csv"),
        (String = "application/x-ndjson"),
    ))))]
pub async fn decode_batch(
    request: HttpRequest,
    asked: Query<Asked>,
    body: Bytes,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let locale = language(&request).ok_or(Problem::Parameter("lang"))?;
    if asked.column.as_ref().is_some_and(|column| column.chars().count() > MAX_COLUMN) {
        return Err(Problem::Parameter("column"));
    }
    let kind = request.mime_type().ok().flatten().ok_or(Problem::MediaType)?;
    let is_json = kind.subtype() == "json" || kind.suffix().is_some_and(|suffix| suffix == "json");
    let read = |text: &str| Answer::of(text, &annuaire, &finder);
    let (kind, written) = match (kind.essence_str(), is_json) {
        (_, true) => ("application/json", as_json(&body, read, locale)?),
        ("text/csv", _) => ("text/csv; charset=utf-8", as_table(&body, asked.column.as_deref(), read, locale)?),
        ("application/x-ndjson", _) => ("application/x-ndjson", line_by_line(&body, read, locale)?),
        _ => return Err(Problem::MediaType),
    };
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, Cache::Never.header()))
        .insert_header((CONTENT_LANGUAGE, locale.id.as_str()))
        .content_type(kind)
        .body(written))
}

fn of_json(error: &serde_json::Error) -> Problem {
    if error.is_data() { Problem::Shape } else { Problem::Json }
}

fn internal(error: impl Into<anyhow::Error>) -> Problem {
    Problem::Internal(error.into())
}

fn as_json<'a>(body: &[u8], read: impl Fn(&str) -> Answer<'a>, locale: &Locale) -> Result<Vec<u8>, Problem> {
    let sent: ManyTexts = serde_json::from_slice(body).map_err(|error| of_json(&error))?;
    if sent.texts.len() > MAX_TEXTS {
        return Err(Problem::TooLong);
    }
    let items = sent.texts.iter().map(|text| Item::new(&read(text), locale)).collect();
    serde_json::to_vec(&Readings { items }).map_err(internal)
}

fn line_by_line<'a>(body: &[u8], read: impl Fn(&str) -> Answer<'a>, locale: &Locale) -> Result<Vec<u8>, Problem> {
    let text = std::str::from_utf8(body).map_err(|_| Problem::Json)?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.len() > MAX_TEXTS {
        return Err(Problem::TooLong);
    }
    let mut written = Vec::new();
    for (line, sent) in (1..).zip(lines) {
        let text = match serde_json::from_str(sent).map_err(|error| of_json(&error))? {
            OneLine::Text(text) | OneLine::Object { text } => text,
        };
        let item = Item::new(&read(&text), locale);
        serde_json::to_writer(&mut written, &Numbered { line, item }).map_err(internal)?;
        written.push(b'\n');
    }
    Ok(written)
}

fn as_table<'a>(
    body: &[u8],
    column: Option<&str>,
    read: impl Fn(&str) -> Answer<'a>,
    locale: &Locale,
) -> Result<Vec<u8>, Problem> {
    let table = Source::new(body).map_err(Fault::from).and_then(|source| Table::new(source, column, None));
    let mut table = table.map_err(|fault| match fault {
        Fault::NoColumn { .. } => Problem::Parameter("column"),
        Fault::Empty | Fault::Read(_) => Problem::Table,
    })?;
    let mut written = table.head();
    let mut rows = 0;
    while table.advance().map_err(|_| Problem::Table)? {
        rows += 1;
        if rows > MAX_TEXTS {
            return Err(Problem::TooLong);
        }
        table.push_kept(&mut written);
        read(&table.text()).push_row(&mut written, table.delimiter(), locale);
    }
    Ok(written)
}
