// Firefox and WebKitGTK: what people do and what they see, at 360 and 1280 px, light and dark, in French and in Arabic.
// Chromium's tests say what is right; these say that it is so elsewhere.
//
//   ENGINES=WebKit node --test engines.test.mjs   one of them
//   DEPTH=all                                     all types of pages in all languages
//   PICTURES=folder                               a picture of each page, to be looked at
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ENGINES } from './engines.mjs';
import { MONTHS, codesInLines, disordered, misplaced, reversedCodes } from './letters.mjs';
import { clipped, restyle, scrollsSideways } from './rgaa.mjs';
import { LANGUAGES, PAGES, address, withSite } from './site.mjs';

const NIR = '1 84 05 75 112 345 64';
/** The telling ones: each has something that others have not. */
const TELLING = [
  'home', 'result-merged', 'caisse', 'find-choices', 'list', 'map', 'move-answer', 'explanation-figures', 'wizard-question', 'plan',
  'letter', 'table', 'search-answers', 'display', 'display-chosen', 'embed-frame', 'move-error',
];
const all = process.env.DEPTH === 'all';
const pages = PAGES.filter(({ name, submit }) => submit === undefined && (all || TELLING.includes(name)));
const languages = all ? Object.keys(LANGUAGES) : ['fr', 'ar'];
const folder = process.env.PICTURES && resolve(process.env.PICTURES);
if (folder) mkdirSync(folder, { recursive: true });

const site = withSite({ browses: false });

/** How light what the page stands on is: 0 is black. */
function lightness() {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
  return (red + green + blue) / 765;
}

/** What goes to others, or stays with us. */
const left = () => [
  ...performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).origin !== location.origin),
  ...(document.cookie ? [document.cookie] : []),
];

/** Names of columns, and codes in tables, that are torn apart or hyphenated: whoever copies by eye would copy that too. */
const torn = () =>
  [...document.querySelectorAll('table code')].filter((code) => {
    const range = document.createRange();
    range.selectNodeContents(code);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return getComputedStyle(code).hyphens !== 'none' || (code.closest('th') && lines.size > 1);
  }).map(({ textContent }) => textContent);

/** What is wrong on the page as it stands, in words. */
async function faults(engine, lang) {
  const codes = await engine.evaluate(codesInLines);
  const found = {
    'it scrolls sideways': (await scrollsSideways(engine)) ? [''] : [],
    'cut off': await clipped(engine),
    'out of place': await engine.evaluate(misplaced),
    'a code in two lines': codes.filter(([, whole]) => !whole).map(([code]) => code),
    'torn': await engine.evaluate(torn),
    'digits reversed': await engine.evaluate(reversedCodes),
    'out of order': lang === 'ar' ? (await engine.evaluate(disordered, MONTHS)).wrong : [],
  };
  return Object.entries(found).flatMap(([what, all]) => all.map((one) => `${what}: ${one}`));
}

/** A page in a language, narrow and wide. */
async function look(engine, lang, { name, path }, dark) {
  const wrong = [];
  for (const width of [360, 1280]) {
    await engine.size(width, folder ? 2400 : 900);
    if (width === 360) await engine.open(address(lang, path));
    await engine.until((wide) => innerWidth === wide && document.fonts.status === 'loaded', width);
    wrong.push(...(await faults(engine, lang)).map((one) => `${lang}, ${width} px: ${one}`));
    const light = await engine.evaluate(lightness);
    // What somebody chose, or asked for, comes before what the system says.
    if (!/affichage=|theme=/.test(path) && dark !== light < 0.3) wrong.push(`${lang}: the ground is ${light} light`);
    if (folder) {
      // WebKit draws later than it lays out.
      await new Promise((drawn) => setTimeout(drawn, 300));
      await engine.picture(join(folder, [name, lang, width, dark ? 'dark' : 'light', engine.constructor.name].join('-') + '.png'));
    }
  }
  wrong.push(...await engine.evaluate(left));
  return wrong;
}

/** The checks can fail, in this engine too: what is done to a page, and what must be told of it. */
const BROKEN = [
  ['/decoder', 'main{min-inline-size:500px}', /sideways/],
  ['/decoder', '.lead,h1{block-size:1rem;overflow:hidden}', /cut off/],
  ['/decoder', 'h1{margin-block-end:-2rem}', /out of place: « .* over/],
  ['/decoder', 'h1{position:relative;inset-inline-start:-3rem}', /leaves the window/],
  ['/caisses/liste', '#liste a{display:block;inline-size:4rem;word-break:break-all;white-space:normal}', /two lines/],
  ['/donnees/caisses', 'code{hyphens:auto}', /torn/],
  ['/caisses/01-341', 'main *{direction:rtl;unicode-bidi:bidi-override}', /digits reversed/],
  ['/ar/caisses/01-341', 'main *{direction:ltr;unicode-bidi:bidi-override}', /out of order/],
];

