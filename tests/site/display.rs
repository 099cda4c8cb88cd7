//! The comfort settings are in the address: carried everywhere on the site, kept nowhere.

use scraper::{Html, Selector};

use crate::server::Server;

fn all(html: &str, selector: &str, attribute: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).filter_map(|element| Some(element.attr(attribute)?.to_owned())).collect()
}

/// Whether an address is a page of the site, in words that owe nothing to the program's.
fn is_page(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap();
    (address.starts_with('/') || address.starts_with('?')) && !path.contains('.') && !path.starts_with("/api/")
}

const PAGES: [&str; 9] = [
    "/",
    "/decoder/01-751-0000",
    "/en/regimes/01?page=2",
    "/ar/recherche?q=code",
    "/retrouver/document?situation=perdu",
    "/retrouver/plan?situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=telephone",
    "/donnees",
    "/caisses/carte?departement=33",
    "/rien-du-tout",
];

fn with(path: &str, word: &str) -> String {
    format!("{path}{}affichage={word}", if path.contains('?') { '&' } else { '?' })
}

#[test]
fn every_link_and_form_of_the_site_carries_the_choice() {
    let server = Server::shared();
    for path in PAGES {
        let answer = server.get(&with(path, "gs"));
        let (mut carried, mut others) = (0, 0);
        for href in all(&answer.body, "body a[href]", "href") {
            let carries = href.split('#').next().unwrap().split(['?', '&']).any(|part| part == "affichage=sg");
            assert_eq!(carries, is_page(&href), "{path}: {href}");
            if carries { carried += 1 } else { others += 1 }
        }
        assert!(carried > 20 && others > 0, "{path}: {carried} {others}");
        let html = &answer.body;
        for action in all(html, "form[method=post]", "action") {
            assert!(action.ends_with("?affichage=sg"), "{path}: {action}");
        }
        let gets = all(html, "form[method=get]", "action");
        assert!(gets.iter().all(|action| !action.contains("affichage=")), "{path}");
        let fields = all(html, "form[method=get] > [type=hidden][name=affichage]", "value");
        assert_eq!(fields, vec!["sg"; gets.len()], "{path}");
        for head in all(html, "head link", "href") {
            assert!(!head.contains("affichage="), "{path}: {head}");
        }
        assert_eq!(all(html, "html", "data-theme"), ["dark"], "{path}");
        assert_eq!(all(html, "html", "data-text"), ["large"], "{path}");
        assert_eq!(all(html, "html", "data-space").len() + all(html, "html", "data-font").len(), 0, "{path}");
        assert_eq!(all(html, "meta[name=color-scheme]", "content"), ["dark"], "{path}");
        assert!(html.contains("/static/affichage."), "{path}");
    }
}

#[test]
fn without_a_choice_a_page_is_the_one_it_always_was() {
    let server = Server::shared();
    for path in PAGES {
        let usual = server.get(path);
        assert!(!usual.body.contains("affichage=") && !usual.body.contains("/static/affichage."), "{path}");
        for unknown in ["zzz", "cs", "", "sombre", "s%22%3E%3Cscript", "%ff"] {
            let answer = server.get(&with(path, unknown));
            assert_eq!((answer.status, &answer.body), (usual.status, &usual.body), "{path} {unknown}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path} {unknown}");
        }
    }
}

