//! A file of any length, sent to the API and answered while it is sent.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::Duration;

use rattachement::database;
use serde_json::Value;

use crate::many::{mixed, objects, run};
use crate::server::{PROGRAM, Server};

const CSV: &str = "text/csv";
const LINES: &str = "application/x-ndjson";
/// The most texts of a request.
const MOST: usize = 100_000;

/// A connection on which a request has begun.
fn begun(server: &Server, path: &str, kind: &str, headers: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.url.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let head = format!(
        "POST /api/v1/decode/batch{path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: {kind}\r\n\
         {headers}\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream
}

/// The status, and the body if it came to its end. It is read while the other is sent, as curl does.
fn sent(server: &Server, path: &str, kind: &str, body: Vec<u8>) -> (u16, Option<Vec<u8>>) {
    let mut stream = begun(server, path, kind, &format!("content-length: {}\r\n", body.len()));
    let mut sending = stream.try_clone().unwrap();
    let sender = thread::spawn(move || drop(sending.write_all(&body)));
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    sender.join().unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let body = answer.split_off(end + 4);
    (status, if head.contains("transfer-encoding: chunked") { joined(&body) } else { Some(body) })
}

/// The chunks of a body put together; nothing if the last is missing.
fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&chunks[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(chunks.get(end + 2..end + 2 + size)?);
        chunks = &chunks[end + 2 + size + 2..];
    }
}

#[test]
fn a_hundred_thousand_rows_are_answered_as_the_command_answers_them() {
    let lines = mixed(&database::built_in().unwrap(), MOST);
    let server = Server::shared();
    let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    table.write_record(["né", "code"]).unwrap();
    lines.iter().enumerate().for_each(|(at, text)| table.write_record([&at.to_string(), text]).unwrap());
    let table = String::from_utf8(table.into_inner().unwrap()).unwrap();
    let expected = run(&["--csv", "-", "--column", "code"], table.as_bytes()).stdout;
    let (status, body) = sent(server, "?column=code", CSV, table.clone().into_bytes());
    assert_eq!(status, 200);
    assert!(body.unwrap() == expected);
    let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let (_, body) = sent(server, "?column=2", CSV, wide);
    assert!(body.unwrap() == [&b"\xef\xbb\xbf"[..], &expected].concat());

    let typed: Vec<String> = lines.iter().map(|text| serde_json::to_string(text).unwrap()).collect();
    let (status, body) = sent(server, "", LINES, typed.join("\n").into_bytes());
    assert_eq!(status, 200);
    let told = run(&["--lines", "--json"], lines.join("\n").as_bytes()).stdout;
    assert_eq!(told.iter().filter(|byte| **byte == b'\n').count(), MOST);
    assert!(body.unwrap() == told);
}

