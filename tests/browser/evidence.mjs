// What the tests measured, kept for the pages that tell it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './site.mjs';

const folder = join(ROOT, 'target/tests/evidence');

/** The most that a page may weigh: bytes in brotli, by kind and in `total`, requests, elements. */
export const BUDGET = { html: 8192, css: 6144, js: 3072, total: 14_336, requests: 4, nodes: 600 };

/** Keeps what one part of the tests measured; the last run of that part counts. */
export function record(part, measured) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.json`), JSON.stringify(measured, null, 1));
}

/** Counts, for each criterion of the RGAA, what was tested on which pages and how often it failed. */
export class Tally {
  #criteria = new Map();

  /** One check of one page. */
  add(criterion, check, page, failures) {
    if (!this.#criteria.has(criterion)) this.#criteria.set(criterion, { checks: new Set(), pages: new Set(), failures: 0 });
    const of = this.#criteria.get(criterion);
    of.checks.add(check);
    of.pages.add(page);
    of.failures += failures;
  }

  /** One check of all pages of a language. */
  addAll(criterion, check, lang, pages, failures) {
    pages.forEach(({ name }, at) => this.add(criterion, check, `${lang} ${name}`, at === 0 ? failures : 0));
  }

  /** A rule of axe-core, which says itself what criteria it is about: `RGAA-3.2.1` is a test of 3.2. */
  axe(rule, tags, page, failures) {
    const criteria = tags.map((tag) => /^RGAA-(\d+\.\d+)\./.exec(tag)?.[1]).filter(Boolean);
    for (const criterion of new Set(criteria)) this.add(criterion, `axe: ${rule}`, page, failures);
  }

  /** In the order of the RGAA. */
  criteria() {
    const order = (criterion) => criterion.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
    return [...this.#criteria]
      .sort(([one], [other]) => order(one) - order(other))
      .map(([criterion, { checks, pages, failures }]) => ({ criterion, checks: [...checks].sort(), pages: pages.size, failures }));
  }
}

// EcoIndex compares a page with the Web of its time: these are the limits between its twentieths, for
// elements of the DOM, requests and kilobytes. https://www.ecoindex.fr/comment-ca-marche/
const NODES = [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601];
const REQUESTS = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const KILOBYTES = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37,
  2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
];

/** From how many points on each grade is given. */
const GRADES = { A: 80, B: 70, C: 55, D: 40, E: 25, F: 10, G: 0 };

/** The EcoIndex of a page, from 0 to 100, and its grade. */
export function ecoIndex({ nodes, requests, bytes }) {
  const twentieths = (limits, value) => {
    const at = limits.findIndex((limit) => value < limit);
    return at < 0 ? limits.length - 1 : at - 1 + (value - limits[at - 1]) / (limits[at] - limits[at - 1]);
  };
  const weighted = 3 * twentieths(NODES, nodes) + 2 * twentieths(REQUESTS, requests) + twentieths(KILOBYTES, bytes / 1024);
  const points = 100 - (5 * weighted) / 6;
  return { points: Math.round(points * 10) / 10, grade: Object.keys(GRADES).find((grade) => points >= GRADES[grade]) };
}

/** The middle of some numbers. */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const most = (values) => Math.max(...values);
const least = (values) => Math.min(...values);
const quote = (text) => JSON.stringify(String(text));

/** What the last run of the tests measured, all parts of it together. */
export function collect() {
  const part = (name) => {
    const file = join(folder, `${name}.json`);
    if (!existsSync(file)) throw new Error(`${file} is missing: run the browser tests first, whole`);
    return { ...JSON.parse(readFileSync(file, 'utf8')), on: statSync(file).mtime.toISOString().slice(0, 10) };
  };
  const pages = part('pages');
  const order = ({ criterion }) => criterion.split('.').reduce((sum, of) => sum * 100 + Number(of), 0);
  const criteria = [...pages.criteria, ...part('forms').criteria].sort((one, other) => order(one) - order(other));
  return { pages: { ...pages, criteria }, nu: part('nu'), lighthouse: part('lighthouse') };
}

/** The same as `data/evidence.toml`, which the site shows. */
export function summary({ pages, nu, lighthouse }) {
  const of = (field) => pages.pages.map((page) => page[field]);
  const totals = pages.pages.map(({ html, css, js, other }) => html + css + js + other);
  const points = pages.pages.map(({ eco }) => eco.points);
  const scores = (field) => lighthouse.pages.map((page) => page[field]);
  const tools = { ...pages.tools, 'Nu Html Checker': nu.version, Lighthouse: lighthouse.version };
  const table = (name, values) => [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${value}`), ''];
  return [
    '# What the browser tests measured at the last release. Written by `node tests/browser/evidence.mjs`, never by hand.',
    '',
    `date = ${[pages.on, nu.on, lighthouse.on].sort()[0]}`,
    `types = ${pages.types}`,
    `languages = ${pages.languages.length}`,
    `pages = ${pages.pages.length}`,
    `frames = ${pages.frames}`,
    `media = ${pages.media}`,
    '',
    ...table('nu', { pages: nu.pages, failures: nu.failures }),
    ...table('weight', {
      html_median: median(of('html')),
      html_most: most(of('html')),
      css: most(of('css')),
      js: most(of('js')),
      total_median: median(totals),
      total_most: most(totals),
      requests_most: most(of('requests')),
      nodes_median: median(of('nodes')),
      nodes_most: most(of('nodes')),
      shift_most: most(of('shift')).toFixed(3),
    }),
    ...table('ecoindex', {
      median: Math.floor(median(points)),
      least: Math.floor(least(points)),
      a: pages.pages.filter(({ eco }) => eco.grade === 'A').length,
    }),
    ...table('lighthouse', {
      pages: lighthouse.pages.length,
      accessibility: least(scores('accessibility')),
      best_practices: least(scores('best-practices')),
      seo: least(scores('seo')),
      performance: least(scores('performance')),
      lcp_most: most(scores('lcp')),
    }),
    ...Object.entries(tools).flatMap(([name, version]) => ['[[tools]]', `name = ${quote(name)}`, `version = ${quote(version)}`, '']),
    ...pages.criteria.flatMap(({ criterion, checks, pages: seen, failures }) => [
      '[[criteria]]',
      `id = ${quote(criterion)}`,
      `checks = [${checks.map(quote).join(', ')}]`,
      `pages = ${seen}`,
      `failures = ${failures}`,
      '',
    ]),
  ].join('\n');
}

