//! `/retrouver/lettre`: a letter to print. What is personal is written on paper, or in fields without
//! a name outside any form, which no browser sends.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use actix_web::web::Data;
use askama::Template;
use strum::IntoEnumIterator as _;

use super::{Pairs, planned};
use crate::domain::annuaire::{Annuaire, Caisse, Confidence};
use crate::domain::plan::{self, Answers, Blank, Model, Recipient};
use crate::lang::{self, Locale};
use crate::paths::{self, with_query};
use crate::planning::Planning;
use crate::web::{Error, Page};

/// What is to be filled where there is no field: in the text version, and in a translation.
const LINE: &str = "…………………………………";
const GAP: &str = "……";
/// Around the name of a blank, in a message that is about to be taken apart.
const MARK: char = '\u{1}';

#[derive(Template)]
#[template(path = "retrouver/lettre.html")]
struct LetterPage<'a> {
    page: &'a Page,
    letter: Letter<'a>,
    title: String,
    /// What to do about the address of the recipient: a message.
    address_hint: Option<String>,
    /// The other letters, and their addresses.
    others: Vec<(Model, String)>,
    text: String,
    /// Back to the plan, when there is one.
    plan: Option<String>,
}

impl LetterPage<'_> {
    fn name(&self) -> &'static str {
        self.letter.model.into()
    }

    /// A line of the letter, and what it means in the language of the page.
    fn line(&self, key: &str) -> Line {
        let gloss = filled(self.page.locale, key, |_| GAP.to_owned());
        Line { parts: self.letter.parts(key), gloss }
    }
}

/// A line of the letter.
struct Line {
    parts: Vec<Part>,
    gloss: String,
}

/// What a line is made of, one after the other.
enum Part {
    Words(String),
    Blank(Blank, String),
}

/// A message, with something said in each of its blanks.
fn filled(locale: &Locale, key: &str, said: impl Fn(Blank) -> String) -> String {
    Blank::iter().fold(locale.text(key.to_owned()), |text, blank| text.with(blank.into(), said(blank))).to_string()
}

/// One line or several of an address, filled on the screen.
struct Field {
    id: &'static str,
    /// Says what it is for.
    label: &'static str,
    /// What a browser may know about it.
    autocomplete: &'static str,
    rows: u8,
    value: String,
}

impl Field {
    const fn empty(id: &'static str, label: &'static str, autocomplete: &'static str, rows: u8) -> Self {
        Self { id, label, autocomplete, rows, value: String::new() }
    }
}

/// A letter. It is in French in every language of the site: the caisse reads it.
struct Letter<'a> {
    french: &'static Locale,
    model: Model,
    caisse: Option<&'a Caisse>,
    /// The day, as the letter says it.
    today: String,
}

impl Letter<'_> {
    fn says(&self, key: &str) -> String {
        self.french.text(key.to_owned()).to_string()
    }

    /// Its paragraphs: message ids.
    fn paragraphs(&self) -> Vec<String> {
        let name: &str = self.model.into();
        (1..=self.model.paragraphs()).map(|number| format!("letter-{name}-{number}")).collect()
    }

    fn subject(&self) -> String {
        let name: &str = self.model.into();
        format!("letter-{name}-subject")
    }

    /// What goes with it: message ids.
    fn enclosed(&self) -> Vec<String> {
        self.model.enclosed().iter().map(|thing| format!("letter-enclosed-{thing}")).collect()
    }

    /// A line of it: words, and blanks with what is known of them.
    fn parts(&self, key: &str) -> Vec<Part> {
        let marked = filled(self.french, key, |blank| {
            let name: &str = blank.into();
            format!("{MARK}{name}{MARK}")
        });
        let part = |text: &str| match text.parse() {
            Ok(Blank::Date) => Part::Blank(Blank::Date, self.today.clone()),
            Ok(blank) => Part::Blank(blank, String::new()),
            Err(_) => Part::Words(text.to_owned()),
        };
        marked.split(MARK).filter(|text| !text.is_empty()).map(part).collect()
    }

    /// Who writes: name, address, a way to answer.
    const fn sender() -> [Field; 3] {
        [
            Field::empty("name", "letter-sender-name", "name", 1),
            Field::empty("address", "letter-sender-address", "street-address", 3),
            Field::empty("contact", "letter-sender-contact", "off", 1),
        ]
    }

    /// To whom, as the envelope shows it. What the tables do not know is typed.
    fn recipient(&self) -> [Field; 2] {
        let mut name = Field::empty("to-name", "letter-recipient", "off", 1);
        let mut address = Field::empty("to-address", "letter-recipient-address", "off", 3);
        if let Some(caisse) = self.caisse {
            let mut lines = caisse.address.iter().flat_map(|address| address.lines.split(", "));
            name.value = lines.next().unwrap_or(&caisse.name).to_owned();
            address.value = lines.collect::<Vec<_>>().join("\n");
        }
        if self.model.recipient() == Recipient::Mediator {
            name.value = format!("{}\n{}", self.says("letter-to-mediator"), name.value).trim_end().to_owned();
        }
        [name, address]
    }

    /// All of it as plain text, in the order of the page. The script that copies the letter writes it the same way.
    fn text(&self) -> String {
        let colon = self.says("colon");
        let field = |field: Field| match field.value {
            value if value.is_empty() => format!("{}{colon} {LINE}", self.says(field.label)),
            value => value,
        };
        let line = |key: &str| {
            let part = |part| match part {
                Part::Words(words) => words,
                Part::Blank(_, value) if value.is_empty() => LINE.to_owned(),
                Part::Blank(_, value) => value,
            };
            self.parts(key).into_iter().map(part).collect::<String>()
        };
        let mut blocks = vec![
            Self::sender().map(field).join("\n"),
            self.recipient().map(field).join("\n"),
            line("letter-place-date"),
        ];
        let mut about = vec![format!("{}{colon} {}", self.says("letter-subject"), line(&self.subject()))];
        if self.model.identifies() {
            let (born, number) = self.model.identity();
            about.extend([line("letter-reference"), line(born), format!("{}{colon} {LINE}", self.says(number))]);
        }
        blocks.extend([about.join("\n"), line("letter-greeting")]);
        blocks.extend(self.paragraphs().iter().map(|key| line(key)));
        blocks.extend([line("letter-closing"), line("letter-signature")]);
        blocks
            .extend(self.enclosed().iter().map(|key| format!("{}{colon} {}", self.says("letter-enclosed"), line(key))));
        blocks.join("\n\n") + "\n"
    }
}

