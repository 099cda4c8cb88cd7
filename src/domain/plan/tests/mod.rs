use std::collections::BTreeSet;

use super::*;
use crate::database;

mod questions;
mod words;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn answers(query: &str) -> Answers {
    Answers::read(query.split('&').filter_map(|pair| pair.split_once('=')))
}

fn planned(query: &str) -> Plan<'static> {
    let answers = answers(query);
    assert_eq!(answers.next_question(), None, "{query} does not lead to a plan");
    assert_eq!(answers.pruned(), answers, "{query} says more than is asked");
    plan(&answers, day("2026-11-23"), &Place::default())
}

fn ids(steps: &[Step]) -> Vec<&'static str> {
    steps.iter().map(|step| step.id).collect()
}

/// Every plan there is. `Answers::all` walks the questions as a person would.
fn every() -> Vec<(Answers, Plan<'static>)> {
    let all = Answers::all();
    assert!(all.len() > 5_000, "only {} ways to a plan", all.len());
    all.into_iter().map(|answers| (answers, plan(&answers, day("2026-11-23"), &Place::default()))).collect()
}

#[test]
fn every_way_ends_in_a_plan_with_something_to_do_a_fallback_and_a_way_without_internet() {
    for (answers, plan) in every() {
        let query = answers.query();
        assert!(!plan.now.is_empty(), "{query}: nothing to do now");
        if plan.is_short {
            assert!(plan.later.is_empty() && plan.prepare.is_empty() && plan.letters.is_empty(), "{query}");
            assert!(!plan.calls && plan.caisse.is_none() && plan.otherwise.len() <= 1, "{query}: the answer is all");
            continue;
        }
        assert!(!plan.otherwise.is_empty(), "{query}: no fallback");
        assert!(plan.steps().any(|step| step.channel != Channel::Online), "{query}: only by internet");
        // Something that leads to the paper, not only advice: a call, a visit, a letter, or the paper itself.
        let leads = plan
            .steps()
            .any(|s| matches!(s.channel, Channel::Phone | Channel::Place | Channel::Post) || s.id == "read");
        assert!(leads, "{query}: no way to an attestation without internet");
        let unique: BTreeSet<&str> = plan.steps().map(|step| step.id).collect();
        assert_eq!(unique.len(), plan.steps().count(), "{query} says a step twice");
        assert_eq!(plan.tips.iter().collect::<BTreeSet<_>>().len(), plan.tips.len(), "{query} says a tip twice");
        assert_eq!(plan.calls, plan.steps().any(|step| step.channel == Channel::Phone), "{query}");
        assert!(!plan.prepare.is_empty() && plan.never.contains(&"number"), "{query}");
        let dates: Vec<_> = plan.later.iter().map(|reminder| reminder.on.to_string()).collect();
        assert!(dates.is_empty() || dates == ["2026-12-14", "2027-01-04"], "{query}: {dates:?}");
    }
}

#[test]
fn a_day_is_kept_so_that_the_dates_do_not_move() {
    let answers = answers("situation=etranger&etranger=vit&moyen=nsp&depart=2026-11-01");
    let plan = plan(&answers, day("2026-11-23"), &Place::default());
    assert_eq!(plan.later[0].on, day("2026-11-22"));
}

/// Nothing was asked of anybody: there is no answer to wait for.
#[test]
fn nobody_is_told_to_complain_when_nothing_was_asked() {
    for (answers, plan) in every() {
        let found = answers.document == Some(Document::Attestation) && answers.situation != Some(Situation::Refuse);
        let idle = found
            || answers.situation == Some(Situation::Deces)
            || answers.demandeur.is_some_and(|who| !who.needs_it());
        assert_eq!(plan.later.is_empty(), idle, "{}", answers.query());
    }
}

