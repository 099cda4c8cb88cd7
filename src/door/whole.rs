//! Whole files, too large to be made, encoded or remembered like a page: each encoding is made once, has a strong tag,
//! and is sent in pieces, from the middle too if a reader has the beginning.

use std::io::Read;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue,
    IF_RANGE, RANGE, VARY,
};
use actix_web::web::Bytes;
use base16ct::lower::encode_string;
use sha2::{Digest as _, Sha256};

use super::encoding::{Effort, Encoding, is_worth_it};
use super::memory::is_known;
use super::{Cache, Once, Pieces};

/// A file, in every encoding that somebody asked for.
#[derive(Debug)]
pub struct Whole {
    kind: &'static str,
    plain: Parts,
    sha256: String,
    brotli: Once<Parts>,
    gzip: Once<Parts>,
}

/// The bytes of a file in one encoding.
#[derive(Debug, Clone)]
struct Parts(Arc<[Bytes]>);

impl Parts {
    fn len(&self) -> usize {
        self.0.iter().map(Bytes::len).sum()
    }

    fn reader(&self) -> Box<dyn Read + '_> {
        let empty: Box<dyn Read> = Box::new(std::io::empty());
        self.0.iter().fold(empty, |before, part| Box::new(before.chain(&part[..])))
    }
}

impl Whole {
    /// A file of a kind, which lies in one or several stretches.
    #[must_use]
    pub fn new(kind: &'static str, parts: impl Into<Arc<[Bytes]>>) -> Arc<Self> {
        let plain = Parts(parts.into());
        let mut hash = Sha256::new();
        plain.0.iter().for_each(|part| hash.update(part));
        let sha256 = encode_string(&hash.finalize());
        Arc::new(Self { kind, plain, sha256, brotli: Once::default(), gzip: Once::default() })
    }

    /// How many bytes it has, as it is.
    #[must_use]
    pub fn size(&self) -> usize {
        self.plain.len()
    }

    /// What it is, in one piece.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.plain.0.iter().flat_map(|part| part.iter().copied()).collect()
    }

    /// Its SHA-256, in hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The answer that gives it to everybody: `door` puts the bytes to it, in the encoding and from where they are
    /// wanted.
    #[must_use]
    pub fn answer(self: Arc<Self>, cache: Cache) -> HttpResponse {
        let mut response =
            HttpResponse::Ok().content_type(self.kind).insert_header((CACHE_CONTROL, cache.header())).finish();
        response.extensions_mut().insert(self);
        response
    }

    /// Its bytes in the encoding, or as it is if that is not worth it.
    async fn encoded(self: &Arc<Self>, encoding: Encoding) -> anyhow::Result<(Encoding, Parts)> {
        let made = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
            Encoding::Identity => return Ok((encoding, self.plain.clone())),
        };
        let whole = self.clone();
        let made = made.get(move || {
            let encoded = encoding.encode(whole.plain.reader(), whole.size(), Effort::Whole)?;
            Ok(Parts(Arc::new([encoded.into_boxed_slice().into()])))
        });
        Ok((encoding, made.await?.as_ref().clone()))
    }

    /// The whole answer to a request with these headers, or a stretch of it, or that it is known. `head` is what the
    /// handler said; without a tag to compare, the file is sent as it would be to the first who asks.
    pub(super) async fn respond(
        self: &Arc<Self>,
        head: HttpResponse<()>,
        encoding: Encoding,
        (asked, version, is_get): (&HeaderMap, &str, bool),
    ) -> anyhow::Result<HttpResponse> {
        let kind = HeaderValue::from_static(self.kind);
        let is_encodable = is_worth_it(Some(&kind), self.size());
        let (encoding, parts) = self.encoded(if is_encodable { encoding } else { Encoding::Identity }).await?;
        let (size, mut response) = (parts.len(), head.set_body(()));
        let headers = response.headers_mut();
        if is_encodable {
            headers.append(VARY, HeaderValue::from_static("accept-encoding"));
        }
        let tag = format!("\"{}-{}-{}\"", first(version, 8), first(&self.sha256, 16), encoding.name());
        let tag = HeaderValue::try_from(tag)?;
        headers.insert(ETAG, tag.clone());
        if is_known(asked, &tag) {
            headers.remove(CONTENT_TYPE);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return Ok(response.set_body(BoxBody::new(())));
        }
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if encoding != Encoding::Identity {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
        }
        // What is begun with one tag is not ended with another.
        let is_the_same = asked.get(IF_RANGE).is_none_or(|theirs| *theirs == tag);
        let range = asked.get(RANGE).filter(|_| is_get && is_the_same).and_then(|range| wanted(range, size));
        let (at, end) = match range {
            None => (0, size),
            Some(Some((at, end))) => {
                headers.insert(CONTENT_RANGE, HeaderValue::try_from(format!("bytes {at}-{}/{size}", end - 1))?);
                *response.status_mut() = StatusCode::PARTIAL_CONTENT;
                (at, end)
            }
            Some(None) => {
                headers.insert(CONTENT_RANGE, HeaderValue::try_from(format!("bytes */{size}"))?);
                headers.remove(CONTENT_ENCODING);
                headers.remove(CONTENT_TYPE);
                headers.insert(CACHE_CONTROL, HeaderValue::from_static(Cache::Never.header()));
                *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
                return Ok(response.set_body(BoxBody::new(())));
            }
        };
        Ok(response.set_body(BoxBody::new(Pieces::new(parts.0, at, end))))
    }
}

fn first(text: &str, count: usize) -> &str {
    text.get(..count).unwrap_or(text)
}

/// The stretch that a `Range` asks for; nothing where there is none such (416), and nothing at all where it is to be
/// ignored: several stretches, other units, or what cannot be read.
fn wanted(range: &HeaderValue, size: usize) -> Option<Option<(usize, usize)>> {
    let (first, last) = range.to_str().ok()?.strip_prefix("bytes=")?.split_once('-')?;
    // Larger than any number is past the end of any file.
    let number = |text: &str| match text.trim() {
        "" => Some(None),
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => Some(Some(digits.parse().unwrap_or(usize::MAX))),
        _ => None,
    };
    match (number(first)?, number(last)?) {
        (None, None) => None,
        (Some(first), Some(last)) if last < first => None,
        (Some(first), last) => {
            let end = last.map_or(size, |last: usize| last.saturating_add(1).min(size));
            Some((first < end).then_some((first, end)))
        }
        (None, Some(count)) => Some((count > 0 && size > 0).then(|| (size.saturating_sub(count), size))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_one_stretch_or_none() {
        for (asked, expected) in [
            ("bytes=0-", Some(Some((0, 10)))),
            ("bytes=0-0", Some(Some((0, 1)))),
            ("bytes=4-99999999999999999999999999", Some(Some((4, 10)))),
            ("bytes=-3", Some(Some((7, 10)))),
            ("bytes=-99999999999999999999999999", Some(Some((0, 10)))),
            ("bytes=10-", Some(None)),
            ("bytes=99999999999999999999999999-", Some(None)),
            ("bytes=-0", Some(None)),
            ("bytes=5-2", None),
            ("bytes=-", None),
            ("bytes=0-0,2-3", None),
            ("bytes=a-b", None),
            ("bytes=+1-2", None),
            ("lines=1-2", None),
            ("", None),
        ] {
            assert_eq!(wanted(&HeaderValue::from_static(asked), 10), expected, "{asked}");
        }
    }
}
