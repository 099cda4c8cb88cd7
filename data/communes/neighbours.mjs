// Which départements touch: those whose outlines in carte.json share at least two points (one is a corner).
// Writes neighbours.csv. The outlines share their very points, see README.md.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('./', import.meta.url);
const { departements } = JSON.parse(readFileSync(new URL('carte.json', folder)));
const at = new Map();
for (const { code, d } of departements) {
  let x = 0, y = 0, start = [0, 0];
  for (const [, letter, numbers] of d.matchAll(/([Mlz])([^Mlz]*)/g)) {
    if (letter === 'z') { [x, y] = start; continue; }
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i < values.length; i += 2) {
      // After the first pair of an M, the pairs are lines, and here relative.
      const absolute = letter === 'M' && i === 0;
      if (letter === 'M' && !absolute) throw new Error('an M with several pairs is absolute lines: not written by carte.mjs');
      [x, y] = absolute ? [values[i], values[i + 1]] : [x + values[i], y + values[i + 1]];
      if (absolute) start = [x, y];
      const key = `${x} ${y}`;
      at.set(key, (at.get(key) ?? new Set()).add(code));
    }
  }
}
const shared = new Map();
for (const codes of at.values())
  for (const a of codes) for (const b of codes)
    if (a !== b) shared.set(`${a},${b}`, (shared.get(`${a},${b}`) ?? 0) + 1);
const pairs = [...shared].filter(([, points]) => points >= 2).map(([pair]) => pair).sort();
writeFileSync(new URL('neighbours.csv', folder), ['departement,neighbour', ...pairs, ''].join('\n'));
