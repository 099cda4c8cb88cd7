//! How many lines a second `rattachement decode --lines` reads: a register of a few hundred codes, and lines that are
//! all different, made of the tables with slips, parts, other numbers and nonsense. One core each; no verdict.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, ensure};
use rattachement::database;

const PROGRAM: &str = "target/release/rattachement";
const LINES: u64 = 1_000_000;
const ROUNDS: usize = 5;

fn main() -> anyhow::Result<()> {
    let annuaire = database::built_in()?;
    let codes: Vec<String> =
        annuaire.centres().map(|(id, centre)| format!("{}{}{}", id.regime, id.caisse, centre.code)).collect();
    let folder = std::env::temp_dir().join(format!("rattachement-lines-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    // Knuth's MMIX generator: each run has the same lines.
    let mut seed = 27_u64;
    let mut next = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut any = |among: u64| codes.get(usize::try_from(next(among)).unwrap_or_default()).map_or("", String::as_str);
    let few: Vec<String> = (0..300).map(|_| any(codes.len() as u64).to_owned()).collect();
    let empty = folder.join("empty");
    File::create(&empty)?;
    let start = seconds(&empty)?;
    println!("{:<34} {start:>10.2} s", "start, without a line");
    let register = folder.join("register");
    write(&register, |at| few.get(usize::try_from(at * 7_919 % 300).unwrap_or_default()).cloned().unwrap_or_default())?;
    let mixed = folder.join("mixed");
    write(&mixed, |at| {
        let code = any(codes.len() as u64);
        let (regime, caisse, centre) =
            (code.get(..2).unwrap_or_default(), code.get(2..5).unwrap_or_default(), code.get(5..).unwrap_or_default());
        // A rank makes each line another text.
        match at % 10 {
            0 | 1 => format!("{regime} {caisse} {centre} ligne {at}"),
            2 => format!("{}{at:06}", code.trim_start_matches('0')),
            3 => format!("régime {regime} caisse {caisse} centre {centre} {at}"),
            4 => format!("O{caisse}{at:05}"),
            5 => format!("{:09}", at * 998_244_353 % 1_000_000_000),
            6 => format!("1 84 05 75 {at:06} 64"),
            7 => format!("06{at:08}"),
            8 => format!("{regime}-{caisse} n° {at}"),
            _ => format!("sans objet {at}"),
        }
    })?;
    for (name, path) in [("300 codes, repeated", &register), ("all different, of every sort", &mixed)] {
        let took = seconds(path)? - start;
        println!("{name:<34} {:>10.0} lines a second", LINES as f64 / took);
    }
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

fn write(path: &Path, mut line: impl FnMut(u64) -> String) -> anyhow::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for at in 0..LINES {
        writeln!(file, "{}", line(at))?;
    }
    Ok(file.flush()?)
}

/// The shortest of some rounds.
fn seconds(path: &Path) -> anyhow::Result<f64> {
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut program = Command::new(PROGRAM);
        program.args(["decode", "--lines"]).arg(path).stdout(Stdio::null()).stderr(Stdio::null());
        let status = program.status().with_context(|| format!("{PROGRAM}: build it first"))?;
        ensure!(matches!(status.code(), Some(0 | 1)), "{PROGRAM} failed");
        best = best.min(start.elapsed().as_secs_f64());
    }
    Ok(best)
}
