//! What is good to know, for these answers, and what each tip rests on.

use super::{Activite, Answers, Body, Demandeur, Domicile, Etranger, Moyen, Numero, Regime, Situation};

/// Warnings and facts for these answers, the weightiest first.
pub(super) fn tips(answers: &Answers, situation: Situation, body: Body) -> Vec<&'static str> {
    // What is said of work speaks to who is looking for a code.
    if situation == Situation::Deces {
        return vec!["deces-organisme", "deces-mairie", "deces-c2s"];
    }
    let mut tips = Vec::new();
    let mut say = |when: bool, tip: &'static str| tips.extend(when.then_some(tip));
    let numero = answers.numero;
    say(answers.demandeur == Some(Demandeur::Arret), "arret-case");
    say(answers.demandeur == Some(Demandeur::Arret), "arret-service");
    say(numero == Some(Numero::Provisoire), "provisoire");
    say(numero == Some(Numero::Aucun), "arrivee-mutuelle");
    say(situation == Situation::Arrivee, "arrivee-protection");
    say(situation == Situation::Arrivee, "arrivee-autres");
    let is_back = matches!(answers.etranger, Some(Etranger::RetourEmploi | Etranger::Retour));
    say(situation == Situation::Arrivee || is_back, "autre-caisse");
    say(situation == Situation::Proche, "proche");
    say(situation == Situation::Proche, "tuteur");
    say(situation == Situation::Enfant, "enfant-deux");
    say(situation == Situation::Enfant, "enfant-age");
    say(matches!(situation, Situation::Demenage | Situation::Emploi), "pas-de-coupure");
    say(situation == Situation::Demenage, "demenage-meme");
    say(situation == Situation::Demenage && body == Body::Cnmss, "demenage-militaire");
    say(situation == Situation::Emploi, "emploi-mois");
    say(situation == Situation::Refuse, "refuse-demenage");
    say(situation == Situation::Refuse, "refuse-mutuelle");
    say(matches!(situation, Situation::Perdu | Situation::Nsp), "meme-code");
    say(answers.demandeur == Some(Demandeur::Soins), "soins");
    say(answers.demandeur == Some(Demandeur::Administration), "administration");
    say(answers.demandeur == Some(Demandeur::Prive), "prive");
    match answers.activite {
        Some(Activite::Independant) => say(true, "independant"),
        Some(Activite::Retraite) => say(true, "retraite"),
        Some(Activite::Famille) => say(true, "famille"),
        Some(Activite::Etudiant) => {
            say(true, "etudiant");
            say(true, "etudiant-ancien");
        }
        Some(Activite::Sans) => {
            say(true, "sans");
            say(true, "sans-special");
        }
        Some(Activite::Agricole) if body == Body::Msa => say(true, "agricole"),
        Some(Activite::Agricole) => say(body == Body::Cgss, "agricole-outre-mer"),
        Some(Activite::Public) => {
            say(body == Body::Mutuelle, "mutuelle-autre");
            say(body != Body::Mutuelle, "agent");
            say(body == Body::Unknown, "agent-contractuel");
            say(body.is_general() && answers.domicile.is_none(), "lieu");
        }
        _ => {}
    }
    match answers.regime {
        Some(Regime::Sncf2020) => {
            say(true, "sncf2020");
            say(answers.domicile.is_none(), "lieu");
        }
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
    say(answers.domicile == Some(Domicile::Prison), "prison");
    match answers.etranger {
        Some(Etranger::Cfe) => say(true, "cfe"),
        Some(Etranger::Depart) => say(true, "depart"),
        Some(Etranger::RetourEmploi | Etranger::Retour) => say(true, "retour"),
        Some(Etranger::Retraite) => {
            for tip in ["retraite-carte", "retraite-moins", "retraite-europe", "retraite-ailleurs"] {
                say(true, tip);
            }
        }
        Some(Etranger::Frontalier) => {
            say(true, "frontalier");
            say(true, "frontalier-europe");
        }
        _ => {}
    }
    say(answers.domicile == Some(Domicile::Etranger), "hors-de-france");
    say(answers.moyen == Some(Moyen::Sourd) && body.is_general(), "relais");
    say(answers.moyen == Some(Moyen::Francais), "francais");
    // Who does not work has been told already whose the body is.
    let is_told = matches!(answers.activite, Some(Activite::Etudiant | Activite::Sans | Activite::Famille));
    say(body == Body::Unknown && !answers.is_found() && !answers.is_needless() && !is_told, "probable");
    tips
}

/// What a tip rests on, when no step of its plan does.
pub(super) fn sources_of(tip: &str) -> &'static [&'static str] {
    match tip {
        "agent" => &["FAQ-PSC", "SP-F648"],
        "agent-contractuel" => &["SP-F23671"],
        "arret-case" => &["PREV", "AAT-07", "CDOSF13"],
        "arrivee-protection" => &["AM-UKRAINE"],
        "cfe" => &["CFE"],
        "deces-c2s" => &["CSS-R861-16-5"],
        "demenage-militaire" => &["CNMSS-OUTRE-MER"],
        "emploi-mois" => &["SP-F648"],
        "enfant-age" => &["VDD-F265", "CSS-R161-33-2", "CSS-L160-2"],
        "enfant-deux" => &["CSS-R161-8", "VDD-F16620"],
        "etudiant" | "retraite" | "sans" | "sans-special" => &["CSS-D160-14"],
        "etudiant-ancien" => &["UPSUD-ETUDIANTS"],
        "frontalier" => &["URSSAF-SUISSE"],
        "frontalier-europe" | "retraite-europe" => &["SENAT-S1"],
        "independant" => &["AM-TI"],
        "prison" => &["CPAM67-CNPE"],
        "refuse-demenage" => &["SP-F737", "SP-F648"],
        "lieu" => &["CSS2026"],
        "mutuelle-autre" => &["SLMXLS"],
        "pas-de-coupure" => &["CSS-L160-18"],
        "retraite-ailleurs" => &["AFE-CNAREFE"],
        "retraite-carte" => &["CSS-L160-3", "CSS-L161-15-4"],
        "retraite-moins" => &["SENAT-CNAREFE"],
        "sncf2020" => &["CPRPSITE"],
        _ => &[],
    }
}
