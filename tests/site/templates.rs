//! Templates are written for whoever reads them: see CONTRIBUTING, "Write a page". `askama.toml` says what is sent.

use std::fs;
use std::path::Path;

const COLUMNS: usize = 120;

/// What a block of a template opens and closes with.
const BLOCKS: [&str; 7] = ["block", "call", "filter", "for", "if", "macro", "match"];

/// `src/web/foreign.rs` finds these by the space before them.
const AFTER_A_SPACE: [&str; 4] = ["lang=", "dir=", "aria-label=", "title="];

#[test]
fn every_template_reads_as_a_page_of_a_book() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    find(&root.join("templates"), &mut files);
    assert!(files.len() > 40, "templates/ is not where it was: {files:?}");
    let mut wrong = Vec::new();
    for path in files {
        let (name, text) = (path.strip_prefix(root).unwrap().display(), fs::read_to_string(&path).unwrap());
        wrong.extend(findings(&text).into_iter().map(|(line, what)| format!("{name}:{line}: {what}")));
        if let Some(file) = handler(&text).filter(|file| !root.join(file).exists()) {
            wrong.push(format!("{name}:1: there is no {file}: name the file of its struct"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_is_hard_to_read_is_found() {
    let head = "{# `/x`: an x. Its struct and handler: src/pages/x.rs. #}\n";
    for (text, line, what) in [
        ("<p>\n</p>\n", 1, "first line"),
        ("{# An x. #}\n", 1, "first line"),
        (&format!("{head}<p>{}</p>\n", "x".repeat(114)), 2, "120"),
        (&format!("{head}<ul>\n\t<li>x</li>\n</ul>\n"), 3, "tab"),
        (&format!("{head}<p> \n</p>\n"), 2, "end of the line"),
        (&format!("{head}<ul>\n <li>x</li>\n</ul>\n"), 3, "two spaces"),
        (&format!("{head}<ul>{{% for x in list %}}\n  <li>x</li>\n{{% endfor %}}</ul>\n"), 2, "{% for %}"),
        (&format!("{head}<b>{{% call m::x(\n  page\n) %}}{{% endcall %}}</b>\n"), 2, "{% call %}"),
        (&format!("{head}<p>{{% if a %}}x{{% else %}}\n  y\n{{% endif %}}</p>\n"), 2, "{% if %}"),
        (&format!("{head}<a href=\"#x\"\n  lang=\"fr\">x</a>\n"), 3, "lang="),
    ] {
        let found = findings(text);
        assert!(found.len() == 1 && found[0].0 == line && found[0].1.contains(what), "{text}{found:?}");
    }
    for text in [
        "<p>{% if a > b %}{{ a }}{% else %}{{ b }}{% endif %}</p>\n",
        "<ul>\n  {% for x in list %}\n    <li>{% call m::x(x) %}{% endcall %}</li>\n  {% endfor %}\n</ul>\n",
        "<p>\n  {%- if a -%}\n    {# Why > how. #}{{ a }}\n  {%- endif -%}\n</p>\n",
        "<p>é{}</p>\n",
    ] {
        let text = format!("{head}{}", text.replace("{}", &"é".repeat(112)));
        assert_eq!(findings(&text), [], "{text}");
    }
}

fn find(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { find(&path, files) } else { files.push(path) }
    }
}

/// The file that the first line names.
fn handler(text: &str) -> Option<&str> {
    let named = text.lines().next()?.split(' ').find(|word| word.starts_with("src/"))?;
    Some(named.trim_end_matches('.'))
}

/// What is hard to read: the line, and what to do.
fn findings(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let first = text.lines().next().unwrap_or_default();
    let says = first.contains("`/") || first.contains("art of ");
    if !(first.starts_with("{# ") && first.ends_with("#}") && says) {
        let what = "the first line is a comment: {# `/address`: what it is. Its struct and handler: src/pages/x.rs. #}, \
                    or what it is a part of";
        found.push((1, what.to_owned()));
    }
    for (line, number) in text.lines().zip(1..) {
        let (content, length) = (line.trim_start(), line.chars().count());
        let mut say = |what: String| found.push((number, what));
        if length > COLUMNS {
            say(format!("{length} columns, {COLUMNS} at most: one block element a line; a macro for what repeats"));
        }
        if line.contains('\t') {
            say("a tab: indent by two spaces".to_owned());
        } else if !(line.len() - content.len()).is_multiple_of(2) {
            say("indent by two spaces".to_owned());
        }
        if line.ends_with(' ') {
            say("take away the space at the end of the line".to_owned());
        }
        if let Some(name) = AFTER_A_SPACE.iter().find(|name| content.starts_with(**name)) {
            say(format!("move {name} to the line before: src/web/foreign.rs looks for a space before it"));
        }
    }
    found.extend(unfinished(text));
    found
}

/// Blocks that begin after an element's tag, on a line that does not see their end.
fn unfinished(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut open, mut rest, mut number, mut after_a_tag) = (Vec::new(), Vec::new(), text, 1, false);
    while let Some((literal, inside)) = rest.split_once('{') {
        let end = inside.chars().next().and_then(|kind| match kind {
            '%' => Some("%}"),
            '#' => Some("#}"),
            '{' => Some("}}"),
            _ => None,
        });
        number += literal.matches('\n').count();
        if let Some((_, line)) = literal.rsplit_once('\n') {
            after_a_tag = line.contains('>');
        } else {
            after_a_tag |= literal.contains('>');
        }
        let Some((tag, after)) = end.and_then(|end| inside.split_once(end)) else {
            rest = inside;
            continue;
        };
        let at = number;
        number += tag.matches('\n').count();
        let word = tag.trim_start_matches(['%', '-', '+', '~', ' ']);
        let word = word.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        if end == Some("%}") && BLOCKS.contains(&word) {
            open.push((word, at, after_a_tag));
        } else if end == Some("%}") && word.starts_with("end") {
            let (word, at, after_a_tag) = open.pop().expect("askama pairs them");
            if after_a_tag && at != number {
                found.push((at, format!("put {{% {word} %}} alone on its line, and what it holds two deeper")));
            }
        }
        after_a_tag &= at == number;
        rest = after;
    }
    found
}
