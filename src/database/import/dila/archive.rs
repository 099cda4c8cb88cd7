//! A file as somebody downloaded it → what it says. What it is shows in its first bytes, whatever its name:
//! the State's archive (`.tar.bz2`), the ZIP of communes that is in it, or JSON.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use bzip2::read::MultiBzDecoder;
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use super::bounds::{Bounded, MAX_COMMUNES, MAX_FILE, MAX_RECORD, MAX_UNPACKED, TooMuch};
use super::file::{Directory, NotADirectory};

#[cfg(test)]
mod tests;

/// What begins the entry of a file in the list at the end of a ZIP.
const LISTED: u32 = u32::from_be_bytes(*b"PK\x01\x02");

impl Directory {
    /// Adds what a file says, and gives its SHA-256.
    ///
    /// # Errors
    /// It is something else, a part only, or far too large.
    pub fn add_file(&mut self, path: &Path) -> Result<Vec<u8>, NotADirectory> {
        let mut file = File::open(path)?;
        // The length that the system tells is not that of a pipe or of a device.
        let mut hash = Sha256::new();
        each_part(&mut Bounded::new(&mut file, MAX_FILE, TooMuch::File), |part| hash.update(part))?;
        file.seek(SeekFrom::Start(0))?;
        let mut start = Vec::new();
        (&mut file).take(4).read_to_end(&mut start)?;
        file.seek(SeekFrom::Start(0))?;
        match start.as_slice() {
            [b'B', b'Z', b'h', _] => self.add_archive(MultiBzDecoder::new(io::BufReader::new(file)), MAX_UNPACKED)?,
            [b'P', b'K', ..] => self.add_zip(file, MAX_UNPACKED)?,
            _ => self.add_json(file)?,
        }
        Ok(hash.finalize().to_vec())
    }

    /// The archive as it is published: the services, and the ZIP of communes.
    fn add_archive(&mut self, unpacked: impl Read, most: u64) -> Result<(), NotADirectory> {
        let before = (self.services.len(), self.communes.len());
        let mut archive = tar::Archive::new(Bounded::new(unpacked, most, TooMuch::Unpacked));
        // Raw: names of any length are skipped as they come, where they would be held whole.
        for entry in archive.entries()?.raw(true) {
            let mut entry = entry?;
            if !entry.header().entry_type().is_file() {
                continue;
            }
            let mut start = Vec::new();
            (&mut entry).take(4).read_to_end(&mut start)?;
            let is_zip = start.starts_with(b"PK\x03\x04");
            let is_json = matches!(start.trim_ascii_start(), [b'{' | b'[', ..] | [0xef, 0xbb, 0xbf, ..]);
            let whole = Cursor::new(start).chain(entry);
            if is_zip {
                // A ZIP is read from its end. It lies on the disk meanwhile, under no name.
                let mut spooled = tempfile::tempfile()?;
                io::copy(&mut Bounded::new(whole, MAX_FILE, TooMuch::File), &mut spooled)?;
                self.add_zip(spooled, most)?;
            } else if is_json {
                match self.add_json(whole) {
                    // Something else beside what we look for.
                    Ok(()) | Err(NotADirectory::NoList | NotADirectory::NoneOfOurs) => {}
                    Err(why) => return Err(why),
                }
            }
        }
        if self.services.len() == before.0 {
            return Err(NotADirectory::Without("list of services that names a CPAM or a MSA"));
        }
        if self.communes.len() == before.1 {
            return Err(NotADirectory::Without("ZIP of communes that depend on a CPAM"));
        }
        Ok(())
    }

    /// The ZIP of communes, one file for each.
    fn add_zip(&mut self, mut file: impl Read + Seek, most: u64) -> Result<(), NotADirectory> {
        file.seek(SeekFrom::Start(0))?;
        // The list of files is held whole: first see that it is no longer than it should be.
        if count_listed(&mut file)? > MAX_COMMUNES {
            return Err(TooMuch::Communes.into());
        }
        let unreadable = |why: zip::result::ZipError| NotADirectory::from(io::Error::other(why.to_string()));
        let mut zip = ZipArchive::new(file).map_err(unreadable)?;
        let before = self.communes.len();
        let mut left = most;
        let mut content = Vec::new();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).map_err(unreadable)?;
            if file.is_dir() {
                continue;
            }
            let name = file.name().map_err(unreadable)?.into_owned();
            content.clear();
            Bounded::new(&mut file, MAX_RECORD, TooMuch::Record).read_to_end(&mut content)?;
            left = left.checked_sub(content.len() as u64).ok_or(TooMuch::Unpacked)?;
            match self.add_commune(&content) {
                Ok(()) => {}
                Err(NotADirectory::TooMuch(why)) => return Err(why.into()),
                Err(why) => self.unusable.push(format!("{}: it {why}", name.escape_debug())),
            }
        }
        if self.communes.len() == before {
            return Err(NotADirectory::Without("commune that depends on a CPAM"));
        }
        Ok(())
    }
}

/// How many files a ZIP lists.
fn count_listed(file: &mut impl Read) -> io::Result<usize> {
    let (mut count, mut recent) = (0, 0_u32);
    each_part(file, |part| {
        for byte in part {
            recent = recent << 8 | u32::from(*byte);
            count += usize::from(recent == LISTED);
        }
    })?;
    Ok(count)
}

/// Reads to the end, and holds a part at a time.
fn each_part(file: &mut impl Read, mut take: impl FnMut(&[u8])) -> io::Result<()> {
    let mut buffer = vec![0; 1 << 16];
    loop {
        let length = file.read(&mut buffer)?;
        match buffer.get(..length) {
            Some(part) if length > 0 => take(part),
            _ => return Ok(()),
        }
    }
}
