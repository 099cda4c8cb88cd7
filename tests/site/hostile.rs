//! Requests that no browser sends: each gets a clear refusal (or the plain page), in the language of
//! its address, and never what was sent.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Mutex;
use std::time::Duration;

use crate::server::Server;

/// A social security number of nobody.
const CANARY: &str = "184057511234564";
/// Would be an element, were it repeated as it came.
const MARKUP: &str = "<b-canari>";

/// What must come back.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Expect {
    /// Any answer but a failure.
    Any,
    /// A refusal, as a page.
    Refused,
    /// This status, as a page.
    Page(u16),
    /// A refusal of what is not HTTP: the status alone, or the end of the connection.
    NotHttp,
}
use Expect::{Any, NotHttp, Page, Refused};

struct Case {
    request: Vec<u8>,
    expect: Expect,
    lang: &'static str,
}

impl Case {
    fn new(method: &str, address: &str, headers: &str, body: &[u8], expect: Expect) -> Self {
        let host = if headers.starts_with("host:") { "" } else { "host: localhost\r\n" };
        let head =
            format!("{method} {address} HTTP/1.1\r\n{host}accept: text/html\r\n{headers}connection: close\r\n\r\n");
        let lang =
            if address.split(['?', '#']).any(|part| part == "/en" || part.starts_with("/en/")) { "en" } else { "fr" };
        Self { request: [head.as_bytes(), body].concat(), expect, lang }
    }

    fn get(address: &str, expect: Expect) -> Self {
        Self::new("GET", address, "", b"", expect)
    }

    fn raw(bytes: &[u8]) -> Self {
        Self { request: bytes.to_vec(), expect: NotHttp, lang: "fr" }
    }

    fn check(&self, answer: &[u8]) -> Result<(), String> {
        let text = String::from_utf8_lossy(answer);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status: u16 = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if digits.contains(CANARY) || text.contains(MARKUP) {
            return Err("echoes what was sent".to_owned());
        }
        let is_page = body.contains(&format!("<html lang=\"{}\"", self.lang)) && body.matches("<h1").count() == 1;
        let is_refusal = (400..500).contains(&status);
        let is_right = match self.expect {
            Any => (200..500).contains(&status) && (is_page || !is_refusal),
            Refused => is_refusal && is_page,
            Page(expected) => status == expected && is_page,
            NotHttp => is_refusal || answer.is_empty(),
        };
        if !is_right {
            return Err(format!("{status}, {}", if is_page { "a page" } else { "no page" }));
        }
        if status == 405 && !head.contains("\r\nallow: GET, HEAD") {
            return Err("405 without Allow".to_owned());
        }
        if is_page && !head.contains("content-security-policy: default-src 'none'") {
            return Err("a page without its policy".to_owned());
        }
        if status != 200 && is_page && !head.contains("cache-control: no-store") {
            return Err("a refusal that may be kept".to_owned());
        }
        Ok(())
    }
}

