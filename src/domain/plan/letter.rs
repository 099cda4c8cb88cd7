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
    /// Asks for that of somebody whom the writer helps.
    Proche,
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

/// What the person writes in a letter: `{ $asked }` in its messages, whose purpose `letter-blank-asked` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Blank {
    /// Where the letter is written.
    Place,
    /// When it is written.
    Date,
    /// The day of birth, by which a file is found.
    Born,
    /// What the body's own letters call the file.
    Reference,
    /// When an attestation was asked for.
    Asked,
    /// When it was asked for again.
    Reminded,
    /// When somebody complained.
    Complained,
    /// When somebody moved.
    Moved,
    /// Where they lived before.
    OldAddress,
    /// When the work changed.
    Changed,
    /// What the work is now.
    Work,
    /// The body before.
    OldBody,
    /// When somebody leaves France.
    Left,
    /// Where they go.
    NewAddress,
    /// When somebody came back to France.
    Returned,
    /// The number that the mutuelle gave.
    Member,
    /// Whom the writer helps.
    Person,
    /// Who died.
    Deceased,
    /// When they died.
    Died,
    /// What the writer is to them.
    Tie,
}

impl Blank {
    /// Whether it needs a line of its own, where it is written by hand.
    #[must_use]
    pub const fn is_long(self) -> bool {
        matches!(
            self,
            Self::OldAddress
                | Self::Work
                | Self::OldBody
                | Self::NewAddress
                | Self::Person
                | Self::Deceased
                | Self::Tie
        )
    }
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
            Self::Proche | Self::Deces | Self::Mediateur | Self::Regime => 4,
            _ => 3,
        }
    }

    /// What goes into the envelope with it: `letter-enclosed-…`.
    #[must_use]
    pub const fn enclosed(self) -> &'static [&'static str] {
        match self {
            Self::Demande | Self::Relance | Self::Depart | Self::Retour => &[],
            Self::Proche => &["accord"],
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

    /// The messages of what finds the file: a day of birth, a social security number. Its person may not be the writer.
    #[must_use]
    pub const fn identity(self) -> (&'static str, &'static str) {
        match self {
            Self::Proche => ("letter-proche-born", "letter-their-number"),
            Self::Deces => ("letter-deces-born", "letter-their-number"),
            _ => ("letter-born", "letter-number"),
        }
    }
}
