//! `/retrouver`: the wizard, one question a page, and the plan. The whole state is in the address.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use chrono::{Datelike as _, NaiveDate, TimeDelta, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::decoder;
use super::lieux::{self, Choice};
use crate::annuaire::{Annuaire, Contact, Insee, Kind, Source, Status, Today};
use crate::date::Date;
use crate::lang::{self, Locale};
use crate::lieux::{Found, Hit, Understood};
use crate::plan::{self, Answers, Body, Link, Place, Plan, Question, Step};
use crate::web::{Cache, Error, Page};

/// The parameters of an address, as they came.
pub type Pairs = Query<Vec<(String, String)>>;

/// What an address says, made sure of.
#[derive(Debug)]
pub struct Asked {
    /// The answers, with a caisse that exists and a day that is near.
    pub answers: Answers,
    /// What is known of the person's caisse.
    pub place: Place,
    /// The day of the request.
    pub today: NaiveDate,
}

impl Asked {
    /// Reads an address and looks up what it names.
    ///
    /// # Errors
    /// The database failed.
    pub fn read(pairs: &Pairs, annuaire: &Annuaire) -> Result<Self, Error> {
        let mut answers = Answers::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        let today = Utc::now().date_naive();
        // A day far from now is not when a plan was made; it could be a birthday.
        let is_near = |day: &NaiveDate| *day <= today && today.signed_duration_since(*day) <= TimeDelta::days(366);
        answers.depart = answers.depart.filter(is_near);
        let mut place = Place::default();
        if let Some(asked) = answers.caisse.take()
            && let Some(caisse) = annuaire.caisse(asked)?
        {
            // An old code leads to the body of today.
            let current = match annuaire.today(caisse.successor)? {
                Some(Today::Caisse(current)) => Some(*current),
                Some(Today::Residence(_)) => None,
                None => Some(caisse),
            };
            let serves_people = |kind| !matches!(kind, Kind::Technique | Kind::Test | Kind::Pivot | Kind::Cramif);
            if let Some(caisse) = current.filter(|c| c.status != Status::Closed && serves_people(c.kind)) {
                answers.caisse = Some(caisse.id);
                place.caisses.push(caisse);
            }
        }
        if let Some(insee) = answers.lieu.take()
            && let Some(commune) = annuaire.commune(insee)?
        {
            answers.lieu = Some(insee);
            place.add(commune.name, &annuaire.bodies_of(insee)?);
        }
        // A national body is the same for everyone of its régime.
        let body = answers.body();
        if !body.is_general()
            && place.caisse(body).is_none()
            && let Some(regime) = body.regime().and_then(|code| code.parse().ok())
        {
            let is_the_body =
                |c: &crate::annuaire::Caisse| c.kind == Kind::Speciale && c.status == Status::Active && c.is_national();
            place.caisses.extend(annuaire.caisses_of(regime)?.into_iter().find(is_the_body));
        }
        Ok(Self { answers, place, today })
    }

    /// The address of the page that these answers lead to.
    #[must_use]
    pub fn next(&self) -> String {
        let answers = self.answers.pruned();
        match answers.next_question() {
            Some(question) => with_query(&format!("/retrouver/{question}"), &answers.query()),
            None => with_query("/retrouver/plan", &answers.query()),
        }
    }
}

/// A path and what follows it.
#[must_use]
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A question as it is asked.
#[derive(Debug)]
struct Form {
    question: Question,
    title: String,
    hint: Option<String>,
    values: Vec<&'static str>,
    checked: Option<&'static str>,
    /// The other answers, which go along.
    hidden: Vec<(&'static str, String)>,
    error: bool,
    is_title: bool,
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
            values: question.values(),
            checked: answers.get(question),
            hidden: answers.pairs().into_iter().filter(|(key, _)| *key != name).collect(),
            error: false,
            is_title: true,
        }
    }
}

