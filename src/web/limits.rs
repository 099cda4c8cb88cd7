//! What is refused before it is read any further. `errors` gives each refusal its page.

use std::time::Duration;

use actix_web::ResponseError as _;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::rt::time::timeout;
use actix_web::web::Data;
use percent_encoding::percent_decode_str;

use super::{Error, Site};
use crate::paths;

/// The longest path and query.
const MAX_ADDRESS_BYTES: usize = 4_096;
/// The most that all headers may take. (The HTTP library itself stops at 96 headers and 128 kB.)
const MAX_HEADERS_BYTES: usize = 16_384;
/// The most parameters of a query. No form of ours has half as many.
const MAX_PARAMETERS: usize = 64;
/// How long a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(15);

/// Refuses what is too long, too much or too often.
///
/// # Errors
/// The body did not arrive in time, or what comes after failed.
pub async fn check(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let site = request.app_data::<Data<Site>>();
    let waits = site.filter(|_| is_costly(&request)).and_then(|site| site.clients.refuses(&request));
    if let Some(error) = refusal(&request).or(waits.map(Error::TooMany)) {
        return Ok(request.into_response(error.error_response()));
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    // Handlers wait for nothing but the body.
    match timeout(BODY_TIME, next.call(request)).await {
        Ok(response) => Ok(response?.map_into_boxed_body()),
        Err(_) => Err(Error::TooSlow.into()),
    }
}

/// Whether more than a page is made: whatever has a query or a body, and the API.
fn is_costly(request: &ServiceRequest) -> bool {
    request.method() == Method::POST || !request.query_string().is_empty() || request.path().starts_with(paths::API)
}

fn refusal(request: &ServiceRequest) -> Option<Error> {
    let (path, query) = (request.uri().path(), request.query_string());
    if path.len() + query.len() > MAX_ADDRESS_BYTES {
        return Some(Error::AddressTooLong);
    }
    if request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>()
        > MAX_HEADERS_BYTES
    {
        return Some(Error::HeadersTooLong);
    }
    // The API says itself what is wrong with a parameter.
    let is_text = |part| path.starts_with(paths::API) || is_text(part);
    let is_sound = is_text(path) && is_text(query) && query.split('&').count() <= MAX_PARAMETERS;
    (!is_sound).then_some(Error::BadRequest)
}

/// Whether it is what a browser may send: whole percent-encodings of UTF-8, no control characters.
fn is_text(part: &str) -> bool {
    let hex = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
    let mut bytes = part.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' && !(hex(bytes.next()) && hex(bytes.next())) {
            return false;
        }
    }
    percent_decode_str(part).decode_utf8().is_ok_and(|text| !text.contains(char::is_control))
}

#[cfg(test)]
mod tests {
    use super::is_text;

    #[test]
    fn only_whole_encodings_of_text_are_read() {
        for sound in ["", "/decoder/01%20751", "q=%C3%89vry&lu=a.b", "q=a+b", "/\u{e9}"] {
            assert!(is_text(sound), "{sound}");
        }
        for bad in ["%", "%2", "%zz", "%%20", "%ff", "%c3", "%00", "%0a", "%c3%28", "%ed%a0%80", "%c0%af", "%C2%85"] {
            assert!(!is_text(bad), "{bad}");
        }
    }
}
