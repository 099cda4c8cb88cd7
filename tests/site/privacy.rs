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
        for path in ["/integrer/decoder", "/en/integrer/decoder"] {
            let page = server.post(path, &[("code", &format!("Marie Canari, {canary}, svp"))]);
            assert!(page.text(".message").contains(if path.starts_with("/en") {
                "social security"
            } else {
                "sécurité sociale"
            }));
            assert!(!page.body.contains("Canari") && !digits(&page.body).contains("84057511"), "{path} echoes it");
        }
        let text = format!("Marie Canari, {canary}, svp");
        for (path, body) in [
            ("/api/v1/decode", serde_json::json!({"text": text})),
            ("/api/v1/decode/batch", serde_json::json!({"texts": [text, text]})),
            // Wrong in form, so that the error must not quote it either.
            ("/api/v1/decode", serde_json::json!({"text": [text]})),
            ("/api/v1/decode", serde_json::json!({&text: 1})),
            ("/api/v1/decode/batch", serde_json::json!(text)),
        ] {
            let answer = server.post_raw(path, "application/json", body.to_string().as_bytes());
            assert!(!answer.body.contains("Canari") && !digits(&answer.body).contains("84057511"), "{path} echoes it");
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
            format!("/donnees/{encoded}"),
            format!("/integrer/decoder?theme={encoded}&accent={encoded}"),
            format!("/api/v1/{encoded}"),
            format!("/api/v1/codes/{encoded}"),
            format!("/api/v1/caisses?q={encoded}"),
            format!("/api/v1/caisses?page={encoded}&regime={encoded}&lang={encoded}"),
            format!("/api/v1/caisses/{encoded}"),
            format!("/api/v1/communes?q={encoded}"),
            format!("/api/v1/communes/{encoded}"),
            format!("/api/v1/regimes/{encoded}"),
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
