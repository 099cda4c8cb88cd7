//! What must hold for whatever comes in. The fuzzers look for texts for which it does not; the texts
//! they kept are tried again by `cargo test` (`tests/site/fuzz.rs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

pub mod api;
pub mod content;
pub mod reading;
pub mod search;
pub mod wizard;

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::body::to_bytes;
use actix_web::dev::Service as _;
use actix_web::http::{Method, Uri, header};
use actix_web::test::{TestRequest, init_service};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rattachement::database::{Database, Image};
use rattachement::door::LogFormat;
use rattachement::server::{self, Settings, Shared};

/// A target's name, and what it does with bytes: it panics where something does not hold.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 5] = [
    ("reading", reading::hold),
    ("wizard", wizard::hold),
    ("search", search::hold),
    ("api", api::hold),
    ("content", content::hold),
];

/// A social security number of nobody, and a name of nobody.
pub const NUMBER: &str = "184057511234564";
pub const NAME: &str = "Marie Canari";
/// Would be an element, were it repeated as it came.
pub const MARKUP: &str = "<b-canari>";

/// The whole site in this thread, without a network.
pub struct World {
    pub shared: Shared,
    pub database: Database,
    runtime: actix_web::rt::Runtime,
    ask: Box<dyn Fn(TestRequest) -> Coming>,
}

type Coming = Pin<Box<dyn Future<Output = Answer>>>;

pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub location: String,
    pub body: String,
}

/// Gives the site, made once in each thread: making it takes seconds.
pub fn with_world<T>(work: impl FnOnce(&World) -> T) -> T {
    // Never dropped: the end of a thread is no time to close connections.
    thread_local!(static WORLD: &'static World = Box::leak(Box::new(World::new())));
    WORLD.with(|world| work(world))
}

impl World {
    fn new() -> Self {
        let image = Image::built_in().unwrap();
        let open = || Database::open(&image).unwrap();
        let settings = Settings {
            listen: ([127, 0, 0, 1], 8080).into(),
            database: None,
            base_url: None,
            publisher_file: None,
            log: "off".to_owned(),
            log_format: LogFormat::Text,
            workers: None,
            cache_mb: 1,
            rate: 0,
            trusted_proxies: Vec::new(),
            static_folder: None,
        };
        let shared = Shared::new(&settings, &image, settings.listen).unwrap();
        let runtime = actix_web::rt::Runtime::new().unwrap();
        let service = Rc::new(runtime.block_on(init_service(server::app(shared.clone(), Some(open())))));
        let ask = Box::new(move |request: TestRequest| -> Coming {
            let service = service.clone();
            Box::pin(async move {
                let answer = match service.call(request.to_request()).await {
                    Ok(answer) => answer.into_parts().1,
                    Err(error) => error.error_response(),
                };
                let text = |name| answer.headers().get(name).map_or("", |v| v.to_str().unwrap()).to_owned();
                Answer {
                    status: answer.status().as_u16(),
                    kind: text(header::CONTENT_TYPE),
                    location: text(header::LOCATION),
                    body: String::from_utf8_lossy(&to_bytes(answer.into_body()).await.unwrap()).into_owned(),
                }
            })
        });
        Self { shared, database: open(), runtime, ask }
    }

    /// A GET, if the address is one that the HTTP library lets through.
    pub fn get(&self, address: &str) -> Option<Answer> {
        let uri: Uri = address.parse().ok()?;
        let request = TestRequest::default().uri(&uri.to_string()).insert_header((header::ACCEPT, "text/html"));
        Some(self.answer(request, address))
    }

    pub fn post(&self, address: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = TestRequest::default()
            .method(Method::POST)
            .uri(address)
            .insert_header((header::CONTENT_TYPE, kind))
            .set_payload(body);
        self.answer(request, address)
    }

    fn answer(&self, request: TestRequest, address: &str) -> Answer {
        let answer = self.runtime.block_on((self.ask)(request));
        assert!(answer.status < 500, "{address}: {}", answer.status);
        // Only to ourselves: `//elsewhere` and `https://elsewhere` lead away.
        let is_local = answer.location.starts_with('/') && !answer.location.starts_with("//");
        assert!(answer.location.is_empty() || is_local, "{address} leads to {}", answer.location);
        assert!(!answer.body.contains(MARKUP), "{address} repeats markup");
        answer
    }
}

impl Answer {
    /// A whole page in a language, with one title.
    pub fn is_page(&self, lang: &str) -> bool {
        self.kind.starts_with("text/html")
            && self.body.contains(&format!("<html lang=\"{lang}\""))
            && self.body.matches("<h1").count() == 1
            && self.body.trim_end().ends_with("</html>")
    }

    /// That nothing of the number or the name of nobody is in it.
    pub fn is_clean(&self) -> bool {
        let all = format!("{} {}", self.location, self.body);
        !all.to_lowercase().contains("canari") && !digits(&all).contains(&NUMBER[1..10])
    }
}

pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A text as the value of a parameter.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The first byte chooses one of `count`; the others are the text, if they are one.
pub fn choice(data: &[u8], count: usize) -> Option<(usize, &str)> {
    let (first, rest) = data.split_first()?;
    Some((usize::from(*first) % count, std::str::from_utf8(rest).ok()?))
}
