// What visitors ask for: every address there is, and how often.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, existsSync } from 'node:fs';

/** A small generator with a seed (mulberry32): the same requests on every machine. */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

export const shuffle = (list, seed) => {
  const next = random(seed);
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
};

/** `count` positions in a list of `size`: as visitors come (Zipf, s = 1), or all alike. */
export const order = (size, count, kind, seed) => {
  const next = random(seed);
  if (kind === 'uniform') return Array.from({ length: count }, () => Math.floor(next() * size));
  const sums = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) sums[i] = sum += 1 / (i + 1);
  return Array.from({ length: count }, () => {
    const wanted = next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1; else high = middle;
    }
    return low;
  });
};

const rows = (path) => {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n').map((line) => {
    const cells = [];
    for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
      cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    }
    return cells;
  });
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
};

const languages = readdirSync('locales').filter((name) => existsSync(`locales/${name}/language.ftl`));
const everywhere = (paths) => languages.flatMap((lang) => paths.map((path) => (lang === 'fr' ? path : `/${lang}${path === '/' ? '' : path}`)));
/** As many as a bench can prepare in its time, of more than any memory of answers holds. */
const some = (paths) => shuffle(paths, 3).slice(0, 20_000);
const get = (paths) => paths.map((path) => ({ method: 'GET', path, kind: '', body: '' }));
const query = (name, value) => new URLSearchParams({ [name]: value }).toString();

const caisses = rows('data/caisses.csv');
const centres = rows('data/centres.csv');
const communes = existsSync('data/communes/communes.csv') ? rows('data/communes/communes.csv') : [];

const codes = [
  ...centres.map((row) => `${row.regime}-${row.caisse}-${row.centre}`),
  ...caisses.map((row) => `${row.regime}-${row.caisse}`),
];

/** Every plan that answers can lead to, as the domain lists them. */
const plans = () => {
  const made = spawnSync('target/release/plans', { encoding: 'utf8', maxBuffer: 1e9 });
  if (made.status !== 0) throw new Error(made.stderr);
  return made.stdout.trim().split('\n').map((query) => `/retrouver/plan?${query}`);
};
/** The words of the interface, without what stands for something else. */
const said = () => readdirSync('locales/fr').flatMap((file) => readFileSync(`locales/fr/${file}`, 'utf8').split('\n')
  .map((line) => line.replace(/^[\w-]+ = |<[^>]*>|\{[^}]*\}/g, ' ')).filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.match(/\p{L}{4,}/gu) ?? []));

/** The workloads: letters as in issue 8. Each gives its requests, or none where there is no such page. */
export const workloads = [
  {
    letter: 'a', name: 'fixed pages', full: true,
    requests: async () => get(everywhere(['/', '/decoder', '/regimes', '/sources', '/comprendre', '/retrouver', '/faq', '/glossaire', '/a-propos', '/accessibilite', '/vie-privee'])),
    targets: { zipf: { rate: 1.2, p99: 1, cpu: 1 }, shared: { rate: 1.0 } },
  },
  {
    letter: 'b', name: 'decode results', making: 5, requests: async () => get(everywhere(codes.map((code) => `/decoder/${code}`))),
    targets: { zipf: { rate: 1.0 }, uniform: { rate: 0.25 } },
  },
  {
    letter: 'c', name: 'caisse pages', making: 5, requests: async () => get(everywhere(caisses.map((row) => `/caisses/${row.regime}-${row.caisse}`))),
    targets: { zipf: { rate: 1.0 }, uniform: { rate: 0.35 } },
  },
  {
    letter: 'c', name: 'place searches', making: 8, // Those that several places answer: the others are sent on to their page.
    requests: async () => {
      const count = new Map();
      for (const { name } of communes) count.set(name, (count.get(name) ?? 0) + 1);
      return get(some(everywhere([...count].filter(([, places]) => places > 1).map(([name]) => `/caisses?${query('q', name)}`))));
    },
    probe: '/caisses?q=Saint-Denis', targets: { zipf: { rate: 1.0 }, uniform: { rate: 0.35 } },
  },
  {
    letter: 'c', name: 'communes', making: 5, requests: async () => get(some(everywhere(communes.map((row) => `/caisses/communes/${row.insee}`)))),
    targets: { zipf: { rate: 1.0 }, uniform: { rate: 0.25 } },
  },
  {
    letter: 'd', name: 'wizard plans', making: 8, requests: async () => get(some(everywhere(plans()))), probe: '/retrouver',
    targets: { zipf: { rate: 0.7 }, uniform: { rate: 0.25 } },
  },
  {
    letter: 'e', name: 'full-text search', probe: '/recherche?q=caisse',
    requests: async () => {
      const all = [...new Set([...said(), ...caisses.map((row) => row.name), ...communes.slice(0, 3000).map((row) => row.name)])];
      return get(shuffle(all, 5).slice(0, 1000).map((word) => `/recherche?${query('q', word)}`));
    },
    targets: { uniform: { rate: 0.15 } }, only: 'uniform',
  },
  {
    letter: 'f', name: 'POST /decoder', only: 'uniform', redirect: true, probe: '/decoder',
    requests: async () => centres.map((row) => ({
      method: 'POST', path: '/decoder', kind: 'application/x-www-form-urlencoded', body: query('code', `${row.regime} ${row.caisse} ${row.centre}`),
    })),
    targets: { uniform: { rate: 0.5 } },
  },
  {
    letter: 'g', name: 'API decode', only: 'uniform', probe: '/api/v1/codes/01-751-0000',
    requests: async () => centres.map((row) => ({
      method: 'POST', path: '/api/v1/decode', kind: 'application/json', body: JSON.stringify({ text: `${row.regime} ${row.caisse} ${row.centre}` }),
    })),
    targets: { uniform: { rate: 0.5 } },
  },
];
