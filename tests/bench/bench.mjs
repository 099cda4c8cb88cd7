// Runs every workload against Rattachement and nginx in turn, and says how they compare.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as ask } from 'node:http';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { configure } from './nginx.mjs';
import { writeTable } from './readme.mjs';
import { wordpress } from './wordpress.mjs';
import { order, shuffle, workloads } from './workloads.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' }, seconds: { type: 'string' },
    wordpress: { type: 'boolean' }, readme: { type: 'boolean' }, 'no-growth': { type: 'boolean' }, 'no-build-time': { type: 'boolean' },
  },
});
const ROUNDS = Number(options.rounds ?? (options.quick ? 1 : 5));
const SECONDS = Number(options.seconds ?? (options.quick ? 1 : 4));
/** Visitors do not come all at once to a program that has just started: ours may first remember what it was asked. */
const WARMING = options.quick ? 1 : 4;
const only = options.only ?? 'abcdefg';
/** Requests drawn for a workload; wrk walks through them again and again. */
const DRAWN = options.quick ? 20_000 : 100_000;
const PROGRAM = 'target/release/rattachement';
const PORTS = { ours: 18101, nginx: 18102, hello: 18103, kept: 18105 };
const CORES = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), 'rattachement-bench-'));
mkdirSync(join(folder, 'files'));

const children = new Set();
const stopAll = () => { for (const child of children) child.kill('SIGTERM'); };
process.on('exit', () => { stopAll(); rmSync(folder, { recursive: true, force: true }); });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
/** Half the distance between the extremes, in percent of the median. */
const spread = (numbers) => Math.round((100 * (Math.max(...numbers) - Math.min(...numbers))) / 2 / (median(numbers) || 1));
const say = (text) => process.stderr.write(`${text}\n`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const fetchFrom = (port, { method = 'GET', path, kind, body }, encoding) => new Promise((resolve, reject) => {
  const headers = { host: 'localhost', 'accept-encoding': encoding };
  if (kind) headers['content-type'] = kind;
  const sent = ask({ host: '127.0.0.1', port, path, method, agent, headers }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
  });
  sent.on('error', reject);
  sent.end(body || undefined);
});

/** Calls `work` for each item, `width` at a time. */
const each = async (items, width, work) => {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < items.length) await work(items[next], next++);
  }));
};

const pidsOf = (pid) => {
  const kids = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean).map(Number);
  return [pid, ...kids.flatMap(pidsOf)];
};
const TICKS = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);
const cpuSeconds = (pids) => pids.reduce((sum, pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
}, 0);
const memory = (pids, field) => pids.reduce((sum, pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return sum + Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}, 0);

/** Starts a server, pinned if asked, and waits for its first answer. */
const start = async (port, pin, command, args, env = {}) => {
  const whole = pin === null ? [command, ...args] : ['taskset', '-c', String(pin), command, ...args];
  const began = process.hrtime.bigint();
  const child = spawn(whole[0], whole.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
  children.add(child);
  let ended = false;
  child.on('exit', () => { ended = true; children.delete(child); });
  for (;;) {
    if (ended) throw new Error(`${command} did not start`);
    try { await fetchFrom(port, { path: '/' }, 'identity'); break; } catch { await pause(2); }
  }
  const startMs = Number(process.hrtime.bigint() - began) / 1e6;
  return { port, startMs, get pids() { return pidsOf(child.pid); }, stop: () => new Promise((resolve) => { child.on('exit', resolve); child.kill('SIGTERM'); }) };
};

const ours = (pin, workers, env = {}, port = PORTS.ours) => start(port, pin, PROGRAM, ['serve'], {
  RATTACHEMENT_LISTEN: `127.0.0.1:${port}`, RATTACHEMENT_WORKERS: String(workers), RATTACHEMENT_LOG: 'warn', ...env,
});

/** One round of load; the server's CPU during it. */
const load = (server, files, encoding, connections, layout, seconds = SECONDS) => new Promise((resolve, reject) => {
  const threads = layout === 'shared' ? Math.min(2, connections) : 1;
  const args = ['-t', String(threads), '-c', String(connections), '-d', `${seconds}s`, '--timeout', '10s', '-s', 'tests/bench/load.lua', `http://127.0.0.1:${server.port}`];
  const pinned = layout === 'shared' ? ['wrk', ...args] : ['taskset', '-c', String(CORES > 1 ? 1 : 0), 'wrk', ...args];
  const { pids } = server;
  const before = cpuSeconds(pids);
  const wrk = spawn(pinned[0], pinned.slice(1), { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, BENCH_REQUESTS: files.requests, BENCH_ORDER: files.order, BENCH_ENCODING: ACCEPT[encoding] } });
  children.add(wrk);
  let text = '';
  wrk.stdout.on('data', (part) => { text += part; });
  wrk.on('exit', () => {
    children.delete(wrk);
    const line = /^JSON (.*)$/m.exec(text);
    if (!line) return reject(new Error(`wrk said: ${text}`));
    const result = JSON.parse(line[1]);
    const cpu = cpuSeconds(pids) - before;
    resolve({
      rate: result.requests / (result.micros / 1e6), p50: result.p50, p99: result.p99, p999: result.p999, max: result.max,
      cpu: (cpu / result.requests) * 1e6, rss: memory(pids, 'VmRSS'), failed: result.refused + result.broken, bytes: result.bytes / result.requests,
    });
  });
});

