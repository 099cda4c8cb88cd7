// The place field and the map: by keyboard alone, on a small screen, in forced colours, without scripts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codesInLines } from './letters.mjs';
import { LANGUAGES, address, withSite } from './site.mjs';

const site = withSite();

/** A visitor at 320 px. */
const small = (options, walk) => site.visitor({ viewport: { width: 320, height: 640 }, ...options }, walk);
/** A visitor at 1280 px: below 1024 the map is a table of numbers. */
const large = (options, walk) => site.visitor({ viewport: { width: 1280, height: 800 }, ...options }, walk);

describe('places', () => {
  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: suggestions are chosen by keyboard, said, and closed by Escape`, async () => {
      await small({ forcedColors: 'active' }, async (page) => {
        await page.goto(site.base + address(lang, '/caisses'));
        const field = page.locator('#q');
        await field.focus();
        await page.keyboard.type('saint-etienn');
        const list = page.locator('[role=listbox]');
        await list.waitFor({ state: 'visible' });
        assert.equal(await field.getAttribute('role'), 'combobox');
        assert.equal(await field.getAttribute('aria-expanded'), 'true');
        assert.match(await page.locator('.combo [role=status]').innerText(), /\d/);
        await page.keyboard.press('ArrowDown');
        const active = await field.getAttribute('aria-activedescendant');
        assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
        await page.keyboard.press('Escape');
        assert.equal(await field.getAttribute('aria-expanded'), 'false');
        assert.equal(await field.inputValue(), 'saint-etienn', 'what was typed stays');
        // Typing again opens it again; Enter goes to the chosen one.
        await page.keyboard.type('e');
        await list.waitFor({ state: 'visible' });
        await page.keyboard.press('ArrowDown');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        assert.match(page.url(), /\/caisses\/communes\/42218$/);
      });
    });

    test(`${lang}: the map is followed by keyboard, and its focus is seen`, async () => {
      await large({ forcedColors: 'active' }, async (page) => {
        await page.goto(site.base + address(lang, '/caisses/carte'));
        const links = page.locator('.map a');
        assert.ok(await links.count() > 100);
        await links.first().focus();
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const link = document.activeElement;
          const path = link.querySelector('path');
          const other = [...document.querySelectorAll('.map a path')].find((one) => one !== path);
          const box = path.getBoundingClientRect();
          return {
            inside: !!link.closest('.map'),
            name: link.querySelector('title').textContent,
            differs: getComputedStyle(path).fill !== getComputedStyle(other).fill,
            seen: box.bottom > 0 && box.top < innerHeight,
          };
        });
        assert.ok(focused.inside && focused.name && focused.differs && focused.seen, JSON.stringify(focused));
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        assert.match(page.url(), /\/caisses\/departements\/\d/);
      });
    });
  }

  test('on a telephone the map is its numbers, each as large as a finger', async () => {
    await small({}, async (page) => {
      await page.goto(site.base + '/caisses/carte?departement=33');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
      assert.ok(!(await page.locator('.map').isVisible()));
      const hrefs = (selector) => page.locator(selector).evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      const numbers = await hrefs('.numbers a');
      assert.ok((await hrefs('.map a')).every((href) => numbers.includes(href)), 'all that the map has');
      const sizes = await page.locator('.numbers a').evaluateAll((links) => links.map((a) => a.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
      assert.ok(Math.min(...sizes) >= 44, `${Math.min(...sizes)} px`);
      assert.equal(await page.locator('.numbers [aria-current]').innerText(), '33');
    });
  });

  for (const width of [1024, 1280]) {
    test(`at ${width} px each département of the map is a target of 24 px, with its number on it`, async () => {
      await site.visitor({ viewport: { width, height: 1100 } }, async (page) => {
        await page.goto(site.base + '/caisses/carte');
        assert.ok(!(await page.locator('.numbers').isVisible()));
        await page.locator('.map').scrollIntoViewIfNeeded();
        const found = await page.evaluate(() => {
          // Where a finger lands, every 4 px of the picture.
          const [step, areas] = [4, new Map()];
          const box = document.querySelector('.map svg').getBoundingClientRect();
          for (let x = box.left; x < box.right; x += step) {
            for (let y = box.top; y < box.bottom; y += step) {
              const link = document.elementFromPoint(x, y)?.closest('.map a');
              if (link) areas.set(link, (areas.get(link) ?? 0) + step * step);
            }
          }
          return [...document.querySelectorAll('.map a')].map((link) => ({
            name: link.querySelector('title').textContent,
            number: link.querySelector('text').textContent,
            area: areas.get(link) ?? 0,
            high: link.querySelector('text').getBoundingClientRect().height,
          }));
        });
        assert.ok(found.length > 100);
        // A circle of 24 px is 452 square pixels.
        assert.deepEqual(found.filter(({ name, number, area, high }) => area < 450 || high < 12 || !name.includes(`(${number})`)), []);
      });
    });
  }

  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: the list keeps what is typed, and says when nothing is left`, async () => {
      await small({}, async (page) => {
        await page.goto(site.base + address(lang, '/caisses/liste'));
        const left = async (typed) => {
          await page.locator('#q').fill(typed);
          return page.locator('#liste a:visible').allInnerTexts();
        };
        const all = await left('');
        assert.ok(all.length > 150, String(all.length));
        const lines = async (typed) => (await left(typed)).map((text) => text.replace(/\s/g, ' '));
        assert.deepEqual(await lines("msa d'arm"), ['MSA d’Armorique, 02 221']);
        assert.deepEqual(await lines('01 751'), ['CPAM de Paris, 01 751']);
        assert.deepEqual(await lines('REUNION'), ['CGSS de La Réunion, 01 974', 'CGSS de La Réunion (régime agricole), 02 974']);
        assert.equal(await page.locator('#liste dt:visible').count(), 1, 'a letter without a line goes');
        assert.deepEqual(await lines('xyzzy'), []);
        assert.ok((await page.locator('main [role=status]').innerText()).length > 10);
        assert.equal((await left('')).length, all.length);
      });
    });
  }

  for (const lang of ['fr', 'uk', 'ar']) {
    test(`${lang}: no code is broken between two lines, however wide the screen`, async () => {
      await small({}, async (page) => {
        const broken = [];
        const paths = [
          '/decoder/01-602-0000', '/decoder/01-776-0000', '/caisses/01-341', '/caisses/01-759', '/caisses/91-131', '/caisses/liste',
          '/caisses/departements', '/caisses/departements/62', '/caisses/demenagement?de_commune=62041&vers_commune=62193',
        ];
        let met = 0;
        for (const path of paths) {
          await page.goto(site.base + address(lang, path));
          for (let width = 320; width <= 440; width += 15) {
            await page.setViewportSize({ width, height: 640 });
            const codes = await page.evaluate(codesInLines);
            met += codes.length;
            broken.push(...codes.filter(([, whole]) => !whole).map(([code]) => `${path} at ${width} px: ${code}`));
          }
        }
        assert.ok(met > 1000, String(met));
        assert.deepEqual(broken, []);
      });
    });
  }

  test('without scripts the list is whole, and its field looks for a place', async () => {
    await small({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.base + '/caisses/liste');
      assert.ok(await page.locator('#liste a').count() > 150);
      await page.locator('#q').fill('bordeaux');
      await page.locator('main form button').first().click();
      assert.match(page.url(), /\/caisses\/communes\/33063$/);
    });
  });

  test('without scripts the field answers the same', async () => {
    await small({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.base + '/caisses');
      await page.locator('#q').fill('st denis');
      await page.locator('main form button').click();
      assert.ok(await page.locator('main li a[href="/caisses/communes/93066"]').isVisible());
      await page.goto(site.base + '/caisses?q=bordeaux');
      assert.match(page.url(), /\/caisses\/communes\/33063$/);
    });
  });
});
