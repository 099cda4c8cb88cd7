//! The State's own directory of services, as the DILA publishes it: JSON → services of health
//! insurance, and the services that each commune depends on.
//!
//! Services come in two shapes: the daily file, `{"service": […]}` with nested lists, and exports of
//! the data set `api-lannuaire-administration`, `[…]` or `{"results": […]}`, in which nested lists
//! are JSON written into a string. Territory comes in two others: one file for each commune,
//! `{"commune": […]}`, and the data set `…-competence-geographique`, in the shape of an export.

use std::fmt;
use std::io::{BufReader, Read};
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use strum::{EnumString, IntoStaticStr};

use super::bounds::{MAX_COMMUNES, MAX_SERVICES, Meter, TooMuch};
use super::fields::{Opening, Place, date, hours, list, phone, places, text};
use crate::domain::date::Date;
use crate::domain::insee::Insee;

#[cfg(test)]
mod tests;

/// Where the directory's own pages are.
const PAGES: [&str; 2] = ["https://lannuaire.service-public.gouv.fr/", "https://lannuaire.service-public.fr/"];

/// What the files say of health insurance.
#[derive(Debug, Default)]
pub struct Directory {
    /// What concerns us, in the order of the files.
    pub services: Vec<Service>,
    /// Which services of a CPAM each commune depends on, in the order of the files.
    pub communes: Vec<Dependence>,
    /// Records of services of any kind.
    pub records: usize,
    /// Records that concern us and cannot be used, each with why.
    pub unusable: Vec<String>,
    /// The newest date among the services.
    pub date: Option<Date>,
}

/// One service that receives people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name in the directory.
    pub id: String,
    /// As it is written.
    pub name: String,
    /// What it belongs to.
    pub body: Body,
    /// Where the directory hangs it: for a CPAM, the commune it stands in, and not those it serves.
    pub pivot: Vec<Insee>,
    /// Where to go.
    pub visit: Option<Place>,
    /// Where to write.
    pub post: Option<Place>,
    /// The commune it stands in, when the record says it.
    pub insee: Option<Insee>,
    /// The first number that costs no more than a call.
    pub phone: Option<String>,
    /// Numbers that were left out, as they are written.
    pub phones_left: Vec<String>,
    /// When it is open.
    pub hours: Opening,
    /// Its own page.
    pub page: Option<String>,
    /// When the record was last changed.
    pub modified: Option<Date>,
}

/// A commune, and the services of a CPAM that are said to be its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependence {
    /// Its code Insee, as it is written.
    pub code: String,
    /// As it is written; may be empty.
    pub name: String,
    /// Ids of services.
    pub services: Vec<String>,
}

/// The bodies we take services of, by the directory's own word for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Body {
    /// A CPAM, or what stands for it (CGSS, CCSS, CSSM).
    Cpam,
    /// A MSA.
    Msa,
}

