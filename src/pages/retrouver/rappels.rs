//! `/retrouver/rappels.ics`: when to look again. Calendars are shared, so nothing in it says why.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE};
use actix_web::web::Data;
use base16ct::lower::encode_string;
use chrono::Duration;
use icalendar::{Alarm, Calendar, Class, Component as _, Event, EventLike as _};
use sha2::{Digest as _, Sha256};

use super::{Pairs, planned};
use crate::domain::annuaire::Annuaire;
use crate::domain::plan::{self, Answers};
use crate::paths;
use crate::web::{Error, Page};

/// What isolates an argument from a text of the other direction.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The reminders of a plan.
///
/// # Errors
/// The answers are not complete.
pub async fn calendar(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let planning = planned(&page, &pairs, &annuaire);
    let answers = planning.answers.pruned();
    if answers.next_question().is_some() {
        return Err(Error::NotFound);
    }
    let plan = plan::plan(&answers, planning.today, &planning.place);
    let kept = Answers { depart: Some(answers.depart.unwrap_or(planning.today)), ..answers };
    let link = format!("{}{}", page.site.base_url, page.plain_url(paths::plan(&kept)));
    // The same plan gives the same events, so that a second import replaces the first.
    let stable = Answers { depart: None, ..answers }.query();
    let summary = page.t("ics-summary").to_string();
    // Without the invisible marks around the link: a calendar would take the last for a part of it.
    let description = page.t("ics-description").with("url", link.as_str()).to_string().replace(ISOLATES, "");
    let mut calendar = Calendar::empty();
    for property in [("VERSION", "2.0"), ("PRODID", "-//Rattachement//Rappels//FR"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(property);
    }
    calendar.name(&page.t("ics-name").to_string());
    for reminder in &plan.later {
        let hash = Sha256::digest(format!("{} {stable}", reminder.id));
        let uid = encode_string(hash.get(..12).unwrap_or_default());
        let event = Event::new()
            .uid(&format!("{uid}@rattachement"))
            .summary(&summary)
            .description(&description)
            .url(&link)
            .class(Class::Private)
            // The whole day: a start without an end, as the standard has it.
            .starts(reminder.on)
            .alarm(Alarm::display(&summary, Duration::hours(9)).uid(&format!("{uid}-9h@rattachement")).done())
            .done();
        calendar.push(event);
    }
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"rappels.ics\""))
        .insert_header((CONTENT_LANGUAGE, page.locale.id.as_str()))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(calendar.to_string()))
}
