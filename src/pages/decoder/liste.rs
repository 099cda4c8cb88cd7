//! `/decoder/liste`: up to a thousand codes at once, pasted; answered as a table, and as CSV.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, dev};
use askama::Template;
use serde::Deserialize;
use strum::IntoEnumIterator as _;

use super::echo;
use crate::batch::{self, Answer, State};
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::door::Cache;
use crate::explain::Verdict;
use crate::web::{Error, Page, form_error};

/// The most lines of one list.
const MAX_LINES: usize = 1_000;
/// The longest body that is read, in bytes: a thousand lines of an attestation's length, as a form writes them.
const MAX_BYTES: usize = 512 * 1024;
/// What is written before a file that a spreadsheet shall read as UTF-8.
const UTF8_MARK: &[u8] = "\u{feff}".as_bytes();

/// What the form sends. The lines are those that were typed, or what was read of them before.
#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    lignes: String,
    #[serde(default)]
    format: String,
}

#[derive(Template)]
#[template(path = "decoder/liste.html")]
struct Liste<'a> {
    page: &'a Page,
    error: Option<String>,
    most: usize,
}

/// The form.
///
/// # Errors
/// The template failed.
pub async fn form(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Liste { page: &page, error: None, most: MAX_LINES })
}

/// One line of the table.
struct Line<'a> {
    number: usize,
    answer: Answer<'a>,
    verdict: Option<Verdict>,
    /// What was typed, where nothing was read of it and it may be shown.
    typed: String,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "decoder/lus.html")]
struct Read<'a> {
    page: &'a Page,
    lines: Vec<Line<'a>>,
    /// Each state that occurs, and how many lines have it.
    states: Vec<(&'static str, usize)>,
    mended: usize,
    /// What was read, to be sent again for the file.
    kept: String,
}

/// Reads every line, and answers with the table, or with a file for a spreadsheet. Nothing is kept, counted or logged.
///
/// # Errors
/// The body is too large or no form, or the template failed.
pub async fn submit(
    page: Page,
    request: HttpRequest,
    body: Payload,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
) -> Result<HttpResponse, Error> {
    let form = dev::UrlEncoded::<Sent>::new(&request, &mut body.into_inner()).limit(MAX_BYTES);
    let sent = form.await.map_err(|error| form_error(&error))?;
    let count = sent.lignes.trim_end().lines().count();
    let error = match count {
        0 => Some(page.t("liste-empty").to_string()),
        count if count > MAX_LINES => {
            Some(page.t("liste-too-many").with("count", count).with("most", MAX_LINES).to_string())
        }
        _ => None,
    };
    if error.is_some() {
        let form = Liste { page: &page, error, most: MAX_LINES };
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &form);
    }
    let read = |line: &str| match batch::recall(line, &annuaire) {
        Some(answer) => (answer, String::new()),
        None => {
            let answer = Answer::of(line, &annuaire, &finder);
            let typed = if answer.place.is_none() { echo(line, &answer.decoding.reading) } else { String::new() };
            (answer, typed)
        }
    };
    let answers: Vec<(Answer<'_>, String)> = sent.lignes.trim_end().lines().map(read).collect();
    if sent.format == "csv" {
        return file(&page, answers.iter().map(|(answer, _)| answer));
    }
    let kept = answers.iter().map(|(answer, _)| batch::keep(answer)).collect::<Vec<_>>().join("\n");
    let lines = (1..).zip(answers).filter(|(_, (answer, _))| answer.state() != State::Blank);
    let lines: Vec<Line<'_>> = lines.map(|(number, (answer, typed))| Line::new(&page, number, answer, typed)).collect();
    let states = State::iter().filter_map(|state| {
        let count = lines.iter().filter(|line| line.answer.state() == state).count();
        (count > 0).then(|| (state.name(), count))
    });
    let mended = lines.iter().filter(|line| line.is_mended()).count();
    page.answer(StatusCode::OK, Cache::Never, &Read { page: &page, states: states.collect(), mended, kept, lines })
}

impl<'a> Line<'a> {
    fn new(page: &Page, number: usize, answer: Answer<'a>, typed: String) -> Self {
        let mut notes = answer.mended(page.locale);
        if answer.decoding.reading.code.is_some() {
            notes.extend(answer.also(page.locale));
        }
        Self { number, verdict: answer.verdict(page.locale), notes, typed, answer }
    }

    fn is_mended(&self) -> bool {
        !self.answer.decoding.reading.repairs.is_empty()
    }

    /// What the sheet shows and hides it by.
    fn class(&self) -> String {
        let mended = if self.is_mended() { " mended" } else { "" };
        format!("{}{mended}", self.answer.state().name())
    }
}

/// The answers as a file that a spreadsheet opens right: UTF-8 said, `;` between cells, nothing that it would run.
fn file<'a>(page: &Page, answers: impl Iterator<Item = &'a Answer<'a>>) -> Result<HttpResponse, Error> {
    let failed = |error: csv::Error| Error::Internal(error.into());
    let mut file =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(UTF8_MARK.to_vec());
    let columns = ["line", "state", "code", "name", "today", "today-name", "mended", "other", "says"];
    file.write_record(columns.map(|column| page.word("liste-column", column).to_string())).map_err(failed)?;
    for (number, answer) in (1_usize..).zip(answers) {
        let cells = answer.spoken(page.locale);
        let cells = cells.iter().map(|cell| batch::harmless(cell).into_owned());
        file.write_record(std::iter::once(number.to_string()).chain(cells)).map_err(failed)?;
    }
    let bytes = file.into_inner().map_err(|error| Error::Internal(anyhow::anyhow!("{error}")))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((CACHE_CONTROL, Cache::Never.header()))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"codes.csv\""))
        .body(bytes))
}