const summary = (rounds) => Object.fromEntries(
  Object.keys(rounds[0]).map((name) => [name, { median: median(rounds.map((r) => r[name])), spread: spread(rounds.map((r) => r[name])), rounds: rounds.map((r) => r[name]) }]),
);

/** Writes what wrk sends: the same for both, but nginx's addresses are the plain names of its files. */
const writeRequests = (name, requests, sequence) => {
  const files = { requests: join(folder, `${name}.requests`), order: join(folder, `${name}.order`) };
  const line = ({ method, path, kind, body }) => `${method}\t${path}\t${kind ?? ''}\t${body ?? ''}`;
  writeFileSync(files.requests, `${requests.map(line).join('\n')}\n`);
  writeFileSync(files.order, `${sequence.map((n) => n + 1).join('\n')}\n`);
  return files;
};

/** What browsers that know brotli send, and what others do. */
const ACCEPT = { gzip: 'gzip, deflate', br: 'gzip, deflate, br' };

/** More than what an answer is asked for before it is encoded well (`src/door/memory.rs`). */
const OFTEN = 12;

/** Gives nginx our very bytes, under one name for each address. */
const mirror = async (name, requests, encoding) => {
  const mirrored = [];
  await each(requests, 16, async (request, n) => {
    // The first answers are encoded in haste; the bytes compared are the fewest, those that come ever after.
    let answer;
    for (let time = 0; time < OFTEN; time++) answer = await fetchFrom(PORTS.ours, request, ACCEPT[encoding]);
    if (answer.status !== 200) throw new Error(`${request.path} answered ${answer.status}`);
    const kind = answer.headers['content-type'].startsWith('text/html') ? 'html' : 'json';
    const suffix = { gzip: '.gz', br: '.br' }[answer.headers['content-encoding']] ?? '';
    const path = `/${name}/${n >> 10}/${n}.${kind}`;
    const file = join(folder, 'files', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file + suffix, answer.body);
    mirrored[n] = { method: 'GET', path, kind: '', body: '', hash: createHash('sha256').update(answer.body).digest('hex') };
  });
  return mirrored;
};

const text = async (path) => {
  const answer = await fetchFrom(PORTS.ours, { path }, 'identity');
  return { status: answer.status, text: answer.body.toString() };
};

// ---------------------------------------------------------------------------------------------

