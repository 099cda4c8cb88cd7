//! The rules: which body, which ways first, which warnings.

use chrono::NaiveDate;

use super::steps::*;
use super::{
    ASK_AGAIN, Activite, Agent, Answers, Body, COMPLAIN, Demandeur, Document, Domicile, Etranger, Model, Moyen, Numero,
    Place, Plan, Regime, Reminder, Situation,
};

pub(super) fn plan<'a>(answers: &Answers, today: NaiveDate, place: &Place<'a>) -> Plan<'a> {
    let answers = answers.pruned();
    let situation = answers.situation.unwrap_or(Situation::Nsp);
    let mut body = body(&answers);
    let caisse = place.caisse(body);
    // The page of a caisse tells who does not know; a commune does not, for it has several.
    if let (Body::Unknown | Body::Special, Some(caisse), Some(_)) = (body, caisse, answers.caisse) {
        body = Body::of(caisse.id.regime);
    }
    let ways = ways(&answers, body);
    let now = now(&answers, situation, body, &ways);
    let otherwise: Vec<Step> =
        ways.into_iter().filter(|way| now.iter().all(|step| step.id != way.id)).take(5).collect();
    let steps = || now.iter().chain(&otherwise);
    let calls = steps().any(|step| step.channel == Channel::Phone);
    Plan {
        situation,
        lead: lead(&answers, situation),
        body,
        caisse,
        tips: tips(&answers, situation, body),
        later: later(answers.depart.unwrap_or(today)),
        prepare: prepare(&answers, situation, calls),
        never: vec!["number", "link", "call", "paid", "app"],
        letters: letters(&answers, situation, steps()),
        calls,
        now,
        otherwise,
    }
}

/// Who gives this person's attestation.
pub(super) fn body(answers: &Answers) -> Body {
    match answers.etranger {
        Some(Etranger::Cfe) => return Body::Cfe,
        Some(_) => return Body::Cpam,
        None => {}
    }
    let by_place = || match answers.domicile {
        Some(Domicile::OutreMer) => Body::Cgss,
        Some(Domicile::Mayotte) => Body::Mayotte,
        Some(Domicile::Collectivite) => Body::Local,
        _ => Body::Cpam,
    };
    match answers.activite {
        Some(Activite::Public) => match answers.agent {
            Some(Agent::Mgen) => Body::Mgen,
            Some(Agent::Mutuelle) => Body::Mutuelle,
            Some(Agent::Cpam) => Body::Cpam,
            _ => Body::Unknown,
        },
        Some(Activite::Special) => match answers.regime {
            Some(Regime::Militaire) => Body::Cnmss,
            Some(Regime::Marin) => Body::Enim,
            Some(Regime::Sncf) => Body::Cprp,
            Some(Regime::Ratp) => Body::Ratp,
            Some(Regime::Notaire) => Body::Crpcen,
            Some(Regime::Cultes) => Body::Cavimac,
            Some(Regime::Mines) => Body::Mines,
            Some(Regime::Sncf2020) => Body::Cpam,
            Some(Regime::Nsp) | None => Body::Special,
        },
        // Overseas, one caisse serves both régimes.
        Some(Activite::Agricole) => match by_place() {
            Body::Cpam => Body::Msa,
            other => other,
        },
        Some(Activite::Nsp) | None if answers.numero.is_none() => match by_place() {
            Body::Cpam => Body::Unknown,
            other => other,
        },
        _ => by_place(),
    }
}

fn is_abroad(answers: &Answers) -> bool {
    answers.domicile == Some(Domicile::Etranger)
        || matches!(answers.etranger, Some(Etranger::Vit | Etranger::Cfe | Etranger::Nsp))
}

