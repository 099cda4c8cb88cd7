//! What an address of the wizard asks, made sure of: answers, and the caisse they lead to.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::annuaire::{Annuaire, Caisse, Kind, Status, Today};
use crate::domain::plan::{Answers, Domicile, Place};

/// What an address says, made sure of.
#[derive(Debug)]
pub struct Planning<'a> {
    /// The answers, with a caisse that exists and a day that is near.
    pub answers: Answers,
    /// What is known of the person's caisse.
    pub place: Place<'a>,
    /// The day of the request.
    pub today: NaiveDate,
}

impl<'a> Planning<'a> {
    /// Reads the parameters of an address on a day, and looks up what they name.
    pub fn read<'p>(
        pairs: impl IntoIterator<Item = (&'p str, &'p str)>,
        today: NaiveDate,
        annuaire: &'a Annuaire,
    ) -> Self {
        let mut answers = Answers::read(pairs);
        // A day far from now is not when a plan was made; it could be a birthday.
        let is_near = |day: &NaiveDate| *day <= today && today.signed_duration_since(*day) <= TimeDelta::days(366);
        answers.depart = answers.depart.filter(is_near);
        let mut place = Place::default();
        let named = answers.caisse.take().and_then(|asked| annuaire.caisse(asked));
        if let Some(caisse) = named.and_then(|caisse| of_today(caisse, annuaire)) {
            answers.caisse = Some(caisse.id);
            place.caisses.push(caisse);
        }
        if let Some(commune) = answers.lieu.take().and_then(|insee| annuaire.commune(insee)) {
            answers.lieu = Some(commune.insee);
            answers.domicile = Some(Domicile::of(commune.insee));
            place.add(&commune.name, &annuaire.bodies_of(commune.insee));
        }
        place.caisses.extend(national(&answers, &place, annuaire));
        Self { answers, place, today }
    }
}

/// An old code leads to the body of today, if it is one that people are attached to.
fn of_today<'a>(caisse: &'a Caisse, annuaire: &'a Annuaire) -> Option<&'a Caisse> {
    let current = match annuaire.today(caisse.successor) {
        Some(Today::Caisse(current)) => current,
        Some(Today::Residence(_)) => return None,
        None => caisse,
    };
    (current.status != Status::Closed && current.kind.serves_people()).then_some(current)
}

/// A national body is the same for everyone of its régime.
fn national<'a>(answers: &Answers, place: &Place<'a>, annuaire: &'a Annuaire) -> Option<&'a Caisse> {
    let body = answers.body();
    if body.is_general() || place.caisse(body).is_some() {
        return None;
    }
    let regime = body.regime()?.parse().ok()?;
    let is_the_body =
        |caisse: &&Caisse| caisse.kind == Kind::Speciale && caisse.status == Status::Active && caisse.is_national();
    annuaire.caisses_of(regime).find(is_the_body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database;

    #[test]
    fn a_day_that_may_be_a_birthday_is_dropped() {
        let annuaire = database::built_in().unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        for (day, is_kept) in [("2026-11-30", true), ("2026-01-15", true), ("1956-03-02", false), ("2026-12-01", false)]
        {
            let planning = Planning::read([("depart", day)], today, &annuaire);
            assert_eq!(planning.answers.depart.is_some(), is_kept, "{day}");
        }
    }

    #[test]
    fn an_old_caisse_leads_to_the_one_of_today_and_a_test_card_to_none() {
        let annuaire = database::built_in().unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let caisse = |id| Planning::read([("caisse", id)], today, &annuaire).answers.caisse.map(|id| id.slug());
        assert_eq!(caisse("01-341").as_deref(), Some("01-342"));
        assert_eq!(caisse("01-751").as_deref(), Some("01-751"));
        assert_eq!(caisse("01-999"), None);
        assert_eq!(caisse("03-045"), None);
    }
}
