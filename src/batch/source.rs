//! What a file holds, whatever wrote it: UTF-8, UTF-16 with its mark, or the older Windows-1252, piece by piece.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A longer line is not read to its end: it holds no code.
pub const MAX_LINE: usize = 64 * 1024;
/// A record of a table that is longer has lost a quotation mark.
pub const MAX_RECORD: usize = 16 * 1024 * 1024;
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
    /// A record does not end.
    #[error("a row does not end within 16 MB; a quotation mark is open near this line")]
    Endless,
}

/// A file as UTF-8, but for lines of Windows-1252: see [`text_of`].
pub struct Source<R> {
    inner: R,
    begun: io::Cursor<Vec<u8>>,
    decoder: Option<Decoder>,
    waiting: io::Cursor<Vec<u8>>,
    raw: Vec<u8>,
    ended: bool,
    had_mark: bool,
    read: Rc<Cell<usize>>,
}

impl<R: Read> Source<R> {
    /// Looks at the beginning of a file.
    ///
    /// # Errors
    /// It cannot be read, or is no text: a [`Fault`] within.
    pub fn new(mut inner: R) -> io::Result<Self> {
        let mut begun = Vec::new();
        inner.by_ref().take(BEGINNING as u64).read_to_end(&mut begun)?;
        let mark = Encoding::for_bom(&begun);
        let decoder = match mark {
            Some((encoding, _)) if encoding == UTF_16LE || encoding == UTF_16BE => {
                Some(encoding.new_decoder_with_bom_removal())
            }
            _ => None,
        };
        let nothing = |from: usize| begun.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
        if decoder.is_none() && begun.len() >= 4 {
            let half = begun.len() / 2;
            if nothing(0) * 10 > half * 7 || nothing(1) * 10 > half * 7 {
                return Err(io::Error::new(io::ErrorKind::InvalidData, Fault::Utf16));
            }
            let is_odd = |byte: &&u8| matches!(**byte, 0..=8 | 14..=26 | 28..=31);
            if begun.iter().filter(is_odd).count() * 10 > begun.len() * 3 {
                return Err(io::Error::new(io::ErrorKind::InvalidData, Fault::Binary));
            }
        }
        let skipped = if decoder.is_none() && mark.is_some_and(|(encoding, _)| encoding == UTF_8) { 3 } else { 0 };
        let mut begun = io::Cursor::new(begun);
        begun.set_position(skipped);
        Ok(Self {
            inner,
            begun,
            decoder,
            waiting: io::Cursor::default(),
            raw: vec![0; 8 * 1024],
            ended: false,
            had_mark: mark.is_some(),
            read: Rc::default(),
        })
    }

    /// Whether the file began with a mark, as spreadsheets write it.
    #[must_use]
    pub const fn had_mark(&self) -> bool {
        self.had_mark
    }

    /// How many bytes were given since somebody set it to none: over [`MAX_RECORD`] reading fails.
    #[must_use]
    pub fn since_record(&self) -> Rc<Cell<usize>> {
        Rc::clone(&self.read)
    }

    fn read_raw(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.begun.read(into)? {
            0 => self.inner.read(into),
            read => Ok(read),
        }
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let given = self.read.get();
        if given > MAX_RECORD {
            return Err(io::Error::new(io::ErrorKind::InvalidData, Fault::Endless));
        }
        let read = loop {
            if self.decoder.is_none() {
                break self.read_raw(into)?;
            }
            match self.waiting.read(into)? {
                0 if self.ended => break 0,
                0 => {}
                read => break read,
            }
            let mut raw = std::mem::take(&mut self.raw);
            let read = self.read_raw(&mut raw)?;
            self.ended = read == 0;
            let mut text = String::with_capacity(raw.len() * 3 + 16);
            if let (Some(decoder), Some(raw)) = (&mut self.decoder, raw.get(..read)) {
                let (result, ..) = decoder.decode_to_string(raw, &mut text, self.ended);
                debug_assert_eq!(result, CoderResult::InputEmpty);
            }
            self.raw = raw;
            self.waiting = io::Cursor::new(text.into_bytes());
        };
        self.read.set(given.saturating_add(read));
        Ok(read)
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
        let mut source = BufReader::with_capacity(7, Source::new(file).unwrap());
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
        let fault = |file: &[u8]| Source::new(file).err().and_then(|error| error.into_inner()).unwrap().to_string();
        let bare: Vec<u8> = "01 751 0000\n".repeat(9).encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(fault(&bare).contains("UTF-16"));
        assert!(fault(&[0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]).contains("not a text"));
        assert_eq!(lines(b"01 751\0 0000\n02\n"), ["01 751\0 0000", "02"]);
    }

    #[test]
    fn a_line_without_end_takes_no_memory() {
        let file = io::repeat(b'9').take(10_000_000).chain(&b"\n01 751 0000\n"[..]);
        let mut source = BufReader::new(Source::new(file).unwrap());
        let mut line = Vec::new();
        read_line(&mut source, &mut line).unwrap();
        assert!(line.len() == MAX_LINE + 1 && line.capacity() < 4 * MAX_LINE);
        read_line(&mut source, &mut line).unwrap();
        assert_eq!(line, b"01 751 0000");
        assert!(read_line(&mut source, &mut line).unwrap().is_none());
    }

    #[test]
    fn a_record_without_end_stops_the_reading() {
        let mut source = Source::new(io::repeat(b'a')).unwrap();
        let error = io::copy(&mut source, &mut io::sink()).unwrap_err();
        assert!(error.to_string().contains("quotation mark"), "{error}");
    }
}