const results = [];
/** What pages cost to make and to send. */
const costs = [];
const notes = [];
const facts = { machine: `${cpus()[0]?.model.trim()}, ${CORES} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Linux ${release()}`, cores: CORES, loadBefore: loadavg().map((n) => Number(n.toFixed(2))), rounds: ROUNDS, seconds: SECONDS, quick: Boolean(options.quick), day: new Date().toISOString().slice(0, 10), startsMs: [] };
const PLAN = [
  // order, encoding, connections, layout, only for workloads with `full`
  ['zipf', 'br', 32, 'apart'], ['zipf', 'gzip', 32, 'apart'], ['uniform', 'br', 32, 'apart'], ['uniform', 'gzip', 32, 'apart'],
  ['zipf', 'br', 1, 'apart'], ['zipf', 'br', 256, 'apart'], ['zipf', 'gzip', 1, 'apart', true], ['zipf', 'gzip', 256, 'apart', true],
  ['zipf', 'br', 64, 'shared', true],
];

/** Servers for a workload; only one is asked at a time. `fresh` begins ours anew: no case pays for the one before. */
const withServers = async (layout, env, work) => {
  const [pin, workers] = layout === 'shared' ? [null, 2] : [0, 1];
  let server = await ours(pin, workers, env);
  const fresh = async () => {
    await server.stop();
    return (server = await ours(pin, workers, env));
  };
  const sample = await fetchFrom(PORTS.ours, { path: '/' }, 'br');
  const sent = await fetchFrom(PORTS.ours, { method: 'POST', path: '/decoder', kind: 'application/x-www-form-urlencoded', body: 'code=01+751+0000' }, 'br');
  const file = join(folder, 'nginx.conf');
  configure({ folder, file, port: PORTS.nginx, workers, headers: sample.headers, redirect: sent.headers.location ?? '/' });
  const nginx = await start(PORTS.nginx, pin, 'nginx', ['-c', file]);
  try { await work(fresh, nginx); } finally { await server.stop(); await nginx.stop(); }
};

const measure = async (workload, kind, encoding, connections, layout, fresh, nginx, all) => {
  const ranked = shuffle(all, 1);
  const drawn = order(ranked.length, DRAWN, kind, 2);
  // Only what is drawn is sent, so only that is mirrored.
  const used = [...new Set(drawn)];
  const place = new Map(used.map((n, i) => [n, i]));
  const requests = used.map((n) => ranked[n]);
  const sequence = drawn.map((n) => place.get(n));
  const name = `${workload.letter}-${workload.name.replaceAll(/\W+/g, '-')}-${kind}-${encoding}`;
  workload.mirrored ??= {};
  const theirs = workload.redirect
    ? requests.map((request) => ({ ...request, path: '/redirect' }))
    : (workload.mirrored[name] ??= await mirror(name, requests, encoding));
  if (!workload.redirect) {
    for (const n of [0, requests.length >> 1, requests.length - 1]) {
      const got = await fetchFrom(PORTS.nginx, theirs[n], ACCEPT[encoding]);
      if (createHash('sha256').update(got.body).digest('hex') !== theirs[n].hash) throw new Error(`nginx sends other bytes for ${theirs[n].path}`);
    }
  }
  const server = await fresh();
  facts.startsMs.push(server.startMs);
  const sides = [
    ['ours', server, writeRequests(`${name}-ours`, requests, sequence)],
    ['nginx', nginx, writeRequests(`${name}-nginx`, theirs, sequence)],
  ];
  const rounds = { ours: [], nginx: [] };
  for (const [who, side, files] of sides) {
    await load(side, files, encoding, connections, layout, who === 'ours' && connections === 32 ? WARMING : 1);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [who, side, files] of round % 2 ? sides.toReversed() : sides) {
      rounds[who].push(await load(side, files, encoding, connections, layout));
    }
  }
  const [us, them] = [summary(rounds.ours), summary(rounds.nginx)];
  const target = layout === 'shared' ? workload.targets.shared : connections === 32 ? workload.targets[kind] : undefined;
  const checks = [];
  const check = (what, ratio, bound, isMet) => checks.push({ what, ratio: Number(ratio.toFixed(2)), bound, met: isMet });
  if (target?.rate) check('requests/s', us.rate.median / them.rate.median, `≥ ${target.rate}`, us.rate.median >= target.rate * them.rate.median);
  if (target?.p99) check('p99', us.p99.median / them.p99.median, `≤ ${target.p99}`, us.p99.median <= target.p99 * them.p99.median);
  if (target?.cpu) check('CPU', us.cpu.median / them.cpu.median, `≤ ${target.cpu}`, us.cpu.median <= target.cpu * them.cpu.median);
  const result = { letter: workload.letter, name: workload.name, kind, encoding, connections, layout, addresses: requests.length, of: all.length, ours: us, nginx: them, checks };
  results.push(result);
  facts.rssMb = Math.max(facts.rssMb ?? 0, memory(server.pids, 'VmHWM'));
  const metrics = (await text('/metrics')).text;
  const of = (name) => Number(new RegExp(`^rattachement_${name} (\\d+)`, 'm').exec(metrics)?.[1] ?? 0);
  result.remembered = { hits: of('remembered_hits_total'), misses: of('remembered_misses_total'), bytes: of('remembered_bytes') };
  say(row(result));
};

