//! Large files, and many who ask for them at once, or read them slowly, or not at all.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;

use crate::server::{PROGRAM, Server};

/// What `deploy/rattachement.service` and `deploy/kubernetes.yaml` give the program, in megabytes.
const LIMIT: u64 = 256;

/// A line of `/proc/PID/status`, in megabytes: `VmRSS` is the memory now, `VmHWM` the most there ever was.
#[cfg(target_os = "linux")]
fn memory(server: &Server, name: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap();
    line.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1024
}

#[test]
#[cfg(target_os = "linux")]
fn asked_cold_and_at_once_everything_is_made_once_and_within_the_limit_of_the_unit() {
    for limit in [include_str!("../../deploy/rattachement.service"), include_str!("../../deploy/kubernetes.yaml")] {
        assert!(limit.contains(&format!("MemoryMax={LIMIT}M")) || limit.contains(&format!("memory: {LIMIT}Mi")));
    }
    let server = Server::start();
    let before = memory(&server, "VmHWM");
    let addresses = [
        "/donnees",
        "/en/donnees/communes",
        "/donnees/communes.json",
        "/donnees/communes.csv",
        "/donnees/datapackage.json",
        "/donnees/rattachement.sqlite",
        "/sitemap.xml",
    ];
    std::thread::scope(|scope| {
        for path in addresses.iter().cycle().take(addresses.len() * 30) {
            let (server, encoding) = (&server, if path.len() % 2 == 0 { "br" } else { "gzip" });
            scope.spawn(move || {
                assert_eq!(server.bytes(path, &[("accept-encoding", encoding)]).0.status, 200, "{path}")
            });
        }
    });
    let after = memory(&server, "VmHWM");
    // Nine files of ours, each in at most three encodings, are some 35 MB; each made for itself were 1,600 MB.
    assert!(after < LIMIT && after - before < 110, "{before} → {after} MB");
}

/// Each holds a piece, and what the system holds is not the program's.
#[test]
#[cfg(target_os = "linux")]
fn whoever_reads_slowly_holds_no_copy() {
    let server = Server::start();
    for path in ["/donnees/rattachement.sqlite", "/sitemap.xml", "/donnees/communes.json"] {
        assert_eq!(server.get(path).status, 200);
        let before = memory(&server, "VmRSS");
        let readers: Vec<TcpStream> = (0..30)
            .map(|_| {
                let mut reader = TcpStream::connect(server.url.strip_prefix("http://").unwrap()).unwrap();
                write!(reader, "GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
                // It was answered: the first bytes are there.
                reader.read_exact(&mut [0; 64]).unwrap();
                reader
            })
            .collect();
        let after = memory(&server, "VmRSS");
        assert!(after < before + 25, "{path}: {before} → {after} MB for {} readers", readers.len());
        // Others are answered as before.
        assert_eq!(server.get("/readyz").status, 200);
    }
}

#[test]
fn a_large_file_is_compressed_once_and_known_by_its_tag() {
    let server = Server::start();
    for path in ["/sitemap.xml", "/donnees/communes.csv", "/donnees/communes.json", "/donnees/rattachement.sqlite"] {
        let plain = server.bytes(path, &[]).1;
        let mut tags = Vec::new();
        for (asked, given) in [("identity", ""), ("gzip", "gzip"), ("gzip, deflate, br", "br")] {
            let (answer, bytes) = server.bytes(path, &[("accept-encoding", asked)]);
            assert_eq!((answer.status, answer.header("content-encoding")), (200, given), "{path}");
            assert_eq!(answer.header("content-length"), bytes.len().to_string(), "{path}");
            assert_eq!((answer.header("vary"), answer.header("accept-ranges")), ("accept-encoding", "bytes"), "{path}");
            let mut whole = Vec::new();
            match given {
                "br" => drop(brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut whole).unwrap()),
                "gzip" => drop(flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut whole).unwrap()),
                _ => whole = bytes.clone(),
            }
            assert!(whole == plain, "{path} in {asked}");
            assert!(given.is_empty() || bytes.len() * 3 < plain.len(), "{path}: {} in {asked}", bytes.len());
            let tag = answer.header("etag").to_owned();
            assert!(tag.starts_with('"'), "{path}: {tag}");
            let known = server.bytes(path, &[("accept-encoding", asked), ("if-none-match", &tag)]);
            assert_eq!((known.0.status, known.1.len(), known.0.header("etag")), (304, 0, &*tag), "{path}");
            assert_eq!(known.0.header("content-encoding"), "", "{path}");
            let head = server.head_in(path, asked);
            assert_eq!((head.header("etag"), head.header("content-length")), (&*tag, &*bytes.len().to_string()));
            tags.push(tag);
        }
        tags.dedup();
        assert_eq!(tags.len(), 3, "{path}: {tags:?}");
        // In another spelling it is the same file, remembered by nobody.
        let other = server.bytes(&format!("{path}?x=1"), &[("if-none-match", &tags[0]), ("range", "bytes=0-9")]);
        assert_eq!((other.0.status, other.0.header("cache-control"), other.0.header("etag")), (200, "no-store", ""));
        assert!(other.1 == plain, "{path}");
    }
}

#[test]
fn a_download_that_broke_off_goes_on_where_it_ended() {
    let server = Server::start();
    let path = "/donnees/rattachement.sqlite";
    let (answer, whole) = server.bytes(path, &[]);
    let (size, tag) = (whole.len(), answer.header("etag").to_owned());
    for (range, first, end) in [
        ("bytes=0-0", 0, 1),
        ("bytes=1000000-", 1_000_000, size),
        ("bytes=-40", size - 40, size),
        ("bytes=5-99999999999", 5, size),
    ] {
        let (answer, part) = server.bytes(path, &[("range", range), ("if-range", &tag)]);
        assert_eq!((answer.status, answer.header("etag")), (206, &*tag), "{range}");
        assert_eq!(answer.header("content-range"), format!("bytes {first}-{}/{size}", end - 1), "{range}");
        assert!(part == whole[first..end], "{range}");
    }
    let (answer, nothing) = server.bytes(path, &[("range", "bytes=99999999999-")]);
    assert_eq!((answer.status, answer.header("content-range"), nothing.len()), (416, &*format!("bytes */{size}"), 0));
    // Other data now, several stretches, or what nobody understands: the whole.
    for headers in [
        [("range", "bytes=5-"), ("if-range", "\"other\"")],
        [("range", "bytes=0-1,4-5"), ("accept", "*/*")],
        [("range", "lines=1-2"), ("accept", "*/*")],
    ] {
        let (answer, all) = server.bytes(path, &headers);
        assert_eq!((answer.status, answer.header("content-range"), all.len()), (200, "", size), "{headers:?}");
    }
    // A stretch of what is compressed is a stretch of the compressed file.
    let packed = server.bytes(path, &[("accept-encoding", "gzip")]).1;
    let part = server.bytes(path, &[("accept-encoding", "gzip"), ("range", "bytes=100-199")]);
    assert_eq!((part.0.status, part.0.header("content-encoding")), (206, "gzip"));
    assert!(part.1 == packed[100..200]);
}

#[test]
fn the_database_given_away_is_the_file_that_build_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.db");
    assert!(Command::new(PROGRAM).arg("build").arg(&path).output().unwrap().status.success());
    assert!(std::fs::read(path).unwrap() == Server::shared().bytes("/donnees/rattachement.sqlite", &[]).1);
}
