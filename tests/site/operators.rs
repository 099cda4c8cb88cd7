//! What operators see and set: opinions, unknown caisses, shares of clients.

use std::process::Command;

use rattachement::paths::PAGES;

use crate::server::{PROGRAM, Server};

fn sample(server: &Server, start: &str) -> Option<u64> {
    let metrics = server.get("/metrics").body;
    let line = metrics.lines().find(|line| line.starts_with(start))?;
    line.rsplit(' ').next()?.parse().ok()
}

#[test]
fn an_opinion_is_a_count_for_a_page_that_there_is() {
    let server = Server::start();
    let page = server.get("/en/comprendre/le-code");
    assert!(page.body.contains(r#"action="/en/avis""#) && page.body.contains(r#"value="comprendre/le-code""#));
    for subject in ["comprendre/le-code", "faq/carte-vitale", "decoder", "caisses", "retrouver"] {
        for (utile, useful) in [("oui", "yes"), ("non", "no")] {
            let answer = server.post("/avis", &[("page", subject), ("utile", utile)]);
            assert_eq!((answer.status, answer.header("location")), (303, &*format!("/avis?utile={utile}")));
            assert_eq!(server.get(answer.header("location")).status, 200);
            let counter = format!(r#"rattachement_opinions_total{{page="{subject}",useful="{useful}"}}"#);
            assert_eq!(sample(&server, &counter), Some(1), "{counter}");
        }
    }
    for (page, utile) in
        [("faq/canari-184057", "oui"), ("", "oui"), ("decoder", "canari-184057"), ("glossaire/canari-184057", "x")]
    {
        assert_eq!(server.post("/avis", &[("page", page), ("utile", utile)]).status, 400, "{page} {utile}");
    }
    assert_eq!(server.get("/avis").status, 400);
    assert!(!server.get("/metrics").body.contains("canari"));
}

#[test]
fn a_caisse_that_the_tables_lack_is_counted_by_its_five_digits() {
    let server = Server::start();
    assert_eq!(server.get("/decoder/01-998-1234").status, 404);
    assert_eq!(server.get("/decoder/01-998").status, 404);
    assert_eq!(server.get("/decoder/01-751-9998").status, 200, "a known caisse, an unknown centre");
    assert_eq!(server.get("/decoder/77-998-0001").status, 404, "no such régime");
    let metrics = server.get("/metrics").body;
    let counted: Vec<&str> =
        metrics.lines().filter(|line| line.starts_with("rattachement_unknown_caisses_total")).collect();
    assert_eq!(counted, [r#"rattachement_unknown_caisses_total{caisse="01-998"} 2"#]);
    // However many are invented, the counters are bounded.
    for caisse in 0..1_000 {
        server.get(&format!("/decoder/02-{caisse:03}"));
    }
    let metrics = server.get("/metrics").body;
    let counters = metrics.lines().filter(|line| line.starts_with("rattachement_unknown_caisses_total")).count();
    assert!((400..=501).contains(&counters), "{counters}");
    assert!(metrics.contains(r#"rattachement_unknown_caisses_total{caisse="other"}"#));
}

#[test]
fn a_client_has_a_share_of_what_is_costly_and_no_other_client_pays_for_it() {
    let server = Server::with(&["--rate", "1", "--trusted-proxies", "127.0.0.1"]);
    let from = |client: &str, path: &str| server.get_with(path, ("x-forwarded-for", client));
    let search = "/recherche?q=xyzzyq";
    // One per second, and ten at once.
    let answers: Vec<_> = (0..20).map(|_| from("198.51.100.1, 203.0.113.7", search)).collect();
    let refused = answers.iter().find(|answer| answer.status == 429).expect("a refusal");
    assert_eq!(answers.iter().take(10).filter(|answer| answer.status == 200).count(), 10);
    assert!((1..=11).contains(&refused.header("retry-after").parse::<u64>().unwrap()));
    assert!(refused.text("h1").contains("Trop de demandes"), "{}", refused.text("h1"));
    assert!(!refused.body.contains("203.0.113"));
    let problem = from("203.0.113.7", "/api/v1/communes?q=xyzzyq&lang=en");
    assert_eq!((problem.status, problem.header("content-type")), (429, "application/problem+json"));
    assert_eq!(problem.header("access-control-allow-origin"), "*");
    assert!(problem.body.contains("Too many requests") && !problem.header("retry-after").is_empty());
    // Pages are never refused; neither is another client, whatever the first writes into the header.
    assert_eq!(from("203.0.113.7", "/decoder").status, 200);
    assert_eq!(from("203.0.113.7, 203.0.113.8", search).status, 200);
    // All of one subscriber's IPv6 addresses are one client.
    let many: Vec<u16> = (0..20).map(|n| from(&format!("2001:db8:1:2::{n:x}"), search).status).collect();
    assert!(many.contains(&429), "{many:?}");
    assert_eq!(from("2001:db8:1:3::1", search).status, 200);
    let (_, logs) = server.stop();
    assert!(!logs.contains("203.0.113") && !logs.contains("2001:db8"), "{logs}");
}

/// Other spellings of an address, with the one that is its own.
fn other_spellings(path: &str) -> Vec<String> {
    let first = path.chars().nth(1).unwrap();
    let (before, after) = path.rsplit_once('/').unwrap();
    vec![
        format!("{path}/"),
        format!("{path}//"),
        format!("/{path}"),
        format!("{before}//{after}"),
        path.replacen(first, &format!("%{:02x}", u32::from(first)), 1),
        path.replacen(first, &format!("%{:02X}", u32::from(first)), 1),
    ]
}

#[test]
fn no_other_spelling_of_an_address_reaches_a_route() {
    let server = Server::start();
    let of_pages = PAGES.iter().map(|page| page.path).filter(|path| *path != "/");
    let others =
        ["/metrics", "/healthz", "/readyz", "/sitemap.xml", "/sw.js", "/api/v1/communes", "/donnees/caisses.csv"];
    for pattern in of_pages.chain(others) {
        let path = match pattern.split_once('{') {
            Some((before, _)) => format!("{before}01-751"),
            None => pattern.to_owned(),
        };
        for lang in if PAGES.iter().any(|page| page.path == pattern) { &["", "/en"][..] } else { &[""] } {
            let own = format!("{lang}{path}");
            for other in other_spellings(&own) {
                assert_eq!(server.sent(&other, ""), (308, own.clone()), "{other}");
                let asked = format!("{other}?q=xyzzyq");
                assert_eq!(server.sent(&asked, ""), (308, format!("{own}?q=xyzzyq")), "{asked}");
            }
        }
    }
    // The display that was chosen stays; what names nothing, or may be somebody's number, is nowhere.
    assert_eq!(server.sent("/en/decoder/?affichage=s", ""), (308, "/en/decoder?affichage=s".to_owned()));
    assert_eq!(server.sent("//", ""), (308, "/".to_owned()));
    assert_eq!(server.sent("/en/", ""), (308, "/en".to_owned()));
    for nowhere in
        ["/rien/", "//rien", "/decoder/184057511234564/", "/recherche/?q=184057511234564", "/decoder%2F01-751/"]
    {
        assert_eq!(server.sent(nowhere, ""), (404, String::new()), "{nowhere}");
    }
    let metrics = server.get("/metrics").body;
    for never in ["/metrics/", "//metrics"] {
        assert!(!metrics.contains(never), "{never}");
    }
}

#[test]
fn no_spelling_passes_by_the_share_of_a_client() {
    let server = Server::with(&["--rate", "1", "--trusted-proxies", "127.0.0.1"]);
    let addresses = [
        "/recherche",
        "/en/recherche",
        "/caisses",
        "/caisses/suggestions",
        "/caisses/demenagement",
        "/api/v1/communes",
    ];
    for (n, own) in addresses.iter().enumerate() {
        for (m, other) in other_spellings(own).iter().chain([&(*own).to_owned()]).enumerate() {
            let client = format!("x-forwarded-for: 203.{n}.113.{m}\r\n");
            let made = (0..20).filter(|i| server.sent(&format!("{other}?q=xyzzyq{i}"), &client).0 == 200).count();
            assert!(made <= 11, "{other}: {made} answers were made");
            assert_eq!(made > 0, other == own, "{other}");
        }
    }
}

#[test]
fn proxies_are_trusted_by_their_network_and_the_last_before_them_is_the_client() {
    let server = Server::with(&["--rate", "1", "--trusted-proxies", "127.0.0.0/8,10.0.0.0/8,fd00::/8"]);
    let used_up =
        |named: &str| (0..20).any(|_| server.get_with("/recherche?q=xyzzyq", ("x-forwarded-for", named)).status == 429);
    assert!(used_up("203.0.113.7"));
    for same in ["203.0.113.7, 10.4.3.2", "198.51.100.9, 203.0.113.7,10.0.0.1, fd00::1", "203.0.113.7, ::ffff:10.1.1.1"]
    {
        assert_eq!(server.get_with("/recherche?q=xyzzyq", ("x-forwarded-for", same)).status, 429, "{same}");
    }
    assert_eq!(server.get_with("/recherche?q=xyzzyq", ("x-forwarded-for", "203.0.113.7, 203.0.113.8")).status, 200);
    for wrong in ["10.0.0.0/33", "10.0.0", "proxy.example"] {
        let refused = Command::new(PROGRAM).args(["serve", "--trusted-proxies", wrong]).output().unwrap();
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(!refused.status.success() && said.contains("10.0.0.0/8"), "{wrong}: {said}");
    }
}

#[test]
fn shares_can_be_switched_off_and_only_trusted_proxies_are_believed() {
    let off = Server::with(&["--rate", "0", "--trusted-proxies", "127.0.0.1"]);
    let untold = Server::with(&["--rate", "1"]);
    for server in [&off, &untold] {
        for _ in 0..40 {
            let answer = server.get_with("/recherche?q=xyzzyq", ("x-forwarded-for", "203.0.113.7"));
            assert_eq!(answer.status, 200);
        }
    }
}

#[test]
fn the_unit_leaves_little_open() {
    let unit = concat!(env!("CARGO_MANIFEST_DIR"), "/deploy/rattachement.service");
    let judged = Command::new("systemd-analyze").args(["security", "--offline=true", "--threshold=15", unit]).output();
    match judged {
        // The threshold is in tenths: above 1.5 it fails.
        Ok(judged) => assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stdout)),
        Err(error) => eprintln!("systemd-analyze is not here, so the unit was not judged: {error}"),
    }
}
