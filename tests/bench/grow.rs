//! Writes a database with many times as many caisses and centres as there are: `grow TIMES PATH`.
//! The real rows stay, so that the same requests can be made of it.

use std::collections::BTreeSet;
use std::path::Path;

use rattachement::database::{File, Image};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, times, path] = arguments.as_slice() else { anyhow::bail!("grow TIMES PATH") };
    let times: usize = times.parse()?;
    let mut files = Vec::new();
    read(Path::new("data"), "", &mut files)?;
    for (name, bytes) in &mut files {
        match name.as_str() {
            "caisses.csv" => *bytes = grown(bytes, times, 1, 1_000, 3)?.into(),
            "centres.csv" => *bytes = grown(bytes, times, 2, 10_000, 4)?.into(),
            _ => {}
        }
    }
    let image = Image::of(&files)?;
    image.write(Path::new(path))?;
    for (table, rows) in image.tables() {
        println!("{table} {rows}");
    }
    Ok(())
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<File>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else if entry.path().extension().is_some_and(|e| e == "csv") {
            files.push((name, std::fs::read(entry.path())?.into()));
        }
    }
    Ok(())
}

/// The rows, and copies of them under free numbers (column `column`, below `most`), as far as there
/// are any: régime 01 has only a thousand caisses to give.
fn grown(bytes: &[u8], times: usize, column: usize, most: usize, width: usize) -> anyhow::Result<Vec<u8>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let head = reader.headers()?.clone();
    let rows = reader.records().collect::<Result<Vec<_>, _>>()?;
    let key = |row: &csv::StringRecord, number: &str| {
        row.iter().take(column).chain([number]).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut taken: BTreeSet<Vec<String>> =
        rows.iter().map(|row| key(row, row.get(column).unwrap_or_default())).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&head)?;
    for row in &rows {
        writer.write_record(row)?;
    }
    for round in 1..times {
        for row in &rows {
            let from: usize = row.get(column).unwrap_or_default().parse().unwrap_or_default();
            let number = format!("{:0width$}", (from + round * 7) % most);
            if taken.insert(key(row, &number)) {
                let cells: Vec<&str> =
                    row.iter().enumerate().map(|(i, cell)| if i == column { number.as_str() } else { cell }).collect();
                writer.write_record(cells)?;
            }
        }
    }
    Ok(writer.into_inner()?)
}
