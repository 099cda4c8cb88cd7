// Breaks things around the built program, one after another, and says what it did.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const PROGRAM = resolve(process.env.TORTURE_PROGRAM ?? 'target/release/rattachement');
const folder = mkdtempSync(join(tmpdir(), 'rattachement-torture-'));
const times = (whole, quick) => (options.quick ? quick : whole);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const random = (most) => Math.floor(Math.random() * most);
const isRoot = process.getuid() === 0;

const children = new Set();
const namespaces = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const name of namespaces) spawnSync('ip', ['netns', 'del', name]);
  spawnSync('umount', [join(folder, 'disk')]);
  rmSync(folder, { recursive: true, force: true });
});

const rows = [];
/** One line of the table; `good` decides over the whole. */
const row = (fault, tried, seen, good) => {
  rows.push({ fault, tried, seen, good });
  process.stderr.write(`${good ? 'ok  ' : 'BAD '} ${fault}: ${tried} → ${seen}\n`);
};

/** Starts the program and waits for its line; or gives back what it said instead. */
const start = async ({ args = [], env = {}, command = [PROGRAM], host = '127.0.0.1', port = 0 } = {}) => {
  const all = [...command, 'serve', '--listen', `${host}:${port}`, ...args];
  const child = spawn(all[0], all.slice(1), { env: { ...process.env, RATTACHEMENT_LOG: 'off', ...env } });
  children.add(child);
  let said = '';
  let errors = '';
  child.stderr.on('data', (part) => { errors += part; });
  const ended = new Promise((done) => child.once('exit', (code, signal) => { children.delete(child); done({ code, signal }); }));
  const ready = new Promise((done) => child.stdout.on('data', (part) => {
    said += part;
    const address = /http:\/\/[\d.]+:(\d+)/.exec(said);
    if (address) done(Number(address[1]));
  }));
  const at = await Promise.race([ready, ended.then(() => null)]);
  return { child, port: at, ended, errors: () => errors, stop: async () => { child.kill('SIGTERM'); return ended; } };
};

/** Runs the program and kills it after a while, if it is still there. */
const killed = async (args, after) => {
  const child = spawn(PROGRAM, args, { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  await pause(after);
  child.kill('SIGKILL');
  await ended;
};

const status = (port, path, { agent, method = 'GET', body, headers: more = {} } = {}) => new Promise((done) => {
  const headers = body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, ...more } : more;
  const sent = request({ host: '127.0.0.1', port, path, method, agent, headers, timeout: 20_000 }, (answer) => {
    answer.resume();
    answer.on('end', () => done(answer.statusCode));
    answer.on('error', () => done('cut'));
  });
  sent.on('timeout', () => sent.destroy(new Error('timeout')));
  sent.on('error', (error) => done(error.code ?? error.message));
  sent.end(body);
});

const read = async (port, path) => (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })).text();

const rss = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
const peak = (pid) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
/** What the unit and the Kubernetes file of deploy/ give the program, in megabytes. */
const LIMIT = 256;
/** Open files, which only root may count: the program forbids others to look into it. */
const files = (pid) => { try { return readdirSync(`/proc/${pid}/fd`).length; } catch { return null; } };
const wrk = (port, path, { seconds, connections = 64, script } = {}) => new Promise((done) => {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', ...(script ? ['-s', script] : []), `http://127.0.0.1:${port}${path}`];
  const child = spawn('wrk', args);
  let said = '';
  child.stdout.on('data', (part) => { said += part; });
  child.on('exit', () => {
    const number = (pattern) => Number(pattern.exec(said)?.[1] ?? 0);
    const cut = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said);
    done({
      requests: number(/(\d+) requests in/), refused: number(/Non-2xx or 3xx responses: (\d+)/),
      errors: cut ? cut.slice(1).map(Number).reduce((a, b) => a + b) : 0,
    });
  });
});

/** A socket that sends a text, and says how and after how long it was closed. */
const slow = (port, text, every) => new Promise((done) => {
  const began = Date.now();
  const socket = connect(port, '127.0.0.1');
  let said = '';
  let at = 0;
  const timer = setInterval(() => { if (at < text.length) socket.write(text[at++]); }, every);
  socket.on('data', (part) => { said += part; });
  socket.on('error', () => {});
  socket.on('close', () => { clearInterval(timer); done({ seconds: (Date.now() - began) / 1000, said }); });
});

