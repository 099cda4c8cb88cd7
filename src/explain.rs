//! A decoding in words, for the pages and for the command line.

use strum::IntoStaticStr;

use crate::decoding::{Decoding, Standing};
use crate::domain::annuaire::{Confidence, Kind, Status, Today};
use crate::domain::code::Code;
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

impl From<Standing> for Tone {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Known => Self::Ok,
            Standing::Replaced => Self::Moved,
            Standing::Home | Standing::Gone => Self::Closed,
            _ => Self::Unsure,
        }
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
        (Some(_), _) => decoding.name().unwrap_or_default().to_owned(),
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
        (false, ..) if decoding.centre.is_some() => ("result-centre-unjudged", String::new()),
        (false, ..) => ("result-centre-unknown", String::new()),
        (true, Some(cpam), _) => ("result-centre-cpam", cpam.name.clone()),
        (true, None, Some(label)) => ("result-centre-listed", label),
        (true, None, None) => ("result-centre-unknown", String::new()),
    }
}

/// What a code is, in a title and a sentence.
#[derive(Debug)]
pub struct Verdict {
    /// How it is shown.
    pub tone: Tone,
    /// The answer.
    pub title: String,
    /// Where it comes from, or what to look at.
    pub text: String,
    /// What is French in both, whatever the language: names.
    names: Vec<String>,
}

/// A part of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// Its words.
    pub text: &'a str,
    /// Whether it is a French name.
    pub is_name: bool,
}

impl Verdict {
    /// The verdict on the code that was read, if its caisse is known.
    #[must_use]
    pub fn new(decoding: &Decoding<'_>, locale: &Locale) -> Option<Self> {
        let standing = decoding.standing()?;
        let t = |key: &str| locale.text(key.to_owned());
        let name = decoding.name().unwrap_or_default();
        let named = |key: &str| {
            let la = decoding.caisse.is_some_and(|caisse| is_she(caisse.kind)) && decoding.ended.is_none();
            t(&if la { format!("{key}-la") } else { key.to_owned() }).with("name", name).to_string()
        };
        let since = decoding.since.map(|date| locale.date(date));
        // What became of the body that the code named.
        let became = |what: &str| match since.clone() {
            Some(date) => t(&format!("result-{what}-dated")).with("name", name).with("date", date).to_string(),
            None => t(&format!("result-{what}-text")).with("name", name).to_string(),
        };
        let (title, text) = match standing {
            Standing::Test | Standing::Technical | Standing::Cramif | Standing::Pivot => {
                let key: &str = standing.into();
                let title = t(&format!("result-{key}")).to_string();
                (title, t(&format!("result-{key}-text")).to_string())
            }
            Standing::Known => (named("result-known"), seen(decoding, locale)),
            Standing::CentreUnknown => (named("result-doubt"), centre_advice(decoding, locale)),
            Standing::Beginning => (named("result-begins"), centre_advice(decoding, locale)),
            Standing::Replaced => {
                let title = match decoding.today {
                    Some(Today::Caisse(heir)) => {
                        let code = decoding.heir().unwrap_or(Code::caisse(heir.id)).joined("\u{a0}");
                        t("result-replaced").with("code", code).with("name", heir.name.as_str()).to_string()
                    }
                    _ => t("result-closed").to_string(),
                };
                let text = match decoding.status {
                    Some(Status::Merged) => became("merged"),
                    Some(Status::Alias) => t("result-alias-text").with("name", name).to_string(),
                    _ => became("closed"),
                };
                (title, text)
            }
            Standing::Home => {
                // What ended may not have been the body itself, nor have gone where most went.
                let text = match decoding.ended {
                    Some(ended) => t(&format!("ended-{}", ended.note))
                        .with("name", name)
                        .with("date", since.clone().unwrap_or_default())
                        .to_string(),
                    None => format!("{} {}", became("closed"), t("result-closed-residence")),
                };
                (t("result-closed").to_string(), text)
            }
            Standing::Gone => (t("result-closed").to_string(), became("closed")),
            Standing::Unverified => {
                let seen = seen(decoding, locale);
                let text = t("result-unverified-text").with("name", name).to_string();
                (t("result-unverified").to_string(), format!("{text} {seen}"))
            }
        };
        let heir = if let Some(Today::Caisse(heir)) = decoding.today { heir.name.as_str() } else { "" };
        let source = decoding.seen_in.map_or("", |source| source.short.as_str());
        let regime = decoding.regime.map_or("", |regime| regime.short_name.as_str());
        let names =
            [name, heir, source, regime].into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let mut verdict = Self { tone: standing.into(), title, text, names };
        if standing.was_given() {
            verdict.doubt(decoding, locale);
        }
        Some(verdict)
    }

    /// The verdict on the body alone, whichever its centres.
    #[must_use]
    pub fn of_body(decoding: &Decoding<'_>, locale: &Locale) -> Option<Self> {
        let mut verdict = Self::new(decoding, locale)?;
        if decoding.standing() == Some(Standing::Beginning) {
            verdict.tone = Tone::Ok;
            verdict.title = locale.text("result-active").to_string();
            verdict.text = seen(decoding, locale);
            verdict.doubt(decoding, locale);
        }
        Some(verdict)
    }

