//! A social-security number must leave no trace, whichever way it comes in.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::server::{Answer, PROGRAM, Server};

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
            let page = server.post(path, &[("code", &format!("Marie Kanaryg, {canary}, svp"))]);
            assert!(!page.body.contains("Kanaryg") && !digits(&page.body).contains("84057511"));
        }
        for path in ["/integrer/decoder", "/en/integrer/decoder"] {
            let page = server.post(path, &[("code", &format!("Marie Kanaryg, {canary}, svp"))]);
            assert!(page.text(".message").contains(if path.starts_with("/en") {
                "social security"
            } else {
                "sécurité sociale"
            }));
            assert!(!page.body.contains("Kanaryg") && !digits(&page.body).contains("84057511"), "{path} echoes it");
        }
        let text = format!("Marie Kanaryg, {canary}, svp");
        for (path, format) in [("/decoder/liste", ""), ("/en/decoder/liste", "csv")] {
            let lines = format!("01 751 0000\n{canary}\n{text}\n01 751 0000 {canary}\nMarie Kanaryg 01 341 0000");
            let page = server.post(path, &[("lignes", &lines), ("format", format)]);
            assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
            assert!(page.body.contains(if format == "csv" { "social security" } else { "sécurité sociale" }));
            assert!(!page.body.contains("Kanaryg") && !digits(&page.body).contains("84057511"), "{path} echoes it");
        }
        for (path, body) in [
            ("/api/v1/decode", serde_json::json!({"text": text})),
            ("/api/v1/decode/batch", serde_json::json!({"texts": [text, text]})),
            // Wrong in form, so that the error must not quote it either.
            ("/api/v1/decode", serde_json::json!({"text": [text]})),
            ("/api/v1/decode", serde_json::json!({&text: 1})),
            ("/api/v1/decode/batch", serde_json::json!(text)),
        ] {
            let answer = server.post_raw(path, "application/json", body.to_string().as_bytes());
            assert!(!answer.body.contains("Kanaryg") && !digits(&answer.body).contains("84057511"), "{path} echoes it");
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
        assert!(!digits(line).contains("84057511") && !line.contains("Kanaryg"), "{line}");
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

/// A number and a name of nobody, as one would type them.
const TYPED: &str = "Marie Kanaryg 1 84 05 75 112 345 64";

/// Anything of the number or the name.
fn tells(text: &str) -> bool {
    text.to_lowercase().contains("kanaryg") || digits(text).contains("84057511")
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The program with logs for machines, all of them, and folders of its own to write into if it would.
fn watched(folder: &Path, database: &Path) -> Server {
    Server::of(
        Command::new(PROGRAM)
            .args(Server::ARGUMENTS)
            .args(["--log", "debug", "--log-format", "json", "--rate", "0", "--database"])
            .arg(database)
            .current_dir(folder)
            .envs(["TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"].map(|name| (name, folder)))
            .env_remove("RATTACHEMENT_LOG"),
    )
}

/// A form of some page: where it goes, how, and its fields with what they hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Form {
    action: String,
    posts: bool,
    fields: Vec<(String, String)>,
}

/// Every form of every page: found on the pages themselves, so that none is forgotten.
fn forms(server: &Server) -> BTreeSet<Form> {
    let selector = |css| Selector::parse(css).unwrap();
    let sitemap = server.get("/sitemap.xml").body;
    let mut pages: Vec<String> = [
        "/decoder/01-751-0000",
        "/decoder/01-998",
        "/caisses/01-751",
        "/caisses?q=Saint-Denis",
        "/recherche?q=code",
        "/retrouver/plan?situation=perdu&document=attestation",
        "/retrouver/lettre",
        "/retrouver/lieu?situation=perdu",
        "/integrer/decoder",
        "/caisses/communes/75056",
        "/caisses/demenagement?de=Paris&vers=Lyon",
        "/rien",
    ]
    .map(str::to_owned)
    .to_vec();
    for question in
        ["situation", "demandeur", "numero", "etranger", "document", "activite", "regime", "agent", "domicile", "moyen"]
    {
        pages.push(format!("/retrouver/{question}?situation=demande&demandeur=soins&activite=special"));
    }
    // One of each kind of address is enough, of which there are thousands.
    let mut kinds = BTreeSet::new();
    for found in sitemap.split("<loc>").skip(1) {
        let address = found.split('<').next().unwrap_or_default();
        let path = address.splitn(4, '/').nth(3).unwrap_or_default();
        let kind: String = path.chars().filter(|c| !c.is_ascii_digit()).collect();
        if !path.contains("communes/") && kinds.insert(kind) {
            pages.push(format!("/{path}"));
        }
    }
    assert!(pages.len() > 60, "only {} pages", pages.len());
    let mut forms = BTreeSet::new();
    for page in &pages {
        let document = Html::parse_document(&server.get(page).body);
        for form in document.select(&selector("form")) {
            let action = form.attr("action").map_or_else(|| page.clone(), str::to_owned);
            let mut fields: Vec<(String, String)> = form
                .select(&selector("[name]"))
                .map(|field| {
                    let value = field.attr("value").unwrap_or_default();
                    (field.attr("name").unwrap_or_default().to_owned(), value.to_owned())
                })
                .collect();
            fields.sort();
            fields.dedup_by(|a, b| a.0 == b.0);
            let action = action.split('?').next().unwrap_or_default().to_owned();
            forms.insert(Form {
                action,
                posts: form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")),
                fields,
            });
        }
    }
    forms
}

fn is_clean(what: &str, answer: &Answer) {
    assert!(answer.status < 500, "{what}: {}", answer.status);
    assert!(!tells(&answer.body), "{what}: the answer tells");
    for (name, value) in &answer.headers {
        assert!(!tells(&String::from_utf8_lossy(value.as_bytes())), "{what}: the header {name} tells");
    }
}

#[test]
fn a_number_and_a_name_through_every_way_in_stay_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let database = tempfile::tempdir().unwrap();
    let database = database.path().join("site.db");
    assert!(Command::new(PROGRAM).arg("build").arg(&database).output().unwrap().status.success());
    let before = std::fs::read(&database).unwrap();
    let server = watched(folder.path(), &database);
    let mut ways = 0;
    let mut tried = |what: &str, answer: &Answer| {
        ways += 1;
        is_clean(what, answer);
    };

    // Every form, in each of its fields.
    let forms = forms(&server);
    let actions: BTreeSet<&str> = forms.iter().map(|form| form.action.as_str()).collect();
    for known in
        ["/decoder", "/recherche", "/caisses", "/avis", "/integrer/decoder", "/retrouver/lieu", "/caisses/demenagement"]
    {
        assert!(actions.contains(known), "no form leads to {known}: {actions:?}");
    }
    for form in &forms {
        for (at, (name, _)) in form.fields.iter().enumerate() {
            let mut fields = form.fields.clone();
            fields[at].1 = TYPED.to_owned();
            let what = format!("{} {name}", form.action);
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let query: Vec<String> =
                pairs.iter().map(|(name, value)| format!("{}={}", percent(name), percent(value))).collect();
            if form.posts {
                tried(&what, &server.post(&form.action, &pairs));
            }
            tried(&what, &server.get(&format!("{}?{}", form.action, query.join("&"))));
            tried(&what, &server.get(&format!("{}?{}={}", form.action, percent(TYPED), percent(TYPED))));
        }
    }

    // Every address, in place of each of its parts, and behind it.
    for path in [
        "",
        "decoder",
        "caisses",
        "caisses/communes",
        "caisses/departements",
        "caisses/suggestions",
        "regimes",
        "comprendre",
        "faq",
        "glossaire",
        "retrouver",
        "retrouver/plan",
        "retrouver/lettre.txt",
        "retrouver/carre.svg",
        "retrouver/rappels.ics",
        "sources",
        "donnees",
        "static",
        ".well-known",
        "api/v1",
        "rien",
    ] {
        for prefix in ["", "/en", "/ar"] {
            for typed in [percent(TYPED), "184057511234564".to_owned()] {
                for address in [
                    format!("{prefix}/{path}/{typed}"),
                    format!("{prefix}/{path}?{typed}"),
                    format!("{prefix}/{path}?q={typed}&page={typed}"),
                ] {
                    tried(&address, &server.get(&address.replace("//", "/")));
                }
            }
        }
    }

    // A short text without a number stays in the field and the title, for its reader to mend; nowhere else,
    // and for nobody else.
    for path in ["/recherche?q=", "/caisses?q=", "/en/retrouver/lieu?q=", "/caisses/demenagement?vers=Paris&de="] {
        let answer = server.get(&format!("{path}{}", percent("Marie Kanaryg")));
        let field = "value=\"Marie Kanaryg\"";
        assert!(answer.body.contains(field), "{path}");
        let rest = answer.body.replacen(field, "", 1).replacen("<title>Marie Kanaryg", "<title>", 1);
        assert!(!tells(&rest), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }

    // Every header that means something, and a cookie.
    for name in [
        "user-agent",
        "referer",
        "cookie",
        "accept-language",
        "accept-encoding",
        "accept",
        "if-none-match",
        "range",
        "x-forwarded-for",
        "x-forwarded-host",
        "forwarded",
        "origin",
        "authorization",
        "x-request-id",
        "traceparent",
        "from",
    ] {
        for path in ["/", "/en/decoder/01-751-0000", "/rien", "/api/v1/regimes", "/static/rien", "/metrics"] {
            tried(name, &server.get_with_all(path, &[(name, TYPED), ("x-kanaryg", TYPED)]));
        }
    }

    // Every operation of the API, as it describes itself.
    let description: Value = serde_json::from_str(&server.get("/api/v1/openapi.json").body).unwrap();
    let mut operations = 0;
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            operations += 1;
            let named = |place: &str| -> Vec<String> {
                let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
                let here = parameters.into_iter().filter(|parameter| parameter["in"] == place);
                here.map(|parameter| parameter["name"].as_str().unwrap().to_owned()).collect()
            };
            let mut address = path.clone();
            for name in named("path") {
                address = address.replace(&format!("{{{name}}}"), &percent(TYPED));
            }
            let query: Vec<String> = named("query").iter().map(|name| format!("{name}={}", percent(TYPED))).collect();
            for query in query.iter().cloned().chain([query.join("&"), String::new()]) {
                let address = format!("{address}?{query}");
                if method == "post" {
                    for body in [
                        json!({"text": TYPED}),
                        json!({"texts": [TYPED, "01 751 0000"]}),
                        json!({TYPED: TYPED}),
                        json!(TYPED),
                    ] {
                        tried(&address, &server.post_raw(&address, "application/json", body.to_string().as_bytes()));
                    }
                    tried(&address, &server.post_raw(&address, "application/json", TYPED.as_bytes()));
                    tried(&address, &server.post_raw(&address, TYPED, b"{}"));
                } else {
                    tried(&address, &server.get(&address));
                }
            }
        }
    }
    assert!(operations >= 10 && ways > 1_000, "{operations} operations, {ways} ways");

    // And nothing of it is anywhere.
    assert!(!tells(&server.get("/metrics").body), "the metrics tell");
    let (_, logs) = server.stop();
    let mut lines = 0;
    for line in logs.lines() {
        let line: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        // Not the time of a line, whose digits may be any.
        let line =
            line.as_object().unwrap().iter().filter(|(name, _)| !matches!(name.as_str(), "timestamp" | "micros"));
        for (name, value) in line {
            assert!(!tells(name) && !tells(&value.to_string()), "the log tells: {name} = {value}");
        }
        lines += 1;
    }
    assert!(lines > 1_000, "only {lines} lines were logged");
    let written: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(written.is_empty(), "it wrote {written:?}");
    assert!(std::fs::read(&database).unwrap() == before, "it changed the database");
    let beside = std::fs::read_dir(database.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "it wrote beside the database");
}

