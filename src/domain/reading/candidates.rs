//! Everything that a text may be, each with how good an explanation that is.

use std::collections::BTreeSet;
use std::str::FromStr as _;
use std::sync::LazyLock;

use regex::Regex;

use super::outcome::{Kind, Lookalike, Problem, Reading, Repair, Suggestion, Warning, Why};
use super::tokens::Run;
use super::{dates, labels, lookalike};
use crate::domain::annuaire::{self, Annuaire, Status};
use crate::domain::code::{CaisseCode, CaisseId, CentreCode, Code, Digits, GestionCode, RegimeCode};
use crate::domain::pattern;

/// How good an explanation of the text is; the lowest wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
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

/// A reading and how good it is.
pub(super) type Candidate = (Rank, Reading);

pub(super) fn of_code(code: Code) -> Reading {
    Reading { code: Some(code), ..Reading::new(if code.is_whole() { Kind::Code } else { Kind::Partial }) }
}

/// The forms of the statistical bases, with a letter in third place: `01C751000`, `01M751501`,
/// `03A045`.
pub(super) fn statistical(text: &str, annuaire: &Annuaire) -> Option<Candidate> {
    static FORM: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?-u:\b)(\d{2})[ .-]?([CMAIU])[ .-]?(\d{3})(?:[ .-]?(\d{3}))?(?-u:\b)"));
    let found = FORM.captures(text)?;
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
        let mut listed = annuaire.centres().filter(|(id, one)| one.code == centre && id.caisse == caisse);
        match (listed.next(), listed.next()) {
            (Some((id, _)), None) => Code::whole(id.regime, id.caisse, centre),
            _ => return unknown,
        }
    } else {
        if annuaire.caisse(id).is_none() {
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
pub(super) fn in_run(run: &Run<'_>, alone: bool, annuaire: &Annuaire) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let digits = run.digits();
    let announced = labels::announced(run.before, digits.len());
    let personal = lookalike::personal(run);
    // Inside a social-security number no code is looked for, unless it stands in its own three groups.
    let inside = matches!(personal, Some(Lookalike::Nir | Lookalike::Nia));
    // In pairs it is a telephone's, whatever is said before it.
    let in_pairs = personal == Some(Lookalike::Phone) && run.lengths().iter().all(|length| *length == 2);
    if let (Some((lookalike, true)), false) = (announced, inside || in_pairs) {
        // « N° AMC 017510000 »: the words know better than the shape.
        return vec![of_lookalike(lookalike)];
    }
    candidates.extend(windows(run, inside, annuaire));
    candidates.extend(zero_too_many(run, annuaire));
    let hides = personal.is_some_and(|personal| personal != Lookalike::EuropeanCard);
    if let (Some((lookalike, false)), false) = (announced, hides) {
        candidates.push(of_lookalike(lookalike));
        return candidates;
    }
    candidates.extend(personal.map(of_lookalike));
    if !inside {
        candidates.extend(lookalike::personal_part(run).map(of_lookalike));
    }
    let lengths = run.lengths();
    let other = |l| Some((Rank::Other, Reading::lookalike(l)));
    candidates.extend(match (digits.len(), lengths.as_slice()) {
        _ if personal.is_some() => None,
        _ if dates::is_date(run) => other(Lookalike::Date),
        (9, [2, 1, 5, 1]) => practitioner(run, &digits, annuaire),
        (9, [2, 3, 3, 1]) => without_centre(run, annuaire).or_else(|| nine(run, &digits, annuaire)),
        (9, _) => nine(run, &digits, annuaire),
        (8, [6, 2]) => insurer(run, &digits, annuaire).or_else(|| few(&digits)),
        (_, [1 | 2, 1..=3, 1..=4]) if digits.len() < 9 => lost_zeros(run, annuaire).or_else(|| few(&digits)),
        (8, _) => zero_added(run, &digits, annuaire).or_else(|| few(&digits)),
        (7, [3, 4]) => caisse_alone(run, &digits, true, annuaire),
        (6, [2, 4]) => regime_and_centre(run, annuaire),
        (5, _) => five(run, &digits, annuaire),
        // « Attestation 2025 »: beside words that announce no code, a year.
        (4, _) if !alone && dates::is_a_year(&digits) && !labels::announces_code(run.before) => None,
        (4, _) => zero_added(run, &digits, annuaire)
            .or_else(|| other_if(lookalike::is_short_phone(&digits, &lengths), Lookalike::Phone)),
        (3, [3]) => caisse_alone(run, &digits, alone, annuaire),
        (2, [2]) if alone => regime_alone(run, &digits, annuaire),
        (11, [2, 2, 5, 2]) => other(Lookalike::Nda),
        (11, _) => other_if(lookalike::is_rpps(&digits), Lookalike::Rpps),
        (14, _) => other_if(lookalike::luhn(&digits), Lookalike::Siret),
        _ => few(&digits),
    });
    if candidates.is_empty() {
        let problem = if digits.len() < 9 { Problem::TooFew(digits.len()) } else { Problem::TooMany(digits.len()) };
        let suggestions = begins(&digits, annuaire).into_iter().collect();
        candidates.push((Rank::Nothing, Reading { suggestions, ..Reading::unreadable(problem) }));
    }
    candidates
}

/// `017510`, `01 75 1`: some digits are missing, and those that are there begin like a caisse in service.
fn begins(digits: &str, annuaire: &Annuaire) -> Option<Suggestion> {
    let id: CaisseId = digits.get(..5).filter(|_| digits.len() < 9)?.parse().ok()?;
    let caisse = annuaire.caisse(id).filter(|caisse| caisse.status == Status::Active && !caisse.kind.is_of_nobody())?;
    Some(Suggestion { code: Code::caisse(caisse.id), why: Why::Begins })
}

/// What seven, eight and ten digits are that are nothing else: a birthday is typed as often as a mutuelle's number.
fn few(digits: &str) -> Option<Candidate> {
    match digits.len() {
        7 => Some((Rank::Other, Reading::lookalike(Lookalike::Caf))),
        8 if dates::is_glued(digits) => Some((Rank::Other, Reading::lookalike(Lookalike::GluedDate))),
        8 | 10 => Some((Rank::Other, Reading::lookalike(Lookalike::Amc))),
        _ => None,
    }
}

pub(super) fn of_lookalike(lookalike: Lookalike) -> Candidate {
    let rank = if lookalike.is_personal() { Rank::Personal } else { Rank::Other };
    (rank, Reading::lookalike(lookalike))
}

fn other_if(is: bool, lookalike: Lookalike) -> Option<Candidate> {
    is.then(|| (Rank::Other, Reading::lookalike(lookalike)))
}

/// A known code written as whole groups somewhere in a run: `01 751 0000` followed by a date, say.
fn windows(run: &Run<'_>, in_groups_only: bool, annuaire: &Annuaire) -> Vec<Candidate> {
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
            if code.caisse_id().is_none_or(|id| annuaire.caisse(id).is_none()) {
                continue;
            }
            let mut reading = Reading { repairs: run.repairs(start, end), ..of_code(code) };
            // Only a last group: what follows `01 751 0000 12/03/2025` is a date.
            if end + 1 == lengths.len() {
                let next = run.digits_of(end, end + 1).parse::<GestionCode>().ok();
                reading.gestion = next.filter(|code| annuaire.has_gestion(*code));
            }
            also_nine(&mut reading, &digits, false, annuaire);
            found.push((Rank::KnownCode, reading));
        }
    }
    // `01751000010`: code and code gestion without a space.
    let digits = run.digits();
    if !in_groups_only
        && let (Some(head), Some(tail)) = (digits.get(..9), digits.get(9..))
        && let Some(code) = whole(head)
        && code.caisse_id().is_some_and(|id| annuaire.caisse(id).is_some())
        && let Some(gestion) = tail.parse::<GestionCode>().ok().filter(|code| annuaire.has_gestion(*code))
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
fn nine(run: &Run<'_>, digits: &str, annuaire: &Annuaire) -> Option<Candidate> {
    let code = whole(digits)?;
    let regime_known = code.regime.is_some_and(|regime| annuaire.regime(regime).is_some());
    let caisse_known = code.caisse_id().is_some_and(|id| annuaire.caisse(id).is_some());
    let company = lookalike::luhn(digits);
    if company && !caisse_known && (!regime_known || run.lengths() == [3, 3, 3]) {
        return Some((Rank::Other, Reading::lookalike(lookalike::company_or_hospital(digits))));
    }
    // No régime begins so, and nobody grouped it as a code: it may be somebody's, so it goes into no address.
    if !regime_known && run.lengths() != [2, 3, 4] {
        return Some((Rank::Other, Reading::lookalike(lookalike::practitioner_or_mutuelle(digits))));
    }
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) };
    also_nine(&mut reading, digits, !regime_known, annuaire);
    Some((if caisse_known { Rank::KnownCode } else { Rank::UnknownCode }, reading))
}

