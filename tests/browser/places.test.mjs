// The place field and the map: by keyboard alone, on a small screen, in forced colours, without scripts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LANGUAGES, address, startBrowser, startServer } from './site.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), startBrowser()]); });
after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, 'the program stops cleanly when asked to');
});

/** A page at 320 px. */
async function small(options = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  return { context, page: await context.newPage() };
}

describe('places', () => {
  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: suggestions are chosen by keyboard, said, and closed by Escape`, async () => {
      const { context, page } = await small({ forcedColors: 'active' });
      try {
        await page.goto(server.base + address(lang, '/caisses'));
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
      } finally {
        await context.close();
      }
    });

    test(`${lang}: the map is followed by keyboard, and its focus is seen`, async () => {
      const { context, page } = await small({ forcedColors: 'active' });
      try {
        await page.goto(server.base + address(lang, '/caisses/carte'));
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
      } finally {
        await context.close();
      }
    });
  }

  test('without scripts the field answers the same', async () => {
    const { context, page } = await small({ javaScriptEnabled: false });
    try {
      await page.goto(server.base + '/caisses');
      await page.locator('#q').fill('st denis');
      await page.locator('main form button').click();
      assert.ok(await page.locator('main li a[href="/caisses/communes/93066"]').isVisible());
      await page.goto(server.base + '/caisses?q=bordeaux');
      assert.match(page.url(), /\/caisses\/communes\/33063$/);
    } finally {
      await context.close();
    }
  });
});
