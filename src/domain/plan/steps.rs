//! Every step a plan may hold. The words are `step-…` and `fail-…` in `locales/*/plan.ftl`; times
//! are ours, and said to be.

use super::letter::Model;

/// How a step is done: message `by-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Channel {
    /// On the internet.
    Online,
    /// By voice, on the telephone.
    Phone,
    /// By going there.
    Place,
    /// By letter.
    Post,
    /// With a paper one has, or by speaking to whoever asks.
    Hand,
}

/// What a step costs: message `cost-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// The service is free, the call is not dearer than another.
    FreeCall,
    /// What the operator asks for a call; no source says more.
    Call,
    /// A stamp.
    Stamp,
}

/// Where a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Nowhere: there is nothing to open.
    None,
    /// A link of `data/practical.csv`.
    Out(&'static str),
    /// Our own reading of a code.
    Decoder,
    /// Our own search of a caisse, with its name and address.
    Caisses,
    /// The questions of who has no attestation.
    Lost,
    /// The website of the body's régime.
    Body,
    /// The number of the person's caisse, or whatever leads to it.
    Number,
    /// A row of `data/contacts.csv`.
    Contact(&'static str),
    /// The number from abroad of a row of `data/contacts.csv`.
    Abroad(&'static str),
    /// A letter to print.
    Letter(Model),
}

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// `step-{id}` and `step-{id}-text`.
    pub id: &'static str,
    /// How it is done.
    pub channel: Channel,
    /// What it costs.
    pub cost: Cost,
    /// Where it leads.
    pub link: Link,
    /// What to do if it does not work: `fail-{fail}`; nothing where nothing can fail.
    pub fail: Option<&'static str>,
    /// Rows of `data/sources.csv`.
    pub sources: &'static [&'static str],
}

/// Declares steps: name, id, channel, cost, link, what if it fails, sources.
macro_rules! steps {
    ($($name:ident = $id:literal, $channel:ident, $cost:ident, $link:expr, $fail:literal, $sources:expr;)*) => {
        $(pub(super) const $name: Step = Step {
            id: $id, channel: Channel::$channel, cost: Cost::$cost, link: $link,
            fail: if $fail.is_empty() { None } else { Some($fail) },
            sources: &$sources,
        };)*
    };
}

