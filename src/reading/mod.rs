//! From any text to what it most probably is: a code, part of one, another number, or nothing.
//!
//! Pure: text and the [`Index`] of known codes in, a [`Reading`] out. It never fails, never panics
//! and keeps nothing. What a reading *means* for a person is [`crate::decoding`]'s business.
//!
//! ```
//! use rattachement::annuaire::Annuaire;
//! use rattachement::database::Image;
//! use rattachement::reading::{self, Kind, Lookalike, Repair};
//!
//! let index = Annuaire::open(&Image::built_in()?)?.index()?;
//!
//! // A spreadsheet removed the first zero.
//! let reading = reading::read("17510000", &index);
//! assert_eq!(reading.code.map(|code| code.to_string()).as_deref(), Some("01 751 0000"));
//! assert!(reading.repairs.contains(&Repair::MissingZero));
//!
//! let reading = reading::read("75012", &index);
//! assert_eq!((reading.kind, reading.lookalike), (Kind::Lookalike, Some(Lookalike::PostalCode)));
//! # Ok::<(), anyhow::Error>(())
//! ```

mod lookalike;
mod near;
mod tokens;

use std::collections::BTreeSet;
use std::str::FromStr as _;
use std::sync::LazyLock;

use regex::Regex;
use strum::{EnumIter, IntoStaticStr};

use crate::annuaire::{Index, Status};
use crate::code::{CaisseCode, CaisseId, CentreCode, Code, Digits, GestionCode, RegimeCode};

pub use lookalike::Lookalike;
pub use near::{Suggestion, Why};
use tokens::{Label, Run, Token};

/// Longest text that is looked at, in characters: a page of an attestation, and more.
pub const MAX_CHARS: usize = 4_000;

/// What a text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The verdict in one word.
    pub kind: Kind,
    /// The code or the part of one that was read.
    pub code: Option<Code>,
    /// What else the digits are, or may be as well.
    pub lookalike: Option<Lookalike>,
    /// A « code gestion » read right after the code.
    pub gestion: Option<GestionCode>,
    /// What was corrected in order to read it.
    pub repairs: BTreeSet<Repair>,
    /// What a reader should be told about it.
    pub warnings: BTreeSet<Warning>,
    /// Codes that exist and differ by one slip of the finger.
    pub suggestions: Vec<Suggestion>,
    /// Why nothing was read.
    pub problem: Option<Problem>,
}

/// The verdict in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// All nine digits.
    Code,
    /// A régime, a caisse, or both.
    Partial,
    /// Another sort of number.
    Lookalike,
    /// Nothing that we know.
    Unreadable,
}

/// What was corrected in order to read a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, EnumIter, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Repair {
    /// The letter O was read as 0.
    LetterO,
    /// The letter I or l was read as 1.
    LetterI,
    /// The 0 that a spreadsheet removes was put back.
    MissingZero,
    /// 2A or 2B was read as Corsica's caisse, 201 or 202.
    Corsica,
    /// The statistical form with a letter was translated.
    Statistical,
    /// The insurers' form (caisse, centre, then régime) was put in order.
    InsurerForm,
}

/// What a reader should be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Warning {
    /// The régime is not in our table.
    RegimeUnknown,
    /// The régime no longer takes anyone.
    RegimeClosed,
    /// No source settles the régime's state.
    RegimeUnverified,
    /// The caisse is not in our table.
    CaisseUnknown,
    /// The caisse closed.
    CaisseClosed,
    /// The caisse was absorbed by another.
    CaisseMerged,
    /// The caisse has another code.
    CaisseAlias,
    /// No source settles the caisse's state.
    CaisseUnverified,
    /// The centre is not listed for this caisse.
    CentreUnknown,
    /// The form typed says nothing sure about the centre, so it was left out.
    CentreDropped,
    /// A card for testing software.
    TestCard,
    /// A value of the statistical tables, which no person should hold.
    TechnicalCode,
    /// May be a company's or an establishment's number too.
    AmbiguousSiren,
    /// May be a postal code too.
    AmbiguousPostalCode,
    /// May be a mutuelle's number too.
    AmbiguousAmc,
    /// These three digits name several caisses.
    SeveralRegimes,
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed.
    Empty,
    /// Longer than [`MAX_CHARS`].
    TooLong,
    /// There is no digit in it.
    NoDigits,
    /// This many digits are too few.
    TooFew(usize),
    /// This many digits are too many.
    TooMany(usize),
}