/// Pieces of an address, and whether they alone are reason to refuse it.
fn pieces() -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for bad in [
        "%",
        "%2",
        "%zz",
        "%%",
        "a%",
        "%u0041",
        "%00",
        "a%00b",
        "%01",
        "%0a",
        "%0d%0aset-cookie:%20a=b",
        "%7f",
        "%ff",
        "%c3",
        "%c3%28",
        "%c0%af",
        "%e2%82",
        "%ed%a0%80",
        "%f4%90%80%80",
        "%fe%fe%ff%ff",
        "%C2%85",
    ] {
        pieces.push((bad.to_owned(), true));
        pieces.push((format!("{CANARY}{bad}"), true));
    }
    for long in [4_200, 20_000, 60_000] {
        pieces.push(("1".repeat(long), true));
    }
    for odd in [
        CANARY,
        "1%2084%2005%2075%20112%20345%2064",
        "%3Cb-canari%3E",
        "%22%3E%3Cb-canari%3E",
        "..",
        "../..",
        "../../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e",
        "%252e%252e%252f",
        "....//....//",
        "..;/..;/",
        "..%5c..%5c",
        ".",
        "./",
        "//",
        "///etc//passwd",
        "%2f%2f",
        ".git/config",
        ".env",
        "index.php",
        "wp-login.php",
        "{code}",
        "%7Bcode%7D",
        "$%7Bjndi:ldap://localhost/a%7D",
        "%7B%7B7*7%7D%7D",
        "'%20OR%20'1'='1",
        "1;DROP%20TABLE%20caisse",
        "*",
        "~",
        "-1",
        "0",
        "99999999999999999999999999",
        "1e999",
        "NaN",
        "0x41",
        "%F0%9F%92%A9",
        "%E2%80%AE%E2%81%A6",
        "%D9%A0%D9%A1%20%D9%A7%D9%A5%D9%A1",
        "%EF%BC%90%EF%BC%91",
        "a%CC%81%CC%81%CC%81",
        "+",
        ";a=b",
        "!$&'()*+,;=:@",
    ] {
        pieces.push((odd.to_owned(), false));
    }
    pieces.push(("a".repeat(2_000), false));
    pieces.push(("%41".repeat(1_000), false));
    pieces
}

fn addresses(cases: &mut Vec<Case>) {
    for place in [
        "/",
        "/en/",
        "/decoder/",
        "/en/decoder/",
        "/caisses/",
        "/en/caisses/",
        "/regimes/",
        "/static/",
        "/regimes/01?page=",
        "/en/decoder/01-751-0000?lu=",
        "/decoder/01-751-0000?gestion=",
        "/decoder?code=",
        "/?x=",
    ] {
        for (piece, is_bad) in pieces() {
            let expect = if is_bad { Refused } else { Any };
            cases.push(Case::get(&format!("{place}{piece}"), expect));
        }
    }
    for (query, expect) in [
        ("a=1&".repeat(63), Any),
        ("a=1&".repeat(64), Page(400)),
        ("a&".repeat(1_000), Page(400)),
        ("&".repeat(3_000), Page(400)),
        ("a=1&".repeat(5_000), Page(414)),
        ((0..1_000).map(|n| format!("p{n}=&")).collect(), Page(414)),
        (format!("lu={CANARY}&lu={CANARY}"), Any),
        ("lu=a&lu=b".to_owned(), Any),
        ("page=1&page=2".to_owned(), Any),
        ("gestion=10&gestion=10".to_owned(), Any),
        ("lu[]=a&lu[b]=c".to_owned(), Any),
        ("=".to_owned(), Any),
        ("====&=&=".to_owned(), Any),
        ("?????".to_owned(), Any),
    ] {
        for page in ["/", "/en", "/decoder", "/en/decoder/01-751-0000", "/regimes/01", "/rien"] {
            cases.push(Case::get(&format!("{page}?{query}"), expect));
        }
    }
    for address in
        ["/#fragment", "//", "///", "/en//", "//en/decoder", "/decoder/", "/decoder//", "/EN/", "/en/en", "/fr"]
    {
        cases.push(Case::get(address, Any));
    }
    cases.push(Case::get(&format!("/{}", "a".repeat(70_000)), NotHttp));
}

fn methods(cases: &mut Vec<Case>) {
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "B-CANARI", "QUERY"] {
        for (page, status) in [("/", 405), ("/en", 405), ("/decoder", 405), ("/en/decoder", 405), ("/regimes/01", 405)]
        {
            cases.push(Case::new(method, page, "", b"", Page(status)));
        }
        cases.push(Case::new(method, "/rien", "", b"", Page(404)));
        cases.push(Case::new(method, "/static/site.css", "", b"", Page(404)));
    }
    for page in ["/", "/en/regimes", "/decoder/01-751-0000", "/caisses/01-751", "/sources"] {
        let form = "content-type: application/x-www-form-urlencoded\r\ncontent-length: 6\r\n";
        cases.push(Case::new("POST", page, form, b"code=1", Page(405)));
    }
}

