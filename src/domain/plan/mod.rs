//! From a few answers to what to do: the wizard's questions, and the plan made of the answers.
//!
//! Pure: no clock, no database, no page. What is said is named by message ids; what is known of the
//! person's caisse comes in as a [`Place`].

mod answers;
mod letter;
mod rules;
mod says;
mod steps;
#[cfg(test)]
mod tests;
mod tips;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use strum::{EnumIter, IntoStaticStr};

use crate::domain::annuaire::{Bodies, Caisse, General, Kind};
use crate::domain::code::RegimeCode;

pub use answers::{
    Activite, Agent, Answers, Demandeur, Document, Domicile, Etranger, Moyen, Numero, Question, Regime, Situation,
};
pub use letter::{Blank, Model, Recipient};
pub use steps::{Channel, Cost, Link, Step};

/// Days before asking again. No text sets one: it is our advice, and the pages say so.
const ASK_AGAIN: Days = Days::new(21);
/// Days before complaining; the same.
const COMPLAIN: Days = Days::new(42);

/// What is known of where the person is attached: the one seam to the directory.
#[derive(Debug, Default)]
pub struct Place<'a> {
    /// The bodies that may be the person's, the surest first in each régime.
    pub caisses: Vec<&'a Caisse>,
    /// The commune, when it was said.
    pub commune: Option<&'a str>,
    /// Whether sources leave the caisse of the régime général open there.
    pub doubtful: bool,
}

impl<'a> Place<'a> {
    /// The caisse of this place in a régime.
    #[must_use]
    pub fn caisse(&self, body: Body) -> Option<&'a Caisse> {
        self.caisses.iter().copied().find(|caisse| body.is_in(caisse.id.regime))
    }

    /// Takes in what the tables say of a commune.
    pub fn add(&mut self, commune: &'a str, bodies: &Bodies<'a>) {
        self.commune = Some(commune);
        self.doubtful = matches!(bodies.general, General::Probable(..) | General::Undecided(..));
        // Between several, none is named: a letter to the wrong one would be worse than a blank.
        self.caisses.extend(bodies.general.caisse().into_iter().chain(bodies.agricole));
    }
}

/// The body that gives this person's attestation: message `body-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Body {
    /// The CPAM of where the person lives.
    Cpam,
    /// The CGSS, overseas.
    Cgss,
    /// The CSS of Mayotte.
    Mayotte,
    /// The MSA.
    Msa,
    /// The military.
    Cnmss,
    /// Seafarers.
    Enim,
    /// Railway workers under the statute.
    Cprp,
    /// RATP.
    Ratp,
    /// Notaries' staff.
    Crpcen,
    /// Clergy.
    Cavimac,
    /// Miners.
    Mines,
    /// Electricity and gas.
    Camieg,
    /// The MGEN, for teachers and others of the State.
    Mgen,
    /// Another mutuelle that runs compulsory cover for civil servants.
    Mutuelle,
    /// A special régime, not said which.
    Special,
    /// French people abroad.
    Cfe,
    /// A territory with a system of its own.
    Local,
    /// In prison, the one who passes on what is asked.
    Prison,
    /// Not known: most likely a CPAM, and said as such.
    Unknown,
}

impl Body {
    /// The régime whose row gives its website.
    #[must_use]
    pub const fn regime(self) -> Option<&'static str> {
        Some(match self {
            Self::Cpam | Self::Cgss | Self::Mayotte | Self::Unknown => "01",
            Self::Msa => "02",
            Self::Cprp => "04",
            Self::Ratp => "05",
            Self::Enim => "06",
            Self::Mines => "07",
            Self::Cnmss => "08",
            Self::Crpcen => "10",
            Self::Cfe => "17",
            Self::Cavimac => "90",
            Self::Mgen => "91",
            Self::Camieg | Self::Mutuelle | Self::Special | Self::Local | Self::Prison => return None,
        })
    }

    /// Whether a caisse of this régime can be it.
    #[must_use]
    pub fn is_in(self, regime: RegimeCode) -> bool {
        match self {
            Self::Unknown => true,
            Self::Special => regime.as_str() != "01",
            Self::Mutuelle => regime.as_str().starts_with('9') && regime.as_str() != "90",
            _ => self.regime() == Some(regime.as_str()),
        }
    }

    /// The body that a caisse is, for who comes from its page.
    fn of(caisse: &Caisse) -> Self {
        match caisse.id.regime.as_str() {
            "01" if caisse.kind == Kind::Cgss => Self::Cgss,
            "01" if caisse.kind == Kind::Css => Self::Mayotte,
            "01" => Self::Cpam,
            "02" => Self::Msa,
            "04" => Self::Cprp,
            "05" => Self::Ratp,
            "06" => Self::Enim,
            "07" => Self::Mines,
            "08" => Self::Cnmss,
            "10" => Self::Crpcen,
            "17" => Self::Cfe,
            "90" => Self::Cavimac,
            "91" => Self::Mgen,
            code if code.starts_with('9') => Self::Mutuelle,
            _ => Self::Special,
        }
    }

    /// Whether one body of that name serves everyone of its régime.
    #[must_use]
    pub const fn has_one_name(self) -> bool {
        matches!(
            self,
            Self::Cnmss
                | Self::Enim
                | Self::Cprp
                | Self::Ratp
                | Self::Crpcen
                | Self::Cavimac
                | Self::Mines
                | Self::Camieg
                | Self::Mgen
                | Self::Cfe
        )
    }

    /// Whether where one lives tells which of its caisses it is.
    #[must_use]
    pub const fn follows_home(self) -> bool {
        matches!(self, Self::Cpam | Self::Cgss | Self::Msa | Self::Unknown)
    }

    /// Whether the services of the régime général are its services: ameli, 3646, its kiosks.
    #[must_use]
    pub const fn is_general(self) -> bool {
        matches!(self, Self::Cpam | Self::Cgss | Self::Mayotte | Self::Unknown)
    }
}

