//! Many texts, one a line: what is said of each, in the same cells for the page, the command and the API.

mod cells;
mod kept;
pub mod source;
pub mod table;

use strum::{EnumIter, IntoStaticStr};

use crate::decoding::{self, Decoding};
use crate::domain::annuaire::{Annuaire, Today};
use crate::domain::code::Code;
use crate::domain::gazetteer::{Finder, Hit};
use crate::domain::reading::{Kind, Problem, Reading, Warning};
use crate::explain::{self, Tone, Verdict, say_problem};
use crate::lang::Locale;

pub use cells::{COLUMNS, harmless};
pub use kept::{keep, recall};

/// The most near codes that are named.
const MOST_NEAR: usize = 3;

/// What a line is, in one word: what lists are counted and filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum State {
    /// A whole code, in service and in the tables.
    Current,
    /// Of a body that closed, merged or has another code.
    Old,
    /// A part of a code, or a code that the tables do not settle.
    Unsure,
    /// Another number, or a place.
    Other,
    /// Nothing was read.
    Unread,
    /// Nothing was written.
    Blank,
}

impl State {
    /// Its name in messages, in the sheet and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What one line means.
#[derive(Debug)]
pub struct Answer<'a> {
    /// What was read, with what the tables say.
    pub decoding: Decoding<'a>,
    /// The place or caisse that a line without a code names, and its name.
    pub place: Option<(Hit, &'a str)>,
}

impl<'a> Answer<'a> {
    /// Reads a line.
    #[must_use]
    pub fn of(text: &str, annuaire: &'a Annuaire, finder: &Finder) -> Self {
        let decoding = decoding::decode(text, annuaire);
        let place = decoding::place(text, &decoding.reading, annuaire, finder);
        Self { place: place.and_then(|hit| named(hit, annuaire)), decoding }
    }

    /// What was read of a line before.
    #[must_use]
    pub fn again(reading: Reading, place: Option<Hit>, annuaire: &'a Annuaire) -> Self {
        Self { decoding: Decoding::new(reading, annuaire), place: place.and_then(|hit| named(hit, annuaire)) }
    }

    /// What the line is, in one word.
    #[must_use]
    pub fn state(&self) -> State {
        let reading = &self.decoding.reading;
        match (reading.kind, self.decoding.standing().map(Tone::from)) {
            (_, Some(Tone::Ok)) => State::Current,
            (_, Some(Tone::Moved | Tone::Closed)) => State::Old,
            (_, Some(Tone::Unsure)) => State::Unsure,
            (Kind::Code | Kind::Partial, None) if reading.warnings.contains(&Warning::RegimeClosed) => State::Old,
            (Kind::Code | Kind::Partial, None) => State::Unsure,
            (Kind::Lookalike, None) => State::Other,
            (Kind::Unreadable, None) if self.place.is_some() => State::Other,
            (Kind::Unreadable, None) if reading.problem == Some(Problem::Empty) => State::Blank,
            (Kind::Unreadable, None) => State::Unread,
        }
    }

    /// How the state is shown.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match (self.state(), self.decoding.standing()) {
            (_, Some(standing)) => standing.into(),
            (State::Old, None) => Tone::Closed,
            _ => Tone::Unsure,
        }
    }

    /// The code that has its place today, and whose it is; without a code, the régime whose caisse of the home it is.
    #[must_use]
    pub fn today(&self) -> Option<(Option<Code>, &'a str)> {
        match self.decoding.today? {
            Today::Caisse(caisse) => Some((self.decoding.heir(), &caisse.name)),
            Today::Residence(regime) => Some((None, &regime.short_name)),
        }
    }

    /// The verdict, where the caisse is known.
    #[must_use]
    pub fn verdict(&self, locale: &Locale) -> Option<Verdict> {
        Verdict::new(&self.decoding, locale)
    }

    /// Everything in a sentence or two. A blank line has none.
    #[must_use]
    pub fn says(&self, locale: &Locale) -> String {
        match self.verdict(locale) {
            Some(Verdict { tone: Tone::Ok, title, .. }) => title,
            Some(Verdict { title, text, .. }) => format!("{title} {text}"),
            None => self.says_otherwise(locale),
        }
    }

    /// The same, where there is no verdict.
    #[must_use]
    pub fn says_otherwise(&self, locale: &Locale) -> String {
        let reading = &self.decoding.reading;
        if let Some((_, name)) = self.place {
            return locale.text("liste-place").with("name", name).to_string();
        }
        match (reading.code, reading.lookalike, reading.problem) {
            (Some(Code { regime: Some(_), caisse: None, .. }), ..) => {
                let name = explain::title(&self.decoding, locale);
                let key = if self.state() == State::Old { "liste-regime-closed" } else { "liste-regime" };
                locale.text(key).with("name", name).to_string()
            }
            (Some(_), ..) => {
                let title = explain::title(&self.decoding, locale);
                let near = self.decoding.suggestions.iter().take(MOST_NEAR);
                let near: Vec<String> =
                    near.map(|(suggestion, name)| format!("{} ({name})", suggestion.code.joined("\u{a0}"))).collect();
                match near.as_slice() {
                    [] => format!("{title}."),
                    near => {
                        let near = locale.text("liste-near").with("codes", locale.listed(near)).to_string();
                        format!("{title}. {near}")
                    }
                }
            }
            (None, Some(lookalike), _) => format!("{}.", locale.text(format!("lookalike-{}", <&str>::from(lookalike)))),
            (None, None, Some(Problem::Empty) | None) => String::new(),
            (None, None, Some(Problem::TooLong)) => locale.text("liste-too-long").to_string(),
            (None, None, Some(problem)) => say_problem(problem, locale),
        }
    }
}

fn named(hit: Hit, annuaire: &Annuaire) -> Option<(Hit, &str)> {
    let name = decoding::place_name(&hit, annuaire)?;
    Some((hit, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;

    #[test]
    fn each_line_has_its_state_and_its_words() {
        let annuaire = database::built_in().unwrap();
        let finder = Finder::new(&annuaire);
        let french = crate::lang::locale("fr").unwrap();
        for (text, state, says) in [
            ("17510000", State::Current, "C’est le code de la CPAM de Paris."),
            ("01 341 0000", State::Old, "remplacé par 01\u{a0}342\u{a0}0000, CPAM de l’Hérault"),
            ("03 045 1100", State::Old, "lieu où vous habitez"),
            ("01 751", State::Unsure, "C’est le début du code de la CPAM de Paris."),
            ("01 756 0000", State::Unsure, "Codes proches"),
            ("751", State::Unsure, "caisses possibles"),
            ("01", State::Unsure, "Régime général"),
            ("01 999 0000", State::Unsure, "code d’essai"),
            ("75012", State::Other, "Paris"),
            ("1 84 05 75 112 345 64", State::Other, "numéro de sécurité sociale"),
            ("Nantes", State::Other, "Nantes"),
            ("code organisme", State::Unread, "pas trouvé de chiffres"),
            ("123456789012345678901234567890", State::Unread, "trop de chiffres"),
            ("", State::Blank, ""),
            (" \t", State::Blank, ""),
        ] {
            let answer = Answer::of(text, &annuaire, &finder);
            let said = answer.says(french);
            assert_eq!(answer.state(), state, "{text}: {said}");
            assert!(said.contains(says) && said.is_empty() == says.is_empty(), "{text}: {said}");
        }
        // A list is written with the comma of its language.
        let said = Answer::of("01 756 0000", &annuaire, &finder).says(crate::lang::locale("ar").unwrap());
        assert!(said.contains('،') && !said.contains(','), "{said}");
    }
}