fn bodies(cases: &mut Vec<Case>) {
    let form = "application/x-www-form-urlencoded";
    let long = format!("code={}", "1".repeat(40_000)).into_bytes();
    let many = format!("{}code={CANARY}", "a=1&".repeat(2_000)).into_bytes();
    let canary = format!("code={CANARY}").into_bytes();
    for page in ["/decoder", "/en/decoder"] {
        for (kind, body, expect) in [
            ("", &b"code=1"[..], Page(415)),
            ("text/plain", b"code=1", Page(415)),
            ("application/json", b"{\"code\":\"1\"}", Page(415)),
            ("multipart/form-data; boundary=a", b"--a--", Page(415)),
            ("multipart/form-data", b"", Page(415)),
            ("application/x-www-form-urlencodedx", b"code=1", Page(415)),
            ("b-canari", b"code=1", Page(415)),
            ("<b-canari>", b"code=1", Page(415)),
            (";;;===", b"code=1", Page(415)),
            ("application/x-www-form-urlencoded; charset=b-canari", b"code=1", Refused),
            ("application/x-www-form-urlencoded; charset=utf-7", b"code=+ADw-", Refused),
            (form, b"", Page(422)),
            (form, b"code", Page(422)),
            (form, b"=&=&=", Page(422)),
            (form, b"&&&&&&", Page(422)),
            (form, b"code=%", Page(422)),
            (form, b"code=%zz", Page(422)),
            (form, b"code=%00", Page(422)),
            (form, b"code=%ff%fe", Refused),
            (form, b"code=\xff\xfe\x00", Refused),
            (form, b"\x00\x01\x02", Page(422)),
            // Words may be looked for: whatever is found, nothing of them comes back.
            (form, b"code=%3Cb-canari%3E", Any),
            (form, b"code=1&code=2", Page(400)),
            (form, b"CODE=01+751+0000", Page(422)),
            (form, &canary, Page(422)),
            (form, &many, Page(422)),
            (form, &long, Page(413)),
        ] {
            let kind = if kind.is_empty() { String::new() } else { format!("content-type: {kind}\r\n") };
            let headers = format!("{kind}content-length: {}\r\n", body.len());
            cases.push(Case::new("POST", page, &headers, body, expect));
        }
        let header = |rest: &str| format!("content-type: {form}\r\n{rest}");
        for (headers, body, expect) in [
            (header("content-length: 999999999999\r\n"), &b"code=1"[..], Page(413)),
            (header("content-length: 99999999999999999999999999\r\n"), b"code=1", NotHttp),
            (header("content-length: -1\r\n"), b"code=1", NotHttp),
            (header("content-length: a\r\n"), b"code=1", NotHttp),
            (header("content-length: 6\r\ncontent-length: 7\r\n"), b"code=1", NotHttp),
            (header("content-length: 6\r\ntransfer-encoding: chunked\r\n"), b"0\r\n\r\n", NotHttp),
            (header("transfer-encoding: b-canari\r\n"), b"code=1", NotHttp),
            (header("transfer-encoding: chunked\r\n"), b"6\r\ncode=1\r\n0\r\n\r\n", Page(422)),
            (header("transfer-encoding: chunked\r\n"), b"zz\r\ncode=1\r\n0\r\n\r\n", Refused),
            (header("transfer-encoding: chunked\r\n"), b"fffffffffffffffff\r\ncode=1", Refused),
            (header("expect: 100-canari\r\ncontent-length: 6\r\n"), b"code=1", Any),
        ] {
            cases.push(Case::new("POST", page, &headers, body, expect));
        }
    }
}

