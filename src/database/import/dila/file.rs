//! The State's own directory of services, as the DILA publishes it: text → services of health
//! insurance. Pure.
//!
//! The same records come in two shapes: the daily file, `{"service": […]}` with nested lists, and
//! exports of the data set `api-lannuaire-administration`, `[…]` or `{"results": […]}`, in which
//! nested lists are JSON written into a string.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde_json::Value;
use strum::{EnumString, IntoStaticStr};

use super::fields::{Opening, Place, date, hours, list, phone, places, text};
use crate::domain::date::Date;
use crate::domain::insee::Insee;

/// Where the directory's own pages are.
const PAGES: [&str; 2] = ["https://lannuaire.service-public.gouv.fr/", "https://lannuaire.service-public.fr/"];

/// The services of health insurance in one file.
#[derive(Debug, Default)]
pub struct Directory {
    /// What concerns us, in the order of the file.
    pub services: Vec<Service>,
    /// Records of any kind.
    pub records: usize,
    /// Records of health insurance without an id or a name that can be used.
    pub unusable: usize,
    /// The newest date in the file.
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
    /// The communes it serves.
    pub communes: Vec<Insee>,
    /// Values given as codes of communes that are none.
    pub wrong_communes: usize,
    /// Where to go.
    pub visit: Option<Place>,
    /// Where to write.
    pub post: Option<Place>,
    /// The commune it stands in, when the file says it.
    pub insee: Option<Insee>,
    /// The first number that costs no more than a call.
    pub phone: Option<String>,
    /// Numbers that were left out.
    pub phones_left: usize,
    /// When it is open.
    pub hours: Opening,
    /// Its own page.
    pub page: Option<String>,
    /// When the record was last changed.
    pub modified: Option<Date>,
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
    /// Not JSON, not whole, or of another shape.
    #[error("cannot be read as services ({0})")]
    Unreadable(String),
    /// JSON of something else.
    #[error("has no list of services")]
    NoList,
    /// One page of the API.
    #[error("holds {given} of the {total} services asked for, being one page of the API")]
    OnePage {
        /// Services in the file.
        given: usize,
        /// Services there are.
        total: usize,
    },
    /// No CPAM, no MSA.
    #[error("names no CPAM and no MSA")]
    NoneOfOurs,
}

/// Reads a file of either shape.
///
/// # Errors
/// It is something else, or a part only.
pub fn read(bytes: &[u8]) -> Result<Directory, NotADirectory> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let wrong = |error: serde_json::Error| NotADirectory::Unreadable(error.to_string());
    let is_list = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    let directory = if is_list {
        serde_json::from_slice::<Directory>(bytes).map_err(wrong)?
    } else {
        let file: File = serde_json::from_slice(bytes).map_err(wrong)?;
        let directory = file.service.or(file.results).ok_or(NotADirectory::NoList)?;
        if let Some(total) = file.total_count.filter(|total| *total > directory.records) {
            return Err(NotADirectory::OnePage { given: directory.records, total });
        }
        directory
    };
    if directory.services.is_empty() { Err(NotADirectory::NoneOfOurs) } else { Ok(directory) }
}

#[derive(Deserialize)]
struct File {
    service: Option<Directory>,
    results: Option<Directory>,
    total_count: Option<usize>,
}

/// The whole directory is 270 MB, of which we need one part in a hundred: no more than one record
/// is held at a time.
impl<'de> Deserialize<'de> for Directory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Records;

        impl<'de> Visitor<'de> for Records {
            type Value = Directory;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of services")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<Directory, A::Error> {
                let mut directory = Directory::default();
                while let Some(record) = records.next_element::<Value>()? {
                    directory.take(&record);
                }
                Ok(directory)
            }
        }
        deserializer.deserialize_seq(Records)
    }
}