#[test]
fn a_fault_far_down_is_told_where_it_is() {
    let server = Server::shared();
    let before = "\"01 751 0000\"\n".repeat(49_999);
    for (wrong, kind, status) in [
        ("{\"text\": \"Kanaryg\"", "json", 400),
        ("{\"text\": [\"Kanaryg\"]}", "shape", 422),
        ("\"\u{1}\"", "json", 400),
    ] {
        let (code, body) = sent(server, "?lang=en", LINES, format!("{before}{wrong}\n{before}").into_bytes());
        let told = objects(&body.unwrap());
        let last = told.last().unwrap();
        assert_eq!((code, told.len(), &last["line"], &last["status"]), (200, 50_000, &50_000.into(), &status.into()));
        assert!(last["type"].as_str().unwrap().ends_with(&format!("/donnees/api#{kind}")), "{last}");
        assert!(last.get("kind").is_none() && !last.to_string().contains("Kanaryg"), "{last}");
    }
    let rows = |file: &[u8]| {
        let rows = csv::Reader::from_reader(file).records().map(Result::unwrap).collect::<Vec<_>>();
        (rows.len(), rows.last().unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let open = format!("a,b\n{}\"{}", "x,01 751 0000\n".repeat(49_999), "Kanaryg\n".repeat(200_000));
    let (code, body) = sent(server, "?lang=en&column=b", CSV, open.into_bytes());
    let (count, last) = rows(&body.unwrap());
    assert_eq!((code, count), (200, 50_000));
    assert_eq!(last[..4], ["", "", "problem", "table"]);
    assert!(last[10].starts_with("Line 50,000: The body is not a table."), "{last:?}");
    // What is too much.
    let (code, body) = sent(server, "", CSV, "1\n".repeat(MOST + 2).into_bytes());
    let (count, last) = rows(&body.unwrap());
    assert_eq!((code, count, last[2].as_str()), (200, MOST + 1, "too-long"));
    assert_eq!(sent(server, "", CSV, "1\n".repeat(MOST + 1).into_bytes()).1.map(|body| rows(&body).0), Some(MOST));
    let mut stream = begun(server, "", LINES, "content-length: 33554433\r\n");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 413 ") && answer.contains("application/problem+json"), "{answer}");
}

#[test]
fn whoever_stops_reading_or_goes_away_keeps_nobody_waiting_and_is_not_written_down() {
    let mut command = std::process::Command::new(PROGRAM);
    command.args(["serve", "--listen", "127.0.0.1:0", "--workers", "1", "--log", "trace"]);
    let server = Server::of(&mut command);
    let line = b"\"Marie Kanaryg 01 751 0000\"\n";
    let mut waiting = Vec::new();
    for _ in 0..3 {
        // More than the system takes for either side.
        let mut stream = begun(&server, "", LINES, &format!("content-length: {}\r\n", 1_000_000 * line.len()));
        let mut sending = stream.try_clone().unwrap();
        let sender = thread::spawn(move || {
            let piece = line.repeat(1_000);
            (0..1_000).take_while(|_| sending.write_all(&piece).is_ok()).count()
        });
        // The answer has begun: from here on nobody reads it.
        stream.read_exact(&mut [0; 1_000]).unwrap();
        waiting.push((stream, sender));
        assert_eq!(server.get("/decoder/01-751-0000").status, 200);
        assert_eq!(server.post_raw("/api/v1/decode/batch", LINES, line).status, 200);
    }
    for (stream, sender) in waiting {
        stream.shutdown(Shutdown::Both).unwrap();
        assert!(sender.join().unwrap() < 1_000, "all was taken, and nothing read");
    }
    // One that leaves before all is sent, and one whose last line is wrong.
    let mut stream = begun(&server, "", LINES, "content-length: 99\r\n");
    stream.write_all(line).unwrap();
    drop(stream);
    let wrong = [line.repeat(2_000).as_slice(), b"{\"Kanaryg\": 1}\n"].concat();
    let (_, body) = sent(&server, "", LINES, wrong);
    let body = String::from_utf8(body.unwrap()).unwrap();
    assert!(body.lines().count() == 2_001 && !body.contains("Kanaryg"));
    assert_eq!(server.get("/healthz").status, 200);
    let (code, logs) = server.stop();
    assert_eq!(code, Some(0));
    assert!(logs.contains("/api/v1/decode/batch") && !logs.contains("Kanaryg"));
}

#[test]
fn a_long_file_is_paid_for_from_the_share_of_its_client() {
    let server = Server::with(&["--rate", "1", "--trusted-proxies", "127.0.0.1"]);
    let client = ("x-forwarded-for", "203.0.113.7");
    // Ten at once: one for the request, and seven for what it has more than a thousand texts.
    let body = "\"1\"\n".repeat(8_000);
    let headers = format!("{}: {}\r\ncontent-length: {}\r\n", client.0, client.1, body.len());
    let mut stream = begun(&server, "", LINES, &headers);
    stream.write_all(body.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answered = (0..10).take_while(|_| server.get_with("/recherche?q=xyzzyq", client).status == 200).count();
    assert!((1..10).contains(&answered), "{answered}");
    let last: Value =
        serde_json::from_str(String::from_utf8_lossy(&answer).lines().rfind(|line| line.starts_with('{')).unwrap())
            .unwrap();
    assert_eq!(last["line"], 8_000);
}
