// What a person does on the site, with and without JavaScript.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LANGUAGES, address, button, field, send, submit, withSite } from './site.mjs';

const NIR = '1 84 05 75 112 345 64';

const site = withSite();
const { journey } = site;

const path = (page) => new URL(page.url()).pathname;

describe('journeys', { concurrency: 4 }, () => {
  for (const [lang, words] of Object.entries(LANGUAGES)) {
    for (const javaScriptEnabled of [true, false]) {
      const how = `${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`;
      const options = { javaScriptEnabled };

      journey(`a pasted code leads to its caisse, and back (${how})`, options, async (page) => {
        const home = address(lang, '/');
        await page.goto(site.base + home);
        const from = path(page);
        const response = await submit(page, 'Organisme de rattachement : 01 751 0000');
        assert.equal(response.status(), 303);
        await page.waitForURL('**/decoder/01-751-0000');
        assert.equal(path(page), address(lang, '/decoder/01-751-0000'));
        const region = page.locator('main').filter({ has: page.locator('h1') });
        assert.match(await region.innerText(), /CPAM de Paris/);
        assert.match(await page.title(), /CPAM de Paris|01 751 0000/);
        await page.goBack();
        assert.equal(path(page), from);
        assert.ok(await field(page).isVisible());
      });

      journey(`a social security number is refused and never echoed (${how})`, options, async (page, { requests }) => {
        await page.goto(site.base + address(lang, '/decoder'));
        const posts = () => requests.filter((request) => request.method() === 'POST').length;
        if (javaScriptEnabled) {
          await field(page).fill(NIR);
          await button(page).click();
          const alert = page.locator('[role="alert"]').filter({ hasText: /\S/ }).first();
          await alert.waitFor();
          assert.equal(posts(), 0, 'the first submit is stopped');
          assert.doesNotMatch(await alert.innerText(), /1\s?84\s?05/);
          assert.equal((await send(page)).status(), 422);
        } else {
          assert.equal((await submit(page, NIR)).status(), 422);
        }
        assert.equal(posts(), 1);
        for (const text of [await page.content(), page.url(), await field(page).inputValue(), site.server.output()]) {
          assert.ok(!text.includes('184057') && !text.includes('1 84 05') && !text.includes('1+84+05'));
        }
        assert.equal(await field(page).inputValue(), '');
        const main = (await page.locator('main').innerText()).toLowerCase();
        assert.ok(main.replaceAll(/\s/g, ' ').includes(words.nir), main);
        assert.ok((await page.title()).startsWith(words.error), await page.title());
      });

      journey(`an empty form says what is missing (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/decoder'));
        const response = await submit(page, '');
        assert.equal(response.status(), 422);
        assert.ok((await page.title()).startsWith(words.error), await page.title());
        const link = page.locator('main a[href="#code"]').first();
        assert.ok(await link.isVisible(), 'the summary links to the field');
        assert.equal(await field(page).getAttribute('id'), 'code');
        assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
        const described = ((await field(page).getAttribute('aria-describedby')) ?? '').split(' ');
        for (const id of described) {
          assert.equal(await page.locator(`[id="${id}"]`).count(), 1, `aria-describedby: "${id}"`);
        }
        if (javaScriptEnabled) {
          const within = await link.evaluate((a) => {
            const active = document.activeElement;
            return active !== document.body && active.contains(a);
          });
          assert.ok(within, 'the summary has the focus');
        }
        await link.click();
        assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
      });

      journey(`the language changes, the page stays (${how})`, options, async (page) => {
        const other = lang === 'fr' ? 'en' : 'fr';
        await page.goto(site.base + address(lang, '/decoder/01-751-0000'));
        for (const to of [other, lang]) {
          await page.locator('nav.langs summary').click();
          await page.locator(`nav.langs a[hreflang="${to}"]`).click();
          await page.waitForURL(site.base + address(to, '/decoder/01-751-0000'));
          assert.equal(await page.getAttribute('html', 'lang'), to);
        }
      });

      // By the keyboard alone, and in between in the other language: one stays where one was.
      const other = lang === 'fr' ? 'en' : 'fr';

      journey(`a misspelt town leads to its caisse (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/caisses'));
        await reach(page, page.locator('#q'));
        await page.keyboard.type('bordaeux');
        if (javaScriptEnabled) await page.locator('[role=listbox] [role=option]').first().waitFor();
        await press(page);
        assert.equal(path(page), address(lang, '/caisses'));
        assert.match(await page.locator('main').innerText(), /Bordeaux/);
        await switchTo(page, other, '/caisses', '?q=bordaeux');
        await switchTo(page, lang, '/caisses', '?q=bordaeux');
        await follow(page, page.locator('main a[href$="/caisses/communes/33063"]'));
        await switchTo(page, other, '/caisses/communes/33063');
        await switchTo(page, lang, '/caisses/communes/33063');
        await follow(page, page.locator('main .actions a[href$="/caisses/01-331"]'));
        assert.match(await page.locator('h1').innerText(), /CPAM de la Gironde/);
        assert.ok(await page.locator('.digits', { hasText: '331' }).isVisible());
      });

      journey(`a misspelt search leads to an answer (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/'));
        await follow(page, page.locator('nav.menu a[href$="/recherche"]'));
        await reach(page, page.locator('#q'));
        await page.keyboard.type('carte vitael');
        await press(page);
        assert.equal(new URL(page.url()).search, '?q=carte+vitael');
        assert.match(await page.locator('#reponses ~ p strong').first().innerText(), /vitale/i, 'it says what it looked for');
        await switchTo(page, other, '/recherche', '?q=carte+vitale');
        await switchTo(page, lang, '/recherche', '?q=carte+vitale');
        await follow(page, page.locator('main ol a[href$="/faq/carte-vitale"]'));
        assert.equal(path(page), address(lang, '/faq/carte-vitale'));
        assert.ok((await page.locator('article').innerText()).length > 200);
      });

      journey(`whoever lost the code leaves with a letter (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/'));
        await follow(page, page.locator('nav.menu a[href$="/retrouver"]'));
        let asked = 0;
        for (const value of ['perdu', 'aucune', 'prive', 'nsp', 'courrier']) {
          await follow(page, page.locator(`main .answers button[value="${value}"]`));
          asked += 1;
          if (asked === 2) {
            // Half-way through too: the answers are kept, and the way back is there.
            await switchTo(page, other, '/retrouver/activite', '?situation=perdu&document=aucune');
            await switchTo(page, lang, '/retrouver/activite', '?situation=perdu&document=aucune');
            assert.ok(await page.locator('nav.trail a').isVisible(), 'one can go back');
          }
        }
        const answers = '?situation=perdu&document=aucune&activite=prive&domicile=nsp&moyen=courrier';
        assert.equal(path(page), address(lang, '/retrouver/plan'));
        assert.ok((await page.locator('main summary').count()) >= 3, 'the plan has other ways');
        await switchTo(page, other, '/retrouver/plan', answers);
        await switchTo(page, lang, '/retrouver/plan', answers);
        await follow(page, page.locator('main a.btn[href*="/retrouver/lettre?modele=demande"]'));
        assert.equal(path(page), address(lang, '/retrouver/lettre'));
        assert.match(await page.locator('.letter').innerText(), /Madame, Monsieur/);
        await switchTo(page, other, '/retrouver/lettre');
        assert.match(page.url(), /modele=demande&situation=perdu/);
        assert.match(await page.locator('.letter').innerText(), /Madame, Monsieur/, 'the letter stays French');
      });

      journey(`a company's number is named, and the way on is shown (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/decoder'));
        await reach(page, field(page));
        await page.keyboard.type('732 829 320 00074');
        await press(page);
        assert.ok((await page.title()).startsWith(words.error), await page.title());
        assert.match(await page.locator('main').innerText(), /SIRET/);
        assert.doesNotMatch(page.url(), /732/);
        await switchTo(page, other, '/decoder');
        await switchTo(page, lang, '/decoder');
        assert.ok(await field(page).isVisible());
      });

      journey(`the keyboard is enough (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/decoder'));
        await page.keyboard.press('Tab');
        const first = await focused(page);
        assert.match(first.href ?? '', /^#./, 'the skip link comes first');
        assertSeen(first);
        for (let stops = 1; (await focused(page)).name !== 'code'; stops += 1) {
          assert.ok(stops < 40, 'the field is within 40 stops');
          await page.keyboard.press('Tab');
          assertSeen(await focused(page));
        }
        await page.keyboard.type('01 751 0000');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/decoder/01-751-0000');

        // Every stop of the result, until the focus leaves the page or comes round.
        const met = new Set();
        for (;;) {
          await page.keyboard.press('Tab');
          const stop = await focused(page);
          if (!stop || met.has(stop.key)) break;
          met.add(stop.key);
          assertSeen(stop);
          assert.ok(met.size < 200, 'the focus goes round');
        }
        assert.ok(met.size > 2, `${met.size} stops`);
      });

      journey(`the skip link skips (${how})`, options, async (page) => {
        await page.goto(site.base + address(lang, '/decoder'));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(
          () => document.querySelector('main').contains(document.activeElement),
        );
        assert.ok(inside, 'the next stop is in the content');
      });
    }
  }

  for (const spelling of ['017510000', '01C751000']) {
    test(`${spelling} leads to the one address of its code`, async () => {
      const response = await fetch(`${site.base}/decoder/${spelling}`, { redirect: 'manual' });
      assert.equal(response.status, 308);
      assert.match(response.headers.get('location'), /\/decoder\/01-751(-0000)?$/);
    });
  }
});

/** The element with the focus: what it is, and whether one can see that it has it. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {
      key: [...document.querySelectorAll('*')].indexOf(element),
      html: element.outerHTML.slice(0, 120),
      name: element.getAttribute('name'),
      href: element.getAttribute('href'),
      marked: outlined || style.boxShadow !== 'none',
      inView: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
    };
  });

/** Goes to an element by the keyboard alone, and sees every stop on the way. */
async function reach(page, target) {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    // From the summary of an error one goes round by the end of the page.
    if (stop) assertSeen(stop);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail('it is not reached within 150 stops');
}

/** Presses Enter where one is, and waits for the page that comes. */
const press = (page) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);

const follow = async (page, link) => {
  await reach(page, link);
  await press(page);
};

/** Reads the page in another language: it is the same page, with the same question. */
async function switchTo(page, lang, to, search) {
  await reach(page, page.locator('nav.langs summary'));
  await page.keyboard.press('Enter');
  await follow(page, page.locator(`nav.langs a[hreflang="${lang}"]`));
  assert.equal(await page.getAttribute('html', 'lang'), lang);
  assert.equal(path(page), address(lang, to));
  if (search !== undefined) assert.equal(new URL(page.url()).search, search);
}

function assertSeen(stop) {
  assert.ok(stop, 'something has the focus');
  assert.ok(stop.marked, `no visible focus: ${stop.html}`);
  assert.ok(stop.inView, `out of view: ${stop.html}`);
}
