//! `/retrouver/plan`: what to do, for one person.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Pairs, planned};
use crate::domain::annuaire::{Annuaire, Caisse, Contact, Source};
use crate::domain::plan::{self, Answers, Body, Channel, Link, Model, Place, Plan, Question, Situation, Step, Who};
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
    who: Who,
    body: String,
    first: ShownStep<'a>,
    next: Vec<ShownStep<'a>>,
    otherwise: Vec<ShownStep<'a>>,
    directory: Option<&'a str>,
    /// For the call sheet.
    phone: Option<&'a Contact>,
    /// The answers: the question, what it is about, the answer, the address to change it.
    answers: Vec<(Question, &'static str, String)>,
    /// The answers as they follow a path.
    query: String,
    link: String,
    mail: String,
    sms: String,
    sources: Vec<&'a Source>,
}

impl PlanPage<'_> {
    /// The first thing to do.
    fn title(&self) -> String {
        self.page.word("step", self.first.step.id).with("who", self.who.name()).to_string()
    }

    /// The number of the caisse, unless it is the one to call first.
    fn other_phone<'b>(&self, caisse: &'b Caisse) -> Option<&'b Contact> {
        let first = self.first.phone.map(|contact| &contact.tel);
        caisse.contact.as_deref().filter(|contact| first != Some(&contact.tel))
    }

    /// The title of the other ways: by which means.
    fn means(&self) -> String {
        let mut channels: Vec<Channel> = self.otherwise.iter().map(|shown| shown.step.channel).collect();
        channels.dedup();
        let means: Vec<String> =
            channels.into_iter().map(|channel| self.page.word("by", <&str>::from(channel)).to_string()).collect();
        self.page.t("plan-otherwise").with("means", self.page.locale.listed(&means)).to_string()
    }

    /// What is said of the caisse of the commune.
    const fn whose_caisse(&self) -> &'static str {
        if self.place.doubtful { "plan-caisse-doubt" } else { "plan-caisse-commune" }
    }

    /// The title of what is good to know: a short plan has told it, and its sources are left.
    const fn background(&self) -> &'static str {
        if self.plan.is_short { "plan-sources" } else { "plan-know" }
    }

    fn situation(&self) -> &'static str {
        self.plan.situation.into()
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
        steps.iter().map(|step| shown(*step, &page, &made, &query, &annuaire)).collect()
    };
    let mut now = shown(&made.now).into_iter();
    let Some(first) = now.next() else { return Err(Error::NotFound) };
    let (next, otherwise): (Vec<_>, _) = (now.collect(), shown(&made.otherwise));
    let answered =
        |question: Question| Some((question, answers.get(question)?, page.url(paths::question(question, &answers))));
    let phone = std::iter::once(&first).chain(&next).chain(&otherwise).find_map(|step| step.phone);
    page.ok(&PlanPage {
        page: &page,
        french: lang::locale(lang::REFERENCE).unwrap_or(page.locale),
        came_from: answers.caisse.is_some(),
        place: &planning.place,
        elsewhere: Answers { caisse: None, lieu: None, ..answers }.pairs(),
        who: made.who,
        body: page.word("body", <&str>::from(made.body)).with("who", made.who.name()).to_string(),
        directory: made.caisse.and_then(|caisse| annuaire.directory_of(caisse.id)),
        phone,
        first,
        next,
        otherwise,
        answers: answers.path().into_iter().filter_map(answered).collect(),
        mail: format!("mailto:?subject={}&body={message}", encoded(page.t("plan-share-subject").to_string())),
        sms: format!("sms:?&body={message}"),
        link,
        query,
        sources: made.sources().into_iter().filter_map(|id| annuaire.source(id)).collect(),
        plan: &made,
    })
}

/// The website of a body's régime.
fn website(body: Body, annuaire: &Annuaire) -> Option<&str> {
    annuaire.regime(body.regime()?.parse().ok()?)?.website.as_deref()
}

/// A step, with where it leads today.
fn shown<'a>(step: Step, page: &Page, plan: &Plan<'a>, query: &str, annuaire: &'a Annuaire) -> ShownStep<'a> {
    let mut shown = ShownStep { step, link: None, phone: None, abroad: None };
    let open = |site: &str| {
        let name = site.trim_start_matches("https://").split('/').next().unwrap_or_default().to_owned();
        (site.to_owned(), page.t("plan-open").with("site", name).to_string())
    };
    let ours = |path: &str, says: &str| Some((page.url(path), page.t(says).to_string()));
    match step.link {
        Link::None => {}
        Link::Out(id) => shown.link = annuaire.link(id).map(open),
        Link::Decoder => shown.link = ours("/decoder", "plan-open-decode"),
        Link::Caisses => shown.link = ours("/caisses", "plan-open-caisses"),
        Link::Lost => {
            let lost = Answers { situation: Some(Situation::Perdu), ..Answers::default() };
            shown.link = ours(&paths::after(&lost), "plan-open-lost");
        }
        Link::Body => shown.link = website(plan.body, annuaire).map(open),
        Link::Number => {
            shown.phone = plan.caisse.and_then(|caisse| caisse.contact.as_deref());
            if shown.phone.is_none() {
                let directory = plan.caisse.and_then(|caisse| annuaire.directory_of(caisse.id));
                shown.link = directory.or_else(|| website(plan.body, annuaire)).map(open);
            }
        }
        Link::Contact(id) => shown.phone = annuaire.contact(id),
        Link::Abroad(id) => shown.abroad = annuaire.contact(id).and_then(|contact| contact.abroad.as_deref()),
        Link::Letter(model) => shown.link = ours(&paths::letter(model, query), "plan-open-letter"),
    }
    shown
}