impl Reading {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            code: None,
            lookalike: None,
            gestion: None,
            repairs: BTreeSet::new(),
            warnings: BTreeSet::new(),
            suggestions: Vec::new(),
            problem: None,
        }
    }

    fn unreadable(problem: Problem) -> Self {
        Self { problem: Some(problem), ..Self::new(Kind::Unreadable) }
    }

    fn lookalike(lookalike: Lookalike) -> Self {
        Self { lookalike: Some(lookalike), ..Self::new(Kind::Lookalike) }
    }
}

/// How good an explanation of the text is; the lowest wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Régime and caisse are known, all nine digits are there.
    KnownCode,
    /// Said in words: "caisse 751".
    Labelled,
    /// Another number, and a personal one: nothing weaker may hide it.
    Personal,
    /// A known caisse, without its centre.
    KnownPart,
    /// The shape of a code, of a known régime.
    UnknownCode,
    /// Another number.
    Other,
    /// Nothing.
    Nothing,
}

type Candidate = (Rank, Reading);

/// Reads any text.
#[must_use]
pub fn read(text: &str, index: &Index) -> Reading {
    if text.chars().nth(MAX_CHARS).is_some() {
        return Reading::unreadable(Problem::TooLong);
    }
    let text = tokens::normalise(text);
    if text.trim().is_empty() {
        return Reading::unreadable(Problem::Empty);
    }
    let tokens = tokens::split(&text);
    let runs = tokens::runs(&tokens);
    // A lone number may be read more boldly than one in a sentence ("j'ai 10 ans").
    let alone = runs.len() == 1 && tokens.iter().all(|token| token.is_number());

    let labels = labelled(&tokens);
    let mut candidates = Vec::new();
    candidates.extend(labels.candidate(index));
    candidates.extend(statistical(&text, index));
    candidates.extend(lookalike::in_text(&text).map(of_lookalike));
    for run in &runs {
        candidates.extend(in_run(run, alone, index));
    }
    let best = candidates
        .into_iter()
        .min_by_key(|(rank, reading)| (*rank, 3 - reading.code.map_or(0, |code| code.parts())))
        .map(|(_, reading)| reading);
    match best {
        Some(mut reading) => {
            if reading.code.is_some() && reading.gestion.is_none() {
                reading.gestion = labels.gestion.filter(|code| index.has_gestion(*code));
            }
            with_warnings(reading, index)
        }
        None => Reading::unreadable(Problem::NoDigits),
    }
}