/** The words of each page of a PDF, a line each. */
const printed = (pdf) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1)
    .map((page) => page.split('\n').map((line) => line.trim()).filter(Boolean));

/** What somebody does. Each begins wherever the one before ended. */
const JOURNEYS = {
  async 'a pasted code leads to its caisse, and back'(engine, lang) {
    await engine.open(address(lang, '/'));
    await engine.type('main [name=code]', 'Organisme de rattachement : 01 751 0000');
    await engine.arrive(() => engine.press('Enter'));
    assert.equal(await engine.path(), address(lang, '/decoder/01-751-0000'));
    assert.match(await engine.evaluate(() => document.querySelector('main').innerText), /CPAM de Paris/);
    await engine.back();
    assert.equal(await engine.path(), address(lang, '/'));
  },

  async 'a merged caisse gives the code of today'(engine, lang) {
    await engine.open(address(lang, '/decoder/01-341-0000'));
    const copied = () => document.querySelector('[data-copy]').dataset.copy.replaceAll(/\s/g, ' ');
    assert.equal(await engine.evaluate(copied), '01 342 0000');
  },

  async 'a social security number stays on the device, and is gone after "back"'(engine, lang) {
    for (const [path, field] of [['/', 'main [name=code]'], ['/caisses/demenagement', '#de'], ['/recherche', '#q']]) {
      await engine.open(address(lang, path));
      const before = await engine.path();
      await engine.type(field, NIR);
      await engine.press('Enter');
      await engine.until(() => [...document.querySelectorAll('[role=alert]')].some((slot) => slot.innerText.length > 20));
      assert.equal(await engine.path(), before);
      await engine.arrive(() => engine.evaluate((to) => { location.href = to; }, address(lang, '/faq')));
      await engine.back();
      assert.equal(await engine.evaluate((of) => document.querySelector(of).value, field), '', path);
    }
  },

  async 'a place is suggested, chosen by the keyboard, and the list is closed after "back"'(engine, lang) {
    await engine.open(address(lang, '/caisses'));
    await engine.type('#q', 'saint-etienne');
    await engine.until(() => document.querySelector('[role=listbox] [role=option]') !== null);
    await engine.press('ArrowDown');
    await engine.arrive(() => engine.press('Enter'));
    assert.equal(await engine.path(), address(lang, '/caisses/communes/42218'));
    assert.match(await engine.evaluate(() => document.querySelector('main').innerText), /CPAM de la Loire/);
    await engine.back();
    await engine.until(() => document.querySelector('[role=listbox]').hidden);
    assert.equal(await engine.evaluate(() => document.querySelector('#q').getAttribute('aria-expanded')), 'false');
  },

  async 'whoever lost the code leaves with a filled letter'(engine, lang) {
    await engine.open(address(lang, '/retrouver'));
    for (const value of ['perdu', 'aucune', 'prive', 'nsp', 'courrier']) {
      await engine.arrive(() => engine.click(`main .answers button[value="${value}"]`));
    }
    assert.match(await engine.path(), /\/retrouver\/plan\?situation=perdu&document=aucune&activite=prive/);
    await engine.arrive(() => engine.click('main a.btn[href*="/retrouver/lettre?modele=demande"]'));
    const long = 'Résidence des Mésanges-Bleues, bâtiment C, appartement 1204, 128 boulevard du Général-de-Gaulle';
    await engine.type('#address', long);
    await engine.type('#name', 'Marie-Antoinette de La Rochefoucauld-Montbazon');
    // The field has grown with what it holds.
    const cut = () => [...document.querySelectorAll('.letter textarea')].filter((field) => field.scrollHeight > field.clientHeight + 1).map(({ id }) => id);
    assert.deepEqual(await engine.evaluate(cut), []);
    assert.equal(await engine.evaluate(() => document.querySelector('#address').value), long);
    if (!engine.paper) return;
    const pages = printed(await engine.paper());
    assert.equal(pages.length, 1, 'the letter is one page');
    assert.ok(pages[0].some((line) => line.includes('La Rochefoucauld')), 'what was typed is on it');
  },

  async 'on paper no heading is left alone at the foot of a page'(engine, lang) {
    if (!engine.paper) return;
    for (const path of ['/comprendre/ou-regarder', '/comprendre/situations-particulieres', '/comprendre/le-code']) {
      await engine.open(address(lang, path));
      const squeezed = (text) => text.replaceAll(/[\s\u2066-\u2069\u200e\u200f]/g, '');
      const headings = (await engine.evaluate(() => [...document.querySelectorAll('main :is(h2,h3)')].map((heading) => heading.textContent))).map(squeezed);
      const pages = printed(await engine.paper());
      assert.ok(pages.length > 1, path);
      const alone = pages.map((lines) => squeezed(lines.at(-1))).filter((last) => headings.some((heading) => heading.endsWith(last)));
      assert.deepEqual(alone, [], path);
    }
  },

  async 'a misspelt search leads to an answer'(engine, lang) {
    await engine.open(address(lang, '/recherche'));
    await engine.type('#q', 'carte vitael');
    await engine.arrive(() => engine.press('Enter'));
    await engine.arrive(() => engine.click('main ol a[href$="/faq/carte-vitale"]'));
    assert.equal(await engine.path(), address(lang, '/faq/carte-vitale'));
  },

  async 'the menu and the languages unfold; the page stays in another language'(engine, lang) {
    const other = lang === 'fr' ? 'en' : 'fr';
    await engine.size(360, 740);
    await engine.open(address(lang, '/caisses/01-751'));
    for (const part of ['nav.menu', 'nav.langs']) {
      const opens = `${part} summary`;
      const visible = (of) => [...document.querySelectorAll(`${of} a`)].filter((link) => link.checkVisibility()).length;
      assert.equal(await engine.evaluate(visible, part), 0, part);
      await engine.click(opens);
      await engine.until((of) => document.querySelector(`${of} details`).open, part);
      assert.ok((await engine.evaluate(visible, part)) > 4, part);
      assert.deepEqual([await scrollsSideways(engine), await clipped(engine)], [false, []], part);
      if (part === 'nav.menu') await engine.click(opens);
    }
    await engine.arrive(() => engine.click(`nav.langs a[hreflang="${other}"]`));
    assert.equal(await engine.path(), address(other, '/caisses/01-751'));
    assert.equal(await engine.evaluate(() => document.documentElement.lang), other);
  },

  async 'in Arabic the trail leads on, or back, in the direction of reading'(engine) {
    const marks = () => [...document.querySelectorAll('.trail li')].filter((item) => item.checkVisibility())
      .map((item) => getComputedStyle(item, '::before').content.replaceAll('"', '')).filter((mark) => mark !== 'none');
    await engine.open('/ar/caisses/01-751');
    // Each is mirrored by the order of the text itself: to turn it by hand would turn it back.
    await engine.size(1280, 900);
    assert.deepEqual(await engine.evaluate(marks), ['›', '›']);
    await engine.size(360, 900);
    assert.deepEqual(await engine.evaluate(marks), ['‹'], 'on a telephone it is the way back alone');
  },
};