/// Of whom a plan speaks: the argument `who` of its messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Who {
    /// Of who reads it.
    Vous,
    /// Of a child, whose caisse is that of a parent.
    Enfant,
    /// Of somebody whom the reader helps.
    Proche,
}

impl Who {
    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn of(situation: Situation) -> Self {
        match situation {
            Situation::Enfant => Self::Enfant,
            Situation::Proche => Self::Proche,
            _ => Self::Vous,
        }
    }
}

/// What to do on a day, if nothing came by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    /// `later-{id}`.
    pub id: &'static str,
    /// The day.
    pub on: NaiveDate,
    /// The letter for it.
    pub letter: Model,
}

/// What to do, for one person.
#[derive(Debug)]
pub struct Plan<'a> {
    /// What happened.
    pub situation: Situation,
    /// Of whom it speaks.
    pub who: Who,
    /// Whether there is nothing to get: the answer is all there is to say.
    pub is_short: bool,
    /// Whether a commune would tell the caisse.
    pub asks_home: bool,
    /// `plan-lead-{lead}`: the answer in two sentences.
    pub lead: &'static str,
    /// Who gives the attestation.
    pub body: Body,
    /// Its caisse, when the place says which.
    pub caisse: Option<&'a Caisse>,
    /// What to do now, in order.
    pub now: Vec<Step>,
    /// Other ways, best first.
    pub otherwise: Vec<Step>,
    /// What to know: `tip-…`.
    pub tips: Vec<&'static str>,
    /// The text that says more, as its address ends.
    pub more: &'static str,
    /// What to do if nothing comes; nothing when there is nothing to wait for.
    pub later: Vec<Reminder>,
    /// What to have at hand: `prepare-…`.
    pub prepare: Vec<&'static str>,
    /// What never to do: `never-…`.
    pub never: Vec<&'static str>,
    /// The letters that may serve, the first one first.
    pub letters: Vec<Model>,
    /// Whether speaking on the telephone is one of the ways.
    pub calls: bool,
}

/// The plan for these answers.
#[must_use]
pub fn plan<'a>(answers: &Answers, today: NaiveDate, place: &Place<'a>) -> Plan<'a> {
    rules::plan(answers, today, place)
}

impl Plan<'_> {
    /// Every step, first things first.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.now.iter().chain(&self.otherwise)
    }

    /// Every source it rests on.
    #[must_use]
    pub fn sources(&self) -> BTreeSet<&'static str> {
        let later: &[&'static str] =
            if self.later.is_empty() { &[] } else { &["SP-F20849", "CSS-L217-7-1", "SP-F13158"] };
        let tips = self.tips.iter().flat_map(|tip| tips::sources_of(tip));
        self.steps().flat_map(|step| step.sources).chain(tips).chain(later).chain(&["CRAMIF"]).copied().collect()
    }

    /// Every message that it names.
    #[must_use]
    pub fn messages(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::from([format!("plan-lead-{}", self.lead)]);
        keys.insert(format!("plan-title-{}", <&str>::from(self.situation)));
        keys.insert(format!("body-{}", <&str>::from(self.body)));
        for step in self.steps() {
            let cost: &str = step.cost.into();
            keys.extend(step.fail.map(|fail| format!("fail-{fail}")));
            keys.extend([format!("step-{}", step.id), format!("step-{}-text", step.id), format!("cost-{cost}")]);
        }
        keys.extend(self.tips.iter().map(|tip| format!("tip-{tip}")));
        keys.extend(self.prepare.iter().map(|thing| format!("prepare-{thing}")));
        keys.extend(self.never.iter().map(|thing| format!("never-{thing}")));
        for reminder in &self.later {
            keys.extend([format!("later-{}", reminder.id), format!("later-{}-text", reminder.id)]);
        }
        keys.extend(self.letters.iter().flat_map(|model| model.messages()));
        keys
    }
}

impl Model {
    /// Every message that it names.
    #[must_use]
    pub fn messages(self) -> Vec<String> {
        let name: &str = self.into();
        let mut keys = vec![format!("letter-{name}"), format!("letter-{name}-subject")];
        keys.extend((1..=self.paragraphs()).map(|number| format!("letter-{name}-{number}")));
        keys.extend(self.enclosed().iter().map(|thing| format!("letter-enclosed-{thing}")));
        keys
    }
}
