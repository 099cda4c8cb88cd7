//! Large bodies, sent from where they lie a piece at a time: the HTTP library copies a whole body for each connection,
//! and keeps it for as long as the reader takes.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::web::Bytes;

/// What a connection holds of a body at a time, beside what the system has taken.
const PIECE: usize = 16 * 1024;

/// A body of shared bytes, in one or several stretches.
#[derive(Debug)]
pub(super) struct Pieces {
    parts: Arc<[Bytes]>,
    /// The next byte to send, of all parts put together.
    at: usize,
    end: usize,
}

impl Pieces {
    /// The bytes from one position to another, of all parts put together.
    pub fn new(parts: Arc<[Bytes]>, at: usize, end: usize) -> Self {
        Self { parts, at, end }
    }

    fn next(&mut self) -> Option<Bytes> {
        let mut begins = 0;
        for part in self.parts.iter() {
            let from = self.at - begins;
            if from < part.len() {
                let piece = part.slice(from..part.len().min(from + PIECE).min(self.end - begins));
                self.at += piece.len();
                return Some(piece).filter(|piece| !piece.is_empty());
            }
            begins += part.len();
        }
        None
    }
}

impl MessageBody for Pieces {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(u64::try_from(self.end - self.at).unwrap_or(u64::MAX))
    }

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(self.get_mut().next().map(Ok))
    }
}

/// A body as it is, or in pieces if it is large.
pub(super) fn in_pieces(body: BoxBody) -> BoxBody {
    match body.try_into_bytes() {
        Ok(bytes) if bytes.len() > 2 * PIECE => {
            let end = bytes.len();
            BoxBody::new(Pieces::new(Arc::new([bytes]), 0, end))
        }
        Ok(bytes) => BoxBody::new(bytes),
        Err(body) => body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_bytes_and_no_piece_is_large() {
        let whole: Vec<u8> = (0..100_000_u32).flat_map(u32::to_le_bytes).collect();
        let (first, last) = whole.split_at(150_001);
        let parts: Arc<[Bytes]> = Arc::new([Bytes::copy_from_slice(first), Bytes::new(), Bytes::copy_from_slice(last)]);
        for (at, end) in [(0, whole.len()), (0, 1), (150_000, 150_002), (150_001, 399_999), (399_999, 400_000), (7, 7)]
        {
            let mut pieces = Pieces::new(parts.clone(), at, end);
            assert_eq!(pieces.size(), BodySize::Sized(u64::try_from(end - at).unwrap()));
            let mut sent = Vec::new();
            while let Some(piece) = pieces.next() {
                assert!(piece.len() <= PIECE);
                sent.extend_from_slice(&piece);
            }
            assert!(sent == whole[at..end], "{at} to {end}");
        }
    }
}
