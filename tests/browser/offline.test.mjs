// Without network: what was read stays readable, the last plan too, and nothing else is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { submit, withSite } from './site.mjs';

const PLAN = '/retrouver/plan?situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=telephone';
const site = withSite();

test('what was read is readable without network; what was typed is not kept', () =>
  site.visitor({}, async (page, { context }) => {
    await page.goto(site.base + '/');
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    // The first page was loaded before there was a worker: from the next one on, it keeps.
    for (const path of ['/decoder', '/comprendre/le-code', PLAN, PLAN + '&depart=2026-01-02', '/caisses?q=bordeaux']) {
      await page.goto(site.base + path);
    }
    await page.goto(site.base + '/decoder');
    await submit(page, '01 751 0000');
    const kept = await page.evaluate(async () => {
      const cache = await caches.open('rattachement-1');
      return (await cache.keys()).map((request) => request.url.replace(location.origin, ''));
    });
    const pages = kept.filter((path) => !path.startsWith('/static/')).sort();
    assert.deepEqual(pages, ['/comprendre/le-code', '/decoder', PLAN + '&depart=2026-01-02'].sort());
    await context.setOffline(true);
    await page.goto(site.base + '/comprendre/le-code');
    assert.ok((await page.locator('h1').innerText()).length > 5);
    assert.equal(await page.evaluate(() => document.styleSheets.length), 1, 'the style is there');
    await page.goto(site.base + PLAN + '&depart=2026-01-02');
    assert.match(await page.locator('h1').innerText(), /\S/);
  }));
