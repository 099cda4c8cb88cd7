//! From the tables to the words of the site, for the search: read once, at start.

use std::collections::{BTreeMap, BTreeSet};

use super::{Database, Result};
use crate::domain::fold;
use crate::lang::REFERENCE;
use crate::search::{Intents, Lexicon, Searcher};

impl Database {
    /// The words of every language, and how people say them.
    ///
    /// # Errors
    /// The database failed.
    pub fn searcher(&self) -> Result<Searcher> {
        let mut words: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get::<_, u32>(2)?));
        for (lang, word, uses) in self.many("SELECT lang, word, uses FROM search_word", [], row)? {
            words.entry(lang).or_default().insert(word, u64::from(uses));
        }
        let said = self.many("SELECT lang, path, said FROM said ORDER BY lang, path", [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })?;
        // What people say is known, and a slip may be put right toward it.
        for (lang, _, phrases) in &said {
            let words = words.entry(lang.clone()).or_default();
            for word in fold(phrases).split_whitespace() {
                *words.entry(word.to_owned()).or_default() += 1;
            }
        }
        // In order, from the tree: building cannot fail.
        let lexicon = |words| Lexicon { words: fst::Map::from_iter(words).unwrap_or_default(), ..Lexicon::default() };
        let mut lexicons: BTreeMap<String, Lexicon> =
            words.into_iter().map(|(lang, words)| (lang, lexicon(words))).collect();
        self.count_stems(&mut lexicons)?;
        let synonyms = self.many("SELECT said, meant FROM synonym", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Searcher::new(lexicons, synonyms.into_iter().collect(), Intents::new(&said)))
    }

    fn count_stems(&self, lexicons: &mut BTreeMap<String, Lexicon>) -> Result<()> {
        let mut statement = self.connection.prepare(
            "SELECT title || ' ' || topics || ' ' || summary || ' ' || body, kind NOT IN ('caisse', 'regime'),
                    coalesce(nullif(lang, ''), ?) FROM search",
        )?;
        let mut rows = statement.query([REFERENCE])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            // The many rows of tables know place names: they say nothing of how rare a word is in texts.
            let counts = row.get::<_, bool>(1)?;
            let lexicon = lexicons.entry(row.get(2)?).or_default();
            lexicon.texts += u32::from(counts);
            for stem in text.split_whitespace().collect::<BTreeSet<_>>() {
                let held = lexicon.stems.entry(stem.to_owned()).or_default();
                *held = (*held + u32::from(counts)).max(1);
            }
        }
        Ok(())
    }
}
