//! `rattachement check`: do data, languages and pages agree with each other?

mod content;
mod data;
mod languages;
mod messages;
pub mod readability;
mod stamp;
mod translation;

use chrono::NaiveDate;

use crate::database::{self, Database, Image};
use crate::lang::{self, Locale};
use messages::Plans;

pub use stamp::stamp;

/// Every finding on a day, one sentence each.
///
/// # Errors
/// The data or a language file cannot be loaded at all.
pub fn all(today: NaiveDate) -> anyhow::Result<Vec<String>> {
    let database = Database::open(&Image::built_in()?)?;
    let annuaire = database.annuaire()?;
    let locales = lang::locales()?;
    let mut findings = Vec::new();
    data::rows(&annuaire, &database, &mut findings)?;
    data::places(&annuaire, &mut findings);
    data::old_numbers(&annuaire, &database, today.into(), &mut findings)?;
    let plans = Plans::read(&annuaire);
    messages::sources_of_plans(&plans, &annuaire, &mut findings);
    if let Some((reference, others)) = locales.split_first() {
        messages::named_by_data(reference, &annuaire, &mut findings);
        messages::named_by_plans(reference, &plans, &mut findings);
        messages::templates(reference, &mut findings);
        messages::easy(reference, &mut findings);
        messages::dated(reference, &mut findings);
        for locale in others {
            languages::translated(reference, locale, &mut findings);
        }
        messages::links(locales, &mut findings);
    }
    // A language whose content is still being translated says so in its language.ftl: its pages show
    // French where they must, and say so too.
    let whole = |locale: &&Locale| locale.text("language-content").to_string() == "complete";
    let languages: Vec<String> = locales.iter().filter(whole).map(|locale| locale.id.clone()).collect();
    let banned = database::column("banned_words.csv", 0);
    let numbers = database::column("contacts.csv", 1);
    let pieces = database::pieces()?;
    languages::keys(&annuaire, locales, &pieces, &mut findings);
    findings.extend(content::findings(&pieces, &languages, &banned, &numbers, today.into()));
    Ok(findings)
}

#[cfg(test)]
mod tests {
    #[test]
    fn data_and_languages_agree() {
        let findings = super::all(crate::door::today()).unwrap();
        assert!(findings.is_empty(), "{findings:#?}");
    }
}