/// Reads a code already written in digits, as addresses carry it: `01-751-0000`, `01-751`, `751`,
/// `01`. Nothing is guessed.
#[must_use]
pub fn read_slug(slug: &str, index: &Index) -> Option<Reading> {
    let mut parts = slug.split('-');
    let (first, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let code = match (second, third) {
        (None, _) if first.len() == 3 => Code { regime: None, caisse: Some(first.parse().ok()?), centre: None },
        (None, _) => Code { regime: Some(first.parse().ok()?), caisse: None, centre: None },
        (Some(caisse), centre) => Code {
            regime: Some(first.parse().ok()?),
            caisse: Some(caisse.parse().ok()?),
            centre: centre.map(str::parse).transpose().ok()?,
        },
    };
    let mut reading = of_code(code);
    // The address is all that is left of the text, so what its digits may also be is found again.
    match code.joined("") {
        digits if digits.len() == 9 => also_nine(&mut reading, &digits, false),
        digits if digits.len() == 5 => also_five(&mut reading, &digits),
        _ => {}
    }
    Some(with_warnings(reading, index))
}

fn of_code(code: Code) -> Reading {
    Reading { code: Some(code), ..Reading::new(if code.is_whole() { Kind::Code } else { Kind::Partial }) }
}

/// Adds what the tables say, and codes close to one they do not know.
fn with_warnings(mut reading: Reading, index: &Index) -> Reading {
    let Some(code) = reading.code else { return reading };
    let warnings = &mut reading.warnings;
    if let Some(regime) = code.regime {
        match index.regime(regime) {
            None => warnings.extend([Warning::RegimeUnknown]),
            Some(Status::Closed | Status::Merged | Status::Alias) => warnings.extend([Warning::RegimeClosed]),
            Some(Status::Unverified) => warnings.extend([Warning::RegimeUnverified]),
            Some(Status::Active) => {}
        }
    }
    if let Some(id) = code.caisse_id() {
        use crate::annuaire::Kind as K;
        match index.caisse(id) {
            None => warnings.extend([Warning::CaisseUnknown]),
            Some((K::Test, _)) => warnings.extend([Warning::TestCard]),
            Some((K::Technique, _)) => warnings.extend([Warning::TechnicalCode]),
            Some((_, Status::Merged)) => warnings.extend([Warning::CaisseMerged]),
            Some((_, Status::Closed)) => warnings.extend([Warning::CaisseClosed]),
            Some((_, Status::Alias)) => warnings.extend([Warning::CaisseAlias]),
            Some((_, Status::Unverified)) => warnings.extend([Warning::CaisseUnverified]),
            Some((_, Status::Active)) => {}
        }
        // Card 999 and 349 exist in every régime, listed there or not.
        if warnings.contains(&Warning::CaisseUnknown) && matches!(id.caisse.as_str(), "999" | "349") {
            warnings.insert(Warning::TestCard);
        }
        if warnings.contains(&Warning::CaisseUnknown) && !warnings.contains(&Warning::TestCard) {
            reading.suggestions = near::codes(id, code.centre, index);
        } else if let Some(centre) = code.centre
            && centres_are_listed(id.regime)
            && !index.has_centre(id, centre)
        {
            warnings.insert(Warning::CentreUnknown);
        }
    } else if let Some(caisse) = code.caisse {
        match index.regimes_of(caisse).count() {
            0 => warnings.extend([Warning::CaisseUnknown]),
            1 => {}
            _ => warnings.extend([Warning::SeveralRegimes]),
        }
        if warnings.contains(&Warning::CaisseUnknown) {
            reading.suggestions = near::caisses(caisse, index);
        }
    }
    reading
}

/// In régimes 01 and 02 the tables list no centre but 0000: a centre there is shown, never judged.
#[must_use]
pub fn centres_are_listed(regime: RegimeCode) -> bool {
    !matches!(regime.as_str(), "01" | "02")
}

/// "Régime 01, caisse 751, centre 0000": numbers named by the word before them.
#[derive(Debug, Default)]
struct Labelled {
    regime: Option<RegimeCode>,
    caisse: Option<CaisseCode>,
    centre: Option<CentreCode>,
    gestion: Option<GestionCode>,
    repairs: BTreeSet<Repair>,
}

fn labelled(tokens: &[Token]) -> Labelled {
    let mut found = Labelled::default();
    let mut label = None;
    for token in tokens {
        label = token.label().or(label);
        let Some(number) = token.number() else { continue };
        let before = (found.regime, found.caisse, found.centre);
        // A label names the first number after it, or none.
        match label.take() {
            Some(Label::Regime) if number.digits.len() <= 2 && found.regime.is_none() => {
                found.regime = format!("{:0>2}", number.digits).parse().ok();
                if number.digits.len() == 1 {
                    found.repairs.insert(Repair::MissingZero);
                }
            }
            Some(Label::Caisse) => found.caisse = found.caisse.or_else(|| number.digits.parse().ok()),
            Some(Label::Centre) => found.centre = found.centre.or_else(|| number.digits.parse().ok()),
            Some(Label::Gestion) => found.gestion = found.gestion.or_else(|| number.digits.parse().ok()),
            _ => {}
        }
        if before != (found.regime, found.caisse, found.centre) {
            found.repairs.extend(number.repairs.iter().copied());
        }
    }
    found
}

impl Labelled {
    fn candidate(&self, index: &Index) -> Option<Candidate> {
        if self.regime.is_none() && self.caisse.is_none() {
            return None;
        }
        // A centre means nothing without its caisse and régime.
        let centre = self.centre.filter(|_| self.regime.is_some() && self.caisse.is_some());
        let code = Code { regime: self.regime, caisse: self.caisse, centre };
        let known = code.caisse_id().is_some_and(|id| index.caisse(id).is_some());
        let rank = if known && code.is_whole() { Rank::KnownCode } else { Rank::Labelled };
        Some((rank, Reading { repairs: self.repairs.clone(), ..of_code(code) }))
    }
}

/// The forms of the statistical bases, with a letter in third place: `01C751000`, `01M751501`,
/// `03A045`.
fn statistical(text: &str, index: &Index) -> Option<Candidate> {
    static FORM: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?-u:\b)(\d{2})[ .-]?([CMAIU])[ .-]?(\d{3})(?:[ .-]?(\d{3}))?(?-u:\b)").ok());
    let found = FORM.as_ref()?.captures(text)?;
    let part = |at| found.get(at).map_or("", |m| m.as_str());
    let regime: RegimeCode = part(1).parse().ok()?;
    let caisse: CaisseCode = part(3).parse().ok()?;
    let suffix = part(4);
    let id = CaisseId { regime, caisse };
    let unknown = Some(of_lookalike(Lookalike::Snds));
    let mut warnings = BTreeSet::new();
    let code = if part(2) == "M" {
        // The suffix numbers the mutuelle: the same number ends its centres, in its own régime.
        let Ok(centre) = format!("0{suffix}").parse::<CentreCode>() else { return unknown };
        let mut listed = index.centres().filter(|(id, c)| *c == centre && id.caisse == caisse);
        match (listed.next(), listed.next()) {
            (Some((id, centre)), None) => Code::whole(id.regime, id.caisse, centre),
            _ => return unknown,
        }
    } else {
        if index.caisse(id).is_none() {
            return unknown;
        }
        match suffix {
            "000" if part(2) == "C" => Code::whole(regime, caisse, CentreCode::from_str("0000").ok()?),
            "" => Code::caisse(id),
            _ => {
                warnings.insert(Warning::CentreDropped);
                Code::caisse(id)
            }
        }
    };
    let reading = Reading {
        repairs: BTreeSet::from([Repair::Statistical]),
        lookalike: Some(Lookalike::Snds),
        warnings,
        ..of_code(code)
    };
    Some((if code.is_whole() { Rank::KnownCode } else { Rank::KnownPart }, reading))
}

