//! Many codes at once: the page, the file it gives and what it takes at most; the command; the API. All say the same.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use rattachement::database;
use rattachement::domain::annuaire::Annuaire;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::server::{PROGRAM, Server};

/// A list as a clerk pastes it: slips, old codes, numbers that are no codes, a blank line.
const LIST: &str = "code organisme\r\n01 751 0000\r\n17510000\r\nO1 341 0000\r\n\r\n03 045 1100\r\n751\r\n01\r\n\
                    06 12 34 56 78\r\nNantes\r\n<b>12 34</b>\r\n01 756 0000\r\n\r\n";

fn all(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let text = |element: scraper::ElementRef<'_>| {
        element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Html::parse_document(html).select(&selector).map(text).collect()
}

fn rows(file: &str) -> Vec<csv::StringRecord> {
    let file = file.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    csv::ReaderBuilder::new().delimiter(b';').from_reader(file.as_bytes()).records().map(Result::unwrap).collect()
}

#[test]
fn a_pasted_list_is_answered_line_by_line() {
    let page = Server::shared().post("/decoder/liste", &[("lignes", LIST)]);
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    // A blank line has its number and no row.
    assert_eq!(all(&page.body, "tbody th"), ["1", "2", "3", "4", "6", "7", "8", "9", "10", "11", "12"]);
    let said = all(&page.body, "tbody tr");
    for (row, words) in [
        (1, ["01 751 0000", "En service", "CPAM de Paris"]),
        (2, ["01 751 0000", "En service", "ajouté le 0"]),
        (3, ["01 341 0000", "Ancien", "remplacé par 01 342 0000, CPAM de l’Hérault"]),
        (4, ["03 045 1100", "Ancien", "lieu où vous habitez"]),
        (7, ["–", "Autre chose", "numéro de téléphone"]),
        (9, ["<b>12 34</b>", "Non lu", "Il manque des chiffres"]),
        (10, ["01 756 0000", "À vérifier", "Codes proches : 01 751 0000 (CPAM de Paris)"]),
    ] {
        let plain = said[row].replace('\u{a0}', " ");
        assert!(words.iter().all(|word| plain.contains(word)), "{plain}");
    }
    // The filter counts what it shows.
    let choices = all(&page.body, "fieldset label");
    let counts = choices.iter().map(|label| label.split(['(', ')']).nth(1).unwrap().parse::<usize>().unwrap());
    let counts: Vec<usize> = counts.collect();
    assert_eq!(counts[0], 11);
    assert_eq!(counts[1..counts.len() - 1].iter().sum::<usize>(), 11, "{choices:?}");
    assert!(all(&page.body, ".unknown").is_empty() && !page.body.contains("<b>12"));
}

