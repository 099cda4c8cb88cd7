//! What the browser tests measured of this release, as `data/evidence.toml` keeps it.
//!
//! It is of the program, not of the facts: it is compiled in, and no other database changes it.

use std::str::FromStr as _;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::date::Date;
use crate::web::Error;

/// How many criteria each of the thirteen themes of the RGAA 4.1.2 has.
const THEMES: [u8; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/// What was measured, and when.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    date: toml::value::Datetime,
    /// Types of page.
    pub types: u32,
    /// Languages.
    pub languages: u32,
    /// Pages: each type in each language.
    pub pages: u32,
    /// Pages that hold a frame.
    pub frames: u32,
    /// Pages that hold sound, film or a canvas.
    pub media: u32,
    /// What the Nu HTML checker said.
    pub nu: Nu,
    /// How heavy pages are.
    pub weight: Weight,
    /// The same as `EcoIndex` counts it.
    pub ecoindex: EcoIndex,
    /// The lowest marks that Lighthouse gave.
    pub lighthouse: Lighthouse,
    /// What it was measured with.
    pub tools: Vec<Tool>,
    /// What was tested of the RGAA.
    pub criteria: Vec<Criterion>,
}

/// Pages the Nu HTML checker read, and what it found wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nu {
    /// Pages, with those of errors.
    pub pages: u32,
    /// Errors and warnings that are not explained.
    pub failures: u32,
}

/// Bytes once compressed, requests and elements.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    pub html_median: u32,
    pub html_most: u32,
    pub css: u32,
    pub js: u32,
    pub total_median: u32,
    pub total_most: u32,
    pub requests_most: u32,
    pub nodes_median: u32,
    pub nodes_most: u32,
    /// How far anything was pushed about while a page came (CLS): 0 is not at all.
    pub shift_most: f64,
}

/// Points from 0 to 100; A from 80 on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EcoIndex {
    /// Half of the pages have at least as many.
    #[expect(dead_code, reason = "what the tests write is read whole; pages show a part")]
    pub median: u32,
    /// No page has fewer.
    pub least: u32,
    /// Pages with an A.
    pub a: u32,
}

/// The lowest of all pages looked at, out of 100.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "what the tests write is read whole; pages show a part")]
pub struct Lighthouse {
    pub pages: u32,
    pub accessibility: u32,
    pub best_practices: u32,
    pub seo: u32,
    pub performance: u32,
    /// Until the largest piece of the first view is there, on a simulated slow 4G, in milliseconds.
    pub lcp_most: u32,
}

/// A program and its version.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    pub name: String,
    pub version: String,
}

/// A criterion that has at least one check.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its number, such as `3.2`.
    pub id: String,
    /// What looks at a part of it.
    pub checks: Vec<String>,
    /// On how many pages.
    pub pages: u32,
    /// How often it failed.
    pub failures: u32,
}

/// One theme of the RGAA: what was tested, and what only a person can judge.
#[derive(Debug, Clone)]
pub struct Theme<'a> {
    /// From 1 to 13.
    pub number: u8,
    /// The criteria with a check.
    pub tested: Vec<&'a Criterion>,
    /// The numbers of the others.
    pub untested: String,
    /// No page has what this theme is about.
    pub is_absent: bool,
}

static BUILT_IN: LazyLock<anyhow::Result<Evidence>> =
    LazyLock::new(|| Evidence::read(include_str!("../../data/evidence.toml")));

/// What was measured of the program that runs.
///
/// # Errors
/// The file is not what the tests write. The start finds out.
pub fn built_in() -> Result<&'static Evidence, Error> {
    read_built_in().map_err(Error::Internal)
}

pub(super) fn read_built_in() -> anyhow::Result<&'static Evidence> {
    BUILT_IN.as_ref().map_err(|error| anyhow::anyhow!("{error}"))
}

impl Evidence {
    fn read(text: &str) -> anyhow::Result<Self> {
        let evidence: Self = toml::from_str(text).map_err(|error| anyhow::anyhow!("data/evidence.toml: {error}"))?;
        for criterion in &evidence.criteria {
            if !THEMES.iter().zip(1_u8..).any(|(count, theme)| numbers(theme, *count).any(|id| id == criterion.id)) {
                anyhow::bail!("data/evidence.toml: the RGAA has no criterion {}", criterion.id);
            }
        }
        Date::from_str(&evidence.date.to_string())
            .map_err(|error| anyhow::anyhow!("data/evidence.toml: {error}"))
            .map(|_| evidence)
    }

    /// The day of the oldest of the measures.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.date.to_string().parse().ok()
    }

    /// How many criteria there are.
    #[must_use]
    pub fn all(&self) -> u32 {
        THEMES.iter().map(|count| u32::from(*count)).sum()
    }

    /// The tools in a line.
    #[must_use]
    pub fn tools(&self) -> String {
        let named: Vec<String> = self.tools.iter().map(|tool| format!("{} {}", tool.name, tool.version)).collect();
        named.join(", ")
    }

    /// The RGAA, theme by theme.
    #[must_use]
    pub fn themes(&self) -> Vec<Theme<'_>> {
        let of = |(number, count): (u8, u8)| {
            let find = |id: &String| self.criteria.iter().find(|criterion| criterion.id == *id);
            let untested: Vec<String> = numbers(number, count).filter(|id| find(id).is_none()).collect();
            Theme {
                number,
                tested: numbers(number, count).filter_map(|id| find(&id)).collect(),
                untested: untested.join(", "),
                is_absent: match number {
                    2 => self.frames == 0,
                    4 => self.media == 0,
                    _ => false,
                },
            }
        };
        (1_u8..).zip(THEMES).map(of).collect()
    }
}

/// The numbers of the criteria of a theme.
fn numbers(theme: u8, count: u8) -> impl Iterator<Item = String> {
    (1..=count).map(move |number| format!("{theme}.{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_and_its_themes_hold_every_criterion_once() {
        let evidence = built_in().unwrap();
        assert_eq!(evidence.all(), 106);
        assert!(evidence.date().is_some() && !evidence.tools().is_empty());
        let themes = evidence.themes();
        let listed: usize = themes
            .iter()
            .map(|theme| theme.tested.len() + theme.untested.split(", ").filter(|id| !id.is_empty()).count())
            .sum();
        assert_eq!(listed, 106);
        assert_eq!(themes.iter().map(|theme| theme.tested.len()).sum::<usize>(), evidence.criteria.len());
    }

    #[test]
    fn what_the_rgaa_does_not_have_is_refused() {
        let text = include_str!("../../data/evidence.toml").replacen("id = \"1.1\"", "id = \"1.10\"", 1);
        assert!(Evidence::read(&text).unwrap_err().to_string().contains("1.10"));
    }
}
