//! The fields of a record: tolerant of what is missing, strict about what is kept.

use std::fmt;

use serde_json::Value;

use crate::domain::code::PostalCode;
use crate::domain::date::Date;
use crate::domain::hours::{Hours, OpenDays};

/// Longer than any name, street or remark worth showing.
const MAX_TEXT: usize = 200;

/// Opening hours, as far as they can be told without error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// The file gives none.
    None,
    /// These, with what the service adds to them.
    Open(Hours, Option<String>),
    /// Given, but in a way that we could only show wrongly.
    Left,
}

/// An address in France.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What comes before the postal code, commas between the lines. Where the code is all there is to write, empty.
    pub lines: String,
    /// Five digits.
    pub postal_code: PostalCode,
    /// As it is written, « CEDEX » included.
    pub town: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.lines.is_empty() {
            write!(f, "{}, ", self.lines)?;
        }
        write!(f, "{} {}", self.postal_code, self.town)
    }
}

/// A field that is a list, a list written into a string, or a single thing.
pub(super) fn list(record: &Value, field: &str) -> Vec<Value> {
    match record.get(field) {
        Some(Value::Array(items)) => items.clone(),
        Some(Value::String(text)) => match serde_json::from_str(text) {
            Ok(Value::Array(items)) => items,
            Ok(item @ Value::Object(_)) => vec![item],
            // A plain value: `"code_insee_commune": "59009"`.
            _ => vec![Value::String(text.clone())],
        },
        Some(item @ Value::Object(_)) => vec![item.clone()],
        _ => Vec::new(),
    }
}

/// A text worth keeping: spaces folded, not empty, not long, not markup.
pub(super) fn text(value: &Value) -> Option<String> {
    let written = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(bool) => bool.to_string(),
        _ => return None,
    };
    let words: Vec<&str> =
        written.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let text = words.join(" ");
    let is_plain = !text.contains(['<', '>']) && text.chars().count() <= MAX_TEXT;
    (is_plain && !text.is_empty()).then_some(text)
}

/// The later of the record's dates.
pub(super) fn date(record: &Value) -> Option<Date> {
    ["date_modification", "date_diffusion"].iter().filter_map(|field| day(&text(record.get(field)?)?)).max()
}

/// `2026-08-18…` or `18/08/2026…`.
fn day(text: &str) -> Option<Date> {
    let start = text.get(..10)?;
    if let [day, month, year] = start.split('/').collect::<Vec<_>>().as_slice() {
        return format!("{year}-{month}-{day}").parse().ok();
    }
    start.parse().ok().filter(|date: &Date| date.day.is_some())
}

/// Where to go and where to write.
pub(super) fn places(record: &Value) -> (Option<Place>, Option<Place>) {
    let (mut visit, mut post) = (None, None);
    for address in list(record, "adresse") {
        let of = |field: &str| address.get(field).and_then(text);
        let postal = of("type_adresse").is_some_and(|kind| kind.to_lowercase().contains("postale"));
        // A post box is of no use to who comes on foot.
        let fields: &[&str] = if postal {
            &["complement1", "complement2", "numero_voie", "service_distribution"]
        } else {
            &["complement1", "complement2", "numero_voie"]
        };
        let lines: Vec<String> = fields.iter().filter_map(|field| of(field)).collect();
        let postal_code = of("code_postal").and_then(|code| code.parse().ok());
        let (Some(postal_code), Some(town)) = (postal_code, of("nom_commune")) else { continue };
        // « 31093 Toulouse Cedex 9 » is a whole address: that code is the caisse's own.
        if lines.is_empty() && !(postal && town.to_lowercase().contains("cedex")) {
            continue;
        }
        let place = Some(Place { lines: lines.join(", "), postal_code, town });
        if postal {
            post = post.or(place);
        } else {
            visit = visit.or(place);
        }
    }
    (visit, post)
}

/// The first number that costs no more than a call, and those that were left out.
pub(super) fn phone(record: &Value) -> (Option<String>, Vec<String>) {
    let (mut kept, mut left) = (None, Vec::new());
    for value in list(record, "telephone") {
        let Some(written) = value.get("valeur").or(Some(&value)).and_then(text) else { continue };
        match number(&written) {
            Some(number) => kept = kept.or(Some(number)),
            None => left.push(written),
        }
    }
    (kept, left)
}

