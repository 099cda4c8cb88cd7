//! What the words beside a number say that it is: a part of a code, or another number.

use std::collections::BTreeSet;

use super::candidates::{Candidate, Rank, of_code};
use super::outcome::{Lookalike, Reading, Repair, Warning};
use super::tokens::{Number, Token};
use crate::domain::annuaire::Annuaire;
use crate::domain::code::{CaisseCode, CentreCode, Code, GestionCode, RegimeCode};

/// The words that announce a part of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Regime,
    Caisse,
    Centre,
    Gestion,
    /// Another field of the same screen: the centre that pays, a key, a rank.
    Aside,
}

/// Machines glue words together (`codeCaisse`) or cut them (`CAI_GES`).
fn label(token: &Token) -> Option<Label> {
    if token.is_number() {
        return None;
    }
    let plain = token.plain();
    let holds = |word: &str| plain.contains(word);
    match plain.as_ref() {
        "RGM" | "REG" | "GRG" => Some(Label::Regime),
        "CAI" | "CPAM" | "CGSS" | "CCSS" => Some(Label::Caisse),
        "CENT" | "CTR" | "CTRE" => Some(Label::Centre),
        "GES" => Some(Label::Gestion),
        "CLE" | "RANG" | "INFORMATIQUE" | "DESTINATAIRE" => Some(Label::Aside),
        _ if holds("PAIEMENT") || holds("PAYEUR") => Some(Label::Aside),
        _ if holds("REGIME") => Some(Label::Regime),
        _ if holds("CENTRE") && !holds("CONCENTRE") => Some(Label::Centre),
        _ if holds("CAISSE") && !holds("ENCAISSE") => Some(Label::Caisse),
        _ if holds("GESTION") => Some(Label::Gestion),
        _ => None,
    }
}

enum Event<'a> {
    Label(Label),
    Number(&'a Number),
}

/// Labels and numbers in the order of the text. Where some numbers stand after an equals sign, they are the values.
fn events(tokens: &[Token]) -> Vec<Event<'_>> {
    let assigned = tokens.iter().filter(|token| token.equals && token.is_number()).count() >= 2;
    let mut events = Vec::new();
    let mut after_code = false;
    for token in tokens {
        if let Some(number) = token.number() {
            if token.equals || !assigned {
                events.push(Event::Number(number));
            }
        } else if let Some(new) = label(token) {
            match (events.last_mut(), new) {
                // « Centre de gestion », « caisse gestionnaire »; but « code gestion » is another number.
                (Some(Event::Label(Label::Centre | Label::Caisse)), Label::Gestion) if !after_code => {}
                (Some(Event::Label(last @ (Label::Centre | Label::Caisse))), Label::Aside) => *last = Label::Aside,
                _ => events.push(Event::Label(new)),
            }
        }
        after_code = token.raw == "CODE";
    }
    events
}

/// "Régime 01, caisse 751, centre 0000": numbers named by the words beside them.
#[derive(Debug, Default)]
pub(super) struct Labelled {
    regime: Option<RegimeCode>,
    caisse: Option<CaisseCode>,
    centre: Option<CentreCode>,
    pub(super) gestion: Option<GestionCode>,
    /// A caisse that lost its zeros; it counts only beside its régime.
    short_caisse: Option<CaisseCode>,
    /// A centre was written, and not whole.
    centre_is_short: bool,
    repairs: BTreeSet<Repair>,
}

impl Labelled {
    /// The names before their numbers, after them, or in a row of titles above them: what explains most.
    pub(super) fn new(tokens: &[Token]) -> Self {
        let events = events(tokens);
        [pairs_before(&events), pairs_after(&events), pairs_above(&events)]
            .into_iter()
            .map(|pairs| {
                let mut found = Self::default();
                pairs.into_iter().for_each(|(label, number)| found.take(label, number));
                found
            })
            .rev()
            .max_by_key(Self::parts)
            .unwrap_or_default()
    }

    fn parts(&self) -> usize {
        usize::from(self.regime.is_some())
            + usize::from(self.caisse.is_some() || self.short_caisse.is_some())
            + usize::from(self.centre.is_some())
            + usize::from(self.gestion.is_some())
    }

    fn take(&mut self, label: Label, number: &Number) {
        let before = (self.regime, self.caisse, self.centre);
        let digits = number.digits.as_str();
        match label {
            Label::Regime if digits.len() <= 2 && self.regime.is_none() => {
                self.regime = format!("{digits:0>2}").parse().ok();
                if digits.len() == 1 {
                    self.repairs.insert(Repair::MissingZero);
                }
            }
            Label::Caisse if digits.len() < 3 => {
                self.short_caisse = self.short_caisse.or_else(|| format!("{digits:0>3}").parse().ok());
            }
            Label::Caisse => self.caisse = self.caisse.or_else(|| digits.parse().ok()),
            Label::Centre if digits.len() < 4 => self.centre_is_short = true,
            Label::Centre => self.centre = self.centre.or_else(|| digits.parse().ok()),
            Label::Gestion => self.gestion = self.gestion.or_else(|| digits.parse().ok()),
            Label::Regime | Label::Aside => {}
        }
        if before != (self.regime, self.caisse, self.centre) {
            self.repairs.extend(number.repairs.iter().copied());
        }
    }

