//! An answer as a row of a table, for spreadsheets and scripts.

use super::Answer;
use crate::domain::code::Code;
use crate::domain::reading::Warning;
use crate::lang::Locale;

/// The columns, by the names that scripts know. Names and order stay.
pub const COLUMNS: [&str; 9] = ["kind", "state", "code", "name", "today", "today_name", "mended", "other", "says"];

/// What the digits may be as well, where the site says so.
const ALSO: [Warning; 3] = [Warning::AmbiguousSiren, Warning::AmbiguousAmc, Warning::AmbiguousAm];

impl Answer<'_> {
    /// The row for scripts: words of closed lists and codes with hyphens, but for the last cell, a sentence.
    #[must_use]
    pub fn row(&self, locale: &Locale) -> [String; 9] {
        let reading = &self.decoding.reading;
        let words = |words: Vec<&'static str>| words.join(" ");
        let also = ALSO.iter().filter(|warning| reading.warnings.contains(warning)).map(|warning| warning.into());
        let other: Vec<&str> = match reading.code {
            None => reading.lookalike.map(Into::into).into_iter().collect(),
            Some(_) => also.collect(),
        };
        let (today, today_name) = self.today().unwrap_or_default();
        [
            <&str>::from(reading.kind).to_owned(),
            self.state().name().to_owned(),
            reading.code.map(|code| code.slug()).unwrap_or_default(),
            self.name().to_owned(),
            today.map(|code| code.slug()).unwrap_or_default(),
            today_name.to_owned(),
            words(reading.repairs.iter().map(|repair| (*repair).into()).collect()),
            words(other),
            self.says(locale),
        ]
    }

    /// The row for people: the same, but for `kind`, which the state says, in their words.
    #[must_use]
    pub fn spoken(&self, locale: &Locale) -> [String; 8] {
        let reading = &self.decoding.reading;
        let code = |code: Code| match code {
            // Of a part, a spreadsheet would make a number, and lose its zeros.
            Code { regime: Some(regime), caisse: None, .. } => {
                locale.text("liste-only-regime").with("code", regime.to_string()).to_string()
            }
            Code { regime: None, caisse: Some(caisse), .. } => {
                locale.text("liste-only-caisse").with("code", caisse.to_string()).to_string()
            }
            code => code.slug(),
        };
        let (today, today_name) = self.today().unwrap_or_default();
        let today_name = match (today, today_name) {
            (None, regime) if !regime.is_empty() => locale.text("liste-home").with("regime", regime).to_string(),
            (_, name) => name.to_owned(),
        };
        [
            locale.text(format!("liste-state-{}", self.state().name())).to_string(),
            reading.code.map(code).unwrap_or_default(),
            self.name().to_owned(),
            today.map(code).unwrap_or_default(),
            today_name,
            self.mended(locale).join(" "),
            self.also(locale).join(" "),
            self.says(locale),
        ]
    }

    /// Whose the code is; of a régime alone, its name.
    fn name(&self) -> &str {
        let regime = || {
            let alone = self.decoding.reading.code.is_some_and(|code| code.caisse.is_none());
            self.decoding.regime.filter(|_| alone).map(|regime| regime.short_name.as_str())
        };
        let place = self.place.as_ref().map(|(_, name)| *name);
        self.decoding.name().or(place).or_else(regime).unwrap_or_default()
    }

    /// What was mended, a sentence each.
    #[must_use]
    pub fn mended(&self, locale: &Locale) -> Vec<String> {
        let repairs = self.decoding.reading.repairs.iter().map(|repair| <&str>::from(*repair));
        repairs.map(|name| locale.text(format!("repair-{name}")).to_string()).collect()
    }

    /// What the digits are besides a code, or instead of one.
    #[must_use]
    pub fn also(&self, locale: &Locale) -> Vec<String> {
        let reading = &self.decoding.reading;
        match (reading.code, reading.lookalike) {
            (None, Some(lookalike)) => vec![locale.text(format!("lookalike-{}", <&str>::from(lookalike))).to_string()],
            (None, None) => Vec::new(),
            (Some(_), _) => {
                let also = ALSO.iter().filter(|warning| reading.warnings.contains(warning));
                also.map(|warning| locale.text(format!("warning-{}", <&str>::from(*warning))).to_string()).collect()
            }
        }
    }
}

/// A cell as it may stand in a file that a spreadsheet opens: what it would run as a formula gets an apostrophe before
/// it. A number stays a number, whatever its sign.
#[must_use]
pub fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    let starts = cell
        .trim_start_matches([' ', '\u{a0}', '\u{feff}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_number = || {
        let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
        !digits.is_empty() && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b' '))
    };
    // A sign alone is nothing to run.
    if starts && !is_number() && cell.trim().chars().nth(1).is_some() { format!("'{cell}").into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;
    use crate::domain::gazetteer::Finder;

    #[test]
    fn what_a_spreadsheet_would_run_is_made_harmless_and_numbers_stay() {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", " =1", "＝1", "=A1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for plain in ["", "01-751-0000", "-12,50", "+33 1 84 90 36 46", "a=b", "-", "=", "CPAM de Paris", "'=1"] {
            assert_eq!(harmless(plain), plain);
        }
    }

    #[test]
    fn both_rows_say_the_same() {
        let annuaire = database::built_in().unwrap();
        let finder = Finder::new(&annuaire);
        let locale = crate::lang::locale("fr").unwrap();
        for text in ["O1 341 0000", "17510000", "751", "01", "03 045 1100", "1 84 05 75 112 345 64", "", "Nantes"] {
            let answer = Answer::of(text, &annuaire, &finder);
            let (row, spoken) = (answer.row(locale), answer.spoken(locale));
            assert_eq!((&row[3], &row[8]), (&spoken[2], &spoken[7]), "{text}");
            for (one, other) in [(2, 1), (4, 3), (5, 4), (6, 5), (7, 6)] {
                assert_eq!(row[one].is_empty(), spoken[other].is_empty(), "{text}: {row:?} {spoken:?}");
            }
            // A spreadsheet keeps the zeros of what is no number.
            assert!(spoken.iter().all(|cell| cell.is_empty() || cell.parse::<f64>().is_err()), "{spoken:?}");
        }
        let old = Answer::of("O1 341 0000", &annuaire, &finder).row(locale);
        assert_eq!(
            old[..7],
            ["code", "old", "01-341-0000", "CPAM de Béziers", "01-342-0000", "CPAM de l’Hérault", "letter_o"]
        );
    }
}
