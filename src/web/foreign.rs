//! French words on pages of another language, marked as French: a screen reader says them right.
//!
//! Readers will see these words on their papers, so translations keep them. One pass over a finished page finds
//! them, whatever they come from: a template, a message, a text.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use memchr::memchr;
use memchr::memmem::Finder;

use crate::lang::{Locale, REFERENCE};

/// Expressions, and the languages that have the same word.
const TERMS: &str = include_str!("../../data/french_terms.csv");
/// The name of the site is the same everywhere.
const SITE: &str = "Rattachement";

/// Whether an element has no content.
fn is_void(name: &str) -> bool {
    matches!(name, "area" | "br" | "hr" | "img" | "input" | "link" | "meta")
}

/// Whether the text of an element is no text of the page, or holds no other element.
fn is_raw(name: &str) -> bool {
    matches!(name, "title" | "script" | "style" | "option" | "textarea" | "svg" | "code" | "pre")
}

/// The expressions of one list of rows, to be found in a text.
struct Terms {
    automaton: AhoCorasick,
    also_in: Vec<&'static str>,
}

static FOUND: LazyLock<Terms> = LazyLock::new(|| {
    let (mut expressions, mut also_in) = (Vec::new(), Vec::new());
    for (expression, languages) in rows() {
        // At the beginning of a sentence too.
        let mut letters = expression.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        for written in [expression.to_owned(), first + letters.as_str()] {
            for spaced in with_spaces(&written) {
                expressions.push(spaced);
                also_in.push(languages);
            }
        }
    }
    #[expect(clippy::expect_used, reason = "a list of the code's own, used by a test")]
    let automaton =
        AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(expressions).expect("a list of words");
    Terms { automaton, also_in }
});

/// What says the language of an element.
static LANG: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" lang=\""));

/// Each expression, with the languages that have it too, separated by spaces.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    TERMS.lines().skip(1).filter_map(|row| row.split_once(','))
}

/// An expression with each choice of spaces that may break a line or not; with more than six, all of one kind.
fn with_spaces(expression: &str) -> Vec<String> {
    let words: Vec<&str> = expression.split(' ').collect();
    let spaces = words.len() - 1;
    let every = 1_u32.checked_shl(u32::try_from(spaces).unwrap_or(u32::MAX)).unwrap_or(0);
    let choices: Vec<u32> = if spaces <= 6 { (0..every).collect() } else { vec![0, u32::MAX] };
    let written = |choice: u32| {
        let mut text = String::with_capacity(expression.len() + spaces);
        for (at, word) in words.iter().enumerate() {
            if at > 0 {
                text.push(if choice >> (at - 1) & 1 == 1 { '\u{a0}' } else { ' ' });
            }
            text.push_str(word);
        }
        text
    };
    choices.into_iter().map(written).collect()
}

/// Whether the text of an element flows: a part of it may become an element. In any other, which the style sheet may
/// lay out in a row (a button, a link of a menu, an item of a list), a text stays one thing beside the others. An
/// article is nothing but text, lists and links included.
fn is_flowing(name: &str) -> bool {
    matches!(
        name,
        "bdi"
            | "blockquote"
            | "caption"
            | "dd"
            | "dt"
            | "em"
            | "figcaption"
            | "h1"
            | "h2"
            | "legend"
            | "p"
            | "small"
            | "strong"
            | "summary"
            | "td"
            | "th"
    )
}

/// Elements in a line of text: their direction moves nothing but their own words.
const INLINE: [&str; 6] = ["a", "b", "bdi", "em", "span", "strong"];
/// What an element says already, or would then say in French: its language, direction and words.
const SAID: [&str; 4] = [" lang=", " dir=", " aria-label=", " title="];

/// An element that is open.
struct Open<'a> {
    name: &'a str,
    /// The tag that opened it.
    tag: &'a str,
    /// Whether its text is in the language of the page.
    is_ours: bool,
    /// Whether its text flows.
    flows: bool,
    /// Whether it is in an article, or one itself.
    is_article: bool,
}