impl Directory {
    fn take(&mut self, record: &Value) {
        self.records += 1;
        let modified = date(record);
        self.date = self.date.max(modified);
        let pivots = list(record, "pivot");
        let body = |pivot: &Value| text(pivot.get("type_service_local")?)?.parse().ok();
        let Some(of) = pivots.iter().find_map(body) else { return };
        if record.get("statut_de_diffusion").and_then(text).as_deref() == Some("false") {
            return;
        }
        let (Some(id), Some(name)) = (record.get("id").and_then(text), record.get("nom").and_then(text)) else {
            self.unusable += 1;
            return;
        };
        let codes: Vec<Value> = pivots
            .iter()
            .filter(|pivot| body(pivot) == Some(of))
            .flat_map(|pivot| list(pivot, "code_insee_commune"))
            .collect();
        let mut communes: Vec<Insee> = codes.iter().filter_map(text).filter_map(|code| code.parse().ok()).collect();
        let wrong_communes = codes.len() - communes.len();
        communes.sort_unstable();
        communes.dedup();
        let (visit, post) = places(record);
        let (phone, phones_left) = phone(record);
        self.services.push(Service {
            id,
            name,
            body: of,
            communes,
            wrong_communes,
            visit,
            post,
            insee: record.get("code_insee_commune").and_then(text).and_then(|code| code.parse().ok()),
            phone,
            phones_left,
            hours: hours(record),
            page: record
                .get("url_service_public")
                .and_then(text)
                .filter(|url| PAGES.iter().any(|page| url.starts_with(page)) && !url.contains(' ')),
            modified,
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record() -> Value {
        json!({
            "id": "a-1",
            "nom": "Caisse primaire  d'assurance maladie (CPAM) de la Gironde - Bordeaux",
            "adresse": [
                {"type_adresse": "Adresse", "complement1": "", "numero_voie": "1 place de l'Exemple",
                 "service_distribution": "CS 12345", "code_postal": "33000", "nom_commune": "Bordeaux"},
                {"type_adresse": "Adresse postale", "numero_voie": "1 place de l'Exemple",
                 "service_distribution": "CS 12345", "code_postal": "33085", "nom_commune": "Bordeaux Cedex"}
            ],
            "telephone": [{"valeur": "0 892 70 10 20"}, {"valeur": "3646", "description": ""}],
            "plage_ouverture": [{"nom_jour_debut": "Lundi", "nom_jour_fin": "Vendredi",
                "valeur_heure_debut_1": "08:30:00", "valeur_heure_fin_1": "12:00:00",
                "valeur_heure_debut_2": "13:30:00", "valeur_heure_fin_2": "17:00:00", "commentaire": ""}],
            "pivot": [{"type_service_local": "cpam", "code_insee_commune": ["33063", "33281", "3306"]}],
            "url_service_public": "https://lannuaire.service-public.gouv.fr/nouvelle-aquitaine/gironde/a-1",
            "date_modification": "18/08/2026 09:41:00",
            "date_diffusion": "2026-08-20T00:00:00+00:00"
        })
    }

    fn only(record: &Value) -> Service {
        let mut services = read(json!([record]).to_string().as_bytes()).unwrap().services;
        assert_eq!(services.len(), 1);
        services.remove(0)
    }

    fn with(field: &str, value: Value) -> Service {
        let mut record = record();
        record[field] = value;
        only(&record)
    }

    #[test]
    fn a_record_is_read_in_full() {
        let service = only(&record());
        assert_eq!(service.name, "Caisse primaire d'assurance maladie (CPAM) de la Gironde - Bordeaux");
        assert_eq!((service.body, service.communes.len(), service.wrong_communes), (Body::Cpam, 2, 1));
        assert_eq!(service.visit.unwrap().to_string(), "1 place de l'Exemple, 33000 Bordeaux");
        assert_eq!(service.post.unwrap().to_string(), "1 place de l'Exemple, CS 12345, 33085 Bordeaux Cedex");
        assert_eq!((service.phone.as_deref(), service.phones_left), (Some("3646"), 1));
        let hours = "1-5 08:30-12:00; 1-5 13:30-17:00".parse().unwrap();
        assert_eq!(service.hours, Opening::Open(hours, None));
        assert_eq!(service.modified.unwrap().to_string(), "2026-08-20");
        assert!(service.page.is_some());
    }

    #[test]
    fn both_shapes_say_the_same() {
        let mut flat = record();
        for field in ["adresse", "telephone", "plage_ouverture", "pivot"] {
            flat[field] = Value::String(record()[field].to_string());
        }
        for file in [
            json!([flat]),
            json!({"total_count": 1, "results": [flat]}),
            json!({"service": [record()]}),
            json!({"service": [null, 3, {"pivot": "[trunc"}, record()]}),
        ] {
            assert_eq!(read(file.to_string().as_bytes()).unwrap().services, [only(&record())], "{file}");
        }
        let bom = format!("\u{feff} {}", json!([flat]));
        assert_eq!(read(bom.as_bytes()).unwrap().services.len(), 1);
    }

    #[test]
    fn any_field_may_be_missing_or_odd() {
        for field in record().as_object().unwrap().keys().filter(|key| !["id", "nom", "pivot"].contains(&key.as_str()))
        {
            for odd in
                [Value::Null, json!(""), json!("["), json!([null]), json!({}), json!(42), json!(true), json!([[]])]
            {
                let service = with(field, odd);
                assert_eq!(service.communes.len(), 2);
            }
        }
        for field in ["id", "nom"] {
            for odd in [Value::Null, json!(""), json!("<b>x</b>"), json!("x".repeat(400))] {
                let mut record = record();
                record[field] = odd;
                let mut other = self::record();
                other["id"] = json!("b");
                let directory = read(json!([record, other]).to_string().as_bytes()).unwrap();
                assert_eq!((directory.services.len(), directory.unusable), (1, 1));
            }
        }
    }

    #[test]
    fn hours_that_could_mislead_are_left_out() {
        let window = |first: &str, last: &str, from: &str, to: &str, remark: &str| {
            json!({"nom_jour_debut": first, "nom_jour_fin": last, "valeur_heure_debut_1": from,
                "valeur_heure_fin_1": to, "commentaire": remark})
        };
        let on_appointment =
            with("plage_ouverture", json!([window("Lundi", "Lundi", "9:00", "12:00", "Sur rendez-vous")]));
        assert_eq!(
            on_appointment.hours,
            Opening::Open("1 09:00-12:00".parse().unwrap(), Some("Sur rendez-vous".to_owned()))
        );
        assert_eq!(with("plage_ouverture", json!([])).hours, Opening::None);
        let day_by_day = ["Lundi", "Mardi", "Jeudi"].map(|day| window(day, day, "9:00", "12:00", ""));
        let said_once = "1-2 09:00-12:00; 4 09:00-12:00".parse().unwrap();
        assert_eq!(with("plage_ouverture", json!(day_by_day)).hours, Opening::Open(said_once, None));
        for windows in [
            json!([
                window("Lundi", "Lundi", "9:00", "12:00", ""),
                window("Mardi", "Mardi", "9:00", "12:00", "Sur rendez-vous")
            ]),
            json!([window("Lundi", "Lundi", "9:00", "", "")]),
            json!([window("Lundi", "Lundi", "12:00", "9:00", "")]),
            json!([window("Vendredi", "Lundi", "9:00", "12:00", "")]),
            json!([window("Monday", "", "9:00", "12:00", "")]),
            json!([window("Lundi", "", "9:00", "12:00", "Appelez le 0 892 70 10 20")]),
        ] {
            assert_eq!(with("plage_ouverture", windows.clone()).hours, Opening::Left, "{windows}");
        }
    }

    #[test]
    fn other_files_are_refused_with_the_reason() {
        let page = json!({"total_count": 900, "results": [record()]}).to_string();
        for (file, reason) in [
            ("", "cannot be read"),
            ("BZh91AY&SY", "cannot be read"),
            ("insee,caisse\n33063,01-331\n", "cannot be read"),
            ("{}", "no list"),
            ("[]", "no CPAM"),
            (r#"{"service": [{"nom": "Mairie", "pivot": [{"type_service_local": "mairie"}]}]}"#, "no CPAM"),
            (r#"{"service": "x"}"#, "cannot be read"),
            (&page, "1 of the 900"),
            (page.get(..page.len() / 2).unwrap(), "cannot be read"),
        ] {
            let error = read(file.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(reason), "{file}: {error}");
            assert_eq!(error.lines().count(), 1);
        }
    }

    #[test]
    fn what_is_not_published_is_not_taken() {
        let mut hidden = record();
        hidden["statut_de_diffusion"] = json!("false");
        assert!(read(json!([hidden]).to_string().as_bytes()).is_err());
    }

    #[test]
    fn a_page_elsewhere_is_not_linked() {
        assert_eq!(with("url_service_public", json!("https://example.org/")).page, None);
        assert_eq!(with("url_service_public", json!("javascript:alert(1)")).page, None);
    }
}