/// What an address asks for.
struct Wanted<'a> {
    planning: Planning<'a>,
    model: Model,
    answers: Answers,
}

impl<'a> Wanted<'a> {
    fn read(page: &Page, pairs: &Pairs, annuaire: &'a Annuaire) -> Self {
        let planning = planned(page, pairs, annuaire);
        let answers = planning.answers.pruned();
        let asked_for = pairs.iter().find(|(key, _)| key == "modele").and_then(|(_, value)| value.parse().ok());
        let model = match asked_for {
            Some(model) => model,
            None if answers.next_question().is_some() => Model::default(),
            None => {
                let plan = plan::plan(&answers, planning.today, &planning.place);
                plan.letters.first().copied().unwrap_or_default()
            }
        };
        Self { planning, model, answers }
    }

    /// To whom the letter goes, if the tables know.
    fn caisse(&self) -> Option<&'a Caisse> {
        if self.model.recipient() == Recipient::Mutuelle {
            return None;
        }
        // Come from the page of a caisse, without a plan: the letter is for it.
        if self.answers.next_question().is_some() {
            return self.planning.place.caisses.first().copied();
        }
        self.planning.place.caisse(self.answers.body())
    }

    /// The query of the letter.
    fn query(&self) -> String {
        let model: &str = self.model.into();
        let answers = self.answers.query();
        let and = if answers.is_empty() { "" } else { "&" };
        format!("modele={model}{and}{answers}")
    }

    fn letter(&self, page: &Page) -> Letter<'a> {
        let french = lang::locale(lang::REFERENCE).unwrap_or(page.locale);
        Letter { french, model: self.model, caisse: self.caisse(), today: french.date(page.today.into()) }
    }
}

/// What to do about an address.
fn address_hint(letter: &Letter<'_>, is_doubtful: bool, page: &Page) -> Option<String> {
    let says = |key: &str| Some(page.t(key).to_string());
    match letter.caisse.and_then(|caisse| caisse.address.as_ref()) {
        Some(_) if is_doubtful => says("letter-address-doubt"),
        Some(address) if address.confidence == Confidence::High && !page.is_stale(&address.seen) => None,
        Some(address) => Some(page.t("letter-address-check").with("date", page.date(&address.seen)).to_string()),
        None if letter.model.recipient() == Recipient::Mutuelle => says("letter-address-mutuelle"),
        None => says("letter-address-none"),
    }
}

/// The letter to print.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let wanted = Wanted::read(&page, &pairs, &annuaire);
    if pairs.iter().any(|(key, value)| key == "format" && value == "txt") {
        return Ok(plain(&page, &wanted));
    }
    let query = wanted.query();
    let page = page.with_written_query(query.clone());
    let letter = wanted.letter(&page);
    let name: &str = wanted.model.into();
    let model = page.word("letter", name).to_string();
    let title = match letter.caisse {
        Some(caisse) => page
            .t("letter-title-for")
            .with("model", model)
            .with("name", caisse.name.as_str())
            .with("code", caisse.id.to_string())
            .to_string(),
        None => page.t("letter-title").with("model", model).to_string(),
    };
    let has_plan = wanted.answers.next_question().is_none();
    let others = Model::iter()
        .filter(|model| *model != wanted.model)
        .map(|model| (model, page.url(paths::letter(model, &wanted.answers.query()))))
        .collect();
    page.ok(&LetterPage {
        page: &page,
        address_hint: address_hint(&letter, wanted.planning.place.doubtful, &page),
        letter,
        title,
        others,
        text: page.url(with_query("/retrouver/lettre.txt", &query)),
        plan: has_plan.then(|| page.url(paths::plan(&wanted.answers))),
    })
}

/// The letter as plain text.
pub async fn text(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> HttpResponse {
    plain(&page, &Wanted::read(&page, &pairs, &annuaire))
}

fn plain(page: &Page, wanted: &Wanted<'_>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((CONTENT_LANGUAGE, lang::REFERENCE))
        .insert_header((CACHE_CONTROL, "public, max-age=300"))
        .body(wanted.letter(page).text())
}