/// Why a file is not taken. Each reads after "it …".
#[derive(Debug, thiserror::Error)]
pub enum NotADirectory {
    /// Not JSON, no archive, not whole, or of another shape.
    #[error("cannot be read ({0})")]
    Unreadable(String),
    /// Larger than anything the State publishes there: perhaps made to fill a machine.
    #[error("{0}")]
    TooMuch(#[from] TooMuch),
    /// JSON of something else.
    #[error("has no list of services")]
    NoList,
    /// One page of the API.
    #[error("holds {given} of the {total} records asked for, being one page of the API")]
    OnePage {
        /// Records in the file.
        given: usize,
        /// Records there are.
        total: usize,
    },
    /// No CPAM, no MSA.
    #[error("names no CPAM and no MSA")]
    NoneOfOurs,
    /// An archive without one of its two parts.
    #[error("holds no {0}")]
    Without(&'static str),
    /// Communes, and nothing to know their services by.
    #[error("names services by their number only: give the file of services too, with one more --annuaire")]
    NoServices,
}

impl From<std::io::Error> for NotADirectory {
    fn from(error: std::io::Error) -> Self {
        match error.downcast::<TooMuch>() {
            Ok(bound) => Self::TooMuch(bound),
            Err(error) => Self::Unreadable(error.to_string().lines().collect::<Vec<_>>().join(" ")),
        }
    }
}

impl From<serde_json::Error> for NotADirectory {
    fn from(error: serde_json::Error) -> Self {
        if error.is_io() { std::io::Error::from(error).into() } else { Self::Unreadable(error.to_string()) }
    }
}

impl Directory {
    /// Adds what a JSON file says, of services or of territory.
    ///
    /// # Errors
    /// It is something else, a part only, or far too large.
    pub fn add_json(&mut self, file: impl Read) -> Result<(), NotADirectory> {
        let before = (self.services.len(), self.communes.len());
        let meter = Rc::new(Meter::default());
        let mut bytes = BufReader::with_capacity(1 << 16, meter.on(file));
        skip_mark(&mut bytes)?;
        let mut json = serde_json::Deserializer::from_reader(bytes);
        let read = Whole { directory: self, meter: &meter }.deserialize(&mut json);
        let read = read.and_then(|read| json.end().map(|()| read));
        let read = read.map_err(|why| meter.refused().map_or_else(|| why.into(), NotADirectory::from))?;
        let given = read.records.ok_or(NotADirectory::NoList)?;
        if let Some(total) = read.total.filter(|total| *total > given) {
            return Err(NotADirectory::OnePage { given, total });
        }
        if before == (self.services.len(), self.communes.len()) { Err(NotADirectory::NoneOfOurs) } else { Ok(()) }
    }

    /// Adds what the file of one commune says.
    ///
    /// # Errors
    /// It is something else.
    pub(super) fn add_commune(&mut self, file: &[u8]) -> Result<(), NotADirectory> {
        let file: Value = serde_json::from_slice(file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file))?;
        let communes = list(&file, "commune");
        if communes.is_empty() {
            return Err(NotADirectory::Without("commune"));
        }
        for commune in communes {
            let served = list(&commune, "type_service_local");
            let ids = served.iter().filter(|served| is_cpam(served)).flat_map(|served| texts(served, "organisme"));
            let ids: Vec<String> = ids.collect();
            if !ids.is_empty() {
                self.depends(&commune, "nom", &ids)?;
            }
        }
        Ok(())
    }

    fn take(&mut self, record: &Value) -> Result<(), TooMuch> {
        if record.get("code_type_service_local").is_some() {
            if is_cpam(record) {
                self.depends(record, "nom_commune", &texts(record, "id_service_local"))?;
            }
            return Ok(());
        }
        self.records += 1;
        let modified = date(record);
        self.date = self.date.max(modified);
        let pivots = list(record, "pivot");
        let body = |pivot: &Value| text(pivot.get("type_service_local")?)?.parse().ok();
        let Some(of) = pivots.iter().find_map(body) else { return Ok(()) };
        if record.get("statut_de_diffusion").and_then(text).as_deref() == Some("false") {
            return Ok(());
        }
        if self.services.len() + self.unusable.len() >= MAX_SERVICES {
            return Err(TooMuch::Services);
        }
        let said = |field: &str| record.get(field).and_then(text);
        let (Some(id), Some(name)) = (said("id"), said("nom")) else {
            let known = said("id").or_else(|| said("nom")).unwrap_or_else(|| format!("record {}", self.records));
            self.unusable.push(format!("{known}: no id, or no name"));
            return Ok(());
        };
        let mut pivot: Vec<Insee> = pivots
            .iter()
            .filter(|pivot| body(pivot) == Some(of))
            .flat_map(|pivot| texts(pivot, "code_insee_commune"))
            .filter_map(|code| code.parse().ok())
            .collect();
        pivot.sort_unstable();
        pivot.dedup();
        let (visit, post) = places(record);
        let (phone, phones_left) = phone(record);
        self.services.push(Service {
            id,
            name,
            body: of,
            pivot,
            visit,
            post,
            insee: said("code_insee_commune").and_then(|code| code.parse().ok()),
            phone,
            phones_left,
            hours: hours(record),
            page: said("url_service_public")
                .filter(|url| PAGES.iter().any(|page| url.starts_with(page)) && !url.contains(' ')),
            modified,
        });
        Ok(())
    }

    /// A commune that depends on these services.
    fn depends(&mut self, commune: &Value, name: &str, ids: &[String]) -> Result<(), TooMuch> {
        let name = commune.get(name).and_then(text).unwrap_or_default();
        let codes = texts(commune, "code_insee_commune");
        if codes.is_empty() {
            self.unusable.push(format!("commune {name}: no code"));
        }
        for code in codes {
            self.communes.push(Dependence { code, name: name.clone(), services: ids.to_vec() });
        }
        if self.communes.len() + self.unusable.len() > MAX_COMMUNES { Err(TooMuch::Communes) } else { Ok(()) }
    }
}

fn is_cpam(record: &Value) -> bool {
    texts(record, "code_type_service_local").iter().any(|kind| kind == "cpam")
}

/// The texts of a field, however they are listed.
fn texts(record: &Value, field: &str) -> Vec<String> {
    list(record, field).iter().filter_map(text).collect()
}

/// Goes past the mark that some programs put before UTF-8.
fn skip_mark(bytes: &mut impl std::io::BufRead) -> std::io::Result<()> {
    if bytes.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
        bytes.consume(3);
    }
    Ok(())
}

/// What a file turned out to hold: records, if it has a list of them, and how many it says there are.
#[derive(Default)]
struct Held {
    records: Option<usize>,
    total: Option<usize>,
}

/// The whole directory is 270 MB, of which we need one part in a hundred: no more than one record
/// is held at a time.
struct Whole<'a> {
    directory: &'a mut Directory,
    meter: &'a Meter,
}

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = Held;

    fn deserialize<D: Deserializer<'de>>(self, file: D) -> Result<Held, D::Error> {
        file.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = Held;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of services")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<Held, A::Error> {
        let mut count = 0;
        while let Some(record) = records.next_element::<Value>()? {
            count += 1;
            self.directory.take(&record).map_err(|why| A::Error::custom(self.meter.refuse(why)))?;
            self.meter.start_again();
        }
        Ok(Held { records: Some(count), total: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Held, A::Error> {
        let mut held = Held::default();
        while let Some(field) = fields.next_key::<String>()? {
            match field.as_str() {
                "service" | "results" => {
                    let list = Whole { directory: &mut *self.directory, meter: self.meter };
                    held.records = fields.next_value_seed(list)?.records;
                }
                "total_count" => held.total = fields.next_value()?,
                _ => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        Ok(held)
    }
}