/// Their account, their telephone and their kiosk are not the bereaved person's.
#[test]
fn after_a_death_only_a_letter_goes_to_the_body_of_who_died() {
    let mut seen = 0;
    for (answers, plan) in every().into_iter().filter(|(answers, _)| answers.situation == Some(Situation::Deces)) {
        let query = answers.query();
        let to_that_body = ids(&plan.now)[0];
        assert!(["death", "death-body"].contains(&to_that_body), "{query}: {to_that_body}");
        assert_eq!(ids(&plan.now)[1..], ["death-own"], "{query}: the reader's own body gives the attestation");
        assert_eq!(ids(&plan.otherwise), ["help"], "{query}");
        assert!(!plan.calls && plan.caisse.is_none(), "{query}");
        assert!(!plan.prepare.contains(&"vitale") && !plan.tips.contains(&"probable"), "{query}");
        assert!(plan.tips.contains(&"deces-c2s"), "{query}");
        seen += 1;
    }
    assert!(seen > 15);
    let body = |query: &str| planned(query).now[0].id;
    assert_eq!(body("situation=deces&activite=special&regime=militaire"), "death-body");
    assert_eq!(body("situation=deces&activite=agricole"), "death");
}

#[test]
fn without_internet_no_plan_begins_online() {
    let mut seen = 0;
    for (answers, plan) in every() {
        if let Some(Moyen::Telephone | Moyen::SurPlace | Moyen::Courrier | Moyen::Francais) = answers.moyen {
            let first = plan.steps().next().unwrap();
            assert_ne!(first.channel, Channel::Online, "{}: {}", answers.query(), first.id);
            let first = plan.steps().find(|step| step.channel != Channel::Hand).unwrap();
            assert_ne!(first.channel, Channel::Online, "{}: {}", answers.query(), first.id);
            seen += 1;
        }
    }
    assert!(seen > 1_000);
}

#[test]
fn who_stays_in_the_regime_general_writes_to_nobody_for_a_new_work() {
    for (query, lead, now) in [
        (
            "activite=prive&domicile=metropole&moyen=internet",
            "emploi-general",
            &["stay", "online-ameli", "give", "join"][..],
        ),
        ("activite=independant&domicile=metropole&moyen=courrier", "emploi-general", &["post", "give", "join"]),
        ("activite=public&agent=cpam&moyen=telephone", "emploi-general", &["phone-3646", "give", "join"]),
        ("activite=agricole&domicile=metropole&moyen=courrier", "emploi", &["join", "update-card", "give-new"]),
    ] {
        let plan = planned(&format!("situation=emploi&{query}"));
        // Last of all, and as a question, the letter of who comes from another régime.
        assert_eq!((plan.lead, ids(&plan.now)), (lead, now.to_vec()), "{query}");
    }
}

/// Every source that a step or a tip names is one of the table.
#[test]
fn every_source_of_a_plan_is_in_the_table() {
    let annuaire = database::built_in().unwrap();
    let sources: BTreeSet<&str> = every().iter().flat_map(|(_, plan)| plan.sources()).collect();
    for id in &sources {
        assert!(annuaire.source(id).is_some(), "{id}");
    }
    assert!(sources.contains("CSS-R321-2") && sources.contains("CSS-R861-16-5"));
    for (answers, plan) in every() {
        assert!(plan.steps().all(|step| !step.sources.is_empty()), "{}", answers.query());
    }
}

/// Who lost it, by means: what comes first.
#[test]
fn the_means_that_was_chosen_comes_first() {
    let lost = "situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=";
    for (moyen, first) in [
        ("internet", "online-ameli"),
        ("nsp", "online-ameli"),
        ("telephone", "phone-3646"),
        ("sur-place", "desk"),
        ("courrier", "post"),
        ("sourd", "online-ameli"),
        ("francais", "show-sheet"),
    ] {
        let plan = planned(&format!("{lost}{moyen}"));
        assert_eq!(plan.now[0].id, first, "{moyen}");
        assert_eq!(plan.body, Body::Cpam);
        assert!(plan.tips.contains(&"meme-code"));
    }
    // No internet: nothing online comes before a voice, a place or a letter.
    for moyen in ["telephone", "sur-place", "courrier"] {
        let plan = planned(&format!("{lost}{moyen}"));
        let first_online = plan.steps().position(|step| step.channel == Channel::Online).unwrap();
        assert!(first_online >= 2, "{moyen}");
    }
}

