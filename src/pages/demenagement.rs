//! `/caisses/demenagement`: whether a move changes the caisse, and what to do in which order.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::decoder::{may_be_shown, personal};
use super::lieux::{Choice, choices};
use crate::annuaire::{Annuaire, Bodies, Commune, General, Insee};
use crate::lieux::Hit;
use crate::web::{Cache, Error, Page};

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
struct Place {
    /// The field's name: `de` or `vers`.
    field: &'static str,
    /// What was typed, when it may be shown again.
    value: String,
    commune: Option<Commune>,
    /// Communes to choose from.
    choices: Vec<(Insee, Choice)>,
    /// The message that says what is wrong.
    error: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "demenagement.html")]
struct Demenagement<'a> {
    page: &'a Page,
    places: Vec<Place>,
    moved: Option<Moved>,
}

impl Demenagement<'_> {
    fn is_wrong(&self) -> bool {
        self.places.iter().any(|place| place.error.is_some())
    }
}

/// The bodies before and after.
#[derive(Debug)]
struct Moved {
    from: (Commune, Bodies),
    to: (Commune, Bodies),
}

impl Moved {
    /// `same`, `changes`, `perhaps`, or `elsewhere` when one end has no caisse of the régime général.
    fn general(&self) -> &'static str {
        let (from, to) = (&self.from.1.general, &self.to.1.general);
        match (from.caisse(), to.caisse()) {
            _ if self.from.0.insee == self.to.0.insee => "same",
            _ if matches!(from, General::Unknown) || matches!(to, General::Unknown) => "elsewhere",
            (Some(one), Some(other)) if one.id == other.id => {
                if from.basis().is_none() && to.basis().is_none() {
                    "same"
                } else {
                    "perhaps-same"
                }
            }
            (Some(_), Some(_)) if from.basis().is_none() && to.basis().is_none() => "changes",
            _ => {
                let shared = from.candidates().iter().any(|one| to.candidates().iter().any(|other| other.id == one.id));
                if shared { "perhaps" } else { "changes" }
            }
        }
    }

    /// The same for the régime agricole.
    fn agricole(&self) -> &'static str {
        match (&self.from.1.agricole, &self.to.1.agricole) {
            (Some(one), Some(other)) if one.id == other.id => "same",
            (Some(_), Some(_)) => "changes",
            _ => "elsewhere",
        }
    }
}

/// The question, and its answer once both places are known.
///
/// # Errors
/// The database failed.
pub async fn show(page: Page, asked: Query<Asked>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let asked = asked.into_inner();
    let is_asked = [&asked.de, &asked.vers, &asked.de_commune, &asked.vers_commune].iter().any(|part| part.is_some());
    let asked = asked.known();
    let is_typed = asked.de.is_some() || asked.vers.is_some();
    let page = if is_typed { page } else { page.reading(&asked) };
    let places = vec![
        place(&page, &annuaire, "de", asked.de.clone(), asked.de_commune.clone(), is_asked)?,
        place(&page, &annuaire, "vers", asked.vers.clone(), asked.vers_commune.clone(), is_asked)?,
    ];
    // What names a place is kept when the language changes; anything else may be somebody's.
    let are_places = places.iter().all(|place| place.error.is_none());
    let page = if is_typed && are_places { page.keeping(&asked) } else { page };
    let moved = match places.as_slice() {
        [Place { commune: Some(from), .. }, Place { commune: Some(to), .. }] => Some(Moved {
            from: (from.clone(), annuaire.bodies_of(from.insee)?),
            to: (to.clone(), annuaire.bodies_of(to.insee)?),
        }),
        _ => None,
    };
    let template = Demenagement { page: &page, places, moved };
    if template.is_wrong() {
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, &template);
    }
    page.ok(&template)
}

fn place(
    page: &Page,
    annuaire: &Annuaire,
    field: &'static str,
    typed: Option<String>,
    chosen: Option<String>,
    is_asked: bool,
) -> Result<Place, Error> {
    let typed = typed.unwrap_or_default();
    let mut place = Place { field, value: String::new(), commune: None, choices: Vec::new(), error: None };
    if let Some(insee) = chosen.and_then(|chosen| chosen.parse::<Insee>().ok()) {
        place.commune = annuaire.commune(insee)?;
    }
    if let Some(commune) = &place.commune {
        place.value.clone_from(&commune.name);
        return Ok(place);
    }
    if !is_asked {
        return Ok(place);
    }
    if personal(page, &typed).is_some() || !may_be_shown(&typed) {
        place.error = Some("move-not-place");
        return Ok(place);
    }
    place.value = typed.trim().to_owned();
    let communes: Vec<(Insee, Hit)> = page
        .site
        .finder
        .find(&typed)
        .hits
        .into_iter()
        .filter_map(|hit| match hit {
            Hit::Commune { insee, .. } => Some((insee, hit)),
            _ => None,
        })
        .collect();
    match communes.as_slice() {
        [] if place.value.is_empty() => place.error = Some("move-empty"),
        [] => place.error = Some("move-unknown"),
        [(insee, _)] => place.commune = annuaire.commune(*insee)?,
        several => {
            let (insees, hits): (Vec<Insee>, Vec<Hit>) = several.iter().cloned().unzip();
            place.choices = insees.into_iter().zip(choices(page, annuaire, &hits)?).collect();
        }
    }
    Ok(place)
}