/// What nine digits may be besides a code. Of a code that the tables have whole, nothing else is said.
pub(super) fn also_nine(reading: &mut Reading, digits: &str, regime_unknown: bool, annuaire: &Annuaire) {
    if reading.code.is_some_and(|code| is_listed(code, annuaire)) {
        return;
    }
    if lookalike::luhn(digits) {
        reading.lookalike = Some(lookalike::company_or_hospital(digits));
        reading.warnings.insert(Warning::AmbiguousSiren);
    } else if regime_unknown {
        reading.lookalike = Some(Lookalike::Amc);
        reading.warnings.insert(Warning::AmbiguousAmc);
    }
}

/// Whether the tables have all nine digits.
fn is_listed(code: Code, annuaire: &Annuaire) -> bool {
    let listed = |id| Some(annuaire.centre(id, code.centre?).is_some());
    code.caisse_id().and_then(listed).unwrap_or(false)
}

/// `01 1 01234 5`: département, profession, rank and key, as a practitioner writes a number; a hospital's has a 0 there.
fn practitioner(run: &Run<'_>, digits: &str, annuaire: &Annuaire) -> Option<Candidate> {
    let lookalike = if digits.get(2..3) == Some("0") { Lookalike::Finess } else { Lookalike::Am };
    let code = whole(digits)?;
    if code.caisse_id().is_none_or(|id| annuaire.caisse(id).is_none()) {
        return Some((Rank::Other, Reading::lookalike(lookalike)));
    }
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) };
    reading.lookalike = Some(lookalike);
    reading.warnings.insert(Warning::AmbiguousAm);
    Some((Rank::KnownCode, reading))
}

