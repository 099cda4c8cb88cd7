//! The share of each client in what costs more than a page.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::HttpRequest;
use actix_web::dev::ServiceRequest;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::IpNet;

/// A share is for so many seconds: that much may be asked at once, and is given again in that time.
const SECONDS: u32 = 10;
/// How often clients that have their whole share again are forgotten.
pub const FORGET_EVERY: Duration = Duration::from_secs(30);

/// Who asked how much lately. Addresses are in memory only, for `SECONDS` and `FORGET_EVERY` together
/// at most after the last request.
#[derive(Debug)]
pub struct Clients {
    limiter: Option<DefaultKeyedRateLimiter<IpAddr>>,
    proxies: Vec<IpNet>,
}

impl Clients {
    /// Nobody yet. The rate is of requests per second; 0 is no limit.
    #[must_use]
    pub fn new(rate: u16, proxies: Vec<IpNet>) -> Self {
        let rate = NonZeroU32::new(rate.into());
        let seconds = NonZeroU32::MIN.saturating_add(SECONDS - 1);
        let quota = rate.map(|rate| Quota::per_second(rate).allow_burst(rate.saturating_mul(seconds)));
        Self { limiter: quota.map(RateLimiter::keyed), proxies }
    }

    /// After how many seconds a client may ask again, if it has used up its share.
    pub(super) fn refuses(&self, request: &ServiceRequest) -> Option<u64> {
        Some(self.wait(self.client(request.request())?)?.as_secs() + 1)
    }

    /// How long a client has to wait until it may ask for one thing more. If it need not, that is taken from its share.
    #[must_use]
    pub fn wait(&self, client: IpAddr) -> Option<Duration> {
        let until = self.limiter.as_ref()?.check_key(&client).err()?;
        Some(until.wait_time_from(DefaultClock::default().now()))
    }

    /// Forgets those that have their whole share again.
    pub fn forget(&self) {
        if let Some(limiter) = &self.limiter {
            limiter.retain_recent();
        }
    }

    /// Whose share it is: the other end of the connection's, or of whom the proxies that we trust name, the last before
    /// them.
    ///
    /// Whoever is on this machine has no share: it is a test, or a proxy that was not named, and then
    /// everybody would be one client.
    #[must_use]
    pub fn client(&self, request: &HttpRequest) -> Option<IpAddr> {
        let is_proxy = |address: &IpAddr| self.proxies.iter().any(|network| network.contains(address));
        let mut client = request.peer_addr()?.ip().to_canonical();
        let mut named = request
            .headers()
            .get_all("x-forwarded-for")
            .rev()
            .flat_map(|value| value.as_bytes().rsplit(|b| *b == b','));
        while is_proxy(&client) {
            // What it says of nobody, or not in so many words, says nothing: then everybody behind it is one client.
            let Some(name) = named.next() else { break };
            client = std::str::from_utf8(name).ok()?.trim().parse::<IpAddr>().ok()?.to_canonical();
        }
        Some(network(client)).filter(|client| !client.is_loopback())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_that_has_its_share_again_is_forgotten() {
        let quota = |rate: u32| Quota::per_second(NonZeroU32::new(rate).unwrap());
        for (rate, remembered) in [(1, 1), (10_000, 0)] {
            let clients = Clients { limiter: Some(RateLimiter::keyed(quota(rate))), proxies: Vec::new() };
            let limiter = clients.limiter.as_ref().unwrap();
            assert!(limiter.check_key(&IpAddr::V4([203, 0, 113, 7].into())).is_ok());
            std::thread::sleep(Duration::from_millis(20));
            clients.forget();
            assert_eq!(limiter.len(), remembered, "at {rate} a second");
        }
    }
}
