//! What a file holds, whatever wrote it: UTF-8, UTF-16 with its mark, or the older Windows-1252, piece by piece.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A longer line is not read to its end: it holds no code.
pub const MAX_LINE: usize = 64 * 1024;
/// How much is looked at before anything is read.
const BEGINNING: usize = 16 * 1024;

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Every second byte is nothing, and no mark says why.
    #[error("it looks like UTF-16 without its mark; save it again as UTF-8")]
    Utf16,
    /// It is no text.
    #[error("it is not a text; save it again as CSV or as text, in UTF-8")]
    Binary,
}

/// What comes piece by piece, made UTF-8, but for what is Windows-1252: see [`text_of`].
#[derive(Default)]
pub struct Text {
    /// The first pieces, until there is enough to look at.
    begun: Vec<u8>,
    is_begun: bool,
    decoder: Option<Decoder>,
    had_mark: bool,
}

impl Text {
    /// Whether it began with a mark, as spreadsheets write it.
    #[must_use]
    pub const fn had_mark(&self) -> bool {
        self.had_mark
    }

    /// Adds what a piece says to `into`. The beginning is held back until it can be judged.
    ///
    /// # Errors
    /// It is no text.
    pub fn push(&mut self, piece: &[u8], is_last: bool, into: &mut Vec<u8>) -> Result<(), Fault> {
        if self.is_begun {
            self.decode(piece, is_last, into);
            return Ok(());
        }
        self.begun.extend_from_slice(piece);
        if self.begun.len() < BEGINNING && !is_last {
            return Ok(());
        }
        self.is_begun = true;
        let begun = std::mem::take(&mut self.begun);
        let skipped = self.judge(begun.get(..BEGINNING).unwrap_or(&begun))?;
        self.decode(begun.get(skipped..).unwrap_or_default(), is_last, into);
        Ok(())
    }

    /// Sees what the beginning is written in; how much of it is no text.
    fn judge(&mut self, begun: &[u8]) -> Result<usize, Fault> {
        let mark = Encoding::for_bom(begun);
        self.had_mark = mark.is_some();
        match mark {
            Some((encoding, _)) if encoding == UTF_16LE || encoding == UTF_16BE => {
                self.decoder = Some(encoding.new_decoder_with_bom_removal());
                return Ok(0);
            }
            _ => {}
        }
        let nothing = |from: usize| begun.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
        if begun.len() >= 4 {
            let half = begun.len() / 2;
            if nothing(0) * 10 > half * 7 || nothing(1) * 10 > half * 7 {
                return Err(Fault::Utf16);
            }
            let is_odd = |byte: &&u8| matches!(**byte, 0..=8 | 14..=26 | 28..=31);
            if begun.iter().filter(is_odd).count() * 10 > begun.len() * 3 {
                return Err(Fault::Binary);
            }
        }
        Ok(if mark.is_some_and(|(encoding, _)| encoding == UTF_8) { 3 } else { 0 })
    }

    fn decode(&mut self, piece: &[u8], is_last: bool, into: &mut Vec<u8>) {
        let Some(decoder) = &mut self.decoder else { return into.extend_from_slice(piece) };
        let mut text = String::with_capacity(decoder.max_utf8_buffer_length(piece.len()).unwrap_or_default());
        let (result, ..) = decoder.decode_to_string(piece, &mut text, is_last);
        debug_assert_eq!(result, CoderResult::InputEmpty);
        into.extend_from_slice(text.as_bytes());
    }
}

/// A file as [`Text`] makes it.
pub struct Source<R> {
    inner: R,
    text: Text,
    waiting: io::Cursor<Vec<u8>>,
    raw: Box<[u8]>,
    ended: bool,
}

impl<R: Read> Source<R> {
    /// Nothing of it is read yet.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            text: Text::default(),
            waiting: io::Cursor::default(),
            raw: vec![0; BEGINNING].into_boxed_slice(),
            ended: false,
        }
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.waiting.read(into)? {
                0 if self.ended => return Ok(0),
                0 => {}
                read => return Ok(read),
            }
            let read = self.inner.read(&mut self.raw)?;
            self.ended = read == 0;
            self.waiting.set_position(0);
            let waiting = self.waiting.get_mut();
            waiting.clear();
            let piece = self.raw.get(..read).unwrap_or_default();
            let said = self.text.push(piece, self.ended, waiting);
            said.map_err(|fault| io::Error::new(io::ErrorKind::InvalidData, fault))?;
        }
    }
}

/// Bytes as text: what is no UTF-8 is Windows-1252, of which Latin-1 is a part, so that anything can be read.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Reads a line without its end into `line`, and of a long one no more than [`MAX_LINE`] bytes and one. Nothing is
/// there when the file has ended.
///
/// # Errors
/// The file cannot be read.
pub fn read_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<()>> {
    line.clear();
    let mut is_any = false;
    loop {
        let buffer = source.fill_buf()?;
        if buffer.is_empty() {
            break;
        }
        is_any = true;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let piece = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
        let room = (MAX_LINE + 1).saturating_sub(line.len());
        line.extend_from_slice(piece.get(..room.min(piece.len())).unwrap_or_default());
        let used = piece.len() + usize::from(end.is_some());
        source.consume(used);
        if end.is_some() {
            break;
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(is_any.then_some(()))
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn lines(file: &[u8]) -> Vec<String> {
        let mut source = BufReader::with_capacity(7, Source::new(file));
        let (mut line, mut lines) = (Vec::new(), Vec::new());
        while read_line(&mut source, &mut line).unwrap().is_some() {
            lines.push(text_of(&line).into_owned());
        }
        lines
    }

    #[test]
    fn every_encoding_gives_the_same_lines() {
        let text = "Hérault;01 342 0000\r\nœuvre – 8 €\n\nfin";
        let expected = ["Hérault;01 342 0000", "œuvre – 8 €", "", "fin"];
        let utf16 = |bytes: fn(u16) -> [u8; 2]| {
            "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
        };
        for file in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            WINDOWS_1252.encode(text).0.into_owned(),
        ] {
            assert_eq!(lines(&file), expected);
        }
        assert!(lines(b"").is_empty());
        assert_eq!(lines(b"\n"), [""]);
    }

    #[test]
    fn what_is_no_text_is_said_and_a_stray_nul_is_read() {
        let fault = |file: &[u8]| io::read_to_string(Source::new(file)).unwrap_err().to_string();
        let bare: Vec<u8> = "01 751 0000\n".repeat(9).encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(fault(&bare).contains("UTF-16"));
        assert!(fault(&[0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]).contains("not a text"));
        assert_eq!(lines(b"01 751\0 0000\n02\n"), ["01 751\0 0000", "02"]);
    }

    #[test]
    fn a_line_without_end_takes_no_memory() {
        let file = io::repeat(b'9').take(10_000_000).chain(&b"\n01 751 0000\n"[..]);
        let mut source = BufReader::new(Source::new(file));
        let mut line = Vec::new();
        read_line(&mut source, &mut line).unwrap();
        assert!(line.len() == MAX_LINE + 1 && line.capacity() < 4 * MAX_LINE);
        read_line(&mut source, &mut line).unwrap();
        assert_eq!(line, b"01 751 0000");
        assert!(read_line(&mut source, &mut line).unwrap().is_none());
    }
}
