//! What people see, without scripts.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use scraper::{Html, Selector};

use crate::server::Server;

#[test]
fn other_spellings_are_sent_for_good_to_the_one_address() {
    let server = Server::shared();
    for (from, to) in [
        ("/decoder/017510000", "/decoder/01-751-0000"),
        ("/decoder/01C751000", "/decoder/01-751-0000"),
        ("/decoder/01%20751%200000", "/decoder/01-751-0000"),
        ("/decoder/01751", "/decoder/01-751"),
        ("/en/decoder/017510000", "/en/decoder/01-751-0000"),
        ("/decoder/01", "/regimes/01"),
        ("/caisses/01751", "/caisses/01-751"),
    ] {
        let answer = server.get(from);
        assert_eq!((answer.status, answer.location()), (308, to), "{from}");
    }
}

#[test]
fn only_where_the_home_decides_is_the_home_said_to() {
    let server = Server::shared();
    let home = "la caisse du lieu où l’on habite";
    for (path, says) in [
        ("/caisses/01-751", home),
        ("/caisses/02-131", home),
        ("/caisses/91-751", "dont la MGEN gère les remboursements"),
        ("/caisses/95-751", "Agents hospitaliers suivis par la MNH"),
    ] {
        let text = server.get(path).text("section[aria-labelledby=\"qui\"]");
        assert!(text.contains(says), "{path}: {text}");
        assert_eq!(text.contains(home), says == home, "{path}: {text}");
    }
}

#[test]
fn every_body_can_be_reached_by_more_than_a_paper_that_is_lost() {
    let server = Server::shared();
    for (path, way) in [
        ("/caisses/01-691", "69907 LYON CEDEX 20"),
        ("/caisses/08-835", "04 94 16 96 20"),
        // No number, no address: the State's directory.
        ("/caisses/01-770", "Bureaux et horaires"),
        ("/caisses/02-141", "Bureaux et horaires"),
        ("/caisses/91-751", "Bureaux et horaires"),
        ("/caisses/14-100", "Bureaux et horaires"),
    ] {
        let said = server.get(path).text("section[aria-labelledby=\"joindre\"]").replace('\u{a0}', " ");
        assert!(said.contains(way), "{path}: {said}");
    }
    let moved = server.get("/faq/nouveau-code");
    assert_eq!((moved.status, moved.location()), (308, "/faq/code-perdu-remboursements"));
    assert_eq!(server.get("/en/glossaire/siren").location(), "/en/glossaire");
}

#[test]
fn errors_are_pages_in_the_language_of_the_address() {
    let server = Server::shared();
    for (path, lang) in [("/rien", "fr"), ("/en/nothing", "en"), ("/caisses/zz", "fr"), ("/en/regimes/27", "en")] {
        let page = server.get(path);
        assert_eq!(page.status, 404, "{path}");
        assert!(page.body.contains(&format!("<html lang=\"{lang}\"")), "{path}");
        assert_eq!(page.header("cache-control"), "no-store");
    }
    assert_eq!(server.post("/regimes", &[]).status, 405);
    assert!(server.post("/regimes", &[]).text("h1").contains("Cette page"));
    let long = "9".repeat(40_000);
    let page = server.post("/decoder", &[("code", &long)]);
    assert_eq!(page.status, 413);
    assert!(page.text("h1").contains("trop long"));
    for (kind, body) in [("text/plain", &b"code=1"[..]), ("application/x-www-form-urlencoded", b"code=%ff%fe")] {
        let page = server.post_raw("/decoder", kind, body);
        assert!((400..500).contains(&page.status) && page.body.contains("<h1"), "{kind}: {}", page.status);
    }
    assert_eq!(server.get("/regimes/01?page=99").status, 404);
    assert!((400..500).contains(&server.get("/regimes/01?page=x").status));
}

