//! A link as a square to scan.

use std::fmt::Write as _;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The square: one path of horizontal strokes.
#[derive(Debug)]
pub struct Qr {
    /// Modules a side, with the quiet zone.
    pub size: i32,
    /// SVG path data.
    pub path: String,
}

impl Qr {
    /// White modules that must surround the code.
    const QUIET: i32 = 4;

    /// The square of a text; nothing if it is too long for one.
    pub fn new(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (low, least, most) = (QrCodeEcc::Low, Version::MIN, Version::MAX);
        // Any mask can be read. To choose the best of eight would be a third of the cost of a plan.
        let mask = Some(Mask::new(0));
        let code = QrCode::encode_segments_advanced(&segments, low, least, most, mask, true).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            // Where the last run ended: the next is written from there.
            let mut from = None;
            let mut x = 0;
            while x < code.size() {
                let is_dark = code.get_module(x, y);
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y) == is_dark).count();
                let run = i32::try_from(run).ok()?;
                if is_dark {
                    let _ = match from {
                        None => write!(path, "M{} {}h{run}", x + Self::QUIET, y + Self::QUIET),
                        Some(from) => write!(path, "m{} 0h{run}", x - from),
                    };
                    from = Some(x + run);
                }
                x += run;
            }
        }
        Some(Self { size: code.size() + 2 * Self::QUIET, path })
    }
}