/// A number as people write it, `05 56 11 22 33` or `3646`, unless it may cost more than a call.
fn number(written: &str) -> Option<String> {
    let plain: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')')).collect();
    let national = match plain.strip_prefix("+33").or_else(|| plain.strip_prefix("0033")) {
        // +33 (0)5…
        Some(rest) if rest.starts_with('0') => rest.to_owned(),
        Some(rest) => format!("0{rest}"),
        None => plain,
    };
    if !national.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // 30xx and 31xx are free to call by the numbering plan; 3646 is the Assurance Maladie's.
    if national.len() == 4 && (national == "3646" || national.starts_with("30") || national.starts_with("31")) {
        return Some(national);
    }
    let landline = matches!(national.get(..2)?, "01" | "02" | "03" | "04" | "05" | "09") && national.len() == 10;
    let pairs = || [0, 2, 4, 6, 8].iter().filter_map(|at| national.get(*at..at + 2)).collect::<Vec<_>>();
    landline.then(|| pairs().join(" "))
}

/// When it is open. Hours that differ by a remark of their own, or that we cannot read, are left
/// out: a wrong hour costs somebody a journey.
pub(super) fn hours(record: &Value) -> Opening {
    let windows = list(record, "plage_ouverture");
    if windows.is_empty() {
        return Opening::None;
    }
    let mut open = Vec::new();
    let mut remarks: Vec<Option<String>> = Vec::new();
    for window in &windows {
        let Some(days) = opening(window) else { return Opening::Left };
        open.extend(days);
        remarks.push(window.get("commentaire").and_then(text));
    }
    remarks.dedup();
    let [own] = remarks.as_slice() else { return Opening::Left };
    let remark = own.clone().or_else(|| record.get("commentaire_plage_ouverture").and_then(text));
    // A number among the words may be one that we leave out elsewhere.
    let digits = remark.iter().flat_map(|remark| remark.chars()).filter(char::is_ascii_digit).count();
    if open.is_empty() || digits >= 8 {
        return Opening::Left;
    }
    Opening::Open(Hours(days_in_a_row(open)), remark)
}

/// The same hours on one day after the other, said once.
fn days_in_a_row(mut open: Vec<OpenDays>) -> Vec<OpenDays> {
    open.sort_by_key(|days| (days.from, days.to, days.first));
    let mut joined: Vec<OpenDays> = Vec::new();
    for days in open {
        match joined.last_mut() {
            Some(last) if (last.from, last.to, last.last + 1) == (days.from, days.to, days.first) => {
                last.last = days.last
            }
            _ => joined.push(days),
        }
    }
    joined.sort_by_key(|days| (days.first, days.from));
    joined
}

/// One window: some days, once or twice a day.
fn opening(window: &Value) -> Option<Vec<OpenDays>> {
    let of = |field: &str| window.get(field).and_then(text);
    let first = weekday(&of("nom_jour_debut")?)?;
    let last = match of("nom_jour_fin") {
        Some(day) => weekday(&day)?,
        None => first,
    };
    let mut open = Vec::new();
    for turn in ["1", "2"] {
        let (from, to) = (of(&format!("valeur_heure_debut_{turn}")), of(&format!("valeur_heure_fin_{turn}")));
        if let (None, None) = (&from, &to) {
            continue;
        }
        let days = OpenDays { first, last, from: time(&from?)?, to: time(&to?)? };
        if days.from >= days.to {
            return None;
        }
        open.push(days);
    }
    (first <= last && !open.is_empty()).then_some(open)
}

/// `Lundi` → 1.
fn weekday(name: &str) -> Option<u8> {
    const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let at = DAYS.iter().position(|day| *day == name.to_lowercase())?;
    u8::try_from(at + 1).ok()
}

/// `08:30:00` or `8:30`.
fn time(text: &str) -> Option<(u8, u8)> {
    let mut parts = text.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_without_surcharge_are_kept() {
        for (written, kept) in [
            ("05 56 11 22 33", Some("05 56 11 22 33")),
            ("+33 (0)5.56.11.22.33", Some("05 56 11 22 33")),
            ("+33 9 69 39 38 37", Some("09 69 39 38 37")),
            ("3646", Some("3646")),
            ("36 46", Some("3646")),
            ("3039", Some("3039")),
            ("3237", None),
            ("0 892 70 10 20", None),
            ("08 90 10 20 30", None),
            ("0 811 70 36 46", None),
            ("06 12 34 56 78", None),
            ("118 218", None),
            ("05 56 11 22", None),
            ("05 56 11 22 33 ou 34", None),
            ("00 44 20 79 46 00", None),
        ] {
            assert_eq!(number(written).as_deref(), kept, "{written}");
        }
    }
}
