//! The description of the open data that catalogues of Europe read: DCAT-AP, as JSON-LD.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{DATABASE, LOOKUP, Origin, PACKAGE, TABLES, TableFiles};
use crate::door::Whole;
use crate::lang::{self, Locale};
use crate::paths;

/// Where the European Union names types of files, languages, countries and themes.
const EUROPE: &str = "http://publications.europa.eu/resource/authority";

/// A text in every language.
fn said(key: &str) -> Vec<Value> {
    let locales = lang::locales().unwrap_or_default().iter();
    locales.map(|locale| json!({"@language": locale.id, "@value": locale.text(key.to_owned()).to_string()})).collect()
}

/// The catalogue: the tables, the whole database, and the API.
pub(super) fn catalogue(
    origin: &Origin,
    tables: &[Arc<TableFiles>],
    lookup: &Whole,
    database: &Whole,
    reference: &Locale,
) -> Value {
    let base = &origin.base_url;
    let page = format!("{base}/donnees");
    let licence = format!("{page}#licence");
    let modified = origin.annuaire.sources().map(|source| source.read_on).max().map(|date| date.to_string());
    let dated = json!({"@type": "xsd:date", "@value": modified});
    let publisher = json!({
        "@id": format!("{base}/#editeur"), "@type": "foaf:Agent",
        "foaf:name": reference.text("site-name").to_string(), "foaf:homepage": {"@id": format!("{base}/")},
    });
    let file = |name: &str, kind: &str, format: &str, whole: &Whole| {
        json!({
            "@id": format!("{page}/{name}"), "@type": "dcat:Distribution",
            "dct:title": name,
            "dcat:accessURL": {"@id": page},
            "dcat:downloadURL": {"@id": format!("{page}/{name}")},
            "dcat:mediaType": {"@id": format!("https://www.iana.org/assignments/media-types/{kind}")},
            "dct:format": {"@id": format!("{EUROPE}/file-type/{format}")},
            "dct:license": {"@id": licence},
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": whole.size().to_string()},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": whole.sha256()},
            },
        })
    };
    let dataset = |id: String, title: &str, text: &str, files: Vec<Value>| {
        json!({
            "@id": id, "@type": "dcat:Dataset",
            "dct:identifier": id,
            "dct:title": said(title),
            "dct:description": said(text),
            "dct:publisher": {"@id": format!("{base}/#editeur")},
            "dcat:landingPage": {"@id": id},
            "dcat:version": origin.version,
            "dct:modified": dated,
            "dct:accrualPeriodicity": {"@id": format!("{EUROPE}/frequency/IRREG")},
            "dct:accessRights": {"@id": format!("{EUROPE}/access-right/PUBLIC")},
            "dct:language": {"@id": format!("{EUROPE}/language/FRA")},
            "dct:spatial": {"@id": format!("{EUROPE}/country/FRA")},
            "dcat:theme": {"@id": format!("{EUROPE}/data-theme/HEAL")},
            "dcat:distribution": files,
        })
    };
    let mut datasets: Vec<Value> = TABLES
        .iter()
        .zip(tables)
        .map(|(table, files)| {
            let name = table.name;
            let mut given = vec![
                file(&format!("{name}.csv"), "text/csv", "CSV", &files.csv),
                file(&format!("{name}.json"), "application/json", "JSON", &files.json),
            ];
            if LOOKUP.starts_with(name) {
                given.push(file(LOOKUP, "text/csv", "CSV", lookup));
            }
            let (title, text) = (format!("data-table-{name}"), format!("data-table-{name}-text"));
            dataset(format!("{base}{}", paths::table(name)), &title, &text, given)
        })
        .collect();
    datasets.push(dataset(
        format!("{page}/{DATABASE}"),
        "data-package-title",
        "data-whole-text",
        vec![file(DATABASE, "application/vnd.sqlite3", "SQLITE", database)],
    ));
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{page}#catalogue"), "@type": "dcat:Catalog",
        "dct:title": said("data-package-title"),
        "dct:description": said("data-description"),
        "dct:publisher": publisher,
        "dct:license": {"@id": licence},
        "dct:modified": dated,
        "foaf:homepage": {"@id": page},
        "dct:language": {"@id": format!("{EUROPE}/language/FRA")},
        "dct:spatial": {"@id": format!("{EUROPE}/country/FRA")},
        "dcat:themeTaxonomy": {"@id": format!("{EUROPE}/data-theme")},
        "dcat:dataset": datasets,
        "dcat:service": {
            "@id": format!("{page}/api"), "@type": "dcat:DataService",
            "dct:title": said("data-api-title"),
            "dct:description": said("data-api-lead"),
            "dct:publisher": {"@id": format!("{base}/#editeur")},
            "dcat:endpointURL": {"@id": format!("{base}{}", paths::API)},
            "dcat:endpointDescription": {"@id": format!("{base}{}/openapi.json", paths::API)},
            "dcat:landingPage": {"@id": format!("{page}/api")},
        },
        "rdfs:seeAlso": {"@id": format!("{page}/{PACKAGE}")},
    })
}
