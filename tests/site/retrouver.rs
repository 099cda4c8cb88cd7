//! The wizard, the plan and the pack, as a browser without scripts meets them.

use std::collections::BTreeSet;

use rattachement::domain::plan::{self, Answers, Place};
use scraper::{Html, Selector};

use crate::server::{Answer, Server};

const LOST: &str = "situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=telephone";

/// Answers the question on a page as its button would: with all that is hidden in the form.
fn submit(server: &Server, page: &Answer, choice: &str) -> Answer {
    let document = Html::parse_document(&page.body);
    let form = document.select(&Selector::parse("main form.answers").unwrap()).next().expect("a form");
    let button = Selector::parse(&format!("button[value={choice}]")).unwrap();
    let name = form.select(&button).next().expect(choice).attr("name").unwrap();
    server.get(&format!("{}?{}", form.attr("action").unwrap(), [hidden(form), format!("{name}={choice}")].join("&")))
}

/// Says where one lives, in the field of the question.
fn live_in(server: &Server, page: &Answer, town: &str) -> Answer {
    let document = Html::parse_document(&page.body);
    let form = document.select(&Selector::parse("main form[action$='/lieu']").unwrap()).next().expect("a form");
    server.get(&format!("{}?{}", form.attr("action").unwrap(), [hidden(form), format!("q={town}")].join("&")))
}

fn hidden(form: scraper::ElementRef<'_>) -> String {
    assert_eq!(form.attr("method"), Some("get"));
    let fields = Selector::parse("input[type=hidden]").unwrap();
    let fields = form.select(&fields).map(|f| format!("{}={}", f.attr("name").unwrap(), f.attr("value").unwrap()));
    fields.collect::<Vec<_>>().join("&")
}

fn follow(server: &Server, answer: &Answer) -> Answer {
    assert_eq!(answer.status, 303);
    server.get(answer.location())
}

/// One tap a question; the first page after the last has the action and the caisse.
#[test]
fn a_person_goes_from_the_first_question_to_the_plan() {
    let server = Server::shared();
    for (prefix, of, action) in [("", "sur", "Appelez le 3646"), ("/en", "of", "3646")] {
        let mut page = server.get(&format!("{prefix}/retrouver"));
        for (number, choice) in ["perdu", "aucune", "prive"].into_iter().enumerate() {
            assert_eq!(page.status, 200);
            if number > 0 {
                let kicker = page.text(".kicker");
                assert!(kicker.ends_with(&format!("{} {of} 5", number + 1)), "{kicker}");
            }
            page = follow(server, &submit(server, &page, choice));
        }
        page = follow(server, &live_in(server, &page, "Lyon"));
        page = follow(server, &submit(server, &page, "telephone"));
        assert!(page.text("h1").contains(action), "{}", page.text("h1"));
        assert!(page.text("main").contains("CPAM du Rhône"), "{}", page.text("main"));
        assert!(page.body.contains("noindex"), "a plan is nobody else's");
    }
}

#[test]
fn an_open_question_is_asked_again() {
    let server = Server::shared();
    for path in [
        "/retrouver/situation?suite=1",
        "/retrouver/situation?suite=1&situation=autre",
        "/en/retrouver/document?situation=perdu&suite=1",
    ] {
        let page = server.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains("class=\"answers\""), "{path}");
    }
}

/// From a caisse, a commune or a code, only what is not known yet is asked.
#[test]
fn what_is_known_is_not_asked_again() {
    let server = Server::shared();
    let page = server.get("/retrouver?caisse=01-691");
    let page = follow(server, &submit(server, &page, "perdu"));
    let page = follow(server, &submit(server, &page, "aucune"));
    let page = follow(server, &submit(server, &page, "internet"));
    assert!(page.text("main").contains("CPAM du Rhône") && page.text("h1").contains("ameli"), "{}", page.text("main"));
    let plan = "/retrouver/plan?situation=perdu&document=aucune&activite=prive&moyen=nsp&lieu=97411";
    let page = follow(server, &server.get(plan));
    assert!(page.text("main").contains("CGSS de La Réunion"), "{}", page.text("main"));
}

