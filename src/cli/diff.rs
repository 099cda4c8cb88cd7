//! `rattachement diff OLD NEW`: what became other in the data, for those who keep a copy.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::database::Image;
use crate::downloads::{Difference, diff};

/// Which databases, and how it is told.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The older database: a file of `rattachement build`, or /donnees/rattachement.sqlite of a site
    old: PathBuf,
    /// The newer one
    new: PathBuf,
    /// Print each difference as a JSON object on a line of its own, instead of CSV
    #[arg(long)]
    json: bool,
}

impl Diff {
    /// As `diff` does. 0: the same; 1: they differ; 2: they could not be compared.
    pub(super) fn run(&self) -> ExitCode {
        match self.tell() {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(error) if super::is_closed_pipe(&error) => ExitCode::FAILURE,
            Err(error) => {
                eprintln!("rattachement: {error:#}");
                ExitCode::from(2)
            }
        }
    }

    /// Whether the two are the same.
    fn tell(&self) -> anyhow::Result<bool> {
        let (old, new) = (Image::from_file(&self.old)?, Image::from_file(&self.new)?);
        let out = io::stdout().lock();
        let counts = if self.json {
            let mut out = io::BufWriter::new(out);
            let counts = diff(&old, &new, &mut |difference| {
                serde_json::to_writer(&mut out, difference).map_err(io::Error::from)?;
                Ok(out.write_all(b"\n")?)
            })?;
            out.flush()?;
            counts
        } else {
            let mut out = csv::Writer::from_writer(out);
            out.write_record(Difference::COLUMNS)?;
            let counts =
                diff(&old, &new, &mut |difference| Ok(out.write_record(difference.row()).map_err(io::Error::from)?))?;
            out.flush()?;
            counts
        };
        for (path, image) in [(&self.old, &old), (&self.new, &new)] {
            eprintln!("{:>16} {}", image.version(), path.display());
        }
        for (table, count) in &counts {
            eprintln!("{table:>16} {} added, {} removed, {} changed", count.added, count.removed, count.changed);
        }
        Ok(counts.iter().all(|(_, count)| *count == Default::default()))
    }
}
