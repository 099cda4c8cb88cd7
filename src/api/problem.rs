//! What went wrong, as `application/problem+json` (RFC 9457). What was sent is never repeated.

use std::fmt;

use actix_web::error::JsonPayloadError;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};
use utoipa::ToSchema;

use crate::door::Cache;
use crate::lang::Locale;

/// Why there is no answer.
#[derive(Debug, EnumDiscriminants)]
#[strum_discriminants(name(ProblemKind), derive(EnumIter, IntoStaticStr), strum(serialize_all = "kebab-case"))]
#[strum_discriminants(doc = "The kinds of [`Problem`], by the names they have in addresses and messages.")]
pub enum Problem {
    /// Nothing is at this address.
    NotFound,
    /// What stands in the address is not a code in digits.
    NotDigits,
    /// A parameter of the address has a value that is not accepted.
    Parameter(&'static str),
    /// The parameters of the address are not those of this operation.
    Query,
    /// The body is not JSON.
    Json,
    /// The body is JSON of another form.
    Shape,
    /// The body is no table.
    Table,
    /// A text, or the list of them, is too long.
    TooLong,
    /// The body is not said to be JSON.
    MediaType,
    /// The body is larger than is read.
    TooLarge,
    /// The body did not arrive in time.
    TooSlow,
    /// This address is not asked that way; these are the ways it is.
    Method(&'static str),
    /// One client asks for more than its share; after how many seconds it may ask again.
    TooMany(u64),
    /// A fault of ours: logged, never shown.
    Internal(anyhow::Error),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl From<&JsonPayloadError> for Problem {
    fn from(error: &JsonPayloadError) -> Self {
        match error {
            JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. } => Self::TooLarge,
            JsonPayloadError::ContentType => Self::MediaType,
            JsonPayloadError::Deserialize(error) if error.is_data() => Self::Shape,
            _ => Self::Json,
        }
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NotDigits => StatusCode::NOT_FOUND,
            Self::Parameter(_) | Self::Query | Self::Json | Self::Table => StatusCode::BAD_REQUEST,
            Self::Shape | Self::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        if let Self::Internal(error) = self {
            tracing::error!("{error:#}");
        }
        // The body is made by the frame, which knows the language.
        HttpResponse::new(self.status_code())
    }
}

/// What went wrong, after RFC 9457.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDetails {
    /// The address of the explanation of this kind of problem.
    #[serde(rename = "type")]
    kind: String,
    /// The kind of problem, in a few words.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What to do about it.
    detail: String,
    /// The parameter concerned, when it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<&'static str>,
    /// The line or row concerned, from 1, in an answer that had begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
}

impl ProblemDetails {
    /// All of it in words.
    #[must_use]
    pub fn sentence(&self, locale: &Locale) -> String {
        let line = i64::try_from(self.line.unwrap_or_default()).unwrap_or(i64::MAX);
        let said = locale.text("api-problem-at").with("line", line);
        said.with("title", self.title.as_str()).with("detail", self.detail.as_str()).to_string()
    }
}

impl Problem {
    /// Its kind, as it stands in addresses.
    #[must_use]
    pub fn name(&self) -> &'static str {
        ProblemKind::from(self).into()
    }

    /// What is said of it, in a language.
    #[must_use]
    pub fn details(&self, locale: &Locale, base_url: &str, line: Option<usize>) -> ProblemDetails {
        let kind = self.name();
        ProblemDetails {
            kind: format!("{base_url}/donnees/api#{kind}"),
            title: locale.text(format!("problem-{kind}-title")).to_string(),
            status: self.status_code().as_u16(),
            detail: locale.text(format!("problem-{kind}-detail")).to_string(),
            parameter: if let Self::Parameter(name) = self { Some(*name) } else { None },
            line,
        }
    }

    /// The problem that a status tells of, for answers that no handler made.
    #[must_use]
    pub fn from_status(status: StatusCode, retry_after: Option<u64>) -> Self {
        match status {
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany(retry_after.unwrap_or(1)),
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::MediaType,
            status if status.is_server_error() => Self::Internal(anyhow::anyhow!("status {status}")),
            _ => Self::Query,
        }
    }

    /// The whole answer, in a language.
    #[must_use]
    pub fn answer(&self, locale: &Locale, base_url: &str) -> HttpResponse {
        let (status, details) = (self.status_code(), self.details(locale, base_url, None));
        let mut answer = HttpResponse::build(status);
        answer
            .insert_header((header::CACHE_CONTROL, Cache::Never.header()))
            .insert_header((header::CONTENT_LANGUAGE, locale.id.as_str()))
            .insert_header((header::VARY, "accept-language"))
            .content_type("application/problem+json");
        match self {
            Self::Method(allowed) => drop(answer.insert_header((header::ALLOW, *allowed))),
            Self::TooMany(seconds) => drop(answer.insert_header((header::RETRY_AFTER, *seconds))),
            _ => {}
        }
        match serde_json::to_vec(&details) {
            Ok(body) => answer.body(body),
            Err(_) => answer.finish(),
        }
    }
}
