//! The rules: which body, which ways first, which warnings.

use chrono::NaiveDate;

use super::steps::*;
use super::{
    ASK_AGAIN, Activite, Agent, Answers, Body, COMPLAIN, Demandeur, Document, Domicile, Etranger, Model, Moyen, Numero,
    Place, Plan, Regime, Reminder, Situation, Who,
};
use super::{says, tips};

pub(super) fn plan<'a>(answers: &Answers, today: NaiveDate, place: &Place<'a>) -> Plan<'a> {
    let answers = answers.pruned();
    let situation = answers.situation.unwrap_or(Situation::Nsp);
    let mut body = body(&answers);
    let caisse = place.caisse(body);
    // The page of a caisse tells who does not know; a commune does not, for it has several.
    if let (Body::Unknown | Body::Special, Some(caisse), Some(_)) = (body, caisse, answers.caisse) {
        body = Body::of(caisse);
    }
    let is_short = answers.is_needless();
    let has_number = caisse.is_some_and(|caisse| caisse.contact.is_some());
    let ways = if is_short { vec![] } else { ways(&answers, body, has_number) };
    let mut now = now(&answers, situation, body, &ways);
    let otherwise: Vec<Step> =
        ways.into_iter().filter(|way| now.iter().all(|step| step.id != way.id)).take(4).collect();
    // Within the régime général nothing is to be told, unless the régime was another before.
    now.extend((situation == Situation::Emploi && body.is_general()).then_some(JOIN));
    now.extend(matches!(answers.demandeur, Some(Demandeur::Ecole | Demandeur::Employeur)).then_some(GET));
    let steps = || now.iter().chain(&otherwise);
    let calls = steps().any(|step| step.channel == Channel::Phone);
    Plan {
        situation,
        who: Who::of(situation),
        is_short,
        asks_home: !is_short && situation != Situation::Deces && body.follows_home() && !is_abroad(&answers),
        lead: says::lead(&answers, situation, body),
        body,
        // That of who died is not the reader's; and where one lives does not tell that of the last work.
        caisse: caisse.filter(|_| situation != Situation::Deces && !is_short && !answers.has_lost_work()),
        tips: tips::tips(&answers, situation, body),
        more: says::more(&answers, situation),
        later: if waits(&answers, situation) { later(answers.depart.unwrap_or(today)) } else { vec![] },
        prepare: says::prepare(&answers, situation, body, calls),
        never: match situation {
            _ if is_short => vec![],
            Situation::Deces => vec!["number", "call"],
            _ => vec!["number", "link", "call", "paid", "app"],
        },
        letters: if is_short { vec![] } else { letters(&answers, situation, steps()) },
        calls,
        now,
        otherwise,
    }
}

/// Who gives this person's attestation.
pub(super) fn body(answers: &Answers) -> Body {
    match answers.etranger {
        Some(Etranger::Cfe) => return Body::Cfe,
        // Who lives in France, or will again, is attached where they live.
        Some(Etranger::RetourEmploi | Etranger::Retour | Etranger::Frontalier) => return Body::Cpam,
        // Work is not asked: it may be any body.
        Some(_) => return Body::Unknown,
        None => {}
    }
    if answers.domicile == Some(Domicile::Prison) {
        return Body::Prison;
    }
    if answers.has_lost_work() {
        return Body::Special;
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
            Some(Agent::Cpam) => by_place(),
            _ => Body::Unknown,
        },
        Some(Activite::Special) => match answers.regime {
            Some(Regime::Militaire) => Body::Cnmss,
            Some(Regime::Marin) => Body::Enim,
            Some(Regime::Sncf) => Body::Cprp,
            Some(Regime::Ratp) => Body::Ratp,
            Some(Regime::Camieg) => Body::Camieg,
            Some(Regime::Notaire) => Body::Crpcen,
            Some(Regime::Cultes) => Body::Cavimac,
            Some(Regime::Mines) => Body::Mines,
            Some(Regime::Sncf2020) => by_place(),
            Some(Regime::Nsp) | None => Body::Special,
        },
        // Overseas, one caisse serves both régimes.
        Some(Activite::Agricole) => match by_place() {
            Body::Cpam => Body::Msa,
            other => other,
        },
        // Arriving: work is not asked, the place decides.
        None if answers.numero.is_some() => by_place(),
        // Who does not work keeps the régime of the last work; who never did, that of a parent.
        Some(Activite::Nsp | Activite::Sans | Activite::Etudiant | Activite::Famille) | None => match by_place() {
            Body::Cpam => Body::Unknown,
            other => other,
        },
        Some(Activite::Prive | Activite::Independant | Activite::Retraite) => by_place(),
    }
}