#[test]
fn a_deaf_person_is_never_asked_to_telephone() {
    let mut seen = 0;
    for (answers, plan) in every().into_iter().filter(|(answers, _)| answers.moyen == Some(Moyen::Sourd)) {
        assert!(!plan.calls, "{}", answers.query());
        assert!(!plan.prepare.contains(&"crayon"));
        if plan.body.is_general() {
            assert!(plan.steps().any(|step| step.id == "relay"), "{}", answers.query());
        }
        seen += 1;
    }
    assert!(seen > 500);
}

/// Where one lives does not tell which caisse the last work leaves one with.
#[test]
fn who_has_lost_a_work_is_named_no_caisse() {
    let annuaire = database::built_in().unwrap();
    let caisse = |id: &str| annuaire.caisse(id.parse().unwrap()).unwrap();
    for lieu in ["", "&lieu=83137"] {
        let answers = answers(&format!("situation=emploi&activite=sans&moyen=telephone{lieu}"));
        let place = Place { caisses: vec![caisse("01-831"), caisse("02-131")], ..Place::default() };
        let plan = plan(&answers, day("2026-11-23"), &place);
        assert!(plan.caisse.is_none() && !plan.asks_home);
        assert!(plan.steps().all(|step| step.id != "join" && step.link != Link::Contact("3646")));
    }
}

/// A button to call stands only where there is a number to call.
#[test]
fn nobody_is_told_to_call_a_body_whose_number_is_not_known() {
    let annuaire = database::built_in().unwrap();
    let farmer = answers("situation=perdu&document=aucune&activite=agricole&domicile=metropole&moyen=telephone");
    let mut seen = BTreeSet::new();
    for caisse in annuaire.caisses_of("02".parse().unwrap()).filter(|caisse| caisse.kind.serves_people()) {
        let place = Place { caisses: vec![caisse], ..Place::default() };
        let first = plan(&farmer, day("2026-11-23"), &place).now[0].id;
        assert_eq!(first == "phone-body", caisse.contact.is_some(), "{}: {first}", caisse.id);
        seen.insert(first);
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["phone-body", "phone-unknown"]);
}

/// Who can sign writes for themselves; a guardian has a letter that does not say « mon dossier ».
#[test]
fn who_helps_somebody_is_told_who_signs_and_has_a_letter_of_their_own() {
    let french = crate::lang::locale("fr").unwrap();
    let says = french.text("step-post-text").with("who", "proche").with("body", "").to_string();
    assert!(says.contains("signe") && says.contains(&french.text("letter-proche").to_string()), "{says}");
    for (answers, plan) in every().into_iter().filter(|(answers, _)| answers.situation == Some(Situation::Proche)) {
        assert!(plan.letters.contains(&Model::Proche), "{}", answers.query());
    }
    let own =
        french.text("letter-proche-1").with("person", "").to_string() + &french.text("letter-proche-3").to_string();
    assert!(!own.contains("mon dossier") && own.contains("son organisme"), "{own}");
}

#[test]
fn who_speaks_little_french_is_given_the_words() {
    for (answers, plan) in every().into_iter().filter(|(answers, _)| answers.moyen == Some(Moyen::Francais)) {
        assert!(plan.tips.contains(&"francais"), "{}", answers.query());
        let letter = |step: &Step| matches!(step.link, Link::Letter(_));
        assert!(plan.steps().any(letter), "{}", answers.query());
    }
}

