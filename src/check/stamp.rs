//! `rattachement check --stamp`: says in each translation which French text it was made from.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use crate::content::Source;

/// Writes into every translation under a folder the digest of the French text beside it: to be done
/// once a translation is right. How many were changed.
///
/// # Errors
/// The folder is not there, or a file cannot be read or written.
pub fn stamp(folder: &Path) -> anyhow::Result<usize> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| path.display().to_string());
    let mut count = 0;
    for kind in fs::read_dir(folder).with_context(|| format!("{}: run this in the project", folder.display()))? {
        for piece in fs::read_dir(kind?.path())? {
            let piece = piece?.path();
            let text = read(&piece.join("fr.md"))?;
            // Only the words count: any kind and slug will do.
            let digest = Source::read("content/faq/x/fr.md", &text)?.digest();
            for file in fs::read_dir(&piece)? {
                let path = file?.path();
                if path.file_name().is_some_and(|name| name == "fr.md") {
                    continue;
                }
                let text = read(&path)?;
                let stamped: Vec<String> = text
                    .lines()
                    .map(|line| if line.starts_with("of = ") { format!("of = \"{digest}\"") } else { line.to_owned() })
                    .collect();
                let stamped = format!("{}\n", stamped.join("\n"));
                if stamped != text {
                    fs::write(&path, stamped)?;
                    count += 1;
                }
            }
        }
    }
    Ok(count)
}