/// Writes a page of a language, or a part of one, with its French expressions marked. `html` is well formed, as all our
/// pages are.
pub(super) fn mark(html: &str, locale: &Locale, marked: &mut String) {
    if locale.is_reference() {
        marked.push_str(html);
        return;
    }
    let terms = &*FOUND;
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut rest = html;
    while let Some(start) = memchr(b'<', rest.as_bytes()) {
        let (text, from) = rest.split_at(start);
        put(marked, text, from, open.last(), terms, locale);
        // No attribute holds a `>`: templates escape it.
        let Some(end) = memchr(b'>', from.as_bytes()) else {
            rest = from;
            break;
        };
        let (tag, after) = from.split_at(end + 1);
        marked.push_str(tag);
        rest = after;
        let is_end = tag.starts_with("</");
        let name = tag.get(if is_end { 2 } else { 1 }..).unwrap_or_default();
        let length = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..length).unwrap_or_default();
        if is_end {
            if let Some(at) = open.iter().rposition(|element| element.name == name) {
                open.truncate(at);
            }
        } else if is_raw(name) {
            // All of it, up to its end, is left as it is.
            let end = rest.find(&format!("</{name}>")).unwrap_or(rest.len());
            let (raw, after) = rest.split_at(end);
            marked.push_str(raw);
            rest = after;
        } else if !(tag.starts_with("<!") || tag.ends_with("/>") || is_void(name)) {
            let parent = open.last();
            let own = LANG.find(tag.as_bytes()).and_then(|at| tag.get(at + LANG.needle().len()..)?.split('"').next());
            let is_ours = own.map_or_else(|| parent.is_none_or(|parent| parent.is_ours), |own| own == locale.id);
            let is_article = name == "article" || parent.is_some_and(|parent| parent.is_article);
            let flows = is_article || is_flowing(name) || (name == "span" && !tag.contains("class=\"state"));
            open.push(Open { name, tag, is_ours, flows, is_article });
        }
    }
    marked.push_str(rest);
}

impl Open<'_> {
    /// Whether it may be said to be French itself, when all it holds is one text that is, and `next` comes after it.
    fn can_be_french(&self, marked: &str, next: &str, locale: &Locale) -> bool {
        marked.ends_with(self.tag)
            && next.strip_prefix("</").is_some_and(|next| next.starts_with(self.name))
            && (locale.dir != "rtl" || INLINE.contains(&self.name))
            && !SAID.iter().any(|attribute| self.tag.contains(attribute))
    }
}

/// A text between two tags; `next` is what comes after it.
fn put(marked: &mut String, text: &str, next: &str, parent: Option<&Open<'_>>, terms: &Terms, locale: &Locale) {
    let (mut written, mut is_whole, begun) = (0, false, marked.len());
    let is_ours = parent.is_none_or(|parent| parent.is_ours);
    // Every expression has such a letter, and most of what stands between two tags is air.
    if is_ours && text.len() > 3 && text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        // A line may end where a space is, and is as long.
        let has_lines = memchr(b'\n', text.as_bytes()).is_some();
        let flowing = if has_lines { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) };
        for found in terms.automaton.find_iter(flowing.as_ref()) {
            let is_own = terms.also_in.get(found.pattern().as_usize());
            let is_own = is_own.is_some_and(|languages| languages.split(' ').any(|lang| lang == locale.id));
            let (before, after) = (text.get(..found.start()), text.get(found.end()..));
            let in_word = |c: Option<char>| c.is_some_and(is_latin);
            let is_part = in_word(before.and_then(|text| text.chars().next_back()))
                || in_word(after.and_then(|text| text.chars().next()));
            if is_own || is_part || text.get(found.range()) == Some(SITE) {
                continue;
            }
            let dir = if locale.dir == "rtl" { " dir=\"ltr\"" } else { "" };
            let is_all = text.get(found.range()) == Some(text.trim());
            if is_all && parent.is_some_and(|p| p.can_be_french(marked, next, locale)) {
                marked.insert_str(begun - 1, &format!(" lang=\"{REFERENCE}\"{dir}"));
                break;
            }
            marked.push_str(text.get(written..found.start()).unwrap_or_default());
            marked.push_str(&format!("<span lang=\"{REFERENCE}\"{dir}>"));
            marked.push_str(text.get(found.range()).unwrap_or_default());
            marked.push_str("</span>");
            written = found.end();
            is_whole |= text.get(found.range()) == Some(text.trim());
        }
    }
    marked.push_str(text.get(written..).unwrap_or_default());
    if written > 0 && !is_whole && parent.is_some_and(|parent| !parent.flows) {
        marked.insert_str(begun, "<span>");
        marked.push_str("</span>");
    }
}

