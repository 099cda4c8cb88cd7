//! Every place leads to its caisse.

use std::io::Write as _;

use crate::search::encoded;
use crate::server::Server;

const PLACES: &str = include_str!("../search/places.csv");

/// Places as people write them, in halves as the questions of the search.
#[test]
fn places_as_people_write_them_lead_right_or_to_a_choice_that_has_the_right_one_first() {
    let server = Server::shared();
    for half in ["held", "tuning"] {
        let (mut asked, mut right) = (0_u32, 0_u32);
        let mut out = std::io::stderr().lock();
        for row in csv::Reader::from_reader(PLACES.as_bytes()).records().map(Result::unwrap) {
            if &row[2] != half {
                continue;
            }
            let answer = server.get(&format!("/caisses?q={}", encoded(&row[0])));
            let document = scraper::Html::parse_document(&answer.body);
            let first = scraper::Selector::parse("main section li > a").unwrap();
            let offered = document.select(&first).next().and_then(|link| link.attr("href")).unwrap_or_default();
            let led = if answer.status == 303 { answer.location() } else { offered };
            let is_right = row[1].split(' ').any(|path| path == led);
            asked += 1;
            right += u32::from(is_right);
            if !is_right && half == "tuning" {
                writeln!(out, "search: place missed {:?}: {} {led}", &row[0], answer.status).unwrap();
            }
        }
        let share = f64::from(right) / f64::from(asked);
        writeln!(out, "search: places, {half} half, {asked} spellings, {:.1} % lead right", 100.0 * share).unwrap();
        assert!(asked >= 100 && share >= 0.97, "{half}: {right} of {asked}");
    }
}

#[test]
fn one_answer_leads_to_it_and_several_are_offered() {
    let server = Server::shared();
    for (question, address) in [
        ("Bordeaux", "/caisses/communes/33063"),
        ("saint%20etienne%2042", "/caisses/communes/42218"),
        ("st-denis%2093", "/caisses/communes/93066"),
        ("75012", "/caisses/communes/75112"),
        ("69003", "/caisses/communes/69383"),
        ("2A", "/caisses/departements/2A"),
        ("97400", "/caisses/communes/97411"),
        ("cpam%2013", "/caisses/departements/13"),
        ("Arbignieu", "/caisses/communes/01015"),
        ("01%20751%200000", "/decoder/01-751-0000"),
        ("01751", "/decoder/01-751"),
        ("751", "/decoder/751"),
    ] {
        let answer = server.get(&format!("/caisses?q={question}"));
        assert_eq!((answer.status, answer.location()), (303, address), "{question}");
        assert!([200, 303].contains(&server.get(address).status), "{address}");
    }
    for (question, expected) in [
        ("st-denis", vec!["Seine-Saint-Denis (93)", "La Réunion (974)", "choisissez"]),
        ("51300", vec!["Plusieurs communes", "Vitry-le-François"]),
        ("33074+Bordeaux+Cedex", vec!["CEDEX", "Bordeaux"]),
        ("75948", vec!["Aucune commune", "CEDEX", "Paris"]),
        ("bordaeux", vec!["Vouliez-vous dire", "Bordeaux"]),
        ("xyzzyxq", vec!["Nous n’avons rien trouvé", "code postal"]),
    ] {
        let answer = server.get(&format!("/caisses?q={question}"));
        assert_eq!(answer.status, 200, "{question}");
        for words in expected {
            assert!(answer.text("main").contains(words), "{question}: {words}");
        }
    }
}

#[test]
fn an_empty_or_personal_question_is_an_error_that_repeats_nothing() {
    let server = Server::shared();
    let empty = server.get("/caisses?q=");
    assert_eq!(empty.status, 422);
    assert!(empty.text("title").starts_with("Erreur") && empty.body.contains("aria-invalid"));
    let personal = server.get("/caisses?q=1850578006084");
    assert_eq!(personal.status, 422);
    assert!(!personal.body.contains("1850578006084"));
    assert!(personal.text("main").contains("numéro de sécurité sociale"));
    let suggestions = server.get("/caisses/suggestions?q=1850578006084");
    assert_eq!((suggestions.status, suggestions.body.as_str()), (200, "[]"));
    let moved = server.get("/caisses/demenagement?de=1850578006084&vers=Lyon");
    assert_eq!(moved.status, 422);
    assert!(!moved.body.contains("1850578006084"));
}

