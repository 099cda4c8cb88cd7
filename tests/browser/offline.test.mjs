// Without network: what was read stays readable, the last plan too, and nothing else is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser, startServer, submit } from './site.mjs';

const PLAN = '/retrouver/plan?situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=telephone';
let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), startBrowser()]); });
after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, 'the program stops cleanly when asked to');
});

test('what was read is readable without network; what was typed is not kept', async () => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.base + '/');
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    // The first page was loaded before there was a worker: from the next one on, it keeps.
    for (const path of ['/decoder', '/comprendre/le-code', PLAN, PLAN + '&depart=2026-01-02', '/caisses?q=bordeaux']) {
      await page.goto(server.base + path);
    }
    await page.goto(server.base + '/decoder');
    await submit(page, '01 751 0000');
    const kept = await page.evaluate(async () => {
      const cache = await caches.open('rattachement-1');
      return (await cache.keys()).map((request) => request.url.replace(location.origin, ''));
    });
    const pages = kept.filter((path) => !path.startsWith('/static/')).sort();
    assert.deepEqual(pages, ['/comprendre/le-code', '/decoder', PLAN + '&depart=2026-01-02'].sort());
    await context.setOffline(true);
    await page.goto(server.base + '/comprendre/le-code');
    assert.ok((await page.locator('h1').innerText()).length > 5);
    assert.equal(await page.evaluate(() => document.styleSheets.length), 1, 'the style is there');
    await page.goto(server.base + PLAN + '&depart=2026-01-02');
    assert.match(await page.locator('h1').innerText(), /\S/);
  } finally {
    await context.close();
  }
});
