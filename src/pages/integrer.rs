//! `/integrer`: how to put the decoder in another site; `/integrer/decoder`: that decoder, alone in
//! its frame, which asks and answers in one place.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::web::{Form, Query};
use askama::Template;
use serde::Deserialize;
use strum::{EnumIter, EnumString, IntoEnumIterator as _, IntoStaticStr};

use super::decoder::{self, Tile, Verdict};
use crate::annuaire::Annuaire;
use crate::cli::say_problem;
use crate::decoding::{self, Decoding};
use crate::reading::{Problem, Warning};
use crate::web::{Cache, Error, Page, open_to_frames};

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
#[template(path = "integrer-decoder.html")]
struct Frame<'a> {
    page: &'a Page,
    look: &'a Look,
    error: Option<String>,
    answer: Option<Answer>,
}

/// What was read, and where to read more.
struct Answer {
    decoding: Decoding,
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
/// The database failed.
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
    let decoding = decoding::decode(&sent.code, &page.site.index, &annuaire)?;
    let error = match (decoding.reading.code, decoding.reading.lookalike, decoding.reading.problem) {
        (Some(_), ..) => None,
        (None, Some(lookalike), _) => {
            let name: &str = lookalike.into();
            Some(format!("{}. {}", page.of("lookalike", name, ""), page.t("lookalike-not-kept")))
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

fn answer(decoding: Decoding, page: &Page) -> Option<Answer> {
    let code = decoding.reading.code?;
    let title = match (&decoding.caisse, &decoding.regime) {
        (Some(caisse), _) => caisse.name.clone(),
        _ if decoding.reading.warnings.contains(&Warning::TestCard) => page.t("result-test").to_string(),
        (None, Some(regime)) if code.caisse.is_none() => regime.short_name.clone(),
        _ if !decoding.choices.is_empty() => {
            let count = i64::try_from(decoding.choices.len()).unwrap_or(i64::MAX);
            page.t("result-choices-title").with("code", code.to_string()).with("count", count).to_string()
        }
        _ => page.t("unknown-title").with("code", code.to_string()).to_string(),
    };
    let more = match (code.regime, code.caisse) {
        (Some(regime), None) => format!("/regimes/{regime}"),
        _ => format!("/decoder/{}", code.slug()),
    };
    let mut tiles = decoder::tiles(&decoding, page);
    // In a frame, one link leads out; it says so.
    tiles.iter_mut().for_each(|tile| tile.href = None);
    Some(Answer {
        title,
        tiles,
        verdict: Verdict::of(&decoding, page.locale),
        notes: decoder::notes(&decoding, page.locale),
        more: page.url(&more),
        decoding,
    })
}

fn framed(page: &Page, status: StatusCode, cache: Cache, template: &Frame) -> Result<HttpResponse, Error> {
    let mut answer = page.answer(status, cache, template)?;
    open_to_frames(answer.headers_mut());
    Ok(answer)
}

#[derive(Template)]
#[template(path = "integrer.html")]
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
        address: format!("{}{}", page.site.base_url, page.url("/integrer/decoder")),
        themes: Theme::iter().map(Into::into).collect(),
        accents: Accent::iter().map(Into::into).collect(),
        page: &page,
    })
}
