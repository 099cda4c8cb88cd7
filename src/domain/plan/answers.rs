//! What the wizard asks, and what may be answered: closed lists, so that nothing personal fits.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use strum::{EnumIter, EnumString, IntoEnumIterator as _, IntoStaticStr};

use super::{Body, rules};
use crate::domain::code::CaisseId;
use crate::domain::insee::Insee;

/// The parameters that no question asks.
const CAISSE: &str = "caisse";
const LIEU: &str = "lieu";
const DEPART: &str = "depart";

/// Declares the questions with their answers: one enum for all questions, one for the answers of
/// each, and the set of answers.
macro_rules! questions {
    ($($(#[$doc:meta])* $field:ident: $Question:ident { $($answer:ident),* $(,)? })*) => {
        /// A question of the wizard. Its words are the messages `q-…` of `locales/*/retrouver.ftl`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, EnumIter)]
        #[strum(serialize_all = "kebab-case")]
        pub enum Question { $($(#[$doc])* $Question),* }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
            #[strum(serialize_all = "kebab-case")]
            #[allow(missing_docs, reason = "the words of each answer are in locales/*/retrouver.ftl")]
            pub enum $Question { $($answer),* }
        )*

        /// The answers given so far.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub struct Answers {
            $($(#[$doc])* pub $field: Option<$Question>,)*
            /// The caisse, when the person came from its page.
            pub caisse: Option<CaisseId>,
            /// The commune, when the person said it.
            pub lieu: Option<Insee>,
            /// The day the plan was first made, so that its dates stay when it is opened again.
            pub depart: Option<NaiveDate>,
        }

        impl Question {
            /// Every answer to it, in the order they are shown.
            #[must_use]
            pub fn values(self) -> Vec<&'static str> {
                match self { $(Self::$Question => $Question::iter().map(Into::into).collect()),* }
            }
        }

        impl Answers {
            /// The answer to a question, as it is written in an address.
            #[must_use]
            pub fn get(&self, question: Question) -> Option<&'static str> {
                match question { $(Question::$Question => self.$field.map(Into::into)),* }
            }

            /// Answers a question; anything that is not one of its answers takes the answer away.
            pub fn set(&mut self, question: Question, value: &str) {
                match question { $(Question::$Question => self.$field = value.parse().ok()),* }
            }
        }
    };
}

questions! {
    /// What happened.
    situation: Situation { Perdu, Refuse, Demande, Demenage, Emploi, Arrivee, Etranger, Enfant, Proche, Deces, Nsp }
    /// Who asks for the code.
    demandeur: Demandeur { Mutuelle, Soins, Arret, Ecole, Employeur, Administration, Prive, Site, Nsp }
    /// Which social security number a newcomer has.
    numero: Numero { Provisoire, Aucun, Definitif, Nsp }
    /// Which life abroad.
    etranger: Etranger { Vit, Retraite, Cfe, Depart, RetourEmploi, Retour, Frontalier, Nsp }
    /// Whether there is an attestation at hand.
    document: Document { Attestation, Ancienne, Aucune, Nsp }
    /// Work, which gives the régime.
    activite: Activite { Prive, Retraite, Public, Independant, Agricole, Etudiant, Sans, Famille, Special, Nsp }
    /// Which special régime.
    regime: Regime { Militaire, Marin, Sncf, Sncf2020, Ratp, Camieg, Notaire, Cultes, Mines, Nsp }
    /// Who pays the care of a civil servant.
    agent: Agent { Mgen, Mutuelle, Cpam, Nsp }
    /// Where the person lives.
    domicile: Domicile { Metropole, AlsaceMoselle, OutreMer, Mayotte, Collectivite, Etranger, Prison, SansAdresse, Nsp }
    /// How the person would rather do it.
    moyen: Moyen { Internet, Telephone, SurPlace, Courrier, Sourd, Francais, Nsp }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.into())
    }
}

/// What each situation asks, in order. [`Answers::is_useful`] leaves out what the answers made idle.
const fn asked(situation: Situation) -> &'static [Question] {
    use Question::{Activite, Agent, Demandeur, Document, Domicile, Moyen, Numero, Regime};
    match situation {
        Situation::Perdu | Situation::Proche | Situation::Refuse | Situation::Nsp => {
            &[Document, Activite, Regime, Agent, Domicile, Moyen]
        }
        Situation::Demande => &[Demandeur, Document, Activite, Regime, Agent, Domicile, Moyen],
        Situation::Demenage | Situation::Emploi | Situation::Enfant => &[Activite, Regime, Agent, Domicile, Moyen],
        Situation::Arrivee => &[Numero, Domicile, Moyen],
        Situation::Etranger => &[Question::Etranger, Moyen],
        // Whatever means one prefers, it is a letter.
        Situation::Deces => &[Activite, Regime, Agent],
    }
}

