//! What may be kept, by whom, and what it is recognised by.

use std::io::Read as _;

use crate::server::{Answer, Server};

/// Sums the samples of a metric whose labels hold a text.
fn metric(server: &Server, name: &str, label: &str) -> u64 {
    let text = server.get("/metrics").body;
    let lines = text.lines().filter(|line| line.starts_with(name) && line.contains(label));
    lines.filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).sum()
}

/// More than what an answer is asked for before it is encoded well.
const OFTEN: usize = 12;

fn hits(server: &Server) -> u64 {
    metric(server, "rattachement_remembered_hits_total", "")
}

fn kept(server: &Server) -> u64 {
    metric(server, "rattachement_remembered_addresses", "")
}

fn decoded(server: &Server, path: &str, encoding: &str) -> (Answer, String) {
    let (answer, bytes) = server.bytes(path, &[("accept-encoding", encoding)]);
    let mut text = String::new();
    match answer.header("content-encoding") {
        "br" => drop(brotli::Decompressor::new(&bytes[..], 4096).read_to_string(&mut text).unwrap()),
        "gzip" => drop(flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap()),
        _ => text = String::from_utf8(bytes).unwrap(),
    }
    (answer, text)
}

fn style_sheet(server: &Server) -> String {
    let home = server.get("/").body;
    let css = home.split('"').find(|part| part.starts_with("/static/site.") && part.ends_with(".css")).unwrap();
    css.to_owned()
}

#[test]
fn each_encoding_is_the_same_page_under_its_own_strong_tag() {
    let server = Server::start();
    for path in ["/", "/en/decoder/01-751-0000", &style_sheet(&server)] {
        let mut tags = Vec::new();
        let mut texts = Vec::new();
        // What most can read is kept, and is given to whoever can read it. Asked for often, it is encoded better.
        let kept = if path.starts_with("/static/") { "br" } else { "gzip" };
        for (asked, given, times) in [
            ("identity", "", 1),
            ("gzip", "gzip", 1),
            ("br", "br", 1),
            ("gzip, deflate, br", kept, 1),
            ("gzip, deflate, br", "br", OFTEN),
            ("gzip", "gzip", 1),
        ] {
            let hasty = decoded(&server, path, asked);
            for _ in 1..times {
                assert_eq!(decoded(&server, path, asked).1, hasty.1);
            }
            let (first, text) = decoded(&server, path, asked);
            let (second, again) = decoded(&server, path, asked);
            assert_eq!((hasty.0.status, &hasty.1), (200, &text));
            for answer in [&first, &second] {
                assert_eq!((answer.status, answer.header("content-encoding")), (200, given), "{path} {asked}");
                assert_eq!(answer.header("vary"), "accept-encoding", "{path} {asked}");
                assert!(answer.header("etag").starts_with('"'), "{path}: {}", answer.header("etag"));
                assert!(answer.header("content-security-policy").starts_with("default-src"), "{path}");
            }
            let names = |answer: &Answer| {
                let mut names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
                names.sort();
                names
            };
            assert_eq!((first.header("etag"), names(&first)), (second.header("etag"), names(&second)));
            assert_eq!(text, again);
            tags.push(first.header("etag").to_owned());
            texts.push(text);
        }
        assert!(texts.iter().all(|text| *text == texts[0]), "{path}");
        tags.sort();
        tags.dedup();
        // For one who reads brotli alone it is encoded in haste, each time.
        assert_eq!(tags.len(), if kept == "br" { 3 } else { 4 }, "{path}: {tags:?}");
    }
}

#[test]
fn what_the_client_has_is_not_sent_again() {
    let server = Server::shared();
    for path in ["/", "/caisses/01-751", "/decoder/01-751-0000?lu=missing_zero", &style_sheet(server)] {
        let tag = server.get(path).header("etag").to_owned();
        let weak = format!("W/{tag}");
        let list = format!("\"other\", {tag}");
        for known in [tag.as_str(), &weak, &list, "*"] {
            let answer = server.get_with(path, ("if-none-match", known));
            assert_eq!((answer.status, answer.body.as_str()), (304, ""), "{path} {known}");
            assert_eq!(answer.header("etag"), tag);
            assert_eq!(answer.header("vary"), "accept-encoding");
            assert!(answer.header("cache-control").starts_with("public"));
            assert_eq!(answer.header("content-type"), "");
        }
        for unknown in ["\"other\"", "", "other", tag.trim_matches('"')] {
            assert_eq!(server.get_with(path, ("if-none-match", unknown)).status, 200, "{path} {unknown}");
        }
        let other = server.bytes(path, &[("accept-encoding", "br"), ("if-none-match", &tag)]).0;
        assert_eq!(other.status, 200, "a tag is of one encoding");
    }
    // First seen with a tag that is right, before it is in memory.
    let tag = server.get("/sources").header("etag").to_owned();
    let fresh = Server::with(&["--base-url", &server.url]);
    assert_eq!(fresh.get_with("/sources", ("if-none-match", &tag)).status, 304);
}