/// Whom nothing is to be asked of is told so, and no more.
#[test]
fn who_needs_no_plan_gets_the_answer_alone() {
    let server = Server::shared();
    for who in ["arret", "ecole", "employeur", "administration", "prive", "site"] {
        let page = server.get(&format!("/retrouver/plan?situation=demande&demandeur={who}"));
        assert_eq!(page.status, 200, "{who}");
        let words = page.text("main").split_whitespace().count();
        assert!(words < 170, "{who}: {words} words");
        assert!(!page.body.contains("rappels.ics") && !page.text("main").contains("médiateur"), "{who}");
    }
}

#[test]
fn unknown_and_contradictory_addresses_lead_to_the_first_open_question() {
    let server = Server::shared();
    for (path, to) in [
        ("/retrouver/plan", "/retrouver/situation"),
        ("/retrouver/plan?situation=perdu", "/retrouver/document?situation=perdu"),
        ("/retrouver/plan?situation=perdu&situation=refuse", "/retrouver/situation"),
        (
            "/retrouver/plan?situation=perdu&document=attestation&nom=x",
            "/retrouver/plan?situation=perdu&document=attestation",
        ),
        ("/retrouver/regime?situation=perdu", "/retrouver/document?situation=perdu"),
        ("/en/retrouver/moyen", "/en/retrouver/situation"),
        (
            "/retrouver/plan?situation=perdu&document=attestation&caisse=01-998",
            "/retrouver/plan?situation=perdu&document=attestation",
        ),
        // An old code leads to the caisse of today.
        (
            "/retrouver/plan?situation=perdu&document=attestation&caisse=01-341",
            "/retrouver/plan?situation=perdu&document=attestation&caisse=01-342",
        ),
        // A day that may be a birthday is not kept.
        (
            "/retrouver/plan?situation=perdu&document=attestation&depart=1984-05-12",
            "/retrouver/plan?situation=perdu&document=attestation",
        ),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.location()), (303, to), "{path}");
    }
    for path in
        ["/retrouver/rien", "/retrouver/rappels.ics", "/retrouver/carre.svg", "/retrouver/rappels.ics?situation=perdu"]
    {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn one_answer_can_be_changed_without_losing_the_others() {
    let server = Server::shared();
    let plan = server.get(&format!("/retrouver/plan?{LOST}"));
    let document = Html::parse_document(&plan.body);
    let links = Selector::parse("details dl.facts a").unwrap();
    let links: Vec<_> = document.select(&links).filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 5);
    let change = links.iter().find(|href| href.contains("/activite")).unwrap();
    let page = server.get(change);
    assert_eq!(page.status, 200);
    let given = Selector::parse("button[value=prive][aria-current]").unwrap();
    assert!(Html::parse_document(&page.body).select(&given).next().is_some());
    let changed = submit(server, &page, "agricole");
    assert_eq!(changed.location(), format!("/retrouver/plan?{}", LOST.replace("prive", "agricole")));
    assert!(follow(server, &changed).text("main").contains("MSA"));
    // An answer that opens a question asks that one, and then comes back.
    let opened = submit(server, &page, "special");
    assert!(opened.location().starts_with("/retrouver/regime?"), "{}", opened.location());
    let plan = submit(server, &follow(server, &opened), "militaire");
    assert!(follow(server, &plan).text("main").contains("04 94 16 36 00"));
}

#[test]
fn the_language_changes_and_the_answers_stay() {
    let server = Server::shared();
    let plan = server.get(&format!("/retrouver/plan?{LOST}"));
    assert!(
        plan.body.contains(&format!("href=\"/en/retrouver/plan?{}\"", LOST.replace('&', "&#38;"))),
        "{}",
        plan.body
    );
}