/// Every occupation leads to its own body, and not to ameli or 3646 when nothing says they are theirs.
#[test]
fn each_occupation_has_its_body() {
    let lost = "situation=perdu&document=aucune";
    for (who, body, first) in [
        ("activite=prive&domicile=metropole", Body::Cpam, "online-ameli"),
        ("activite=independant&domicile=metropole", Body::Cpam, "online-ameli"),
        ("activite=retraite&domicile=metropole", Body::Cpam, "online-ameli"),
        ("activite=famille&domicile=metropole", Body::Unknown, "online-ameli"),
        ("activite=etudiant&domicile=metropole", Body::Unknown, "online-ameli"),
        ("activite=sans&domicile=metropole", Body::Unknown, "online-ameli"),
        ("activite=sans&domicile=outre-mer", Body::Cgss, "online-ameli"),
        ("activite=prive&domicile=alsace-moselle", Body::Cpam, "online-ameli"),
        ("activite=agricole&domicile=metropole", Body::Msa, "online-body"),
        ("activite=agricole&domicile=outre-mer", Body::Cgss, "online-ameli"),
        ("activite=prive&domicile=outre-mer", Body::Cgss, "online-ameli"),
        ("activite=prive&domicile=mayotte", Body::Mayotte, "online-ameli"),
        ("activite=prive&domicile=collectivite", Body::Local, "local"),
        ("activite=special&regime=militaire", Body::Cnmss, "online-body"),
        ("activite=special&regime=marin", Body::Enim, "online-body"),
        ("activite=special&regime=sncf", Body::Cprp, "online-body"),
        ("activite=special&regime=sncf2020", Body::Cpam, "online-ameli"),
        ("activite=special&regime=ratp", Body::Ratp, "online-body"),
        ("activite=special&regime=camieg", Body::Camieg, "online-camieg"),
        ("activite=special&regime=notaire", Body::Crpcen, "online-body"),
        ("activite=special&regime=cultes", Body::Cavimac, "online-body"),
        ("activite=special&regime=mines", Body::Mines, "online-body"),
        ("activite=special&regime=nsp", Body::Special, "phone-unknown"),
        ("activite=public&agent=mgen", Body::Mgen, "online-body"),
        ("activite=public&agent=mutuelle", Body::Mutuelle, "try-ameli"),
        ("activite=public&agent=cpam", Body::Cpam, "online-ameli"),
        ("activite=public&agent=nsp", Body::Unknown, "online-ameli"),
        ("activite=nsp&domicile=nsp", Body::Unknown, "online-ameli"),
    ] {
        let plan = planned(&format!("{lost}&{who}&moyen=nsp"));
        assert_eq!((plan.body, plan.now[0].id), (body, first), "{who}");
        // The doubt is said once: who does not work is told whose régime it is.
        let told = ["etudiant", "sans", "famille"].iter().any(|tip| plan.tips.contains(tip));
        assert_eq!(plan.tips.contains(&"probable"), body == Body::Unknown && !told, "{who}");
        let general = |step: &Step| ["online-ameli", "phone-3646", "phone-abroad", "desk", "relay"].contains(&step.id);
        // The 3646 says whom the régime général took over from the mutuelles.
        let is_free = body.is_general() || body == Body::Mutuelle;
        assert!(is_free || !plan.steps().any(general), "{who} is sent to the régime général");
    }
    let phone = |who: &str| {
        let plan = planned(&format!("{lost}&{who}&moyen=telephone"));
        assert_eq!(plan.now[0].channel, Channel::Phone, "{who}");
        plan.now[0].id
    };
    assert_eq!(phone("activite=special&regime=militaire"), "phone-cnmss");
    assert_eq!(phone("activite=special&regime=sncf"), "phone-cpr");
    assert_eq!(phone("activite=public&agent=mutuelle"), "phone-3646");
    // Their own body first, and ameli after it: an old guide names them, nothing says that the paper is there.
    for regime in ["militaire", "marin", "notaire", "cultes", "mines"] {
        let plan = planned(&format!("{lost}&activite=special&regime={regime}&moyen=internet"));
        assert_eq!(ids(&[plan.now[0], plan.otherwise[0]]), ["online-body", "try-ameli"], "{regime}");
    }
    for regime in ["sncf", "ratp"] {
        let plan = planned(&format!("{lost}&activite=special&regime={regime}&moyen=internet"));
        assert!(plan.steps().all(|step| step.id != "try-ameli"), "{regime}");
    }
    assert_eq!(phone("activite=prive&domicile=mayotte"), "phone-mayotte");
    assert_eq!(phone("activite=agricole&domicile=metropole"), "phone-unknown", "without the place, no number is known");
    assert_eq!(phone("activite=prive&domicile=etranger"), "phone-abroad");
}