    /// Says so, where our tables are not sure of the body.
    fn doubt(&mut self, decoding: &Decoding<'_>, locale: &Locale) {
        if decoding.caisse.is_some_and(|caisse| caisse.confidence != Confidence::High) {
            self.text.push(' ');
            self.text.push_str(&locale.text("result-doubtful").to_string());
        }
    }

    /// The title, its names apart.
    #[must_use]
    pub fn title_pieces(&self) -> Vec<Piece<'_>> {
        self.pieces(&self.title)
    }

    /// The text, its names apart.
    #[must_use]
    pub fn text_pieces(&self) -> Vec<Piece<'_>> {
        self.pieces(&self.text)
    }

    fn pieces<'a>(&self, said: &'a str) -> Vec<Piece<'a>> {
        let mut pieces = vec![Piece { text: said, is_name: false }];
        for name in &self.names {
            pieces = pieces.into_iter().flat_map(|piece| apart(piece, name)).collect();
        }
        pieces
    }
}

/// A piece, before, at and after a name that it may hold.
fn apart<'a>(piece: Piece<'a>, name: &str) -> Vec<Piece<'a>> {
    let found = piece.text.find(name).filter(|_| !piece.is_name);
    let Some((before, rest)) = found.and_then(|at| piece.text.split_at_checked(at)) else { return vec![piece] };
    let Some((at, after)) = rest.split_at_checked(name.len()) else { return vec![piece] };
    let told = |text, is_name| Piece { text, is_name };
    vec![told(before, false), told(at, true), told(after, false)]
}

/// Whether the French name of such a body is feminine, and so begins with « la ».
const fn is_she(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Cpam
            | Kind::Cgss
            | Kind::Ccss
            | Kind::Css
            | Kind::Cps
            | Kind::Msa
            | Kind::MsaAncienne
            | Kind::MsaSecondCode
    )
}

/// When the body was last seen in service, and by whom.
fn seen(decoding: &Decoding<'_>, locale: &Locale) -> String {
    let Some(caisse) = decoding.caisse else { return String::new() };
    let date = locale.date(caisse.last_seen);
    match decoding.seen_in {
        Some(source) => {
            locale.text("result-seen-in").with("date", date).with("source", source.short.as_str()).to_string()
        }
        None => locale.text("result-seen").with("date", date).to_string(),
    }
}

/// What to say of a centre that is missing, or that no table has.
fn centre_advice(decoding: &Decoding<'_>, locale: &Locale) -> String {
    let Some(code) = decoding.reading.code else { return String::new() };
    let missing = code.centre.is_none();
    match (code.regime, decoding.only_centre) {
        (Some(regime), _) if regime.follows_home() => {
            let key = if missing { "result-centre-usual" } else { "result-centre-verify" };
            let regime = decoding.regime.map(|regime| regime.short_name.clone()).unwrap_or_default();
            locale.text(key).with("regime", regime).to_string()
        }
        (_, Some(centre)) if missing => {
            locale.text("result-centre-only").with("centre", centre.to_string()).to_string()
        }
        _ if missing => locale.text("result-centre-missing").to_string(),
        _ => locale.text("result-centre-absent").to_string(),
    }
}

/// Remarks of the tables that the verdict says already.
const SAID: [&str; 4] = ["test", "technique", "fusion-2010", "msa-second-code"];

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
            Warning::CentreDropped | Warning::AmbiguousSiren | Warning::AmbiguousAmc | Warning::AmbiguousAm
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
    let said = |note: &&str| SAID.contains(note);
    if let Some(note) = decoding.caisse.and_then(|caisse| caisse.note.as_deref()).filter(|note| !said(note)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;
    use crate::domain::reading::{self, Lookalike};
    use crate::{database, lang};

    #[test]
    fn a_date_as_each_language_writes_it_is_read_as_one() {
        let annuaire = database::built_in().unwrap();
        for locale in lang::locales().unwrap() {
            for month in 1..=12 {
                let date = locale.date(Date { year: 2025, month: Some(month), day: Some(12) });
                let reading = reading::read(&date, &annuaire);
                assert_eq!(reading.lookalike, Some(Lookalike::Date), "{}: {date}", locale.id);
            }
        }
    }

    #[test]
    fn no_body_is_called_current_without_the_date_of_who_says_so() {
        let annuaire = database::built_in().unwrap();
        let mut called = 0;
        for caisse in annuaire.caisses() {
            let decoding = Decoding::of_caisse(caisse.id, &annuaire);
            for locale in lang::locales().unwrap() {
                let Some(verdict) = Verdict::of_body(&decoding, locale).filter(|verdict| verdict.tone == Tone::Ok)
                else {
                    continue;
                };
                called += 1;
                assert!(
                    verdict.text.contains(&locale.date(caisse.last_seen)),
                    "{} {}: {verdict:?}",
                    caisse.id,
                    locale.id
                );
            }
        }
        assert!(called > 600, "{called}");
    }
}
