//! The query of the wizard → answers, a plan, and pages in every language.

use rattachement::domain::insee::Insee;
use rattachement::domain::plan::{self, Answers, Channel, Place};
use rattachement::lang;

use super::{NAME, NUMBER, World, choice, with_world};

const PAGES: [&str; 15] = [
    "/retrouver",
    "/retrouver/plan",
    "/retrouver/lettre",
    "/retrouver/lettre.txt",
    "/retrouver/carre.svg",
    "/retrouver/rappels.ics",
    "/retrouver/lieu",
    "/retrouver/situation",
    "/retrouver/demandeur",
    "/retrouver/numero",
    "/retrouver/etranger",
    "/retrouver/document",
    "/retrouver/activite",
    "/retrouver/domicile",
    "/retrouver/moyen",
];

pub fn hold(data: &[u8]) {
    let locales = lang::locales().unwrap();
    let Some((chosen, query)) = choice(data, PAGES.len() * locales.len()) else { return };
    let (page, locale) = (PAGES[chosen % PAGES.len()], &locales[chosen / PAGES.len()]);
    let answers = Answers::read(query.split('&').filter_map(|pair| pair.split_once('=')));
    let written = answers.query();
    assert_eq!(Answers::read(written.split('&').filter_map(|pair| pair.split_once('='))), answers, "{written}");
    assert!(
        written
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"=&-".contains(&b) || b.is_ascii_uppercase())
    );
    let pruned = answers.pruned();
    assert_eq!(pruned.pruned(), pruned, "{written}");
    assert_eq!(pruned.next_question(), answers.next_question(), "{written}");
    with_world(|world| {
        if pruned.next_question().is_none() {
            there_is_a_plan(&pruned, world);
        }
        let prefix = if locale.is_reference() { String::new() } else { format!("/{}", locale.id) };
        follow(&format!("{prefix}{page}?{query}"), &locale.id, world, false);
        let number = format!("q={NUMBER}&nom={NAME}&depart={NUMBER}&situation={NAME}").replace(' ', "+");
        follow(&format!("{prefix}{page}?{number}&{query}&lieu={NUMBER}"), &locale.id, world, true);
    });
}

/// Follows redirects to the page, which must be there and sound.
fn follow(address: &str, lang: &str, world: &World, with_number: bool) {
    let mut address = address.to_owned();
    for _ in 0..4 {
        let Some(answer) = world.get(&address) else { return };
        assert!(!with_number || answer.is_clean(), "{address} repeats what it should not");
        if answer.status == 303 || answer.status == 308 {
            address = answer.location;
            continue;
        }
        let is_page = answer.is_page(lang);
        let is_file = ["text/plain", "text/calendar", "image/svg+xml"].iter().any(|kind| answer.kind.starts_with(kind));
        let is_right = match answer.status {
            200 => is_page || is_file,
            400 | 404 | 414 | 422 => is_page,
            _ => false,
        };
        assert!(is_right, "{address}: {}, {}", answer.status, answer.kind);
        return;
    }
    panic!("{address}: it never ends");
}

fn there_is_a_plan(answers: &Answers, world: &World) {
    let today = "2026-11-23".parse().unwrap();
    let mut place = Place::default();
    let known = |insee: &Insee| world.shared.annuaire.commune(*insee);
    if let Some((insee, commune)) = answers.lieu.and_then(|insee| Some((insee, known(&insee)?))) {
        place.add(&commune.name, &world.shared.annuaire.bodies_of(insee));
    }
    let plan = plan::plan(answers, today, &place);
    let query = answers.query();
    assert!(!plan.now.is_empty() && !plan.otherwise.is_empty(), "{query}: nothing to do");
    assert!(plan.steps().any(|step| step.channel != Channel::Online), "{query}: only by internet");
    assert!(plan.never.contains(&"number"), "{query}: no warning");
    assert!(plan.later.windows(2).all(|two| two[0].on < two[1].on), "{query}: days in disorder");
    for locale in lang::locales().unwrap() {
        for key in plan.messages() {
            assert!(locale.has(&key), "{query}: {key} is not in {}", locale.id);
        }
    }
}
