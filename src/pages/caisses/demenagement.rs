//! `/caisses/demenagement`: whether a move changes the caisse, and what to do in which order.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::choix::{Choice, choices};
use crate::domain::annuaire::{Annuaire, Change, Commune, Departement, General, Moving, Source};
use crate::domain::article::article;
use crate::domain::gazetteer::{Finder, Hit};
use crate::domain::insee::Insee;
use crate::domain::plan::{Answers, Situation};
use crate::door::Cache;
use crate::paths;
use crate::privacy::{Published, may_be_shown};
use crate::web::{Error, Page};

/// From where to where: as typed, or as chosen.
#[derive(Debug, Deserialize, Serialize)]
pub struct Asked {
    de: Option<String>,
    vers: Option<String>,
    de_commune: Option<String>,
    vers_commune: Option<String>,
}

impl Asked {
    /// The same, where a commune that is no code is none: it may be anything.
    fn known(self) -> Self {
        let known = |chosen: Option<String>| chosen.filter(|code| code.parse::<Insee>().is_ok());
        Self { de_commune: known(self.de_commune), vers_commune: known(self.vers_commune), ..self }
    }
}

/// One of the two places.
#[derive(Debug)]
struct Place<'a> {
    /// The field's name: `de` or `vers`.
    field: &'static str,
    /// What was typed, when it may be shown again.
    value: String,
    commune: Option<&'a Commune>,
    /// Communes to choose from.
    choices: Vec<(Insee, Choice)>,
    /// The message that says what is wrong.
    error: Option<&'static str>,
    /// Words were left out to find it: they may be somebody's.
    partly: bool,
    /// The département that was named: its largest commune stands for it.
    within: Option<&'a Departement>,
}

#[derive(Template)]
#[template(path = "caisses/demenagement.html")]
struct Demenagement<'a> {
    page: &'a Page,
    places: Vec<Place<'a>>,
    answer: Option<Answer<'a>>,
    /// Of what there is to do.
    source: Option<&'a Source>,
}

impl Demenagement<'_> {
    /// Whether something is to be typed.
    fn has_field(&self) -> bool {
        self.places.iter().any(|place| place.commune.is_none() && place.choices.is_empty())
    }

    fn is_wrong(&self) -> bool {
        self.places.iter().any(|place| place.error.is_some())
    }
}

/// What is said of a move.
#[derive(Debug)]
struct Answer<'a> {
    moved: Moving<'a>,
    /// From where to where, in words.
    journey: String,
    /// What changes in the régime général.
    change: Change,
    /// What there is to do, in order.
    steps: &'static [&'static str],
    /// The plan of the move, as far as it is known: the wizard asks the rest.
    plan: String,
}

impl<'a> Answer<'a> {
    /// The départements that were named, where a commune stands for one, are said beside it.
    fn new(page: &Page, moved: Moving<'a>, [from_all, to_all]: [Option<&Departement>; 2]) -> Self {
        let name = |commune: &Commune, within: Option<&Departement>| match within {
            Some(departement) => format!("{} ({})", commune.name, departement.name),
            None => commune.name.to_string(),
        };
        let (from, to) = (name(moved.from.0, from_all), name(moved.to.0, to_all));
        let ((from_article, from), (to_article, to)) = (article(&from), article(&to));
        let journey = page
            .t("move-answer")
            .with("from-article", from_article.name())
            .with("from", page.written(from))
            .with("to-article", to_article.name())
            .with("to", page.written(to))
            .to_string();
        let change = moved.general();
        let steps: &[&str] = match change {
            Change::Same => &["declare"],
            Change::Elsewhere => &[],
            Change::PerhapsSame | Change::Perhaps | Change::PerhapsChanges => {
                &["declare", "attestation", "card", "mutuelle"]
            }
            Change::Changes => &["declare", "wait", "attestation", "card", "mutuelle"],
        };
        // The wizard asks for the commune where none was named.
        let lieu = Some(moved.to.0.insee).filter(|_| to_all.is_none());
        let situation = Some(Situation::Demenage);
        let plan = page.url(paths::after(&Answers { situation, lieu, ..Answers::default() }));
        Self { moved, journey, change, steps, plan }
    }
}

