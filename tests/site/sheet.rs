//! The sheets and scripts as they are written, for whoever reads them, and as they are sent.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::server::Server;

/// What a declaration is written with, and browsers never see: minifying takes the spaces around the `+`, and without
/// them they drop the declaration. So these titles have the sizes that browsers give them. Inside `calc()` the spaces
/// stay. A line that arrives after all must leave this list.
const LOST: [&str; 5] = [
    "font-size:clamp(1.2rem,1rem + .8vw,1.5rem)",
    "font-size:clamp(1.45rem,1rem + 2.4vw,2.5rem)",
    "font-size:clamp(1.4rem,1.25rem + .7vw,1.8rem)",
    "font-size:clamp(1.75rem,1.4rem + 1.4vw,2.3rem)",
    "font-size:clamp(1.7rem,1.2rem + 2.5vw,3.1rem)",
];

const MAX_COLUMNS: usize = 120;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static")
}

/// The sheets or scripts of a folder and of those inside it, with their text.
fn sources(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// A sheet without its comments. Its lines keep their numbers.
fn without_comments(sheet: &str) -> String {
    let mut rest = sheet;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").expect("a comment ends");
        kept += before;
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept + rest
}

/// The parts between a separator, but for those inside quotes and brackets.
fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut depth, mut quoted) = (0, false);
    text.split(|c| {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        c == separator && !quoted && depth == 0
    })
    .collect()
}

/// What hides in a line of a sheet (without comments): a second declaration, a second selector, or a whole rule.
/// A rule that only gives names to values may stand in one line: `.ok { --v: var(--ok); --b: var(--ok-bg); }`.
fn hidden(line: &str) -> Option<&'static str> {
    let line = line.trim();
    let (selector, body) = line.split_once('{').map_or(("", line), |(selector, body)| (selector, body));
    let body = body.trim().trim_end_matches('}').trim();
    let declarations: Vec<_> = split(body, ';').into_iter().map(str::trim).filter(|one| !one.is_empty()).collect();
    if selector.is_empty() {
        if line.len() > 1 && line.ends_with('}') {
            return Some("the end of a rule");
        }
        // A value may go on in the next line, and then names fonts.
        let is_selectors = line.ends_with(',') && !line.contains(": ") && !line.starts_with('"');
        return match declarations.len() {
            0 | 1 if is_selectors && split(line, ',').len() > 2 => Some("a second selector"),
            0 | 1 => None,
            _ => Some("a second declaration"),
        };
    }
    if !selector.starts_with('@') && split(selector, ',').len() > 1 {
        return Some("a second selector");
    }
    let only_names = declarations.iter().all(|one| one.starts_with("--"));
    (!only_names || body.contains('{')).then_some("a whole rule")
}

/// Every declaration of a sheet, spelt as it is sent.
fn declarations(sheet: &str) -> BTreeSet<String> {
    let text = without_comments(sheet).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = BTreeSet::new();
    for block in text.split(['{', '}']) {
        let mut all = split(block, ';');
        // What comes after the last semicolon is the next selector.
        all.pop();
        for one in all {
            let (name, value) = one.trim().split_once(": ").unwrap_or_else(|| panic!("not `name: value`: {one}"));
            let value = [(", ", ","), ("( ", "("), (" )", ")"), (" / ", "/"), (" !important", "!important")]
                .iter()
                .fold(value.to_owned(), |value, (written, sent)| value.replace(written, sent));
            found.insert(format!("{name}:{value}"));
        }
    }
    found
}

/// The file of `/static/` that a page asks for.
fn sent(server: &Server, page: &str, start: &str, end: &str) -> String {
    let page = server.get(page).body;
    let address = page.split('"').find(|part| part.starts_with(start) && part.ends_with(end)).unwrap();
    server.get(address).body
}

#[test]
fn no_line_is_wider_than_a_page() {
    let all = ["css", "js"].map(|extension| sources(&folder(), extension)).concat();
    assert!(all.len() > 20, "{}", all.len());
    for (name, text) in all {
        for (number, line) in (1..).zip(text.lines()) {
            assert!(line.chars().count() <= MAX_COLUMNS, "{name}:{number}: {} columns", line.chars().count());
            assert!(!line.contains('\t') && line.trim_end() == line, "{name}:{number}: a tab, or a space at the end");
        }
    }
}

#[test]
fn no_rule_of_the_sheet_hides_in_a_line() {
    for (name, text) in sources(&folder(), "css") {
        for (number, line) in (1..).zip(without_comments(&text).lines()) {
            assert_eq!(hidden(line), None, "{name}:{number}: {line}");
        }
    }
}

