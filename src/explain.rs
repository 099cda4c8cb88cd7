//! A decoding in words, for the pages and for the command line.

use strum::IntoStaticStr;

use crate::decoding::Decoding;
use crate::domain::annuaire::{Confidence, Kind, Status, Today};
use crate::domain::reading::{Problem, Warning, centres_are_listed};
use crate::lang::Locale;

/// How good the news is: it gives the colour, and the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Tone {
    /// In service.
    Ok,
    /// Another code replaces it.
    Moved,
    /// Closed.
    Closed,
    /// Nobody can say.
    Unsure,
}

impl Tone {
    /// Its name in templates and in the sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl From<Status> for Tone {
    fn from(status: Status) -> Self {
        match status {
            Status::Active => Self::Ok,
            Status::Merged | Status::Alias => Self::Moved,
            Status::Closed => Self::Closed,
            Status::Unverified => Self::Unsure,
        }
    }
}

/// What a decoding is about, in a few words: the caisse, or how many there are to choose from.
#[must_use]
pub fn title(decoding: &Decoding<'_>, locale: &Locale) -> String {
    let Some(code) = decoding.reading.code else { return String::new() };
    match (decoding.caisse, decoding.regime) {
        (Some(caisse), _) => caisse.name.clone(),
        _ if decoding.reading.warnings.contains(&Warning::TestCard) => locale.text("result-test").to_string(),
        (None, Some(regime)) if code.caisse.is_none() => regime.short_name.clone(),
        _ if !decoding.choices.is_empty() => {
            let count = decoding.choices.len();
            locale.text("result-choices-title").with("code", code.to_string()).with("count", count).to_string()
        }
        _ => locale.text("unknown-title").with("code", code.to_string()).to_string(),
    }
}

/// What to say of the centre: the message, and the name it quotes.
#[must_use]
pub fn centre_words(decoding: &Decoding<'_>) -> (&'static str, String) {
    let judged = decoding.reading.code.and_then(|code| code.regime).is_some_and(centres_are_listed);
    let label = decoding.centre.and_then(|centre| centre.label.clone());
    match (judged, &decoding.centre_cpam, label) {
        (false, ..) => ("result-centre-unjudged", String::new()),
        (true, Some(cpam), _) => ("result-centre-cpam", cpam.name.clone()),
        (true, None, Some(label)) => ("result-centre-listed", label),
        (true, None, None) => ("result-centre-unknown", String::new()),
    }
}

/// Whether a code is still good, in a title and a sentence.
#[derive(Debug)]
pub struct Verdict {
    /// How it is shown.
    pub tone: Tone,
    /// A few words.
    pub title: String,
    /// A sentence or two.
    pub text: String,
}

impl Verdict {
    /// The verdict on the caisse that was read, if one was.
    #[must_use]
    pub fn new(decoding: &Decoding<'_>, locale: &Locale) -> Option<Self> {
        let t = |key: &'static str| locale.text(key);
        let says = |tone, title, text: String| Some(Self { tone, title: t(title).to_string(), text });
        if decoding.reading.warnings.contains(&Warning::TestCard) {
            return says(Tone::Closed, "result-test", t("result-test-text").to_string());
        }
        let caisse = decoding.caisse?;
        if caisse.kind == Kind::Technique {
            return says(Tone::Unsure, "result-technical", t("result-technical-text").to_string());
        }
        if caisse.kind == Kind::Cramif {
            return says(Tone::Unsure, "result-cramif", t("result-cramif-text").to_string());
        }
        let status = decoding.status.unwrap_or(caisse.status);
        let seen = locale.date(caisse.last_seen);
        let since = decoding.since.map(|date| locale.date(date));
        let today = match decoding.today {
            Some(Today::Caisse(today)) => Some(format!("{} ({})", today.name, today.id)),
            _ => None,
        };
        let mut verdict = match (status, today) {
            (Status::Active, _) => {
                says(Tone::Ok, "result-active", t("result-active-text").with("date", seen).to_string())
            }
            (Status::Merged, Some(name)) => {
                let text = match since {
                    Some(date) => t("result-merged-dated").with("date", date).with("name", name).to_string(),
                    None => t("result-merged-text").with("name", name).to_string(),
                };
                says(Tone::Moved, "result-merged", text)
            }
            (Status::Alias, Some(name)) => {
                says(Tone::Moved, "result-alias", t("result-alias-text").with("name", name).to_string())
            }
            (Status::Closed, today) => {
                let mut text = match since {
                    Some(date) => t("result-closed-dated").with("date", date).to_string(),
                    None => t("result-closed-text").to_string(),
                };
                let next = match (today, decoding.today) {
                    (Some(name), _) => Some(t("result-closed-caisse").with("name", name).to_string()),
                    (None, Some(Today::Residence(regime))) => {
                        let name = format!("{}, {}", regime.code, regime.short_name);
                        Some(t("result-closed-residence").with("regime", name).to_string())
                    }
                    (None, _) => None,
                };
                if let Some(next) = next {
                    text = format!("{text} {next}");
                }
                says(Tone::Closed, "result-closed", text)
            }
            _ => says(Tone::Unsure, "result-unverified", t("result-unverified-text").with("date", seen).to_string()),
        };
        if let (Some(verdict), true) = (&mut verdict, caisse.confidence != Confidence::High) {
            verdict.text.push(' ');
            verdict.text.push_str(&t("result-doubtful").to_string());
        }
        verdict
    }
}

/// What else to say: what was mended, what the digits may also be, what the tables remark.
#[must_use]
pub fn notes(decoding: &Decoding<'_>, locale: &Locale) -> Vec<String> {
    let reading = &decoding.reading;
    let mut notes: Vec<String> = Vec::new();
    for repair in &reading.repairs {
        let name: &str = (*repair).into();
        notes.push(locale.text(format!("repair-{name}")).to_string());
    }
    for warning in &reading.warnings {
        let spoken = matches!(
            warning,
            Warning::CentreDropped | Warning::AmbiguousSiren | Warning::AmbiguousPostalCode | Warning::AmbiguousAmc
        );
        if spoken {
            let name: &str = (*warning).into();
            notes.push(locale.text(format!("warning-{name}")).to_string());
        }
    }
    if let Some(code) = reading.gestion {
        let label = locale.text(format!("gestion-{code}")).to_string();
        notes.push(locale.text("result-gestion").with("code", code.to_string()).with("label", label).to_string());
    }
    if let Some(note) = decoding.caisse.and_then(|caisse| caisse.note.as_deref()) {
        notes.push(locale.text(format!("note-{note}")).to_string());
    }
    notes
}

/// Why nothing was read, in a sentence.
#[must_use]
pub fn say_problem(problem: Problem, locale: &Locale) -> String {
    match problem {
        Problem::Empty => locale.text("problem-empty").to_string(),
        Problem::TooLong => locale.text("problem-too-long").to_string(),
        Problem::NoDigits => locale.text("problem-no-digits").to_string(),
        Problem::Mixed => locale.text("problem-mixed").to_string(),
        Problem::TooFew(n) => locale.text("problem-too-few").with("count", n).to_string(),
        Problem::TooMany(n) => locale.text("problem-too-many").with("count", n).to_string(),
    }
}
