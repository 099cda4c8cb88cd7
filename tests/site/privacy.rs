//! A social-security number must leave no trace, whichever way it comes in.

use crate::server::Server;

const CANARY: [&str; 4] =
    ["1 84 05 75 112 345 64", "184057511234564", "1.84.05.75.112.345.64", "1-84-05-75-112-345-64"];

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn a_social_security_number_is_named_and_leaves_no_trace() {
    let server = Server::with(&["--log", "trace"]);
    for canary in CANARY {
        for path in ["/decoder", "/en/decoder"] {
            let page = server.post(path, &[("code", canary)]);
            assert_eq!(page.status, 422);
            assert!(page.text(".summary").contains(if path == "/decoder" {
                "sécurité sociale"
            } else {
                "social security"
            }));
            assert!(!digits(&page.body).contains("84057511"), "{path} echoes it");
            let page = server.post(path, &[("code", &format!("Marie Canari, {canary}, svp"))]);
            assert!(!page.body.contains("Canari") && !digits(&page.body).contains("84057511"));
        }
        let encoded = canary.replace(' ', "%20");
        for path in [
            format!("/decoder/{encoded}"),
            format!("/decoder?code={encoded}"),
            format!("/caisses/{encoded}"),
            format!("/regimes/{encoded}"),
            format!("/{encoded}"),
            format!("/en/{encoded}?q={encoded}"),
            format!("/regimes/01?page={encoded}"),
            format!("/decoder/01-751-0000?lu={encoded}&gestion={encoded}"),
            format!("/static/{encoded}"),
        ] {
            let page = server.get(&path);
            assert!(!digits(&page.body).contains("84057511"), "{path} echoes it in the page");
            assert!(!digits(page.location()).contains("84057511"), "{path} echoes it in the address");
        }
        for header in ["user-agent", "referer", "x-forwarded-for", "cookie", "accept-language"] {
            let page = server.get_with("/", (header, canary));
            assert!(!digits(&page.body).contains("84057511"));
        }
    }
    let (_, logs) = server.stop();
    assert!(logs.contains("request"), "nothing was logged, so nothing was tested");
    for line in logs.lines().filter(|line| line.contains("rattachement")) {
        assert!(!digits(line).contains("84057511") && !line.contains("Canari"), "{line}");
    }
}

#[test]
fn what_is_typed_in_the_address_is_not_logged() {
    let server = Server::start();
    server.get("/decoder/01-751-0000?lu=missing_zero");
    server.post("/decoder", &[("code", "01 751 0000")]);
    let (_, logs) = server.stop();
    assert!(logs.contains("/decoder/{code}"), "{logs}");
    // Not "751" alone: a time may hold it.
    for typed in ["01-751", "01 751", "01+751", "01%20751", "017510000", "missing_zero"] {
        assert!(!logs.contains(typed), "{typed}: {logs}");
    }
}
