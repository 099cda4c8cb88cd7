-- The database is derived from data/ and disposable: no migration, it is rebuilt.
-- Dates are text, as vague as their source: 2020, 2020-12 or 2020-12-31.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id        TEXT PRIMARY KEY,
    title     TEXT NOT NULL CHECK (title <> ''),
    url       TEXT,
    kind      TEXT NOT NULL,
    data_date TEXT,
    read_on   TEXT NOT NULL,
    licence   TEXT NOT NULL,
    short     TEXT NOT NULL CHECK (short <> '')
) STRICT, WITHOUT ROWID;

-- Pages that became others: where a link that somebody kept leads now.
CREATE TABLE moved (
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Telephone numbers, hours and prices live here once; everything else points to a row.
CREATE TABLE contact (
    id           TEXT PRIMARY KEY,
    number       TEXT NOT NULL,
    tel          TEXT NOT NULL,
    hours        TEXT,
    local_hours  INTEGER NOT NULL CHECK (local_hours IN (0, 1)),
    hours_seen   TEXT,
    hours_source TEXT REFERENCES source (id),
    free         INTEGER NOT NULL CHECK (free IN (0, 1)),
    abroad       TEXT,
    last_seen    TEXT NOT NULL,
    source       TEXT NOT NULL REFERENCES source (id),
    read_on      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE regime (
    code             TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
    name             TEXT NOT NULL CHECK (name <> ''),
    short_name       TEXT NOT NULL CHECK (short_name <> ''),
    status           TEXT NOT NULL,
    since            TEXT,
    successor_regime TEXT REFERENCES regime (code),
    successor_caisse TEXT,
    website          TEXT,
    contact          TEXT REFERENCES contact (id),
    confidence       TEXT NOT NULL,
    read_on          TEXT NOT NULL,
    FOREIGN KEY (successor_regime, successor_caisse) REFERENCES caisse (regime, caisse)
) STRICT, WITHOUT ROWID;

CREATE TABLE caisse (
    regime             TEXT NOT NULL REFERENCES regime (code),
    caisse             TEXT NOT NULL CHECK (caisse GLOB '[0-9][0-9][0-9]'),
    name               TEXT NOT NULL CHECK (name <> ''),
    kind               TEXT NOT NULL,
    departements       TEXT NOT NULL,
    seat               TEXT,
    status             TEXT NOT NULL,
    since              TEXT,
    successor_regime   TEXT REFERENCES regime (code),
    successor_caisse   TEXT,
    last_seen          TEXT NOT NULL,
    website            TEXT,
    contact            TEXT REFERENCES contact (id),
    address            TEXT,
    address_confidence TEXT,
    address_seen       TEXT,
    directory          TEXT,
    printed_2015       TEXT,
    printed_2020       TEXT,
    confidence         TEXT NOT NULL,
    read_on            TEXT NOT NULL,
    note               TEXT,
    PRIMARY KEY (regime, caisse),
    FOREIGN KEY (successor_regime, successor_caisse) REFERENCES caisse (regime, caisse),
    CHECK ((address IS NULL) = (address_confidence IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX caisse_by_caisse ON caisse (caisse);
CREATE INDEX caisse_by_successor ON caisse (successor_regime, successor_caisse);

-- Where a caisse in service takes people. The first of its départements is its own.
CREATE TABLE caisse_departement (
    regime      TEXT NOT NULL,
    caisse      TEXT NOT NULL,
    departement TEXT NOT NULL,
    position    INTEGER NOT NULL,
    PRIMARY KEY (regime, departement, caisse),
    FOREIGN KEY (regime, caisse) REFERENCES caisse (regime, caisse)
) STRICT, WITHOUT ROWID;

CREATE TABLE centre (
    regime           TEXT NOT NULL,
    caisse           TEXT NOT NULL,
    centre           TEXT NOT NULL CHECK (centre GLOB '[0-9][0-9][0-9][0-9]'),
    label_2015       TEXT,
    label_2020       TEXT,
    label_2020_pivot TEXT,
    confidence       TEXT NOT NULL,
    read_on          TEXT NOT NULL,
    PRIMARY KEY (regime, caisse, centre),
    FOREIGN KEY (regime, caisse) REFERENCES caisse (regime, caisse)
) STRICT, WITHOUT ROWID;

-- What stood under a centre of a régime, whichever the caisse before it, and ended everywhere at once.
CREATE TABLE ended_centre (
    regime    TEXT NOT NULL REFERENCES regime (code),
    centre    TEXT NOT NULL CHECK (centre GLOB '[0-9][0-9][0-9][0-9]'),
    since     TEXT NOT NULL,
    successor TEXT NOT NULL REFERENCES regime (code),
    note      TEXT NOT NULL CHECK (note <> ''),
    read_on   TEXT NOT NULL,
    PRIMARY KEY (regime, centre)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_gestion (
    code       TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
    confidence TEXT NOT NULL,
    read_on    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which source says which row. `row` is the row's key, its parts joined by a space: '01 751'.
CREATE TABLE row_source (
    subject  TEXT NOT NULL CHECK (subject IN ('regime', 'caisse', 'centre', 'ended_centre', 'code_gestion', 'commune_caisse', 'piece', 'site')),
    row      TEXT NOT NULL,
    position INTEGER NOT NULL,
    source   TEXT NOT NULL REFERENCES source (id),
    PRIMARY KEY (subject, row, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX row_source_by_source ON row_source (source, subject);

-- Places. `national` is no département: caisse_departement cannot refer to this table.
CREATE TABLE departement (
    code        TEXT PRIMARY KEY,
    name        TEXT NOT NULL CHECK (name <> ''),
    region      TEXT NOT NULL,
    region_name TEXT NOT NULL,
    seat        TEXT,
    zone        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE departement_neighbour (
    departement TEXT NOT NULL REFERENCES departement (code),
    neighbour   TEXT NOT NULL REFERENCES departement (code),
    PRIMARY KEY (departement, neighbour)
) STRICT, WITHOUT ROWID;

-- Communes of today and the arrondissements of Paris, Lyon and Marseille, which have a parent.
CREATE TABLE commune (
    insee        TEXT PRIMARY KEY CHECK (length(insee) = 5),
    name         TEXT NOT NULL CHECK (name <> ''),
    departement  TEXT NOT NULL REFERENCES departement (code),
    postal_codes TEXT NOT NULL,
    population   INTEGER,
    parent       TEXT REFERENCES commune (insee)
) STRICT, WITHOUT ROWID;

CREATE INDEX commune_by_departement ON commune (departement, population DESC);

CREATE TABLE commune_old_name (
    name      TEXT NOT NULL CHECK (name <> ''),
    insee     TEXT NOT NULL REFERENCES commune (insee),
    old_insee TEXT NOT NULL,
    PRIMARY KEY (insee, name, old_insee)
) STRICT, WITHOUT ROWID;

-- Only where the département does not say it: 59, 62, 64, 76 and a corner of 40; and every commune that
-- a loaded directory of the State gives.
CREATE TABLE commune_caisse (
    insee      TEXT PRIMARY KEY REFERENCES commune (insee),
    regime     TEXT NOT NULL DEFAULT '01',
    caisse     TEXT,
    candidates TEXT,
    basis      TEXT NOT NULL,
    confidence TEXT NOT NULL,
    read_on    TEXT NOT NULL,
    FOREIGN KEY (regime, caisse) REFERENCES caisse (regime, caisse),
    CHECK ((caisse IS NULL) <> (candidates IS NULL))
) STRICT, WITHOUT ROWID;

-- What the site explains: rendered once, here. `plain` is for searching.
CREATE TABLE piece (
    kind           TEXT NOT NULL CHECK (kind IN ('comprendre', 'faq', 'glossaire', 'site', 'facile')),
    slug           TEXT NOT NULL,
    lang           TEXT NOT NULL,
    title          TEXT NOT NULL,
    long           TEXT,
    summary        TEXT NOT NULL,
    group_name     TEXT NOT NULL,
    group_position INTEGER NOT NULL,
    position       INTEGER NOT NULL,
    sort           TEXT NOT NULL,
    featured       INTEGER NOT NULL CHECK (featured IN (0, 1)),
    html           TEXT NOT NULL,
    plain          TEXT NOT NULL, -- as it is read
    words          TEXT NOT NULL, -- the same for the search: a quoted value counts as its id
    sections       TEXT NOT NULL,
    actions        TEXT NOT NULL,
    read_on        TEXT NOT NULL,
    review_on      TEXT NOT NULL,
    stale          INTEGER NOT NULL CHECK (stale IN (0, 1)),
    PRIMARY KEY (kind, slug, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE piece_related (
    kind     TEXT NOT NULL,
    slug     TEXT NOT NULL,
    position INTEGER NOT NULL,
    to_kind  TEXT NOT NULL,
    to_slug  TEXT NOT NULL,
    PRIMARY KEY (kind, slug, position)
) STRICT, WITHOUT ROWID;

-- Menus and links that pages quote, with where they were seen.
CREATE TABLE practical (
    id      TEXT PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('menu', 'link')),
    text    TEXT NOT NULL CHECK (text <> ''),
    url     TEXT,
    source  TEXT NOT NULL REFERENCES source (id),
    seen    TEXT,
    read_on TEXT NOT NULL,
    CHECK ((kind = 'link') = (url IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The search. `search` holds stems, made by src/search/words.rs; `search_text` what is shown.
-- `topics` is what a text itself puts forward: its headings, its words in bold.
CREATE TABLE search_text (
    kind   TEXT NOT NULL,
    key    TEXT NOT NULL,
    lang   TEXT NOT NULL,
    title  TEXT NOT NULL,
    topics TEXT NOT NULL,
    text   TEXT NOT NULL,
    PRIMARY KEY (kind, key, lang)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
    title, topics, summary, body, kind UNINDEXED, key UNINDEXED, lang UNINDEXED, tokenize = 'ascii'
);

-- Words of tables, which have no language, are French.
CREATE TABLE search_word (
    lang TEXT NOT NULL,
    word TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (lang, word)
) STRICT, WITHOUT ROWID;

-- How people say it, folded, and what the texts say.
-- Which page is meant by what people say, in each language.
CREATE TABLE said (
  lang TEXT NOT NULL,
  path TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (lang, path)
) STRICT;

CREATE TABLE synonym (
    said  TEXT PRIMARY KEY,
    meant TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a caisse receives people, as the State's directory gives it. Empty until one is loaded.
CREATE TABLE site (
    id          TEXT PRIMARY KEY,
    regime      TEXT NOT NULL,
    caisse      TEXT NOT NULL,
    name        TEXT NOT NULL CHECK (name <> ''),
    lines       TEXT NOT NULL CHECK (lines <> ''),
    postal_code TEXT NOT NULL CHECK (length(postal_code) = 5),
    town        TEXT NOT NULL CHECK (town <> ''),
    commune     TEXT REFERENCES commune (insee),
    phone       TEXT,
    hours       TEXT,
    remark      TEXT,
    page        TEXT,
    modified    TEXT,
    FOREIGN KEY (regime, caisse) REFERENCES caisse (regime, caisse)
) STRICT, WITHOUT ROWID;

CREATE INDEX site_by_caisse ON site (regime, caisse);

-- What was put right, for readers who come back.
CREATE TABLE correction (
    date TEXT NOT NULL,
    path TEXT NOT NULL CHECK (path LIKE '/%'),
    lang TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (date, path, lang)
) STRICT, WITHOUT ROWID;