#[test]
fn the_place_gives_the_caisse_and_the_letter_its_recipient() {
    let server = Server::shared();
    let found = server.get(&format!("/retrouver/lieu?q=Ajaccio&{LOST}"));
    assert_eq!(found.status, 303);
    assert!(found.location().contains("lieu=2A004"), "{}", found.location());
    let plan = follow(server, &found);
    assert!(plan.text("main").contains("Ajaccio") && plan.body.contains("/caisses/01-201"));
    let letter = server.get(&format!("/retrouver/lettre?{LOST}&lieu=2A004"));
    assert!(letter.text("#to-name").contains("CPAM"), "{}", letter.text("#to-name"));
    // Several communes share a postal code: the person chooses.
    let several = server.get(&format!("/retrouver/lieu?q=01300&{LOST}"));
    assert_eq!(several.status, 200);
    assert!(several.body.matches("lieu=01").count() > 5);
    for nothing in ["", "zzzzqqq"] {
        let page = server.get(&format!("/retrouver/lieu?q={nothing}&{LOST}"));
        assert_eq!(page.status, 422, "{nothing}");
        assert!(page.text("title").starts_with("Erreur"));
    }
}

#[test]
fn a_letter_has_the_address_only_where_it_is_confirmed() {
    let server = Server::shared();
    let paris = server.get("/retrouver/lettre?caisse=01-751");
    assert_eq!(
        (paris.text("#to-name"), paris.text("#to-address")),
        ("CPAM de Paris".into(), "75948 PARIS CEDEX 19".into())
    );
    assert!(paris.text("title").contains("CPAM de Paris (01 751)"));
    // Two towns claim its post: none is printed.
    let lille = server.get("/retrouver/lettre?caisse=01-595");
    assert_eq!((lille.text("#to-name"), lille.text("#to-address")), ("CPAM de Lille-Douai".into(), String::new()));
    // The military have one body: it is known without a place.
    let military = "situation=perdu&document=aucune&activite=special&regime=militaire&moyen=courrier";
    assert!(server.get(&format!("/retrouver/lettre?{military}")).text("#to-address").contains("TOULON"));
    // The mutuelle is not the caisse.
    let mutuelle = server.get("/retrouver/lettre?caisse=01-751&modele=mutuelle");
    assert_eq!(mutuelle.text("#to-name") + &mutuelle.text("#to-address"), "");
    let mediator = server.get("/retrouver/lettre?caisse=01-751&modele=mediateur");
    assert_eq!(mediator.text("#to-name"), "Au médiateur de l’organisme CPAM de Paris");
}

#[test]
fn every_letter_exists_on_paper_and_as_text_in_french_everywhere() {
    let server = Server::shared();
    for model in
        ["demande", "relance", "adresse", "regime", "depart", "retour", "mutuelle", "deces", "reclamation", "mediateur"]
    {
        for prefix in ["", "/en"] {
            let page = server.get(&format!("{prefix}/retrouver/lettre?modele={model}&caisse=01-751"));
            assert_eq!(page.status, 200);
            assert!(page.text(".letter").contains("Je vous prie d’agréer"), "{prefix} {model}");
            assert_eq!(page.text(".letter .gloss").is_empty(), prefix.is_empty(), "{prefix} {model}");
            let text = server.get(&format!("{prefix}/retrouver/lettre.txt?modele={model}&caisse=01-751"));
            assert!(text.header("content-type").starts_with("text/plain"));
            assert!(text.body.contains("Madame, Monsieur,") && !text.body.contains("Dear"), "{}", text.body);
            let day = page.text("#date");
            assert!(!day.is_empty() && text.body.contains(&format!("le {day}")), "{model}: {}", text.body);
            assert!(!text.body.contains("\u{1}"), "{model}: {}", text.body);
            let same = server.get(&format!("{prefix}/retrouver/lettre?format=txt&modele={model}&caisse=01-751"));
            assert_eq!(same.body, text.body);
        }
    }
}

#[test]
fn the_call_sheet_says_french_words_and_their_meaning() {
    let server = Server::shared();
    let plan = server.get(&format!("/en/retrouver/plan?{LOST}"));
    let sheet = plan.text(".call");
    assert!(sheet.contains("je voudrais mon attestation de droits") && sheet.contains("I would like"), "{sheet}");
    assert!(sheet.contains("3646"));
}

