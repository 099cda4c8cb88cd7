//! What is taken of files in every shape, and what is refused.

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
        "pivot": [{"type_service_local": "cpam", "code_insee_commune": ["33063", "3306"]}],
        "url_service_public": "https://lannuaire.service-public.gouv.fr/nouvelle-aquitaine/gironde/a-1",
        "date_modification": "18/08/2026 09:41:00",
        "date_diffusion": "2026-08-20T00:00:00+00:00"
    })
}

fn read(file: &str) -> Result<Directory, NotADirectory> {
    let mut directory = Directory::default();
    directory.add_json(file.as_bytes()).map(|()| directory)
}

fn only(record: &Value) -> Service {
    let mut services = read(&json!([record]).to_string()).unwrap().services;
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
    assert_eq!((service.body, service.pivot), (Body::Cpam, vec!["33063".parse().unwrap()]));
    assert_eq!(service.visit.unwrap().to_string(), "1 place de l'Exemple, 33000 Bordeaux");
    assert_eq!(service.post.unwrap().to_string(), "1 place de l'Exemple, CS 12345, 33085 Bordeaux Cedex");
    assert_eq!((service.phone.as_deref(), service.phones_left), (Some("3646"), vec!["0 892 70 10 20".to_owned()]));
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
        assert_eq!(read(&file.to_string()).unwrap().services, [only(&record())], "{file}");
    }
    let bom = format!("\u{feff} {}", json!([flat]));
    assert_eq!(read(&bom).unwrap().services.len(), 1);
}

#[test]
fn any_field_may_be_missing_or_odd() {
    for field in record().as_object().unwrap().keys().filter(|key| !["id", "nom", "pivot"].contains(&key.as_str())) {
        for odd in [Value::Null, json!(""), json!("["), json!([null]), json!({}), json!(42), json!(true), json!([[]])] {
            let service = with(field, odd);
            assert_eq!(service.pivot.len(), 1);
        }
    }
    for field in ["id", "nom"] {
        for odd in [Value::Null, json!(""), json!("<b>x</b>"), json!("x".repeat(400))] {
            let mut record = record();
            record[field] = odd;
            let mut other = self::record();
            other["id"] = json!("b");
            let directory = read(&json!([record, other]).to_string()).unwrap();
            assert_eq!((directory.services.len(), directory.unusable.len()), (1, 1));
        }
    }
}

#[test]
fn hours_that_could_mislead_are_left_out() {
    let window = |first: &str, last: &str, from: &str, to: &str, remark: &str| {
        json!({"nom_jour_debut": first, "nom_jour_fin": last, "valeur_heure_debut_1": from,
            "valeur_heure_fin_1": to, "commentaire": remark})
    };
    let on_appointment = with("plage_ouverture", json!([window("Lundi", "Lundi", "9:00", "12:00", "Sur rendez-vous")]));
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
        let error = read(file).unwrap_err().to_string();
        assert!(error.contains(reason), "{file}: {error}");
        assert_eq!(error.lines().count(), 1);
    }
}

#[test]
fn what_is_not_published_is_not_taken() {
    let mut hidden = record();
    hidden["statut_de_diffusion"] = json!("false");
    assert!(read(&json!([hidden]).to_string()).is_err());
}

#[test]
fn a_page_elsewhere_is_not_linked() {
    assert_eq!(with("url_service_public", json!("https://example.org/")).page, None);
    assert_eq!(with("url_service_public", json!("javascript:alert(1)")).page, None);
}

#[test]
fn territory_is_read_in_either_shape() {
    let mut zipped = Directory::default();
    let commune = json!({"commune": [{"code_insee_commune": "59139", "nom": "Caudry", "type_service_local": [
        {"code_type_service_local": "mairie", "organisme": ["m"]},
        {"code_type_service_local": "cpam", "organisme": ["a", "b"]},
    ]}]});
    zipped.add_commune(commune.to_string().as_bytes()).unwrap();
    let services = vec!["a".to_owned(), "b".to_owned()];
    assert_eq!(zipped.communes, [Dependence { code: "59139".into(), name: "Caudry".into(), services }]);
    let row = |kind: &str, ids: Value| {
        json!({"code_insee_commune": "59139", "nom_commune": "Caudry", "code_type_service_local": kind,
            "id_service_local": ids})
    };
    for ids in [json!(["a", "b"]), json!("[\"a\", \"b\"]")] {
        let rows = json!([row("mairie", json!(["m"])), row("cpam", ids)]);
        for file in [rows.clone(), json!({"total_count": 2, "results": rows})] {
            let exported = read(&file.to_string()).unwrap();
            assert_eq!((exported.communes, exported.records), (zipped.communes.clone(), 0), "{file}");
        }
        assert!(
            read(&json!({"total_count": 3, "results": rows}).to_string()).unwrap_err().to_string().contains("2 of")
        );
    }
    assert!(read(&json!([row("mairie", json!(["m"]))]).to_string()).is_err());
    for odd in ["", "[]", "{}", "3", r#"{"commune": []}"#] {
        assert!(zipped.add_commune(odd.as_bytes()).is_err(), "{odd}");
    }
}

#[test]
fn a_postal_code_of_its_own_is_an_address_to_write_to_and_not_to_go_to() {
    let place = |kind: &str| json!([{"type_adresse": kind, "code_postal": "31093", "nom_commune": "Toulouse Cedex 9"}]);
    let post = with("adresse", place("Adresse postale")).post.unwrap();
    assert_eq!(post.to_string(), "31093 Toulouse Cedex 9");
    assert_eq!(with("adresse", place("Adresse")).visit, None);
}

#[test]
fn a_record_without_end_is_not_held() {
    for start in [r#"[""#, r#"{"other": ""#, r#"[{"pivot": ""#] {
        let endless = start.as_bytes().chain(std::io::repeat(b'a'));
        let why = Directory::default().add_json(endless).unwrap_err().to_string();
        assert!(why.contains("a record far larger"), "{why}");
    }
    let many = json!({"code_insee_commune": "59139", "code_type_service_local": "cpam", "id_service_local": "a"});
    let many = format!("[{}{many}]", format!("{many},").repeat(MAX_COMMUNES));
    assert!(matches!(read(&many), Err(NotADirectory::TooMuch(TooMuch::Communes))));
}
