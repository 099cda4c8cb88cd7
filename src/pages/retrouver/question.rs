//! `/retrouver` and `/retrouver/{question}`: where the wizard starts, and each of its questions.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::{Pairs, planned};
use crate::domain::annuaire::{Annuaire, Contact};
use crate::domain::plan::{Answers, Question};
use crate::paths;
use crate::web::{Error, Page};

/// A question as it is asked.
#[derive(Debug)]
struct Form {
    question: Question,
    title: String,
    hint: Option<String>,
    /// Its answers, under the words that head them: `wizard-group-…`, or nothing.
    groups: Vec<(&'static str, Vec<&'static str>)>,
    /// The answer that was given before.
    given: Option<&'static str>,
    /// The other answers, which go along.
    hidden: Vec<(&'static str, String)>,
}

impl Form {
    fn new(page: &Page, question: Question, answers: &Answers) -> Self {
        // Some questions are worded for the situation: "the parent's work".
        let situation = answers.situation.map(<&str>::from).unwrap_or_default();
        let worded = |suffix: &str| {
            let own = format!("q-{question}-{situation}{suffix}");
            let key = if page.locale.has(&own) { own } else { format!("q-{question}{suffix}") };
            page.locale.has(&key).then(|| page.t(&key).to_string())
        };
        let name: &str = question.into();
        Self {
            question,
            title: worded("").unwrap_or_default(),
            hint: worded("-hint"),
            groups: question.groups(),
            given: answers.get(question),
            hidden: answers.pairs().into_iter().filter(|(key, _)| *key != name).collect(),
        }
    }

    /// Whether a commune answers it.
    fn asks_place(&self) -> bool {
        self.question == Question::Domicile
    }
}

#[derive(Template)]
#[template(path = "retrouver/retrouver.html")]
struct Start<'a> {
    page: &'a Page,
    form: Form,
    phone: Option<&'a Contact>,
}

/// Where the wizard starts.
///
/// # Errors
/// The template failed.
pub async fn start(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let answers = planned(&page, &pairs, &annuaire).answers;
    let page = page.with_written_query(answers.query());
    let form = Form::new(&page, Question::Situation, &answers);
    page.ok(&Start { page: &page, form, phone: annuaire.contact("3646") })
}

#[derive(Template)]
#[template(path = "retrouver/question.html")]
struct QuestionPage<'a> {
    page: &'a Page,
    form: Form,
    number: usize,
    /// How many questions there are on this path.
    count: usize,
    back: String,
}

/// A question; or, once it is answered, the way to the next.
///
/// # Errors
/// There is no such question.
pub async fn ask(
    page: Page,
    question: Path<String>,
    pairs: Pairs,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let question: Question = question.parse().map_err(|_| Error::NotFound)?;
    let answers = planned(&page, &pairs, &annuaire).answers;
    let next = || paths::after(&answers.pruned());
    let path = answers.path();
    let sent = pairs.iter().any(|(key, _)| key == "suite");
    let Some(number) = path.iter().position(|other| *other == question) else {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &next()));
    };
    if sent && answers.get(question).is_some() {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &next()));
    }
    let back = match number.checked_sub(1).and_then(|before| path.get(before)) {
        Some(before) => paths::question(*before, &answers),
        None => paths::with_query("/retrouver", &answers.query()),
    };
    let page = page.with_written_query(answers.query());
    let form = Form::new(&page, question, &answers);
    page.ok(&QuestionPage { page: &page, back: page.url(&back), form, number: number + 1, count: answers.length() })
}
