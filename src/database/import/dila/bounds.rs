//! How much is read: an archive made to fill a machine is refused in one sentence.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

const MIB: u64 = 1 << 20;
/// The State's archive is a third of this.
pub(super) const MAX_FILE: u64 = 1024 * MIB;
/// The archive holds 270 MB of services and 350 MB of communes, which unpack to some 1 GiB.
pub(super) const MAX_UNPACKED: u64 = 4096 * MIB;
/// A record, or the file of a commune, is some kilobytes.
pub(super) const MAX_RECORD: u64 = 16 * MIB;
/// There are 35 000 communes.
pub(super) const MAX_COMMUNES: usize = 200_000;
/// There are a thousand.
pub(super) const MAX_SERVICES: usize = 20_000;

/// What there is too much of. Each reads after "it …".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// The file as it is given, or one inside it.
    #[error("is far larger than that directory, or holds a file that is: more than {} MiB", MAX_FILE / MIB)]
    File,
    /// What it unpacks to.
    #[error("unpacks to far more than that directory: over {} MiB", MAX_UNPACKED / MIB)]
    Unpacked,
    /// One record.
    #[error("holds a record far larger than any of that directory: over {} MiB", MAX_RECORD / MIB)]
    Record,
    /// Communes.
    #[error("names far more communes than France has: over {MAX_COMMUNES}")]
    Communes,
    /// Services of a CPAM or MSA.
    #[error("names far more services of a CPAM or MSA than there are: over {MAX_SERVICES}")]
    Services,
}

/// A reader that stops with an error once more than so much was read.
pub(super) struct Bounded<R> {
    inner: R,
    left: u64,
    why: TooMuch,
}

impl<R> Bounded<R> {
    pub fn new(inner: R, most: u64, why: TooMuch) -> Self {
        Self { inner, left: most, why }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(count as u64).ok_or_else(|| io::Error::other(self.why))?;
        Ok(count)
    }
}

/// Counts what was read since the last record: JSON has no length to look at first.
#[derive(Default)]
pub(super) struct Meter {
    since: Cell<u64>,
    refused: Cell<Option<TooMuch>>,
}

impl Meter {
    pub fn on<R: Read>(self: &Rc<Self>, inner: R) -> Metered<R> {
        Metered { inner, meter: Rc::clone(self) }
    }

    pub fn start_again(&self) {
        self.since.set(0);
    }

    /// Remembers why reading stops: the errors of a JSON reader are texts.
    pub fn refuse(&self, why: TooMuch) -> TooMuch {
        self.refused.set(Some(why));
        why
    }

    pub fn refused(&self) -> Option<TooMuch> {
        self.refused.get()
    }
}

pub(super) struct Metered<R> {
    inner: R,
    meter: Rc<Meter>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let since = self.meter.since.get() + count as u64;
        self.meter.since.set(since);
        if since > MAX_RECORD { Err(io::Error::other(self.meter.refuse(TooMuch::Record))) } else { Ok(count) }
    }
}