/// Everything that a run of numbers, unbroken by words, may be.
fn in_run(run: &Run<'_>, alone: bool, index: &Index) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let digits = run.digits();
    let personal = lookalike::personal(run);
    candidates.extend(personal.map(of_lookalike));
    // Inside a social-security number no code is looked for, unless it stands in its own three groups.
    let inside = matches!(personal, Some(Lookalike::Nir | Lookalike::Nia));
    candidates.extend(windows(run, inside, index));
    if !inside {
        candidates.extend(lookalike::personal_part(run).map(of_lookalike));
    }
    let lengths = run.lengths();
    let other = |l| Some((Rank::Other, Reading::lookalike(l)));
    candidates.extend(match (digits.len(), lengths.as_slice()) {
        _ if personal.is_some() => None,
        _ if lookalike::is_date(run) => other(Lookalike::Date),
        (9, _) => nine(run, &digits, index),
        (8, [6, 2]) => insurer(run, &digits, index).or_else(|| other(Lookalike::Amc)),
        (8, _) => zero_added(run, &digits, index).or_else(|| other(Lookalike::Amc)),
        (7, [3, 4]) => caisse_alone(run, &digits, true, index),
        (7, _) => other(Lookalike::Caf),
        (5, _) => five(run, &digits, index),
        (4, _) => zero_added(run, &digits, index)
            .or_else(|| other_if(lengths == [4] && digits.starts_with(['1', '3']), Lookalike::Phone)),
        (3, [3]) => caisse_alone(run, &digits, alone, index),
        (2, [2]) if alone => regime_alone(run, &digits, index),
        (10, _) => other(Lookalike::Amc),
        (11, _) => other(Lookalike::Rpps),
        (14, _) => other_if(lookalike::luhn(&digits), Lookalike::Siret),
        _ => None,
    });
    if candidates.is_empty() {
        let problem = if digits.len() < 9 { Problem::TooFew(digits.len()) } else { Problem::TooMany(digits.len()) };
        candidates.push((Rank::Nothing, Reading::unreadable(problem)));
    }
    candidates
}