/// The facts a social worker would add, situation by situation.
#[test]
fn each_situation_has_its_warnings() {
    let lost = "situation=perdu&document=aucune";
    for (query, tip) in [
        (format!("{lost}&activite=independant&domicile=nsp&moyen=nsp"), "independant"),
        (format!("{lost}&activite=etudiant&domicile=nsp&moyen=nsp"), "etudiant"),
        (format!("{lost}&activite=sans&domicile=nsp&moyen=nsp"), "sans"),
        (format!("{lost}&activite=retraite&domicile=nsp&moyen=nsp"), "retraite"),
        (format!("{lost}&activite=famille&domicile=nsp&moyen=nsp"), "famille"),
        ("situation=arrivee&numero=aucun&domicile=metropole&moyen=nsp".into(), "arrivee-mutuelle"),
        ("situation=refuse&document=nsp&activite=prive&domicile=nsp&moyen=nsp".into(), "refuse-demenage"),
        (format!("{lost}&activite=public&agent=mgen&moyen=nsp"), "agent"),
        (format!("{lost}&activite=public&agent=cpam&moyen=nsp"), "lieu"),
        (format!("{lost}&activite=agricole&domicile=nsp&moyen=nsp"), "agricole"),
        (format!("{lost}&activite=agricole&domicile=outre-mer&moyen=nsp"), "agricole-outre-mer"),
        (format!("{lost}&activite=prive&domicile=alsace-moselle&moyen=nsp"), "alsace-moselle"),
        (format!("{lost}&activite=prive&domicile=outre-mer&moyen=nsp"), "outre-mer"),
        (format!("{lost}&activite=prive&domicile=mayotte&moyen=nsp"), "mayotte"),
        (format!("{lost}&activite=prive&domicile=collectivite&moyen=nsp"), "collectivite"),
        (format!("{lost}&activite=prive&domicile=sans-adresse&moyen=nsp"), "sans-adresse"),
        (format!("{lost}&activite=prive&domicile=etranger&moyen=nsp"), "hors-de-france"),
        (format!("{lost}&activite=special&regime=sncf2020&moyen=nsp"), "sncf2020"),
        (format!("{lost}&activite=public&agent=mutuelle&moyen=nsp"), "mutuelle-autre"),
        ("situation=arrivee&numero=provisoire&domicile=metropole&moyen=internet".into(), "provisoire"),
        ("situation=arrivee&numero=aucun&domicile=metropole&moyen=nsp".into(), "arrivee-autres"),
        ("situation=demenage&activite=prive&domicile=metropole&moyen=nsp".into(), "pas-de-coupure"),
        ("situation=emploi&activite=agricole&domicile=metropole&moyen=nsp".into(), "emploi-mois"),
        ("situation=etranger&etranger=cfe&moyen=nsp".into(), "cfe"),
        ("situation=etranger&etranger=depart&moyen=nsp".into(), "depart"),
        ("situation=etranger&etranger=retour-emploi&moyen=nsp".into(), "retour"),
        ("situation=etranger&etranger=retraite&moyen=nsp".into(), "retraite-carte"),
        ("situation=etranger&etranger=retraite&moyen=nsp".into(), "retraite-ailleurs"),
        ("situation=etranger&etranger=vit&moyen=nsp".into(), "probable"),
        ("situation=arrivee&numero=provisoire&domicile=metropole&moyen=internet".into(), "arrivee-protection"),
        ("situation=demenage&activite=special&regime=militaire&moyen=nsp".into(), "demenage-militaire"),
        ("situation=demande&demandeur=arret".into(), "arret-service"),
        ("situation=etranger&etranger=retour&moyen=nsp".into(), "retour"),
        ("situation=etranger&etranger=frontalier&moyen=nsp".into(), "frontalier"),
        ("situation=enfant&activite=prive&domicile=nsp&moyen=nsp".into(), "enfant-age"),
        ("situation=proche&document=nsp&activite=nsp&domicile=nsp&moyen=nsp".into(), "proche"),
        ("situation=deces&activite=prive".into(), "deces-mairie"),
        ("situation=deces&activite=prive".into(), "deces-organisme"),
        ("situation=perdu&document=aucune&activite=special&regime=nsp&moyen=nsp".into(), "special-inconnu"),
        ("situation=refuse&document=attestation&activite=prive&domicile=nsp&moyen=nsp".into(), "refuse-mutuelle"),
        ("situation=demande&demandeur=prive".into(), "prive"),
    ] {
        assert!(planned(&query).tips.contains(&tip), "{query}: {:?}", planned(&query).tips);
    }
}