#[test]
fn a_place_says_how_sure_its_caisse_is() {
    let server = Server::shared();
    for (path, expected) in [
        (
            "/caisses/communes/33063",
            vec!["la caisse est la CPAM de la Gironde", "MSA Gironde", "331", "MGEN", "91 331"],
        ),
        ("/caisses/communes/75112", vec!["CPAM de Paris", "MSA Île-de-France"]),
        ("/caisses/communes/62001", vec!["probablement la CPAM de l’Artois", "approximation"]),
        (
            "/caisses/communes/59005",
            vec!["3 caisses sont possibles", "CPAM de Lille-Douai", "CPAM de Roubaix-Tourcoing"],
        ),
        ("/caisses/communes/40209", vec!["2 caisses sont possibles", "2006", "CPAM de Bayonne", "CPAM des Landes"]),
        ("/caisses/communes/2A004", vec!["CPAM de la Corse-du-Sud"]),
        ("/caisses/communes/97411", vec!["CGSS de La Réunion"]),
        ("/caisses/communes/97502", vec!["Caisse de prévoyance sociale", "Igas, 2020"]),
        ("/caisses/communes/98818", vec!["son propre système"]),
        ("/caisses/departements/59", vec!["4 caisses sont possibles"]),
        ("/caisses/departements/76", vec!["CPAM du Havre"]),
        ("/caisses/01-331", vec!["Gironde", "CPAM des Landes", "MSA Gironde"]),
    ] {
        let page = server.get(path);
        assert_eq!(page.status, 200, "{path}");
        for words in expected {
            assert!(page.text("main").contains(words), "{path}: {words}\n{}", page.text("main"));
        }
    }
    for path in ["/caisses/communes/99999", "/caisses/communes/x", "/caisses/departements/99"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_place_names_what_goes_by_place_and_leaves_the_rest_to_the_regimes() {
    let server = Server::shared();
    for path in ["/caisses/communes/33063", "/caisses/departements/33"] {
        let page = server.get(path);
        let others = page.text("section[aria-labelledby=\"autres\"]");
        assert!(others.contains("MSA Gironde") && others.contains("MGEN"), "{path}: {others}");
        assert!(!page.text("main").contains("Assemblée nationale"), "{path}");
        assert!(page.body.contains("href=\"/regimes\""), "{path}");
        // The letter goes to the caisse of this place.
        assert!(page.body.contains("/retrouver/lettre?modele=demande&#38;caisse=01-331"), "{path}");
    }
}

#[test]
fn a_name_is_printed_as_french_prints_it_and_kept_as_it_is_official() {
    let server = Server::shared();
    let page = server.get("/caisses/communes/59009");
    assert_eq!(page.text("h1"), "Villeneuve-d’Ascq");
    for selector in ["title", "main", ".trail"] {
        assert!(!page.text(selector).contains('\''), "{selector}");
    }
    let official = server.get("/api/v1/communes?q=villeneuve+d+ascq");
    assert!(official.body.contains("Villeneuve-d'Ascq"), "{}", official.body);
}

#[test]
fn a_doubtful_line_of_our_tables_is_said_to_be_one() {
    let server = Server::shared();
    for path in ["/caisses/01-752", "/caisses/01-908"] {
        let text = server.get(path).text("main");
        assert!(text.contains("nous ne sommes pas sûrs de cette ligne"), "{path}: {text}");
        assert!(!text.contains("tables est incertain"), "{path}: {text}");
    }
    assert!(!server.get("/caisses/01-751").text("main").contains("Prudence"));
}

#[test]
fn a_body_that_is_no_more_leads_to_the_one_of_today() {
    let server = Server::shared();
    let merged = server.get("/caisses/01-341");
    assert!(merged.body.contains("/retrouver/lettre?modele=demande&#38;caisse=01-342"), "the heir gets the letter");
    assert!(merged.text(".begins").contains("342"), "{}", merged.text(".begins"));
    // Where the home decides, or where nobody is insured, the home is asked for.
    for path in ["/caisses/03-045", "/caisses/01-759", "/caisses/99-781", "/caisses/06-042", "/regimes/03"] {
        let page = server.get(path);
        assert!(page.body.contains("action=\"/decoder\""), "{path}");
        assert!(!page.body.contains("/retrouver/lettre?modele=demande&#38;caisse="), "{path}");
    }
}

#[test]
fn the_list_is_sorted_by_place_and_leads_to_every_body_in_service() {
    let server = Server::shared();
    let document = scraper::Html::parse_document(&server.get("/caisses/liste").body);
    let texts = |selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        document.select(&selector).map(|one| one.text().collect::<String>().replace('\u{a0}', " ")).collect()
    };
    let lines = texts("#liste a");
    let at = |name: &str| lines.iter().position(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}"));
    for pair in [
        ["CPAM de la Charente, ", "CPAM de Vaucluse, "],
        ["CPAM du Cher, ", "CPAM de Paris, "],
        ["CPAM de l’Ain, ", "CPAM d’Eure-et-Loir, "],
        ["CGSS de la Guadeloupe, ", "CGSS de La Réunion, "],
        ["CPAM du Gers, ", "CGSS de la Guadeloupe, "],
        ["Caisse commune de sécurité sociale de la Lozère", "CPAM de Maine-et-Loire, "],
        ["CPAM du Havre, ", "CPAM de l’Hérault, "],
    ] {
        assert!(at(pair[0]) < at(pair[1]), "{pair:?}");
    }
    let letters = texts("#liste dt");
    assert!(letters.is_sorted() && letters.len() > 15, "{letters:?}");
    let annuaire = rattachement::database::built_in().unwrap();
    for caisse in annuaire.caisses().filter(|caisse| caisse.status.to_string() == "active") {
        let line = format!(", {}", caisse.id).replace('\u{a0}', " ");
        let is_there = lines.iter().any(|one| one.ends_with(&line)) || caisse.id.regime.to_string() == "91";
        assert!(is_there, "{}", caisse.id);
    }
    assert!(lines.contains(&"MGEN, 91".to_owned()), "one line, which leads to its list");
}

#[test]
fn a_move_says_only_what_changes() {
    let server = Server::shared();
    let steps = |query: &str| {
        let page = server.get(&format!("/caisses/demenagement?{query}"));
        let document = scraper::Html::parse_document(&page.body);
        let step = scraper::Selector::parse(".steps > li").unwrap();
        (document.select(&step).count(), page)
    };
    let (count, same) = steps("de=Lille&vers=Douai");
    assert_eq!((count, same.text("h1").as_str()), (0, "De Lille à Douai"));
    assert!(same.text("main").contains("Déclarez votre nouvelle adresse, rien d’autre"));
    for idle in ["carte Vitale", "mutuelle", "Avant"] {
        assert!(!same.text("main").contains(idle), "{idle}");
    }
    let (count, other) = steps("de=Arras&vers=Calais");
    assert_eq!((count, other.text("h1").as_str()), (5, "D’Arras à Calais"));
    assert!(other.text("title").starts_with("D’Arras à Calais"));
    // The wizard goes on with what is known.
    assert!(other.body.contains("situation=demenage&#38;lieu=62193"), "{}", other.body);
    for (query, journey) in [
        ("de_commune=76351&vers_commune=85194", "Du Havre aux Sables-d’Olonne"),
        ("de_commune=85194&vers_commune=76351", "Des Sables-d’Olonne au Havre"),
        ("de_commune=83069&vers_commune=17300", "D’Hyères à La Rochelle"),
    ] {
        assert_eq!(steps(query).1.text("h1"), journey, "{query}");
    }
    assert_eq!(
        server.get("/en/caisses/demenagement?de_commune=76351&vers_commune=62041").text("h1"),
        "From Le Havre to Arras"
    );
}

#[test]
fn a_move_says_what_changes_and_asks_rather_than_guesses() {
    let server = Server::shared();
    for (query, title) in [
        ("de=Paris&vers=Lyon", "Votre caisse change"),
        ("de=Bordeaux&vers=33700", "Votre caisse reste la même"),
        ("de_commune=62001&vers_commune=62002", "Votre caisse reste probablement la même"),
        ("de_commune=59005&vers_commune=59350", "Votre caisse change peut-être"),
        ("de_commune=75056&vers_commune=98818", "Ce territoire a son propre système"),
        // Villeneuve-d’Ascq, of which only an office of 2015 says the caisse: to Lille, and to Paris.
        ("de_commune=59009&vers_commune=59350", "Votre caisse change sans doute"),
        ("de_commune=59009&vers_commune=75056", "Votre caisse change"),
        ("de=Mayotte&vers=Paris", "Votre caisse change"),
        ("de=Gironde&vers=33700", "Votre caisse reste la même"),
    ] {
        let page = server.get(&format!("/caisses/demenagement?{query}"));
        assert_eq!((page.status, page.text(".verdict strong").as_str()), (200, title), "{query}");
    }
    let from_mayotte = server.get("/caisses/demenagement?de=Mayotte&vers=Paris");
    assert_eq!(from_mayotte.text("h1"), "De Mamoudzou (Mayotte) à Paris");
    // Four caisses share the Nord: its name does not say which.
    let shared = server.get("/caisses/demenagement?de=Paris&vers=59");
    assert!(shared.status == 422 && shared.text("main").contains("Tapez votre commune"), "{}", shared.text("main"));
    let asked = server.get("/caisses/demenagement?de=Paris&vers=st+denis");
    assert!(asked.body.contains("type=\"radio\"") && asked.body.contains("value=\"93066\""));
    assert_eq!(asked.text(".verdict strong"), "");
    for (query, path) in [
        ("de=Londres&vers=Paris", "/comprendre/arriver-en-france"),
        ("de=Paris&vers=Alger", "/comprendre/quitter-la-france-et-revenir"),
    ] {
        let page = server.get(&format!("/caisses/demenagement?{query}"));
        assert_eq!(page.status, 422, "{query}");
        assert!(page.text("main").contains("à l’étranger") && page.body.contains(path), "{query}");
        assert!(!page.body.contains("type=\"radio\""), "{query}");
    }
}

#[test]
fn the_map_and_its_list_lead_to_the_same_departements() {
    let server = Server::shared();
    let links = |path: &str, selector: &str, attribute: &str| -> std::collections::BTreeSet<String> {
        let document = scraper::Html::parse_document(&server.get(path).body);
        let selector = scraper::Selector::parse(selector).unwrap();
        document.select(&selector).map(|link| link.attr(attribute).unwrap().to_owned()).collect()
    };
    let map = links("/caisses/carte", "svg a", "href");
    let list = links("/caisses/departements", ".depts a", "href");
    assert!(map.len() > 100 && map.is_subset(&list), "{:?}", map.difference(&list));
    let names = |path: &str, selector: &str| -> std::collections::BTreeSet<String> {
        let document = scraper::Html::parse_document(&server.get(path).body);
        let selector = scraper::Selector::parse(selector).unwrap();
        document.select(&selector).map(|name| name.text().collect()).collect()
    };
    assert_eq!(names("/caisses/carte", "svg a > title").len(), map.len(), "each has a name of its own");
    let here = names("/caisses/carte?caisse=01-331", "svg [aria-current] > title");
    assert_eq!(here.into_iter().map(|name| name.replace('\u{a0}', " ")).collect::<Vec<_>>(), ["Gironde (33) : 01 331"]);
    // On a telephone numbers stand for it.
    assert_eq!(links("/caisses/carte", ".numbers a", "href").len(), list.len());
    // What the list says of a place, the map says too.
    let said =
        |text: &str| text.replace(['\u{a0}', ',', '(', ')', ':'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let of_list: std::collections::BTreeSet<String> =
        names("/caisses/departements", ".depts a").into_iter().map(|text| said(&text)).collect();
    for name in names("/caisses/carte", "svg a > title") {
        let (place, rest) = name.split_once(" (").unwrap();
        let (code, caisses) = rest.split_once(')').unwrap();
        assert!(of_list.contains(&said(&format!("{code} {place} {caisses}"))), "{name}");
    }
    assert!(links("/caisses/carte", "main a", "href").contains("/caisses/departements"), "the list is said");
}

/// The 3646 answers at other hours overseas, and only a secondary source gives those of one département.
#[test]
fn no_hours_are_said_of_the_3646_where_they_are_not_known() {
    let server = Server::shared();
    for path in ["/caisses/01-971", "/caisses/01-974", "/caisses/communes/97411", "/caisses/departements/978"] {
        let said = server.get(path).text("main").replace('\u{a0}', " ");
        assert!(said.contains("3646") && !said.contains("8 h 30"), "{path}: {said}");
        assert_eq!(said.matches("Les heures changent d’un département à l’autre").count(), 1, "{path}: {said}");
    }
    for path in ["/caisses/01-751", "/caisses/communes/75056", "/regimes/01", "/decoder/01-751-0000"] {
        let said = server.get(path).text("main").replace('\u{a0}', " ");
        let (hours, minimum) = (said.matches("8 h 30 à 17 h 30").count(), said.matches("Ouvert au moins du").count());
        assert!(hours > 0 && hours == minimum, "{path}: a minimum is said to be all: {said}");
    }
}

#[test]
fn a_place_says_what_its_caisse_is_known_by() {
    let server = Server::shared();
    for (path, says) in [
        ("/caisses/communes/59009", "En 2014 ou 2015, le courrier du bureau d’ici allait à celle-ci."),
        ("/caisses/communes/59005", "Aucune source publique ne dit laquelle"),
        ("/caisses/departements/975", "c’est la Caisse de prévoyance sociale (CPS), un régime à part (Igas, 2020)"),
        ("/caisses/departements/977", "c’est la Caisse de prévoyance sociale, qui dépend d’une MSA (décret de 2017)"),
        ("/caisses/01-202", "En 2023, il donnait Bastia."),
        ("/caisses/92-751", "Les CPAM ont repris ces dossiers."),
    ] {
        let said = server.get(path).text("main");
        assert!(said.contains(says) || path.starts_with("/caisses/92"), "{path}: {said}");
        assert!(!path.starts_with("/caisses/92") || !said.contains("2018"), "no source gives the end: {said}");
    }
}

/// « Oradour » is a village, and how people say Oradour-sur-Glane.
#[test]
fn a_name_that_begins_other_names_offers_them_too() {
    let server = Server::shared();
    let offered = |typed: &str| {
        let page = server.get(&format!("/caisses?q={}", encoded(typed)));
        let links = scraper::Selector::parse("main section li > a").unwrap();
        let document = scraper::Html::parse_document(&page.body);
        let insee = |link: scraper::ElementRef<'_>| link.attr("href").unwrap().rsplit('/').next().unwrap().to_owned();
        (page.status, document.select(&links).map(insee).collect::<Vec<_>>())
    };
    let (_, oradour) = offered("Oradour");
    assert!(["87110", "16248"].iter().all(|insee| oradour.iter().any(|own| own == insee)), "{oradour:?}");
    let (_, mauleon) = offered("Mauléon");
    assert_eq!(mauleon.first().map(String::as_str), Some("79079"));
    assert!(["64371", "65305"].iter().all(|insee| mauleon.iter().any(|own| own == insee)), "{mauleon:?}");
    // A large town is meant, not the village that lengthens its name.
    assert_eq!(offered("Nantes").0, 303);
}
