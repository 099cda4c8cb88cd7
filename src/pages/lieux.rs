//! `/caisses` and what is under it but one caisse: the search, places, lists and the map.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Json, Path, Query};
use askama::Template;
use serde::{Deserialize, Serialize};

use super::carte::{self, Carte};
use super::decoder::{self, Tile};
use super::regimes::Paging;
use crate::annuaire::{Annuaire, Bodies, Caisse, Commune, Departement, General, Insee, Source, Status};
use crate::code::{CaisseId, Code};
use crate::lieux::{Found, Hit, Understood};
use crate::web::{Cache, Error, Page};
use crate::{decoding, reading};

/// Communes named on the page of their département.
const LARGEST: u32 = 24;
/// Suggestions while typing.
const SUGGESTED: usize = 8;
/// Bodies on one page of the alphabetical list: few enough for an EcoIndex of A.
const PER_PAGE: usize = 36;

/// What is asked of `/caisses`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Asked {
    q: Option<String>,
}

/// One line to choose from.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What tells it from its homonyms.
    pub detail: String,
    /// The former name that was asked for.
    pub former: Option<String>,
    /// The caisses of the régime général there.
    #[serde(skip)]
    pub caisses: Vec<CaisseId>,
}

#[derive(Template)]
#[template(path = "caisses.html")]
struct Search<'a> {
    page: &'a Page,
    value: String,
    /// `Empty` when nothing was asked or the field was sent empty.
    understood: Understood,
    choices: Vec<Choice>,
    more: usize,
    error: Option<&'static str>,
    lookalike: Option<&'static str>,
}

/// The search: one answer leads to it, several are offered, none is explained.
///
/// # Errors
/// The database failed.
pub async fn search(page: Page, asked: Query<Asked>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    // A place's name says nothing about anybody; anything else that was typed may.
    let is_name = asked.q.as_deref().is_some_and(|text| page.site.finder.is_name(text));
    let page = if is_name { page.reading(&*asked) } else { page };
    let blank = Search {
        page: &page,
        value: String::new(),
        understood: Understood::Empty,
        choices: Vec::new(),
        more: 0,
        error: None,
        lookalike: None,
    };
    let Some(text) = asked.q.as_deref() else { return page.ok(&blank) };
    let reading = reading::read(text, &page.site.index);
    let wrong = |template: &Search| page.answer(StatusCode::UNPROCESSABLE_ENTITY, Cache::Never, template);
    if let Some(lookalike) = decoder::personal(&page, text) {
        return wrong(&Search { lookalike: Some(lookalike.into()), ..blank });
    }
    if let Some(code) = reading.code.filter(Code::is_whole) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &format!("/decoder/{}", code.slug())));
    }
    let found = page.site.finder.find(text);
    let doubtful = matches!(found.understood, Understood::Nothing | Understood::UnknownPostalCode);
    if let (true, Some(code)) = (doubtful, reading.code) {
        let decoding = decoding::of(reading, &annuaire)?;
        if decoding.is_found() {
            return Ok(page.redirect(StatusCode::SEE_OTHER, &format!("/decoder/{}", code.slug())));
        }
        return offer(&page, &annuaire, &asked, found);
    }
    if found.understood == Understood::Empty {
        return wrong(&Search { error: Some("search-empty"), ..blank });
    }
    if let (Understood::Name | Understood::PostalCode, [hit]) = (found.understood, found.hits.as_slice()) {
        return Ok(page.redirect(StatusCode::SEE_OTHER, &path_of(hit)));
    }
    offer(&page, &annuaire, &asked, found)
}

fn offer(page: &Page, annuaire: &Annuaire, asked: &Asked, found: Found) -> Result<HttpResponse, Error> {
    let value = asked.q.as_deref().filter(|text| decoder::may_be_shown(text)).unwrap_or_default().trim();
    let page = match value.is_empty() || !found.is_place() {
        true => page,
        false => &page.clone().keeping(asked),
    };
    let template = Search {
        page,
        value: value.to_owned(),
        understood: found.understood,
        choices: choices(page, annuaire, &found.hits)?,
        more: found.more,
        error: None,
        lookalike: None,
    };
    page.ok(&template)
}

fn path_of(hit: &Hit) -> String {
    match hit {
        Hit::Commune { insee, .. } => format!("/caisses/communes/{insee}"),
        Hit::Departement(code) => format!("/caisses/departements/{code}"),
        Hit::Caisse(id) => format!("/caisses/{}", id.slug()),
    }
}

