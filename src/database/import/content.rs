//! `data/content/` → the tables of pieces, each text rendered in its language.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::files::{File, ImportError};
use crate::content::{self, ContentError, GROUPS, Kind, Marks, Quotes, Source};
use crate::domain::annuaire::dialled;
use crate::domain::date::Date;
use crate::domain::hours::Hours;
use crate::lang::{self, Locale, REFERENCE};

/// Fills the tables of pieces from every Markdown file.
pub(super) fn import(connection: &Connection, files: &[File]) -> Result<(), ImportError> {
    let mut sources = Vec::new();
    for (name, content) in files.iter().filter(|(name, _)| name.ends_with(".md")) {
        let text = std::str::from_utf8(content).map_err(|_| at(name, 0, "not UTF-8"))?;
        sources.push((name, Source::read(name, text).map_err(|error| told(name, 0, &error))?));
    }
    let french: BTreeMap<(Kind, &str), &Source> = sources
        .iter()
        .filter(|(_, source)| source.lang == REFERENCE)
        .map(|(_, source)| ((source.kind, source.slug.as_str()), source))
        .collect();
    let languages: std::collections::BTreeSet<&str> = sources.iter().map(|(_, source)| source.lang.as_str()).collect();
    let mut frames = Vec::new();
    for lang in languages {
        let locale = lang::locale(lang).ok_or_else(|| at("content", 0, &format!("{lang} is not in locales/")))?;
        let quotes = quotes(connection, locale).map_err(|error| at("practical.csv", 0, &error.to_string()))?;
        frames.push((locale, quotes));
    }
    // Most of the start is spent here: each language has a thread.
    let rendered = std::thread::scope(|scope| {
        let languages: Vec<_> = frames
            .iter()
            .map(|(locale, quotes)| scope.spawn(|| in_language(&sources, &french, locale, quotes)))
            .collect();
        languages
            .into_iter()
            .map(|language| language.join().unwrap_or_else(|_| Err(at("content", 0, "stopped"))))
            .collect::<Vec<_>>()
    });
    for language in rendered {
        for (name, source, french, rendered) in language? {
            let of_language = frames.iter().find(|(locale, _)| locale.id == source.lang);
            let plain = of_language.map(|(_, quotes)| content::plain(&source.body, quotes)).unwrap_or_default();
            insert(connection, source, french, &rendered, &plain).map_err(|why| at(name, 1, &why))?;
        }
    }
    relate_terms(connection, &sources).map_err(|error| at("content/glossaire", 0, &error.to_string()))
}

/// Pieces that the page of a term leads to.
const SPEAKING_OF_IT: usize = 3;

/// From each term to the pieces that speak most of it, in their title first.
fn relate_terms(connection: &Connection, sources: &[(&String, Source)]) -> rusqlite::Result<()> {
    let Some(terms) = content::Terms::new(&spellings(sources, REFERENCE)) else { return Ok(()) };
    let mut speaking: BTreeMap<String, Vec<(u32, Kind, &str)>> = BTreeMap::new();
    let is_read = |source: &Source| source.lang == REFERENCE && matches!(source.kind, Kind::Comprendre | Kind::Faq);
    for (_, source) in sources.iter().filter(|(_, source)| is_read(source)) {
        let mut weights: BTreeMap<&String, u32> = BTreeMap::new();
        let body = content::plain(&source.body, &Quotes::new());
        for (text, weight) in [(&source.header.title, 10), (&source.header.summary, 4), (&body, 1)] {
            for term in terms.said_in(text) {
                *weights.entry(term).or_default() += weight;
            }
        }
        for (slug, weight) in weights {
            speaking.entry(slug.clone()).or_default().push((weight, source.kind, &source.slug));
        }
    }
    for (term, mut pieces) in speaking {
        pieces.sort_by_key(|(weight, kind, slug)| (std::cmp::Reverse(*weight), *kind, *slug));
        for (position, (_, kind, slug)) in (1_u32..).zip(pieces.into_iter().take(SPEAKING_OF_IT)) {
            connection
                .prepare_cached("INSERT INTO piece_related VALUES ('glossaire', ?, ?, ?, ?)")?
                .execute(params![term, position, kind.name(), slug])?;
        }
    }
    Ok(())
}

type Rendering<'a> = (&'a String, &'a Source, &'a Source, content::Rendered);

/// Every piece of one language: its file, itself, its French, and what is made of it.
fn in_language<'a>(
    sources: &'a [(&'a String, Source)],
    french: &BTreeMap<(Kind, &str), &'a Source>,
    locale: &Locale,
    quotes: &Quotes,
) -> Result<Vec<Rendering<'a>>, ImportError> {
    let lang = locale.id.as_str();
    let prefix = if locale.is_reference() { String::new() } else { format!("/{lang}") };
    let terms = content::Terms::new(&spellings(sources, lang));
    let mut all = Vec::new();
    for (name, source) in sources.iter().filter(|(_, source)| source.lang == lang) {
        let Some(french) = french.get(&(source.kind, source.slug.as_str())) else {
            return Err(at(name, 0, "there is no fr.md beside it"));
        };
        let own = [source.slug.clone()];
        let marks = Marks {
            prefix: &prefix,
            sources: &french.header.sources,
            quotes,
            // A page in easy French explains its words itself; more links would make it harder.
            terms: terms.as_ref().filter(|_| source.kind.is_translated()),
            own: if source.kind == Kind::Glossaire { &own } else { &[] },
        };
        let rendered =
            content::render(&source.body, &marks).map_err(|error| told(name, source.body_line - 1, &error))?;
        all.push((*name, source, *french, rendered));
    }
    Ok(all)
}