/** What the site says and a run did not measure: criteria, checks of them, pages. */
export function overclaims(said, measured) {
  const read = (text) => new Map([...text.matchAll(/^id = "([\d.]+)"\nchecks = \[(.*)\]\npages = (\d+)$/gm)].map(([, id, checks, pages]) =>
    [id, { checks: checks.match(/"(?:[^"\\]|\\.)*"/g) ?? [], pages: Number(pages) }]));
  const now = read(measured);
  return [...read(said)].flatMap(([id, { checks, pages }]) => {
    if (!now.has(id)) return [`criterion ${id} is no longer tested`];
    const lost = checks.filter((check) => !now.get(id).checks.includes(check));
    return [
      ...lost.map((check) => `criterion ${id}: ${check} is no longer tested`),
      ...(now.get(id).pages < pages ? [`criterion ${id}: tested on ${now.get(id).pages} pages, said to be ${pages}`] : []),
    ];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(ROOT, 'data/evidence.toml');
  const measured = collect();
  writeFileSync(join(ROOT, 'target/tests/evidence.json'), JSON.stringify(measured, null, 1));
  const text = summary(measured);
  const failures = measured.nu.failures + measured.pages.criteria.reduce((sum, { failures: of }) => sum + of, 0);
  if (process.argv.includes('--check')) {
    const wrong = overclaims(readFileSync(file, 'utf8'), text);
    for (const one of wrong) console.error(`data/evidence.toml says what was not measured: ${one}`);
    process.exitCode = wrong.length ? 1 : 0;
  } else if (failures > 0) {
    console.error(`${failures} failures: mend them first. Nothing was written.`);
    process.exitCode = 1;
  } else if (measured.lighthouse.times < 5) {
    console.error('The speed as felt was measured once: run `bash tests/run --evidence` first. Nothing was written.');
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log('data/evidence.toml is written: build, look at /accessibilite and /ecoconception, and commit it.');
  }
}