/// A link to another language asks the same question there, when what was typed is a place or words of the site:
/// anything else may be a name or a number of somebody.
#[test]
fn another_language_answers_the_same_question() {
    let server = Server::shared();
    let english = |path: &str| {
        let body = server.get(path).body;
        let link = Selector::parse("nav.langs a[hreflang=en]").unwrap();
        let robots = Selector::parse("meta[name=robots][content=noindex]").unwrap();
        let document = Html::parse_document(&body);
        let href = document.select(&link).next().unwrap().attr("href").unwrap().to_owned();
        (href, document.select(&robots).next().is_some())
    };
    for path in [
        "/caisses?q=bordaeux",
        "/recherche?q=code&page=2",
        "/caisses/demenagement?de=Paris&vers=st+denis",
        "/caisses/demenagement?de_commune=75056&vers_commune=69123",
        "/caisses/carte?departement=33",
        "/regimes/01?page=2",
        "/decoder/01-751-0000?lu=missing_zero",
        "/retrouver/lieu?situation=perdu&document=aucune&activite=prive&q=01300",
    ] {
        assert_eq!(english(path), (format!("/en{path}"), true), "{path}");
    }
    // A slip in words of the site is put right on the way.
    assert_eq!(english("/recherche?q=carte+vitael").0, "/en/recherche?q=carte+vitale");
    for secret in ["Marie+Canari", "1840575112345", "1+84+05+75+112+345+64", "06+12+34+56+78"] {
        for path in ["/caisses", "/recherche"] {
            assert_eq!(english(&format!("{path}?q={secret}")).0, format!("/en{path}"));
        }
        let place = "/retrouver/lieu?situation=perdu&document=aucune&activite=prive";
        assert_eq!(english(&format!("{place}&q={secret}")).0, format!("/en{place}"));
        assert_eq!(english(&format!("/caisses/demenagement?de=Paris&vers={secret}")).0, "/en/caisses/demenagement");
    }
    assert_eq!(english("/caisses"), ("/en/caisses".to_owned(), false));
}

#[test]
fn every_answer_carries_the_headers_and_static_files_last_a_year() {
    let server = Server::shared();
    for path in ["/", "/rien", "/decoder/01-751-0000", "/decoder/017510000", "/healthz"] {
        let page = server.get(path);
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("set-cookie"), "");
        assert_eq!(page.header("server"), "");
    }
    let home = server.get("/");
    let css = home.body.split("href=\"").find(|part| part.starts_with("/static/site.")).unwrap();
    let css = css.split('"').next().unwrap();
    let file = server.get(css);
    assert_eq!(file.status, 200);
    assert!(file.header("cache-control").contains("immutable") && file.header("content-type").starts_with("text/css"));
    for wrong in ["/static/site.css", "/static/site.000000000000.css", "/static/..%2fCargo.toml", "/static/"] {
        assert_eq!(server.get(wrong).status, 404, "{wrong}");
    }
}

