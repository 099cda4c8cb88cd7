// Writes the table of the README from a whole run: `bash tests/bench/run --readme`.
import { readFileSync, writeFileSync } from 'node:fs';

const README = 'README.md';
const HEAD = '| what | requests/s, times nginx\'s | target |';
/** The line under the table, which says what it was measured on. */
const MEASURED = 'Measured ';

const ratio = (result) => (result.ours.rate.median / result.nginx.rate.median).toFixed(2);

/** The lines: each workload as visitors come and all alike, then what a page costs that is made, and the bounds. */
const lines = ({ facts, results, costs }) => {
  const of = (name, kind, layout = 'apart') => results.find((r) => r.name === name && r.kind === kind && r.layout === layout
    && r.encoding === 'br' && r.connections === (layout === 'shared' ? 64 : 32));
  const rate = (result) => {
    const check = result.checks.find((c) => c.what === 'requests/s');
    return [ratio(result), check ? `${check.bound.replace('≥ ', '')}${check.met ? '' : ' (not met)'}` : '–'];
  };
  const rows = [...new Set(results.map((r) => r.name))].map((name) => {
    const found = [of(name, 'zipf'), of(name, 'uniform')].filter(Boolean).map(rate);
    const both = of(name, 'zipf', 'shared');
    const said = found.map(([value]) => value).join('; all alike ') + (both ? `; both on two cores ${ratio(both)}` : '');
    return `| ${name} | ${said} | ${found.map(([, target]) => target).join('; ')} |`;
  });
  const cost = costs.map((c) => `${c.name} ${c.quotient.toFixed(1)} (${c.most})`).join(', ');
  const bounds = [
    ['a made page ÷ a remembered one, CPU (target)', cost, ''],
    ['memory, the most at any time', `${facts.rssMb.toFixed(0)} MB`, '80 MB'],
    ['start to first answer', `${(facts.startMs / 1000).toFixed(2)} s`, '0.35 s'],
    ['release build from clean', facts.buildSeconds ? `${facts.buildSeconds.toFixed(0)} s` : 'not measured', '210 s'],
  ];
  return [HEAD, '| --- | --- | --- |', ...rows, ...bounds.map((cells) => `| ${cells.join(' | ')} |`)];
};

/** Puts the table of a run in the place of the one that stands there, with the machine and the day. */
export const writeTable = (run) => {
  const { facts } = run;
  const all = readFileSync(README, 'utf8').split('\n');
  const begin = all.indexOf(HEAD);
  if (begin < 0) throw new Error(`${README} has no line « ${HEAD} »`);
  let end = begin;
  while (all[end].startsWith('|')) end++;
  if (all[end + 1]?.startsWith(MEASURED)) end += 2;
  const machine = `${MEASURED}${facts.day} on ${facts.machine}, quiet; ${facts.rounds} rounds of ${facts.seconds} s, medians.`;
  all.splice(begin, end - begin, ...lines(run), '', machine);
  writeFileSync(README, all.join('\n'));
};