/// The ways to an attestation, the best for this person first.
fn ways(answers: &Answers, body: Body) -> Vec<Step> {
    if body == Body::Local {
        let phone = (answers.moyen != Some(Moyen::Sourd)).then_some(PHONE_BODY);
        return [LOCAL].into_iter().chain(phone).chain([POST]).collect();
    }
    let abroad = is_abroad(answers);
    // A provisional number opens no account; without a number there is none.
    let account = matches!(answers.numero, None | Some(Numero::Definitif));
    let online: Vec<Step> = match body {
        _ if !account => vec![],
        // Whose site, nobody knows.
        Body::Special | Body::Mutuelle => vec![],
        Body::Cfe => vec![ONLINE_CFE],
        body if body.is_general() => vec![ONLINE_AMELI],
        _ => vec![ONLINE_BODY],
    };
    let phone = match body {
        Body::Mayotte => PHONE_MAYOTTE,
        Body::Cnmss => PHONE_CNMSS,
        body if body.is_general() && abroad => PHONE_ABROAD,
        body if body.is_general() => PHONE_3646,
        _ => PHONE_BODY,
    };
    let there: Vec<Step> = match body {
        _ if abroad => vec![],
        // The kiosk reads the carte Vitale, which a provisional number does not give.
        body if body.is_general() && !account => vec![DESK, HELP],
        body if body.is_general() => vec![KIOSK, DESK, HELP],
        Body::Msa => vec![DESK_BODY, HELP],
        _ => vec![HELP],
    };
    let phone = vec![phone];
    let post = vec![POST];
    let moyen = match answers.moyen.unwrap_or(Moyen::Nsp) {
        // Without a fixed address a letter may not arrive: going there comes first.
        Moyen::Nsp if answers.domicile == Some(Domicile::SansAdresse) => Moyen::SurPlace,
        moyen => moyen,
    };
    match moyen {
        Moyen::Internet | Moyen::Nsp => [online, phone, there, post],
        Moyen::Telephone => [phone, there, online, post],
        // Where a body has no counter that we know of, help nearby is not a way by itself.
        Moyen::SurPlace if there == [HELP] => [phone, there, post, online],
        Moyen::SurPlace => [there, phone, online, post],
        Moyen::Courrier => [post, phone, there, online],
        // No voice at all.
        Moyen::Sourd if body.is_general() => [online, vec![RELAY], there, post],
        Moyen::Sourd => [online, post, there, vec![]],
        Moyen::Francais if body.is_general() && !abroad => {
            [vec![SHOW_SHEET], if body == Body::Mayotte { phone } else { vec![PHONE_HELPED] }, online, post]
        }
        Moyen::Francais => [post, phone, online, there],
    }
    .concat()
}

/// A letter that tells of a change asks for the attestation as well: one is enough.
fn both_written(tell: Step, way: Step) -> bool {
    tell.channel == Channel::Post && way.channel == Channel::Post
}

/// What to do now.
fn now(answers: &Answers, situation: Situation, body: Body, ways: &[Step]) -> Vec<Step> {
    let get = || ways.first().copied();
    let has = |document| answers.document == Some(document);
    let written = matches!(answers.moyen, Some(Moyen::Courrier | Moyen::Sourd));
    let mut now = Vec::new();
    match situation {
        Situation::Perdu | Situation::Proche | Situation::Nsp => {
            if has(Document::Attestation) {
                return vec![READ];
            }
            now.extend(has(Document::Ancienne).then_some(READ_OLD));
            now.extend(get());
        }
        Situation::Demande => {
            let found = has(Document::Attestation);
            let get = || get().filter(|_| !found);
            match answers.demandeur.unwrap_or(Demandeur::Nsp) {
                Demandeur::Mutuelle => now.extend(get().into_iter().chain([GIVE])),
                Demandeur::Soins if found => now.push(GIVE_CARE),
                Demandeur::Soins => now.extend([CARD].into_iter().chain(get())),
                Demandeur::Ecole => now.extend(get().into_iter().chain([GIVE_SCHOOL])),
                Demandeur::Nsp if found => now.extend([ASK_WHY, READ]),
                Demandeur::Nsp => now.extend([ASK_WHY].into_iter().chain(get())),
                Demandeur::Arret => now.push(LEAVE_BLANK),
                Demandeur::Employeur | Demandeur::Administration | Demandeur::Prive => now.push(ASK_WHY),
                Demandeur::Site => now.push(STOP_SITE),
            }
        }
        Situation::Refuse => now.extend([COMPARE].into_iter().chain(get()).chain([GIVE_NEW])),
        Situation::Demenage => {
            let tell = match answers.moyen {
                Some(Moyen::Internet | Moyen::Nsp | Moyen::Sourd) if body.is_general() => MOVE_ONLINE,
                Some(Moyen::Telephone) if body.is_general() && body != Body::Mayotte && !is_abroad(answers) => {
                    MOVE_PHONE
                }
                _ => MOVE,
            };
            now.push(tell);
            now.extend(get().filter(|way| !both_written(tell, *way)).into_iter().chain([UPDATE_CARD, GIVE_NEW]));
        }
        Situation::Emploi => {
            now.push(JOIN);
            now.extend(get().filter(|way| !both_written(JOIN, *way)).into_iter().chain([UPDATE_CARD, GIVE_NEW]));
        }
        Situation::Arrivee => match answers.numero {
            Some(Numero::Aucun) if !is_abroad(answers) && body != Body::Local => now.push(REGISTER),
            _ => now.extend(get()),
        },
        Situation::Etranger => match answers.etranger {
            Some(Etranger::Depart) => {
                let tell = if written { LEAVE_LETTER } else { LEAVE };
                now.extend([tell].into_iter().chain(get()));
            }
            Some(Etranger::RetourEmploi) => {
                now.extend([if written { REJOIN_WORK_LETTER } else { REJOIN_WORK }, GIVE_NEW])
            }
            Some(Etranger::Retour) => now.extend([if written { REJOIN_LETTER } else { REJOIN }, GIVE_NEW]),
            _ => now.extend(get()),
        },
        Situation::Enfant => now.extend([PARENT].into_iter().chain(get())),
        Situation::Deces => now.extend(get().filter(|way| !both_written(DEATH, *way)).into_iter().chain([DEATH])),
    }
    now
}