#[test]
fn the_file_keeps_the_order_and_the_zeros_and_comes_again_from_what_was_read() {
    let server = Server::shared();
    let typed = server.post("/decoder/liste", &[("lignes", LIST), ("format", "csv")]);
    assert_eq!((typed.status, typed.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert!(typed.header("content-disposition").starts_with("attachment"));
    let found = rows(&typed.body);
    assert_eq!(found.len(), 12);
    assert_eq!(found.iter().map(|row| row[0].to_owned()).collect::<Vec<_>>()[10..], ["11", "12"]);
    assert_eq!(&found[2][2], "01-751-0000");
    assert_eq!((&found[3][4], &found[3][5]), ("01-342-0000", "CPAM de l’Hérault"));
    // The page sends back what it read, and gets the same file.
    let page = server.post("/decoder/liste", &[("lignes", LIST)]);
    let kept = Selector::parse("input[name=lignes]").unwrap();
    let document = Html::parse_document(&page.body);
    let kept = document.select(&kept).next().unwrap().attr("value").unwrap();
    assert!(!kept.contains("06 12") && !kept.contains("Nantes"), "{kept}");
    assert_eq!(server.post("/decoder/liste", &[("lignes", kept), ("format", "csv")]).body, typed.body);
}

#[test]
fn a_list_of_nothing_or_of_too_much_is_refused_in_words() {
    let server = Server::shared();
    for (lines, says) in [("", "au moins une ligne"), ("\n \n", "au moins une ligne"), (&"01\n".repeat(1_001), "1001")]
    {
        let page = server.post("/decoder/liste", &[("lignes", lines)]);
        assert_eq!(page.status, 422);
        assert!(
            page.text(".summary").replace(['\u{a0}', '\u{202f}'], "").replace(' ', "").contains(&says.replace(' ', ""))
        );
    }
    assert_eq!(server.post("/en/decoder/liste", &[("lignes", &"01 751 0000\n".repeat(1_000))]).status, 200);
    assert_eq!(server.post("/decoder/liste", &[("lignes", &"9".repeat(600_000))]).status, 413);
}

/// Lines made of the tables: every sort of slip, old codes, parts of codes, other numbers, made-up digits, nonsense.
pub fn mixed(annuaire: &Annuaire, count: usize) -> Vec<String> {
    let codes: Vec<String> =
        annuaire.centres().map(|(id, centre)| format!("{}{}{}", id.regime, id.caisse, centre.code)).collect();
    // A generator of its own, so that each run has the same lines (Knuth's MMIX constants).
    let mut seed = 27_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    (0..count)
        .map(|_| {
            let code = &codes[next(codes.len())];
            let (regime, caisse, centre) = (&code[..2], &code[2..5], &code[5..]);
            let digits = next(1_000_000_000);
            match next(20) {
                0..=3 => format!("{regime} {caisse} {centre}"),
                4 | 5 => code.clone(),
                6 => code.trim_start_matches('0').to_owned(),
                7 => code.replace('0', "O"),
                8 => format!("{regime}-{caisse}"),
                9 => caisse.to_owned(),
                10 => format!("organisme de rattachement : {code}"),
                11 => format!("régime {regime} caisse {caisse} centre {centre}"),
                12 => format!("{caisse}000-{regime}"),
                13 => format!("{regime}C{caisse}000"),
                14 => format!("{digits:09}"),
                15 => format!("1 {:02} {:02} {digits:010}", digits % 100, digits % 12 + 1),
                16 => format!("06{:08}", digits % 100_000_000),
                17 => format!("{:05}", digits % 96_000),
                18 => {
                    ["", "Nantes", "bonjour", "CPAM de Paris", "34", "=1+1", "N/A", "\0", "n°"][digits % 9].to_owned()
                }
                _ => "9".repeat(digits % 40),
            }
        })
        .collect()
}

pub fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(PROGRAM)
        .arg("decode")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

pub fn objects(lines: &[u8]) -> Vec<Value> {
    std::str::from_utf8(lines).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_command_the_page_and_the_api_give_the_same_answers() {
    let annuaire = database::built_in().unwrap();
    let lines = mixed(&annuaire, 2_000);
    let server = Server::shared();
    let typed = lines.join("\n") + "\n";
    let told = objects(&run(&["--lines", "--json"], typed.as_bytes()).stdout);
    assert_eq!(told.len(), lines.len());
    let states = |state: &str| told.iter().filter(|item| item["state"] == state).count();
    assert!(["current", "old", "unsure", "other", "unread"].iter().all(|state| states(state) > 20), "{typed}");
    let cells = run(&["--lines"], typed.as_bytes()).stdout;
    let mut cells = csv::Reader::from_reader(cells.as_slice());
    for (item, row) in told.iter().zip(cells.records().map(Result::unwrap)) {
        let expected =
            [item["line"].to_string().as_str(), item["kind"].as_str().unwrap(), item["state"].as_str().unwrap()]
                .map(str::to_owned);
        assert_eq!(row.iter().take(3).collect::<Vec<_>>(), expected);
        assert_eq!(&row[9], item["says"].as_str().unwrap());
    }
    for (at, part) in lines.chunks(1_000).enumerate() {
        let told = &told[at * 1_000..];
        // The page, as a file.
        let page = server.post("/decoder/liste", &[("lignes", &part.join("\n")), ("format", "csv")]);
        for (row, item) in rows(&page.body).iter().zip(told) {
            assert_eq!(&row[8], item["says"].as_str().unwrap(), "{row:?}");
            assert_eq!(&row[3], item_name(item), "{row:?} {item}");
        }
        assert!(rows(&page.body).len() + 10 > part.len());
        // The API, in its three forms.
        let sent = serde_json::json!({"texts": part}).to_string();
        let answer = server.post_raw("/api/v1/decode/batch", "application/json", sent.as_bytes());
        let items = serde_json::from_str::<Value>(&answer.body).unwrap()["items"].as_array().unwrap().clone();
        let sent: Vec<String> = part.iter().map(|text| serde_json::to_string(text).unwrap()).collect();
        let answer = server.post_raw("/api/v1/decode/batch", "application/x-ndjson", sent.join("\n").as_bytes());
        assert!(answer.header("content-type").starts_with("application/x-ndjson"));
        let by_line = objects(answer.body.as_bytes());
        assert_eq!((items.len(), by_line.len()), (part.len(), part.len()));
        for ((item, numbered), told) in items.into_iter().zip(by_line).zip(told) {
            let bare = |mut item: Value| {
                item.as_object_mut().unwrap().remove("line");
                item
            };
            assert_eq!(item, bare(told.clone()));
            assert_eq!(item, bare(numbered));
        }
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["qui", "code"]).unwrap();
        part.iter().enumerate().for_each(|(at, text)| table.write_record([&at.to_string(), text]).unwrap());
        let table = table.into_inner().unwrap();
        let answer = server.post_raw("/api/v1/decode/batch?column=code", "text/csv", &table);
        assert_eq!(answer.body.as_bytes(), run(&["--csv", "-", "--column", "code"], &table).stdout);
        let mut answered = csv::Reader::from_reader(answer.body.as_bytes());
        for (row, told) in answered.records().map(Result::unwrap).zip(told) {
            assert_eq!((&row[2], &row[10]), (told["kind"].as_str().unwrap(), told["says"].as_str().unwrap()));
        }
    }
}

/// What the page calls the name: of the caisse, of the place, or of a régime alone.
fn item_name(item: &Value) -> &str {
    let alone = item["code"].is_object() && item["code"]["caisse"].is_null();
    let names =
        [&item["caisse"]["name"], &item["place"]["name"], if alone { &item["regime"]["name"] } else { &Value::Null }];
    // A students' mutuelle is known by its own name, which its centre bears.
    let students = item["says"].as_str().unwrap().contains("étudiant")
        || item["centre"]["name"].as_str().is_some_and(|name| item["says"].as_str().unwrap().contains(name));
    let names: Vec<&str> = names.iter().filter_map(|name| name.as_str()).collect();
    match item["centre"]["name"].as_str().filter(|_| students && item["caisse"]["status"] == "closed") {
        Some(name) => name,
        None => names.first().copied().unwrap_or_default(),
    }
}

#[test]
fn the_command_keeps_columns_reads_other_encodings_and_says_what_it_cannot_read() {
    let said = |output: &Output| String::from_utf8(output.stderr.clone()).unwrap();
    let told = |output: &Output| String::from_utf8(output.stdout.clone()).unwrap();
    let table = "Prénom;Code organisme;note\nZoé;17510000;=1+1\nLéa;01 341 0000;\"a;b\"\n";
    let utf8 = run(&["--csv", "-", "--column", "code organisme"], table.as_bytes());
    assert_eq!(utf8.status.code(), Some(0), "{}", said(&utf8));
    assert!(said(&utf8).contains("2 lignes lues") && said(&utf8).contains("En service"), "{}", said(&utf8));
    let lines: Vec<String> = told(&utf8).lines().map(str::to_owned).collect();
    assert!(lines[0].starts_with("Prénom;Code organisme;note;rattachement_kind;"), "{lines:?}");
    assert!(
        lines[1].starts_with("Zoé;17510000;'=1+1;code;current;01-751-0000;CPAM de Paris;;;missing_zero;"),
        "{lines:?}"
    );
    assert!(lines[2].starts_with("Léa;01 341 0000;\"a;b\";code;old;01-341-0000;"), "{lines:?}");
    let latin: Vec<u8> = table.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(told(&run(&["--csv", "-", "--column", "2"], &latin)), told(&utf8));
    let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(told(&run(&["--csv", "-", "--column", "2"], &wide)), format!("\u{feff}{}", told(&utf8)));
    let json = objects(&run(&["--csv", "-", "--column", "2", "--json", "--lang", "en"], table.as_bytes()).stdout);
    assert_eq!((&json[1]["columns"]["Prénom"], &json[1]["line"]), (&"Léa".into(), &2.into()));
    assert!(
        json[0]["says"].as_str().unwrap().contains("code of") || json[0]["says"].as_str().unwrap().contains("Paris")
    );

    // A line of 10 MB, a stray NUL, and what is no code: read, and told by the exit status.
    let mut long = vec![b'9'; 10_000_000];
    long.extend_from_slice(b"\n01 751\0 0000\n1 84 05 75 112 345 64\n");
    let output = run(&["--lines", "-"], &long);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<String> = told(&output).lines().map(str::to_owned).collect();
    assert!(lines[1].starts_with("1,unreadable,unread,"), "{}", lines[1]);
    assert!(lines[2].starts_with("2,code,current,01-751-0000,"), "{}", lines[2]);
    assert!(lines[3].starts_with("3,lookalike,other,") && !lines[3].contains("84"), "{}", lines[3]);

    for (arguments, input, says) in [
        (&["--lines", "/nowhere/at/all"][..], &b""[..], "cannot open"),
        (&["--csv", "-", "--column", "x"], b"a;b\n1;2\n", "it has: a, b"),
        (&["--csv", "-", "--column", "x"], b"", "empty"),
        (&["--lines"], &"01 751 0000\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(), "UTF-16"),
        (&["--csv", "-", "--column", "a", "--delimiter", "x"], b"a\n", "--delimiter"),
        (&["--csv", "-", "--column", "a"], &[&b"a\n\""[..], &vec![b'x'; 20_000_000]].concat(), "quotation mark"),
        (&["--csv", "-"], b"a\n", "--column"),
        (&["--lines", "-", "--csv", "-", "--column", "a"], b"a\n", "cannot be used"),
    ] {
        let output = run(arguments, input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains(says), "{arguments:?}: {}", said(&output));
    }
}

#[test]
fn what_the_api_cannot_take_is_a_problem() {
    let server = Server::shared();
    for (path, kind, body, status) in [
        ("/api/v1/decode/batch", "text/plain", "01", 415),
        ("/api/v1/decode/batch", "", "01", 415),
        ("/api/v1/decode/batch", "text/csv", "", 400),
        ("/api/v1/decode/batch?column=x", "text/csv", "a,b\n1,2\n", 400),
        ("/api/v1/decode/batch", "application/x-ndjson", "{\"text\": 1}\n", 422),
        ("/api/v1/decode/batch", "application/x-ndjson", "{\n", 400),
        ("/api/v1/decode/batch", "application/x-ndjson", &format!("{}{{\n", "\"1\"\n".repeat(999)), 400),
        ("/api/v1/decode/batch", "application/x-ndjson", &"1".repeat(1_100_000), 422),
        ("/api/v1/decode/batch", "text/csv", &"1".repeat(1_100_000), 400),
        ("/api/v1/decode/batch", "application/json", &"1".repeat(1_100_000), 413),
    ] {
        let answer = server.post_raw(path, kind, body.as_bytes());
        assert_eq!(answer.status, status, "{path} {kind}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{kind}");
    }
    let english = server.post_raw("/api/v1/decode/batch?lang=en", "text/csv", b"a\n17510000\n");
    assert!(english.header("content-language") == "en" && english.body.contains("CPAM de Paris"), "{}", english.body);
}

#[test]
fn the_catalogue_describes_every_file_as_it_is() {
    let server = Server::shared();
    let answer = server.get("/donnees/catalogue.jsonld");
    assert_eq!(answer.header("content-type"), "application/ld+json");
    let catalogue: Value = serde_json::from_str(&answer.body).unwrap();
    let mut files = 0;
    for dataset in catalogue["dcat:dataset"].as_array().unwrap() {
        let titles = dataset["dct:title"].as_array().unwrap();
        assert!(titles.len() == 6 && dataset["dct:identifier"] == dataset["@id"], "{dataset}");
        for file in dataset["dcat:distribution"].as_array().unwrap() {
            let (_, path) = file["dcat:downloadURL"]["@id"].as_str().unwrap().split_once("/donnees/").unwrap();
            let (answer, bytes) = server.bytes(&format!("/donnees/{path}"), &[]);
            assert_eq!(answer.status, 200, "{path}");
            let kind = file["dcat:mediaType"]["@id"].as_str().unwrap();
            let said = answer.header("content-type").split(';').next().unwrap().to_owned();
            assert!(kind.ends_with(&format!("media-types/{said}")), "{path}: {kind}");
            assert_eq!(file["dcat:byteSize"]["@value"], bytes.len().to_string(), "{path}");
            files += 1;
        }
    }
    assert_eq!(files, 16);
    assert_eq!(
        catalogue["dcat:service"]["dcat:endpointURL"]["@id"].as_str().unwrap().split("/api").nth(1),
        Some("/v1")
    );
}

#[test]
fn each_code_is_looked_up_to_the_one_of_today() {
    let table = Server::shared().get("/donnees/correspondances.tableur.csv");
    let rows = rows(&table.body);
    let find = |id: &str| rows.iter().find(|row| &row[0] == id).unwrap().iter().skip(3).collect::<Vec<_>>();
    assert_eq!(find("01-341"), ["01-342-0000", "CPAM de l’Hérault", ""]);
    assert_eq!(find("01-751"), ["01-751-0000", "CPAM de Paris", ""]);
    assert_eq!(find("03-045"), ["", "Régime général", "01"]);
    // Nothing that a spreadsheet takes for a number, but for the régime, which nobody looks up.
    assert!(rows.iter().all(|row| row.iter().take(5).all(|cell| cell.parse::<f64>().is_err())));
    // What is looked up is what the decoder says.
    let annuaire = database::built_in().unwrap();
    for row in &rows {
        let decoding = rattachement::decoding::decode(&row[0], &annuaire);
        if let Some(heir) = decoding.heir() {
            assert_eq!(heir.slug(), &row[3], "{row:?}");
        }
    }
}