fn of_lookalike(lookalike: Lookalike) -> Candidate {
    let rank = if lookalike.is_personal() { Rank::Personal } else { Rank::Other };
    (rank, Reading::lookalike(lookalike))
}

fn other_if(is: bool, lookalike: Lookalike) -> Option<Candidate> {
    is.then(|| (Rank::Other, Reading::lookalike(lookalike)))
}

/// A known code written as whole groups somewhere in a run: `01 751 0000` followed by a date, say.
fn windows(run: &Run<'_>, in_groups_only: bool, index: &Index) -> Vec<Candidate> {
    const SHAPES: [&[usize]; 4] = [&[2, 3, 4], &[9], &[5, 4], &[2, 7]];
    let mut found = Vec::new();
    let lengths = run.lengths();
    for shape in SHAPES.into_iter().take(if in_groups_only { 1 } else { SHAPES.len() }) {
        for (start, window) in lengths.windows(shape.len()).enumerate() {
            if window != shape {
                continue;
            }
            let end = start + shape.len();
            let digits = run.digits_of(start, end);
            let Some(code) = whole(&digits) else { continue };
            if code.caisse_id().is_none_or(|id| index.caisse(id).is_none()) {
                continue;
            }
            let mut reading = Reading { repairs: run.repairs(start, end), ..of_code(code) };
            // Only a last group: what follows `01 751 0000 12/03/2025` is a date.
            if end + 1 == lengths.len() {
                let next = run.digits_of(end, end + 1).parse::<GestionCode>().ok();
                reading.gestion = next.filter(|code| index.has_gestion(*code));
            }
            also_nine(&mut reading, &digits, false);
            found.push((Rank::KnownCode, reading));
        }
    }
    // `01751000010`: code and code gestion without a space.
    let digits = run.digits();
    if !in_groups_only
        && let (Some(head), Some(tail)) = (digits.get(..9), digits.get(9..))
        && let Some(code) = whole(head)
        && code.caisse_id().is_some_and(|id| index.caisse(id).is_some())
        && let Some(gestion) = tail.parse::<GestionCode>().ok().filter(|code| index.has_gestion(*code))
    {
        let reading = Reading { gestion: Some(gestion), repairs: run.repairs(0, usize::MAX), ..of_code(code) };
        found.push((Rank::KnownCode, reading));
    }
    found
}

fn whole(digits: &str) -> Option<Code> {
    Some(Code::whole(digits.get(..2)?.parse().ok()?, digits.get(2..5)?.parse().ok()?, digits.get(5..)?.parse().ok()?))
}

/// Nine digits: a code, a SIREN or a FINESS. The tables decide; where both stay possible, both are
/// said.
fn nine(run: &Run<'_>, digits: &str, index: &Index) -> Option<Candidate> {
    let code = whole(digits)?;
    let regime_known = code.regime.is_some_and(|regime| index.regime(regime).is_some());
    let caisse_known = code.caisse_id().is_some_and(|id| index.caisse(id).is_some());
    let company = lookalike::luhn(digits);
    if company && !caisse_known && (!regime_known || run.lengths() == [3, 3, 3]) {
        return Some((Rank::Other, Reading::lookalike(lookalike::company_or_hospital(digits))));
    }
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) };
    also_nine(&mut reading, digits, !regime_known);
    Some((if caisse_known { Rank::KnownCode } else { Rank::UnknownCode }, reading))
}

