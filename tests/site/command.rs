//! The command line, and what happens when the disk or the operator is unkind.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::server::{PROGRAM, Server};

fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Somebody who answers for an instance, for tests.
pub const PUBLISHER: &str = "name = \"Une association\"\naddress = \"1 rue d’Essai, 00000 Essai\"\nphone = \"00\"\n\
    email = \"essai@example.org\"\ndirector = \"Une personne\"\n[host]\nname = \"Un hébergeur\"\naddress = \"Essai\"\nphone = \"00\"\n";

#[test]
fn a_public_address_wants_somebody_who_answers_for_it() {
    let refused = |arguments: &[&str]| {
        let output = Command::new(PROGRAM).args(["serve", "--listen", "127.0.0.1:0"]).args(arguments).output().unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused(&["--base-url", "https://example.org"]).contains("RATTACHEMENT_PUBLISHER_FILE"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("publisher.toml");
    for wrong in [String::new(), "name = \"x\"".to_owned(), PUBLISHER.replace("Une association", " ")] {
        std::fs::write(&path, &wrong).unwrap();
        let said = refused(&["--publisher-file", path.to_str().unwrap()]);
        assert!(said.contains("publisher.example.toml"), "{wrong}: {said}");
    }
    std::fs::write(&path, PUBLISHER).unwrap();
    let server = Server::with(&["--base-url", "https://example.org", "--publisher-file", path.to_str().unwrap()]);
    let page = server.get("/mentions-legales");
    assert!(page.text("main").contains("Une association") && page.text("main").contains("Un hébergeur"));
    assert!(!page.text("footer").contains("essai"), "{}", page.text("footer"));
    let security = server.get("/.well-known/security.txt").body;
    assert!(security.contains("mailto:essai@example.org"));
    let expires = security.lines().find_map(|line| line.strip_prefix("Expires: ")).unwrap();
    let expires: chrono::DateTime<chrono::Utc> = expires.parse().unwrap();
    let days = (expires.date_naive() - rattachement::door::today()).num_days();
    assert!((200..365).contains(&days), "RFC 9116 wants less than a year: {days} days");
    drop(server);
    let trial = Server::shared();
    assert!(trial.get("/").text("footer").contains("Version d’essai"));
    assert!(trial.get("/mentions-legales").text("main").contains("version d’essai"));
    assert_eq!(trial.get("/.well-known/security.txt").status, 404);
}

#[test]
fn decode_answers_in_words_in_json_and_by_its_exit_code() {
    let paris = run(&["decode", "01 751 0000"]);
    assert_eq!(paris.status.code(), Some(0));
    assert!(text(&paris.stdout).contains("CPAM de Paris"));
    assert_eq!(run(&["decode", "01", "751", "0000"]).stdout, paris.stdout);
    assert!(text(&run(&["decode", "--lang", "en", "01 751 0000"]).stdout).contains("CPAM de Paris"));

    let json: serde_json::Value = serde_json::from_slice(&run(&["decode", "017510000", "--json"]).stdout).unwrap();
    assert_eq!((json["kind"].as_str(), json["caisse"]["name"].as_str()), (Some("code"), Some("CPAM de Paris")));

    let nir = run(&["decode", "1 84 05 75 112 345 64"]);
    let said = text(&nir.stdout);
    assert_eq!(nir.status.code(), Some(1));
    assert!(said.contains("sécurité sociale") && !said.contains("84"), "{said}");
    assert!(nir.stderr.is_empty());

    assert_eq!(run(&["decode", "bonjour"]).status.code(), Some(1));
    assert_eq!(run(&["decode"]).status.code(), Some(2));
    assert_eq!(run(&["decode", "--lang", "xx", "01"]).status.code(), Some(2));
    assert_eq!(run(&["--no-such-option"]).status.code(), Some(2));
    for help in
        [&["--help"][..], &["decode", "--help"], &["serve", "--help"], &["build", "--help"], &["check", "--help"]]
    {
        assert_eq!(run(help).status.code(), Some(0));
    }
}

#[test]
fn decode_reads_standard_input_whatever_comes() {
    let through = |bytes: &[u8]| {
        let mut child =
            Command::new(PROGRAM).args(["decode", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        // A program that stops reading early closes the pipe; that is its right.
        let _ = child.stdin.take().unwrap().write_all(bytes);
        child.wait_with_output().unwrap()
    };
    assert!(text(&through("Régime 01 Caisse 751 Centre 0000\n".as_bytes()).stdout).contains("CPAM de Paris"));
    assert_eq!(through(b"\xff\xfe\x00").status.code(), Some(1));
    assert_eq!(through(&vec![b'9'; 3_000_000]).status.code(), Some(1));
}

#[test]
fn check_finds_nothing() {
    let check = run(&["check"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stdout));
    assert!(text(&check.stdout).ends_with("0 findings\n"));
}

#[test]
fn a_built_database_serves_and_a_damaged_one_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.db");
    let path = path.to_str().unwrap();
    let built = run(&["build", path]);
    assert_eq!(built.status.code(), Some(0));
    assert!(text(&built.stdout).contains("caisse") && text(&built.stdout).contains("version"));
    fs::set_permissions(path, fs::Permissions::from_mode(0o444)).unwrap();
    let server = Server::with(&["--database", path]);
    assert!(server.get("/decoder/01-751-0000").text("h1").contains("CPAM de Paris"));
    drop(server);

    let good = fs::read(path).unwrap();
    let broken = folder.path().join("broken.db");
    for bytes in [&good[..good.len() / 2], b"hello", b""] {
        fs::write(&broken, bytes).unwrap();
        let refused = run(&["serve", "--listen", "127.0.0.1:0", "--database", broken.to_str().unwrap()]);
        assert_eq!(refused.status.code(), Some(1));
        let said = text(&refused.stderr);
        assert!(said.lines().count() == 1 && said.contains("rattachement build"), "{said}");
    }
}

#[test]
fn a_wrong_setting_stops_the_start_with_a_sentence() {
    let taken = Server::shared();
    let address = taken.url.strip_prefix("http://").unwrap();
    for (arguments, says) in [
        (&["--listen", address][..], "RATTACHEMENT_LISTEN"),
        (&["--listen", "nowhere"], "--listen"),
        (&["--workers", "0"], "--workers"),
        (&["--base-url", "example.org"], "https://example.org"),
        (&["--log", "=[", "--listen", "127.0.0.1:0"], "RATTACHEMENT_LOG"),
        (&["--static", "/nowhere", "--listen", "127.0.0.1:0"], "RATTACHEMENT_STATIC"),
        (&["--database", "/nowhere", "--listen", "127.0.0.1:0"], "RATTACHEMENT_DATABASE"),
    ] {
        let stopped = run(&[&["serve"], arguments].concat());
        assert!(!stopped.status.success());
        assert!(text(&stopped.stderr).contains(says), "{arguments:?}: {}", text(&stopped.stderr));
    }
}

/// Killed at any moment, `build` leaves the file absent or whole.
#[test]
fn a_build_killed_at_any_moment_never_leaves_half_a_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.db");
    for round in 0..25_u64 {
        let mut child = Command::new(PROGRAM).arg("build").arg(&path).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round * 8));
        let _ = child.kill();
        child.wait().unwrap();
        if path.exists() {
            rattachement::database::Image::from_file(&path).unwrap();
            fs::remove_file(&path).unwrap();
        }
    }
    assert_eq!(run(&["build", path.to_str().unwrap()]).status.code(), Some(0));
}

#[test]
fn asked_to_stop_it_stops_well() {
    let server = Server::start();
    assert_eq!(server.get("/readyz").status, 200);
    assert_eq!(server.stop().0, Some(0));
}