impl Question {
    /// The answers that are shown, by what heads them: the name of a group, or nothing. What a commune tells is not
    /// asked.
    #[must_use]
    pub fn groups(self) -> Vec<(&'static str, Vec<&'static str>)> {
        let told =
            [Domicile::Metropole, Domicile::AlsaceMoselle, Domicile::OutreMer, Domicile::Mayotte].map(<&str>::from);
        let mut groups: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
        for value in self.values() {
            if self == Self::Domicile && told.contains(&value) {
                continue;
            }
            let group = if self == Self::Situation { group(value) } else { "" };
            match groups.last_mut().filter(|(name, _)| *name == group) {
                Some((_, values)) => values.push(value),
                None => groups.push((group, vec![value])),
            }
        }
        groups
    }
}

/// What heads a situation in the list of them.
fn group(situation: &str) -> &'static str {
    match situation.parse() {
        Ok(Situation::Perdu | Situation::Refuse | Situation::Demande) => "code",
        Ok(Situation::Demenage | Situation::Emploi | Situation::Arrivee | Situation::Etranger) => "changement",
        Ok(Situation::Enfant | Situation::Proche | Situation::Deces) => "autrui",
        _ => "",
    }
}

impl Answers {
    /// Reads the parameters of an address. What is unknown, or said twice in two ways, is dropped.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut said: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        for (key, value) in pairs {
            if [CAISSE, LIEU, DEPART].contains(&key) || key.parse::<Question>().is_ok() {
                said.entry(key).and_modify(|was| *was = was.filter(|was| *was == value)).or_insert(Some(value));
            }
        }
        let mut answers = Self::default();
        for (key, value) in said.iter().filter_map(|(key, value)| Some((*key, (*value)?))) {
            match key.parse::<Question>() {
                Ok(question) => answers.set(question, value),
                Err(_) if key == CAISSE => answers.caisse = value.parse().ok(),
                Err(_) if key == LIEU => answers.lieu = value.parse().ok(),
                Err(_) => answers.depart = value.parse().ok(),
            }
        }
        answers
    }

    /// The questions that these answers ask, up to the first that is open.
    #[must_use]
    pub fn path(&self) -> Vec<Question> {
        let mut path = vec![Question::Situation];
        let Some(situation) = self.situation else { return path };
        for question in asked(situation).iter().filter(|question| self.is_useful(**question)) {
            path.push(*question);
            if self.get(*question).is_none() {
                break;
            }
        }
        path
    }

    /// The same answers, of somebody who lives in a commune: it says which caisse, and in what part of the country.
    #[must_use]
    pub fn at(self, commune: Insee) -> Self {
        Self { lieu: Some(commune), domicile: Some(Domicile::of(commune)), ..self }
    }

    /// How many questions this path has, were every one that is still open answered with "I do not know".
    #[must_use]
    pub fn length(&self) -> usize {
        let mut answers = *self;
        while let Some(question) = answers.next_question() {
            answers.set(question, "nsp");
        }
        answers.path().len()
    }

    /// The first open question; none when the plan can be made.
    #[must_use]
    pub fn next_question(&self) -> Option<Question> {
        self.path().last().copied().filter(|question| self.get(*question).is_none())
    }

    /// Without the answers that no question of the path asks for. Before the path is at its end,
    /// later answers are kept: whoever changes an early one is not asked everything again.
    #[must_use]
    pub fn pruned(&self) -> Self {
        if self.next_question().is_some() {
            return *self;
        }
        let mut pruned = Self { caisse: self.caisse, lieu: self.lieu, depart: self.depart, ..Self::default() };
        for question in self.path() {
            pruned.set(question, self.get(question).unwrap_or_default());
        }
        // Those of them who are at the CPAM are not asked where they live; their commune says it all the same.
        if pruned.agent == Some(Agent::Cpam) || pruned.regime == Some(Regime::Sncf2020) {
            pruned.domicile = self.lieu.map(Domicile::of);
        }
        pruned
    }

    /// The parameters of an address, always in the same order.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<_> =
            Question::iter().filter_map(|question| Some((question.into(), self.get(question)?.to_owned()))).collect();
        pairs.extend(self.caisse.map(|id| (CAISSE, id.slug())));
        pairs.extend(self.lieu.map(|insee| (LIEU, insee.to_string())));
        pairs.extend(self.depart.map(|day| (DEPART, day.to_string())));
        pairs
    }

    /// The same as the text of a query: values are short words that need no escape.
    #[must_use]
    pub fn query(&self) -> String {
        self.pairs().iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
    }

    /// Every set of answers from which a plan is made.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let (mut open, mut done) = (vec![Self::default()], Vec::new());
        while let Some(answers) = open.pop() {
            let Some(question) = answers.next_question() else {
                done.push(answers);
                continue;
            };
            for value in question.values() {
                let mut answered = answers;
                answered.set(question, value);
                open.push(answered);
            }
        }
        done
    }

    /// Who gives the attestation.
    #[must_use]
    pub fn body(&self) -> Body {
        rules::body(&self.pruned())
    }

    /// Whether the one who asks has a use for neither the code nor the paper.
    pub(super) fn is_needless(&self) -> bool {
        self.situation == Some(Situation::Demande) && self.demandeur.is_some_and(|who| !who.needs_it())
    }

    /// A recent attestation ends the search, unless it is the one that was refused.
    pub(super) fn is_found(&self) -> bool {
        self.situation != Some(Situation::Refuse) && self.document == Some(Document::Attestation)
    }

    fn is_useful(&self, question: Question) -> bool {
        let (needless, found) = (self.is_needless(), self.is_found());
        match question {
            Question::Situation | Question::Demandeur | Question::Numero | Question::Etranger => true,
            Question::Document => !needless,
            _ if needless || (found && self.asks_document()) => false,
            // Whoever comes from the page of their caisse has said by it where they are attached.
            Question::Activite | Question::Regime | Question::Agent | Question::Domicile if self.has_caisse() => false,
            Question::Regime => self.activite == Some(Activite::Special),
            Question::Agent => self.activite == Some(Activite::Public),
            // A national body is the same wherever one lives; and that of the last work stays, wherever it was.
            Question::Domicile => {
                !matches!(self.activite, Some(Activite::Public | Activite::Special)) && !self.has_lost_work()
            }
            // There it is the prison that is asked.
            Question::Moyen => self.domicile != Some(Domicile::Prison),
            _ => true,
        }
    }

    /// Whether the caisse one comes from is the one to turn to: not when it may be the old one, or somebody else's.
    fn has_caisse(&self) -> bool {
        self.caisse.is_some() && !matches!(self.situation, Some(Situation::Emploi | Situation::Deces))
    }

    /// Whether somebody's work has ended, and no other has begun.
    pub(super) fn has_lost_work(&self) -> bool {
        self.situation == Some(Situation::Emploi) && self.activite == Some(Activite::Sans)
    }

    fn asks_document(&self) -> bool {
        self.situation.is_some_and(|situation| asked(situation).contains(&Question::Document))
    }
}

impl Domicile {
    /// What a commune says of where one lives.
    #[must_use]
    pub fn of(commune: Insee) -> Self {
        match commune.departement() {
            "57" | "67" | "68" => Self::AlsaceMoselle,
            // The CGSS of Guadeloupe serves Saint-Martin too.
            "971" | "972" | "973" | "974" | "978" => Self::OutreMer,
            "976" => Self::Mayotte,
            code if code.len() == 3 => Self::Collectivite,
            _ => Self::Metropole,
        }
    }
}

impl Demandeur {
    /// Whether it has a use for the code, or for the paper that bears it.
    #[must_use]
    pub const fn needs_it(self) -> bool {
        matches!(self, Self::Mutuelle | Self::Soins | Self::Nsp)
    }
}