/// `1 751 0`, `1 11 0000`: three groups, each without the zeros that a spreadsheet removes.
fn lost_zeros(run: &Run<'_>, annuaire: &Annuaire) -> Option<Candidate> {
    let groups = run.groups();
    let [regime, caisse, centre] = groups.as_slice() else { return None };
    let whole_centre = centre.len() == 4;
    // Of a caisse cut short, the centre must not be any number: dates and ages have such groups too.
    if caisse.len() < 3 && !whole_centre && centre.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let id = CaisseId { regime: format!("{regime:0>2}").parse().ok()?, caisse: format!("{caisse:0>3}").parse().ok()? };
    annuaire.caisse(id)?;
    let code = Code { centre: centre.parse().ok(), ..Code::caisse(id) };
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) };
    if regime.len() < 2 || caisse.len() < 3 {
        reading.repairs.insert(Repair::MissingZero);
    }
    if !whole_centre {
        reading.warnings.insert(Warning::CentreDropped);
    }
    Some((if whole_centre { Rank::KnownCode } else { Rank::KnownPart }, reading))
}

/// `01 131 056 1`: the centre that pays has three digits and a key; it is no part of the code.
fn without_centre(run: &Run<'_>, annuaire: &Annuaire) -> Option<Candidate> {
    let id: CaisseId = run.digits_of(0, 2).parse().ok()?;
    annuaire.caisse(id)?;
    let mut reading = Reading { repairs: run.repairs(0, 2), ..of_code(Code::caisse(id)) };
    reading.warnings.insert(Warning::CentreDropped);
    Some((Rank::KnownPart, reading))
}

/// `92 0512`: a régime and one of its centres.
fn regime_and_centre(run: &Run<'_>, annuaire: &Annuaire) -> Option<Candidate> {
    let groups = run.groups();
    let (regime, centre): (RegimeCode, CentreCode) = (groups.first()?.parse().ok()?, groups.get(1)?.parse().ok()?);
    annuaire.centres().find(|(id, one)| id.regime == regime && one.code == centre && !is_general(regime))?;
    let code = Code { regime: Some(regime), caisse: None, centre: Some(centre) };
    Some((Rank::KnownPart, Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) }))
}

/// Where nearly every caisse has the centre 0000, a centre says nothing alone.
fn is_general(regime: RegimeCode) -> bool {
    regime.follows_home()
}

