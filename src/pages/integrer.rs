//! `/integrer`: how to put the decoder in another site; `/integrer/decoder`: that decoder, alone in
//! its frame, which asks and answers in one place.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::web::{Form, Query};
use askama::Template;
use serde::Deserialize;
use strum::{EnumIter, EnumString, IntoEnumIterator as _, IntoStaticStr};

use super::decoder::{Tile, tiles};
use crate::decoding::{self, Decoding};
use crate::domain::annuaire::Annuaire;
use crate::domain::reading::Problem;
use crate::door::{Cache, open_to_frames};
use crate::explain::{self, Verdict, say_problem};
use crate::paths;
use crate::web::{Error, Page};

/// Light or dark, whatever the visitor's system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Theme {
    /// Light.
    Clair,
    /// Dark.
    Sombre,
}

/// The colour of buttons and links: one of the three of a code's parts, all with enough contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Accent {
    /// As the régime.
    Prune,
    /// As the caisse.
    Brique,
    /// As the centre.
    Vert,
}

/// What the address of the frame asks for. Other values are left out.
#[derive(Debug, Default, Deserialize)]
pub struct Look {
    #[serde(default)]
    theme: String,
    #[serde(default)]
    accent: String,
}

impl Look {
    fn theme(&self) -> Option<&'static str> {
        self.theme.parse().ok().map(|theme| match theme {
            Theme::Clair => "light",
            Theme::Sombre => "dark",
        })
    }

    fn accent(&self) -> Option<&'static str> {
        self.accent.parse::<Accent>().ok().map(Into::into)
    }

    /// The same look, in an address.
    fn query(&self) -> String {
        let theme = self.theme.parse::<Theme>().ok().map(<&str>::from).map(|theme| format!("theme={theme}"));
        let accent = self.accent().map(|accent| format!("accent={accent}"));
        let asked: Vec<String> = theme.into_iter().chain(accent).collect();
        if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) }
    }
}

#[derive(Template)]
#[template(path = "integrer/decoder.html")]
struct Frame<'a> {
    page: &'a Page,
    look: &'a Look,
    error: Option<String>,
    answer: Option<Answer<'a>>,
}

/// What was read, and where to read more.
struct Answer<'a> {
    decoding: Decoding<'a>,
    title: String,
    tiles: Vec<Tile>,
    verdict: Option<Verdict>,
    notes: Vec<String>,
    more: String,
}

/// The form, in a frame.
///
/// # Errors
/// The template failed.
pub async fn form(page: Page, look: Query<Look>) -> Result<HttpResponse, Error> {
    framed(&page, StatusCode::OK, Cache::Shared, &Frame { page: &page, look: &look, error: None, answer: None })
}

/// What the form sends.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    code: String,
}

/// Reads what was sent and answers in the same frame. Nothing of it goes in an address.
///
/// # Errors
/// The template failed.
pub async fn submit(
    page: Page,
    look: Query<Look>,
    sent: Result<Form<Sent>, actix_web::Error>,
    annuaire: Data<Annuaire>,
) -> Result<HttpResponse, Error> {
    let blank = Frame { page: &page, look: &look, error: None, answer: None };
    // An error page of the site refuses to be framed, so even this is said here.
    let Ok(sent) = sent else {
        let error = Some(say_problem(Problem::TooLong, page.locale));
        return framed(&page, StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &Frame { error, ..blank });
    };
    let decoding = decoding::decode(&sent.code, &annuaire);
    let error = match (decoding.reading.code, decoding.reading.lookalike, decoding.reading.problem) {
        (Some(_), ..) => None,
        (None, Some(lookalike), _) => {
            let name: &str = lookalike.into();
            Some(format!("{}. {}", page.word("lookalike", name), page.t("lookalike-not-kept")))
        }
        (None, None, problem) => Some(say_problem(problem.unwrap_or(Problem::NoDigits), page.locale)),
    };
    let answer = answer(decoding, &page);
    let (status, error) = match (&answer, error) {
        (Some(_), _) => (StatusCode::OK, None),
        (None, error) => (StatusCode::UNPROCESSABLE_ENTITY, error),
    };
    framed(&page, status, Cache::Never, &Frame { error, answer, ..blank })
}

fn answer<'a>(decoding: Decoding<'a>, page: &Page) -> Option<Answer<'a>> {
    let code = decoding.reading.code?;
    let mut tiles = tiles(&decoding, page);
    // In a frame, one link leads out; it says so.
    tiles.iter_mut().for_each(|tile| tile.href = None);
    Some(Answer {
        title: explain::title(&decoding, page.locale),
        tiles,
        verdict: Verdict::new(&decoding, page.locale),
        notes: explain::notes(&decoding, page.locale),
        more: page.url(paths::code(code)),
        decoding,
    })
}

fn framed(page: &Page, status: StatusCode, cache: Cache, template: &Frame) -> Result<HttpResponse, Error> {
    let mut answer = page.answer(status, cache, template)?;
    open_to_frames(answer.headers_mut());
    Ok(answer)
}

#[derive(Template)]
#[template(path = "integrer/integrer.html")]
struct Instructions<'a> {
    page: &'a Page,
    address: String,
    themes: Vec<&'static str>,
    accents: Vec<&'static str>,
}

impl Instructions<'_> {
    fn snippet(&self) -> String {
        format!(
            "<iframe src=\"{}\"\n  title=\"{}\"\n  width=\"100%\" height=\"640\" loading=\"lazy\"\n  style=\"border:0\"></iframe>",
            self.address,
            self.page.t("decoder-title")
        )
    }

    fn script(&self) -> String {
        format!(
            "<script>\naddEventListener('message', (e) => {{\n  if (e.origin !== '{}') return;\n  for (const f of document.querySelectorAll('iframe'))\n    if (f.contentWindow === e.source) f.height = e.data.height;\n}});\n</script>",
            self.page.site.base_url
        )
    }
}

/// How to put the decoder in another site.
///
/// # Errors
/// The template failed.
pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    page.ok(&Instructions {
        address: format!("{}{}", page.site.base_url, page.plain_url("/integrer/decoder")),
        themes: Theme::iter().map(Into::into).collect(),
        accents: Accent::iter().map(Into::into).collect(),
        page: &page,
    })
}
