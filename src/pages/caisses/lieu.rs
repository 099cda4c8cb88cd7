//! `/caisses/communes/{insee}` and `/caisses/departements/{code}`: the caisses of a place, in every régime.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::domain::annuaire::{Annuaire, Bodies, Caisse, Commune, Departement, General, Source};
use crate::domain::insee::Insee;
use crate::web::{Error, Page};

/// Communes named on the page of their département.
const LARGEST: usize = 24;
/// The documents that names and postal codes of communes come from.
const SOURCES_OF_NAMES: [&str; 2] = ["COG", "BOCP"];

#[derive(Template)]
#[template(path = "caisses/lieu.html")]
struct Lieu<'a> {
    page: &'a Page,
    name: &'a str,
    departement: &'a Departement,
    commune: Option<&'a Commune>,
    city: Option<&'a Commune>,
    bodies: Bodies<'a>,
    /// Where the State's directory has the caisse of the régime général.
    directory: Option<&'a str>,
    largest: Vec<&'a Commune>,
    neighbours: Vec<&'a Departement>,
    sources: Vec<&'a Source>,
}

impl Lieu<'_> {
    /// The bodies of special régimes that go by place too: there, the last digits of a code are those of the CPAM.
    fn special_of_place(&self) -> impl Iterator<Item = &Caisse> {
        self.bodies.special.iter().filter_map(|(_, caisse)| *caisse).filter(|caisse| !caisse.is_national())
    }

    fn postal_codes(&self, commune: &Commune) -> String {
        commune.postal_codes.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// One commune: its caisse in every régime.
///
/// # Errors
/// No such commune.
pub async fn commune(page: Page, insee: Path<String>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let insee: Insee = insee.parse().map_err(|_| Error::NotFound)?;
    let commune = annuaire.commune(insee).ok_or(Error::NotFound)?;
    let bodies = annuaire.bodies_of(insee);
    let mut sources: Vec<&Source> = annuaire.sources_of(annuaire.sources_of_commune(insee)).collect();
    add_sources(&annuaire, &bodies, &mut sources);
    for source in SOURCES_OF_NAMES.iter().filter_map(|id| annuaire.source(id)) {
        add(source, &mut sources);
    }
    page.ok(&Lieu {
        page: &page,
        name: &commune.name,
        departement: annuaire.departement(insee.departement()).ok_or(Error::NotFound)?,
        city: commune.parent.and_then(|parent| annuaire.commune(parent)),
        commune: Some(commune),
        directory: bodies.general.caisse().and_then(|caisse| annuaire.directory_of(caisse.id)),
        bodies,
        largest: Vec::new(),
        neighbours: Vec::new(),
        sources,
    })
}

/// One département: its caisses in every régime.
///
/// # Errors
/// No such département.
pub async fn departement(page: Page, code: Path<String>, annuaire: Data<Annuaire>) -> Result<HttpResponse, Error> {
    let departement = annuaire.departement(&code).ok_or(Error::NotFound)?;
    let bodies = annuaire.bodies_in(&code);
    let mut sources = Vec::new();
    add_sources(&annuaire, &bodies, &mut sources);
    page.ok(&Lieu {
        page: &page,
        name: &departement.name,
        departement,
        commune: None,
        city: None,
        directory: bodies.general.caisse().and_then(|caisse| annuaire.directory_of(caisse.id)),
        bodies,
        largest: annuaire.largest_communes(&code, LARGEST),
        neighbours: annuaire.neighbours(&code).collect(),
        sources,
    })
}

fn add_sources<'a>(annuaire: &'a Annuaire, bodies: &Bodies<'a>, sources: &mut Vec<&'a Source>) {
    for caisse in bodies.general.candidates().iter().copied().chain(bodies.agricole) {
        for source in annuaire.sources_of(&caisse.sources) {
            add(source, sources);
        }
    }
}

fn add<'a>(source: &'a Source, sources: &mut Vec<&'a Source>) {
    if sources.iter().all(|other| other.id != source.id) {
        sources.push(source);
    }
}