#[test]
fn what_to_do_now_fits_what_happened() {
    for (query, now) in [
        ("situation=perdu&document=attestation", &["read"][..]),
        ("situation=nsp&document=attestation", &["read"]),
        (
            "situation=perdu&document=ancienne&activite=prive&domicile=metropole&moyen=telephone",
            &["phone-3646", "read-old"],
        ),
        ("situation=demande&demandeur=mutuelle&document=attestation", &["give"]),
        (
            "situation=demande&demandeur=mutuelle&document=aucune&activite=prive&domicile=metropole&moyen=internet",
            &["online-ameli", "give"],
        ),
        ("situation=demande&demandeur=soins&document=attestation", &["give-care"]),
        (
            "situation=demande&demandeur=soins&document=aucune&activite=agricole&domicile=metropole&moyen=telephone",
            &["card", "phone-unknown"],
        ),
        // The name of the caisse is enough for a school; at the hiring the paper is asked for, and given.
        ("situation=demande&demandeur=ecole", &["give-school", "get"]),
        ("situation=demande&demandeur=employeur", &["give-work", "get"]),
        // These have no use for the code: two questions are enough.
        ("situation=demande&demandeur=arret", &["sick-note"]),
        ("situation=demande&demandeur=administration", &["ask-why"]),
        ("situation=demande&demandeur=prive", &["ask-why"]),
        ("situation=demande&demandeur=site", &["stop-site"]),
        (
            "situation=refuse&document=attestation&activite=prive&domicile=metropole&moyen=internet",
            &["compare", "online-ameli", "give-new"],
        ),
        // One call tells the address and asks for the attestation.
        (
            "situation=demenage&activite=prive&domicile=metropole&moyen=telephone",
            &["move-phone", "update-card", "give-new"],
        ),
        (
            "situation=demenage&activite=prive&domicile=metropole&moyen=internet",
            &["move-online", "online-ameli", "update-card", "give-new"],
        ),
        (
            "situation=demenage&activite=agricole&domicile=metropole&moyen=courrier",
            &["move", "update-card", "give-new"],
        ),
        (
            "situation=emploi&activite=special&regime=militaire&moyen=internet",
            &["join", "online-body", "update-card", "give-new"],
        ),
        // Without work the last régime stays; nobody is sent to another by where they live.
        ("situation=emploi&activite=sans&moyen=telephone", &["keep", "phone-unknown"]),
        // Who leaves for a territory of its own tells the caisse that they leave.
        ("situation=demenage&activite=prive&domicile=collectivite&moyen=telephone", &["leave", "local"]),
        ("situation=demenage&activite=prive&domicile=collectivite&moyen=courrier", &["leave", "local"]),
        ("situation=emploi&activite=prive&domicile=prison", &["prison"]),
        ("situation=proche&document=aucune&activite=nsp&domicile=prison", &["prison"]),
        ("situation=arrivee&numero=provisoire&domicile=metropole&moyen=internet", &["phone-papers"]),
        ("situation=arrivee&numero=provisoire&domicile=metropole&moyen=sur-place", &["desk-papers"]),
        ("situation=arrivee&numero=aucun&domicile=metropole&moyen=internet", &["register"]),
        ("situation=arrivee&numero=definitif&domicile=metropole&moyen=internet", &["online-ameli"]),
        ("situation=etranger&etranger=vit&moyen=telephone", &["phone-abroad"]),
        ("situation=etranger&etranger=cfe&moyen=internet", &["online-cfe"]),
        ("situation=etranger&etranger=retour-emploi&moyen=telephone", &["rejoin-work", "new-attestation", "give-new"]),
        ("situation=etranger&etranger=retour&moyen=telephone", &["rejoin", "new-attestation", "give-new"]),
        ("situation=etranger&etranger=frontalier&moyen=sur-place", &["desk"]),
        ("situation=enfant&activite=prive&domicile=metropole&moyen=internet", &["parent", "online-ameli"]),
        ("situation=proche&document=aucune&activite=prive&domicile=sans-adresse&moyen=nsp", &["desk"]),
        ("situation=deces&activite=special&regime=marin", &["death-body", "death-own"]),
        ("situation=deces&activite=prive", &["death", "death-own"]),
    ] {
        assert_eq!(ids(&planned(query).now), now, "{query}");
    }
}