fn headers(cases: &mut Vec<Case>, asset: &str) {
    for range in [
        "bytes=0-",
        "bytes=0-0",
        "bytes=-1",
        "bytes=5-2",
        "bytes=999999999-",
        "bytes=0-99999999999999999999999999",
        "bytes=-99999999999999999999999999",
        "bytes=0-0,1-1,2-2,3-3,4-4",
        "bytes=,,,,,",
        "bytes=a-b",
        "lines=1-2",
        "b-canari",
    ] {
        for page in ["/", "/en/decoder/01-751-0000", "/rien", asset] {
            cases.push(Case::new("GET", page, &format!("range: {range}\r\n"), b"", Any));
        }
    }
    let many_ranges = format!("range: bytes={}\r\n", "0-0,".repeat(3_000));
    cases.push(Case::new("GET", asset, &many_ranges, b"", Any));
    for (name, value) in [
        ("accept-encoding", "br;q=2, gzip;q=-1, b-canari;q=abc"),
        ("accept-encoding", ",,,,,;;;;q=q=q"),
        ("accept-language", "b-canari, xx;q=9"),
        ("if-none-match", "\"b-canari"),
        ("if-none-match", "W/W/\"\", *, \"\"\""),
        ("if-modified-since", "b-canari"),
        ("if-match", "\"b-canari\""),
        ("if-range", "b-canari"),
        ("cookie", "184057511234564=184057511234564"),
        ("user-agent", "184057511234564"),
        ("referer", "http://localhost/184057511234564"),
        ("authorization", "Basic MTg0MDU3NTExMjM0NTY0"),
        ("x-forwarded-host", "b-canari.example"),
        ("x-forwarded-proto", "b-canari"),
        ("forwarded", "for=184057511234564;host=b-canari"),
        ("host", "b-canari.example"),
        ("x-http-method-override", "DELETE"),
        ("x-original-url", "/184057511234564"),
        ("accept", "b-canari/184057511234564"),
        ("upgrade", "b-canari"),
        ("origin", "null"),
        ("te", "b-canari"),
    ] {
        for page in ["/", "/en/decoder/01-751-0000", "/rien", "/en/rien"] {
            cases.push(Case::new("GET", page, &format!("{name}: {value}\r\n"), b"", Any));
        }
    }
    for (bytes, expect) in [(15_000, Any), (17_000, Page(431)), (100_000, Page(431)), (140_000, NotHttp)] {
        for page in ["/rien", "/en/rien"] {
            // Not a remembered page: what is already in memory is given without another look.
            let expect = if expect == Any { Page(404) } else { expect };
            cases.push(Case::new("GET", page, &format!("x-long: {}\r\n", "a".repeat(bytes)), b"", expect));
        }
    }
    for page in ["/", "/en/regimes"] {
        cases.push(Case::new("GET", page, &"x: 1\r\n".repeat(80), b"", Any));
        cases.push(Case::new("GET", page, &"x: 1\r\n".repeat(120), b"", NotHttp));
        cases.push(Case::new("GET", page, "host: a\r\nhost: b\r\n", b"", NotHttp));
        cases.push(Case::new("GET", page, "b canari: 1\r\n", b"", NotHttp));
        cases.push(Case::new("GET", page, "x: a\0b\r\n", b"", NotHttp));
        cases.push(Case::new("GET", page, ": 1\r\n", b"", NotHttp));
    }
}

fn not_http(cases: &mut Vec<Case>) {
    for bytes in [
        &b"\r\n\r\n\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/9.9\r\nhost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET  / HTTP/1.1\r\nhost: a\r\n\r\n",
        b"GET /\t HTTP/1.1\r\nhost: a\r\n\r\n",
        b"GET / b-canari HTTP/1.1\r\nhost: a\r\n\r\n",
        b"GET /\0 HTTP/1.1\r\nhost: a\r\n\r\n",
        b"GET <b-canari> HTTP/1.1\r\nhost: a\r\n\r\n",
        b"/ GET HTTP/1.1\r\nhost: a\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\x00\x00\x00\x00\x00\x00",
        b"\xff\xfe\xfd\r\n\r\n",
        b"SSH-2.0-b-canari\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n folded\r\n\r\n",
    ] {
        cases.push(Case::raw(bytes));
    }
    for (line, expect) in [
        ("OPTIONS *", Any),
        ("GET http://b-canari.example/", Any),
        ("GET http://b-canari.example/en/rien", Any),
        ("CONNECT b-canari.example:443", Any),
    ] {
        let lang = if line.contains("/en/") { "en" } else { "fr" };
        let request = format!("{line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").into_bytes();
        cases.push(Case { request, expect, lang });
    }
}