/** Whether a database file opens and serves. */
const opens = async (path) => {
  const server = await start({ args: ['--database', path, '--workers', '1'] });
  if (server.port === null) return { opens: false, why: server.errors().trim() };
  const good = (await status(server.port, '/decoder/01-751-0000')) === 200;
  await server.stop();
  return { opens: good, why: '' };
};

const faults = {
  async idle() {
    const count = times(5000, 500);
    const server = await start();
    const before = rss(server.child.pid);
    const sockets = await Promise.all(Array.from({ length: count }, () => new Promise((done) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n');
        socket.once('data', () => done(socket));
      });
      socket.on('error', () => done(null));
    })));
    const open = sockets.filter(Boolean).length;
    const load = await wrk(server.port, '/', { seconds: times(10, 2) });
    const full = rss(server.child.pid);
    for (const socket of sockets) socket?.destroy();
    row('idle connections, and full load', `${open} idle, ${load.requests} requests`, `${load.errors + load.refused} failed; RSS ${before} → ${full} MB`,
      open === count && load.errors + load.refused === 0 && load.requests > 1000);
    await server.stop();
  },

  async slow() {
    const server = await start();
    const count = times(200, 20);
    const head = await Promise.all(Array.from({ length: count }, () => slow(server.port, 'GET / HTTP/1.1\r\nhost: localhost\r\nx: ' + 'y'.repeat(60), 1000)));
    const latest = Math.max(...head.map((one) => one.seconds));
    row('slow heads', `${count} at a byte a second`, `closed after ${latest.toFixed(1)} s at most`, latest < 15);
    const body = 'POST /decoder HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 60\r\n\r\n';
    const bodies = await Promise.all(Array.from({ length: count }, () => new Promise((done) => {
      const began = Date.now();
      const socket = connect(server.port, '127.0.0.1', () => socket.write(body));
      let said = '';
      const timer = setInterval(() => socket.write('c'), 1000);
      socket.on('data', (part) => { said += part; });
      socket.on('error', () => {});
      socket.on('close', () => { clearInterval(timer); done({ seconds: (Date.now() - began) / 1000, said }); });
    })));
    const told = bodies.filter((one) => one.said.startsWith('HTTP/1.1 408')).length;
    const last = Math.max(...bodies.map((one) => one.seconds));
    row('slow bodies', `${count} at a byte a second`, `${told} told 408, closed after ${last.toFixed(1)} s at most`, told === count && last < 40);
    row('after slow clients', 'a page', `${await status(server.port, '/')}`, (await status(server.port, '/')) === 200);
    await server.stop();
  },

  async cold() {
    const count = times(30, 10);
    const asked = ['/donnees', '/donnees/regimes.csv', '/donnees/communes.json', '/donnees/rattachement.sqlite', '/sitemap.xml'];
    const encodings = ['identity', 'gzip', 'br'];
    for (const paths of [...asked.map((path) => [path]), asked]) {
      const server = await start();
      const before = rss(server.child.pid);
      const codes = await Promise.all(Array.from({ length: count * paths.length }, (_, n) =>
        status(server.port, paths[n % paths.length], { headers: { 'accept-encoding': encodings[n % 3] } })));
      const [after, most] = [rss(server.child.pid), peak(server.child.pid)];
      const failed = codes.filter((code) => code !== 200).length;
      row(`just started: ${paths.length > 1 ? 'all of these' : paths[0]}`, `${codes.length} at once`, `${failed} failed; RSS ${before} → ${after} MB, ${most} at most`,
        failed === 0 && most < LIMIT);
      await server.stop();
    }
  },

  async readers() {
    const count = times(200, 50);
    const server = await start();
    const path = '/donnees/rattachement.sqlite';
    await status(server.port, path);
    const before = rss(server.child.pid);
    const sockets = await Promise.all(Array.from({ length: count }, () => new Promise((done) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`));
      socket.on('error', () => {});
      // It was answered; from here on nothing is read.
      socket.once('readable', () => { socket.read(1); done(socket); });
    })));
    await pause(2000);
    const held = rss(server.child.pid);
    row('readers that do not read', `${count} of ${path}`, `RSS ${before} → ${held} MB; a page ${await status(server.port, '/')}`, held - before < 40);
    const open = files(server.child.pid);
    let [waited, left] = [0, open];
    while (open !== null && waited < 90 && left > open - count + 5) { await pause(1000); waited += 1; left = files(server.child.pid); }
    row('readers that do not read: let go', `${count} connections`, open === null ? 'not counted, which needs root' : `${open - left} closed after ${waited + 2} s`, open === null || waited < 60);
    for (const socket of sockets) socket.destroy();
    await server.stop();
  },

  /** Counts are hidden, and limits counted, however an address is spelled: through the proxies of deploy/, and without. */
  async spellings() {
    const server = await start({ args: ['--rate', '1', '--trusted-proxies', '127.0.0.1'] });
    const hidden = ['/metrics', '/metrics/', '//metrics', '/metrics//', '/%6Detrics', '/%6detrics/', '/./metrics', '/en/../metrics', '/metrics?a=b', '/metrics/?a=b'];
    const asked = (port, path) => new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nhost: example.org\r\nconnection: close\r\n\r\n`));
      let said = '';
      socket.setTimeout(5000, () => socket.destroy());
      socket.on('data', (part) => { said += part; });
      socket.on('error', () => {});
      socket.on('close', () => done(said));
    });
    const proxies = [
      ['HAProxy', 'haproxy.cfg', ['haproxy', '-f'], (text) => text.replace('bind :80', 'bind 127.0.0.1:18085').replace('127.0.0.1:8081', `127.0.0.1:${server.port}`).replaceAll(/^ +server (two|three).*$/gm, '')],
      ['Caddy', 'Caddyfile', ['caddy', 'run', '--adapter', 'caddyfile', '--config'], (text) => `{\n\tadmin off\n\tauto_https off\n}\n${text.replace('example.org {', 'http://example.org:18085 {').replace('127.0.0.1:8080', `127.0.0.1:${server.port}`)}`],
    ];
    for (const [name, file, command, adapted] of proxies) {
      if (spawnSync(command[0], ['version']).error) { row(`${name}: /metrics`, 'left out', `${command[0]} is not here`, true); continue; }
      const config = join(folder, file);
      writeFileSync(config, adapted(readFileSync(`deploy/${file}`, 'utf8')));
      const proxy = spawn(command[0], [...command.slice(1), config], { stdio: 'ignore', env: { ...process.env, HOME: folder } });
      children.add(proxy);
      let page = '';
      for (let n = 0; n < 60 && !page.startsWith('HTTP/1.1 200'); n++) { await pause(250); page = await asked(18085, '/'); }
      const shown = [];
      for (const path of hidden) if ((await asked(18085, path)).includes('rattachement_requests')) shown.push(path);
      const ended = new Promise((done) => proxy.once('exit', done));
      proxy.kill('SIGTERM');
      await ended;
      children.delete(proxy);
      row(`${name}: /metrics`, `${hidden.length} spellings`, page.startsWith('HTTP/1.1 200') ? `${shown.length} shown${shown.length ? `: ${shown}` : ''}` : 'does not answer', page.startsWith('HTTP/1.1 200') && shown.length === 0);
    }
    const spelled = ['/recherche', '/recherche/', '//recherche', '/%72echerche', '/caisses//suggestions', '//api/v1/communes', '/%61pi/v1/communes', '/en/recherche/'];
    let most = 0;
    for (const [n, path] of spelled.entries()) {
      let made = 0;
      for (let m = 0; m < 60; m++) {
        if ((await status(server.port, `${path}?q=xyzzyq${m}`, { headers: { 'x-forwarded-for': `203.0.113.${n}` } })) === 200) made += 1;
      }
      most = Math.max(most, made);
    }
    row('a share of 1 a second, 10 at once', `60 requests in each of ${spelled.length} spellings`, `${most} made at most`, most <= 12);
    await server.stop();
  },

  async soak() {
    const whole = times(2_000_000, 50_000);
    const server = await start();
    const script = join(folder, 'soak.lua');
    writeFileSync(script, `local n = 0
      request = function() n = n + 1
        if n % 50 == 0 then return wrk.format("POST", "/decoder", {["content-type"]="application/x-www-form-urlencoded"}, "code=01+" .. (n % 1000) .. "+0000") end
        if n % 7 == 0 then return wrk.format("GET", "/recherche?q=code" .. (n % 5000)) end
        if n % 3 == 0 then return wrk.format("GET", string.format("/caisses/communes/%05d", n % 95000)) end
        return wrk.format("GET", string.format("/decoder/01-%03d-0000", n % 1000)) end`);
    await wrk(server.port, '/', { seconds: times(20, 3), script });
    const [memory, handles] = [rss(server.child.pid), files(server.child.pid)];
    let [done, errors] = [0, 0];
    while (done < whole) {
      const load = await wrk(server.port, '/', { seconds: times(20, 2), script });
      if (load.requests === 0) break;
      done += load.requests;
      errors += load.errors;
    }
    await pause(500);
    const [after, open] = [rss(server.child.pid), files(server.child.pid)];
    row('a long time', `${done} mixed requests`, `${errors} cut; RSS ${memory} → ${after} MB, open files ${handles === null ? 'not counted, which needs root' : `${handles} → ${open}`}`,
      done >= whole && errors === 0 && after <= memory * 1.25 && (handles === null || open <= handles + 4));
    await server.stop();
  },

  async drain() {
    let [asked, answered] = [0, 0];
    const rounds = times(20, 3);
    for (let n = 0; n < rounds; n++) {
      const server = await start();
      const body = 'code=01+751+0000';
      const half = await Promise.all(Array.from({ length: 100 }, () => new Promise((done) => {
        const socket = connect(server.port, '127.0.0.1', () => {
          socket.write(`POST /decoder HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
          done(socket);
        });
      })));
      await pause(100);
      const answers = half.map((socket) => new Promise((done) => {
        let said = '';
        socket.on('data', (part) => { said += part; if (said.includes('\r\n\r\n')) done(said); });
        socket.on('close', () => done(said));
        socket.on('error', () => done(said));
      }));
      server.child.kill('SIGTERM');
      await pause(random(200));
      for (const socket of half) socket.write(body.slice(5));
      asked += half.length;
      answered += (await Promise.all(answers)).filter((said) => said.startsWith('HTTP/1.1 303')).length;
      for (const socket of half) socket.destroy();
      const end = await server.ended;
      if (end.code !== 0) answered -= 1;
    }
    row('SIGTERM', `${asked} requests half sent, ${rounds} times`, `${asked - answered} failed`, asked === answered);
  },

  async kill() {
    const path = join(folder, 'killed.db');
    const count = times(100, 10);
    let [broken, whole] = [0, 0];
    for (let n = 0; n < count; n++) {
      await killed(['build', path], random(600));
      if (!existsSync(path)) continue;
      const file = await opens(path);
      if (file.opens) whole += 1; else broken += 1;
    }
    row('SIGKILL of `build`', `${count} times`, `${whole} times a whole database, ${count - whole - broken} times none, ${broken} broken`, broken === 0 && whole > 0);
    spawnSync(PROGRAM, ['build', path]);
    const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = digest();
    for (let n = 0; n < count; n++) {
      await killed(['serve', '--listen', '127.0.0.1:0', '--database', path], random(400));
    }
    row('SIGKILL of starts', `${count} times`, before === digest() ? 'the file is the same' : 'the file changed', before === digest() && (await opens(path)).opens);
    const left = readdirSync(folder).filter((name) => name.startsWith('killed.db.') || name.startsWith('.killed'));
    row('what killed builds leave', 'files beside', `${left.length}`, left.length <= count);
  },

  async together() {
    const path = join(folder, 'both.db');
    const rounds = times(20, 3);
    let good = 0;
    for (let n = 0; n < rounds; n++) {
      const codes = await Promise.all([1, 2].map(() => new Promise((done) => spawn(PROGRAM, ['build', path], { stdio: 'ignore' }).once('exit', done))));
      if (codes.includes(0) && (await opens(path)).opens) good += 1;
    }
    row('two builds to one path', `${rounds} times`, `${good} times a whole database`, good === rounds);
  },

  async damage() {
    const path = join(folder, 'damaged.db');
    spawnSync(PROGRAM, ['build', path]);
    const good = readFileSync(path);
    const count = times(200, 30);
    let [refused, unclear, served] = [0, 0, 0];
    for (let n = 0; n < count; n++) {
      const bytes = Buffer.from(good);
      const at = random(bytes.length);
      bytes[at] ^= 1 << random(8);
      writeFileSync(path, bytes);
      const file = await opens(path);
      if (!file.opens) {
        if (file.why.split('\n').length === 1 && file.why.includes('rattachement build')) refused += 1; else unclear += 1;
      } else {
        served += 1;
      }
    }
    row('a flipped bit', `${count} files`, `${refused} refused with one sentence, ${unclear} refused unclearly, ${served} served`, refused === count);
    let cut = 0;
    for (let n = 0; n < times(40, 8); n++) {
      writeFileSync(path, good.subarray(0, random(good.length)));
      if (!(await opens(path)).opens) cut += 1;
    }
    row('a file cut short', `${times(40, 8)} files`, `${cut} refused`, cut === times(40, 8));
  },

  async disk() {
    if (!isRoot) { row('full and read-only disks', 'left out', 'needs root', true); return; }
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mount = (how) => spawnSync('mount', how).status === 0;
    if (!mount(['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk])) { row('full and read-only disks', 'left out', 'cannot mount here', true); return; }
    const path = join(disk, 'site.db');
    const build = (command = [PROGRAM]) => spawnSync(command[0], [...command.slice(1), 'build', path], { encoding: 'utf8' });
    const oneSentence = (made) => made.status !== 0 && made.stderr.trim().split('\n').length === 1;
    build();
    try { writeFileSync(join(disk, 'filler'), Buffer.alloc(64 * 1024 * 1024)); } catch { /* full now */ }
    const full = build();
    row('a full disk', 'build', full.stderr.trim().slice(0, 90), oneSentence(full) && (await opens(path)).opens);
    mount(['-o', 'remount,ro', disk]);
    const readOnly = build();
    row('a read-only disk', 'build', readOnly.stderr.trim().slice(0, 90), oneSentence(readOnly));
    row('a read-only disk', 'serve', 'serves', (await opens(path)).opens);
    mount(['-o', 'remount,rw', disk]);
    chmodSync(disk, 0o700);
    const nobody = build(['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', PROGRAM]);
    row('no permission', 'build', nobody.stderr.trim().slice(0, 90), oneSentence(nobody));
    spawnSync('umount', [disk]);
  },

  async handles() {
    const server = await start({ command: ['bash', '-c', `ulimit -Sn 64; ulimit -Hn 64; exec "$0" "$@"`, PROGRAM], args: ['--workers', '2'] });
    const sockets = Array.from({ length: 300 }, () => { const s = connect(server.port, '127.0.0.1'); s.on('error', () => {}); return s; });
    await pause(1500);
    for (const socket of sockets) socket.destroy();
    let back = null;
    for (let n = 0; n < 40 && back === null; n++) {
      await pause(250);
      if ((await status(server.port, '/')) === 200) back = n * 0.25;
    }
    row('no file handle left', '300 connections on 64 handles', back === null ? 'does not come back' : `answers again after ${back} s`, back !== null);
    await server.stop();
  },

  async clock() {
    const [clock, shift] = [join(folder, 'clock.so'), join(folder, 'shift')];
    const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', clock, 'tests/torture/clock.c', '-ldl'], { encoding: 'utf8' });
    if (made.status !== 0) { row('the clock jumps', 'left out', 'needs a C compiler', true); return; }
    let moved = 0n;
    const move = (seconds) => {
      moved = BigInt(Math.round(seconds));
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(moved);
      // In place: the program has it mapped.
      const file = openSync(shift, 'r+');
      writeSync(file, bytes, 0, 8, 0);
      closeSync(file);
    };
    writeFileSync(shift, Buffer.alloc(8));
    const server = await start({
      args: ['--rate', '1', '--trusted-proxies', '127.0.0.1', '--workers', '2'],
      env: { LD_PRELOAD: clock, TORTURE_CLOCK: shift, RATTACHEMENT_LOG: 'error' },
    });
    const day = 86_400;
    const now = () => new Date(Date.now() + Number(moved) * 1000);
    const plan = 'situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=nsp';
    // The calendar's first reminder is 21 days after the day it is asked for.
    const expected = () => new Date(now().getTime() + 21 * day * 1000).toISOString().slice(0, 10).replaceAll('-', '');
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const paths = ['/', '/decoder/01-751-0000', `/retrouver/plan?${plan}`, '/en/faq', '/api/v1/regimes', '/recherche?q=code'];
    let [asked, on] = [0, true];
    const failed = {};
    const readers = Array.from({ length: 16 }, async (_, reader) => {
      while (on) {
        const client = { 'x-forwarded-for': `203.0.113.${(asked + reader) % 250}` };
        const code = await status(server.port, paths[asked++ % paths.length], { agent, headers: client });
        // Two hundred and fifty clients that ask too much are told so.
        if (code !== 200 && code !== 429) failed[code] = (failed[code] ?? 0) + 1;
      }
    });
    // Words that are not the site's own: never answered from memory, so each counts.
    const costly = '/recherche?q=xyzzyq';
    const exhaust = async (client) => {
      for (let n = 0; n < 30; n++) if ((await status(server.port, costly, { headers: { 'x-forwarded-for': client } })) === 429) return true;
      return false;
    };
    const toMidnight = () => { const at = now(); return (day - (at.getTime() / 1000) % day); };
    const jumps = [
      ['a day forward', () => move(Number(moved) + day)],
      ['a day back', () => move(Number(moved) - day)],
      ['an hour back', () => move(Number(moved) - 3600)],
      ['to three seconds before midnight, and over it', async () => { move(Number(moved) + toMidnight() - 3); await pause(4500); }],
      ['back over that midnight', () => move(Number(moved) - 60)],
      ['a year forward', () => move(Number(moved) + 365 * day)],
      ['to 1970', () => move(-Date.now() / 1000 + 10)],
      ['home', () => move(0)],
    ];
    for (const [n, [name, jump]] of jumps.entries()) {
      const [before, bad] = [asked, { ...failed }];
      const client = `198.51.100.${n + 1}`;
      const wasRefused = await exhaust(client);
      await jump();
      await pause(times(2500, 1200));
      let stale = 0;
      for (let m = 0; m < 12; m++) {
        const wanted = expected();
        const calendar = await read(server.port, `/retrouver/rappels.ics?${plan}`);
        if (!calendar.includes(wanted) && wanted === expected()) stale += 1;
      }
      // One request a second is given again, whatever the wall says.
      await pause(1500);
      const served = (await status(server.port, costly, { headers: { 'x-forwarded-for': client } })) === 200;
      const lost = Object.entries(failed).filter(([code, count]) => count > (bad[code] ?? 0)).map(([code]) => code);
      row(`the clock: ${name}`, `${asked - before} requests`, `${lost.length ? `failed: ${lost}` : '0 failed'}, ${stale} of 12 calendars of another day, a client that had used its share is ${served ? 'served again' : 'LOCKED OUT'}`,
        lost.length === 0 && stale === 0 && wasRefused && served && asked > before);
    }
    on = false;
    await Promise.all(readers);
    const metrics = await read(server.port, '/metrics');
    row('the clock: in the end', `${asked} requests`, `${server.errors().trim() || 'no error logged'}, ${metrics.includes('status="5xx"') ? 'SOME 5xx' : 'no 5xx'}`,
      server.errors().trim() === '' && !metrics.includes('status="5xx"'));
    await server.stop();
  },

  async replicas() {
    // Each copy in a network of its own, behind a cable that can be pulled: needs root. Else all in one.
    const apart = isRoot && [1, 2, 3].every((n) => {
      const [name, cable] = [`ratt${process.pid}-${n}`, `rt${process.pid % 10_000}-${n}`];
      const ip = (...args) => spawnSync('ip', args).status === 0;
      if (!ip('netns', 'add', name)) return false;
      namespaces.add(name);
      return ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name)
        && ip('addr', 'add', `10.213.${n}.1/30`, 'dev', cable) && ip('link', 'set', cable, 'up')
        && ip('-n', name, 'addr', 'add', `10.213.${n}.2/30`, 'dev', 'eth0') && ip('-n', name, 'link', 'set', 'eth0', 'up')
        && ip('-n', name, 'link', 'set', 'lo', 'up');
    });
    if (!apart) row('three copies: each in its own network', 'left out', 'needs root: they share one', true);
    const hosts = [1, 2, 3].map((n) => (apart ? `10.213.${n}.2` : '127.0.0.1'));
    const ports = apart ? [8080, 8080, 8080] : [18081, 18082, 18083];
    const inside = (n) => (apart ? ['ip', 'netns', 'exec', `ratt${process.pid}-${n + 1}`, PROGRAM] : [PROGRAM]);
    const begin = (n, more = {}) => start({ command: inside(n), host: hosts[n], port: ports[n], ...more });
    const config = readFileSync('deploy/haproxy.cfg', 'utf8').replace('bind :80', 'bind 127.0.0.1:18080')
      .replaceAll(/127\.0\.0\.1:808([123])/g, (_, n) => `${hosts[n - 1]}:${ports[n - 1]}`).replaceAll(/^.*(stick-table|track-sc0|sc_http_req_rate).*$/gm, '');
    writeFileSync(join(folder, 'haproxy.cfg'), config);
    const path = join(folder, 'next.db');
    // Other data, so that the version that answers can be told from the first.
    const other = join(folder, 'annuaire.json');
    writeFileSync(other, readFileSync('tests/data/annuaire.json'));
    const built = spawnSync(PROGRAM, ['build', path, '--annuaire', other], { encoding: 'utf8' });
    if (built.status !== 0) row('three copies: other data', 'build', built.stderr.trim().slice(0, 90), false);
    const copies = await Promise.all(ports.map((_, n) => begin(n)));
    const proxy = spawn('haproxy', ['-f', join(folder, 'haproxy.cfg')], { stdio: 'ignore' });
    children.add(proxy);
    await pause(2500);
    const agent = new Agent({ keepAlive: true, maxSockets: 32 });
    let [asked, on] = [0, true];
    const failed = {};
    const paths = ['/', '/decoder/01-751-0000', '/caisses?q=Saint-Denis', '/en/faq', '/api/v1/codes/01-751-0000'];
    const readers = Array.from({ length: 32 }, async () => {
      while (on) {
        const code = await status(18080, paths[asked++ % paths.length], { agent });
        if (code !== 200) failed[code] = (failed[code] ?? 0) + 1;
      }
    });
    const step = async (name, work) => {
      const [before, bad] = [asked, { ...failed }];
      await work();
      await pause(1500);
      const lost = Object.entries(failed).map(([code, count]) => [code, count - (bad[code] ?? 0)]).filter(([, count]) => count > 0);
      row(`three copies: ${name}`, `${asked - before} requests`, lost.length ? lost.map(([code, count]) => `${count} × ${code}`).join(', ') : '0 failed', lost.length === 0);
    };
    await pause(1000);
    const first = /data (\w+)/.exec(await read(18080, '/readyz'))?.[1] ?? 'none';
    for (const n of ports.keys()) {
      await step(`copy ${n + 1} killed, then back`, async () => {
        copies[n].child.kill('SIGKILL');
        await pause(2000);
        copies[n] = await begin(n);
        await pause(2000);
      });
      if (!apart) continue;
      // A little, so that what was under way arrives late; and so long that it never does.
      for (const seconds of [3, times(20, 6)]) {
        await step(`the cable of copy ${n + 1} pulled for ${seconds} s`, async () => {
          const cable = `rt${process.pid % 10_000}-${n + 1}`;
          spawnSync('ip', ['link', 'set', cable, 'down']);
          await pause(seconds * 1000);
          spawnSync('ip', ['link', 'set', cable, 'up']);
          await pause(2000);
        });
      }
    }
    await step('copy 1 cut off (stopped) for 5 s', async () => {
      copies[0].child.kill('SIGSTOP');
      await pause(5000);
      copies[0].child.kill('SIGCONT');
      await pause(1500);
    });
    await step('rolled to another database', async () => {
      for (const n of ports.keys()) {
        await copies[n].stop();
        copies[n] = await begin(n, { args: ['--database', path] });
        await pause(1500);
      }
    });
    const versions = new Set();
    for (let n = 0; n < 12; n++) versions.add(await read(18080, '/readyz'));
    row('three copies: after the roll', '12 questions', [...versions].map((said) => said.trim()).join('; '), versions.size === 1 && ![...versions][0].includes(first));
    on = false;
    await Promise.all(readers);
    for (const copy of copies) await copy.stop();
    proxy.kill('SIGTERM');
    children.delete(proxy);
  },
};

const wanted = options.only?.split(',') ?? Object.keys(faults);
for (const name of wanted) await faults[name]();

console.log('| fault | tried | seen | |\n| --- | --- | --- | --- |');
for (const { fault, tried, seen, good } of rows) console.log(`| ${fault} | ${tried} | ${seen} | ${good ? 'handled' : '**NOT HANDLED**'} |`);
process.exit(rows.every((one) => one.good) ? 0 : 1);