#[test]
fn a_provisional_number_is_never_sent_to_an_account_or_a_kiosk() {
    for (answers, plan) in every() {
        if matches!(answers.numero, Some(Numero::Provisoire | Numero::Aucun)) {
            assert!(plan.steps().all(|s| s.id != "online-ameli" && s.id != "desk"), "{}", answers.query());
            assert!(!plan.prepare.contains(&"vitale"), "{}", answers.query());
        }
    }
}

#[test]
fn whoever_is_abroad_is_not_sent_to_a_counter_or_a_short_number() {
    for query in [
        "situation=etranger&etranger=vit&moyen=sur-place",
        "situation=etranger&etranger=cfe&moyen=francais",
        "situation=perdu&document=aucune&activite=prive&domicile=etranger&moyen=sur-place",
        "situation=arrivee&numero=aucun&domicile=etranger&moyen=nsp",
        "situation=demenage&activite=prive&domicile=etranger&moyen=telephone",
    ] {
        for step in planned(query).steps().filter(|step| step.id != "update-card") {
            assert_ne!(step.channel, Channel::Place, "{query}: {}", step.id);
            assert_ne!(step.link, Link::Contact("3646"), "{query}: {}", step.id);
        }
    }
}

#[test]
fn the_first_letter_fits_the_situation() {
    for (query, first) in [
        ("situation=perdu&document=attestation", Model::Demande),
        ("situation=demenage&activite=prive&domicile=nsp&moyen=nsp", Model::Adresse),
        ("situation=emploi&activite=prive&domicile=nsp&moyen=nsp", Model::Regime),
        ("situation=emploi&activite=sans&moyen=nsp", Model::Demande),
        ("situation=demenage&activite=prive&domicile=collectivite&moyen=nsp", Model::Depart),
        ("situation=deces&activite=prive", Model::Deces),
        ("situation=etranger&etranger=depart&moyen=nsp", Model::Depart),
        ("situation=etranger&etranger=retour&moyen=nsp", Model::Retour),
        ("situation=demande&demandeur=mutuelle&document=attestation", Model::Mutuelle),
    ] {
        assert_eq!(planned(query).letters[0], first, "{query}");
    }
    for (answers, plan) in every().into_iter().filter(|(_, plan)| !plan.is_short) {
        let always = [Model::Relance, Model::Reclamation, Model::Mediateur];
        assert!(plan.letters.ends_with(&always), "{}", answers.query());
        for model in plan.steps().filter_map(|s| if let Link::Letter(model) = s.link { Some(model) } else { None }) {
            assert!(plan.letters.contains(&model), "{}: {model:?}", answers.query());
        }
    }
}

#[test]
fn the_place_says_the_caisse_only_in_the_persons_own_regime() {
    let annuaire = database::built_in().unwrap();
    let caisse = |id: &str| annuaire.caisse(id.parse().unwrap()).unwrap();
    let place = || Place { caisses: vec![caisse("01-691"), caisse("02-691")], ..Place::default() };
    let with = |query: &str| plan(&answers(query), day("2026-11-23"), &place());
    let name = |query: &str| with(query).caisse.map(|caisse| caisse.id.slug());
    let lost = "situation=perdu&document=aucune";
    assert_eq!(name(&format!("{lost}&activite=prive&domicile=metropole&moyen=nsp")).as_deref(), Some("01-691"));
    assert_eq!(name(&format!("{lost}&activite=agricole&domicile=metropole&moyen=nsp")).as_deref(), Some("02-691"));
    assert_eq!(name(&format!("{lost}&activite=special&regime=marin&moyen=nsp")), None);
    // Who does not know, but comes from the page of a MSA, is with the MSA.
    let place = Place { caisses: vec![caisse("02-691")], ..Place::default() };
    let from_msa = plan(
        &answers("situation=nsp&document=nsp&activite=nsp&domicile=nsp&moyen=nsp&caisse=02-691"),
        day("2026-11-23"),
        &place,
    );
    assert_eq!((from_msa.body, from_msa.now[0].id), (Body::Msa, "online-body"));
}
