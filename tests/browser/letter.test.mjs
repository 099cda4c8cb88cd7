// The letters in a real browser: filled on the screen, printed, copied; and nothing of them sent.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { LANGUAGES, address, pagesOf, withSite } from './site.mjs';

const MODELS = [
  'demande', 'relance', 'adresse', 'regime', 'depart', 'retour', 'mutuelle', 'deces', 'reclamation', 'mediateur',
];
const NIR = '1 84 05 75 112 345 64';
/** What a letter may well hold at its longest, by field; what is not here is a day. */
const TYPED = {
  name: 'Marie-Antoinette de La Rochefoucauld-Montbazon',
  address: 'Résidence des Mésanges-Bleues, bâtiment C, appartement 1204\n128 boulevard du Général-de-Gaulle\n'
    + '69270 Saint-Romain-au-Mont-d’Or\nFrance',
  contact: 'marie-antoinette.larochefoucauld@exemple-tres-long.fr',
  'to-name': 'Caisse primaire d’assurance maladie\nService des relations internationales',
  'to-address': 'Apartamento 1204, edificio C\nCalle del General San Martín 128\n28013 Madrid\nEspagne',
  place: 'Saint-Romain-au-Mont-d’Or',
  reference: '2026/11/ABCD-0000-RHONE-ALPES',
  'old-address': 'Apartamento 1204, edificio C, calle del General San Martín 128, 28013 Madrid, Espagne',
  'new-address': 'Apartamento 1204, edificio C, calle del General San Martín 128, 28013 Madrid, Espagne',
  work: 'professeure de musique au conservatoire à rayonnement régional',
  'old-body': 'MSA Ain-Rhône, 35-37 rue du Plat, 69002 Lyon',
  deceased: 'Jean-Baptiste de La Rochefoucauld-Montbazon',
  tie: 'je suis sa fille aînée, et je règle ses affaires',
  member: '0000 12345 AB',
};
const PAPER = { width: Math.round((174 / 25.4) * 96), height: 1000 };

const site = withSite();
const { journey } = site;

const letter = (lang, query = 'caisse=01-691') => `${site.base}${address(lang, '/retrouver/lettre')}?${query}`;