/**
 * What a page costs that is made, and one that is sent from memory: the server's CPU, measured in turns, by two of ours
 * on one core. The quotient says more than either, for a busy machine makes both dearer.
 */
const compare = async (workload, all) => {
  const drawn = shuffle(all, 7).slice(0, 2_000);
  const few = drawn.slice(0, 100);
  const made = await ours(0, 1, { RATTACHEMENT_CACHE_MB: '0' });
  const kept = await ours(0, 1, {}, PORTS.kept);
  try {
    for (let time = 0; time < OFTEN; time++) await each(few, 16, (request) => fetchFrom(PORTS.kept, request, ACCEPT.br));
    const files = (name, requests) => writeRequests(`cost-${name}`, requests, requests.map((_, n) => n));
    const sides = [['made', made, files('made', drawn)], ['sent', kept, files('sent', few)]];
    const rounds = { made: [], sent: [] };
    for (const [, server, listed] of sides) await load(server, listed, 'br', 32, 'apart', 1);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [what, server, listed] of round % 2 ? sides.toReversed() : sides) {
        rounds[what].push(await load(server, listed, 'br', 32, 'apart'));
      }
    }
    const [cost, sent] = [summary(rounds.made).cpu, summary(rounds.sent).cpu];
    const quotient = cost.median / sent.median;
    costs.push({ name: workload.name, made: cost, sent, quotient, most: workload.making });
    say(costRow(costs.at(-1)));
  } finally { await made.stop(); await kept.stop(); }
};
const costRow = (c) => `| ${c.name} | ${c.made.median.toFixed(1)} ±${c.made.spread}% | ${c.sent.median.toFixed(1)} ±${c.sent.spread}% | ×${c.quotient.toFixed(1)} | ≤ ${c.most}: ${c.quotient <= c.most ? 'met' : 'NOT MET'} |`;
const COST_HEAD = `| page | made, CPU µs | sent, CPU µs | quotient | target |
| --- | --- | --- | --- | --- |`;

