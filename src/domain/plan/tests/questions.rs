//! Which questions are asked, of whom, and what an address says.

use std::collections::BTreeSet;

use strum::IntoEnumIterator as _;

use super::super::*;
use super::{answers, day};
use crate::database;

#[test]
fn every_way_takes_at_most_six_questions_and_at_least_two() {
    let mut lengths = BTreeSet::new();
    for answers in Answers::all() {
        lengths.insert(answers.path().len());
    }
    assert_eq!((lengths.first(), lengths.last()), (Some(&2), Some(&6)), "{lengths:?}");
}

#[test]
fn every_question_accepts_not_knowing() {
    for question in Question::iter() {
        assert!(question.values().contains(&"nsp"), "{question}");
        assert_eq!(question.values().last(), Some(&"nsp"), "{question}: shown after the others");
    }
    let mut answers = Answers::default();
    while let Some(question) = answers.next_question() {
        answers.set(question, "nsp");
    }
    assert!(answers.path().len() > 2);
}

#[test]
fn addresses_round_trip_and_what_does_not_belong_is_dropped() {
    for all in Answers::all() {
        assert_eq!(answers(&all.query()), all);
        assert_eq!(all.pruned(), all);
    }
    for (typed, canonical) in [
        ("situation=perdu&nom=Canari&suite=1", "situation=perdu"),
        ("situation=184057511234564", ""),
        ("situation=perdu&situation=refuse", ""),
        ("situation=perdu&situation=perdu", "situation=perdu"),
        ("caisse=01-751&situation=perdu", "situation=perdu&caisse=01-751"),
        ("caisse=184057511234564", ""),
        // A régime is not asked of a farmer, nor anything after a recent attestation.
        (
            "situation=enfant&activite=agricole&regime=marin&domicile=metropole&moyen=nsp",
            "situation=enfant&activite=agricole&domicile=metropole&moyen=nsp",
        ),
        ("situation=perdu&document=attestation&activite=prive&moyen=nsp", "situation=perdu&document=attestation"),
    ] {
        assert_eq!(answers(typed).pruned().query(), canonical, "{typed}");
    }
    // Nothing is lost while a question is open: a changed answer does not ask everything again.
    let open = answers("situation=demande&document=aucune&activite=prive&domicile=nsp&moyen=nsp");
    assert_eq!(open.next_question(), Some(Question::Demandeur));
    assert_eq!(open.pruned(), open);
}

/// Who comes from the page of a caisse has said by it what work and home would tell.
#[test]
fn what_is_known_is_not_asked_again() {
    let path = |query: &str| answers(query).path();
    let known = "situation=perdu&document=aucune&caisse=01-691";
    assert_eq!(path(known), [Question::Situation, Question::Document, Question::Moyen]);
    // A new work may be the work of another régime; and that of who died is not the reader's.
    assert!(path("situation=emploi&caisse=01-691").contains(&Question::Activite));
    assert!(path("situation=deces&caisse=01-691").contains(&Question::Activite));
    let annuaire = database::built_in().unwrap();
    for (caisse, body) in [
        ("01-691", Body::Cpam),
        ("01-974", Body::Cgss),
        ("01-976", Body::Mayotte),
        ("02-351", Body::Msa),
        ("08-756", Body::Cnmss),
    ] {
        let place = Place { caisses: vec![annuaire.caisse(caisse.parse().unwrap()).unwrap()], ..Place::default() };
        let answers = answers(&format!("situation=perdu&document=aucune&moyen=nsp&caisse={caisse}"));
        assert_eq!(answers.next_question(), None, "{caisse}");
        let plan = plan(&answers, day("2026-11-23"), &place);
        assert_eq!(plan.body, body, "{caisse}");
        assert_eq!(plan.caisse.map(|caisse| caisse.id.slug()).as_deref(), Some(caisse));
    }
}

#[test]
fn the_number_of_questions_is_told_from_the_first() {
    for (query, count) in [
        ("situation=perdu", 5),
        ("situation=perdu&document=aucune&activite=special", 5),
        ("situation=demande&demandeur=prive", 2),
        ("situation=etranger", 3),
        ("situation=perdu&caisse=01-691", 3),
    ] {
        assert_eq!(answers(query).length(), count, "{query}");
    }
    for all in Answers::all() {
        assert_eq!(all.length(), all.path().len(), "{}", all.query());
    }
}

#[test]
fn a_commune_says_where_one_lives() {
    for (insee, domicile) in [
        ("69123", Domicile::Metropole),
        ("2A004", Domicile::Metropole),
        ("67482", Domicile::AlsaceMoselle),
        ("97411", Domicile::OutreMer),
        ("97801", Domicile::OutreMer),
        ("97611", Domicile::Mayotte),
        ("97502", Domicile::Collectivite),
        ("98818", Domicile::Collectivite),
    ] {
        assert_eq!(Domicile::of(insee.parse().unwrap()), domicile, "{insee}");
    }
}

#[test]
fn the_commune_of_an_agent_at_the_cpam_leads_to_the_caisse_of_the_place() {
    let (agent, sncf) = ("activite=public&agent=cpam", "activite=special&regime=sncf2020");
    for (who, lieu, body) in [
        (agent, "", Body::Cpam),
        (agent, "&lieu=69123", Body::Cpam),
        (agent, "&lieu=97611", Body::Mayotte),
        (sncf, "&lieu=97411", Body::Cgss),
        // A national body is the same wherever one lives.
        ("activite=special&regime=militaire", "&lieu=97611", Body::Cnmss),
    ] {
        let answers = answers(&format!("situation=perdu&document=aucune&{who}&moyen=nsp{lieu}"));
        assert_eq!(answers.next_question(), None, "{who}");
        assert_eq!(answers.body(), body, "{who}{lieu}");
    }
}
