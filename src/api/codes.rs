//! What a text, or a code in digits, means.

use actix_web::HttpResponse;
use actix_web::web::{Data, Json, Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::reading::Reading;
use super::{MAX_TEXT, Problem, known_language, once, shared};
use crate::api::schemas::Language;
use crate::decoding::Decoding;
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::domain::reading;

/// The language of what goes wrong; answers themselves hold no words but names.
#[derive(Debug, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    #[param(value_type = Language, required = false)]
    pub(super) lang: Option<String>,
}

/// A text to read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "Organisme de rattachement : 01 751 0000"}))]
pub struct OneText {
    /// Any text: a code, a part of one, a line of an attestation.
    #[schema(max_length = 4000)]
    text: String,
}

/// Reads any text.
///
/// # Errors
/// The text is too long.
#[utoipa::path(post, path = "/api/v1/decode", params(Asked), request_body = OneText,
    responses((status = 200, body = Reading)))]
pub async fn decode(
    asked: Query<Asked>,
    sent: Json<OneText>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    if sent.text.chars().nth(MAX_TEXT).is_some() {
        return Err(Problem::TooLong);
    }
    once(&Reading::of(&sent.text, &annuaire, &finder))
}

/// Reads a code that is already written in digits. Nothing is guessed.
///
/// # Errors
/// It is not.
#[utoipa::path(get, path = "/api/v1/codes/{code}",
    params(("code" = String, Path, example = "01-751-0000",
        pattern = "^([0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{9}|[0-9]{2}-[0-9]{3}(-[0-9]{4})?)$"), Asked),
    responses((status = 200, body = Reading)))]
pub async fn read_code(
    code: Path<String>,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let digits = code.len() <= 9 && code.bytes().all(|byte| byte.is_ascii_digit());
    let slug = match (digits, code.get(..2), code.get(2..5), code.get(5..)) {
        (true, Some(regime), Some(caisse), Some("")) => format!("{regime}-{caisse}"),
        (true, Some(regime), Some(caisse), Some(centre)) => format!("{regime}-{caisse}-{centre}"),
        _ => code.into_inner(),
    };
    let reading = reading::read_slug(&slug, &annuaire).ok_or(Problem::NotDigits)?;
    shared(&*asked, &Reading::from(&Decoding::new(reading, &annuaire)))
}