#[derive(Template)]
#[template(path = "retrouver.html")]
struct Start<'a> {
    page: &'a Page,
    form: Form,
    phone: Option<Contact>,
}

/// Where the wizard starts.
///
/// # Errors
/// The database failed.
pub async fn start(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let Asked { answers, .. } = Asked::read(&pairs, &annuaire)?;
    let page = page.with_query(answers.query());
    let form = Form { is_title: false, ..Form::new(&page, Question::Situation, &answers) };
    page.ok(&Start { page: &page, form, phone: annuaire.contact("3646")? })
}

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage<'a> {
    page: &'a Page,
    form: Form,
    number: usize,
    back: String,
}

/// A question; or, once it is answered, the way to the next.
///
/// # Errors
/// There is no such question, or the database failed.
pub async fn ask(
    page: Page,
    question: Path<String>,
    pairs: Pairs,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let question: Question = question.parse().map_err(|_| Error::NotFound)?;
    let asked = Asked::read(&pairs, &annuaire)?;
    let answers = asked.answers;
    let path = answers.path();
    let sent = pairs.iter().any(|(key, _)| key == "suite");
    let Some(number) = path.iter().position(|other| *other == question) else {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &asked.next()));
    };
    if sent && answers.get(question).is_some() {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &asked.next()));
    }
    let back = match number.checked_sub(1).and_then(|before| path.get(before)) {
        Some(before) => with_query(&format!("/retrouver/{before}"), &answers.query()),
        None => with_query("/retrouver", &answers.query()),
    };
    let page = page.with_query(answers.query());
    let form = Form { error: sent, ..Form::new(&page, question, &answers) };
    let (status, cache) =
        if sent { (StatusCode::UNPROCESSABLE_ENTITY, Cache::Never) } else { (StatusCode::OK, Cache::Shared) };
    page.answer(status, cache, &QuestionPage { page: &page, back: page.url(&back), form, number: number + 1 })
}

/// A step and what it leads to.
#[derive(Debug)]
struct ShownStep {
    step: Step,
    /// Where to, and what it says.
    link: Option<(String, String)>,
    phone: Option<Contact>,
    abroad: Option<String>,
}

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage<'a> {
    page: &'a Page,
    plan: &'a Plan,
    /// Whether the caisse comes from the address, rather than being the only one of its régime.
    came_from: bool,
    place: &'a Place,
    /// The answers without the place, to say another one.
    elsewhere: Vec<(&'static str, String)>,
    /// What is said on the telephone is said in French.
    french: &'static Locale,
    body: String,
    now: Vec<ShownStep>,
    otherwise: Vec<ShownStep>,
    /// For the call sheet.
    phone: Option<Contact>,
    /// The answers: the question, what it is about, the answer, the address to change it.
    answers: Vec<(Question, &'static str, String)>,
    /// The answers as they follow a path.
    query: String,
    link: String,
    mail: String,
    sms: String,
    qr: Option<Qr>,
    sources: Vec<Source>,
}

impl PlanPage<'_> {
    fn title(&self) -> String {
        self.page.of("plan-title", <&str>::from(self.plan.situation), "").to_string()
    }

    fn mediator(&self) -> String {
        self.letter(&plan::Model::Mediateur)
    }

    fn day(&self, day: &NaiveDate) -> String {
        self.page.date(&date(*day))
    }

    fn letter(&self, model: &plan::Model) -> String {
        letter_address(self.page, *model, &self.query)
    }
}

/// A day as the pages write dates.
#[must_use]
pub fn date(day: NaiveDate) -> Date {
    let part = |number: u32| u8::try_from(number).ok();
    Date { year: u16::try_from(day.year()).unwrap_or_default(), month: part(day.month()), day: part(day.day()) }
}

fn letter_address(page: &Page, model: plan::Model, query: &str) -> String {
    let model: &str = model.into();
    let and = if query.is_empty() { "" } else { "&" };
    page.url(format!("/retrouver/lettre?modele={model}{and}{query}"))
}

