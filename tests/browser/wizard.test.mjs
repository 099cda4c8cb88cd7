// The wizard, the plan and what is taken away from it, in a real browser.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { LANGUAGES, address, pagesOf, withSite } from './site.mjs';

const LONGEST = 'situation=demenage&activite=independant&domicile=alsace-moselle&moyen=francais&lieu=67482';
const LOST = 'situation=perdu&document=aucune&activite=prive&domicile=sans-adresse&moyen=telephone';
const STEPS = ['perdu', 'aucune', 'prive', 'sans-adresse', 'telephone'];

const site = withSite();
const { journey } = site;

const answer = (page, value) => page.locator(`main .answers button[value="${value}"]`);

describe('wizard', { concurrency: 4 }, () => {
  for (const lang of Object.keys(LANGUAGES)) {
    for (const javaScriptEnabled of [true, false]) {
      const how = `${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`;
      const options = { javaScriptEnabled, viewport: { width: 320, height: 700 } };

      journey(`questions lead to the plan, and back again (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/retrouver'));
        const seen = [];
        for (const value of STEPS) {
          seen.push(page.url());
          await Promise.all([page.waitForNavigation(), answer(page, value).click()]);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          assert.equal(sideways, false, `${page.url()} scrolls sideways`);
        }
        assert.equal(page.url(), `${site.base}${address(lang, '/retrouver/plan')}?${LOST}`);
        assert.match(await page.locator('main').innerText(), /3646/);
        for (const url of seen.reverse()) {
          await page.goBack();
          assert.equal(page.url(), url, 'the back button goes one question back');
        }
      });

      journey(`the keyboard is enough (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/retrouver'));
        for (const value of STEPS) {
          for (let stops = 0; !(await answer(page, value).evaluate((e) => e === document.activeElement)); stops += 1) {
            assert.ok(stops < 40, 'the answer is within 40 stops');
            await page.keyboard.press('Tab');
          }
          const shown = await answer(page, value).evaluate((e) => getComputedStyle(e).outlineStyle);
          assert.notEqual(shown, 'none', 'one sees where one is');
          await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        }
        assert.match(page.url(), /\/retrouver\/plan\?/);
      });
    }

    journey(`the longest plan prints on two pages (${lang})`, {}, async (page) => {
      await page.goto(`${site.base}${address(lang, '/retrouver/plan')}?${LONGEST}`);
      const pages = pagesOf(await page.pdf({ format: 'A4' }));
      assert.ok(pages <= 2, `${pages} pages`);
    });

    journey(`the plan prints on two pages, and the call sheet when it is asked for (${lang})`, {}, async (page) => {
      await page.goto(`${site.base}${address(lang, '/retrouver/plan')}?${LOST}`);
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      assert.ok(pdf.includes('/StructTreeRoot'), 'tagged');
      assert.ok(pagesOf(pdf) <= 2, `${pagesOf(pdf)} pages`);
      await page.emulateMedia({ media: 'print' });
      assert.ok(!(await page.locator('.call').isVisible()), 'nobody asked for the call sheet');
      // On paper again, whatever the screen is told.
      await page.emulateMedia({ media: null });
      await page.locator('summary:has(#preparer)').click();
      const more = pagesOf(await page.pdf({ format: 'A4' }));
      assert.ok(more >= pagesOf(pdf) && more <= 3, `${more} pages with the call sheet`);
      await page.emulateMedia({ media: 'print' });
      const breaks = await page.locator('.call').evaluate((call) => getComputedStyle(call).breakBefore);
      assert.equal(breaks, 'page', 'it begins a page of its own');
      for (const selector of ['.call', 'img.qr', 'main a.btn, main .big-tel']) {
        assert.ok(await page.locator(selector).first().isVisible(), selector);
      }
      assert.equal(await page.locator('form:visible').count(), 0, 'no form on paper');
      assert.ok(await page.locator('img.qr').evaluate((image) => image.complete && image.naturalWidth > 0), 'the square is drawn');
    });

    journey(`the link is copied and opens the plan (${lang})`, {}, async (page, { context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${site.base}${address(lang, '/retrouver/plan')}?${LOST}`);
      await page.locator('summary:has(#garder)').click();
      await page.locator('[data-copy]').click();
      await page.locator('#copie').filter({ hasText: /\S/ }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(link.startsWith(`${site.base}${address(lang, '/retrouver/plan')}?${LOST}&depart=`), link);
      await page.goto(link);
      assert.equal(await page.locator('h1').count(), 1);
    });
  }
});