/// Whether the person may have a carte Vitale at hand, and with it an account: a provisional number gives
/// neither, a prison none to use, and who comes back to France has to be attached first.
pub(super) fn has_card(answers: &Answers) -> bool {
    matches!(answers.numero, None | Some(Numero::Definitif))
        && answers.domicile != Some(Domicile::Prison)
        && !matches!(answers.etranger, Some(Etranger::RetourEmploi | Etranger::Retour))
}

/// Whether something is asked for that may not come.
fn waits(answers: &Answers, situation: Situation) -> bool {
    situation != Situation::Deces && !answers.is_needless() && !answers.is_found()
}

fn is_abroad(answers: &Answers) -> bool {
    answers.domicile == Some(Domicile::Etranger)
        || matches!(answers.etranger, Some(Etranger::Vit | Etranger::Retraite | Etranger::Cfe | Etranger::Nsp))
}

/// The ways to an attestation, the best for this person first.
fn ways(answers: &Answers, body: Body, has_number: bool) -> Vec<Step> {
    // Of the body of who died, nothing is asked by internet or by voice: the letter tells it.
    if answers.situation == Some(Situation::Deces) {
        return vec![HELP];
    }
    if body == Body::Prison {
        return vec![PRISON, HELP];
    }
    if body == Body::Local {
        let phone = (answers.moyen != Some(Moyen::Sourd)).then_some(PHONE_UNKNOWN);
        return [LOCAL].into_iter().chain(phone).chain([POST]).collect();
    }
    let abroad = is_abroad(answers);
    let card = has_card(answers);
    let online: Vec<Step> = match body {
        _ if !card => vec![],
        // Whose site, nobody knows.
        Body::Special => vec![],
        Body::Mutuelle => vec![TRY_AMELI],
        Body::Camieg => vec![ONLINE_CAMIEG],
        // Their own body first; ameli has named them too.
        Body::Cnmss | Body::Enim | Body::Crpcen | Body::Cavimac | Body::Mines => vec![ONLINE_BODY, TRY_AMELI],
        Body::Cfe => vec![ONLINE_CFE],
        body if body.is_general() => vec![ONLINE_AMELI],
        _ => vec![ONLINE_BODY],
    };
    let phone = match body {
        Body::Mayotte => vec![PHONE_MAYOTTE],
        Body::Cnmss => vec![PHONE_CNMSS],
        Body::Cprp => vec![PHONE_CPR],
        // Most of them have given this up: the régime général knows whom it has taken over.
        Body::Mutuelle => vec![PHONE_3646, PHONE_UNKNOWN],
        Body::Special => vec![PHONE_UNKNOWN],
        body if body.is_general() && abroad => vec![PHONE_ABROAD],
        body if body.is_general() && !card => vec![PHONE_PAPERS],
        body if body.is_general() => vec![PHONE_3646],
        _ if has_number => vec![PHONE_BODY],
        _ => vec![PHONE_UNKNOWN],
    };
    let there: Vec<Step> = match body {
        _ if abroad => vec![],
        // Its kiosk reads the carte Vitale.
        body if body.is_general() && card => vec![DESK, HELP],
        body if body.is_general() => vec![DESK_PAPERS, HELP],
        Body::Msa => vec![DESK_BODY, HELP],
        _ => vec![HELP],
    };
    let english = if abroad { PHONE_ENGLISH_ABROAD } else { PHONE_ENGLISH };
    let english = if body.is_general() && body != Body::Mayotte { vec![english] } else { vec![] };
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
            let helped = if body == Body::Mayotte { phone } else { [vec![PHONE_HELPED], english].concat() };
            [vec![SHOW_SHEET], helped, online, post]
        }
        Moyen::Francais => [post, [phone, english].concat(), online, there],
    }
    .concat()
}

/// The letter, or the call, that tells of a change asks for the attestation as well: one is enough.
fn at_once(tell: Step, way: Step) -> bool {
    tell.channel == way.channel && matches!(tell.channel, Channel::Post | Channel::Phone)
}