/** Types into every field; the day that stands there already is kept. */
const fill = (page) =>
  page.locator('.letter textarea').evaluateAll((fields, typed) => {
    for (const field of fields.filter(({ id }) => id !== 'date')) {
      field.focus();
      field.value = typed[field.id] ?? '23 septembre 2026';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, TYPED);

/** What is not right on the paper, whose margins are 18 and 15 mm: measured as it is laid out for print. */
const faults = (page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('.letter').getBoundingClientRect();
    const mm = (px) => (px / 96) * 25.4;
    const box = (rect, what, of) => ({
      left: mm(rect.left - sheet.left) + 18, right: mm(rect.right - sheet.left) + 18,
      top: mm(rect.top - sheet.top) + 15, bottom: mm(rect.bottom - sheet.top) + 15, what, of,
    });
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector('.letter'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest('.sr, textarea')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push(...[...range.getClientRects()].map((rect) => box(rect, node.data.trim(), node.parentElement)));
    }
    const fields = [...document.querySelectorAll('.letter textarea')];
    const all = [...texts, ...fields.map((field) => box(field.getBoundingClientRect(), field.id, field))]
      .filter((one) => one.right > one.left && one.bottom > one.top);
    const meet = (a, b, by = 0.4) =>
      a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;
    const found = all.flatMap((one, at) => all.slice(at + 1).filter((other) => meet(one, other))
      .map((other) => `« ${one.what} » over « ${other.what} »`));
    for (const field of fields) {
      if (field.scrollHeight > field.clientHeight + 1 || field.scrollWidth > field.clientWidth + 1) found.push(`${field.id} is cut`);
    }
    for (const one of all) if (one.left < 17.5 || one.right > 192.5) found.push(`« ${one.what} » leaves the paper`);
    // The window of a French C6/5 envelope: the address and nothing else.
    const seen = { left: 100, right: 200, top: 50, bottom: 90 };
    const to = document.querySelector('.letter address');
    for (const one of all.filter((text) => !to.contains(text.of) && meet(text, seen))) {
      found.push(`« ${one.what} » in the window`);
    }
    const lines = all.filter(({ of }) => to.contains(of));
    const [left, top] = [Math.min(...lines.map((one) => one.left)), Math.min(...lines.map((one) => one.top))];
    const bottom = Math.max(...lines.map((one) => one.bottom));
    if (left < 100 || left > 110) found.push(`the address is ${left} mm from the left`);
    if (top < 50 || top > 60) found.push(`the address is ${top} mm from the top`);
    if (bottom > 90) found.push(`the address ends at ${bottom} mm`);
    const ring = getComputedStyle(document.activeElement);
    if (ring.boxShadow !== 'none' || ring.outlineStyle !== 'none') found.push('a ring on paper');
    return found;
  });

describe('letter', { concurrency: 4 }, () => {
  for (const lang of Object.keys(LANGUAGES)) {
    journey(`each letter, filled to the full, is one page with its address in the window (${lang})`, {}, async (page) => {
      for (const model of MODELS) {
        await page.setViewportSize(PAPER);
        await page.goto(letter(lang, `modele=${model}&caisse=01-691`));
        await fill(page);
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await faults(page), [], model);
        assert.equal(await page.locator('.letter label:not(.sr):visible').count(), 0, 'what is filled says itself what it is');
        const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
        assert.equal(pagesOf(pdf), 1, model);
        assert.ok(pdf.includes('/StructTreeRoot'), 'tagged');
        assert.match(pdf.toString('latin1'), /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/, 'A4');
      }
    });

    journey(`on a telephone one begins to write at once (${lang})`, { viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(letter(lang));
      const first = await page.locator('.letter textarea').first().boundingBox();
      assert.ok(first.y + first.height < 740, `the first field is at ${first.y}`);
      for (const model of lang === 'fr' ? MODELS : ['regime']) {
        await page.goto(letter(lang, `modele=${model}`));
        await fill(page);
        const wrong = await page.evaluate(() => [
          ...[...document.querySelectorAll('.letter textarea')]
            .filter((field) => field.scrollHeight > field.clientHeight + 1 || field.scrollWidth > field.clientWidth + 1)
            .map(({ id }) => `${id} is cut`),
          ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
        ]);
        assert.deepEqual(wrong, [], model);
      }
    });

    for (const javaScriptEnabled of lang === 'fr' ? [true, false] : [true]) {
      const how = `${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`;
      journey(`what is written is sent to nobody (${how})`, { javaScriptEnabled }, async (page, { requests }) => {
        await page.goto(letter(lang, 'modele=deces'));
        // The icon may come late.
        const asked = () => requests.filter((request) => !request.url().includes('favicon')).length;
        const before = asked();
        const fields = page.locator('.letter textarea');
        assert.ok((await fields.count()) >= 10, 'everything but the number is typed');
        for (const field of await fields.all()) await field.fill(NIR);
        await fields.first().press('Enter');
        assert.equal(asked(), before, 'typing asks nothing of the server');
        await page.locator('main summary').click();
        await Promise.all([page.waitForNavigation(), page.locator('main a[href*="modele=relance"]').click()]);
        assert.equal(await page.locator('#name').inputValue(), '', 'nor is it kept');
        for (const request of requests) {
          assert.ok(!decodeURIComponent(request.url()).includes('84 05'), request.url());
          assert.equal(request.method(), 'GET');
        }
      });
    }

    if (lang === 'fr') continue;

    journey(`the letter is sent in French and kept in both languages (${lang})`, {}, async (page) => {
      for (const model of MODELS) {
        await page.goto(letter(lang, `modele=${model}&caisse=01-691`));
        await fill(page);
        const glosses = page.locator('.letter > :not(.head) .gloss, .letter > .gloss');
        assert.ok((await glosses.count()) >= 7, `${model}: each line has its translation`);
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.locator('.gloss:visible, .keep:visible').count(), 0, `${model}: not on the sheet to send`);
        await page.emulateMedia({ media: 'screen' });
        await page.locator('#traduction').check();
        await page.emulateMedia({ media: 'print' });
        assert.equal(await glosses.filter({ visible: true }).count(), await glosses.count(), `${model}: all on the copy`);
        assert.ok(await page.locator('.keep').isVisible(), `${model}: the copy says what it is`);
        assert.equal(await page.locator('#name').inputValue(), TYPED.name, 'what was typed is on the copy too');
        assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), 1, `${model}: the copy is one page`);
        await page.emulateMedia({ media: 'screen' });
      }
    });
  }

  journey('what is empty is printed as lines to write on, each with its label', {}, async (page) => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    await page.goto(letter('fr', 'modele=adresse'));
    assert.deepEqual(await faults(page), []);
    const lines = await page.locator('.letter textarea').evaluateAll((fields) => fields.map((field) => ({
      id: field.id,
      line: parseFloat(getComputedStyle(field).borderBottomWidth) > 0,
      width: field.getBoundingClientRect().width / 96 * 25.4,
    })));
    for (const { id, line, width } of lines) {
      assert.equal(line, id !== 'date', id);
      assert.ok(width >= 25, `${id}: ${width} mm to write on`);
    }
    assert.equal(await page.locator('.from label:visible').count(), 3);
    await page.locator('.blank').evaluate((line) => {
      if (line.getBoundingClientRect().width / 96 * 25.4 < 60) throw new Error('no room for the number');
    });
    assert.equal(await page.locator('.blank').innerText(), '', 'and nothing stands where the number goes');
    const room = await page.locator('.sign').evaluate((sign) =>
      sign.nextElementSibling.getBoundingClientRect().top - sign.getBoundingClientRect().bottom);
    assert.ok(room / 96 * 25.4 >= 18, 'a place to sign');
  });

  journey('the copied text, the plain one and the letter say the same', {}, async (page, { context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // One after the other: they share the clipboard.
    for (const lang of ['fr', 'ar']) {
      const copied = async () => {
        await page.locator('[data-copy]').click();
        await page.locator('#copie').filter({ hasText: /\S/ }).waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      for (const model of MODELS) {
        await page.goto(letter(lang, `modele=${model}&caisse=01-691`));
        const plain = await page.evaluate((url) => fetch(url).then((answer) => answer.text()),
          await page.locator('a[href*="lettre.txt"]').getAttribute('href'));
        assert.equal(await copied(), plain, model);
      }
      await fill(page);
      const text = await copied();
      assert.ok(text.startsWith(`${TYPED.name}\n${TYPED.address}\n${TYPED.contact}\n\n${TYPED['to-name']}\n`), text);
      assert.match(text, /^Fait à Saint-Romain-au-Mont-d’Or, le \d+(er)? \p{L}+ \d{4}$/mu);
      assert.match(text, /réclamation à la caisse, le 23 septembre 2026\. Elle/);
      assert.match(text, /^Numéro de sécurité sociale\s: …+$/m, 'the number alone is written by hand');
    }
  });

  journey('from the page of a caisse the letter is for it, today', {}, async (page) => {
    await page.goto(`${site.base}/caisses/01-691`);
    await Promise.all([page.waitForNavigation(), page.locator('main a[href*="/retrouver/lettre"]').first().click()]);
    assert.match(await page.locator('#to-name').inputValue(), /CPAM du Rhône/);
    assert.match(await page.locator('#to-address').inputValue(), /LYON/);
    const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
    // The first of a month is written « 1er ».
    assert.equal(await page.locator('#date').inputValue(), day.replace(/^1 /, '1er '));
  });
});
