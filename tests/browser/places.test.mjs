// The place field and the map: by keyboard alone, on a small screen, in forced colours, without scripts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LANGUAGES, address, withSite } from './site.mjs';

const site = withSite();

/** A visitor at 320 px. */
const small = (options, walk) => site.visitor({ viewport: { width: 320, height: 640 }, ...options }, walk);

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
      await small({ forcedColors: 'active' }, async (page) => {
        await page.goto(site.base + address(lang, '/caisses/carte'));
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
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
