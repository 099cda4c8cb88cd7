//! The JSON API, the downloads and the decoder in a frame, as a stranger meets them.

use serde_json::{Value, json};

use crate::server::{Answer, Server};

fn json_of(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body))
}

fn send(server: &Server, path: &str, body: &Value) -> Answer {
    server.post_raw(path, "application/json", body.to_string().as_bytes())
}

#[test]
fn a_text_a_code_and_the_command_give_the_same_reading() {
    let server = Server::shared();
    let posted = send(server, "/api/v1/decode", &json!({"text": "Organisme de rattachement : 01 341 0000"}));
    assert_eq!((posted.status, posted.header("cache-control")), (200, "no-store"));
    let posted = json_of(&posted);
    assert_eq!(posted["kind"], "code");
    assert_eq!(posted["caisse"]["name"], "CPAM de Béziers");
    assert_eq!(posted["caisse"]["successor"]["code"], "01342");
    for path in ["/api/v1/codes/013410000", "/api/v1/codes/01-341-0000"] {
        let read = server.get(path);
        assert!(read.header("cache-control").starts_with("public"));
        assert_eq!(json_of(&read), posted, "{path}");
    }
    let printed = std::process::Command::new(crate::server::PROGRAM)
        .args(["decode", "--json", "01 341 0000"])
        .output()
        .unwrap()
        .stdout;
    assert_eq!(serde_json::from_slice::<Value>(&printed).unwrap(), posted);
}

