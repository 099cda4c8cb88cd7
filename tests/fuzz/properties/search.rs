//! What is looked for → answers of the site, places, and pages.

use rattachement::domain::fold;
use rattachement::domain::gazetteer::{Hit, Understood};
use rattachement::domain::reading;
use rattachement::lang;

use super::{MARKUP, NAME, NUMBER, World, choice, digits, encoded, with_world};

const PAGES: [&str; 6] = [
    "/recherche?q=",
    "/caisses?q=",
    "/caisses/suggestions?q=",
    "/caisses/demenagement?de=Paris&vers=",
    "/caisses/demenagement?vers=75012&de=",
    "/retrouver/lieu?q=",
];

pub fn hold(data: &[u8]) {
    let locales = lang::locales().unwrap();
    let Some((chosen, text)) = choice(data, PAGES.len() * locales.len()) else { return };
    let (page, locale) = (PAGES[chosen % PAGES.len()], &locales[chosen / PAGES.len()]);
    with_world(|world| {
        answers(text, &locale.id, world);
        places(text, world);
        let prefix = if locale.is_reference() { String::new() } else { format!("/{}", locale.id) };
        let ask = |text: &str| world.get(&format!("{prefix}{page}{}", encoded(text)));
        if let Some(answer) = ask(text) {
            let is_known = matches!(answer.status, 200 | 303 | 308 | 400 | 404 | 414 | 422);
            assert!(is_known, "{text:?}: {}", answer.status);
            let is_list = page.contains("suggestions") && answer.kind.starts_with("application/json");
            let is_sent_on = answer.status == 303 || answer.status == 308;
            assert!(is_sent_on || is_list || answer.is_page(&locale.id), "{text:?}: no page");
            let personal = reading::read(text, &world.shared.annuaire).lookalike.is_some_and(|l| l.is_personal());
            let long = text.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() > 9);
            for run in long {
                assert!(!answer.body.contains(run) && !answer.location.contains(run), "{text:?}: repeats {run}");
            }
            // In the field, only what cannot be a personal number stands again.
            if let Some((_, rest)) = answer.body.split_once("type=\"search\"").filter(|_| personal) {
                let field = rest.split('>').next().unwrap_or_default();
                let value =
                    field.split_once(" value=\"").and_then(|(_, value)| value.split('"').next()).unwrap_or_default();
                // Marks are written as their numbers: these are not of what was typed.
                let marks = ["&#34;", "&#38;", "&#39;", "&#60;", "&#62;"];
                let typed = marks.iter().fold(value.to_owned(), |value, mark| value.replace(mark, ""));
                assert!(digits(&typed).len() <= 8, "{text:?}: the field still holds it");
            }
        }
        for with_number in [format!("{text} {NAME} {NUMBER} {MARKUP}"), format!("{NAME} 1 84 05 75 112 345 64 {text}")]
        {
            if let Some(answer) = ask(&with_number) {
                assert!(answer.is_clean(), "{with_number:?} is repeated");
            }
        }
    });
}

fn answers(text: &str, lang: &str, world: &World) {
    let question = world.shared.searcher.question(text, lang, |word| world.shared.finder.is_name(word));
    // Only so many slips are put right at a time: of more words, the rest would be the next time.
    if let Some(corrected) = question.corrected.as_ref().filter(|said| said.split(' ').count() <= 5) {
        let again = world.shared.searcher.question(corrected, lang, |word| world.shared.finder.is_name(word));
        assert_eq!(again.stems, question.stems, "{text:?}: {corrected:?}, as corrected, asks something else");
    }
    let found = world.database.search(&world.shared.searcher, &question, lang).unwrap();
    for candidate in found.iter().take(20) {
        let hit = world.database.hit(candidate, &question, lang).unwrap().expect("what was found is there");
        assert!(!hit.title.is_empty() && hit.path().starts_with('/'), "{text:?}: {hit:?}");
        let extract: String = hit.extract.iter().map(|(part, _)| part.as_str()).collect();
        assert!(extract.chars().count() < 300, "{text:?}: {extract}");
    }
    // A text of our own words says nothing of anybody; what holds a number is not.
    if text.contains(|c: char| c.is_ascii_digit()) {
        assert!(!world.shared.searcher.is_ours(text), "{text:?}");
    }
    // Taking the numbers of the site away takes nothing else: no letter is lost.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    assert_eq!(letters(&world.shared.published.without(text)), letters(text), "{text:?}");
}

fn places(text: &str, world: &World) {
    let found = world.shared.finder.find(text);
    // All communes of one postal code are offered, for none may be left out: 46 share the largest.
    let most = if matches!(found.understood, Understood::PostalCode | Understood::Cedex) { 46 } else { 40 };
    assert!(found.hits.len() <= most, "{text:?}: {}", found.hits.len());
    let nothing = matches!(found.understood, Understood::Empty | Understood::Nothing);
    assert_eq!(nothing, found.hits.is_empty(), "{text:?}: {:?}, {} places", found.understood, found.hits.len());
    if found.understood == Understood::UnknownPostalCode {
        assert!(matches!(found.hits.as_slice(), [Hit::Departement(_)]), "{text:?}: {:?}", found.hits);
    }
    for hit in found.hits.iter().take(3) {
        match hit {
            Hit::Commune { insee, .. } => {
                let name = &world.shared.annuaire.commune(*insee).expect("a place that was found exists").name;
                let again = world.shared.finder.find(name);
                let is_there =
                    again.hits.iter().any(|hit| matches!(hit, Hit::Commune { insee: one, .. } if one == insee));
                assert!(is_there || again.more > 0, "{text:?}: {name} does not find itself");
                assert!(world.shared.finder.is_name(name), "{name}");
            }
            Hit::Departement(code) => assert!(world.shared.annuaire.departement(code).is_some(), "{code}"),
            Hit::Caisse(id) | Hit::Heir { caisse: id, .. } => {
                assert!(world.shared.annuaire.caisse(*id).is_some(), "{id}");
            }
            Hit::Abroad => {}
        }
    }
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "{text:?}: folding twice changes it");
    assert!(!folded.contains(['"', '*', '(', '<', '\'']), "{text:?}: {folded}");
}