/// What to do, for these answers.
///
/// # Errors
/// The database failed.
pub async fn plan(
    page: Page,
    pairs: Pairs,
    annuaire: Data<Annuaire>,
    request: actix_web::HttpRequest,
) -> Result<HttpResponse, Error> {
    let asked = Asked::read(&pairs, &annuaire)?;
    let answers = asked.answers.pruned();
    // One spelling; and whatever else was typed does not stay in the address.
    if answers.next_question().is_some() || answers.query() != request.query_string() {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &asked.next()));
    }
    let made = plan::plan(&answers, asked.today, &asked.place);
    // From here on the plan keeps its dates.
    let kept = Answers { depart: Some(answers.depart.unwrap_or(asked.today)), ..answers };
    let query = kept.query();
    let page = page.with_query(answers.query());
    let link = format!("{}{}", page.site.base_url, page.url(with_query("/retrouver/plan", &query)));
    let encoded = |text: String| utf8_percent_encode(&text, RESERVED).to_string();
    let message = encoded(page.t("plan-share-body").with("url", link.as_str()).to_string());
    let shown = |steps: &[Step]| {
        steps.iter().map(|step| show(*step, &page, made.body, &query, &annuaire)).collect::<Result<Vec<_>, _>>()
    };
    let (now, otherwise) = (shown(&made.now)?, shown(&made.otherwise)?);
    let mut sources = Vec::new();
    for id in made.sources() {
        sources.extend(annuaire.source(id)?);
    }
    let shown_answers = answers
        .path()
        .into_iter()
        .filter_map(|question| {
            let href = page.url(with_query(&format!("/retrouver/{question}"), &answers.query()));
            Some((question, answers.get(question)?, href))
        })
        .collect();
    let template = PlanPage {
        page: &page,
        french: lang::locale(lang::REFERENCE).unwrap_or(page.locale),
        came_from: answers.caisse.is_some(),
        place: &asked.place,
        elsewhere: Answers { caisse: None, lieu: None, ..answers }.pairs(),
        body: page.of("body", <&str>::from(made.body), "").to_string(),
        phone: now.iter().chain(&otherwise).find_map(|step| step.phone.clone()),
        now,
        otherwise,
        answers: shown_answers,
        mail: format!("mailto:?subject={}&body={message}", encoded(page.t("plan-share-subject").to_string())),
        sms: format!("sms:?&body={message}"),
        qr: Qr::of(&link),
        link,
        query,
        sources,
        plan: &made,
    };
    page.ok(&template)
}

/// What is asked of the search for a place.
#[derive(Template)]
#[template(path = "retrouver-lieu.html")]
struct PlacePage<'a> {
    page: &'a Page,
    hidden: Vec<(&'static str, String)>,
    value: String,
    error: Option<&'static str>,
    choices: Vec<(String, Choice)>,
    back: String,
}