fn lead(answers: &Answers, situation: Situation) -> &'static str {
    let found = situation != Situation::Refuse && answers.document == Some(Document::Attestation);
    match situation {
        Situation::Demande => match answers.demandeur.unwrap_or(Demandeur::Nsp) {
            Demandeur::Mutuelle => "mutuelle",
            Demandeur::Soins => "soins",
            Demandeur::Ecole => "ecole",
            Demandeur::Arret => "arret",
            Demandeur::Site => "site",
            Demandeur::Nsp => "demande",
            Demandeur::Employeur | Demandeur::Administration | Demandeur::Prive => "inutile",
        },
        _ if found => "trouve",
        Situation::Perdu | Situation::Nsp => "perdu",
        situation => situation.into(),
    }
}

/// Warnings and facts for these answers, the weightiest first.
fn tips(answers: &Answers, situation: Situation, body: Body) -> Vec<&'static str> {
    let mut tips = Vec::new();
    let mut say = |when: bool, tip: &'static str| tips.extend(when.then_some(tip));
    let numero = answers.numero;
    say(numero == Some(Numero::Provisoire), "provisoire");
    say(situation == Situation::Arrivee, "arrivee-autres");
    say(situation == Situation::Proche, "proche");
    say(situation == Situation::Proche, "tuteur");
    say(situation == Situation::Deces, "deces-organisme");
    say(situation == Situation::Deces, "deces-mairie");
    say(situation == Situation::Enfant, "enfant-age");
    say(matches!(situation, Situation::Demenage | Situation::Emploi), "pas-de-coupure");
    say(situation == Situation::Demenage, "demenage-meme");
    say(situation == Situation::Emploi, "emploi-mois");
    say(situation == Situation::Refuse, "refuse-mutuelle");
    say(matches!(situation, Situation::Perdu | Situation::Nsp), "meme-code");
    let found = answers.document == Some(Document::Attestation) && situation != Situation::Refuse;
    say(answers.demandeur == Some(Demandeur::Soins), "soins");
    say(answers.demandeur == Some(Demandeur::Administration), "administration");
    say(answers.demandeur == Some(Demandeur::Prive), "prive");
    match answers.activite {
        Some(Activite::Independant) => say(true, "independant"),
        Some(Activite::Etudiant) => say(true, "etudiant"),
        Some(Activite::Agricole) if body == Body::Msa => say(true, "agricole"),
        Some(Activite::Agricole) => say(body == Body::Cgss, "agricole-outre-mer"),
        Some(Activite::Public) => say(true, if body == Body::Mutuelle { "mutuelle-autre" } else { "agent" }),
        _ => {}
    }
    match answers.regime {
        Some(Regime::Sncf2020) => say(true, "sncf2020"),
        Some(Regime::Nsp) => say(true, "special-inconnu"),
        Some(_) => say(true, "special"),
        None => {}
    }
    match answers.domicile {
        Some(Domicile::AlsaceMoselle) if body.is_general() => say(true, "alsace-moselle"),
        Some(Domicile::OutreMer) => say(true, "outre-mer"),
        Some(Domicile::Mayotte) => say(true, "mayotte"),
        Some(Domicile::Collectivite) => say(true, "collectivite"),
        Some(Domicile::SansAdresse) => say(true, "sans-adresse"),
        _ => {}
    }
    match answers.etranger {
        Some(Etranger::Cfe) => say(true, "cfe"),
        Some(Etranger::Depart) => say(true, "depart"),
        Some(Etranger::RetourEmploi) => say(true, "retour-emploi"),
        Some(Etranger::Retour) => say(true, "retour"),
        Some(Etranger::Frontalier) => say(true, "frontalier"),
        _ => {}
    }
    say(answers.domicile == Some(Domicile::Etranger), "hors-de-france");
    say(answers.moyen == Some(Moyen::Sourd) && body.is_general(), "relais");
    say(answers.moyen == Some(Moyen::Francais), "francais");
    say(body == Body::Unknown && !found, "probable");
    tips
}

