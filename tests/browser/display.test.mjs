// The comfort settings: chosen without a script, in force from page to page, and gone when asked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { LANGUAGES, PAGES, address, submit, withSite } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const site = withSite();

const follow = (page, link) => Promise.all([page.waitForNavigation(), link.click()]);

/** What a reader sees of the settings, measured. */
const seen = (page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.body);
    const size = parseFloat(style.fontSize);
    return {
      size,
      line: parseFloat(style.lineHeight) / size,
      letters: parseFloat(style.letterSpacing) / size || 0,
      words: parseFloat(style.wordSpacing) / size || 0,
      font: style.fontFamily.split(',')[0],
      paper: style.backgroundColor,
      loaded: [...document.fonts].filter((font) => font.status === 'loaded').length,
      sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });

async function inForce(page, lang) {
  await page.waitForLoadState('networkidle');
  const made = await seen(page);
  const where = page.url();
  assert.match(where, /[?&]affichage=stal(&|$)/, where);
  assert.ok(made.size >= 25, `${where}: ${made.size}px`);
  assert.ok(made.line >= 1.85, `${where}: lines ${made.line}`);
  assert.ok(made.words >= 0.155, `${where}: words ${made.words}`);
  if (lang === 'ar') assert.equal(made.letters, 0, `${where}: joined letters stay joined`);
  else assert.ok(made.letters >= 0.115, `${where}: letters ${made.letters}`);
  assert.match(made.font, /Atkinson/, where);
  assert.equal(made.paper, 'rgb(26, 19, 22)', `${where}: dark`);
  assert.equal(made.sideways, false, `${where} scrolls sideways`);
}

describe('display', { concurrency: 2 }, () => {
  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: chosen without a script, it lasts from the decoder to the letter`, async () => {
      await site.visitor({
        javaScriptEnabled: false,
        colorScheme: 'light',
        viewport: { width: 320, height: 700 },
      }, async (page, { context, requests, foreign }) => {
        await page.goto(site.base + address(lang, '/affichage'));
        assert.ok(!requests.some((request) => request.url().includes('.woff2')), 'no font before it is asked for');
        for (const id of ['theme-dark', 'taille-larger', 'espace-airy', 'police-legible']) {
          await page.locator(`label[for="${id}"]`).click();
        }
        await follow(page, page.locator('main form [type=submit]'));
        await inForce(page, lang);
        assert.ok(requests.some((request) => request.url().includes('.woff2')), 'the font is loaded');

        await follow(page, page.locator('.preview .btn'));
        await inForce(page, lang);
        await submit(page, '01 751 0000');
        await inForce(page, lang);

        await page.locator('.menu summary').click();
        await follow(page, page.locator('.menu a').nth(1));
        await inForce(page, lang);
        await follow(page, page.locator('main .answers button').first());
        await inForce(page, lang);
        assert.doesNotMatch(new URL(page.url()).pathname, /affichage/);

        await page.goto(`${site.base}${address(lang, '/aidants')}?affichage=stal`);
        await follow(page, page.locator('main a[href*="/retrouver/lettre"]').first());
        await inForce(page, lang);

        await follow(page, page.locator('.foot a[href*="/affichage"]'));
        await follow(page, page.locator('main form a'));
        assert.equal(page.url(), site.base + address(lang, '/affichage'));
        const usual = await seen(page);
        assert.ok(usual.size === 18 && usual.paper !== 'rgb(26, 19, 22)', JSON.stringify(usual));
        assert.deepEqual(await context.cookies(), []);
        assert.deepEqual(foreign, []);
      });
    });

    test(`${lang}: very large and airy, nothing scrolls sideways at 320 px`, async () => {
      await site.visitor({ viewport: { width: 320, height: 700 } }, async (page) => {
        const wide = [];
        for (const { path, submit: text } of PAGES.filter(({ again }) => !again)) {
          if (text !== undefined) continue;
          await page.goto(`${site.base}${address(lang, path)}${path.includes('?') ? '&' : '?'}affichage=tal`);
          if ((await seen(page)).sideways) wide.push(path);
        }
        assert.deepEqual(wide, []);
      });
    });
  }

  for (const word of ['s', 'stal', 'cg', 'al']) {
    test(`axe has nothing to say of ${word}`, async () => {
      await site.visitor({ colorScheme: word === 'cg' ? 'dark' : 'light' }, async (page) => {
        for (const path of ['/affichage', '/decoder/01-341-0000', '/retrouver/document?situation=perdu', '/']) {
          await page.goto(`${site.base}${path}${path.includes('?') ? '&' : '?'}affichage=${word}`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => window.axe.run());
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], path);
        }
      });
    });
  }

  test('on paper, the dark theme is ink on white', async () => {
    await site.visitor({}, async (page) => {
      await page.goto(`${site.base}/decoder/01-341-0000?affichage=st`);
      await page.emulateMedia({ media: 'print' });
      assert.equal((await seen(page)).paper, 'rgb(255, 255, 255)');
    });
  });
});