/// The commune, which says the caisse: one found leads back to the plan, several are offered.
///
/// # Errors
/// The database failed.
pub async fn place(page: Page, pairs: Pairs, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let Asked { answers, .. } = Asked::read(&pairs, &annuaire)?;
    let with = |lieu| {
        let answers = Answers { caisse: None, lieu, ..answers };
        let step = answers.next_question().map_or_else(|| "plan".to_owned(), |question| question.to_string());
        with_query(&format!("/retrouver/{step}"), &answers.query())
    };
    let typed = pairs.iter().find(|(key, _)| key == "q").map(|(_, value)| value.as_str());
    // What may be a personal number is not even looked up.
    let found = typed.filter(|text| decoder::may_be_shown(text)).map(|text| page.site.finder.find(text));
    let mut communes: Vec<(Insee, Hit)> = Vec::new();
    for hit in found.iter().flat_map(|found| &found.hits) {
        if let Hit::Commune { insee, .. } = hit {
            communes.push((*insee, hit.clone()));
        }
    }
    let exact = found.as_ref().is_some_and(|f| matches!(f.understood, Understood::Name | Understood::PostalCode));
    if let (true, [(insee, _)]) = (exact, communes.as_slice()) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &with(Some(*insee))));
    }
    let mut offered = Vec::new();
    for (insee, hit) in communes {
        for choice in lieux::choices(&page, &annuaire, &[hit])? {
            offered.push((page.url(with(Some(insee))), choice));
        }
    }
    let error = match typed {
        Some(text) if text.trim().is_empty() => Some("search-empty"),
        Some(_) if offered.is_empty() => Some("wizard-place-nothing"),
        _ => None,
    };
    let page = match typed.filter(|_| found.as_ref().is_some_and(Found::is_place)) {
        Some(text) => page.keeping(&[answers.pairs(), vec![("q", text.to_owned())]].concat()),
        None => page.with_query(answers.query()),
    };
    let template = PlacePage {
        page: &page,
        hidden: Answers { caisse: None, lieu: None, ..answers }.pairs(),
        value: typed.filter(|text| decoder::may_be_shown(text)).unwrap_or_default().trim().to_owned(),
        error,
        choices: offered,
        back: page.url(with(answers.lieu)),
    };
    match error {
        Some(_) => page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template),
        None => page.ok(&template),
    }
}

fn show(step: Step, page: &Page, body: Body, query: &str, annuaire: &Annuaire) -> Result<ShownStep, Error> {
    let mut shown = ShownStep { step, link: None, phone: None, abroad: None };
    let open = |site: &str| {
        let name = site.trim_start_matches("https://").split('/').next().unwrap_or_default().to_owned();
        (site.to_owned(), page.t("plan-open").with("site", name).to_string())
    };
    match step.link {
        Link::None => {}
        Link::Out(site) => shown.link = Some(open(site)),
        Link::Page(path) => shown.link = Some((page.url(path), page.t("plan-open-decode").to_string())),
        Link::Body => {
            if let Some(regime) = body.regime().and_then(|code| code.parse().ok()) {
                shown.link = annuaire.regime(regime)?.and_then(|regime| regime.website).map(|site| open(&site));
            }
        }
        Link::Contact(id) => shown.phone = annuaire.contact(id)?,
        Link::Abroad(id) => shown.abroad = annuaire.contact(id)?.and_then(|contact| contact.abroad),
        Link::Letter(model) => {
            shown.link = Some((letter_address(page, model, query), page.t("plan-open-letter").to_string()));
        }
    }
    Ok(shown)
}

/// What stands for itself in an address (RFC 3986, 2.3) is left as it is.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The plan's link as a square to scan: one path of horizontal strokes.
#[derive(Debug)]
struct Qr {
    /// Modules a side, with the quiet zone.
    size: i32,
    path: String,
}

impl Qr {
    /// White modules that must surround the code.
    const QUIET: i32 = 4;

    fn of(text: &str) -> Option<Self> {
        use std::fmt::Write as _;
        let segments = QrSegment::make_segments(text);
        let (low, least, most) = (QrCodeEcc::Low, Version::MIN, Version::MAX);
        // Any mask can be read. To choose the best of eight would be a third of the cost of a plan.
        let mask = Some(Mask::new(0));
        let code = QrCode::encode_segments_advanced(&segments, low, least, most, mask, true).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            // Where the last run ended: the next is written from there.
            let mut from = None;
            let mut x = 0;
            while x < code.size() {
                let is_dark = code.get_module(x, y);
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y) == is_dark).count();
                let run = i32::try_from(run).ok()?;
                if is_dark {
                    let _ = match from {
                        None => write!(path, "M{} {}h{run}", x + Self::QUIET, y + Self::QUIET),
                        Some(from) => write!(path, "m{} 0h{run}", x - from),
                    };
                    from = Some(x + run);
                }
                x += run;
            }
        }
        Some(Self { size: code.size() + 2 * Self::QUIET, path })
    }
}
