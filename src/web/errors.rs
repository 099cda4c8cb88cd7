//! What can go wrong, and the one page that says it, in the visitor's language, with a way on.

use std::fmt;
use std::panic::AssertUnwindSafe;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{InternalError, UrlencodedError};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use futures_util::FutureExt as _;

use super::headers;
use super::page::{Cache, Page};
use crate::annuaire::AnnuaireError;
use crate::content::LibraryError;

/// Why a page cannot be shown. Handlers return it; `render` shows it.
#[derive(Debug)]
pub enum Error {
    /// Nothing is at this address.
    NotFound,
    /// The form or the address cannot be read.
    BadRequest,
    /// More was sent than is read.
    TooLarge,
    /// Ours. It is logged, and not shown.
    Internal(anyhow::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status_code().as_str())
    }
}

impl From<AnnuaireError> for Error {
    fn from(error: AnnuaireError) -> Self {
        Self::Internal(error.into())
    }
}

impl From<LibraryError> for Error {
    fn from(error: LibraryError) -> Self {
        Self::Internal(error.into())
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        if let Self::Internal(error) = self {
            tracing::error!("{error:#}");
        }
        // The body is made by `render`, which knows the language.
        HttpResponse::new(self.status_code())
    }
}

pub(super) async fn not_found() -> HttpResponse {
    Error::NotFound.error_response()
}

pub(super) fn form(error: &UrlencodedError) -> Error {
    match error {
        UrlencodedError::Overflow { .. } => Error::TooLarge,
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
pub(super) async fn render(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // The request itself may not be held across the call: the router needs it alone.
    let page = Page::asked(request.request()).map(Page::without_address);
    let answer = |status: StatusCode| {
        let key = match status {
            StatusCode::NOT_FOUND => "404",
            StatusCode::METHOD_NOT_ALLOWED => "405",
            StatusCode::PAYLOAD_TOO_LARGE => "413",
            status if status.is_server_error() => "500",
            _ => "400",
        };
        let answer = page.as_ref().map(|page| page.answer(status, Cache::Never, &ErrorPage { page, key }));
        answer
            .and_then(Result::ok)
            .unwrap_or_else(|| HttpResponse::build(status).content_type("text/plain").body(status.to_string()))
    };
    let Ok(outcome) = AssertUnwindSafe(next.call(request)).catch_unwind().await else {
        tracing::error!("a handler panicked");
        let mut answer = answer(StatusCode::INTERNAL_SERVER_ERROR);
        headers::set(answer.headers_mut());
        return Err(InternalError::from_response("a handler panicked", answer).into());
    };
    let response = outcome?.map_into_boxed_body();
    let status = response.status();
    let is_page = response.headers().contains_key(header::CONTENT_TYPE);
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return Ok(response);
    }
    Ok(response.into_response(answer(status)))
}
