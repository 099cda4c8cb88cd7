//! The tables of the search: stems of every text, the words they use, and how people say them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::lieux::fold;
use crate::search::stems;

/// Fills them from the tables that are already there.
pub(super) fn import(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "INSERT INTO search_text
           SELECT kind, slug, lang, title || coalesce(' – ' || long, ''), summary || ' ' || plain FROM piece;
         INSERT INTO search_text
           SELECT 'caisse', regime || '-' || caisse, '', name,
             name || ' ' || coalesce(seat, '') || ' ' || regime || ' ' || caisse || '. '
             || coalesce((SELECT group_concat(d.name, ', ') FROM caisse_departement t
                          JOIN departement d ON d.code = t.departement
                          WHERE t.regime = c.regime AND t.caisse = c.caisse), '')
           FROM caisse c WHERE status = 'active';
         INSERT INTO search_text
           SELECT 'regime', code, '', short_name, name || ' ' || code FROM regime WHERE status = 'active';",
    )?;
    let mut words: BTreeMap<String, u32> = BTreeMap::new();
    let mut insert = connection.prepare("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?)")?;
    let mut statement =
        connection.prepare("SELECT kind, key, lang, title, text FROM search_text ORDER BY kind, key, lang")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, key, lang): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (title, text): (String, String) = (row.get(3)?, row.get(4)?);
        // The first sentences are the answer: they weigh more.
        let (summary, body) = text.split_at(text.char_indices().nth(220).map_or(text.len(), |(at, _)| at));
        let stemmed = |text: &str| stems(text).join(" ");
        insert.execute(params![stemmed(&title), stemmed(summary), stemmed(body), kind, key, lang])?;
        let used: BTreeSet<String> = fold(&format!("{title} {text}")).split_whitespace().map(str::to_owned).collect();
        for word in used {
            *words.entry(word).or_default() += 1;
        }
    }
    let mut insert = connection.prepare("INSERT INTO search_word VALUES (?, ?)")?;
    for (word, uses) in words {
        insert.execute(params![word, uses])?;
    }
    Ok(())
}
