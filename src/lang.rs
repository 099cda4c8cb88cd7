//! The languages: one Fluent bundle each, made from every file under `locales/`.
//!
//! A folder `locales/xx/` with a `language.ftl` is a language; nothing here names one, but that
//! French is the reference and stands at the root of the site.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

#[cfg(feature = "site")]
use askama::{FastWritable, Values};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::PatternElement;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::domain::date::Date;
use crate::domain::hours::{Hours, OpenDays};

/// The language everything is first written in.
pub const REFERENCE: &str = "fr";

#[derive(rust_embed::RustEmbed)]
#[folder = "locales/"]
#[include = "*/*.ftl"]
struct Files;

/// One language.
pub struct Locale {
    /// `fr`, `en`…: the folder's name, the path's prefix, the `lang` attribute.
    pub id: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Its own name.
    pub name: String,
    bundle: FluentBundle<FluentResource>,
    sources: Vec<(String, String)>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A language file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("locales/{file}: {why}")]
pub struct LocaleError {
    file: String,
    why: String,
}

static LOCALES: LazyLock<Result<Vec<Locale>, LocaleError>> = LazyLock::new(load);

/// Every language, French first.
///
/// # Errors
/// A file under `locales/` does not parse; a test and the start both say so.
pub fn locales() -> Result<&'static [Locale], &'static LocaleError> {
    LOCALES.as_ref().map(Vec::as_slice)
}

/// One language by its id.
#[must_use]
pub fn locale(id: &str) -> Option<&'static Locale> {
    locales().ok()?.iter().find(|locale| locale.id == id)
}

fn load() -> Result<Vec<Locale>, LocaleError> {
    let mut languages: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for path in Files::iter() {
        let wrong = |why: &str| LocaleError { file: path.to_string(), why: why.to_owned() };
        let (id, file) = path.split_once('/').ok_or_else(|| wrong("not in a language's folder"))?;
        let content = Files::get(&path).ok_or_else(|| wrong("unreadable"))?;
        let text = String::from_utf8(content.data.into_owned()).map_err(|_| wrong("not UTF-8"))?;
        languages.entry(id.to_owned()).or_default().push((file.to_owned(), text));
    }
    let mut locales = languages
        .into_iter()
        .map(|(id, mut sources)| {
            sources.sort();
            Locale::new(id, sources)
        })
        .collect::<Result<Vec<_>, _>>()?;
    locales.sort_by_key(|locale| locale.id != REFERENCE);
    Ok(locales)
}

impl Locale {
    /// A language of these files.
    pub(crate) fn new(id: String, sources: Vec<(String, String)>) -> Result<Self, LocaleError> {
        let wrong = |file: &str, why: String| LocaleError { file: format!("{id}/{file}"), why };
        let tag = id.parse().map_err(|_| wrong("", "not a language tag".to_owned()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_formatter(Some(grouped));
        for (file, text) in &sources {
            let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| {
                wrong(file, errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
            })?;
            bundle
                .add_resource(resource)
                .map_err(|errors| wrong(file, errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        }
        let mut locale = Self { id: id.clone(), dir: "ltr", name: String::new(), bundle, sources };
        locale.name = locale.text("language-name").to_string();
        if locale.text("language-direction").to_string() == "rtl" {
            locale.dir = "rtl";
        }
        // Only where directions mix do arguments need their invisible marks.
        locale.bundle.set_use_isolating(locale.dir == "rtl");
        Ok(locale)
    }

    /// Whether this is the language of reference.
    #[must_use]
    pub fn is_reference(&self) -> bool {
        self.id == REFERENCE
    }

    /// Its files: name and text.
    #[must_use]
    pub fn sources(&self) -> &[(String, String)] {
        &self.sources
    }

    /// Whether it has this message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Several things in a row: « internet, téléphone ».
    #[must_use]
    pub fn listed(&self, things: &[String]) -> String {
        things.join(&format!("{} ", self.text("comma")))
    }

    /// A message, to which arguments can be added. Plain text: escaped where it is printed.
    #[must_use]
    pub fn text<'a>(&'a self, key: impl Into<Cow<'a, str>>) -> Text<'a> {
        Text { locale: self, key: key.into(), args: FluentArgs::new() }
    }

    /// A message that holds markup of its own. Arguments are escaped.
    #[must_use]
    pub fn html<'a>(&'a self, key: impl Into<Cow<'a, str>>) -> Html<'a> {
        Html(self.text(key))
    }

    /// A date as this language writes it.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let year = date.year.to_string();
        let month = |month| self.text(format!("month-{month}")).to_string();
        match (date.month, date.day) {
            (Some(m), Some(d)) => {
                self.text("date-day").with("day", i64::from(d)).with("month", month(m)).with("year", year).to_string()
            }
            (Some(m), None) => self.text("date-month").with("month", month(m)).with("year", year).to_string(),
            _ => year,
        }
    }

    /// Opening hours as this language writes them.
    #[must_use]
    pub fn hours(&self, hours: &Hours) -> String {
        let time = |(hour, minute): (u8, u8)| {
            self.text("time").with("hour", i64::from(hour)).with("minute", format!("{minute:02}")).to_string()
        };
        let day = |day| self.text(format!("weekday-{day}")).to_string();
        let span = |open: &OpenDays| {
            let key = if open.first == open.last { "hours-day" } else { "hours-days" };
            self.text(key)
                .with("first", day(open.first))
                .with("last", day(open.last))
                .with("from", time(open.from))
                .with("to", time(open.to))
                .to_string()
        };
        let both =
            |first: String, next: String| self.text("hours-both").with("first", first).with("next", next).to_string();
        hours.0.iter().map(span).reduce(both).unwrap_or_default()
    }
}

/// How a language writes a large number: what stands between its thousands, and from which number on.
struct Grouping {
    between: String,
    from: f64,
}

impl Memoizable for Grouping {
    type Args = ();
    type Error = std::num::ParseFloatError;

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        let text = |key| locale(&lang.to_string()).map(|of| of.text(key).to_string()).unwrap_or_default();
        Ok(Self { between: text("number-between"), from: text("number-from").parse()? })
    }
}

/// `35 014` in French, `35,014` in English; nothing for what is no large whole number, which Fluent writes as it is.
fn grouped(value: &FluentValue<'_>, languages: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value < 1000.0 || number.value.fract() != 0.0 {
        return None;
    }
    let digits = number.value.to_string();
    let group = |grouping: &Grouping| {
        let mut text = String::new();
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(&grouping.between);
            }
            text.push(digit);
        }
        (number.value >= grouping.from).then_some(text)
    };
    languages.with_try_get::<Grouping, _, _>((), group).ok().flatten()
}

