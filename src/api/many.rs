//! What many texts mean: as JSON, as a table (`text/csv`), or as JSON line by line (`application/x-ndjson`).

use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, HeaderValue};
use actix_web::web::{Data, Payload, Query};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::reading::Item;
use super::schemas::Language;
use super::stream::{self, Asker, Form};
use super::{MAX_BODY, MAX_STREAM, MAX_TEXTS, Problem, internal, known_language, language, of_json};
use crate::batch::Answer;
use crate::batch::table::Table;
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::door::Cache;
use crate::web::Site;

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

/// One answer for each text, in the same order.
#[derive(Serialize, ToSchema)]
pub struct Readings<'a> {
    items: Vec<Item<'a>>,
}

/// Reads many texts, and answers in the form in which they were sent: JSON as a whole, the others as they come.
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
    payload: Payload,
    (site, annuaire, finder): (Data<Site>, Data<Annuaire>, Data<Finder>),
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let locale = language(&request).ok_or(Problem::Parameter("lang"))?;
    if asked.column.as_ref().is_some_and(|column| column.chars().count() > MAX_COLUMN) {
        return Err(Problem::Parameter("column"));
    }
    let kind = request.mime_type().ok().flatten().ok_or(Problem::MediaType)?;
    let is_json = kind.subtype() == "json" || kind.suffix().is_some_and(|suffix| suffix == "json");
    let said = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if said.is_some_and(|length: usize| length > if is_json { MAX_BODY } else { MAX_STREAM }) {
        return Err(Problem::TooLarge);
    }
    let form = match kind.essence_str() {
        _ if is_json => None,
        "text/csv" => Some(Form::Table(Box::new(Table::new(asked.column.as_deref(), None, MAX_BODY)))),
        "application/x-ndjson" => Some(Form::Lines(Default::default())),
        _ => return Err(Problem::MediaType),
    };
    let mut response = match form {
        Some(form) => {
            let (client, base_url) = (site.clients.client(&request), site.base_url.clone());
            let wait = Box::new(move || site.clients.wait(client?));
            stream::answer(Asker { payload, form, locale, wait, base_url, annuaire, finder }).await?
        }
        None => {
            let body = payload.to_bytes_limited(MAX_BODY).await.map_err(|_| Problem::TooLarge)?;
            let body = body.map_err(|_| Problem::Json)?;
            let sent: ManyTexts = serde_json::from_slice(&body).map_err(|error| of_json(&error))?;
            if sent.texts.len() > MAX_TEXTS {
                return Err(Problem::TooLong);
            }
            let read = |text: &String| Item::new(&Answer::of(text, &annuaire, &finder), locale);
            let items = sent.texts.iter().map(read).collect();
            let body = serde_json::to_vec(&Readings { items }).map_err(internal)?;
            HttpResponse::Ok().content_type("application/json").body(body)
        }
    };
    for (name, value) in [(CACHE_CONTROL, Cache::Never.header()), (CONTENT_LANGUAGE, locale.id.as_str())] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
