//! `/retrouver`: the wizard, one question a page, and the plan with its letter and reminders. The whole state is in
//! the address.

pub mod lettre;
pub mod lieu;
pub mod plan;
mod qr;
pub mod question;
pub mod rappels;

use actix_web::web::Query;

use crate::domain::annuaire::Annuaire;
use crate::domain::plan::{Answers, Model, Question};
use crate::paths;
use crate::planning::Planning;
use crate::web::Page;

/// The parameters of an address, as they came.
pub type Pairs = Query<Vec<(String, String)>>;

/// What an address says on the day of the request.
fn planned<'a>(page: &Page, pairs: &Pairs, annuaire: &'a Annuaire) -> Planning<'a> {
    Planning::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())), page.today, annuaire)
}

/// The path of a question, with the answers given so far.
fn question_path(question: Question, answers: &Answers) -> String {
    paths::with_query(&format!("/retrouver/{question}"), &answers.query())
}

/// The path of the plan for these answers.
fn plan_path(answers: &Answers) -> String {
    paths::with_query("/retrouver/plan", &answers.query())
}

/// The path of the page that these answers lead to: the next question, or the plan.
fn next_path(answers: &Answers) -> String {
    match answers.next_question() {
        Some(question) => question_path(question, answers),
        None => plan_path(answers),
    }
}

/// The path of a letter, with the answers that go along.
fn letter_path(model: Model, query: &str) -> String {
    let model: &str = model.into();
    let and = if query.is_empty() { "" } else { "&" };
    format!("/retrouver/lettre?modele={model}{and}{query}")
}