fn later(today: NaiveDate) -> Vec<Reminder> {
    [("relance", ASK_AGAIN, Model::Relance), ("reclamation", COMPLAIN, Model::Reclamation)]
        .into_iter()
        .filter_map(|(id, after, letter)| Some(Reminder { id, on: today.checked_add_days(after)?, letter }))
        .collect()
}

/// What to have at hand.
fn prepare(answers: &Answers, situation: Situation, calls: bool) -> Vec<&'static str> {
    let mut things = Vec::new();
    let mut need = |when: bool, thing: &'static str| things.extend(when.then_some(thing));
    let account = matches!(answers.numero, None | Some(Numero::Definitif));
    need(true, "identite");
    need(account && situation != Situation::Deces, "vitale");
    need(answers.numero == Some(Numero::Provisoire), "provisoire");
    need(answers.numero == Some(Numero::Aucun), "s1106");
    need(answers.numero == Some(Numero::Aucun), "residence");
    need(situation == Situation::Demenage, "domicile");
    need(
        situation == Situation::Emploi
            || matches!(answers.etranger, Some(Etranger::RetourEmploi | Etranger::Frontalier)),
        "activite",
    );
    need(answers.etranger == Some(Etranger::Retour), "residence");
    need(situation == Situation::Deces, "deces");
    need(situation == Situation::Deces, "vitale-deces");
    need(situation == Situation::Proche, "accord");
    need(situation == Situation::Enfant, "parent");
    need(situation == Situation::Refuse, "refus");
    need(situation == Situation::Demande, "formulaire");
    need(answers.document == Some(Document::Ancienne), "ancienne");
    need(answers.domicile == Some(Domicile::SansAdresse), "courrier");
    need(calls, "crayon");
    things
}

/// The letters that may serve: the one of the situation, those of the steps, those for later.
fn letters<'a>(answers: &Answers, situation: Situation, steps: impl Iterator<Item = &'a Step>) -> Vec<Model> {
    let first = match situation {
        Situation::Demenage => Model::Adresse,
        Situation::Emploi => Model::Regime,
        Situation::Deces => Model::Deces,
        Situation::Demande if answers.demandeur == Some(Demandeur::Mutuelle) => Model::Mutuelle,
        _ => Model::Demande,
    };
    let of_steps = steps.filter_map(|step| if let Link::Letter(model) = step.link { Some(model) } else { None });
    let mut letters: Vec<Model> = Vec::new();
    for model in [first].into_iter().chain(of_steps).chain([Model::Relance, Model::Reclamation, Model::Mediateur]) {
        if !letters.contains(&model) {
            letters.push(model);
        }
    }
    letters
}