    pub(super) fn candidate(&self, annuaire: &Annuaire) -> Option<Candidate> {
        let mut repairs = self.repairs.clone();
        let mut code = Code { regime: self.regime, caisse: self.caisse, centre: self.centre };
        if let (Some(_), None, Some(_)) = (self.regime, self.caisse, self.short_caisse) {
            let padded = Code { caisse: self.short_caisse, ..code };
            if padded.caisse_id().is_some_and(|id| annuaire.caisse(id).is_some()) {
                code = padded;
                repairs.insert(Repair::MissingZero);
            }
        }
        if code.regime.is_none() && code.caisse.is_none() {
            return None;
        }
        let mut warnings = BTreeSet::new();
        if code.caisse_id().is_none() {
            // A centre means nothing without its caisse and régime.
            code.centre = None;
        } else if code.centre.is_none() && self.centre_is_short {
            warnings.insert(Warning::CentreDropped);
        }
        let known = code.caisse_id().is_some_and(|id| annuaire.caisse(id).is_some());
        let rank = if known && code.is_whole() { Rank::KnownCode } else { Rank::Labelled };
        Some((rank, Reading { repairs, warnings, ..of_code(code) }))
    }
}

/// A label names the first number after it, or none.
fn pairs_before<'a>(events: &[Event<'a>]) -> Vec<(Label, &'a Number)> {
    let mut label = None;
    let mut pairs = Vec::new();
    for event in events {
        match event {
            Event::Label(new) => label = Some(*new),
            Event::Number(number) => pairs.extend(label.take().map(|label| (label, *number))),
        }
    }
    pairs
}

/// `01 : Code régime`, as lists of a card's fields put it: a label names the number right before it.
fn pairs_after<'a>(events: &[Event<'a>]) -> Vec<(Label, &'a Number)> {
    let two = events.iter().zip(events.iter().skip(1));
    two.filter_map(|(one, next)| match (one, next) {
        (Event::Number(number), Event::Label(label)) => Some((*label, *number)),
        _ => None,
    })
    .collect()
}

/// A row of titles, then a row of values.
fn pairs_above<'a>(events: &[Event<'a>]) -> Vec<(Label, &'a Number)> {
    let labels: Vec<Label> =
        events.iter().map_while(|event| if let Event::Label(label) = event { Some(*label) } else { None }).collect();
    let numbers = events
        .iter()
        .skip(labels.len())
        .map_while(|event| if let Event::Number(number) = event { Some(*number) } else { None });
    labels.into_iter().zip(numbers).collect()
}

/// The other number that the words before a run of numbers announce, and whether nothing speaks against them.
pub(super) fn announced(before: &[Token], digits: usize) -> Option<(Lookalike, bool)> {
    let (mut others, mut likely) = (0, None);
    for (at, token) in before.iter().enumerate().rev().take_while(|(_, token)| !token.is_number()) {
        let plain = token.plain();
        let ends = |word: &str| plain.ends_with(word) || plain.starts_with(word);
        let is_after =
            |word: &str| before.get(..at).is_some_and(|rest| rest.iter().rev().take(3).any(|t| t.plain() == word));
        let sure = if ends("AMC") {
            Some(Lookalike::Amc)
        } else if ends("FINESS") {
            Some(Lookalike::Finess)
        } else if ends("SIREN") {
            Some(Lookalike::Siren)
        } else if ends("SIRET") {
            Some(Lookalike::Siret)
        } else if ends("RPPS") {
            Some(Lookalike::Rpps)
        } else if ends("ADELI") {
            Some(Lookalike::Am)
        } else if plain == "NDA" || (plain == "ACTIVITE" && is_after("DECLARATION")) {
            Some(Lookalike::Nda)
        } else {
            None
        };
        if let Some(lookalike) = sure {
            return fits(lookalike, digits).then_some((lookalike, true));
        }
        let maybe = match plain.as_ref() {
            "MUTUELLE" | "COMPLEMENTAIRE" | "ADHERENT" | "TELETRANSMISSION" | "PREFECTORAL" | "PREFECTORALE" => {
                Some(Lookalike::Amc)
            }
            "PRATICIEN" | "PRESCRIPTEUR" | "PROFESSIONNEL" | "MEDECIN" | "INFIRMIER" | "INFIRMIERE" | "AM" => {
                Some(Lookalike::Am)
            }
            "FORMATION" => Some(Lookalike::Nda),
            "SERIE" => Some(Lookalike::CarteVitale),
            "CAF" | "ALLOCATAIRE" => Some(Lookalike::Caf),
            _ => None,
        };
        if others == 0 {
            likely = likely.or(maybe);
        }
        match plain.as_ref() {
            "RATTACHEMENT" | "AFFILIATION" | "REGIME" | "CAISSE" | "CENTRE" => break,
            "N" | "NO" | "NUM" | "NUMERO" | "CODE" | "ID" | "DE" | "DU" | "LA" | "LE" | "L" | "D" | "MA" | "VOTRE"
            | "VITALE" | "CARTE" | "EST" | "" => {}
            _ => others += 1,
        }
        if others > 3 {
            break;
        }
    }
    likely.filter(|lookalike| fits(*lookalike, digits)).map(|lookalike| (lookalike, false))
}

/// Whether the words right before a number say that it is a code.
pub(super) fn announces_code(before: &[Token]) -> bool {
    let near = before.iter().rev().take(4).take_while(|token| !token.is_number());
    near.map(Token::plain).any(|word| {
        matches!(
            word.as_ref(),
            "CODE" | "CAISSE" | "ORGANISME" | "RATTACHEMENT" | "AFFILIATION" | "REGIME" | "CPAM" | "MSA"
        )
    })
}

/// Whether such a number has this many digits.
fn fits(lookalike: Lookalike, digits: usize) -> bool {
    match lookalike {
        Lookalike::Amc => (8..=11).contains(&digits),
        Lookalike::Am | Lookalike::Finess | Lookalike::Siren => digits == 9,
        Lookalike::Siret => digits == 14,
        Lookalike::Rpps | Lookalike::Nda => digits == 11,
        Lookalike::CarteVitale => (10..=21).contains(&digits),
        Lookalike::Caf => digits == 7,
        _ => false,
    }
}