describe('other engines', { concurrency: 2 }, () => {
  for (const Engine of ENGINES) {
    describe(Engine.name, { concurrency: 1 }, () => {
      for (const dark of [false, true]) {
        describe(dark ? 'dark' : 'light', { concurrency: 1 }, () => {
          let engine;
          before(async () => { engine = await Engine.start(site.base, dark); });
          after(() => engine?.close());
          for (const kind of pages) {
            test(`${kind.name}`, async () => {
              const wrong = [];
              for (const lang of languages) wrong.push(...await look(engine, lang, kind, dark));
              assert.deepEqual(wrong, []);
            });
          }
          for (const [name, walk] of Object.entries(JOURNEYS)) {
            // What is done is the same in the dark.
            if (dark) continue;
            for (const lang of ['fr', 'ar']) {
              test(`${name} (${lang})`, async () => {
                await engine.size(lang === 'fr' ? 360 : 1280, 900);
                await walk(engine, lang);
              });
            }
          }
          test('what is broken is told', async () => {
            await engine.size(360, 900);
            for (const [path, rule, told] of BROKEN) {
              await engine.open(path);
              await restyle(engine, rule.replaceAll(/([^;}]+):([^;}]+)(?=[;}])/g, '$1:$2!important'));
              assert.match((await faults(engine, path.slice(1, 3))).join('\n'), told, rule);
            }
          });
          test('the console says nothing', () => assert.deepEqual(engine.errors, []));
        });
      }
    });
  }
});