#[test]
fn each_text_of_a_batch_has_its_reading_in_its_place() {
    let server = Server::shared();
    let long = "9".repeat(5_000);
    let texts = json!({"texts": ["01 751 0000", "", "1 84 05 75 112 345 64", long, "17510000", "751"]});
    let read = json_of(&send(server, "/api/v1/decode/batch", &texts));
    let kinds: Vec<&str> =
        read["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["code", "unreadable", "lookalike", "unreadable", "code", "partial"]);
    assert_eq!(read["items"][4]["repairs"], json!(["missing_zero"]));
    assert_eq!(json_of(&send(server, "/api/v1/decode/batch", &json!({"texts": []})))["items"], json!([]));
    let most = json!({"texts": vec!["01 751 0000"; 1_000]});
    assert_eq!(send(server, "/api/v1/decode/batch", &most).status, 200);
    let over = json!({"texts": vec!["01 751 0000"; 1_001]});
    assert_eq!(send(server, "/api/v1/decode/batch", &over).status, 422);
}

#[test]
fn caisses_are_found_by_name_code_place_and_regime() {
    let server = Server::shared();
    for (query, first) in [
        ("q=B%C3%A9ziers", "01-342"),
        ("q=01-751", "01-751"),
        ("q=017510000", "01-751"),
        ("q=75012", "01-751"),
        ("q=cpam+bayonne", "01-641"),
        ("q=marseille&regime=02", "02-"),
        ("regime=17", "17-"),
        ("departement=2A&regime=01", "01-201"),
    ] {
        let found = json_of(&server.get(&format!("/api/v1/caisses?{query}")));
        let id = found["items"][0]["id"].as_str().unwrap_or_default();
        assert!(id.starts_with(first), "{query}: {found}");
    }
    let all = json_of(&server.get("/api/v1/caisses"));
    let (count, pages) = (all["count"].as_u64().unwrap(), all["pages"].as_u64().unwrap());
    assert!(count > 1_000 && pages == count.div_ceil(50) && all["items"].as_array().unwrap().len() == 50);
    let last = json_of(&server.get(&format!("/api/v1/caisses?page={pages}")));
    assert_eq!(last["items"].as_array().unwrap().len() as u64, count - 50 * (pages - 1));
    assert_eq!(json_of(&server.get("/api/v1/caisses?page=999"))["items"], json!([]));
    let merged = json_of(&server.get("/api/v1/caisses/01-341"));
    assert_eq!(merged["today"]["caisse"]["id"], "01-342");
    let heir = json_of(&server.get("/api/v1/caisses/01-342"));
    assert!(heir["older_codes"].as_array().unwrap().iter().any(|older| older["id"] == "01-341"));
    assert!(!heir["trust"]["sources"].as_array().unwrap().is_empty());
    let closed = json_of(&server.get("/api/v1/regimes/03"));
    assert_eq!((&closed["status"], &closed["today"]["regime"]["code"]), (&json!("closed"), &json!("01")));
}

#[test]
fn communes_come_with_their_caisse_and_how_sure_it_is() {
    let server = Server::shared();
    let place = |query: &str| json_of(&server.get(&format!("/api/v1/communes?q={query}")));
    let bordeaux = place("33000");
    assert_eq!(bordeaux["understood"], "postal_code");
    assert_eq!(bordeaux["items"][0]["general"]["caisse"]["id"], "01-331");
    assert!(place("st+denis")["items"].as_array().unwrap().len() > 1);
    assert_eq!(place("bordaeux")["understood"], "slip");
    assert_eq!(place("%20")["items"], json!([]));
    for (insee, certainty, caisses) in
        [("33063", "sure", 1), ("59001", "probable", 1), ("40209", "undecided", 2), ("97502", "unknown", 0)]
    {
        let commune = json_of(&server.get(&format!("/api/v1/communes/{insee}")));
        assert_eq!(commune["general"]["certainty"], certainty, "{insee}");
        assert_eq!(commune["general"]["candidates"].as_array().unwrap().len(), caisses, "{insee}");
        assert_eq!(commune["general"]["begins"].is_null(), commune["general"]["caisse"].is_null());
        assert!(commune["special"].as_array().unwrap().iter().any(|body| body["regime"]["code"] == "17"));
    }
}

#[test]
fn what_goes_wrong_is_a_problem_in_the_language_asked_for() {
    let server = Server::shared();
    let deep = format!("{{\"text\":{}1{}}}", "[".repeat(500), "]".repeat(500));
    let sent = |kind: &str, body: &[u8]| server.post_raw("/api/v1/decode", kind, body);
    for (answer, status, kind) in [
        (server.get("/api/v1"), 404, "not-found"),
        (server.get("/api/v1/rien"), 404, "not-found"),
        (server.get("/api/v1/codes/abc"), 404, "not-digits"),
        (server.get("/api/v1/codes/01-7510000"), 404, "not-digits"),
        (server.get("/api/v1/codes/%D9%A0%D9%A1"), 404, "not-digits"),
        (server.get("/api/v1/caisses/01751"), 404, "not-found"),
        (server.get("/api/v1/caisses/01-998"), 404, "not-found"),
        (server.get("/api/v1/communes/99999"), 404, "not-found"),
        (server.get("/api/v1/regimes/27"), 404, "not-found"),
        (server.get("/api/v1/caisses?page=0"), 400, "parameter"),
        (server.get("/api/v1/caisses?regime=1"), 400, "parameter"),
        (server.get("/api/v1/caisses?departement=2C"), 400, "parameter"),
        (server.get(&format!("/api/v1/caisses?q={}", "x".repeat(101))), 400, "parameter"),
        (server.get("/api/v1/communes"), 400, "parameter"),
        (server.get("/api/v1/regimes?lang=xx"), 400, "parameter"),
        (server.get("/api/v1/caisses?nom=Paris"), 400, "query"),
        (server.get("/api/v1/caisses?q=a&q=b"), 400, "query"),
        (server.get("/api/v1/decode"), 405, "method"),
        (send(server, "/api/v1/regimes", &json!({})), 405, "method"),
        (sent("text/plain", b"{\"text\":\"01\"}"), 415, "media-type"),
        (sent("application/json", b"{\"text\":"), 400, "json"),
        (sent("application/json", b"{\"text\":\"\xff\"}"), 400, "json"),
        (sent("application/json", b"{\"text\":1}"), 422, "shape"),
        (sent("application/json", b"{}"), 422, "shape"),
        (sent("application/json", b"{\"text\":\"01\",\"x\":1}"), 422, "shape"),
        (sent("application/json", deep.as_bytes()), 422, "shape"),
        (send(server, "/api/v1/decode", &json!({"text": "9".repeat(4_001)})), 422, "too-long"),
        (send(server, "/api/v1/decode", &json!({"text": "9".repeat(1_100_000)})), 413, "too-large"),
    ] {
        let problem = json_of(&answer);
        let name = problem["type"].as_str().unwrap().rsplit('#').next().unwrap().to_owned();
        assert_eq!((answer.status, name.as_str()), (status, kind), "{}", answer.body);
        assert_eq!(problem["status"], status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.header("content-language"), "fr");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(problem["title"].as_str().unwrap().chars().next().unwrap().is_uppercase());
        let explained = server.get("/donnees/api");
        assert!(explained.body.contains(&format!("id=\"{kind}\"")), "{kind} is not explained");
    }
    assert_eq!(server.get("/api/v1/decode").header("allow"), "POST, OPTIONS");
    let title = |answer: &Answer| json_of(answer)["title"].as_str().unwrap().to_owned();
    let english = title(&server.get("/api/v1/codes/abc?lang=en"));
    assert_eq!(english, "This is not a code written in digits");
    assert_eq!(title(&server.get_with("/api/v1/codes/abc", ("accept-language", "en-GB, fr;q=0.5"))), english);
    assert_ne!(title(&server.get_with("/api/v1/codes/abc?lang=fr", ("accept-language", "en"))), english);
}

#[test]
fn any_site_may_read_and_ask() {
    let server = Server::shared();
    let asked = server.options("/api/v1/decode");
    assert_eq!(asked.status, 204);
    assert!(asked.header("access-control-allow-methods").contains("POST"));
    assert!(asked.header("access-control-allow-headers").contains("content-type"));
    for path in ["/api/v1/regimes", "/api/v1/openapi.json", "/donnees/regimes.csv"] {
        let answer = server.get(path);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        let head = server.head(path);
        assert_eq!((head.status, head.body.as_str()), (200, ""), "{path}");
    }
}

/// Each described operation works exactly as its own example on the page says.
#[test]
fn every_example_of_the_page_works_when_copied() {
    let server = Server::shared();
    for path in ["/donnees/api", "/en/donnees/api"] {
        let page = server.get(path);
        let document = scraper::Html::parse_document(&page.body);
        let examples = scraper::Selector::parse("pre code").unwrap();
        let mut tried = 0;
        for example in document.select(&examples) {
            let command: String = example.text().collect();
            if !command.starts_with("curl ") {
                continue;
            }
            let ran = std::process::Command::new("sh").args(["-c", &format!("{command} -sS --fail")]).output().unwrap();
            assert!(ran.status.success(), "{command}: {}", String::from_utf8_lossy(&ran.stderr));
            serde_json::from_slice::<Value>(&ran.stdout).unwrap();
            tried += 1;
        }
        let described = json_of(&server.get("/api/v1/openapi.json"))["paths"].as_object().unwrap().len();
        assert_eq!(tried, described, "{path}");
    }
}

#[test]
fn downloads_agree_with_their_schemas_and_the_database_serves() {
    let server = Server::shared();
    let package = json_of(&server.get("/donnees/datapackage.json"));
    for resource in package["resources"].as_array().unwrap() {
        let (name, path) = (resource["name"].as_str().unwrap(), resource["path"].as_str().unwrap());
        let csv = server.get(&format!("/donnees/{path}"));
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(csv.body.len() as u64, resource["bytes"].as_u64().unwrap());
        let header = csv.body.lines().next().unwrap();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let fields: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(header, fields.join(","), "{name}");
        assert_eq!(json_of(&server.get(&format!("/donnees/{name}.schema.json"))), resource["schema"]);
        let rows = json_of(&server.get(&format!("/donnees/{name}.json")));
        assert_eq!(rows.as_array().unwrap().len() + 1, csv.body.lines().count(), "{name}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.db");
    std::fs::write(&path, server.bytes("/donnees/rattachement.sqlite", &[]).1).unwrap();
    let again = Server::with(&["--database", path.to_str().unwrap()]);
    assert!(again.get("/decoder/01-751-0000").text("h1").contains("CPAM de Paris"));
    assert_eq!(server.get("/donnees/nothing.csv").status, 404);
    let page = server.get("/donnees");
    assert!(page.text("main").contains("35") && page.body.contains("datapackage.json"));
    let map = server.get("/sitemap.xml").body;
    for resource in package["resources"].as_array().unwrap() {
        let name = resource["name"].as_str().unwrap();
        assert!(page.body.contains(&format!("href=\"/donnees/{name}\"")) && map.contains(&format!("/donnees/{name}<")));
        for prefix in ["", "/en"] {
            let table = server.get(&format!("{prefix}/donnees/{name}"));
            let document = scraper::Html::parse_document(&table.body);
            let selected = scraper::Selector::parse("tbody th code").unwrap();
            let columns: Vec<String> = document.select(&selected).map(|column| column.text().collect()).collect();
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let fields: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
            assert_eq!(columns, fields, "{prefix}/donnees/{name}");
        }
    }
    assert_eq!(server.get("/donnees/nothing").status, 404);
}

#[test]
fn the_decoder_in_a_frame_asks_and_answers_there_and_only_it_may_be_framed() {
    let server = Server::shared();
    let form = server.get("/integrer/decoder?theme=sombre&accent=vert");
    assert!(form.body.contains("data-theme=\"dark\" data-accent=\"vert\""));
    assert!(
        form.body.contains("action=\"/integrer/decoder?theme=sombre&amp;accent=vert\"")
            || form.body.contains("action=\"/integrer/decoder?theme=sombre&#38;accent=vert\"")
    );
    let odd = server.get("/integrer/decoder?theme=%22%3E%3Cscript%3E&accent=red;");
    assert!(!odd.body.contains("data-theme") && !odd.body.contains("data-accent") && !odd.body.contains("><script>"));
    for (typed, status, says) in [
        ("01 751 0000", 200, "CPAM de Paris"),
        ("01 341 0000", 200, "CPAM de l’Hérault"),
        ("751", 200, "caisses possibles"),
        ("01 756 0000", 200, "01-751-0000"),
        ("01 999 0000", 200, "code d’essai"),
        ("01", 200, "/regimes/01"),
        ("", 422, "Écrivez votre code"),
        ("bonjour", 422, "chiffres"),
        ("75012", 422, "code postal"),
    ] {
        let page = server.post("/integrer/decoder", &[("code", typed)]);
        assert_eq!(page.status, status, "{typed}");
        assert!(page.body.contains(says), "{typed}: {says}");
        assert_eq!(page.header("location"), "");
        assert_eq!(page.header("set-cookie"), "");
        assert!(page.header("content-security-policy").contains("frame-ancestors *"));
        let document = scraper::Html::parse_document(&page.body);
        for link in document.select(&scraper::Selector::parse("main a").unwrap()) {
            let own = link.attr("href").unwrap().starts_with("/integrer/decoder");
            assert_eq!(
                (link.attr("target"), link.attr("rel")),
                if own { (None, None) } else { (Some("_blank"), Some("noopener")) }
            );
        }
    }
    assert_eq!(server.post("/integrer/decoder", &[("code", &"9".repeat(40_000))]).status, 422);
    for path in ["/", "/integrer", "/decoder", "/integrer/decoder/x", "/donnees", "/api/v1/regimes"] {
        assert!(server.get(path).header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
    }
    let page = server.get("/en/integrer");
    assert!(page.text("pre").contains(&format!("{}/en/integrer/decoder", server.url)));
}

#[test]
fn an_answer_that_was_had_is_not_sent_again() {
    let server = Server::shared();
    for path in ["/api/v1/caisses/01-751", "/api/v1/communes?q=bordeaux", "/api/v1/openapi.json", "/api/v1/regimes"] {
        let first = server.get(path);
        let mark = first.header("etag");
        assert!(first.status == 200 && mark.starts_with('"') && mark.len() > 10, "{path}: {mark}");
        let again = server.get_with(path, ("if-none-match", mark));
        assert_eq!((again.status, again.body.as_str(), again.header("etag")), (304, "", mark), "{path}");
        assert_eq!(again.header("access-control-allow-origin"), "*");
        assert_eq!(server.get_with(path, ("if-none-match", "\"other\"")).status, 200, "{path}");
    }
    assert_ne!(server.get("/api/v1/regimes/01").header("etag"), server.get("/api/v1/regimes/02").header("etag"));
    assert_eq!(server.get("/api/v1/caisses/01-998").header("etag"), "", "an error is nobody's copy");
}