#[test]
fn redirects_carry_the_choice() {
    let server = Server::shared();
    let posted = server.post("/decoder?affichage=al", &[("code", "01 751 0000")]);
    assert_eq!((posted.status, posted.location()), (303, "/decoder/01-751-0000?affichage=al"));
    let posted = server.post("/en/decoder?affichage=al", &[("code", "1 751 0000")]);
    assert!(posted.location().starts_with("/en/decoder/01-751-0000?lu="), "{}", posted.location());
    assert!(posted.location().ends_with("&affichage=al"), "{}", posted.location());
    let wrong = server.post("/decoder?affichage=al", &[("code", "bonjour")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(all(&wrong.body, "html", "data-font"), ["legible"]);
    let spelt = server.get("/decoder/017510000?affichage=t");
    assert_eq!((spelt.status, spelt.location()), (308, "/decoder/01-751-0000?affichage=t"));
    let usual = server.post("/decoder", &[("code", "01 751 0000")]);
    assert_eq!(usual.location(), "/decoder/01-751-0000");
}

#[test]
fn the_form_makes_the_address_and_only_of_our_letters() {
    let server = Server::shared();
    for (asked, to) in [
        ("?theme=s&taille=t&espace=a&police=l", "/affichage?affichage=stal"),
        ("?theme=&taille=g&espace=&police=", "/affichage?affichage=g"),
        ("?theme=&taille=&espace=&police=", "/affichage"),
        ("?theme=rouge&taille=%22%3E&police=l", "/affichage?affichage=l"),
        // A new choice replaces the one in force.
        ("?theme=&taille=&espace=a&police=&affichage=sg", "/affichage?affichage=a"),
        ("?theme=&taille=&espace=&police=&affichage=sg", "/affichage"),
    ] {
        for prefix in ["", "/ar"] {
            let answer = server.get(&format!("{prefix}/affichage{asked}"));
            assert_eq!((answer.status, answer.location()), (303, format!("{prefix}{to}").as_str()), "{asked}");
            assert_eq!(answer.header("set-cookie"), "");
        }
    }
    let page = server.get("/affichage?affichage=ta").body;
    let mut checked = all(&page, "main [checked]", "id");
    checked.sort();
    assert_eq!(checked, ["espace-airy", "police-usual", "taille-larger", "theme-device"]);
    assert_eq!(all(&page, "main form", "action"), ["/affichage"]);
    assert_eq!(all(&page, "main form [type=hidden]", "name"), Vec::<String>::new());
    assert!(all(&page, "main form a", "href").contains(&"/affichage".to_owned()), "the way back to normal");
    assert!(!page.contains("data-as-is"));
    let base = all(&page, "link[rel=canonical]", "href");
    assert!(page.contains(&base[0].replace("/affichage", "/?affichage=ta")), "the address to send");
}

#[test]
fn such_an_answer_is_nobody_elses_and_sets_nothing() {
    let server = Server::start();
    let known = || {
        let metrics = server.get("/metrics").body;
        metrics.lines().find(|line| line.starts_with("rattachement_remembered_addresses ")).unwrap().to_owned()
    };
    let before = known();
    let paths = ["/?affichage=s", "/decoder/01-751-0000?affichage=gal", "/affichage?affichage=l"];
    for path in paths {
        for _ in 0..3 {
            let answer = server.get(path);
            assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{path}");
            assert_eq!((answer.header("etag"), answer.header("set-cookie")), ("", ""), "{path}");
        }
    }
    assert_eq!(known(), before);
    for path in paths {
        let usual = server.get(path.split('?').next().unwrap());
        assert!(usual.header("cache-control").starts_with("public"), "{path}");
        assert!(all(&usual.body, "html", "data-theme").is_empty(), "{path}");
    }
    assert_ne!(known(), before, "what is everybody's is known");
}

#[test]
fn files_and_the_api_are_untouched() {
    let server = Server::shared();
    let plan = "/retrouver/lettre.txt?modele=demande";
    assert_eq!(server.get(&with(plan, "s")).body, server.get(plan).body);
    assert!(!server.get("/sitemap.xml?affichage=s").body.contains("affichage="));
}

/// Files under `/static/` are named by their content: a sheet that names another must be right.
#[test]
fn the_sheet_names_the_font_as_it_is_served() {
    let server = Server::shared();
    let page = server.get("/affichage").body;
    let sheets = all(&page, "link[rel=stylesheet]", "href");
    let sheet = server.get(sheets.iter().find(|href| href.starts_with("/static/affichage.")).unwrap()).body;
    let fonts: Vec<_> = sheet.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert_eq!(fonts.len(), 2);
    for font in fonts {
        let (answer, bytes) = server.bytes(font, &[("accept-encoding", "identity")]);
        assert_eq!((answer.status, answer.header("content-type")), (200, "font/woff2"), "{font}");
        assert!(bytes.starts_with(b"wOF2"), "{font}");
    }
    assert!(server.get("/").header("content-security-policy").contains("font-src 'self'"));
}
