//! Ten lines on the light crate: what each line of standard input is, and whom to turn to today.
//!
//! `printf '01 341 0000\\n17510000\\n' | cargo run --no-default-features --example codes`

use rattachement::{batch::Answer, database, domain::gazetteer::Finder, lang};

fn main() -> anyhow::Result<()> {
    let annuaire = database::built_in()?;
    let finder = Finder::new(&annuaire);
    let french = lang::locale("fr").ok_or_else(|| anyhow::anyhow!("French is built in"))?;
    for line in std::io::stdin().lines() {
        println!("{}", Answer::of(&line?, &annuaire, &finder).says(french));
    }
    Ok(())
}