/// The mark that a text is of a language written from right to left, whatever it begins with. An argument stands in an
/// isolate, whose direction is that of its first letter: of « CPAM (صندوق) » that would be the wrong one, and a date
/// that is made of isolates has no letter of its own.
const RIGHT_TO_LEFT: char = '\u{200f}';

/// Whether a letter is written from right to left: Hebrew, Arabic, and what stands between them.
const fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// The language of this site whose letters a text is written in, when they are neither those of the reader's language nor
/// Latin, which is on the papers: Arabic letters on a French page.
#[must_use]
pub fn written_in(text: &str, reader: &Locale) -> Option<&'static Locale> {
    let alphabet = |letter: char| u32::from(letter) >> 8;
    let is_other = |letter: &char| letter.is_alphabetic() && u32::from(*letter) > 0x24f;
    let uses = |locale: &Locale, alphabet_of: u32| locale.name.chars().any(|letter| alphabet(letter) == alphabet_of);
    let other = text.chars().find(|letter| is_other(letter) && !uses(reader, alphabet(*letter)))?;
    locales().ok()?.iter().find(|locale| uses(locale, alphabet(other)))
}

/// A text as French prints it, `Villeneuve-d’Ascq`: the tables keep the official `'`.
#[must_use]
pub fn printed(text: &str) -> String {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut kept = String::with_capacity(text.len() + 4);
    while let Some(letter) = letters.next() {
        let joins = letter == '\'' && before.is_alphabetic() && letters.peek().is_some_and(|next| next.is_alphabetic());
        kept.push(if joins { '’' } else { letter });
        before = letter;
    }
    kept
}

/// A text whose numbers stay in one line: `(01 601)` is no code when `01` ends a line.
fn unbroken(text: &str) -> String {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut kept = String::with_capacity(text.len() + 4);
    while let Some(letter) = letters.next() {
        let is_between = letter == ' ' && before.is_ascii_digit() && letters.peek().is_some_and(char::is_ascii_digit);
        kept.push(if is_between { '\u{a0}' } else { letter });
        before = letter;
    }
    kept
}

/// A message and its arguments.
#[derive(Debug)]
pub struct Text<'a> {
    locale: &'a Locale,
    key: Cow<'a, str>,
    args: FluentArgs<'a>,
}

impl<'a> Text<'a> {
    /// Adds an argument. Numbers select plurals; text is inserted as French prints it.
    #[must_use]
    pub fn with(mut self, name: &'a str, value: impl Into<FluentValue<'a>>) -> Self {
        let value = match value.into() {
            FluentValue::String(text) => {
                let text = if text.contains(' ') { unbroken(&text).into() } else { text };
                let text = if text.contains('\'') { printed(&text).into() } else { text };
                let is_reversed = self.locale.dir == "rtl" && text.contains(is_right_to_left);
                FluentValue::String(if is_reversed { format!("{RIGHT_TO_LEFT}{text}").into() } else { text })
            }
            value => value,
        };
        self.args.set(name, value);
        self
    }
}