/// The lines to choose from, in the order they were found.
///
/// # Errors
/// The database failed.
pub fn choices(page: &Page, annuaire: &Annuaire, hits: &[Hit]) -> Result<Vec<Choice>, Error> {
    let ids = |general: &General| general.candidates().iter().map(|caisse| caisse.id).collect();
    let mut choices = Vec::new();
    for hit in hits {
        let href = page.url(path_of(hit));
        let choice = match hit {
            Hit::Commune { insee, former } => {
                let Some(commune) = annuaire.commune(*insee)? else { continue };
                let departement = annuaire.departement(insee.departement())?;
                let detail = departement.map(|d| format!("{} ({})", d.name, d.code)).unwrap_or_default();
                let caisses = ids(&annuaire.general_of(*insee)?);
                Choice { href, name: commune.name, detail, former: former.clone(), caisses }
            }
            Hit::Departement(code) => {
                let Some(departement) = annuaire.departement(code)? else { continue };
                let detail = page.t("place-departement").with("code", departement.code.clone()).to_string();
                let caisses = ids(&annuaire.bodies_in(code)?.general);
                Choice { href, name: departement.name, detail, former: None, caisses }
            }
            Hit::Caisse(id) => {
                let Some(caisse) = annuaire.caisse(*id)? else { continue };
                let detail = page.of("kind", caisse.kind, "").to_string();
                Choice { href, name: caisse.name, detail, former: None, caisses: vec![caisse.id] }
            }
        };
        choices.push(choice);
    }
    Ok(choices)
}

/// Suggestions while typing, for the script: the same answers as the page, fewer. A text that may be
/// personal gets none.
///
/// # Errors
/// The database failed.
pub async fn suggest(page: Page, asked: Query<Asked>, annuaire: Data<Annuaire>) -> Result<Json<Vec<Choice>>, Error> {
    let text = asked.q.as_deref().unwrap_or_default();
    let mut hits = if decoder::may_be_shown(text) { page.site.finder.find(text).hits } else { Vec::new() };
    hits.truncate(SUGGESTED);
    Ok(Json(choices(&page, &annuaire, &hits)?))
}

#[derive(Template)]
#[template(path = "lieu.html")]
struct Lieu<'a> {
    page: &'a Page,
    name: String,
    departement: Departement,
    commune: Option<Commune>,
    city: Option<Commune>,
    bodies: Bodies,
    tiles: Vec<Tile>,
    largest: Vec<Commune>,
    neighbours: Vec<Departement>,
    sources: Vec<Source>,
}

/// One commune: its caisse in every régime.
///
/// # Errors
/// No such commune, or the database failed.
pub async fn commune(page: Page, insee: Path<String>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let insee: Insee = insee.parse().map_err(|_| Error::NotFound)?;
    let commune = annuaire.commune(insee)?.ok_or(Error::NotFound)?;
    let departement = annuaire.departement(insee.departement())?.ok_or(Error::NotFound)?;
    let bodies = annuaire.bodies_of(insee)?;
    let mut sources = annuaire.sources_of_commune(insee)?;
    add_sources(&annuaire, &bodies, &mut sources)?;
    for id in ["COG", "BOCP"] {
        sources.extend(annuaire.source(id)?.filter(|source| sources.iter().all(|other| other.id != source.id)));
    }
    page.ok(&Lieu {
        page: &page,
        name: commune.name.clone(),
        departement,
        city: commune.parent.map(|parent| annuaire.commune(parent)).transpose()?.flatten(),
        commune: Some(commune),
        tiles: tiles(&page, &annuaire, &bodies.general)?,
        bodies,
        largest: Vec::new(),
        neighbours: Vec::new(),
        sources,
    })
}

/// One département: its caisses in every régime.
///
/// # Errors
/// No such département, or the database failed.
pub async fn departement(page: Page, code: Path<String>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let departement = annuaire.departement(&code)?.ok_or(Error::NotFound)?;
    let bodies = annuaire.bodies_in(&code)?;
    let mut sources = Vec::new();
    add_sources(&annuaire, &bodies, &mut sources)?;
    page.ok(&Lieu {
        page: &page,
        name: departement.name.clone(),
        commune: None,
        city: None,
        tiles: tiles(&page, &annuaire, &bodies.general)?,
        bodies,
        largest: annuaire.largest_communes(&code, LARGEST)?,
        neighbours: annuaire.neighbours(&code)?,
        departement,
        sources,
    })
}

