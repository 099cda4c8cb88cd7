//! Explanations, questions, terms and what machines read of them: every piece of `data/content/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rattachement::database::{File, Image};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::server::{Answer, Server};

/// A file of `data/content/`, with the lines of its header.
struct Piece {
    kind: String,
    slug: String,
    header: BTreeMap<String, String>,
    body: String,
    languages: BTreeSet<String>,
}

impl Piece {
    fn path(&self) -> String {
        match self.kind.as_str() {
            "site" => format!("/{}", self.slug),
            "facile" if self.slug == "accueil" => "/facile".to_owned(),
            kind => format!("/{kind}/{}", self.slug),
        }
    }

    fn sources(&self) -> Vec<String> {
        let list = self.header.get("sources").cloned().unwrap_or_default();
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    }
}

fn pieces() -> Vec<Piece> {
    let folders = |path: &Path| -> Vec<_> {
        let mut found: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        found.sort();
        found
    };
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/content");
    let mut pieces = Vec::new();
    for kind in folders(&root) {
        for folder in folders(&kind) {
            let text = fs::read_to_string(folder.join("fr.md")).unwrap();
            let (header, body) = text.strip_prefix("+++\n").unwrap().split_once("\n+++\n").unwrap();
            let value = |line: &str| {
                let (key, value) = line.split_once(" = ")?;
                Some((key.to_owned(), value.trim_matches('"').to_owned()))
            };
            pieces.push(Piece {
                kind: name(&kind),
                slug: name(&folder),
                header: header.lines().filter_map(value).collect(),
                body: body.to_owned(),
                languages: folders(&folder).iter().map(|file| name(file).trim_end_matches(".md").to_owned()).collect(),
            });
        }
    }
    assert!(pieces.len() > 50, "only {} pieces", pieces.len());
    pieces
}

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}

fn structured(page: &Answer) -> Vec<Value> {
    let document = Html::parse_document(&page.body);
    all(&document, "script[type='application/ld+json']")
        .iter()
        .map(|block| serde_json::from_str(&block.text().collect::<String>()).unwrap())
        .collect()
}

