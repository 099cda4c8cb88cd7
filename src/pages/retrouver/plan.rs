//! `/retrouver/plan`: what to do, for one person.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::qr::Qr;
use super::{Pairs, planned};
use crate::domain::annuaire::{Annuaire, Contact, Source};
use crate::domain::plan::{self, Answers, Body, Link, Model, Place, Plan, Question, Step};
use crate::lang::{self, Locale};
use crate::paths;
use crate::web::{Error, Page};

/// What stands for itself in an address (RFC 3986, 2.3) is left as it is.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A step and what it leads to.
#[derive(Debug)]
struct ShownStep<'a> {
    step: Step,
    /// Where to, and what it says.
    link: Option<(String, String)>,
    phone: Option<&'a Contact>,
    abroad: Option<&'a str>,
    sources: Vec<&'a Source>,
}

#[derive(Template)]
#[template(path = "retrouver/plan.html")]
struct PlanPage<'a> {
    page: &'a Page,
    plan: &'a Plan<'a>,
    /// Whether the caisse comes from the address, rather than being the only one of its régime.
    came_from: bool,
    place: &'a Place<'a>,
    /// The answers without the place, to say another one.
    elsewhere: Vec<(&'static str, String)>,
    /// What is said on the telephone is said in French.
    french: &'static Locale,
    body: String,
    now: Vec<ShownStep<'a>>,
    otherwise: Vec<ShownStep<'a>>,
    /// For the call sheet.
    phone: Option<&'a Contact>,
    /// The answers: the question, what it is about, the answer, the address to change it.
    answers: Vec<(Question, &'static str, String)>,
    /// The answers as they follow a path.
    query: String,
    link: String,
    mail: String,
    sms: String,
    qr: Option<Qr>,
    sources: Vec<&'a Source>,
}

impl PlanPage<'_> {
    fn title(&self) -> String {
        self.page.word("plan-title", <&str>::from(self.plan.situation)).to_string()
    }

    fn mediator(&self) -> String {
        self.letter(&Model::Mediateur)
    }

    fn letter(&self, model: &Model) -> String {
        self.page.url(paths::letter(*model, &self.query))
    }
}

/// What to do, for these answers.
///
/// # Errors
/// The template failed.
pub async fn show(
    page: Page,
    pairs: Pairs,
    annuaire: Data<Annuaire>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let planning = planned(&page, &pairs, &annuaire);
    let answers = planning.answers.pruned();
    // One spelling; and whatever else was typed does not stay in the address.
    if answers.next_question().is_some() || answers.query() != request.query_string() {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &paths::after(&answers)));
    }
    let made = plan::plan(&answers, planning.today, &planning.place);
    // From here on the plan keeps its dates.
    let kept = Answers { depart: Some(answers.depart.unwrap_or(planning.today)), ..answers };
    let query = kept.query();
    let page = page.with_written_query(answers.query());
    let link = format!("{}{}", page.site.base_url, page.plain_url(paths::plan(&kept)));
    let encoded = |text: String| utf8_percent_encode(&text, RESERVED).to_string();
    let message = encoded(page.t("plan-share-body").with("url", link.as_str()).to_string());
    let shown = |steps: &[Step]| -> Vec<ShownStep<'_>> {
        steps.iter().map(|step| shown(*step, &page, made.body, &query, &annuaire)).collect()
    };
    let (now, otherwise) = (shown(&made.now), shown(&made.otherwise));
    let answered =
        |question: Question| Some((question, answers.get(question)?, page.url(paths::question(question, &answers))));
    page.ok(&PlanPage {
        page: &page,
        french: lang::locale(lang::REFERENCE).unwrap_or(page.locale),
        came_from: answers.caisse.is_some(),
        place: &planning.place,
        elsewhere: Answers { caisse: None, lieu: None, ..answers }.pairs(),
        body: page.word("body", <&str>::from(made.body)).to_string(),
        phone: now.iter().chain(&otherwise).find_map(|step| step.phone),
        now,
        otherwise,
        answers: answers.path().into_iter().filter_map(answered).collect(),
        mail: format!("mailto:?subject={}&body={message}", encoded(page.t("plan-share-subject").to_string())),
        sms: format!("sms:?&body={message}"),
        qr: Qr::new(&link),
        link,
        query,
        sources: made.sources().into_iter().filter_map(|id| annuaire.source(id)).collect(),
        plan: &made,
    })
}

/// A step, with where it leads today.
fn shown<'a>(step: Step, page: &Page, body: Body, query: &str, annuaire: &'a Annuaire) -> ShownStep<'a> {
    let sources = step.sources.iter().filter_map(|id| annuaire.source(id)).collect();
    let mut shown = ShownStep { step, link: None, phone: None, abroad: None, sources };
    let open = |site: &str| {
        let name = site.trim_start_matches("https://").split('/').next().unwrap_or_default().to_owned();
        (site.to_owned(), page.t("plan-open").with("site", name).to_string())
    };
    match step.link {
        Link::None => {}
        Link::Out(id) => shown.link = annuaire.link(id).map(open),
        Link::Decoder => shown.link = Some((page.url("/decoder"), page.t("plan-open-decode").to_string())),
        Link::Body => {
            let regime = body.regime().and_then(|code| annuaire.regime(code.parse().ok()?));
            shown.link = regime.and_then(|regime| regime.website.as_deref()).map(open);
        }
        Link::Contact(id) => shown.phone = annuaire.contact(id),
        Link::Abroad(id) => shown.abroad = annuaire.contact(id).and_then(|contact| contact.abroad.as_deref()),
        Link::Letter(model) => {
            shown.link = Some((page.url(paths::letter(model, query)), page.t("plan-open-letter").to_string()));
        }
    }
    shown
}