/// The question, and its answer once both places are known.
///
/// # Errors
/// The template failed.
pub async fn show(
    page: Page,
    asked: Query<Asked>,
    annuaire: Data<Annuaire>,
    finder: Data<Finder>,
    published: Data<Published>,
) -> Result<HttpResponse, Error> {
    let asked = asked.into_inner();
    let is_asked = [&asked.de, &asked.vers, &asked.de_commune, &asked.vers_commune].iter().any(|part| part.is_some());
    let asked = asked.known();
    let is_typed = asked.de.is_some() || asked.vers.is_some();
    let page = if is_typed { page } else { page.with_canonical_query(&asked) };
    let read = Reader { page: &page, annuaire: &annuaire, finder: &finder, published: &published };
    let places = vec![
        read.place("de", asked.de.as_deref(), asked.de_commune.as_deref(), is_asked),
        read.place("vers", asked.vers.as_deref(), asked.vers_commune.as_deref(), is_asked),
    ];
    // What names a place is kept when the language changes; anything else may be somebody's.
    let are_places = places.iter().all(|place| place.error.is_none() && !place.partly);
    let page = if is_typed && are_places { page.clone().with_carried_query(&asked) } else { page.clone() };
    let answer = match places.as_slice() {
        [one @ Place { commune: Some(from), .. }, other @ Place { commune: Some(to), .. }] => {
            let moved = annuaire.moving(from.insee, to.insee);
            moved.map(|moved| Answer::new(&page, moved, [one.within, other.within]))
        }
        _ => None,
    };
    let template = Demenagement { page: &page, places, answer, source: annuaire.source("SP-F648") };
    if template.is_wrong() {
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template);
    }
    page.ok(&template)
}

/// What a place is read with.
struct Reader<'a> {
    page: &'a Page,
    annuaire: &'a Annuaire,
    finder: &'a Finder,
    published: &'a Published,
}

impl<'a> Reader<'a> {
    /// A commune that says of a whole département what changes: none, where several caisses share it.
    fn stands_for(&self, departement: &Departement) -> Option<&'a Commune> {
        let is_shared = matches!(self.annuaire.general_in(&departement.code), General::Undecided(..));
        self.annuaire.largest_communes(&departement.code, 1).first().copied().filter(|_| !is_shared)
    }

    fn place(&self, field: &'static str, typed: Option<&str>, chosen: Option<&str>, is_asked: bool) -> Place<'a> {
        let typed = typed.unwrap_or_default();
        let mut place = Place {
            field,
            value: String::new(),
            commune: None,
            choices: Vec::new(),
            error: None,
            partly: false,
            within: None,
        };
        place.commune = chosen.and_then(|insee| insee.parse().ok()).and_then(|insee| self.annuaire.commune(insee));
        if let Some(commune) = place.commune {
            place.value = commune.name.to_string();
            return place;
        }
        if !is_asked {
            return place;
        }
        if self.published.personal(typed, self.annuaire).is_some() || !may_be_shown(typed) {
            place.error = Some("move-not-place");
            return place;
        }
        typed.trim().clone_into(&mut place.value);
        let found = self.finder.find(typed);
        place.partly = found.partly;
        let found = found.hits;
        if found.first() == Some(&Hit::Abroad) {
            place.error = Some(if field == "de" { "move-de-abroad" } else { "move-vers-abroad" });
            return place;
        }
        let departement = found.iter().find_map(|hit| match hit {
            Hit::Departement(code) => self.annuaire.departement(code),
            _ => None,
        });
        let is_commune = |hit: Hit| if let Hit::Commune { insee, .. } = hit { Some((insee, hit)) } else { None };
        let communes: Vec<(Insee, Hit)> = found.into_iter().filter_map(is_commune).collect();
        match communes.as_slice() {
            [] if place.value.is_empty() => place.error = Some("move-empty"),
            [] if departement.is_some() => match departement.and_then(|one| self.stands_for(one)) {
                Some(commune) => (place.commune, place.within) = (Some(commune), departement),
                None => place.error = Some("move-departement"),
            },
            [] => place.error = Some("move-unknown"),
            [(insee, _)] => place.commune = self.annuaire.commune(*insee),
            several => {
                let (insees, hits): (Vec<Insee>, Vec<Hit>) = several.iter().cloned().unzip();
                place.choices = insees.into_iter().zip(choices(self.page, self.annuaire, &hits)).collect();
            }
        }
        place
    }
}