#[test]
fn the_reminders_are_a_calendar_that_a_library_reads() {
    let server = Server::shared();
    let address = format!("/retrouver/rappels.ics?{LOST}");
    let answer = server.get(&address);
    assert!(answer.header("content-type").starts_with("text/calendar"));
    assert!(
        answer.body.lines().count() > 10 && answer.body.matches('\n').count() == answer.body.matches("\r\n").count()
    );
    assert!(answer.body.split("\r\n").all(|line| line.len() <= 75), "{}", answer.body);
    assert_eq!(answer.body.matches("PRODID").count(), 1);
    // A calendar that makes a link of what looks like one takes the mark after it along.
    let arabic = server.get(&format!("/ar{address}")).body;
    assert!(arabic.contains("DESCRIPTION:") && !arabic.contains(['\u{2068}', '\u{2069}']), "{arabic}");
    let calendar: icalendar::Calendar = answer.body.parse().unwrap();
    let uids = |calendar: &icalendar::Calendar| -> Vec<String> {
        use icalendar::Component as _;
        let mut uids = Vec::new();
        for event in calendar.iter().filter_map(icalendar::CalendarComponent::as_event) {
            assert_eq!(event.get_summary(), Some("Rappel"), "a calendar is shared: the title says nothing");
            assert!(event.get_url().unwrap().contains("/retrouver/plan?situation=perdu"));
            assert!(matches!(event.get_start(), Some(icalendar::DatePerhapsTime::Date(_))));
            uids.push(event.get_uid().unwrap().to_owned());
        }
        uids
    };
    let first = uids(&calendar);
    assert_eq!(first.len(), 2);
    assert_ne!(first[0], first[1]);
    let again: icalendar::Calendar = server.get(&address).body.parse().unwrap();
    assert_eq!(uids(&again), first, "a second import replaces the first");
}

#[test]
fn the_plan_can_be_taken_away_by_link_mail_message_and_square() {
    // A public address wants somebody to answer for it.
    let folder = tempfile::tempdir().unwrap();
    let publisher = folder.path().join("publisher.toml");
    std::fs::write(&publisher, crate::command::PUBLISHER).unwrap();
    let publisher = publisher.to_str().unwrap();
    let server = Server::with(&["--base-url", "https://rattachement.example", "--publisher-file", publisher]);
    let plan = server.get(&format!("/retrouver/plan?{LOST}"));
    let document = Html::parse_document(&plan.body);
    let href = |start: &str| {
        let links = Selector::parse("a[href]").unwrap();
        document.select(&links).filter_map(|a| a.attr("href")).find(|href| href.starts_with(start)).map(str::to_owned)
    };
    let today = plan.body.split("depart=").nth(1).and_then(|rest| rest.get(..10)).unwrap().to_owned();
    let link = format!("https://rattachement.example/retrouver/plan?{LOST}&depart={today}");
    let encoded: String = link
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b"-._~".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    for start in ["mailto:?subject=", "sms:?&body="] {
        assert!(href(start).unwrap().contains(&encoded), "{start}");
    }
    let copy = document.select(&Selector::parse("[data-copy]").unwrap()).next().unwrap();
    assert_eq!(copy.attr("data-copy"), Some(link.as_str()));
    let square = document.select(&Selector::parse("img.qr").unwrap()).next().unwrap().attr("src").unwrap();
    assert_eq!(scan(&server.get(square).body), link);
    // What was taken away opens, and keeps its dates.
    let path = link.strip_prefix("https://rattachement.example").unwrap();
    assert_eq!(server.get(path).status, 200);
}

/// What a telephone reads in the drawn square: rows of strokes `Mx yhn`, then `mx 0hn` from where the last ended.
fn scan(drawn: &str) -> String {
    let document = Html::parse_fragment(drawn);
    let svg = document.select(&Selector::parse("svg").unwrap()).next().unwrap();
    let size: usize = svg.attr("viewBox").unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    let path = svg.select(&Selector::parse("path[stroke]").unwrap()).next().unwrap().attr("d").unwrap();
    let mut dark = vec![false; size * size];
    for stroke in path.split('M').skip(1) {
        let (x, row) = stroke.split_once(' ').unwrap();
        let (y, row) = row.split_once("h").unwrap();
        let mut at = y.parse::<usize>().unwrap() * size + x.parse::<usize>().unwrap();
        for (number, run) in row.split('m').enumerate() {
            let (gap, run) = if number == 0 { ("0", run) } else { run.split_once(" 0h").unwrap() };
            let (gap, run): (usize, usize) = (gap.parse().unwrap(), run.parse().unwrap());
            dark[at + gap..at + gap + run].fill(true);
            at += gap + run;
        }
    }
    let scale = 4;
    let pixel = |x: usize, y: usize| if dark[(y / scale) * size + x / scale] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * scale, size * scale, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one square is found");
    grids[0].decode().unwrap().1
}

