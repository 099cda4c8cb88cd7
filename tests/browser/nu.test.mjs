// The Nu HTML checker, the one the W3C runs: every page and error in every language, the CSS, the SVG.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { record } from './evidence.mjs';
import { Explained, NU } from './explained.mjs';
import { LANGUAGES, PAGES, ROOT, address, withSite } from './site.mjs';

const require = createRequire(import.meta.url);
const jar = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
const folder = join(ROOT, 'target/tests/nu');
const explained = new Explained(NU);

/** Errors that no page of `PAGES` shows: how they are provoked, and their status. */
const ERRORS = [
  { name: 'error-405', path: '/decoder', status: 405, method: 'DELETE' },
  { name: 'error-413', path: '/decoder', status: 413, method: 'POST', body: `code=${'1'.repeat(200_000)}` },
  { name: 'error-414', path: `/recherche?q=${'a'.repeat(5000)}`, status: 414 },
  { name: 'error-415', path: '/decoder', status: 415, method: 'POST', type: 'application/json', body: '{}' },
];

const site = withSite({
  browses: false,
  async begin() {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  },
});

/** One JVM for all the files. Answers with what it says, errors and warnings alike. */
async function check(...files) {
  const { stdout } = await promisify(execFile)(
    'java',
    ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout).messages;
}

/** What is not explained, one line each. */
const told = (messages) =>
  messages
    .filter((found) => !explained.explains(found))
    .map((m) => {
      const file = (m.url ?? '').split('/').at(-1);
      return `${file}:${m.lastLine ?? 0} ${m.subType ?? m.type}: ${m.message} ${m.extract ?? ''}`;
    });

describe('the Nu HTML checker', () => {
  test('every page and every error, in every language: no error, no warning', async () => {
    for (const lang of Object.keys(LANGUAGES)) {
      for (const { name, path, status = 200, submit, method, body, type } of [...PAGES, ...ERRORS]) {
        const posted = submit === undefined ? body : new URLSearchParams({ [path.endsWith('/liste') ? 'lignes' : 'code']: submit }).toString();
        const response = await fetch(site.base + address(lang, path), {
          method: method ?? (posted === undefined ? 'GET' : 'POST'),
          headers: { 'content-type': type ?? 'application/x-www-form-urlencoded' },
          body: posted,
          redirect: submit === undefined ? 'manual' : 'follow',
        });
        assert.equal(response.status, status, `${lang} ${name}`);
        await writeFile(join(folder, `${lang}-${name}.html`), Buffer.from(await response.arrayBuffer()));
      }
    }
    const files = (await readdir(folder)).filter((name) => name.endsWith('.html'));
    const pages = Object.keys(LANGUAGES).length * (PAGES.length + ERRORS.length);
    assert.equal(files.length, pages);
    const messages = await check(...files.map((name) => join(folder, name)));
    const wrong = told(messages);
    record('nu', { version: require('vnu-jar/package.json').version, pages, failures: wrong.length });
    assert.deepEqual(wrong, []);
  });

  test('a page that is wrong is told', async () => {
    const file = join(folder, 'wrong.html');
    await writeFile(file, '<!doctype html><html lang="fr"><title>x</title><p id="a"></p><p id="a"></p><b align="left">');
    assert.ok(told(await check(file)).length >= 3);
  });

  for (const [kind, option] of [['css', '--css'], ['svg', '--svg']]) {
    test(`the ${kind} of static/ is valid`, async () => {
      const all = await readdir(join(ROOT, 'static'), { recursive: true });
      const names = all.filter((name) => name.endsWith(`.${kind}`));
      assert.ok(names.length > 0);
      assert.deepEqual(told(await check(option, ...names.map((name) => join(ROOT, 'static', name)))), []);
    });
  }

  test('every explanation is still needed', () => assert.deepEqual(explained.unused(), []));
});
