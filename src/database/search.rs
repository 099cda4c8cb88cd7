//! The tables of the search: stems of every text, the words they use, and how people say them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::lang;
use crate::lieux::fold;
use crate::search::stems;

/// Pages that are tools, and the messages that name and describe them.
const PAGES: [(&str, &str); 9] = [
    ("decoder", "decoder"),
    ("retrouver", "wizard"),
    ("caisses", "search"),
    ("caisses/carte", "map"),
    ("caisses/departements", "departements"),
    ("caisses/demenagement", "move"),
    ("regimes", "regimes"),
    ("glossaire", "glossaire"),
    ("sources", "sources"),
];

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
    for locale in lang::locales().unwrap_or_default() {
        for (path, name) in PAGES {
            let words = |part| locale.text(format!("{name}-{part}")).to_string();
            connection.execute(
                "INSERT INTO search_text VALUES ('page', ?, ?, ?, ?)",
                params![path, locale.id, words("title"), words("description")],
            )?;
        }
    }
    let mut words: BTreeMap<String, u32> = BTreeMap::new();
    let mut stem_uses: BTreeMap<String, u32> = BTreeMap::new();
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
        // The address of a piece holds the words its author found the most telling.
        let named = if lang.is_empty() { title.clone() } else { format!("{title} {}", key.replace(['-', '/'], " ")) };
        insert.execute(params![stemmed(&named), stemmed(summary), stemmed(body), kind, key, lang])?;
        let used: BTreeSet<String> = fold(&format!("{title} {text}")).split_whitespace().map(str::to_owned).collect();
        for stem in stems(&format!("{title} {text}")).into_iter().collect::<BTreeSet<_>>() {
            *stem_uses.entry(stem).or_default() += 1;
        }
        for word in used {
            *words.entry(word).or_default() += 1;
        }
    }
    let mut insert = connection.prepare("INSERT INTO search_word VALUES (?, ?)")?;
    for (word, uses) in words {
        insert.execute(params![word, uses])?;
    }
    let mut insert = connection.prepare("INSERT INTO search_stem VALUES (?, ?)")?;
    for (stem, uses) in stem_uses {
        insert.execute(params![stem, uses])?;
    }
    Ok(())
}
