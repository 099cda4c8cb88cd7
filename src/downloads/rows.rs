//! The rows of each table, in the order of its columns.

use super::columns::{Cell, Each};
use crate::content::Question;
use crate::database::Database;
use crate::domain::annuaire::{Annuaire, Caisse, Centre, Commune, Regime, Source, Status, Successor, Today};
use crate::domain::code::{CaisseId, RegimeCode};

/// `01-342`, or `01` when people went to the caisse of where they live.
fn successor(successor: Option<Successor>) -> Cell {
    Cell::maybe(successor.map(|successor| match successor {
        Successor::Regime(code) => code.to_string(),
        Successor::Caisse(id) => id.slug(),
    }))
}

pub(super) fn regimes(annuaire: &Annuaire, _: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let row = |regime: &Regime| {
        vec![
            Cell::text(regime.code),
            Cell::text(&regime.name),
            Cell::text(&regime.short_name),
            Cell::word(regime.status),
            Cell::maybe(regime.since),
            successor(regime.successor),
            Cell::maybe(regime.website.as_ref()),
            Cell::maybe(regime.contact.as_ref().map(|contact| &contact.tel)),
            Cell::word(regime.confidence),
            Cell::ids(&regime.sources),
            Cell::text(regime.read_on),
        ]
    };
    annuaire.regimes().map(row).try_for_each(each)
}

pub(super) fn caisses(annuaire: &Annuaire, _: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let row = |caisse: &Caisse| {
        let today = annuaire.today(caisse.successor).map(|today| match today {
            Today::Caisse(caisse) => caisse.id.slug(),
            Today::Residence(regime) => regime.code.to_string(),
        });
        let older = annuaire.older_codes(caisse.id).iter().map(|older| older.id.slug()).collect();
        vec![
            Cell::text(caisse.id.slug()),
            Cell::text(caisse.id.regime),
            Cell::text(caisse.id.caisse),
            Cell::text(&caisse.name),
            Cell::word(caisse.kind),
            Cell::List(caisse.departements.clone()),
            Cell::maybe(caisse.seat.as_ref()),
            Cell::word(caisse.status),
            Cell::maybe(caisse.since),
            successor(caisse.successor),
            Cell::maybe(today),
            Cell::List(older),
            Cell::text(caisse.last_seen),
            Cell::maybe(caisse.website.as_ref()),
            Cell::maybe(caisse.contact.as_ref().map(|contact| &contact.tel)),
            Cell::maybe(caisse.address.as_ref().map(|address| &address.lines)),
            Cell::maybe(caisse.printed_2015.as_ref()),
            Cell::maybe(caisse.printed_2020.as_ref()),
            Cell::word(caisse.confidence),
            Cell::ids(&caisse.sources),
            Cell::text(caisse.read_on),
        ]
    };
    annuaire.caisses().map(row).try_for_each(each)
}

/// Each caisse and the code that has its place today: its own, while it serves.
pub(super) fn correspondances(annuaire: &Annuaire, _: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let whole = |caisse: &Caisse| match annuaire.centres_of(caisse.id) {
        [centre] => format!("{}-{}", caisse.id.slug(), centre.code),
        _ => caisse.id.slug(),
    };
    let row = |caisse: &Caisse| {
        let today = match annuaire.today(caisse.successor) {
            None if caisse.status == Status::Active => Some(Today::Caisse(caisse)),
            today => today,
        };
        let (code, name, home) = match today {
            Some(Today::Caisse(today)) => (Cell::text(whole(today)), Cell::text(&today.name), Cell::Empty),
            Some(Today::Residence(regime)) => (Cell::Empty, Cell::text(&regime.short_name), Cell::text(regime.code)),
            None => (Cell::Empty, Cell::Empty, Cell::Empty),
        };
        vec![Cell::text(caisse.id.slug()), Cell::text(&caisse.name), Cell::word(caisse.status), code, name, home]
    };
    annuaire.caisses().map(row).try_for_each(each)
}

pub(super) fn centres(annuaire: &Annuaire, _: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let row = |(id, centre): (CaisseId, &Centre)| {
        vec![
            Cell::text(format!("{}-{}", id.slug(), centre.code)),
            Cell::text(id.slug()),
            Cell::text(centre.code),
            Cell::maybe(centre.label.as_ref()),
            Cell::word(centre.confidence),
            Cell::text(centre.read_on),
        ]
    };
    annuaire.centres().map(row).try_for_each(each)
}

pub(super) fn communes(annuaire: &Annuaire, _: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let row = |commune: &Commune| {
        let departement = commune.insee.departement();
        let general = annuaire.general_of(commune.insee);
        let candidates = if general.caisse().is_some() { &[] } else { general.candidates() };
        let msa = annuaire.caisses_in(RegimeCode::AGRICOLE, departement).next();
        vec![
            Cell::text(commune.insee),
            Cell::text(&commune.name),
            Cell::text(departement),
            Cell::List(commune.postal_codes.iter().map(ToString::to_string).collect()),
            commune.population.map_or(Cell::Empty, Cell::Number),
            Cell::word(general.certainty()),
            general.basis().map_or(Cell::Empty, Cell::word),
            Cell::maybe(general.caisse().map(|caisse| caisse.id.slug())),
            Cell::List(candidates.iter().map(|caisse| caisse.id.slug()).collect()),
            Cell::maybe(msa.map(|caisse| caisse.id.slug())),
        ]
    };
    annuaire.communes().map(row).try_for_each(each)
}

pub(super) fn questions(_: &Annuaire, database: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let row = |question: Question| {
        vec![
            // With its language, so that no two rows share it.
            Cell::text(format!("{}-{}", question.slug, question.lang)),
            Cell::text(&question.lang),
            Cell::text(&question.title),
            Cell::text(&question.summary),
            Cell::List(question.sources),
            Cell::text(question.read_on),
        ]
    };
    database.questions()?.into_iter().map(row).try_for_each(each)
}

pub(super) fn sources(annuaire: &Annuaire, _: &Database, each: Each<'_>) -> anyhow::Result<()> {
    let row = |source: &Source| {
        vec![
            Cell::text(&source.id),
            Cell::text(&source.title),
            Cell::maybe(source.url.as_ref()),
            Cell::word(source.kind),
            Cell::maybe(source.data_date),
            Cell::text(source.read_on),
            Cell::text(&source.licence),
        ]
    };
    annuaire.sources().map(row).try_for_each(each)
}