steps! {
    // Reading what one has.
    READ = "read", Hand, Free, Link::Decoder, "read", ["SP-F648"];
    READ_OLD = "read-old", Hand, Free, Link::Decoder, "read-old", ["SP-F648"];
    COMPARE = "compare", Hand, Free, Link::Decoder, "compare", ["SP-F648", "AM-TI"];
    PARENT = "parent", Hand, Free, Link::Decoder, "parent", ["DIRECT"];
    // Getting an attestation.
    ONLINE_AMELI = "online-ameli", Online, Free, Link::Out("ameli-compte"), "online", ["SP-F10662"];
    ONLINE_BODY = "online-body", Online, Free, Link::Body, "online-body", ["SP-F648", "SP-F10662"];
    ONLINE_CFE = "online-cfe", Online, Free, Link::Body, "online-body", ["CFE"];
    ONLINE_CAMIEG = "online-camieg", Online, Free, Link::Out("camieg"), "try-ameli", ["CAMIEG", "SP-F648"];
    TRY_AMELI = "try-ameli", Online, Free, Link::Out("ameli-compte"), "try-ameli", ["AM-DIDACTICIEL", "SP-F10662"];
    PHONE_3646 = "phone-3646", Phone, FreeCall, Link::Contact("3646"), "phone", ["SP-F10662"];
    PHONE_PAPERS = "phone-papers", Phone, FreeCall, Link::Contact("3646"), "phone", ["SP-F10662", "AM-NIA"];
    PHONE_ABROAD = "phone-abroad", Phone, Call, Link::Abroad("3646"), "phone", ["SP-F10662"];
    PHONE_MAYOTTE = "phone-mayotte", Phone, Call, Link::Contact("mayotte"), "phone", ["SP-F10662"];
    PHONE_CNMSS = "phone-cnmss", Phone, Call, Link::Contact("cnmss"), "phone", ["SP-F648"];
    PHONE_CPR = "phone-cpr", Phone, Call, Link::Contact("cpr"), "phone", ["CPR-2020"];
    PHONE_BODY = "phone-body", Phone, Call, Link::Number, "phone", ["SP-F10662"];
    PHONE_UNKNOWN = "phone-unknown", Phone, Call, Link::Number, "phone", ["SP-F10662"];
    PHONE_HELPED = "phone-helped", Phone, FreeCall, Link::Contact("3646"), "phone", ["SP-F10662"];
    PHONE_ENGLISH = "phone-english", Phone, FreeCall, Link::Contact("english"), "phone", ["AM-ENGLISH"];
    PHONE_ENGLISH_ABROAD = "phone-english", Phone, Call, Link::Abroad("english"), "phone", ["AM-ENGLISH"];
    RELAY = "relay", Online, Free, Link::Out("ameli"), "relay", ["SP-F10662"];
    DESK = "desk", Place, Free, Link::Out("ameli-adresses"), "desk", ["SP-F10662", "KENKO"];
    DESK_PAPERS = "desk-papers", Place, Free, Link::Out("ameli-adresses"), "desk", ["SP-F10662"];
    DESK_BODY = "desk-body", Place, Free, Link::Body, "desk", ["SP-F10662"];
    SHOW_SHEET = "show-sheet", Place, Free, Link::Letter(Model::Demande), "desk", ["SP-F10662"];
    HELP = "help", Place, Free, Link::Out("france-services"), "help", ["FRANCE-SERVICES"];
    POST = "post", Post, Stamp, Link::Letter(Model::Demande), "post", ["SP-F10662"];
    PRISON = "prison", Place, Free, Link::None, "prison", ["CSS-L382-33", "AN-CNPE"];
    LOCAL = "local", Place, Free, Link::None, "local", ["CNMSS", "CSS2026"];
    GET = "get", Hand, Free, Link::Lost, "", ["SP-F10662"];
    // Giving it, or not.
    GIVE = "give", Hand, Free, Link::Letter(Model::Mutuelle), "give", ["SP-F10662", "SP-F648"];
    GIVE_CARE = "give-care", Hand, Free, Link::None, "give-care", ["SP-F265", "SP-F10662"];
    GIVE_SCHOOL = "give-school", Hand, Free, Link::Caisses, "give", ["SP-F10662"];
    GIVE_WORK = "give-work", Hand, Free, Link::None, "give", ["SP-F10662"];
    GIVE_NEW = "give-new", Hand, Free, Link::Letter(Model::Mutuelle), "give-new", ["AM-CONTACT"];
    CARD = "card", Hand, Free, Link::None, "card", ["SP-F265", "API-CNAM"];
    SICK_NOTE = "sick-note", Hand, Free, Link::None, "sick-note", ["CSS-R321-2", "TRAVAIL-ARRET", "RATP-ARRET"];
    ASK_WHY = "ask-why", Hand, Free, Link::None, "ask-why", ["SP-F648", "CSS2026"];
    STOP_SITE = "stop-site", Hand, Free, Link::None, "stop-site", ["CNIL-NIR", "CRAMIF"];
    // Telling of a change.
    MOVE = "move", Post, Stamp, Link::Letter(Model::Adresse), "move", ["SP-F737", "SP-F648"];
    MOVE_ONLINE = "move-online", Online, Free, Link::Out("ameli-compte"), "move-online", ["SP-F737", "SP-F648"];
    MOVE_PHONE = "move-phone", Phone, FreeCall, Link::Contact("3646"), "move", ["SP-F737", "SP-F648"];
    STAY = "stay", Hand, Free, Link::None, "stay", ["SP-F648", "CSS-L160-18"];
    KEEP = "keep", Hand, Free, Link::None, "", ["CSS-D160-14"];
    JOIN = "join", Post, Stamp, Link::Letter(Model::Regime), "join", ["CSS-L160-18", "SP-F648"];
    UPDATE_CARD = "update-card", Place, Free, Link::None, "update-card", ["CSS-R161-33-10", "SP-F265"];
    REGISTER = "register", Place, Free, Link::Out("ameli-adresses"), "register", ["AM-NIA"];
    LEAVE = "leave", Phone, FreeCall, Link::Contact("3646"), "leave", ["CSS-L161-15-4"];
    REJOIN_WORK = "rejoin-work", Phone, FreeCall, Link::Contact("3646"), "rejoin", ["CFE"];
    REJOIN = "rejoin", Phone, FreeCall, Link::Contact("3646"), "rejoin", ["CFE", "CSS-D160-2"];
    LEAVE_LETTER = "leave", Post, Stamp, Link::Letter(Model::Depart), "desk-reply", ["CSS-L161-15-4"];
    REJOIN_WORK_LETTER = "rejoin-work", Post, Stamp, Link::Letter(Model::Retour), "desk-reply", ["CFE"];
    REJOIN_LETTER = "rejoin", Post, Stamp, Link::Letter(Model::Retour), "desk-reply", ["CFE", "CSS-D160-2"];
    NEW_ATTESTATION = "new-attestation", Hand, Free, Link::Letter(Model::Demande), "new-attestation", ["SP-F10662", "SP-F648"];
    // The body of who died is written to, never called or opened in their name.
    DEATH = "death", Post, Stamp, Link::Letter(Model::Deces), "death", ["VDD", "CNMSS-DECES"];
    DEATH_BODY = "death-body", Post, Stamp, Link::Letter(Model::Deces), "death", ["VDD", "CNMSS-DECES"];
    DEATH_OWN = "death-own", Hand, Free, Link::None, "death-own", ["CSS-L161-15-1", "CSS-R161-8", "SP-F10662"];
}