const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const ms = (micros) => (micros / 1000).toFixed(micros < 10_000 ? 2 : 0);
const side = (s) => `${number(s.rate.median)} ±${s.rate.spread}% | ${ms(s.p50.median)} / ${ms(s.p99.median)} / ${ms(s.p999.median)} | ${s.cpu.median.toFixed(1)} | ${s.rss.median.toFixed(0)}`;
const row = (r) => {
  const failed = r.ours.failed.median + r.nginx.failed.median;
  const verdict = [...r.checks.map((c) => `${c.what} ×${c.ratio} (${c.bound}: ${c.met ? 'met' : 'NOT MET'})`), ...(failed ? [`${failed} FAILED`] : [])];
  const ratio = (r.ours.rate.median / r.nginx.rate.median).toFixed(2);
  return `| ${r.letter} ${r.name} | ${r.kind} | ${r.encoding} | ${r.connections} ${r.layout} | ${side(r.ours)} | ${side(r.nginx)} | ×${ratio} | ${verdict.join(', ') || '-'} |`;
};
const HEAD = `| workload | order | encoding | connections | ours: requests/s | p50 / p99 / p99.9 ms | CPU µs | RSS MB | nginx: requests/s | p50 / p99 / p99.9 ms | CPU µs | RSS MB | ratio | target |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** A remark, once. */
const note = (text) => { if (!notes.includes(text)) notes.push(text); };

/** The requests of a workload that are answered with 200, or none. */
const requestsOf = async (workload) => {
  const title = `${workload.letter} ${workload.name}`;
  if (workload.probe && (await text(workload.probe)).status !== 200) {
    note(`${title}: absent (${workload.probe} is not there)`);
    return [];
  }
  const requests = await workload.requests(text);
  if (workload.redirect) return requests;
  const kept = [];
  await each(requests, 16, async (request, n) => {
    if ((await fetchFrom(PORTS.ours, request, ACCEPT.br)).status === 200) kept[n] = request;
  });
  const gone = requests.filter((_, n) => !kept[n]);
  if (gone.length) note(`${title}: ${gone.length} of ${requests.length} addresses are not there (such as ${gone[0].path})`);
  if (gone.length === requests.length) note(`${title}: absent`);
  return kept.filter(Boolean);
};

say(`${facts.machine}; load before: ${facts.loadBefore.join(' ')}; ${ROUNDS} rounds of ${SECONDS} s`);
const QUIET = facts.loadBefore[0] <= 0.5;
if (!QUIET) notes.push(`The machine was not quiet (load ${facts.loadBefore[0]}): absolute figures are too low, and ratios vary.`);
say(HEAD);
for (const layout of ['apart', 'shared']) {
  for (const workload of workloads.filter((w) => only.includes(w.letter) && (layout === 'apart' || w.full))) {
    let requests = [];
    await withServers(layout, {}, async (fresh, nginx) => {
      requests = await requestsOf(workload);
      if (!requests.length) return;
      if (workload.letter === 'g') note('g: nginx sends the same JSON to a GET, for it cannot answer a POST from a file');
      if (workload.letter === 'f') note('f: nginx sends one fixed redirect, and reads nothing');
      for (const [kind, encoding, connections, where, full] of PLAN) {
        if (where !== layout || (full && !workload.full) || (workload.only && kind !== workload.only)) continue;
        if (workload.only && encoding !== 'br') continue;
        if (options.quick && !(connections === 32 || where === 'shared')) continue;
        await measure(workload, kind, encoding, connections, layout, fresh, nginx, requests);
      }
    });
    if (workload.making && layout === 'apart' && requests.length) await compare(workload, requests);
  }
}

// The ceiling: the same bytes from a bare actix-web.
if (only.includes('a')) {
  const server = await ours(0, 1);
  for (let time = 0; time < OFTEN; time++) await fetchFrom(PORTS.ours, { path: '/' }, ACCEPT.br);
  const { body } = await fetchFrom(PORTS.ours, { path: '/' }, ACCEPT.br);
  await server.stop();
  writeFileSync(join(folder, 'hello'), body);
  const hello = await start(PORTS.hello, 0, 'target/release/hello', [String(PORTS.hello), '1', join(folder, 'hello'), 'br']);
  const files = writeRequests('hello', [{ method: 'GET', path: '/' }], [0]);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await load(hello, files, 'br', 32, 'apart'));
  await hello.stop();
  facts.hello = summary(rounds);
  notes.push(`A bare actix-web with the bytes of the home page (br, 32 connections, apart): ${side(facts.hello)}`);
}

// How cost grows with the tables, for what reads them.
if (!options['no-growth'] && !options.quick) {
  facts.growth = [];
  for (const times of [1, 10, 100]) {
    const path = join(folder, `x${times}.db`);
    const made = spawnSync('target/release/grow', [String(times), path], { encoding: 'utf8' });
    if (made.status !== 0) { note(`growth ×${times}: ${made.stderr.trim()}`); continue; }
    // Without memory of answers: it is the reading of the tables that is measured.
    const server = await ours(0, 1, { RATTACHEMENT_DATABASE: path, RATTACHEMENT_CACHE_MB: '0' });
    for (const [name, most] of [['decode results', 1.2], ['place searches', 3], ['full-text search', 3]]) {
      const workload = workloads.find((w) => w.name === name);
      const all = shuffle(await requestsOf({ ...workload, requests: async (t) => shuffle(await workload.requests(t), 3).slice(0, 2000) }), 4);
      if (!all.length) continue;
      const files = writeRequests(`grow-${times}`, all, order(all.length, DRAWN, 'uniform', 2));
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await load(server, files, 'br', 1, 'apart'));
      const result = { times, name, startMs: server.startMs, tables: made.stdout.trim().replaceAll('\n', ', '), ...summary(rounds) };
      const one = facts.growth.find((g) => g.name === name && g.times === 1) ?? result;
      const ratio = result.p50.median / one.p50.median;
      facts.growth.push(result);
      note(`growth ×${times}, ${name}: p50 ${ms(result.p50.median)} ms, p99 ${ms(result.p99.median)} ms, CPU ${result.cpu.median.toFixed(1)} µs, RSS ${result.rss.median.toFixed(0)} MB${times > 1 ? `; ×${ratio.toFixed(2)} (≤ ${most}: ${ratio <= most ? 'met' : 'NOT MET'})` : ''}`);
    }
    note(`growth ×${times}: start ${server.startMs.toFixed(0)} ms; ${made.stdout.trim().replaceAll('\n', ', ')}`);
    await server.stop();
    rmSync(path);
  }
}

if (options.wordpress) {
  const found = await wordpress({ folder, fetchFrom, start, load, writeRequests, summary, rounds: Math.min(ROUNDS, 3) });
  facts.wordpress = found;
  const fixed = results.find((r) => r.letter === 'a' && r.connections === 32 && r.encoding === 'br');
  const ratio = found.rate && fixed ? fixed.ours.rate.median / found.rate.median : null;
  notes.push(`WordPress (its home page, gzip, 8 connections, apart): ${found.rate ? side(found) : found.why}`);
  if (ratio) notes.push(`ours is ×${number(ratio)} of WordPress (≥ 500: ${ratio >= 500 ? 'met' : 'NOT MET'})`);
} else notes.push('WordPress: not measured (--wordpress)');

if (!options['no-build-time'] && !options.quick) {
  const target = join(folder, 'target');
  const began = Date.now();
  const built = spawnSync('cargo', ['build', '--release', '--quiet'], { env: { ...process.env, CARGO_TARGET_DIR: target }, stdio: ['ignore', 'ignore', 'inherit'] });
  facts.buildSeconds = built.status === 0 ? (Date.now() - began) / 1000 : null;
  rmSync(target, { recursive: true, force: true });
}

const bound = (what, value, unit, most) => `${what}: ${value === null || value === undefined ? 'not measured' : `${value.toFixed(0)} ${unit} (≤ ${most}: ${value <= most ? 'met' : 'NOT MET'})`}`;
facts.startMs = facts.startsMs.length ? median(facts.startsMs) : undefined;
notes.push(bound('RSS, the most at any time of any workload', facts.rssMb, 'MB', 80));
notes.push(bound('Start to first answer', facts.startMs, 'ms', 350));
notes.push(bound('Release build from clean', facts.buildSeconds, 's', 210));

mkdirSync('target', { recursive: true });
writeFileSync('target/bench.json', `${JSON.stringify({ facts, results, costs, notes }, null, 1)}\n`);
console.log(HEAD);
for (const result of results) console.log(row(result));
console.log(`\n${COST_HEAD}`);
for (const cost of costs) console.log(costRow(cost));
console.log(`\n${facts.machine}; ${QUIET ? 'quiet' : 'NOT QUIET'} (load ${facts.loadBefore.join(' ')} before)`);
console.log(`\n${notes.map((note) => `- ${note}`).join('\n')}`);
if (options.readme && QUIET && !options.quick && !options.only) writeTable({ facts, results, costs });
else if (options.readme) console.log('README: left as it is, for this was no whole run on a quiet machine');
process.exit(0);