/// Follows the links inside the site, in every language, up to `KIN` pages of one folder (there are
/// thousands of communes, and each of their pages has what the first ones have): each answers, each fragment exists, each
/// page has its language, one title of its own and one h1.
#[test]
fn every_link_resolves() {
    const KIN: usize = 80;
    let mut kin: BTreeMap<String, usize> = BTreeMap::new();
    let server = Server::shared();
    let mut queue: VecDeque<String> = VecDeque::from(["/".to_owned(), "/en".to_owned()]);
    let mut seen: BTreeSet<String> = queue.iter().cloned().collect();
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut fragments: Vec<(String, String, String)> = Vec::new();
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    let (links, any_id) = (Selector::parse("a[href], link[href]").unwrap(), Selector::parse("[id]").unwrap());
    while let Some(path) = queue.pop_front() {
        let page = server.get(&path);
        assert_eq!(page.status, 200, "{path}");
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        let document = Html::parse_document(&page.body);
        let first = path.split('/').nth(1).unwrap_or_default();
        let lang = rattachement::lang::locale(first).map_or("fr", |locale| &locale.id);
        assert!(page.body.contains(&format!("<html lang=\"{lang}\"")), "{path}");
        assert_eq!(document.select(&Selector::parse("h1").unwrap()).count(), 1, "{path}");
        let all: Vec<_> = document.select(&any_id).filter_map(|e| e.attr("id")).map(str::to_owned).collect();
        let unique: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), unique.len(), "{path} repeats an id");
        ids.insert(path.clone(), unique);
        let title = page.text("title");
        // An answer kept in an address is not a page of its own: search engines are told so.
        let is_own = !page.body.contains("<meta name=\"robots\" content=\"noindex\">");
        if is_own && let Some(other) = titles.insert(format!("{lang} {title}"), path.clone()) {
            panic!("{path} and {other} share the title {title}");
        }
        for href in document.select(&links).filter_map(|e| e.attr("href")) {
            let href = href.strip_prefix(&server.url).unwrap_or(href);
            if href.starts_with("https://")
                || href.starts_with("http://")
                || href.starts_with("tel:")
                || href.starts_with("mailto:")
                || href.starts_with("sms:")
            {
                continue;
            }
            let (target, fragment) = href.split_once('#').unwrap_or((href, ""));
            let target = match target {
                "" => path.clone(),
                query if query.starts_with('?') => format!("{}{query}", path.split('?').next().unwrap()),
                target => target.to_owned(),
            };
            assert!(target.starts_with('/'), "{path} links to {href}");
            if !fragment.is_empty() {
                fragments.push((path.clone(), target.clone(), fragment.to_owned()));
            }
            if seen.insert(target.clone()) {
                let folder = target.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
                let met = kin.entry(folder).or_default();
                *met += 1;
                if *met <= KIN {
                    queue.push_back(target);
                }
            }
        }
    }
    for (path, target, fragment) in fragments {
        if let Some(ids) = ids.get(&target) {
            assert!(ids.contains(&fragment), "{path} links to {target}#{fragment}");
        }
    }
    assert!(ids.len() > 6 * KIN, "only {} pages", ids.len());
}

#[test]
fn a_shared_link_shows_its_title_and_a_picture_of_the_public_address() {
    let server = Server::public();
    for (path, title) in [("/", ""), ("/decoder/01-751-0000", "CPAM de Paris"), ("/en/ecoconception", "Eco-design")] {
        let page = server.get(path);
        let document = Html::parse_document(&page.body);
        let content = |selector: &str| {
            let found = document.select(&Selector::parse(selector).unwrap()).next();
            found.and_then(|meta| meta.attr("content")).unwrap_or_else(|| panic!("{path}: {selector}")).to_owned()
        };
        assert!(content("meta[property='og:title']").contains(title), "{path}");
        assert_eq!(content("meta[property='og:description']"), content("meta[name='description']"));
        let image = content("meta[property='og:image']");
        assert!(image.starts_with("http://127.0.0.1:9/static/social."), "{image}");
        assert_eq!(server.get(image.trim_start_matches("http://127.0.0.1:9")).header("content-type"), "image/png");
        assert!(!page.body.contains("<!--"), "{path}");
    }
    // An answer to a question is nobody's to share: it has no address of its own.
    assert!(!server.get("/recherche?q=code").body.contains("og:"));
    assert!(!server.get("/rien").body.contains("og:"));
}

#[test]
fn what_the_tests_measured_is_told_with_its_limits() {
    let server = Server::shared();
    let page = server.get("/accessibilite");
    assert!(page.text("main").contains("Non auditée par un tiers"));
    assert!(page.text("main").contains("106 critères"));
    assert_eq!(Html::parse_document(&page.body).select(&Selector::parse("main details").unwrap()).count(), 13);
    for path in ["/accessibilite", "/ecoconception"] {
        assert!(server.get(path).text("main").contains("axe-core"), "{path}: the tools are named");
    }
    assert!(server.get("/sitemap.xml").body.contains("/ecoconception"));
}