/// What to do now.
fn now(answers: &Answers, situation: Situation, body: Body, ways: &[Step]) -> Vec<Step> {
    let get = || ways.first().copied();
    let has = |document| answers.document == Some(document);
    let written = matches!(answers.moyen, Some(Moyen::Courrier | Moyen::Sourd | Moyen::Francais));
    let mut now = Vec::new();
    match situation {
        // The prison does what there is to do.
        _ if body == Body::Prison => now.extend(get()),
        Situation::Perdu | Situation::Proche | Situation::Nsp => {
            if has(Document::Attestation) {
                return vec![READ];
            }
            now.extend(get());
            now.extend(has(Document::Ancienne).then_some(READ_OLD));
        }
        Situation::Demande => {
            let found = has(Document::Attestation);
            let get = || get().filter(|_| !found);
            match answers.demandeur.unwrap_or(Demandeur::Nsp) {
                Demandeur::Mutuelle => now.extend(get().into_iter().chain([GIVE])),
                Demandeur::Soins if found => now.push(GIVE_CARE),
                Demandeur::Soins => now.extend([CARD].into_iter().chain(get())),
                Demandeur::Ecole => now.push(GIVE_SCHOOL),
                Demandeur::Employeur => now.push(GIVE_WORK),
                Demandeur::Nsp if found => now.extend([ASK_WHY, READ]),
                Demandeur::Nsp => now.extend([ASK_WHY].into_iter().chain(get())),
                Demandeur::Arret => now.push(SICK_NOTE),
                Demandeur::Administration | Demandeur::Prive => now.push(ASK_WHY),
                Demandeur::Site => now.push(STOP_SITE),
            }
        }
        Situation::Refuse => now.extend([COMPARE].into_iter().chain(get()).chain([GIVE_NEW])),
        Situation::Demenage if body == Body::Local => {
            now.extend([if written { LEAVE_LETTER } else { LEAVE }].into_iter().chain(get()));
        }
        Situation::Demenage => {
            let tell = match answers.moyen {
                Some(Moyen::Internet | Moyen::Nsp | Moyen::Sourd) if body.is_general() => MOVE_ONLINE,
                Some(Moyen::Telephone) if body.is_general() && body != Body::Mayotte && !is_abroad(answers) => {
                    MOVE_PHONE
                }
                _ => MOVE,
            };
            now.push(tell);
            // Elsewhere there is no such card, nor a kiosk.
            let card = (!is_abroad(answers)).then_some(UPDATE_CARD);
            let way = get().filter(|way| !at_once(tell, *way));
            now.extend(way.into_iter().chain(card).chain([GIVE_NEW]));
        }
        // From one employer of the private sector to the next, nothing is to be told.
        Situation::Emploi if answers.activite == Some(Activite::Prive) => {
            now.extend([STAY].into_iter().chain(get()).chain([GIVE]));
        }
        Situation::Emploi if body.is_general() => now.extend(get().into_iter().chain([GIVE])),
        Situation::Emploi if answers.has_lost_work() => now.extend([KEEP].into_iter().chain(get())),
        Situation::Emploi if body == Body::Local => now.extend([JOIN].into_iter().chain(get())),
        Situation::Emploi => {
            now.push(JOIN);
            now.extend(get().filter(|way| !at_once(JOIN, *way)).into_iter().chain([UPDATE_CARD, GIVE_NEW]));
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
                now.extend([if written { REJOIN_WORK_LETTER } else { REJOIN_WORK }, NEW_ATTESTATION, GIVE_NEW]);
            }
            Some(Etranger::Retour) => {
                now.extend([if written { REJOIN_LETTER } else { REJOIN }, NEW_ATTESTATION, GIVE_NEW]);
            }
            _ => now.extend(get()),
        },
        Situation::Enfant => now.extend([PARENT].into_iter().chain(get())),
        Situation::Deces => now.extend([if body.has_one_name() { DEATH_BODY } else { DEATH }, DEATH_OWN]),
    }
    now
}

fn later(today: NaiveDate) -> Vec<Reminder> {
    [("relance", ASK_AGAIN, Model::Relance), ("reclamation", COMPLAIN, Model::Reclamation)]
        .into_iter()
        .filter_map(|(id, after, letter)| Some(Reminder { id, on: today.checked_add_days(after)?, letter }))
        .collect()
}

/// The letters that may serve: the one of the situation, those of the steps, those for later.
fn letters<'a>(answers: &Answers, situation: Situation, steps: impl Iterator<Item = &'a Step>) -> Vec<Model> {
    let first = match situation {
        Situation::Demenage if answers.domicile == Some(Domicile::Collectivite) => Model::Depart,
        Situation::Demenage => Model::Adresse,
        Situation::Emploi if !answers.has_lost_work() => Model::Regime,
        Situation::Etranger if answers.etranger == Some(Etranger::Depart) => Model::Depart,
        Situation::Etranger if matches!(answers.etranger, Some(Etranger::RetourEmploi | Etranger::Retour)) => {
            Model::Retour
        }
        Situation::Deces => Model::Deces,
        Situation::Demande if answers.demandeur == Some(Demandeur::Mutuelle) => Model::Mutuelle,
        _ => Model::Demande,
    };
    let of_steps = steps.filter_map(|step| if let Link::Letter(model) = step.link { Some(model) } else { None });
    // Who can sign writes for themselves; else somebody writes for them.
    let for_them = (situation == Situation::Proche).then_some(Model::Proche);
    let mut letters: Vec<Model> = Vec::new();
    for model in [first].into_iter().chain(of_steps).chain(for_them).chain([
        Model::Relance,
        Model::Reclamation,
        Model::Mediateur,
    ]) {
        if !letters.contains(&model) {
            letters.push(model);
        }
    }
    letters
}
