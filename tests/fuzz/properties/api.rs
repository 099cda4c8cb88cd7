//! Requests to the JSON API, bodies above all.

use rattachement::api::{MAX_TEXT, MAX_TEXTS};
use rattachement::{api, lang};
use serde_json::{Value, json};

use super::{Answer, NAME, NUMBER, World, choice, encoded, with_world};

pub fn hold(data: &[u8]) {
    // A body need not be text.
    if let Some((first @ (b'J' | b'B'), body)) = data.split_first() {
        let path = if *first == b'J' { "decode" } else { "decode/batch" };
        with_world(|world| {
            raw(path, body, world);
            let mut with_number = body.to_vec();
            with_number.extend(format!("{NAME} {NUMBER}").bytes());
            let answer = world.post(&format!("/api/v1/{path}"), "application/json", with_number);
            assert!(answer.is_clean(), "repeats what it should not");
        });
        return;
    }
    let Some((chosen, text)) = choice(data, 10) else { return };
    with_world(|world| match chosen {
        0..3 => texts(text, world),
        _ => addresses(chosen, text, world),
    });
}

/// A body as it comes: refused, or each text read as it would be alone.
fn raw(path: &str, body: &[u8], world: &World) {
    let answer = world.post(&format!("/api/v1/{path}"), "application/json", body.to_vec());
    let value = is_sound(&answer, &String::from_utf8_lossy(body));
    if answer.status != 200 {
        return;
    }
    let sent: Value = serde_json::from_slice(body).expect("what was accepted is JSON");
    match path {
        "decode" => is_reading(sent["text"].as_str().unwrap(), &value, world),
        _ => are_readings(sent["texts"].as_array().unwrap(), &value, world),
    }
}

/// Lines as a list of texts: always accepted, up to the limits.
fn texts(text: &str, world: &World) {
    let lines: Vec<Value> = text.split('\n').map(Value::from).collect();
    let body = json!({ "texts": lines }).to_string().into_bytes();
    let answer = world.post("/api/v1/decode/batch?lang=en", "application/json", body);
    let value = is_sound(&answer, text);
    assert_eq!(answer.status, if lines.len() > MAX_TEXTS { 422 } else { 200 }, "{} lines", lines.len());
    if answer.status == 200 {
        are_readings(&lines, &value, world);
    }
    let one = json!({ "text": text }).to_string().into_bytes();
    let answer = world.post("/api/v1/decode", "application/json", one);
    let value = is_sound(&answer, text);
    assert_eq!(answer.status, if text.chars().count() > MAX_TEXT { 422 } else { 200 }, "{text:?}");
    if answer.status == 200 {
        is_reading(text, &value, world);
    }
}

fn are_readings(texts: &[Value], answer: &Value, world: &World) {
    let items = answer["items"].as_array().expect("a list");
    assert_eq!(items.len(), texts.len(), "one for each");
    for (text, item) in texts.iter().zip(items) {
        let text = text.as_str().unwrap();
        let mut item = item.clone();
        let members = item.as_object_mut().expect("an object");
        // What is said of it, besides its reading. A blank text has no words, and no other has none.
        let (state, says) = (members.remove("state"), members.remove("says").expect("words"));
        assert_eq!(state == Some("blank".into()), says == "", "{text:?}");
        is_reading(text, &item, world);
    }
}

fn is_reading(text: &str, answer: &Value, world: &World) {
    let alone = api::Reading::of(text, &world.shared.annuaire, &world.shared.finder);
    assert_eq!(*answer, serde_json::to_value(alone).unwrap(), "{text:?} is read otherwise alone");
}

fn addresses(chosen: usize, text: &str, world: &World) {
    let (path, is_query) = match chosen {
        3 => ("codes/", false),
        4 => ("caisses/", false),
        5 => ("communes/", false),
        6 => ("regimes/", false),
        7 => ("communes?q=", false),
        8 => ("caisses?", true),
        _ => ("communes?", true),
    };
    let typed = if is_query { text.to_owned() } else { encoded(text) };
    if let Some(answer) = world.get(&format!("/api/v1/{path}{typed}")) {
        is_sound(&answer, text);
    }
    let canary = format!("{typed}{}", encoded(&format!(" {NAME} {NUMBER}")));
    if let Some(answer) = world.get(&format!("/api/v1/{path}{canary}")) {
        assert!(answer.is_clean(), "{canary} is repeated");
    }
}

/// JSON; and a refusal says why in our words, never in theirs.
fn is_sound(answer: &Answer, sent: &str) -> Value {
    if answer.status == 308 {
        return Value::Null;
    }
    let value: Value = serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body));
    if answer.status == 200 {
        assert!(answer.kind.starts_with("application/json"), "{}", answer.kind);
        return value;
    }
    assert!(
        (400..500).contains(&answer.status) && answer.kind.starts_with("application/problem+json"),
        "{}",
        answer.status
    );
    assert_eq!(value["status"], answer.status, "{value}");
    let kind = value["type"].as_str().and_then(|kind| kind.split_once("/donnees/api#")).expect("a type").1;
    let says_it = |locale: &lang::Locale| value["title"] == locale.text(format!("problem-{kind}-title")).to_string();
    assert!(lang::locales().unwrap().iter().any(says_it), "{value}");
    // The address of the instance ends in a port, which is a number too.
    let ours = answer.body.replace("127.0.0.1:8080", "");
    for run in sent.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() >= 5) {
        assert!(!ours.contains(run), "{run} is repeated: {ours}");
    }
    value
}
