//! The letters: models without a single personal word. The French text is in
//! `locales/fr/lettre.ftl`; the other languages hold its meaning, shown beside it.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// A model of letter: `letter-{model}`, `letter-{model}-subject`, `letter-{model}-1`…
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter, Default)]
#[strum(serialize_all = "kebab-case")]
pub enum Model {
    /// Asks for an attestation.
    #[default]
    Demande,
    /// Asks again.
    Relance,
    /// Tells a new address, asks for an attestation.
    Adresse,
    /// Writes to a new body after a change of régime.
    Regime,
    /// Tells that one leaves France, asks what becomes of rights and card.
    Depart,
    /// Asks to be attached again, back in France.
    Retour,
    /// Sends the attestation to the mutuelle.
    Mutuelle,
    /// The relatives of an insured person who died.
    Deces,
    /// Complains that nothing came.
    Reclamation,
    /// Turns to the mediator of the caisse, after a complaint.
    Mediateur,
}

/// To whom a letter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Recipient {
    /// The body.
    Caisse,
    /// The mediator of the body, at its address.
    Mediator,
    /// The mutuelle.
    Mutuelle,
}

impl Model {
    /// To whom it goes.
    #[must_use]
    pub const fn recipient(self) -> Recipient {
        match self {
            Self::Mutuelle => Recipient::Mutuelle,
            Self::Mediateur => Recipient::Mediator,
            _ => Recipient::Caisse,
        }
    }

    /// How many paragraphs it has.
    #[must_use]
    pub const fn paragraphs(self) -> u8 {
        match self {
            Self::Deces | Self::Mediateur | Self::Regime => 4,
            _ => 3,
        }
    }

    /// What goes into the envelope with it: `letter-enclosed-…`.
    #[must_use]
    pub const fn enclosed(self) -> &'static [&'static str] {
        match self {
            Self::Demande | Self::Relance | Self::Depart | Self::Retour => &[],
            Self::Adresse => &["domicile"],
            Self::Regime => &["activite"],
            Self::Mutuelle => &["attestation"],
            Self::Deces => &["deces"],
            Self::Reclamation => &["copie"],
            Self::Mediateur => &["reclamation"],
        }
    }

    /// Whether the body is asked to find a file, for which it needs the number that identifies it.
    #[must_use]
    pub const fn identifies(self) -> bool {
        !matches!(self, Self::Mutuelle)
    }
}