#[test]
fn what_hides_in_a_line_is_seen() {
    for (line, what) in [
        ("  color: red; margin: 0;", "a second declaration"),
        ("  --a: red; --b: 0;", "a second declaration"),
        (".nb { white-space: nowrap; }", "a whole rule"),
        (".ok { --v: red; color: red; }", "a whole rule"),
        ("@media print { .ok { --v: red; } }", "a whole rule"),
        ("h1, h2 {", "a second selector"),
        (".top ul, .trail ol,", "a second selector"),
        ("  margin: 0; }", "the end of a rule"),
    ] {
        assert_eq!(hidden(line), Some(what), "{line}");
    }
    for line in [
        ".ok { --v: var(--ok); --b: var(--ok-bg); }",
        "  src: url(data:font/woff2;base64,AAAA) format(\"woff2\");",
        "  content: \";\";",
        "[data-text] :is(h1, .decode h1) {",
        "  font-family: \"Segoe UI\", Arial, sans-serif;",
        "    \"Atkinson Hyperlegible Next\", system-ui,",
        "@media (min-width: 64em) and (min-height: 45em) {",
        "h1,",
        "}",
        "",
    ] {
        assert_eq!(hidden(line), None, "{line}");
    }
}

/// The dark display of a device and the one that is chosen are the same.
#[test]
fn dark_is_dark_however_it_came() {
    let text = without_comments(&std::fs::read_to_string(folder().join("site/tokens.css")).unwrap());
    let tokens = |start: &str| -> BTreeSet<String> {
        let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no `{start}`"));
        let (block, _) = rest.split_once('}').unwrap();
        split(block, ';').into_iter().map(|one| one.trim().to_owned()).filter(|one| one.starts_with("--")).collect()
    };
    let device = tokens("@media (prefers-color-scheme: dark) {\n  :root:not([data-theme=light]) {");
    let chosen = tokens("\n:root[data-theme=dark] {");
    assert_eq!(device, chosen);
    let named = |tokens: &BTreeSet<String>| -> BTreeSet<String> {
        tokens.iter().filter_map(|one| Some(one.split_once(':')?.0.to_owned())).collect()
    };
    let (dark, light) = (named(&device), named(&tokens(":root {")));
    assert!(dark.len() > 20 && dark.is_subset(&light), "{:?}", dark.difference(&light));
}

#[test]
fn every_declaration_arrives_as_it_is_written() {
    let server = Server::start();
    let (own, site): (Vec<_>, Vec<_>) = sources(&folder().join("site"), "css")
        .into_iter()
        .partition(|(name, _)| name.ends_with("lettre.css") || name.ends_with("codes.css"));
    let (letter, codes): (Vec<_>, Vec<_>) = own.into_iter().partition(|(name, _)| name.ends_with("lettre.css"));
    let text = |parts: Vec<(String, String)>| parts.into_iter().map(|(_, text)| text).collect::<String>();
    let comfort = std::fs::read_to_string(folder().join("affichage.css")).unwrap();
    let mut lost = BTreeSet::new();
    for (written, page, start) in [
        (text(site), "/affichage", "/static/site."),
        (text(letter), "/retrouver/lettre", "/static/lettre."),
        (text(codes), "/decoder/liste", "/static/codes."),
        (comfort, "/affichage", "/static/affichage."),
    ] {
        let sheet = sent(&server, page, start, ".css");
        let blocks = |text: &str| text.matches('{').count();
        assert_eq!(blocks(&without_comments(&written)), blocks(&sheet), "{start}: a part that is not joined?");
        let written = declarations(&written);
        assert!(written.len() > 20, "{start}: {}", written.len());
        // Addresses are written at start; tests/site/display.rs follows them.
        lost.extend(written.into_iter().filter(|one| !one.contains("url(") && !sheet.contains(one)));
    }
    assert_eq!(lost, LOST.map(str::to_owned).into());
}

#[test]
fn every_line_of_a_script_arrives() {
    let server = Server::start();
    let dense = |text: &str| text.split_whitespace().collect::<String>();
    let worker = std::fs::read_to_string(folder().join("sw.js")).unwrap();
    let mut all = vec![("sw.js".to_owned(), worker, dense(&server.get("/sw.js").body))];
    let [site, list] = [("/", "/static/site."), ("/caisses/liste", "/static/liste.")];
    let script = [site, list].map(|(page, start)| dense(&sent(&server, page, start, ".js"))).concat();
    all.extend(sources(&folder().join("script"), "js").into_iter().map(|(name, text)| (name, text, script.clone())));
    for (name, text, sent) in all {
        assert!(text.starts_with("// "), "{name}: its first line says what it is for");
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            assert!(sent.contains(&dense(line)), "{name}: {line}");
        }
        assert!(!sent.contains("//"), "{name}: comments are not sent");
    }
}