#[test]
fn every_piece_has_its_answer_first_then_its_sources_with_their_dates() {
    let server = Server::shared();
    for piece in &pieces() {
        let path = piece.path();
        let page = server.get(&path);
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.text("h1"), piece.header["title"].replace('\u{a0}', " "), "{path}");
        let document = Html::parse_document(&page.body);
        let description = all(&document, "meta[name='description']")[0].attr("content").unwrap();
        let lead: Vec<String> = all(&document, ".lead").iter().map(|lead| lead.text().collect()).collect();
        if piece.kind == "glossaire" {
            // Its text is its answer: the lead is only what the letters stand for.
            assert_eq!(lead, piece.header.get("long").cloned().into_iter().collect::<Vec<_>>(), "{path}");
            let text = piece.body.trim().split("[[").next().unwrap().split("{{").next().unwrap();
            assert!(description.len() > 20 && !description.contains("[["), "{path}: {description}");
            assert!(text.contains('[') || description.starts_with(text), "{path}: {description}");
        } else {
            assert_eq!(lead, [piece.header["summary"].as_str()], "{path}");
            assert_eq!(description, piece.header["summary"], "{path}");
        }
        let links: BTreeSet<&str> = all(&document, "main a").iter().filter_map(|link| link.attr("href")).collect();
        for source in piece.sources() {
            assert!(links.contains(format!("/sources/{source}").as_str()), "{path} does not give {source}");
            // Easy French names its sources at the end only.
            let marked = links.contains(format!("#source-{source}").as_str()) || piece.kind == "facile";
            assert!(marked, "{path}: {source} marks nothing");
        }
        assert!(page.text("main").contains("Sources lues le") && page.text("main").contains("relire avant"), "{path}");
        let sections = piece.body.lines().filter(|line| line.starts_with("## ")).count();
        let has_contents = sections >= 4 && piece.kind != "facile";
        assert_eq!(all(&document, "nav.contents").len(), usize::from(has_contents), "{path}: contents");
        for unresolved in ["[[", "]]", "{{", "}}", "<!--"] {
            assert!(!page.body.contains(unresolved), "{path} shows {unresolved}");
        }
        assert_eq!(
            all(&document, "figure svg[role='img']").len(),
            piece.body.matches("{{figure:").count(),
            "{path}: figures"
        );
        let crumbs = structured(&page).into_iter().find(|data| data["@type"] == "BreadcrumbList").unwrap();
        let steps = crumbs["itemListElement"].as_array().unwrap();
        assert_eq!(steps.len(), all(&document, ".trail li").len(), "{path}");
        assert!(steps.last().unwrap()["item"].as_str().unwrap().ends_with(&path), "{path}");
        if piece.kind == "faq" {
            let question = structured(&page).into_iter().find(|data| data["@type"] == "FAQPage").unwrap();
            assert_eq!(question["mainEntity"][0]["name"], piece.header["title"].as_str(), "{path}");
            assert!(!question["mainEntity"][0]["acceptedAnswer"]["text"].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn a_piece_not_yet_translated_is_shown_in_french_and_says_so() {
    let server = Server::shared();
    for piece in &pieces() {
        let path = format!("/en{}", piece.path());
        let page = server.get(&path);
        assert_eq!(page.status, 200, "{path}");
        let document = Html::parse_document(&page.body);
        let is_french = !all(&document, "main article[lang='fr']").is_empty();
        assert_eq!(is_french, !piece.languages.contains("en"), "{path}");
        let why = if piece.kind == "facile" { "in easy-to-read French" } else { "is not translated yet" };
        let says_so = page.text("main").contains(why);
        assert_eq!(says_so, is_french, "{path}");
        let title = piece.header["title"].replace('\u{a0}', " ");
        // « Affiliation », « CPAM »: a term may be the same word in both.
        let may_be_same = piece.kind == "glossaire" && !is_french;
        assert!(may_be_same || (page.text("h1") == title) == is_french, "{path}: {title}");
        for link in all(&document, "main a").iter().filter_map(|link| link.attr("href")) {
            let inside = link.starts_with('/') && !link.starts_with("/en/") && link != "/en";
            assert!(!inside, "{path} leaves its language for {link}");
        }
    }
}

#[test]
fn no_piece_is_an_orphan() {
    let server = Server::shared();
    let reached = |path: &str| -> BTreeSet<String> {
        let document = Html::parse_document(&server.get(path).body);
        all(&document, "main a").iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    };
    let (explanations, questions, map) = (reached("/comprendre"), reached("/faq"), reached("/plan-du-site"));
    let faq = Html::parse_document(&server.get("/faq").body);
    let glossary = server.get("/glossaire");
    let glossary = Html::parse_document(&glossary.body);
    for piece in pieces() {
        let path = piece.path();
        match piece.kind.as_str() {
            "comprendre" => assert!(explanations.contains(&path), "{path} is not on /comprendre"),
            "faq" => {
                assert!(questions.contains(&path), "{path} is not on /faq");
                let group = &piece.header["group"];
                let place = all(&faq, &format!("section[aria-labelledby='{group}']:has(#{group}) a[href='{path}']"));
                assert_eq!(place.len(), 1, "{path} is not under {group} on /faq");
                assert!(map.contains(&format!("/faq#{group}")), "{group} is not on the map of the site");
                continue;
            }
            "glossaire" => {
                let entry = all(&glossary, &format!("main li[id='{}'] > a[href='{path}']", piece.slug));
                assert_eq!(entry.len(), 1, "{path} is not in the glossary, or not at the place of its old links");
                assert_eq!(entry[0].text().collect::<String>(), piece.header["title"], "{path}");
                continue;
            }
            _ => {}
        }
        assert!(map.contains(&path), "{path} is not on the map of the site");
    }
}

#[test]
fn a_term_leads_to_pages_that_speak_of_it() {
    let server = Server::shared();
    let pieces = pieces();
    let words = |piece: &Piece| format!("{} {} {}", piece.header["title"], piece.header["summary"], piece.body);
    let mut leading = 0;
    for term in pieces.iter().filter(|piece| piece.kind == "glossaire") {
        let document = Html::parse_document(&server.get(&term.path()).body);
        let links: Vec<&str> =
            all(&document, "section[aria-labelledby='voir'] a").iter().filter_map(|link| link.attr("href")).collect();
        assert!(links.len() <= 3, "{}: {links:?}", term.path());
        leading += usize::from(!links.is_empty());
        let aliases = term.header.get("aliases").cloned().unwrap_or_default();
        let spellings =
            aliases.split('"').filter(|part| part.chars().any(char::is_alphanumeric)).map(str::to_lowercase);
        let spellings: Vec<String> = spellings.chain([term.header["title"].to_lowercase()]).collect();
        for link in links {
            let piece = pieces.iter().find(|piece| piece.path() == link).unwrap();
            let text = words(piece).to_lowercase().replace('\u{a0}', " ");
            let is_said = spellings.iter().any(|spelling| text.contains(&spelling.replace('\u{a0}', " ")));
            assert!(is_said, "{} leads to {link}, which says none of {spellings:?}", term.path());
        }
    }
    assert!(leading > 50, "{leading} terms lead on");
    let vitale = Html::parse_document(&server.get("/en/glossaire/carte-vitale").body);
    assert_eq!(all(&vitale, "section[aria-labelledby='voir'] a[href^='/en/']").len(), 3);
}

#[test]
fn five_questions_stand_open_on_their_index() {
    let server = Server::shared();
    let featured: Vec<Piece> = pieces()
        .into_iter()
        .filter(|piece| piece.header.get("featured").is_some_and(|value| value == "true"))
        .collect();
    let page = server.get("/faq");
    let document = Html::parse_document(&page.body);
    let open = all(&document, "main details[open]");
    assert_eq!(open.len(), featured.len());
    for piece in &featured {
        let answer = piece.header["summary"].replace('\u{a0}', " ");
        assert!(page.text("main").contains(&answer), "{} is not open", piece.slug);
    }
    let is_written = pieces().iter().any(|piece| piece.kind == "faq");
    assert_eq!(featured.len(), if is_written { 5 } else { 0 });
}

#[test]
fn each_source_leads_to_the_pages_that_use_it() {
    let server = Server::shared();
    let list = ["/sources", "/sources?page=2", "/sources?page=3"].map(|path| server.get(path).body).concat();
    let list = Html::parse_document(&list);
    let mut users: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for piece in pieces() {
        for source in piece.sources() {
            users.entry(source).or_default().push(piece.path());
        }
    }
    for (source, expected) in users {
        let link = all(&list, &format!("[id='{source}'] a[href='/sources/{source}']"));
        assert_eq!(link.len(), 1, "/sources: {source}");
        let page = server.get(&format!("/sources/{source}"));
        let document = Html::parse_document(&page.body);
        let used: BTreeSet<&str> =
            all(&document, "main section a").iter().filter_map(|link| link.attr("href")).collect();
        for path in &expected {
            assert!(used.contains(path.as_str()), "/sources/{source} does not give {path}");
        }
        assert_eq!(used.len(), expected.len(), "/sources/{source}");
    }
    assert_eq!(server.get("/sources/NO-SUCH-SOURCE").status, 404);
}

#[test]
fn the_map_for_machines_gives_every_piece_in_every_language_with_its_day() {
    let server = Server::public();
    let map = server.get("/sitemap.xml");
    let rows = csv::Reader::from_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/corrections.csv")).unwrap();
    let corrections: Vec<BTreeMap<String, String>> = rows.into_deserialize().map(|row| row.unwrap()).collect();
    assert_eq!(map.status, 200);
    // What says nothing of its own has no day; what does has its own, and not that of all data.
    let day = |path: &str| {
        let entry = map.body.split("<url>").find(|entry| entry.contains(&format!(":9{path}</loc>"))).unwrap();
        let day = entry.split("<lastmod>").nth(1).and_then(|rest| rest.split('<').next()).map(str::to_owned);
        assert!(entry.contains("hreflang=\"x-default\""), "{path}");
        day
    };
    assert_eq!((day("/decoder"), day("/retrouver")), (None, None));
    let latest = corrections.iter().map(|row| row["date"].clone()).max();
    assert_eq!(day("/corrections"), latest);
    assert!(day("/faq").is_some() && day("/caisses/liste").is_some());
    assert!(map.header("content-type").contains("xml"));
    let addresses: Vec<&str> =
        map.body.split("<loc>").skip(1).map(|rest| rest.split_once("</loc>").unwrap().0).collect();
    let unique: BTreeSet<&str> = addresses.iter().copied().collect();
    assert!(addresses.len() == unique.len() && addresses.len() <= 50_000, "{} addresses", addresses.len());
    for piece in &pieces() {
        for prefix in ["", "/en"] {
            let address = format!("http://127.0.0.1:9{prefix}{}", piece.path());
            assert!(unique.contains(address.as_str()), "{address}");
        }
        let entry = map.body.split("<url>").find(|entry| entry.contains(&format!("{}</loc>", piece.path()))).unwrap();
        let put_right = corrections.iter().filter(|row| row["path"] == piece.path()).map(|row| row["date"].as_str());
        let day = put_right.chain([piece.header["read"].as_str()]).max().unwrap();
        assert!(entry.contains(&format!("<lastmod>{day}</lastmod>")), "{}", piece.slug);
        assert!(entry.contains("hreflang=\"fr\"") && entry.contains("hreflang=\"en\""), "{}", piece.slug);
    }
    // Some of each folder: all of them are two thousand.
    let mut kin: BTreeMap<&str, u32> = BTreeMap::new();
    for address in addresses {
        let path = address.strip_prefix("http://127.0.0.1:9").unwrap();
        let met = kin.entry(path.rsplit_once('/').unwrap().0).or_default();
        *met += 1;
        if *met <= 5 {
            assert_eq!(server.get(if path.is_empty() { "/" } else { path }).status, 200, "{path}");
        }
    }
    let robots = server.get("/robots.txt");
    assert!(robots.body.contains("Sitemap: http://127.0.0.1:9/sitemap.xml"));
    for prefix in ["", "/en"] {
        let search = server.get(&format!("{prefix}/opensearch.xml"));
        assert!(search.body.contains(&format!("http://127.0.0.1:9{prefix}/recherche?q={{searchTerms}}")), "{prefix}");
    }
}

/// Structured data is read by programs that forgive nothing, and a string in it may not end its block.
#[test]
fn structured_data_is_whole_wherever_it_stands() {
    let server = Server::shared();
    for path in ["/", "/en", "/caisses/01-751", "/comprendre/le-code", "/decoder/01-751-0000", "/regimes/01"] {
        let page = server.get(path);
        for data in structured(&page) {
            assert_eq!(data["@context"], "https://schema.org", "{path}");
            assert!(data["@type"].is_string(), "{path}");
        }
    }
    let kinds = |path: &str| -> Vec<Value> { structured(&server.get(path)) };
    for (path, prefix) in [("/", ""), ("/en", "/en")] {
        let site = kinds(path).into_iter().find(|data| data["@type"] == "WebSite").unwrap();
        let target = site["potentialAction"]["target"].as_str().unwrap();
        assert_eq!(target, format!("{}{prefix}/recherche?q={{search_term_string}}", server.url));
    }
    let office = |path| kinds(path).into_iter().find(|data| data["@type"] == "GovernmentOffice");
    let paris = office("/caisses/01-751").unwrap();
    assert_eq!((paris["name"].as_str(), paris["telephone"].as_str()), (Some("CPAM de Paris"), Some("3646")));
    assert!(office("/caisses/01-341").is_none(), "a body that is no more is no office");
    // Our page is about the body: it is not the body's own.
    assert_eq!(paris["mainEntityOfPage"], format!("{}/caisses/01-751", server.url));
    assert!(paris["url"] != paris["mainEntityOfPage"] && paris["sameAs"].is_null());
    let data = kinds("/en/donnees").into_iter().find(|data| data["@type"] == "Dataset").unwrap();
    let files = data["distribution"].as_array().unwrap();
    assert_eq!(files.len(), 8);
    for file in files {
        let path = file["contentUrl"].as_str().unwrap().strip_prefix(&server.url).unwrap();
        let answer = server.head(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-type").starts_with(file["encodingFormat"].as_str().unwrap()), "{path}");
    }
}

#[test]
fn a_code_in_a_sentence_stays_on_one_line() {
    let server = Server::shared();
    for path in ["/decoder/01-341-0000", "/ar/decoder/01-341-0000", "/en/decoder/01-998-0000", "/caisses/01-341"] {
        let page = Html::parse_document(&server.get(path).body);
        for text in page.root_element().select(&Selector::parse("main *:not(script)").unwrap()).flat_map(|e| e.text()) {
            let broken = text
                .as_bytes()
                .windows(4)
                .any(|w| w[1] == b' ' && w[0].is_ascii_digit() && w[2].is_ascii_digit() && w[3].is_ascii_digit());
            let parent_keeps = text.trim().bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
            assert!(!broken || parent_keeps, "{path}: {text}");
        }
    }
}

#[test]
fn corrections_are_listed_and_their_feed_is_read_by_a_library() {
    let server = Server::public();
    let rows = csv::Reader::from_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/corrections.csv")).unwrap();
    let rows: Vec<BTreeMap<String, String>> = rows.into_deserialize().map(|row| row.unwrap()).collect();
    for (prefix, lang) in [("", "fr"), ("/en", "en")] {
        let page = server.get(&format!("{prefix}/corrections"));
        let document = Html::parse_document(&page.body);
        let links = all(&document, "main a");
        let feed = server.get(&format!("{prefix}/corrections.atom"));
        assert!(feed.header("content-type").starts_with("application/atom+xml"));
        let feed = atom_syndication::Feed::read_from(feed.body.as_bytes()).unwrap();
        assert_eq!(feed.entries().len(), rows.len());
        assert!(feed.updated().timestamp() > 0 && feed.links().iter().any(|link| link.rel() == "self"));
        let ids: BTreeSet<&str> = feed.entries().iter().map(atom_syndication::Entry::id).collect();
        assert_eq!(ids.len(), rows.len(), "two corrections share an id");
        let days: Vec<_> = feed.entries().iter().map(atom_syndication::Entry::updated).collect();
        assert!(days.is_sorted_by(|one, next| one >= next), "the latest comes first");
        for row in &rows {
            let (path, text) = (format!("{prefix}{}", row["path"]), &row[lang]);
            assert!(page.text("main").contains(&text.replace('\u{a0}', " ")), "{text}");
            assert!(links.iter().any(|link| link.attr("href") == Some(&path)), "{path}");
            let entry = feed.entries().iter().find(|entry| entry.summary().unwrap().as_str() == text).unwrap();
            assert_eq!(entry.links()[0].href(), format!("http://127.0.0.1:9{path}"));
            assert_eq!(entry.updated().date_naive().to_string(), row["date"]);
            assert_eq!(server.get(&path).status, 200, "{path}");
        }
    }
}

#[test]
fn a_translation_is_stamped_with_the_french_it_was_made_from() {
    let folder = tempfile::tempdir().unwrap();
    let piece = folder.path().join("data/content/glossaire/essai");
    fs::create_dir_all(&piece).unwrap();
    let french = "+++\ntitle = \"Essai\"\n+++\n\nUn mot.\n";
    fs::write(piece.join("fr.md"), french).unwrap();
    fs::write(piece.join("en.md"), "+++\ntitle = \"Trial\"\nof = \"\"\n+++\n\nA word.\n").unwrap();
    let stamp = || {
        let run = std::process::Command::new(crate::server::PROGRAM)
            .args(["check", "--stamp"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(run.status.success());
        let said = String::from_utf8(run.stdout).unwrap();
        (said.split(' ').next().unwrap().to_owned(), fs::read_to_string(piece.join("en.md")).unwrap())
    };
    let (count, first) = stamp();
    assert!(count == "1" && !first.contains("of = \"\"") && first.ends_with("A word.\n"), "{first}");
    assert_eq!(stamp(), ("0".to_owned(), first.clone()));
    fs::write(piece.join("fr.md"), french.replace("Un mot", "Deux mots")).unwrap();
    let (count, second) = stamp();
    assert!(count == "1" && second != first);
    assert_eq!(fs::read_to_string(piece.join("fr.md")).unwrap(), french.replace("Un mot", "Deux mots"));
}

/// `data/` as it lies, path under it and content.
fn data() -> Vec<File> {
    fn read(folder: &Path, root: &Path, files: &mut Vec<File>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, root, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.push((name, fs::read(&path).unwrap().into()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files = Vec::new();
    read(&root, &root, &mut files);
    files.retain(|(name, _)| {
        let is_content = name.starts_with("content/") && name.ends_with(".md");
        is_content || name.ends_with(".csv")
    });
    files.sort();
    files
}

#[test]
fn a_piece_past_its_review_or_translated_from_an_older_text_says_so() {
    let mut files = data();
    let name = "content/comprendre/le-code";
    let french = files.iter_mut().find(|(file, _)| *file == format!("{name}/fr.md")).unwrap();
    let text = String::from_utf8(french.1.to_vec()).unwrap();
    let due = text.lines().map(|line| if line.starts_with("review = ") { "review = 2026-11-22" } else { line });
    french.1 = due.collect::<Vec<_>>().join("\n").into_bytes().into();
    files.retain(|(file, _)| *file != format!("{name}/en.md"));
    let english =
        "+++\ntitle = \"The code\"\nsummary = \"Nine digits.\"\nof = \"0123456789ab\"\n+++\n\nA fact.[[SNDS]]\n";
    files.push((format!("{name}/en.md"), english.as_bytes().into()));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.db");
    Image::of(&files).unwrap().write(&path).unwrap();
    let server = Server::with(&["--database", path.to_str().unwrap()]);
    let page = server.get("/comprendre/le-code");
    assert!(page.text("main").contains("devait être relue le 22 novembre 2026"), "{}", page.text("main"));
    let page = server.get("/en/comprendre/le-code");
    assert_eq!(page.text("h1"), "The code");
    assert!(page.text("main").contains("The French text has changed"), "{}", page.text("main"));
    assert!(!server.get("/comprendre/a-quoi-sert-le-code").text("main").contains("devait être relue"));
}

#[test]
fn easy_french_is_one_sentence_a_line_each_idea_with_its_picture() {
    let server = Server::shared();
    let select = |selector: &str| Selector::parse(selector).unwrap();
    let pages = ["", "/c-est-quoi", "/decoder", "/retrouver", "/telephoner", "/ecrire"];
    for path in pages.map(|page| format!("/facile{page}")) {
        let answer = server.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        let html = Html::parse_document(&answer.body);
        let ideas: Vec<ElementRef<'_>> = html.select(&select(".idea")).collect();
        assert!(ideas.len() >= 3, "{path}: {} ideas", ideas.len());
        for idea in &ideas {
            assert_eq!(idea.select(&select("h2")).count(), 1, "{path}");
            let picture = select(".picto path");
            let drawn: Vec<&str> = idea.select(&picture).filter_map(|path| path.attr("d")).collect();
            assert!(drawn.len() == 1 && !drawn[0].is_empty(), "{path}: a picture");
            assert_eq!(idea.select(&select("sup, em, i, u, table, img")).count(), 0, "{path}: nothing that hinders");
            for line in idea.select(&select("p")) {
                let said: String = line.text().collect();
                let ends = said.matches(['.', '!', '?']).count();
                // A question and its answer belong together; 01 751 0000 and ameli.fr hold no sentence.
                assert!(ends <= 2 || said.contains("ameli"), "{path}: {said}");
            }
        }
        for other in pages {
            let link = format!(".easy-pages a[href='/facile{other}']");
            assert_eq!(html.select(&select(&link)).count(), 1, "{path} leads to {other}");
        }
    }
    assert_eq!(server.get("/facile/accueil").status, 404, "it has one address");
    let arabic = server.get("/ar/facile/telephoner");
    let html = Html::parse_document(&arabic.body);
    assert_eq!(html.select(&select("article[lang=fr][dir=ltr]")).count(), 1, "French said to be French");
    assert!(arabic.text(".note").contains("بفرنسية"), "and why");
}

/// « Appuyez sur « Chercher » »: a text that names a button quotes the message, never its words.
#[test]
fn a_button_that_a_text_names_exists() {
    let server = Server::shared();
    let said = server.get("/facile/decoder").text("main").replace('\u{a0}', " ");
    let named = said.split_once("Appuyez sur « ").and_then(|(_, rest)| rest.split_once(" »")).unwrap().0;
    let document = scraper::Html::parse_document(&server.get("/decoder").body);
    let buttons = scraper::Selector::parse("main button").unwrap();
    let shown: Vec<String> = document.select(&buttons).map(|button| button.text().collect()).collect();
    assert!(shown.iter().any(|button| button.trim() == named), "{named}: {shown:?}");
    let mut read = 0;
    for file in walk(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data/content"))) {
        let text = std::fs::read_to_string(&file).unwrap().replace('\u{a0}', " ");
        for (_, quoted) in text.match_indices("« ").map(|(at, _)| text.split_at(at)) {
            let before = text[..text.len() - quoted.len()].trim_end().to_lowercase();
            let is_pressed = ["appuyez sur", "cliquez sur", "bouton"].iter().any(|verb| before.ends_with(verb));
            assert!(!is_pressed || quoted.starts_with("« {{label:"), "{}: {quoted:.40}", file.display());
        }
        read += 1;
    }
    assert!(read > 700, "{read}");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() { files.extend(walk(&entry.path())) } else { files.push(entry.path()) }
    }
    files
}
