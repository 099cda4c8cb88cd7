//! What a plan says beside its steps: the answer in two sentences, what to have at hand, and where to read more.

use super::rules::has_card;
use super::{Answers, Body, Demandeur, Document, Domicile, Etranger, Numero, Situation};

/// The answer in two sentences.
pub(super) fn lead(answers: &Answers, situation: Situation, body: Body) -> &'static str {
    let found = answers.is_found();
    match situation {
        Situation::Demande => match answers.demandeur.unwrap_or(Demandeur::Nsp) {
            Demandeur::Mutuelle => "mutuelle",
            Demandeur::Soins => "soins",
            Demandeur::Ecole => "ecole",
            Demandeur::Arret => "arret",
            Demandeur::Site => "site",
            Demandeur::Nsp => "demande",
            Demandeur::Employeur => "employeur",
            Demandeur::Administration | Demandeur::Prive => "inutile",
        },
        _ if found => "trouve",
        _ if body == Body::Prison => "prison",
        Situation::Perdu | Situation::Nsp => "perdu",
        Situation::Demenage if body == Body::Local => "depart",
        Situation::Emploi if answers.has_lost_work() => "emploi-sans",
        Situation::Emploi if body.is_general() => "emploi-general",
        Situation::Etranger => match answers.etranger {
            Some(Etranger::Depart) => "depart",
            Some(Etranger::RetourEmploi | Etranger::Retour) => "retour",
            Some(Etranger::Frontalier) => "frontalier",
            Some(Etranger::Retraite) => "retraite",
            _ => "etranger",
        },
        situation => situation.into(),
    }
}

/// The text that says more of it.
pub(super) fn more(answers: &Answers, situation: Situation) -> &'static str {
    match situation {
        _ if answers.domicile == Some(Domicile::Prison) => "faq/prison",
        Situation::Perdu | Situation::Nsp => "faq/ou-trouver-mon-code",
        Situation::Refuse => "faq/code-refuse",
        Situation::Demande => match answers.demandeur {
            Some(Demandeur::Mutuelle) => "faq/mutuelle",
            Some(Demandeur::Soins) => "faq/hopital",
            Some(Demandeur::Arret) => "faq/arret-de-travail",
            Some(Demandeur::Employeur) => "faq/embauche",
            Some(Demandeur::Site) => "faq/site-demande-mon-numero",
            _ => "comprendre/qui-demande-le-code",
        },
        Situation::Demenage => "comprendre/demenager",
        Situation::Emploi if answers.has_lost_work() => "faq/chomage-ou-retraite",
        Situation::Emploi => "comprendre/changer-de-travail",
        Situation::Arrivee if answers.numero == Some(Numero::Provisoire) => "faq/numero-provisoire",
        Situation::Arrivee => "comprendre/arriver-en-france",
        Situation::Etranger => match answers.etranger {
            Some(Etranger::Frontalier) => "faq/frontalier",
            Some(Etranger::Retraite) => "faq/retraite-a-l-etranger",
            Some(Etranger::Depart | Etranger::RetourEmploi | Etranger::Retour) => {
                "comprendre/quitter-la-france-et-revenir"
            }
            _ => "faq/depuis-l-etranger",
        },
        Situation::Enfant => "comprendre/naissance-et-enfant",
        Situation::Proche => "faq/aider-un-parent",
        Situation::Deces => "comprendre/deces",
    }
}

/// What to have at hand.
pub(super) fn prepare(answers: &Answers, situation: Situation, body: Body, calls: bool) -> Vec<&'static str> {
    if answers.is_needless() {
        return vec![];
    }
    let mut things = Vec::new();
    let mut need = |when: bool, thing: &'static str| things.extend(when.then_some(thing));
    need(true, "identite");
    need(has_card(answers) && situation != Situation::Deces, "vitale");
    need(answers.numero == Some(Numero::Provisoire), "provisoire");
    need(answers.numero == Some(Numero::Aucun), "s1106");
    need(answers.numero == Some(Numero::Aucun), "residence");
    need(situation == Situation::Demenage, "domicile");
    need(
        (situation == Situation::Emploi && !body.is_general() && !answers.has_lost_work())
            || matches!(answers.etranger, Some(Etranger::RetourEmploi | Etranger::Frontalier)),
        "activite",
    );
    need(answers.etranger == Some(Etranger::Retour), "residence");
    need(situation == Situation::Deces, "deces");
    need(situation == Situation::Deces, "vitale-deces");
    need(situation == Situation::Proche, "accord");
    need(situation == Situation::Proche, "jugement");
    need(situation == Situation::Enfant, "parent");
    need(situation == Situation::Refuse, "refus");
    need(situation == Situation::Demande, "formulaire");
    need(answers.document == Some(Document::Ancienne), "ancienne");
    need(answers.domicile == Some(Domicile::SansAdresse), "courrier");
    need(calls, "crayon");
    things
}