#[test]
fn head_is_get_without_the_body() {
    let server = Server::start();
    for path in ["/", "/decoder/01-751-0000", "/rien", "/healthz", "/metrics", &style_sheet(&server)] {
        let get = server.get(path);
        let head = server.head(path);
        assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{path}");
        for name in ["etag", "content-type", "cache-control", "vary"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
        if path != "/metrics" {
            assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
        }
    }
    // HEAD first, and GET from what it left.
    assert_eq!(server.head("/en/sources").status, 200);
    assert!(server.get("/en/sources").body.contains("<h1"));
}

#[test]
fn only_shared_pages_in_their_one_spelling_are_remembered() {
    let server = Server::start();
    for path in [
        "/",
        "/en",
        "/decoder",
        "/decoder/01-751-0000",
        "/decoder/01-751-0000?lu=missing_zero",
        "/decoder/01-751-0000?lu=missing_zero&gestion=10",
        "/caisses/01-751",
        "/regimes/01?page=2",
        "/caisses?q=Saint-Denis",
        "/caisses/carte?departement=33",
        "/caisses/demenagement?de_commune=75056&vers_commune=69123",
        "/recherche?q=attestation+perdue",
        "/retrouver?situation=perdu",
        "/retrouver/document?situation=perdu",
        "/retrouver/plan?situation=nsp&document=nsp&activite=nsp&domicile=nsp&moyen=nsp",
        "/retrouver/lettre?modele=mutuelle",
        "/avis?utile=oui",
        "/api/v1/regimes",
        "/api/v1/regimes?lang=fr",
        "/api/v1/communes?q=bordeaux",
        "/api/v1/caisses?departement=33&page=1",
    ] {
        let answer = server.get(path);
        assert_eq!(server.get(path).body, answer.body);
        assert_eq!(answer.header("cache-control"), "public, max-age=300, stale-while-revalidate=86400", "{path}");
        let before = hits(&server);
        assert_eq!(server.get(path).body, answer.body);
        assert_eq!(hits(&server), before + 1, "{path}");
    }
    let (kept_before, hits_before) = (kept(&server), hits(&server));
    for path in [
        "/?",
        "/?x=1",
        "/?utm_source=a",
        "/decoder/",
        "//decoder",
        "/decoder?code=1",
        "/%64ecoder",
        "/decoder/01-751-000%30",
        "/decoder/01-751-0000?",
        "/decoder/01-751-0000?x",
        "/decoder/01-751-0000?gestion=10&lu=missing_zero",
        "/decoder/01-751-0000?lu=missing_zero&lu=missing_zero",
        "/decoder/01-751-0000?lu=missing_zero&x=1",
        "/decoder/01-751-0000?lu=missing%5Fzero",
        "/decoder/01-751-0000?lu=missing_zero&",
        "/decoder/01-751-0000?&lu=missing_zero",
        "/decoder/01-751-0000?lu=anything",
        "/decoder/01-751-0000?lu=missing_zero.missing_zero",
        "/decoder/01-751-0000?gestion=99",
        "/regimes/01?page=2&x=1",
        "/regimes/01?page=99",
        // What somebody may have typed of themselves is in no memory, ours or another's.
        "/caisses?q=75012+Jean+Dupont",
        "/caisses?q=paris+12+jean+dupont",
        "/caisses?q=33074+Bordeaux+Cedex+Jean+Dupont",
        "/caisses/carte?departement=Jean+Dupont",
        "/caisses/demenagement?de=Paris&vers=Lyon",
        "/recherche?q=Jean+Xyzzy",
        "/recherche?q=75012+Jean+Dupont",
        "/retrouver?situation=Jean+Dupont",
        "/retrouver?situation=perdu&nom=Dupont",
        "/retrouver/document?situation=perdu&document=Jean+Dupont",
        "/retrouver/lettre?modele=Jean+Dupont",
        "/avis?utile=Jean+Dupont",
        "/api/v1/communes?q=Jean+Dupont+75012",
        "/api/v1/caisses?q=Jean+Dupont",
        "/api/v1/regimes?lang=fr&x=1",
        "/rien",
        "/decoder/01-756-0000",
        "/decoder/017510000",
        "/static/site.css",
        "/healthz",
        "/readyz",
        "/metrics",
    ] {
        for _ in 0..2 {
            let answer = server.get(path);
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert_eq!(answer.header("etag"), "", "{path}");
            assert!(answer.status < 500);
        }
    }
    for _ in 0..2 {
        let answer = server.post("/decoder", &[("code", "bonjour")]);
        assert_eq!((answer.header("cache-control"), answer.header("etag")), ("no-store", ""));
        assert_eq!(server.post("/decoder", &[("code", "01 751 0000")]).header("cache-control"), "no-store");
    }
    assert_eq!((kept(&server), hits(&server)), (kept_before, hits_before));
}

#[test]
fn answers_that_are_not_kept_are_encoded_too() {
    let server = Server::shared();
    for asked in ["br", "gzip"] {
        let (answer, text) = decoded(server, "/rien", asked);
        assert_eq!((answer.status, answer.header("content-encoding")), (404, asked));
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert!(text.contains("</html>"));
        let small = decoded(server, "/healthz", asked).0;
        assert_eq!((small.header("content-encoding"), small.header("vary")), ("", ""));
    }
}

#[test]
fn the_memory_keeps_within_its_bound_and_keeps_what_is_read_again() {
    let server = Server::with(&["--cache-mb", "1", "--log", "error"]);
    let codes: Vec<String> = include_str!("../../data/caisses.csv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some(format!("{}-{}", cells.next()?, cells.next()?))
        })
        .filter(|slug| slug.len() == 6 && slug.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
        .take(600)
        .collect();
    assert_eq!(codes.len(), 600);
    for (n, slug) in codes.iter().enumerate() {
        server.get(&format!("/caisses/{slug}"));
        server.get(&format!("/caisses/{slug}"));
        if n % 3 == 0 {
            server.get("/");
        }
    }
    let bytes = metric(&server, "rattachement_remembered_bytes", "");
    assert!((500_000..=1_000_000).contains(&bytes), "{bytes}");
    let before = hits(&server);
    server.get("/");
    assert_eq!(hits(&server), before + 1, "a walk over all pages drove out the one that is read");

    let none = Server::with(&["--cache-mb", "0"]);
    let tag = none.get("/").header("etag").to_owned();
    assert_eq!(none.get_with("/", ("if-none-match", &tag)).status, 304);
    assert_eq!((hits(&none), kept(&none)), (0, 0));
}

#[test]
fn metrics_count_by_closed_lists_only() {
    let server = Server::start();
    server.get("/decoder/01-751-0000");
    server.get("/decoder/01-751-0000");
    server.get("/decoder/01-751-0000");
    server.get("/en/decoder/01-751-0000");
    server.get("/decoder/01-756-0000");
    server.get("/canari-184057511234564?canari=1");
    server.post("/decoder", &[("code", "1 84 05 75 112 345 64")]);
    server.post("/decoder", &[("code", "canari 01 751 0000")]);
    server.post("/decoder", &[("code", "canari")]);
    server.raw(b"CANARI /canari HTTP/1.1\r\nhost: canari\r\nconnection: close\r\n\r\n");
    let metrics = server.get("/metrics");
    assert!(metrics.header("content-type").starts_with("application/openmetrics-text"));
    let count = |label: &str| {
        let line = metrics.body.lines().find(|line| line.starts_with("rattachement_") && line.contains(label));
        line.and_then(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).unwrap_or_default()
    };
    let answered = |lang, status| {
        count(&format!("route=\"/decoder/{{code}}\",lang=\"{lang}\",method=\"GET\",status=\"{status}\""))
    };
    assert_eq!((answered("fr", "2xx"), answered("en", "2xx"), answered("fr", "4xx")), (3, 1, 1), "{}", metrics.body);
    assert_eq!((count("kind=\"nir\""), count("kind=\"code\""), count("kind=\"unreadable\"")), (1, 1, 1));
    assert_eq!(count("remembered_hits_total"), 2);
    assert!(metrics.body.contains("answer_seconds_bucket") && metrics.body.ends_with("# EOF\n"));
    let lower = metrics.body.to_lowercase();
    assert!(!lower.contains("canari") && !lower.contains("84057") && !lower.contains("751"), "{}", metrics.body);
}

/// The folder is read once: what becomes of it later changes nothing.
#[test]
fn no_request_reads_the_disk() {
    fn copy(from: &std::path::Path, to: &std::path::Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &to);
            } else {
                std::fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    copy(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static"), folder.path());
    let server = Server::with(&["--static", folder.path().to_str().unwrap()]);
    folder.close().unwrap();
    for path in ["/sw.js", &style_sheet(&server)] {
        assert_eq!(server.get(path).status, 200, "{path}");
    }
}

/// Its address never changes: whoever keeps it asks each time whether it still holds.
#[test]
fn the_service_worker_is_kept_and_asked_for() {
    let server = Server::start();
    for encoding in ["identity", "gzip", "br"] {
        let (answer, text) = decoded(&server, "/sw.js", encoding);
        assert_eq!((answer.status, answer.header("cache-control")), (200, "public, no-cache"), "{encoding}");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert!(text.contains("addEventListener('fetch'"), "{text}");
    }
    let tag = server.get("/sw.js").header("etag").to_owned();
    assert!(tag.starts_with('"'), "{tag}");
    let icon = server.bytes("/favicon.ico", &[]);
    assert_eq!((icon.0.status, icon.0.header("content-type"), &icon.1[..4]), (200, "image/x-icon", &[0, 0, 1, 0][..]));
    assert_eq!(server.get_with("/favicon.ico", ("if-none-match", icon.0.header("etag"))).status, 304);
    let known = server.get_with("/sw.js", ("if-none-match", &tag));
    assert_eq!((known.status, known.header("cache-control"), known.body.as_str()), (304, "public, no-cache", ""));
}
