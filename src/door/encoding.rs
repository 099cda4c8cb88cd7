//! Which encoding an answer takes, and making it.

use std::io::{Error, Read};

use actix_web::dev::ServiceRequest;
use actix_web::http::header::{self, AcceptEncoding, Header as _, HeaderMap, HeaderValue, Preference, Quality};
use actix_web::web::Bytes;
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use libdeflater::{CompressionLvl, Compressor};

/// How the bytes of a body are written, the smallest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

/// How long to look for a smaller body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    /// Done once, at start.
    Most,
    /// Done once for many readers, for it is asked for often.
    Often,
    /// Done once, of a whole file, which repeats itself from far away.
    Whole,
    /// Done for one reader, who waits for it, and those who may come after.
    Once,
}

/// Below this, nothing is gained on the wire: with its headers such an answer fills one packet of 1,460 bytes.
const MIN_BYTES: usize = 860;

impl Encoding {
    pub const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// The smallest of those the client likes best, and the quickest to make of those.
    pub fn asked(request: &ServiceRequest) -> (Self, Self) {
        match request.headers().get(header::ACCEPT_ENCODING).map(HeaderValue::as_bytes) {
            None => (Self::Identity, Self::Identity),
            // What browsers and proxies send, in so many words.
            Some(b"gzip, deflate, br, zstd" | b"gzip, deflate, br") => (Self::Brotli, Self::Gzip),
            Some(b"gzip" | b"gzip, deflate") => (Self::Gzip, Self::Gzip),
            Some(_) => AcceptEncoding::parse(request)
                .map_or((Self::Identity, Self::Identity), |accepted| Self::best(&accepted)),
        }
    }

    fn best(accepted: &AcceptEncoding) -> (Self, Self) {
        let quality = |encoding: Self| {
            let named = accepted.iter().find(|item| match &item.item {
                Preference::Any => false,
                Preference::Specific(name) => name.to_string() == encoding.name(),
            });
            let item = named.or_else(|| accepted.iter().find(|item| item.item == Preference::Any))?;
            Some(item.quality).filter(|quality| *quality > Quality::ZERO)
        };
        let gzip = quality(Self::Gzip);
        let mut best = (Self::Identity, quality(Self::Identity));
        for (encoding, quality) in [(Self::Gzip, gzip), (Self::Brotli, quality(Self::Brotli))] {
            if quality.is_some() && quality >= best.1 {
                best = (encoding, quality);
            }
        }
        let quickest = if best.0 == Self::Brotli && gzip == best.1 { Self::Gzip } else { best.0 };
        (best.0, quickest)
    }

    /// Its name in HTTP.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// A body in this encoding if that is worth it, which its headers then say.
    pub fn apply(self, headers: &mut HeaderMap, body: Bytes, effort: Effort) -> (Self, Bytes) {
        let is_encoded = headers.contains_key(header::CONTENT_ENCODING);
        if is_encoded || !is_worth_it(headers.get(header::CONTENT_TYPE), body.len()) {
            return (Self::Identity, body);
        }
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        match self {
            Self::Identity => (self, body),
            _ => match self.encode(&body[..], body.len(), effort) {
                Ok(encoded) => {
                    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(self.name()));
                    // To its very size: what is kept is counted by it.
                    (self, encoded.into_boxed_slice().into())
                }
                Err(_) => (Self::Identity, body),
            },
        }
    }

    /// The levels were measured on our pages (`docs/speed.md`): brotli 5 is the last whose cost is in microseconds, and
    /// no window helps beyond the size of a page.
    pub fn encode(self, mut bytes: impl Read, size: usize, effort: Effort) -> std::io::Result<Vec<u8>> {
        let mut encoded = Vec::new();
        match self {
            Self::Identity => drop(bytes.read_to_end(&mut encoded)?),
            Self::Gzip => {
                let level = match effort {
                    Effort::Most => 12,
                    Effort::Often | Effort::Whole => 6,
                    Effort::Once => 1,
                };
                let level = CompressionLvl::new(level).map_err(|_| Error::other("no such level"))?;
                let mut plain = Vec::with_capacity(size);
                bytes.read_to_end(&mut plain)?;
                let mut compressor = Compressor::new(level);
                let mut room = vec![0; compressor.gzip_compress_bound(plain.len())];
                let length = compressor.gzip_compress(&plain, &mut room).map_err(Error::other)?;
                // Copied: what is kept would else lie in a room three times its size, and hold the rest of it in pieces.
                encoded.extend_from_slice(room.get(..length).unwrap_or_default());
            }
            Self::Brotli => {
                encoded.reserve(size.min(1024 * 1024) / 2);
                // Windows below 17 change the search at quality 5, for the worse.
                // At quality 11 the window is paid for in memory, 64 MB at 22: files of ours fit in 18.
                let (quality, lgwin) = match effort {
                    Effort::Most => (11, 18),
                    Effort::Often => (5, 17),
                    Effort::Whole => (5, 20),
                    Effort::Once => (2, 16),
                };
                let parameters = BrotliEncoderParams {
                    quality,
                    lgwin,
                    size_hint: size,
                    mode: BrotliEncoderMode::BROTLI_MODE_TEXT,
                    ..BrotliEncoderParams::default()
                };
                brotli::BrotliCompress(&mut bytes, &mut encoded, &parameters)?;
            }
        }
        Ok(encoded)
    }
}

