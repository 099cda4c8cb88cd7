//! `/retrouver`: the wizard, one question a page, and the plan with its letter and reminders. The whole state is in
//! the address.

pub mod carre;
pub mod lettre;
pub mod lieu;
pub mod plan;
pub mod question;
pub mod rappels;

use actix_web::web::Query;

use crate::domain::annuaire::Annuaire;
use crate::planning::Planning;
use crate::web::Page;

/// The parameters of an address, as they came.
pub type Pairs = Query<Vec<(String, String)>>;

/// What an address says on the day of the request.
fn planned<'a>(page: &Page, pairs: &Pairs, annuaire: &'a Annuaire) -> Planning<'a> {
    Planning::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())), page.today, annuaire)
}
