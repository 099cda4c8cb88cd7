//! The tables of the search: stems of every text, the words they use, and how people say them.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::{Connection, params};

use crate::domain::fold;
use crate::lang::{self, Locale, REFERENCE};
use crate::paths::PAGES;
use crate::search::stems;

/// Fills them from the tables that are already there.
pub(super) fn import(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "INSERT INTO search_text
           SELECT kind, slug, lang, title || coalesce(' – ' || long, ''), '', summary || ' ' || plain FROM piece
           WHERE kind <> 'facile'; -- these say in fewer words what others say
         INSERT INTO search_text
           SELECT 'caisse', regime || '-' || caisse, '', name, '',
             name || ' ' || coalesce(seat, '') || ' ' || regime || ' ' || caisse || '. '
             || coalesce((SELECT group_concat(d.name, ', ') FROM caisse_departement t
                          JOIN departement d ON d.code = t.departement
                          WHERE t.regime = c.regime AND t.caisse = c.caisse), '')
           FROM caisse c WHERE status = 'active';",
    )?;
    topics(connection)?;
    for locale in lang::locales().unwrap_or_default() {
        regimes(connection, locale)?;
        tools(connection, locale)?;
    }
    let mut words: BTreeMap<String, HashMap<String, u32>> = BTreeMap::new();
    let mut insert = connection.prepare("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)")?;
    let mut statement = connection.prepare(
        "SELECT s.kind, s.key, s.lang, s.title, s.topics, coalesce(p.summary || ' ' || p.words, s.text) \
             FROM search_text s LEFT JOIN piece p ON p.kind = s.kind AND p.slug = s.key AND p.lang = s.lang \
             ORDER BY s.kind, s.key, s.lang",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, key, lang): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (title, topics, text): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        // The first sentences are the answer: they weigh more.
        let (summary, body) = text.split_at(text.char_indices().nth(220).map_or(text.len(), |(at, _)| at));
        let stemmed = |text: &str| stems(text).join(" ");
        insert.execute(params![stemmed(&title), stemmed(&topics), stemmed(summary), stemmed(body), kind, key, lang])?;
        let folded = fold(&format!("{title} {text}"));
        let of_language = words.entry(if lang.is_empty() { REFERENCE.to_owned() } else { lang }).or_default();
        for word in folded.split_whitespace().collect::<HashSet<_>>() {
            match of_language.get_mut(word) {
                Some(uses) => *uses += 1,
                None => drop(of_language.insert(word.to_owned(), 1)),
            }
        }
    }
    let mut insert = connection.prepare("INSERT INTO search_word VALUES (?, ?, ?)")?;
    for (lang, of_language) in words {
        for (word, uses) in of_language.into_iter().collect::<BTreeMap<_, _>>() {
            insert.execute(params![lang, word, uses])?;
        }
    }
    Ok(())
}

/// What each piece puts forward.
fn topics(connection: &Connection) -> rusqlite::Result<()> {
    let mut update = connection.prepare("UPDATE search_text SET topics = ? WHERE kind = ? AND key = ? AND lang = ?")?;
    let mut statement = connection.prepare("SELECT kind, slug, lang, html FROM piece")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, slug, lang): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let html: String = row.get(3)?;
        // The address of a piece holds the words its author found the most telling.
        let topics = format!("{} {}", slug.replace('-', " "), put_forward(&html));
        update.execute(params![topics, kind, slug, lang])?;
    }
    Ok(())
}

/// The text of headings, of words in bold and of the first cells of rows, in HTML of our own making.
fn put_forward(html: &str) -> String {
    let mut topics = String::new();
    let mut depth = 0_u32;
    let mut is_first_cell = false;
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        match tag.split(' ').next().unwrap_or_default() {
            "h2" | "h3" | "h4" | "strong" => depth += 1,
            "/h2" | "/h3" | "/h4" | "/strong" => depth = depth.saturating_sub(1),
            "tr" => is_first_cell = true,
            "/td" => is_first_cell = false,
            _ => {}
        }
        if depth > 0 || is_first_cell {
            topics.push_str(text);
        } else if !topics.ends_with(' ') {
            topics.push(' ');
        }
    }
    topics
}

fn regimes(connection: &Connection, locale: &Locale) -> rusqlite::Result<()> {
    let mut insert = connection.prepare("INSERT INTO search_text VALUES ('regime', ?, ?, ?, ?, ?)")?;
    let mut statement = connection.prepare("SELECT code, short_name, name FROM regime")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (code, short, name): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let public = locale.text(format!("regime-{code}-public")).to_string();
        insert.execute(params![code, locale.id, short, name, format!("{name} ({code}). {public}")])?;
    }
    Ok(())
}

/// The pages that have words as a tool: messages `search-tool-…`.
fn tools(connection: &Connection, locale: &Locale) -> rusqlite::Result<()> {
    let mut insert = connection.prepare("INSERT INTO search_text VALUES ('outil', ?, ?, ?, '', ?)")?;
    for page in PAGES {
        let key = format!("search-tool-{}", page.tool());
        if locale.has(&key) {
            let text = locale.text(format!("{key}-text")).to_string();
            insert.execute(params![page.path, locale.id, locale.text(key).to_string(), text])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn headings_bold_words_and_first_cells_are_put_forward() {
        let html = "<h2 id=\"s1\">Des étudiants</h2><p>Le <strong>RSI</strong> n’est plus.</p>\
                    <table><tbody><tr><td>Employeur</td><td>Non</td></tr></tbody></table>";
        let words = super::put_forward(html);
        assert_eq!(words.split_whitespace().collect::<Vec<_>>(), ["Des", "étudiants", "RSI", "Employeur"]);
    }
}
