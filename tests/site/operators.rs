//! What operators see and set: opinions, unknown caisses, shares of clients.

use std::process::Command;

use crate::server::Server;

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
