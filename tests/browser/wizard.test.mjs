// The wizard, the plan and what is taken away from it, in a real browser.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { LANGUAGES, address, withSite } from './site.mjs';

const LOST = 'situation=perdu&document=aucune&activite=prive&domicile=sans-adresse&moyen=telephone';
const STEPS = ['perdu', 'aucune', 'prive', 'sans-adresse', 'telephone'];
const MODELS = ['demande', 'relance', 'adresse', 'regime', 'mutuelle', 'deces', 'reclamation', 'mediateur'];
const NIR = '1 84 05 75 112 345 64';

const site = withSite();
const { journey } = site;

const answer = (page, value) => page.locator(`main .answers button[value="${value}"]`);

const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

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

      journey(`a letter filled on the screen is sent to nobody (${how})`, options, async (page, { requests }) => {
        await page.goto(site.base + address(lang, '/retrouver/lettre?caisse=01-751'));
        // The icon may come late.
        const asked = () => requests.filter((request) => !request.url().includes('favicon')).length;
        const before = asked();
        const fields = page.locator('.letter textarea');
        assert.ok((await fields.count()) >= 4);
        for (const field of await fields.all()) await field.fill(NIR);
        await fields.first().press('Enter');
        assert.equal(asked(), before, 'typing asks nothing of the server');
        await page.locator('#modele').selectOption('relance');
        await Promise.all([page.waitForNavigation(), page.locator('main form [type=submit]').click()]);
        assert.match(page.url(), /modele=relance/);
        for (const request of requests) {
          assert.ok(!decodeURIComponent(request.url()).includes('84 05'), request.url());
          assert.equal(request.method(), 'GET');
        }
      });
    }

    for (const model of MODELS) {
      journey(`the letter ${model} is one tagged A4 page (${lang})`, {}, async (page) => {
        await page.goto(site.base + address(lang, `/retrouver/lettre?caisse=01-751&modele=${model}`));
        const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
        assert.equal(pagesOf(pdf), 1);
        assert.ok(pdf.includes('/StructTreeRoot'), 'tagged');
        assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/, 'A4');
      });
    }

    if (lang !== 'fr') {
      journey(`the letter is sent in French and kept in both languages (${lang})`, {}, async (page) => {
        await page.goto(site.base + address(lang, '/retrouver/lettre?caisse=01-751'));
        await page.emulateMedia({ media: 'print' });
        const glosses = page.locator('.letter .gloss');
        assert.ok((await glosses.count()) >= 10, 'each line has its translation');
        assert.deepEqual(await glosses.filter({ visible: true }).count(), 0, 'not on the sheet to send');
        await page.emulateMedia({ media: 'screen' });
        await Promise.all([page.waitForNavigation(), page.locator('a[href*="copie=oui"]').click()]);
        await page.emulateMedia({ media: 'print' });
        assert.equal(await glosses.filter({ visible: true }).count(), await glosses.count(), 'all on the copy');
        const keep = page.locator('.letter > p:first-child strong');
        assert.ok(await keep.isVisible(), 'the copy says what it is');
        await page.emulateMedia({ media: 'screen' });
        await Promise.all([page.waitForNavigation(), page.locator('.actions a:not([href*="copie"])[href*="lettre?"]').click()]);
        await page.emulateMedia({ media: 'print' });
        assert.equal(await glosses.filter({ visible: true }).count(), 0, 'and back');
      });
    }

    journey(`the address is where a French window envelope shows it (${lang})`, {}, async (page) => {
      // The printed page is 210 mm wide: the width of the letter is what its margins leave.
      await page.setViewportSize({ width: Math.round((174 / 25.4) * 96), height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(site.base + address(lang, '/retrouver/lettre?caisse=01-751'));
      const mm = (px) => (px / 96) * 25.4;
      const letter = await page.locator('.letter').boundingBox();
      const box = await page.locator('.letter address').boundingBox();
      const [left, top] = [mm(box.x - letter.x) + 18, mm(box.y) + 15];
      assert.ok(left >= 100 && left <= 110, `${left} mm from the left`);
      // However the letter slides in its envelope, 55 to 79 mm are seen.
      assert.ok(top >= 54 && top <= 58, `${top} mm from the top`);
    });

    journey(`a filled letter shows all of it, and nothing over anything (${lang})`, {}, async (page) => {
      await page.setViewportSize({ width: Math.round((174 / 25.4) * 96), height: 1000 });
      await page.goto(site.base + address(lang, '/retrouver/lettre?caisse=01-691'));
      const typed = [
        'Marie-Antoinette de La Rochefoucauld-Montbazon',
        'Résidence des Mésanges-Bleues, bâtiment C, appartement 1204\n128 boulevard du Général-de-Gaulle',
        'Saint-Germain-au-Mont-d’Or-sur-Saône, 69100, République française',
        'marie-antoinette.larochefoucauld@exemple-tres-long.fr',
      ];
      const fields = await page.locator('.letter textarea').all();
      for (const [at, field] of fields.entries()) await field.fill(typed[at]);
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('.from textarea, .from label, .letter address, .letter > p')].filter(
          (element) => element.getClientRects().length);
        const cut = shown.filter((e) => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
        const over = shown.flatMap((one, at) => shown.slice(at + 1).filter((other) => {
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
          return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        }).map((other) => `${one.outerHTML.slice(0, 60)} over ${other.outerHTML.slice(0, 60)}`));
        const ring = getComputedStyle(document.activeElement);
        return [...cut.map((e) => `cut: ${e.outerHTML.slice(0, 60)}`), ...over,
          ...(ring.boxShadow !== 'none' || ring.outlineStyle !== 'none' ? ['a ring on paper'] : [])];
      });
      assert.deepEqual(found, []);
    });

    journey(`the plan prints on two pages, and the call sheet when it is asked for (${lang})`, {}, async (page) => {
      await page.goto(`${site.base}${address(lang, '/retrouver/plan')}?${LOST}`);
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      assert.ok(pdf.includes('/StructTreeRoot'), 'tagged');
      assert.ok(pagesOf(pdf) <= 2, `${pagesOf(pdf)} pages`);
      await page.locator('summary:has(#preparer)').click();
      assert.equal(pagesOf(await page.pdf({ format: 'A4' })), pagesOf(pdf) + 1, 'a page of its own');
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.call', 'svg.qr', 'main a.btn, main .big-tel']) {
        assert.ok(await page.locator(selector).first().isVisible(), selector);
      }
      assert.equal(await page.locator('form:visible').count(), 0, 'no form on paper');
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