fn tiles(page: &Page, annuaire: &Annuaire, general: &General) -> Result<Vec<Tile>, Error> {
    let Some(caisse) = general.caisse() else { return Ok(Vec::new()) };
    let reading = reading::read_slug(&caisse.id.slug(), &page.site.index).ok_or(Error::NotFound)?;
    Ok(decoder::tiles(&decoding::of(reading, annuaire)?, page))
}

fn add_sources(annuaire: &Annuaire, bodies: &Bodies, sources: &mut Vec<Source>) -> Result<(), Error> {
    for caisse in bodies.general.candidates().iter().chain(&bodies.agricole) {
        for source in annuaire.sources_of_caisse(caisse.id)? {
            if sources.iter().all(|other| other.id != source.id) {
                sources.push(source);
            }
        }
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "departements.html")]
struct Departements<'a> {
    page: &'a Page,
    regions: ByRegion,
}

/// Every département with its caisses, by région.
///
/// # Errors
/// The database failed.
pub async fn departements(page: Page, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    page.ok(&Departements { page: &page, regions: by_region(&annuaire)? })
}

type ByRegion = Vec<(String, Vec<(Departement, Vec<Caisse>)>)>;

fn by_region(annuaire: &Annuaire) -> Result<ByRegion, Error> {
    let mut regions = std::collections::BTreeMap::<String, Vec<_>>::new();
    for departement in annuaire.departements()? {
        let caisses = annuaire.bodies_in(&departement.code)?.general.candidates().to_vec();
        regions.entry(departement.region.clone()).or_default().push((departement, caisses));
    }
    Ok(regions.into_iter().collect())
}

#[derive(Template)]
#[template(path = "liste.html")]
struct Liste<'a> {
    page: &'a Page,
    caisses: Vec<Caisse>,
    number: usize,
    pages: usize,
}

/// The bodies in service, by name.
///
/// # Errors
/// No such page, or the database failed.
pub async fn list(page: Page, paging: Query<Paging>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let mut caisses = Vec::new();
    for regime in annuaire.regimes()? {
        caisses.extend(annuaire.caisses_of(regime.code)?.into_iter().filter(|c| c.status == Status::Active));
    }
    caisses.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
    let pages = caisses.len().div_ceil(PER_PAGE).max(1);
    let number = paging.page.unwrap_or(1);
    if !(1..=pages).contains(&number) {
        return Err(Error::NotFound);
    }
    let page = page.reading(&*paging);
    let caisses = caisses.into_iter().skip((number - 1) * PER_PAGE).take(PER_PAGE).collect();
    page.ok(&Liste { page: &page, caisses, number, pages })
}

#[derive(Template)]
#[template(path = "carte.html")]
struct CartePage<'a> {
    page: &'a Page,
    carte: &'static Carte,
    departements: Vec<(Departement, Vec<Caisse>)>,
    here: Vec<String>,
    of_caisse: Option<String>,
}

impl CartePage<'_> {
    fn of(&self, code: &str) -> Option<&(Departement, Vec<Caisse>)> {
        self.departements.iter().find(|(departement, _)| departement.code == code)
    }

    fn is_here(&self, code: &str) -> bool {
        self.here.iter().any(|here| here == code)
    }
}

/// Which places the map points at: a département, or a caisse.
#[derive(Debug, Deserialize, Serialize)]
pub struct Pointed {
    departement: Option<String>,
    caisse: Option<String>,
}

/// The map of the départements.
///
/// # Errors
/// The database failed.
pub async fn map(page: Page, pointed: Query<Pointed>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let (here, of_caisse) = match (pointed.departement.clone(), pointed.caisse.as_deref().map(str::parse::<CaisseId>)) {
        (Some(code), _) => (vec![code], None),
        (None, Some(Ok(id))) => match annuaire.caisse(id)? {
            Some(caisse) => (caisse.departements, Some(format!("{} ({id})", caisse.name))),
            None => (Vec::new(), None),
        },
        (None, _) => (Vec::new(), None),
    };
    let departements: Vec<(Departement, _)> =
        by_region(&annuaire)?.into_iter().flat_map(|(_, departements)| departements).collect();
    let here: Vec<String> =
        here.into_iter().filter(|code| departements.iter().any(|(known, _)| known.code == *code)).collect();
    // Of what was sent, only what was understood: the rest may be anything.
    let pointed = match (pointed.into_inner(), of_caisse.is_some()) {
        (Pointed { caisse, .. }, true) => Pointed { departement: None, caisse },
        (Pointed { departement, .. }, false) => Pointed { departement, caisse: None },
    };
    let page = if here.is_empty() { page } else { page.reading(&pointed) };
    page.ok(&CartePage { page: &page, carte: carte::read()?, departements, here, of_caisse })
}
