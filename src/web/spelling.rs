//! Every address has one spelling. Others never reach a route: what is limited, hidden by a proxy or remembered by its
//! address could else be had under another one.

use std::borrow::Cow;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpResponse, ResponseError as _};
use percent_encoding::percent_decode_str;

use super::{Display, Error};
use crate::door::Cache;
use crate::paths;

/// A code has nine digits. What has more may be somebody's number, and is not repeated.
const MAX_DIGITS: usize = 9;

/// Sends whoever spells an address of ours otherwise to its one spelling (308). What cannot be put right is nowhere.
///
/// # Errors
/// What comes after failed.
pub async fn one_spelling(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Cow::Owned(path) = spelled(request.uri().path()) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let known = request.resource_map().match_pattern(&path).is_some_and(|pattern| !pattern.is_empty());
    let address = paths::with_query(&path, request.query_string());
    let digits = address.bytes().filter(u8::is_ascii_digit).count();
    if !known || path.contains('%') || digits > MAX_DIGITS {
        return Ok(request.into_response(Error::NotFound.error_response()));
    }
    let display = request.extensions().get::<Display>().copied().unwrap_or_default();
    let mut answer = HttpResponse::PermanentRedirect();
    answer.insert_header((CACHE_CONTROL, Cache::Never.header())).insert_header((LOCATION, display.on(address)));
    Ok(request.into_response(answer.finish()))
}

/// A path in its one spelling: no slash twice or at the end, and nothing encoded that need not be (RFC 3986, 2.3).
fn spelled(path: &str) -> Cow<'_, str> {
    let is_spelled = path == "/" || (!path.ends_with('/') && !path.contains("//"));
    if is_spelled && !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let mut spelled = String::with_capacity(path.len());
    for part in path.split('/').filter(|part| !part.is_empty()) {
        spelled.push('/');
        let mut rest = part;
        while let Some((before, after)) = rest.split_once('%') {
            spelled.push_str(before);
            let encoded = after.get(..2).unwrap_or(after);
            let decoded = percent_decode_str(rest.get(before.len()..before.len() + 3).unwrap_or_default()).next();
            match decoded.map(char::from) {
                Some(plain) if plain.is_ascii_alphanumeric() || "-._~".contains(plain) => spelled.push(plain),
                _ => spelled.extend(["%", encoded]),
            }
            rest = after.get(encoded.len()..).unwrap_or_default();
        }
        spelled.push_str(rest);
    }
    if spelled.is_empty() {
        spelled.push('/');
    }
    if spelled == path { Cow::Borrowed(path) } else { Cow::Owned(spelled) }
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn a_path_has_one_spelling() {
        for own in
            ["/", "/decoder", "/decoder/01%20751", "/a%2Fb", "/%C3%A9vry", "/a%2", "/%", "*", "", "/..", "/a/%zz"]
        {
            assert!(matches!(spelled(own), std::borrow::Cow::Borrowed(_)) || own.is_empty(), "{own}");
        }
        for (other, own) in [
            ("//", "/"),
            ("/decoder/", "/decoder"),
            ("//metrics//", "/metrics"),
            ("/%6Detrics", "/metrics"),
            ("/%6detrics/", "/metrics"),
            ("/en//recherche", "/en/recherche"),
            ("/%61%70i/v1", "/api/v1"),
            ("/a%2Fb/", "/a%2Fb"),
            ("/%7Ea%2", "/~a%2"),
            ("/%2D%", "/-%"),
        ] {
            assert_eq!(spelled(other), own);
            assert_eq!(spelled(own), own, "one spelling has no other");
        }
    }
}
