// What is true of every page, in every language: one visit sees it in light and dark, narrow and wide,
// spaced out, in forced colours and by keyboard. What it finds is told together.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { record } from './evidence.mjs';
import { SCRIPT_CHECKS } from './rgaa.mjs';
import { LANGUAGES, PAGES, address, isFramed, withSite } from './site.mjs';
import { kept, visits } from './visit.mjs';

const require = createRequire(import.meta.url);
const all = kept();
const { explained, tally, measured, absent, titles, menus, rules } = all;
/** What only a script makes or unmakes, and what only somebody who types makes. */
const MADE = /\.combo (li|\[aria-selected)|button\[hidden|:not\(:placeholder-shown\)/;
const site = withSite();
const look = visits(site, all);

describe('every page', { concurrency: 4 }, () => {
  for (const lang of Object.keys(LANGUAGES)) {
    for (const kind of PAGES) {
      test(`${kind.name} (${address(lang, kind.path)})`, () => look(lang, kind));
    }

    test(`${lang}: a result prints`, async () => {
      await site.visitor({}, async (page, { errors }) => {
        await page.goto(site.base + address(lang, '/decoder/01-751-0000'));
        await page.emulateMedia({ media: 'print' });
        assert.ok(await page.locator('h1').isVisible());
        const pdf = await page.pdf({ format: 'A4', tagged: true });
        assert.ok(pdf.length > 0);
        assert.ok(pdf.includes('/StructTreeRoot'), 'the PDF is tagged');
        assert.deepEqual(errors, [], 'console');
      });
    });
  }
});

describe('all pages together', () => {
  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: every page has its own title (RGAA 8.6)`, () => {
      const seen = new Map();
      const twice = [];
      // A page in a chosen display is a page that was seen already.
      const own = new Set(PAGES.filter(({ again }) => !again).map(({ name }) => name));
      for (const [name, title] of [...titles.get(lang)].filter(([name]) => own.has(name))) {
        if (seen.has(title)) twice.push(`"${title}" is the title of ${seen.get(title)} and of ${name}`);
        seen.set(title, name);
      }
      assert.equal(titles.get(lang).size, PAGES.length, 'every page was visited');
      tally.addAll('8.6', 'every page has its own title', lang, PAGES, twice.length);
      assert.deepEqual(twice, []);
    });

    test(`${lang}: the menus are the same, in the same place and order (RGAA 12.2 to 12.5)`, () => {
      const pages = PAGES.filter((kind) => !isFramed(kind) && !kind.again);
      const [[, first]] = menus.get(lang);
      const other = pages.filter(({ name }) => menus.get(lang).get(name) !== first).map(({ name }) => name);
      for (const criterion of ['12.2', '12.3', '12.4', '12.5']) {
        tally.addAll(criterion, 'menu, search and map are always at the same place', lang, pages, other.length);
      }
      assert.deepEqual(other, []);
    });
  }

  test('the scripts start nothing by surprise', async () => {
    const folder = new URL('../../static/', import.meta.url);
    const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'));
    assert.ok(names.includes('sw.js') && names.includes('script/suggestions.js'), names.join(' '));
    const texts = names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    const found = SCRIPT_CHECKS.filter(({ criterion, name, never }) => {
      const wrong = never.test(texts);
      for (const lang of Object.keys(LANGUAGES)) tally.addAll(criterion, name, lang, PAGES, wrong ? 1 : 0);
      return wrong;
    });
    assert.deepEqual(found.map(({ name }) => name), []);
  });

  test('every rule of the style sheet is for something that there is', () => {
    assert.ok(rules.size > 200);
    assert.deepEqual([...rules].filter(([selector, used]) => !used && !MADE.test(selector)).map(([selector]) => selector), []);
  });

  test('every explanation is still needed', () => assert.deepEqual(explained.unused(), []));

  test('what was measured is kept for the evidence', () => {
    assert.equal(measured.length, PAGES.length * Object.keys(LANGUAGES).length);
    record('pages', {
      tools: {
        Chromium: site.browser.version(),
        'axe-core': require('axe-core/package.json').version,
        'html-validate': require('html-validate/package.json').version,
        Playwright: require('playwright-core/package.json').version,
      },
      languages: Object.keys(LANGUAGES),
      types: PAGES.length,
      ...absent,
      criteria: tally.criteria(),
      pages: measured,
    });
  });
});