/// Letters that would make another word. Those of other scripts stand beside French words without a space.
const fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{c0}'..='\u{24f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::locale;

    fn marked(lang: &str, html: &str) -> String {
        let mut marked = String::new();
        mark(html, locale(lang).unwrap(), &mut marked);
        marked
    }

    #[test]
    fn the_longest_expression_is_marked_once() {
        for (html, expected) in [
            (
                "<p>Ask for an attestation de droits.</p>",
                "<p>Ask for an <span lang=\"fr\">attestation de droits</span>.</p>",
            ),
            (
                "<p>Carte de tiers payant: the card</p>",
                "<p><span lang=\"fr\">Carte de tiers payant</span>: the card</p>",
            ),
            (
                "<p>your caisse, or caisses</p>",
                "<p>your <span lang=\"fr\">caisse</span>, or <span lang=\"fr\">caisses</span></p>",
            ),
            ("<p>an attestation, the centre</p>", "<p>an attestation, the centre</p>"),
            ("<p>a carte\u{a0}Vitale</p>", "<p>a <span lang=\"fr\">carte\u{a0}Vitale</span></p>"),
            ("<li>\n  caisse\n</li>", "<li lang=\"fr\">\n  caisse\n</li>"),
            ("<p>a carte\nVitale</p>", "<p>a <span lang=\"fr\">carte\nVitale</span></p>"),
            (
                "<a class=\"btn\">Find my caisse</a><a>Caisses</a>",
                "<a class=\"btn\"><span>Find my <span lang=\"fr\">caisse</span></span></a><a lang=\"fr\">Caisses</a>",
            ),
            (
                "<li>caisse</li><li>caisse <b>caisse</b></li>",
                "<li lang=\"fr\">caisse</li><li><span lang=\"fr\">caisse</span> <b lang=\"fr\">caisse</b></li>",
            ),
            (
                "<article><ul><li>a caisse <b>x</b></li></ul></article><li>a caisse</li>",
                "<article><ul><li>a <span lang=\"fr\">caisse</span> <b>x</b></li></ul></article>\
                 <li><span>a <span lang=\"fr\">caisse</span></span></li>",
            ),
            (
                "<a aria-label=\"The caisse\">caisse</a>",
                "<a aria-label=\"The caisse\"><span lang=\"fr\">caisse</span></a>",
            ),
            ("<h1>Rattachement</h1>", "<h1>Rattachement</h1>"),
            ("<p>encaisser, caissess</p>", "<p>encaisser, caissess</p>"),
            ("<p>l’État &amp; mairie&#39;s</p>", "<p>l’État &amp; <span lang=\"fr\">mairie</span>&#39;s</p>"),
        ] {
            assert_eq!(marked("en", html), expected);
        }
    }

    #[test]
    fn what_is_marked_already_or_no_text_stays() {
        for html in [
            "<p lang=\"fr\">la caisse <b>caisse</b> caisse</p>",
            "<p title=\"caisse\">x</p><input value=\"caisse\">",
            "<title>The caisse</title><script type=\"x\">\"a>caisse\"</script><style>caisse</style>",
            "<select><option>caisse</option></select><textarea>caisse</textarea>",
            "<svg viewBox=\"0 0 1 1\"><text>caisse</text></svg><code>caisse</code>",
            "<!-- caisse --><a lang=\"es\" href=\"/es\">caisse</a>",
        ] {
            assert_eq!(marked("en", html), html);
        }
        let html = "<html lang=\"en\"><p lang=\"fr\">caisse<br>caisse</p>caisse<img src=\"x\"><b>caisse</b></html>";
        let expected = "<html lang=\"en\"><p lang=\"fr\">caisse<br>caisse</p><span lang=\"fr\">caisse</span><img src=\"x\"><b lang=\"fr\">caisse</b></html>";
        assert_eq!(marked("en", html), expected);
    }

    #[test]
    fn right_to_left_pages_say_the_direction_and_french_ones_nothing() {
        assert_eq!(marked("ar", "<p>الـcaisse</p>"), "<p>الـ<span lang=\"fr\" dir=\"ltr\">caisse</span></p>");
        assert_eq!(marked("ar", "<b>caisse</b>"), "<b lang=\"fr\" dir=\"ltr\">caisse</b>");
        assert_eq!(
            marked("ar", "<p>caisse</p>"),
            "<p><span lang=\"fr\" dir=\"ltr\">caisse</span></p>",
            "it stays on its side"
        );
        assert_eq!(marked("fr", "<p>la caisse</p>"), "<p>la caisse</p>");
    }

    #[test]
    fn no_expression_is_there_twice_and_each_language_exists() {
        let mut seen = std::collections::BTreeSet::new();
        for (expression, languages) in rows() {
            assert!(seen.insert(expression), "{expression} is there twice");
            assert!(languages.split(' ').all(|lang| lang.is_empty() || locale(lang).is_some()), "{expression}");
        }
    }
}