/// What nine digits may be besides a code.
fn also_nine(reading: &mut Reading, digits: &str, regime_unknown: bool) {
    if lookalike::luhn(digits) {
        reading.lookalike = Some(lookalike::company_or_hospital(digits));
        reading.warnings.insert(Warning::AmbiguousSiren);
    } else if regime_unknown {
        reading.lookalike = Some(Lookalike::Amc);
        reading.warnings.insert(Warning::AmbiguousAmc);
    }
}

/// Five digits: régime and caisse, or a postal code.
fn five(run: &Run<'_>, digits: &str, index: &Index) -> Option<Candidate> {
    let id: CaisseId = digits.parse().ok()?;
    let known = index.caisse(id).is_some();
    let postal = lookalike::is_postal_code(digits);
    // In two groups it was meant as régime and caisse.
    if !known && postal && run.lengths() == [5] {
        return Some((Rank::Other, Reading::lookalike(Lookalike::PostalCode)));
    }
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(Code::caisse(id)) };
    if run.lengths() == [5] {
        also_five(&mut reading, digits);
    }
    Some((if known { Rank::KnownPart } else { Rank::UnknownCode }, reading))
}

fn also_five(reading: &mut Reading, digits: &str) {
    if lookalike::is_postal_code(digits) {
        reading.lookalike = Some(Lookalike::PostalCode);
        reading.warnings.insert(Warning::AmbiguousPostalCode);
    }
}

/// Eight or four digits that are a known caisse once the zero that a spreadsheet eats is back.
fn zero_added(run: &Run<'_>, digits: &str, index: &Index) -> Option<Candidate> {
    let padded = format!("0{digits}");
    let id: CaisseId = padded.get(..5)?.parse().ok()?;
    index.caisse(id)?;
    let code = Code { centre: padded.get(5..).and_then(|centre| centre.parse().ok()), ..Code::caisse(id) };
    let mut repairs = run.repairs(0, usize::MAX);
    repairs.insert(Repair::MissingZero);
    let rank = if code.is_whole() { Rank::KnownCode } else { Rank::KnownPart };
    Some((rank, Reading { repairs, ..of_code(code) }))
}

/// `751000-01`: caisse, a shortened centre, then the régime, as some insurers write it.
fn insurer(run: &Run<'_>, digits: &str, index: &Index) -> Option<Candidate> {
    let id = CaisseId { regime: digits.get(6..)?.parse().ok()?, caisse: digits.get(..3)?.parse().ok()? };
    index.caisse(id)?;
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(Code::caisse(id)) };
    reading.repairs.insert(Repair::InsurerForm);
    reading.warnings.insert(Warning::CentreDropped);
    Some((Rank::KnownPart, reading))
}

/// Three digits, or three and four: a caisse whose régime is not said.
fn caisse_alone(run: &Run<'_>, digits: &str, bold: bool, index: &Index) -> Option<Candidate> {
    let caisse: CaisseCode = digits.get(..3)?.parse().ok()?;
    let known = index.regimes_of(caisse).next().is_some();
    if !bold {
        return None;
    }
    let code = Code { regime: None, caisse: Some(caisse), centre: None };
    let reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) };
    Some((if known { Rank::KnownPart } else { Rank::UnknownCode }, reading))
}

fn regime_alone(run: &Run<'_>, digits: &str, index: &Index) -> Option<Candidate> {
    let regime: RegimeCode = Digits::from_str(digits).ok()?;
    index.regime(regime)?;
    let code = Code { regime: Some(regime), caisse: None, centre: None };
    Some((Rank::KnownPart, Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) }))
}

#[cfg(test)]
mod tests;
