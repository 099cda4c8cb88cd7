//! Does each language say what the French says?

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use super::translation;
use crate::content::{Quotes, Source, plain};
use crate::domain::annuaire::Annuaire;
use crate::lang::Locale;

/// A translation against its reference: the same messages, variables, tags and links.
pub(super) fn translated(reference: &Locale, locale: &Locale, findings: &mut Vec<String>) {
    let (theirs, ours) = (messages(reference), messages(locale));
    for key in theirs.keys().filter(|key| !ours.contains_key(*key)) {
        findings.push(format!("locales/{}: {key} is missing", locale.id));
    }
    for (key, message) in &ours {
        match theirs.get(key) {
            None => findings.push(format!("locales/{}: {key} is not in {}", locale.id, reference.id)),
            Some(expected) if expected.shape != message.shape => findings.push(format!(
                "locales/{}: {key} has {:?} where {} has {:?}",
                locale.id, message.shape, reference.id, expected.shape
            )),
            Some(expected) => {
                let faults = translation::faults(&expected.said, &message.said);
                findings.extend(faults.into_iter().map(|fault| format!("locales/{}: {key}: {fault}", locale.id)));
            }
        }
    }
}

/// Readers know a source by its name: our key for it is in no message and in no piece.
pub(super) fn keys(annuaire: &Annuaire, locales: &[Locale], pieces: &[Source], findings: &mut Vec<String>) {
    // A key that could be a word (`CPR`, `CNMSS`) is no evidence.
    let is_key = |id: &&str| id.contains(['-', '_']) || id.contains(|c: char| c.is_ascii_digit());
    let keys: Vec<&str> = annuaire.sources().map(|source| source.id.as_str()).filter(is_key).collect();
    for locale in locales {
        for (key, message) in messages(locale) {
            if let Some(id) = cited(&message.said, &keys) {
                findings
                    .push(format!("locales/{}: {key} cites {id}, which is our key: say the source's name", locale.id));
            }
        }
    }
    for piece in pieces {
        let header = &piece.header;
        if let Some(id) =
            cited(&format!("{} {} {}", header.title, header.summary, plain(&piece.body, &Quotes::new())), &keys)
        {
            let file = format!("data/content/{}/{}.md", piece.name(), piece.lang);
            findings.push(format!("{file}: cites {id}, which is our key: say the source's name"));
        }
    }
}

/// The first key that stands in a text as a word of its own.
fn cited<'a>(text: &'a str, keys: &[&str]) -> Option<&'a str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).find(|word| keys.contains(word))
}

impl Message {
    /// Whether a variable stands in it.
    pub(super) fn says(&self, variable: &str) -> bool {
        self.shape.contains(&format!("${variable}"))
    }
}

/// A message, as far as languages are compared.
pub(super) struct Message {
    /// What must be the same in every language: variables, tags with their attributes.
    shape: Shape,
    /// What is said. Nothing for the formats of dates and hours, which are no sentences.
    said: String,
}

type Shape = BTreeSet<String>;

pub(super) fn messages(locale: &Locale) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, text) in locale.sources() {
        // The bundle was made of the same text: it parses.
        let Ok(resource) = fluent_syntax::parser::parse(text.as_str()) else { continue };
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry
                && let Some(pattern) = message.value
            {
                let (mut shape, mut said) = (Shape::new(), String::new());
                in_pattern(&pattern, &mut shape);
                if file != "language.ftl" {
                    spoken(&pattern, &mut said);
                }
                messages.insert(message.id.name.to_owned(), Message { shape, said });
            }
        }
    }
    messages
}

fn in_pattern(pattern: &ast::Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let tags = value.split('<').skip(1).filter_map(|rest| rest.split('>').next());
                shape.extend(tags.map(|tag| format!("<{tag}>")));
            }
            ast::PatternElement::Placeable { expression } => in_expression(expression, shape),
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, shape: &mut Shape) {
    let inline = match expression {
        ast::Expression::Inline(inline) => inline,
        ast::Expression::Select { selector, variants } => {
            for variant in variants {
                in_pattern(&variant.value, shape);
            }
            selector
        }
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => shape.extend([format!("${}", id.name)]),
        ast::InlineExpression::Placeable { expression } => in_expression(expression, shape),
        _ => {}
    }
}

/// The text of a message, without its tags; a variable counts as a word.
pub(super) fn spoken(pattern: &ast::Pattern<&str>, said: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let mut inside = false;
                for c in value.chars() {
                    match c {
                        '<' => inside = true,
                        '>' => inside = false,
                        c if !inside => said.push(c),
                        _ => {}
                    }
                }
            }
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                // One variant is said at a time; the last is the usual one.
                if let Some(variant) = variants.last() {
                    spoken(&variant.value, said);
                }
            }
            ast::PatternElement::Placeable { .. } => said.push_str("mot"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_cites_a_key_of_ours_is_found_wherever_it_does() {
        let annuaire = crate::database::built_in().unwrap();
        let header = "title = \"Le code\"\nsummary = \"Court.\"\nsources = [\"SP-F10662\"]";
        let text = format!("+++\n{header}\n+++\nSur l’attestation.[[SP-F10662]]");
        for (from, to, is_found) in [
            ("Court.", "Court.", false),
            ("Sur", "D’après SP-F10662, sur", true),
            ("Court.", "Court (SP-F648).", true),
            ("Le code", "Le code, AAT-07", true),
        ] {
            let piece = Source::read("content/faq/essai/fr.md", &text.replacen(from, to, 1)).unwrap();
            let mut findings = Vec::new();
            keys(&annuaire, &[], &[piece], &mut findings);
            assert_eq!(!findings.is_empty(), is_found, "{to}: {findings:?}");
        }
    }

    #[test]
    fn a_key_is_found_as_a_word_and_not_inside_another() {
        let keys = ["SP-F10662", "AAT-07"];
        assert_eq!(cited("voir la fiche SP-F10662.", &keys), Some("SP-F10662"));
        assert_eq!(cited("le formulaire XAAT-07 et Service-Public, 2024", &keys), None);
    }
}