impl Text<'_> {
    fn write(&self, to: &mut dyn fmt::Write) -> fmt::Result {
        let reference = || locale(REFERENCE).filter(|_| !self.locale.is_reference());
        let pattern = |locale: &'static Locale| Some((locale, locale.bundle.get_message(&self.key)?.value()?));
        let own = self.locale.bundle.get_message(&self.key).and_then(|message| message.value());
        // `check` forbids gaps; should one slip through, French is better than a key.
        let (bundle, pattern) = match (own, own.is_none().then(reference).flatten().and_then(pattern)) {
            (Some(pattern), _) => (&self.locale.bundle, pattern),
            (None, Some((locale, pattern))) => (&locale.bundle, pattern),
            (None, None) => {
                debug_assert!(false, "no message {}", self.key);
                return to.write_str(&self.key);
            }
        };
        // Most messages are one text, with nothing to put into it.
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return to.write_str(value);
        }
        let mut errors = Vec::new();
        bundle.write_pattern(&mut Through(to), pattern, Some(&self.args), &mut errors)?;
        debug_assert!(errors.is_empty(), "{}: {errors:?}", self.key);
        Ok(())
    }
}

/// Where Fluent writes to, which wants to know the type of it.
struct Through<'a>(&'a mut dyn fmt::Write);

impl fmt::Write for Through<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

#[cfg(feature = "site")]
impl FastWritable for Text<'_> {
    fn write_into(&self, to: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(self.write(to)?)
    }
}

/// A message with markup.
#[derive(Debug)]
pub struct Html<'a>(Text<'a>);

impl<'a> Html<'a> {
    /// Adds a text argument, escaped.
    #[must_use]
    pub fn with(self, name: &'a str, value: impl fmt::Display) -> Self {
        let mut escaped = String::new();
        for c in printed(&value.to_string()).chars() {
            match c {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&quot;"),
                '\'' => escaped.push_str("&#39;"),
                c => escaped.push(c),
            }
        }
        Self(self.0.with(name, escaped))
    }
}

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(feature = "site")]
impl FastWritable for Html<'_> {
    fn write_into(&self, to: &mut dyn fmt::Write, values: &dyn Values) -> askama::Result<()> {
        self.0.write_into(to, values)
    }
}

#[cfg(feature = "site")]
impl askama::filters::HtmlSafe for Html<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_each_language_does() {
        let (fr, en) = (locale("fr").unwrap(), locale("en").unwrap());
        let date = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(fr.date(date("2010-01-01")), "1er janvier 2010");
        assert_eq!(fr.date(date("2026-11-23")), "23 novembre 2026");
        assert_eq!(fr.date(date("2020-12")), "décembre 2020");
        assert_eq!(en.date(date("2026-11-23")), "23 November 2026");
        assert_eq!(en.date(date("2015")), "2015");
    }

    #[test]
    fn large_numbers_are_written_as_each_language_does() {
        let rows = |lang: &str, count: u32| locale(lang).unwrap().text("data-rows").with("count", count).to_string();
        assert_eq!(rows("fr", 842), "842 lignes.");
        assert_eq!(rows("fr", 1842), "1\u{a0}842 lignes.");
        assert_eq!(rows("fr", 35_014), "35\u{a0}014 lignes.");
        assert_eq!(rows("en", 1_035_014), "1,035,014 rows.");
        // Spanish begins with five digits, and the plural follows the number, not its letters.
        assert_eq!(rows("es", 1842), "1842 filas.");
        assert_eq!(rows("es", 35_014), "35\u{a0}014 filas.");
        for locale in locales().unwrap() {
            assert!(!rows(&locale.id, 35_014).contains("35014"), "{}", locale.id);
        }
    }

    #[test]
    fn a_code_in_a_sentence_stays_in_one_line() {
        assert_eq!(printed("Val-d'Oise (95), l'1 d' 'x'"), "Val-d’Oise (95), l'1 d' 'x'");
        let says = locale("fr").unwrap().text("result-alias-text").with("name", "CPAM de l’Oise (01 601)").to_string();
        assert!(says.contains("CPAM de l’Oise (01\u{a0}601)"), "{says}");
    }

    #[test]
    fn an_arabic_argument_is_read_from_right_to_left_whatever_it_begins_with() {
        let arabic = locale("ar").unwrap();
        let today = |name: &str| arabic.text("result-today").with("name", name).to_string();
        // In the isolate a mark comes first, and gives it its direction.
        assert!(today("CPAM (صندوق)").contains("\u{2068}\u{200f}CPAM (صندوق)\u{2069}"));
        assert!(today("CPAM du Rhône").contains("\u{2068}CPAM du Rhône\u{2069}"));
        let day = arabic.date("2026-11-23".parse().unwrap());
        assert!(today(&day).contains("\u{2068}\u{200f}\u{2068}23\u{2069}"), "{}", today(&day));
    }

    #[test]
    fn arguments_cannot_bring_markup() {
        let html = locale("fr").unwrap().html("result-closed-dated").with("name", "<script>").with("date", "<script>");
        assert!(!html.to_string().contains("<script>"));
    }
}
