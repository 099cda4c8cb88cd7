//! What can go wrong, and the one page that says it, in the visitor's language, with a way on.

use std::fmt;
use std::panic::AssertUnwindSafe;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{InternalError, UrlencodedError};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{ConnectionType, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use futures_util::FutureExt as _;

use super::Page;
use crate::database;
use crate::door::{self, Cache};

/// Why a page cannot be shown. Handlers return it; `render` shows it.
#[derive(Debug)]
pub enum Error {
    /// Nothing is at this address.
    NotFound,
    /// The form or the address cannot be read.
    BadRequest,
    /// The form is sent in a way that is not read.
    WrongKind,
    /// More was sent than is read.
    TooLarge,
    /// The address is longer than any of ours.
    AddressTooLong,
    /// The headers are longer than any browser's.
    HeadersTooLong,
    /// It did not arrive in time.
    TooSlow,
    /// One client asks for more than its share; after how many seconds it may ask again.
    TooMany(u64),
    /// This address is not asked that way; these are the ways it is.
    Method(&'static str),
    /// A fault of ours: logged, never shown.
    Internal(anyhow::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status_code().as_str())
    }
}

impl From<database::Error> for Error {
    fn from(error: database::Error) -> Self {
        Self::Internal(error.into())
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::WrongKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::HeadersTooLong => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
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
        // The body is made by `render`, which knows the language.
        let mut response = HttpResponse::new(self.status_code());
        let headers = response.headers_mut();
        match self {
            Self::TooMany(seconds) => drop(headers.insert(header::RETRY_AFTER, HeaderValue::from(*seconds))),
            Self::Method(allowed) => drop(headers.insert(header::ALLOW, HeaderValue::from_static(allowed))),
            _ => {}
        }
        response
    }
}

/// Nothing is at this address.
pub async fn not_found() -> HttpResponse {
    Error::NotFound.error_response()
}

/// Why a form could not be read.
#[must_use]
pub fn form_error(error: &UrlencodedError) -> Error {
    match error {
        UrlencodedError::Overflow { .. } => Error::TooLarge,
        UrlencodedError::ContentType => Error::WrongKind,
        _ => Error::BadRequest,
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    page: &'a Page,
    key: &'static str,
}

/// Gives every error answer that is not a page already its page. A panic in a handler becomes one.
///
/// # Errors
/// The request failed before any handler saw it: the error carries its page.
pub async fn render(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // The request itself may not be held across the call: the router needs it alone.
    let page = Page::asked(request.request()).map(Page::without_address);
    let answer = |status: StatusCode| {
        let key = match status {
            StatusCode::NOT_FOUND => "404",
            StatusCode::METHOD_NOT_ALLOWED => "405",
            StatusCode::REQUEST_TIMEOUT => "408",
            StatusCode::PAYLOAD_TOO_LARGE => "413",
            StatusCode::URI_TOO_LONG => "414",
            StatusCode::TOO_MANY_REQUESTS => "429",
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => "431",
            status if status.is_server_error() => "500",
            _ => "400",
        };
        let answer = page.as_ref().map(|page| page.answer(status, Cache::Never, &ErrorPage { page, key }));
        answer
            .and_then(Result::ok)
            .unwrap_or_else(|| HttpResponse::build(status).content_type("text/plain").body(status.to_string()))
    };
    let failed = |status, why: String| {
        let mut answer = answer(status);
        door::set_headers(answer.headers_mut());
        // Something of the request may still be on its way: it is not taken for the next one.
        answer.head_mut().set_connection_type(ConnectionType::Close);
        Err(InternalError::from_response(why, answer).into())
    };
    let response = match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(Ok(response)) => response.map_into_boxed_body(),
        Ok(Err(error)) => return failed(error.as_response_error().status_code(), error.to_string()),
        Err(_) => {
            tracing::error!("a handler panicked");
            return failed(StatusCode::INTERNAL_SERVER_ERROR, "a handler panicked".to_owned());
        }
    };
    let status = response.status();
    let is_page = response.headers().contains_key(header::CONTENT_TYPE);
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return Ok(response);
    }
    let mut answer = answer(status);
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    Ok(response.into_response(answer))
}