fn at(file: &str, line: u64, why: &str) -> ImportError {
    ImportError::new(file, line, why)
}

fn told(file: &str, from: u64, error: &ContentError) -> ImportError {
    at(file, from + error.line, &error.why)
}

fn insert(
    connection: &Connection,
    source: &Source,
    french: &Source,
    rendered: &content::Rendered,
    plain: &str,
) -> Result<(), String> {
    let header = &french.header;
    let group = match source.kind {
        Kind::Glossaire => 0,
        _ => GROUPS
            .iter()
            .position(|group| *group == header.group)
            .ok_or_else(|| format!("group {:?} is not known", header.group))?,
    };
    let date = |date: Option<crate::domain::date::Date>, name| date.ok_or_else(|| format!("{name} is missing"));
    let sections: Vec<String> = rendered.sections.iter().map(|(id, title)| format!("{id} {title}")).collect();
    let stale = !source.header.of.is_empty() && source.header.of != french.digest();
    let failed = |error: rusqlite::Error| error.to_string();
    connection
        .prepare_cached("INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .and_then(|mut statement| {
            statement.execute(params![
                source.kind.name(),
                source.slug,
                source.lang,
                source.header.title,
                source.header.long,
                source.header.summary,
                header.group,
                u32::try_from(group).unwrap_or_default(),
                header.order,
                crate::domain::fold(&source.header.title),
                header.featured,
                rendered.html,
                plain,
                content::plain(&source.body, &Quotes::new()),
                sections.join("\n"),
                header.actions.join(" "),
                date(header.read, "read").map_err(|_| rusqlite::Error::InvalidQuery)?,
                date(header.review, "review").map_err(|_| rusqlite::Error::InvalidQuery)?,
                stale,
            ])
        })
        .map_err(|error| match error {
            rusqlite::Error::InvalidQuery => "read or review is missing".to_owned(),
            error => error.to_string(),
        })?;
    if source.lang != REFERENCE {
        return Ok(());
    }
    if header.sources.is_empty() && source.kind != Kind::Site {
        return Err("every piece needs a source".to_owned());
    }
    for (position, id) in (1_u32..).zip(&header.sources) {
        connection
            .prepare_cached("INSERT INTO row_source VALUES ('piece', ?, ?, ?)")
            .and_then(|mut statement| statement.execute(params![source.name(), position, id]))
            .map_err(|error| format!("source {id}: {}", failed(error)))?;
    }
    for (position, related) in (1_u32..).zip(&header.related) {
        let (kind, slug) = related.split_once('/').ok_or_else(|| format!("related {related}: expected kind/slug"))?;
        connection
            .prepare_cached("INSERT INTO piece_related VALUES (?, ?, ?, ?, ?)")
            .and_then(|mut statement| statement.execute(params![source.kind.name(), source.slug, position, kind, slug]))
            .map_err(failed)?;
    }
    Ok(())
}

/// Messages that texts quote, as buttons: both say the same.
const LABELS: [&str; 2] = ["box-submit", "opinion-question"];

/// What texts of a language may quote.
fn quotes(connection: &Connection, locale: &Locale) -> rusqlite::Result<Quotes> {
    let mut quotes = Quotes::new();
    let key = |kind: &str, id: &str| (kind.to_owned(), id.to_owned());
    let mut statement =
        connection.prepare("SELECT id, number, tel, hours, free, abroad, last_seen, read_on FROM contact")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, number, tel): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        // An old number says how old it is, wherever it is quoted.
        let (seen, read_on): (Date, Date) = (row.get(6)?, row.get(7)?);
        let year = seen.year.to_string();
        let dated = |link: String| match seen.is_stale(read_on) {
            true => format!("{link} {}", locale.text("quote-dated").with("year", year.as_str())),
            false => link,
        };
        quotes.insert(key("tel", &id), dated(link_to(&tel, &number)));
        if let Some(hours) = row.get::<_, Option<Hours>>(3)? {
            quotes.insert(key("hours", &id), locale.hours(&hours));
        }
        if row.get::<_, bool>(4)? {
            quotes.insert(key("price", &id), locale.text("quote-free").to_string());
        }
        if let Some(abroad) = row.get::<_, Option<String>>(5)? {
            quotes.insert(key("abroad", &id), dated(link_to(&dialled(&abroad), &abroad)));
        }
    }
    let french = if locale.is_reference() { "" } else { " lang=\"fr\"" };
    let mut statement = connection.prepare("SELECT id, kind, text, url FROM practical")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, kind, text): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let text = content::escape(&text);
        let html = match row.get::<_, Option<String>>(3)? {
            Some(url) => format!("<a href=\"{}\"{french}>{text}</a>", content::escape(&url)),
            None => format!("<strong{french}>{text}</strong>"),
        };
        quotes.insert((kind, id), html);
    }
    for id in LABELS {
        quotes.insert(key("label", id), content::escape(&locale.text(id).to_string()));
    }
    Ok(quotes)
}

fn link_to(tel: &str, number: &str) -> String {
    format!(
        "<a class=\"nb\" href=\"tel:{}\"><bdi dir=\"ltr\">{}</bdi></a>",
        content::escape(tel),
        content::escape(number)
    )
}

/// Every spelling of a term of the glossary, in lower case, and its slug.
fn spellings(sources: &[(&String, Source)], lang: &str) -> BTreeMap<String, String> {
    let mut spellings = BTreeMap::new();
    for (_, source) in sources.iter().filter(|(_, source)| source.kind == Kind::Glossaire && source.lang == lang) {
        for spelling in std::iter::once(&source.header.title).chain(&source.header.aliases) {
            spellings.insert(spelling.to_lowercase(), source.slug.clone());
        }
    }
    spellings
}