/// The crawl from the home page follows links, not forms: plans and letters are followed here.
#[test]
fn every_link_of_a_plan_and_a_letter_resolves() {
    let server = Server::shared();
    let mut seen = BTreeSet::new();
    for query in [
        LOST,
        "situation=perdu&document=attestation&caisse=01-751",
        "situation=demande&demandeur=site",
        "situation=refuse&document=nsp&activite=public&agent=mgen&moyen=sourd",
        "situation=demenage&activite=agricole&domicile=metropole&moyen=courrier&lieu=2A004",
        "situation=emploi&activite=special&regime=militaire&moyen=telephone",
        "situation=arrivee&numero=aucun&domicile=metropole&moyen=francais",
        "situation=etranger&etranger=cfe&moyen=internet",
        "situation=enfant&activite=special&regime=ratp&moyen=internet",
        "situation=proche&document=ancienne&activite=prive&domicile=mayotte&moyen=telephone",
        "situation=deces&activite=special&regime=mines",
        "situation=emploi&activite=sans&moyen=telephone",
        "situation=perdu&document=aucune&activite=nsp&domicile=prison",
        "situation=demenage&activite=prive&domicile=collectivite&moyen=courrier&lieu=98818",
    ] {
        for path in [
            "/retrouver".to_owned(),
            format!("/retrouver/plan?{query}"),
            format!("/en/retrouver/plan?{query}"),
            format!("/retrouver/lettre?{query}"),
            format!("/en/retrouver/moyen?{query}"),
        ] {
            let page = server.get(&path);
            let document = Html::parse_document(&page.body);
            let has = |document: &Html, id: &str| {
                document.select(&Selector::parse("[id]").unwrap()).any(|e| e.attr("id") == Some(id))
            };
            for href in document.select(&Selector::parse("main a, nav a").unwrap()).filter_map(|a| a.attr("href")) {
                if ["https:", "tel:", "mailto:", "sms:"].iter().any(|scheme| href.starts_with(scheme)) {
                    continue;
                }
                let (target, fragment) = href.split_once('#').unwrap_or((href, ""));
                if target.is_empty() {
                    assert!(has(&document, fragment), "{path}: {href}");
                } else if seen.insert(href.to_owned()) {
                    let found = server.get(target);
                    assert_eq!(found.status, 200, "{path}: {href}");
                    assert!(fragment.is_empty() || has(&Html::parse_document(&found.body), fragment), "{path}: {href}");
                }
            }
        }
    }
    assert!(seen.len() > 100, "only {} links", seen.len());
}

#[test]
fn every_plan_leads_to_a_text_that_is_there_in_every_language() {
    let server = Server::shared();
    let today = "2026-12-01".parse().unwrap();
    let texts: BTreeSet<_> =
        Answers::all().iter().map(|answers| plan::plan(answers, today, &Place::default()).more).collect();
    assert!(texts.len() > 15);
    for text in texts {
        for lang in ["", "/en", "/es", "/pt", "/ar", "/uk"] {
            assert_eq!(server.get(&format!("{lang}/{text}")).status, 200, "{lang}/{text}");
        }
    }
}

/// What is not sure is said to be so, where one is sent and where one writes to.
#[test]
fn a_caisse_that_is_probable_is_not_said_to_be_certain() {
    let server = Server::shared();
    let query = "situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=courrier&lieu=";
    let says = |path: &str, lieu: &str| server.get(&format!("/retrouver/{path}?{query}{lieu}")).text("main");
    let sure = says("plan", "69123");
    assert!(sure.contains("C’est celle de Lyon") || sure.contains("C’est la caisse de Lyon"), "{sure}");
    let doubtful = says("plan", "59009");
    assert!(doubtful.contains("sans doute celle de Villeneuve-d’Ascq"), "{doubtful}");
    assert!(
        says("lettre", "59009").contains("n’est pas certaine") && !says("lettre", "69123").contains("pas certaine")
    );
}