/// A shell that may write cores into a folder, and becomes what it is told to.
#[cfg(target_os = "linux")]
fn with_cores(folder: &Path) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -c unlimited 2>/dev/null; cd \"$0\" && exec \"$@\""]).arg(folder);
    shell
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_that_dies_writes_no_memory_down() {
    use std::os::unix::process::ExitStatusExt as _;
    let folder = tempfile::tempdir().unwrap();
    let cores = || std::fs::read_dir(folder.path()).unwrap().count();
    // That a core is written at all here, by a program that does not forbid it.
    let _ = with_cores(folder.path()).args(["sh", "-c", "kill -ABRT $$"]).status().unwrap();
    let could = cores();
    if could == 0 {
        eprintln!("this system writes no core into the folder of a program: only the limits are looked at");
    }
    let server = Server::of(with_cores(folder.path()).arg(PROGRAM).args(Server::ARGUMENTS));
    assert_eq!(server.post("/decoder", &[("code", TYPED)]).status, 422);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.id())).unwrap();
    let limit = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(limit.split_whitespace().filter(|word| *word == "0").count(), 2, "{limit}");
    let (status, _) = server.end("-ABRT");
    assert_eq!(status.signal(), Some(6), "it died of the signal");
    assert!(!status.core_dumped() && cores() == could, "a core was written");
}
