//! What is refused before it is read any further. `errors` gives each refusal its page.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::ResponseError as _;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::rt::time::timeout;
use actix_web::web::Data;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use percent_encoding::percent_decode_str;

use super::door::split_language;
use super::{Error, Settings, Site};
use crate::api::{self, Problem};

/// The longest path and query.
const MAX_ADDRESS_BYTES: usize = 4_096;
/// The most that all headers may take. (The HTTP library itself stops at 96 headers and 128 kB.)
const MAX_HEADERS_BYTES: usize = 16_384;
/// The most parameters of a query. No form of ours has half as many.
const MAX_PARAMETERS: usize = 64;
/// How long a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(15);

const TEN: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
/// How many clients are remembered before those that have their whole share again are forgotten.
const MAX_CLIENTS: usize = 10_000;
/// What costs more than a page, when it is asked with a query. All of the API does.
const COSTLY: [&str; 7] = [
    "/recherche",
    "/caisses",
    "/caisses/suggestions",
    "/caisses/demenagement",
    "/retrouver/lieu",
    "/retrouver/lettre.txt",
    "/retrouver/rappels.ics",
];

/// The share of each client in what costs more than a page. Their addresses are in memory only, and
/// for as long as it takes to have the whole share again.
#[derive(Debug)]
pub struct Clients {
    limiter: Option<DefaultKeyedRateLimiter<IpAddr>>,
    proxies: Vec<IpAddr>,
}

impl Clients {
    /// A number of requests per second and client, with ten times as many at once; 0 is no limit.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let rate = NonZeroU32::new(settings.rate.into());
        let quota = rate.map(|rate| Quota::per_second(rate).allow_burst(rate.saturating_mul(TEN)));
        Self { limiter: quota.map(RateLimiter::keyed), proxies: settings.trusted_proxies.clone() }
    }

    /// After how many seconds a client may ask again, if it has used up its share.
    ///
    /// Whoever is on this machine has no share: it is a test, or a proxy that was not named, and then
    /// everybody would be one client.
    fn refuses(&self, request: &ServiceRequest) -> Option<u64> {
        let limiter = self.limiter.as_ref()?;
        let client = self.client(request).filter(|client| !client.is_loopback())?;
        if limiter.len() > MAX_CLIENTS {
            limiter.retain_recent();
        }
        let until = limiter.check_key(&client).err()?;
        Some(until.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }

    /// Who asks: the other end of the connection, or whom a proxy that we trust names last.
    fn client(&self, request: &ServiceRequest) -> Option<IpAddr> {
        let peer = request.peer_addr()?.ip().to_canonical();
        if !self.proxies.contains(&peer) {
            return Some(network(peer));
        }
        let named = request.headers().get_all("x-forwarded-for").last()?.to_str().ok()?;
        let last: IpAddr = named.rsplit(',').next()?.trim().parse().ok()?;
        Some(network(last.to_canonical()))
    }
}

/// One subscriber has a whole /64 of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) if !v6.is_loopback() => {
            let [a, b, c, d, ..] = v6.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        other => other,
    }
}

fn is_costly(request: &ServiceRequest) -> bool {
    let path = request.path();
    request.method() == Method::POST
        || path.starts_with(api::ROOT)
        || (!request.query_string().is_empty() && COSTLY.contains(&split_language(path).1))
}

pub(super) async fn check(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let site = request.app_data::<Data<Site>>();
    let waits = site.filter(|_| is_costly(&request)).and_then(|site| site.clients.refuses(&request));
    if let Some(error) = refusal(&request).or(waits.map(Error::TooMany)) {
        let problem = match &error {
            Error::TooMany(seconds) => Problem::TooMany(*seconds),
            other => Problem::of(other.status_code()),
        };
        let answer = site.and_then(|site| api::refusal(request.request(), &site.base_url, &problem));
        return Ok(request.into_response(answer.unwrap_or_else(|| error.error_response())));
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
    let is_text = |part| path.starts_with(api::ROOT) || is_text(part);
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