const CANARY: [&str; 3] = ["184057511234564", "1 84 05 75 112 345 64", "1.84.05.75.112.345.64"];

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Drives the whole wizard and the pack with a social security number in every place that takes a
/// text: it is in no page, no address and no log. And the pages have no place for one.
#[test]
fn nothing_personal_can_reach_the_server_or_stay() {
    let server = Server::with(&["--log", "trace"]);
    let parameters = [
        "situation",
        "demandeur",
        "numero",
        "etranger",
        "document",
        "activite",
        "regime",
        "agent",
        "domicile",
        "moyen",
        "caisse",
        "lieu",
        "depart",
        "modele",
        "format",
        "suite",
        "q",
        "nom",
    ];
    let clean = |answer: &Answer, path: &str| {
        assert!(!digits(&answer.body).contains("84057511"), "{path} echoes it in the page");
        assert!(!digits(answer.location()).contains("84057511"), "{path} echoes it in the address");
    };
    for canary in CANARY {
        let canary = canary.replace(' ', "%20");
        for prefix in ["", "/en"] {
            for page in [
                "",
                "/situation",
                "/document",
                "/moyen",
                "/plan",
                "/lettre",
                "/lettre.txt",
                "/carre.svg",
                "/rappels.ics",
                "/lieu",
            ] {
                for parameter in parameters {
                    for rest in ["", "&suite=1", "&situation=perdu&document=attestation"] {
                        let path = format!("{prefix}/retrouver{page}?{parameter}={canary}{rest}");
                        clean(&server.get(&path), &path);
                    }
                }
            }
            let path = format!("{prefix}/retrouver/{canary}?{canary}");
            clean(&server.get(&path), &path);
        }
    }
    // No field that is sent takes a text, but the one that asks for a town.
    // The one box in the menu is posted, as on the home page.
    let fields = Selector::parse("main input, main textarea, main select").unwrap();
    let mut fillable = 0;
    for path in [
        "/retrouver".to_owned(),
        "/retrouver/situation".to_owned(),
        "/retrouver/numero?situation=arrivee".to_owned(),
        format!("/retrouver/plan?{LOST}"),
        "/retrouver/lettre".to_owned(),
        format!("/en/retrouver/lettre?{LOST}&modele=deces"),
    ] {
        let page = server.get(&path);
        let document = Html::parse_document(&page.body);
        for field in document.select(&fields) {
            let kind = field.attr("type").unwrap_or_default();
            let named = field.attr("name");
            if kind == "text" || field.value().name() == "textarea" {
                assert!(named.is_none_or(|name| name == "q"), "{path}: {:?} would be sent", named);
                assert!(named.is_some() || field.attr("form").is_none());
                let in_form =
                    field.ancestors().filter_map(scraper::ElementRef::wrap).any(|e| e.value().name() == "form");
                assert_eq!(in_form, named.is_some(), "{path}: a personal field is in a form");
                fillable += 1;
            } else {
                assert!(["hidden", ""].contains(&kind) || (kind == "checkbox" && named.is_none()), "{path}: {kind}");
            }
        }
        let label = Selector::parse(".letter label").unwrap();
        let mut labels = document.select(&label).map(|label| label.text().collect::<String>());
        assert!(labels.all(|label| !label.contains("sécurité sociale")), "{path}");
    }
    assert!(fillable >= 8, "the letters' own fields were seen");
    let (_, logs) = server.stop();
    assert!(logs.contains("/retrouver/plan"), "nothing was logged, so nothing was tested");
    for line in logs.lines().filter(|line| line.contains("rattachement")) {
        assert!(!digits(line).contains("84057511"), "{line}");
        assert!(!line.contains("situation="), "answers are not logged: {line}");
    }
}
