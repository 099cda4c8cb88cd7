//! Any text → a reading.

use rattachement::api;
use rattachement::decoding::{self, Decoding};
use rattachement::domain::reading::{self, Kind, MAX_CHARS, Reading};

use super::{World, digits, with_world};

pub fn hold(data: &[u8]) {
    // Beside what is read as it is, bytes that are no text become one with marks of replacement.
    let text = String::from_utf8_lossy(data);
    with_world(|world| {
        let reading = reading::read(&text, &world.shared.annuaire);
        is_coherent(&reading, world);
        if let Some(code) = reading.code {
            let slug = code.slug();
            let again = reading::read_slug(&slug, &world.shared.annuaire).expect("an address of ours is read");
            assert_eq!(again.code, Some(code), "{slug} is another code as an address");
            is_coherent(&again, world);
            if code.caisse_id().is_some_and(|id| world.shared.annuaire.caisse(id).is_some()) {
                for form in [code.to_string(), code.joined(""), slug] {
                    let again = reading::read(&form, &world.shared.annuaire);
                    assert_eq!(again.code, Some(code), "{form:?}, as we write it, is read as another code");
                    assert!(again.repairs.is_empty(), "{form:?}, as we write it, is mended");
                }
            }
        }
        if text.chars().count() < MAX_CHARS - 2 {
            let spaced = reading::read(&format!("\u{a0}{text}\n"), &world.shared.annuaire);
            assert_eq!(spaced, reading, "a space around it changes the reading");
            a_number_beside_it_stays_out(&text, world);
        }
    });
}

fn is_coherent(reading: &Reading, world: &World) {
    // The caisse that a code cut short begins like is ours to say.
    let bare = Decoding::new(Reading { suggestions: Vec::new(), ..reading.clone() }, &world.shared.annuaire);
    let json = serde_json::to_string(&api::Reading::from(&bare)).unwrap();
    match (reading.kind, reading.code) {
        (Kind::Code, Some(code)) => assert!(code.is_whole(), "{reading:?}"),
        (Kind::Partial, Some(code)) => assert!(!code.is_whole() && code.parts() > 0, "{reading:?}"),
        (Kind::Lookalike, None) => assert!(reading.lookalike.is_some() && reading.problem.is_none(), "{reading:?}"),
        (Kind::Unreadable, None) => assert!(reading.lookalike.is_none() && reading.problem.is_some(), "{reading:?}"),
        _ => panic!("kind and code do not agree: {reading:?}"),
    }
    match reading.code {
        Some(code) => {
            assert!(reading.problem.is_none(), "{reading:?}");
            // A centre without its caisse, or a personal number that is a code as well, means nothing.
            assert!(code.centre.is_none() || code.caisse_id().is_some(), "{reading:?}");
            assert!(reading.lookalike.is_none_or(|lookalike| !lookalike.is_personal()), "{reading:?}");
        }
        // What another number was is never in the answer, not even in part.
        None => assert!(!json.contains(|c: char| c.is_ascii_digit()), "{json}"),
    }
    for suggestion in &reading.suggestions {
        let id = suggestion.code.caisse_id().expect("a suggestion is a code");
        assert!(world.shared.annuaire.caisse(id).is_some(), "{suggestion:?} does not exist");
    }
}

/// A social security number after any text: nothing of it may become a code.
fn a_number_beside_it_stays_out(text: &str, world: &World) {
    for number in ["184057511234564", "1 84 05 75 112 345 64", "2 91 02 2A 004 123 09"] {
        let beside = format!("{text}\n{number}");
        let decoding = decoding::decode(&beside, &world.shared.annuaire);
        let Some(code) = decoding.reading.code else { continue };
        let joined = code.joined("");
        // Six digits in a row of the number, and not of the text: they came from the number. Letters of
        // the text may have been read as digits: then what it gives alone is its own.
        let own = digits(text);
        if reading::read(text, &world.shared.annuaire).code == Some(code) {
            continue;
        }
        let is_of_it = |window: &[u8]| {
            let window = std::str::from_utf8(window).unwrap();
            let bare = window.trim_start_matches('0');
            joined.contains(window) && !own.contains(bare)
        };
        assert!(!digits(number).as_bytes().windows(6).any(is_of_it), "{beside:?} gives {joined}");
    }
}
