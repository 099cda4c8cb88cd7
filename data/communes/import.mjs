// Makes communes.csv, old_names.csv and departements.csv from Etalab's packaging of the Insee
// « code officiel géographique » and La Poste's postal codes. Run it from anywhere:
//
//     node data/communes/import.mjs
//
// Needs Node 20+ and npm. The result depends on nothing but the pinned versions below, so a second
// run leaves the files byte for byte the same. See README.md beside this file for how to refresh.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@etalab/decoupage-administratif';
const CURRENT = '6.0.0';
// sha256 of data/communes.json. The older COGs (2019, 2022) give names only: communes renamed since,
// and communes déléguées abolished since, which the current COG keeps as a bare code.
const VERSIONS = {
  [CURRENT]: '6cafec09b4e127d08edc47f366b28261bee70cca323fbfcb957dd169fcad9284',
  '2.3.1': 'cff94775ef5b6976c07a5b29ca624d6481dd218524efdd9f4acc3271c89deed2',
  '0.7.0': '22b1c43133f015e05b6cabceebdf8dc5b0ab8a56742b8457f3ad89e1c64853d1',
};

const temp = mkdtempSync(join(tmpdir(), 'communes-'));
try {
  // One alias per version lets npm lay several versions of one package side by side.
  execFileSync('npm', ['install', '--prefix', temp, '--ignore-scripts', '--no-audit', '--no-fund', '--silent',
    ...Object.keys(VERSIONS).map((version) => `${alias(version)}@npm:${PACKAGE}@${version}`)], { stdio: 'inherit' });
  main();
} finally {
  rmSync(temp, { recursive: true, force: true });
}

function main() {
  const entries = communes(CURRENT);
  const current = new Map(entries.filter((e) => e.type === 'commune-actuelle').map((e) => [e.code, e]));
  const districts = entries.filter((e) => e.type === 'arrondissement-municipal');

  for (const { code, departement } of [...current.values(), ...districts]) {
    // communes.csv has no département column because the code always says it.
    if (departement !== code.slice(0, /^9[78]/.test(code) ? 3 : 2)) throw new Error(`département of ${code}: ${departement}`);
  }

  write('communes.csv', 'insee,name,postal_codes,population,parent', [...current.values(), ...districts].map((e) =>
    [e.code, e.nom, [...(e.codesPostaux ?? [])].sort().join(' '), e.population ?? '', e.commune ?? '']));

  write('old_names.csv', 'name,insee,old_insee', oldNames(entries, current), 1);

  const regions = new Map(data(CURRENT, 'regions').map((r) => [r.code, r.nom]));
  write('departements.csv', 'code,name,region,region_name,seat,zone', data(CURRENT, 'departements').map((d) => {
    // The package gives the TAAF a seat in Saint-Pierre-et-Miquelon, mistaken for Saint-Pierre in
    // La Réunion: a seat outside its own département is left empty.
    const seat = current.get(d.chefLieu)?.departement === d.code ? d.chefLieu : '';
    return [d.code, d.nom, d.region, regions.get(d.region), seat, d.zone];
  }));
}

/** Names that are no commune's name today, each with the commune that stands there now. */
function oldNames(entries, current) {
  const successor = new Map();
  for (const { code, anciensCodes } of current.values()) for (const old of anciensCodes ?? []) successor.set(old, code);
  for (const { code, chefLieu } of entries) if (chefLieu) successor.set(code, chefLieu);
  // A commune keeps its own code, even where an old one of the same code was merged elsewhere.
  for (const code of current.keys()) successor.set(code, code);

  const rows = new Map();
  for (const version of Object.keys(VERSIONS)) {
    for (const { code, nom, type } of communes(version)) {
      const commune = current.get(successor.get(code));
      if (!commune || type === 'arrondissement-municipal' || fold(nom) === fold(commune.nom)) continue;
      const key = `${fold(nom)} ${commune.code}`;
      // Newest COG first: its spelling wins.
      if (!rows.has(key)) rows.set(key, [nom, commune.code, code]);
    }
  }
  return [...rows.values()];
}

/** Spellings that a search takes for the same: accents, hyphens, capitals and ligatures do not count. */
function fold(name) {
  return name.normalize('NFD').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[^a-z0-9]/g, '');
}

function alias(version) {
  return `cog-${version.replaceAll('.', '-')}`;
}

function data(version, file) {
  return JSON.parse(readFileSync(join(temp, 'node_modules', alias(version), 'data', `${file}.json`), 'utf8'));
}

function communes(version) {
  const bytes = readFileSync(join(temp, 'node_modules', alias(version), 'data', 'communes.json'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== VERSIONS[version]) throw new Error(`${PACKAGE}@${version}: data/communes.json has sha256 ${sha256}`);
  return JSON.parse(bytes);
}

/** Sorts by the column `key`, then by the whole line, in code-point order: no locale has a say. */
function write(file, header, rows, key = 0) {
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const lines = rows.toSorted((a, b) => order(a[key], b[key]) || order(a.join(), b.join())).map((row) => {
    // No name needs quoting today; a comma in a future one must not pass unseen.
    if (row.some((cell) => cell === undefined || /[",\r\n]/.test(cell))) throw new Error(`${file}: ${row}`);
    return row.join(',').normalize('NFC');
  });
  writeFileSync(new URL(file, import.meta.url), `${[header, ...lines].join('\n')}\n`);
  console.log(`${file}: ${lines.length} rows`);
}
