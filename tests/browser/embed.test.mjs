// The decoder inside somebody else's page: another origin, by keyboard, in light and dark.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, test } from 'node:test';
import { LANGUAGES, address, withSite } from './site.mjs';

let host, foreign;
/** What the foreign page shows: set before each visit. */
let shown = '';
const site = withSite({
  async begin() {
    host = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="fr"><title>Mutuelle</title><h1>Mutuelle</h1>${shown}`);
    });
    host.listen(0, '127.0.0.1');
    await once(host, 'listening');
    foreign = `http://127.0.0.1:${host.address().port}/`;
  },
  end: () => host?.close(),
});

/** The text of the examples on the page of instructions: frame, address, script. */
async function snippets(page, lang) {
  await page.goto(site.base + address(lang, '/integrer'));
  return page.locator('main pre').allInnerTexts();
}

describe('the decoder in a foreign page', () => {
  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: copied as told, it reads a code in its frame, by keyboard, without a cookie`, async () => {
      await site.visitor({}, async (page, { context, errors }) => {
        const [frameTag, , script] = await snippets(page, lang);
        shown = frameTag + script;
        await page.goto(foreign);
        const frame = page.frameLocator('iframe');
        const field = frame.locator('[name="code"]');
        await field.focus();
        await page.keyboard.type('01 341 0000');
        await page.keyboard.press('Enter');
        await frame.locator('h1', { hasText: 'CPAM de Béziers' }).waitFor();
        assert.match(await frame.locator('.verdict').innerText(), /CPAM de l’Hérault/);
        assert.equal(page.url(), foreign, 'the page around has not moved');
        const inner = page.frames().find((other) => other !== page.mainFrame());
        const { pathname, search, hash } = new URL(inner.url());
        assert.ok(!(pathname + search + hash).includes('341'), `nothing of the code is in an address: ${inner.url()}`);
        assert.deepEqual(await context.cookies(), [], 'cookies');
        assert.equal(await inner.evaluate(() => localStorage.length + sessionStorage.length), 0, 'storage');

        // The frame becomes as high as what is in it: the form's own height may have been told before.
        const told = async () => [
          Number(await page.locator('iframe').getAttribute('height')),
          await inner.evaluate(() => document.documentElement.scrollHeight),
        ];
        let [high, needed] = await told();
        for (const end = Date.now() + 10_000; Math.abs(high - needed) > 2 && Date.now() < end; ) {
          await page.waitForTimeout(50);
          [high, needed] = await told();
        }
        assert.ok(Math.abs(high - needed) <= 2, `${high} px for ${needed}`);

        // A link leaves by a new tab that cannot reach back; another code is asked for in the frame.
        const [tab] = await Promise.all([
          context.waitForEvent('page'),
          frame.locator('a[target="_blank"]').first().click(),
        ]);
        await tab.waitForLoadState();
        assert.equal(new URL(tab.url()).pathname, address(lang, '/decoder/01-341-0000'));
        assert.equal(await tab.evaluate(() => window.opener), null);
        await tab.close();
        await frame.locator('.actions a:not([target])').click();
        await field.waitFor();
        assert.deepEqual(errors, [], 'console');
      });
    });
  }

  test('a social security number stops first on the device, then is named and not shown', async () => {
    await site.visitor({}, async (page) => {
      shown = `<iframe src="${site.base}/integrer/decoder" title="code" width="320" height="640"></iframe>`;
      const posts = [];
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
      await page.goto(foreign);
      const frame = page.frameLocator('iframe');
      const number = '1 84 05 75 112 345 64';
      await frame.locator('[name="code"]').fill(number);
      await frame.locator('[type="submit"]').click();
      await frame.locator('[role="alert"]', { hasText: LANGUAGES.fr.nir }).waitFor();
      assert.deepEqual(posts, []);
      await frame.locator('[type="submit"]').click();
      await frame.locator('#code-error', { hasText: LANGUAGES.fr.nir }).waitFor();
      assert.equal(await frame.locator('[name="code"]').inputValue(), '');
      const inner = page.frames().find((other) => other !== page.mainFrame());
      assert.equal(
        await inner.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
        false,
        'no sideways scroll at 320 px',
      );
    });
  });

  test('it takes the theme and the accent that are asked for, and works without scripts', async () => {
    await site.visitor({ colorScheme: 'light', javaScriptEnabled: false }, async (page) => {
      const query = 'theme=sombre&amp;accent=vert';
      shown = `<iframe src="${site.base}/integrer/decoder?${query}" title="code" width="600" height="640"></iframe>`;
      await page.goto(foreign);
      const frame = page.frameLocator('iframe');
      const look = () =>
        Promise.all([
          frame.locator('html').getAttribute('data-theme'),
          frame.locator('html').getAttribute('data-accent'),
        ]);
      assert.deepEqual(await look(), ['dark', 'vert']);
      await frame.locator('[name="code"]').fill('01 751 0000');
      await frame.locator('[type="submit"]').click();
      await frame.locator('h1', { hasText: 'CPAM de Paris' }).waitFor();
      assert.deepEqual(await look(), ['dark', 'vert'], 'the answer keeps the look');
    });
  });

  test('every other page refuses to be framed', async () => {
    await site.visitor({}, async (page) => {
      shown = ['/', '/decoder', '/integrer', '/decoder/01-751-0000']
        .map((path) => `<iframe src="${site.base}${path}" title="${path}"></iframe>`)
        .join('');
      await page.goto(foreign, { waitUntil: 'load' });
      for (const frame of page.frames().slice(1)) {
        assert.ok(!(await frame.content()).includes('Rattachement</span>'), frame.url());
      }
      assert.equal(page.frames().length, 5);
    });
  });

  test('a script of another site reads the API and posts to it', async () => {
    await site.visitor({}, async (page, { errors }) => {
      shown = '';
      await page.goto(foreign);
      const read = await page.evaluate(async (base) => {
        const found = await (await fetch(`${base}/api/v1/communes?q=33000`)).json();
        const decoded = await fetch(`${base}/api/v1/decode`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: '01 751 0000' }),
        });
        return [found.items[0].name, (await decoded.json()).caisse.name];
      }, site.base);
      assert.deepEqual(read, ['Bordeaux', 'CPAM de Paris']);
      assert.deepEqual(errors, [], 'console');
    });
  });
});