#[test]
fn hostile_requests_get_a_clear_refusal_and_nothing_back() {
    let server = Server::with(&["--log", "trace"]);
    let home = server.get("/").body;
    let asset = home.split('"').find(|part| part.starts_with("/static/site.")).unwrap();
    let mut cases = Vec::new();
    addresses(&mut cases);
    methods(&mut cases);
    bodies(&mut cases);
    headers(&mut cases, asset);
    not_http(&mut cases);
    assert!(cases.len() >= 500, "only {}", cases.len());

    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for some in cases.chunks(cases.len().div_ceil(8)) {
            let (server, wrong) = (&server, &wrong);
            scope.spawn(move || {
                for case in some {
                    let answer = server.raw(&case.request);
                    if let Err(why) = case.check(&answer) {
                        let request = String::from_utf8_lossy(&case.request);
                        let request: String = request.chars().take(160).collect();
                        wrong.lock().unwrap().push(format!("{request:?}: {why}; expected {:?}", case.expect));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));

    // It is as well as before, and has written none of it down.
    assert_eq!(server.get("/readyz").status, 200);
    let metrics = server.get("/metrics").body;
    assert!(!metrics.contains("status=\"5xx\"") && !metrics.to_lowercase().contains("canari"), "{metrics}");
    let (code, logs) = server.stop();
    assert_eq!(code, Some(0));
    for line in logs.lines().filter(|line| line.contains("rattachement")) {
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        assert!(!digits.contains(CANARY) && !line.to_lowercase().contains("canari"), "{line}");
    }
}

/// A connection that waits long, so that only a server which never answers fails a test.
fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.url.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
    stream
}

const HALF_A_FORM: &[u8] = b"POST /en/decoder HTTP/1.1\r\nhost: localhost\r\n\
    content-type: application/x-www-form-urlencoded\r\ncontent-length: 16\r\n\r\ncode=01+";

#[test]
fn slow_senders_are_let_go() {
    let server = Server::shared();
    std::thread::scope(|scope| {
        // A head that comes a byte at a time, and would take minutes.
        scope.spawn(|| {
            let mut stream = connect(server);
            stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ").unwrap();
            let is_let_go = (0..500).any(|_| {
                std::thread::sleep(Duration::from_millis(250));
                stream.write_all(b"a").is_err()
            });
            assert!(is_let_go, "the server still waits for the head");
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer);
            assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 4"), "{}", String::from_utf8_lossy(&answer));
        });
        // A body that never ends.
        scope.spawn(|| {
            let mut stream = connect(server);
            stream.write_all(HALF_A_FORM).unwrap();
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer);
            let answer = String::from_utf8_lossy(&answer);
            assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("<html lang=\"en\""), "{answer}");
        });
    });
    assert_eq!(server.get("/readyz").status, 200);
}

#[test]
fn asked_to_stop_it_ends_what_it_began() {
    let server = Server::start();
    let (mut busy, mut idle) = (connect(&server), connect(&server));
    busy.write_all(HALF_A_FORM).unwrap();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
    let mut seen = [0; 12];
    idle.read_exact(&mut seen).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    server.signal("-TERM");
    // An idle connection that was used once is closed, not waited for: the busy one is not done yet.
    idle.read_to_end(&mut Vec::new()).unwrap();
    busy.write_all(b"751+0000").unwrap();
    let mut answer = Vec::new();
    busy.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("/en/decoder/01-751-0000"), "{answer}");
    assert_eq!(server.stop().0, Some(0));
}