/// Five digits: régime and caisse, or a postal code.
fn five(run: &Run<'_>, digits: &str, annuaire: &Annuaire) -> Option<Candidate> {
    let id: CaisseId = digits.parse().ok()?;
    // `01000` is Bourg-en-Bresse: nobody holds the code of a technical row.
    let known = annuaire.caisse(id).is_some_and(|caisse| caisse.kind != annuaire::Kind::Technique);
    let postal = lookalike::is_postal_code(digits);
    // In two groups it was meant as régime and caisse; so it was when no commune has such a postal code, and the régime
    // has but one caisse.
    let is_no_commune = || digits.parse().is_ok_and(|postal| !annuaire.has_postal_code(postal));
    let of_one = || annuaire.only_caisse_of(id.regime).is_some() && is_no_commune();
    if !known && postal && run.lengths() == [5] && !of_one() {
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
fn zero_added(run: &Run<'_>, digits: &str, annuaire: &Annuaire) -> Option<Candidate> {
    let padded = format!("0{digits}");
    let id: CaisseId = padded.get(..5)?.parse().ok()?;
    annuaire.caisse(id)?;
    let code = Code { centre: padded.get(5..).and_then(|centre| centre.parse().ok()), ..Code::caisse(id) };
    // Eight digits in one piece are a mutuelle's number just as well: all of the code must be known.
    if code.is_whole() && !is_listed(code, annuaire) {
        return None;
    }
    let mut repairs = run.repairs(0, usize::MAX);
    repairs.insert(Repair::MissingZero);
    let rank = if code.is_whole() { Rank::KnownCode } else { Rank::KnownPart };
    Some((rank, Reading { repairs, ..of_code(code) }))
}

/// `01 751 00000`, `01 0751 0000`: one group has a zero too many, and the tables have the rest whole.
fn zero_too_many(run: &Run<'_>, annuaire: &Annuaire) -> Option<Candidate> {
    let groups = run.groups();
    let [regime, caisse, centre] = groups.as_slice() else { return None };
    let without = match (regime.len(), caisse.len(), centre.len()) {
        (3, 3, 4) => format!("{}{caisse}{centre}", regime.strip_prefix('0')?),
        (2, 4, 4) => format!("{regime}{}{centre}", caisse.strip_prefix('0')?),
        (2, 3, 5) => format!("{regime}{caisse}{}", centre.strip_suffix('0').or_else(|| centre.strip_prefix('0'))?),
        _ => return None,
    };
    let code = whole(&without).filter(|code| is_listed(*code, annuaire))?;
    let mut repairs = run.repairs(0, usize::MAX);
    repairs.insert(Repair::ZeroTooMany);
    Some((Rank::KnownCode, Reading { repairs, ..of_code(code) }))
}

/// `751000-01`: caisse, a shortened centre, then the régime, as some insurers write it.
fn insurer(run: &Run<'_>, digits: &str, annuaire: &Annuaire) -> Option<Candidate> {
    let id = CaisseId { regime: digits.get(6..)?.parse().ok()?, caisse: digits.get(..3)?.parse().ok()? };
    annuaire.caisse(id)?;
    let mut reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(Code::caisse(id)) };
    reading.repairs.insert(Repair::InsurerForm);
    reading.warnings.insert(Warning::CentreDropped);
    Some((Rank::KnownPart, reading))
}

/// Three digits, or three and four: a caisse whose régime is not said.
fn caisse_alone(run: &Run<'_>, digits: &str, bold: bool, annuaire: &Annuaire) -> Option<Candidate> {
    let caisse: CaisseCode = digits.get(..3)?.parse().ok()?;
    let known = annuaire.caisses_named(caisse).next().is_some();
    if !bold {
        return None;
    }
    let code = Code { regime: None, caisse: Some(caisse), centre: None };
    let reading = Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) };
    Some((if known { Rank::KnownPart } else { Rank::UnknownCode }, reading))
}

fn regime_alone(run: &Run<'_>, digits: &str, annuaire: &Annuaire) -> Option<Candidate> {
    let regime: RegimeCode = Digits::from_str(digits).ok()?;
    annuaire.regime(regime)?;
    let code = Code { regime: Some(regime), caisse: None, centre: None };
    Some((Rank::KnownPart, Reading { repairs: run.repairs(0, usize::MAX), ..of_code(code) }))
}