/// Whether a body of this kind and size has other encodings than its own.
pub(super) fn is_worth_it(kind: Option<&HeaderValue>, size: usize) -> bool {
    const KINDS: [&str; 7] = [
        "application/javascript",
        "application/json",
        "application/problem+json",
        "application/manifest+json",
        "application/vnd.sqlite3",
        "application/xml",
        "image/svg+xml",
    ];
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim_end();
    size >= MIN_BYTES && (kind.starts_with("text/") || KINDS.contains(&kind) || kind.ends_with("+xml"))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn the_client_chooses_and_ties_go_to_the_smallest() {
        for (asked, expected) in [
            ("gzip, deflate, br, zstd", (Encoding::Brotli, Encoding::Gzip)),
            ("gzip, deflate, br", (Encoding::Brotli, Encoding::Gzip)),
            ("gzip,br", (Encoding::Brotli, Encoding::Gzip)),
            ("br", (Encoding::Brotli, Encoding::Brotli)),
            ("br, gzip;q=0.5", (Encoding::Brotli, Encoding::Brotli)),
            ("br, gzip;q=0", (Encoding::Brotli, Encoding::Brotli)),
            ("br;q=0.5, gzip", (Encoding::Gzip, Encoding::Gzip)),
            ("br;q=0, gzip", (Encoding::Gzip, Encoding::Gzip)),
            ("gzip", (Encoding::Gzip, Encoding::Gzip)),
            ("deflate, gzip;q=1.0, *;q=0.5", (Encoding::Gzip, Encoding::Gzip)),
            ("*", (Encoding::Brotli, Encoding::Gzip)),
            ("*;q=0", (Encoding::Identity, Encoding::Identity)),
            ("identity", (Encoding::Identity, Encoding::Identity)),
            ("identity, gzip;q=0.5", (Encoding::Identity, Encoding::Identity)),
            ("gzip;q=0.5, identity;q=0.2", (Encoding::Gzip, Encoding::Gzip)),
            ("zstd", (Encoding::Identity, Encoding::Identity)),
            ("", (Encoding::Identity, Encoding::Identity)),
            ("gzip;q=abc", (Encoding::Identity, Encoding::Identity)),
            (";;;,,,", (Encoding::Identity, Encoding::Identity)),
        ] {
            let request = TestRequest::default().insert_header((header::ACCEPT_ENCODING, asked)).to_srv_request();
            assert_eq!(Encoding::asked(&request), expected, "{asked}");
        }
        let silent = TestRequest::default().to_srv_request();
        assert_eq!(Encoding::asked(&silent), (Encoding::Identity, Encoding::Identity));
    }

    #[test]
    fn every_encoding_gives_the_bytes_back() {
        use std::io::Read as _;
        let text = "Votre caisse de rattachement. ".repeat(200);
        for effort in [Effort::Most, Effort::Often, Effort::Whole, Effort::Once] {
            let (mut brotli, mut gzip) = (String::new(), String::new());
            let encoded = Encoding::Brotli.encode(text.as_bytes(), text.len(), effort).unwrap();
            brotli::Decompressor::new(&encoded[..], 4096).read_to_string(&mut brotli).unwrap();
            let encoded = Encoding::Gzip.encode(text.as_bytes(), text.len(), effort).unwrap();
            flate2::read::GzDecoder::new(&encoded[..]).read_to_string(&mut gzip).unwrap();
            assert_eq!((brotli.as_str(), gzip.as_str()), (text.as_str(), text.as_str()));
            assert!(encoded.len() < text.len() / 10);
        }
    }

    #[test]
    fn only_long_text_is_worth_it() {
        let kind = |text: &'static str| HeaderValue::from_static(text);
        assert!(is_worth_it(Some(&kind("text/html; charset=utf-8")), 5_000));
        assert!(is_worth_it(Some(&kind("image/svg+xml")), 5_000));
        assert!(!is_worth_it(Some(&kind("text/html; charset=utf-8")), 100));
        assert!(!is_worth_it(Some(&kind("image/png")), 5_000));
        assert!(!is_worth_it(None, 5_000));
    }
}
