// Each form of the site, sent empty and sent wrong: the error is said beside its field, with what to do
// (RGAA 11.10 and 11.11). Without JavaScript, which is how the least of all browsers sends them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Tally, record } from './evidence.mjs';
import { LANGUAGES, PAGES, address, open, send, withSite } from './site.mjs';

const NIR = '1 84 05 75 112 345 64';
/**
 * A form is known by where it goes, and by the fields that people see. `unkept`: words in the field for a code may be
 * somebody's name, and are not said again; `framed`: the form is all there is on the page, and needs no summary;
 * `buttons` are never wrong.
 */
const FORMS = [
  { to: '/decoder', at: '/decoder', fields: ['code'], wrong: [{}, { code: 'bonjour', unkept: true }, { code: NIR, secret: true }] },
  { to: '/integrer/decoder', framed: true, at: '/integrer/decoder', fields: ['code'], wrong: [{}, { code: 'bonjour', unkept: true }, { code: NIR, secret: true }] },
  { to: '/decoder/liste', at: '/decoder/liste', fields: ['lignes', 'format'], buttons: ['format'], wrong: [{}] },
  { to: '/decoder/liste', fields: ['format'], never: 'a button: what was read, as a file' },
  { to: '/caisses', at: '/caisses', fields: ['q'], wrong: [{}, { q: NIR, secret: true }] },
  { to: '/recherche', at: '/recherche', fields: ['q'], wrong: [{}, { q: NIR, secret: true }] },
  {
    to: '/caisses/demenagement',
    at: '/caisses/demenagement',
    fields: ['de', 'vers'],
    wrong: [{}, { de: 'Paris' }, { de: 'zzzzzz', vers: 'Lyon' }, { de: 'Paris', vers: NIR, secret: true }],
  },
  { to: '/caisses/demenagement', fields: ['vers_commune'], never: 'a place that was typed is chosen from what it may mean; without a choice it is asked again' },
  { to: '/retrouver/lieu', at: '/retrouver/lieu?situation=perdu&document=aucune&activite=prive', fields: ['q'], wrong: [{}, { q: 'zzzzzz' }, { q: NIR, secret: true }] },
  { to: '/affichage', fields: ['theme', 'taille', 'espace', 'police'], never: 'each question has an answer chosen' },
  ...['situation', 'document', 'domicile'].map((question) => (
    { to: `/retrouver/${question}`, fields: [question], never: 'buttons, each an answer' })),
  { to: '/avis', fields: ['utile'], never: 'two buttons, each an answer' },
];

const tally = new Tally();
const site = withSite();

/** Where the forms of a page go, and what they ask. */
const formsOf = (page) =>
  page.evaluate(() => [...document.forms].map((form) => ({
    to: new URL(form.action).pathname,
    fields: [...new Set([...form.elements].filter((e) => e.name && e.type !== 'hidden').map((e) => e.name))],
  })));

const same = (one, other) => one.to === other.to && one.fields.join() === other.fields.join();

/** What is said of a field that is wrong, and of the page around it. */
function said({ names, prefix, secret, framed }) {
  const wrong = [];
  const text = (id) => document.getElementById(id)?.innerText.trim() ?? '';
  if (!document.title.startsWith(prefix)) wrong.push(`the title: ${document.title}`);
  if (secret && document.documentElement.outerHTML.replaceAll(/[\s\u00a0]/g, '').includes(secret.replaceAll(' ', ''))) {
    wrong.push('the number is said again');
  }
  const invalid = [...document.querySelectorAll('[aria-invalid="true"]')];
  for (const name of new Set(names)) if (!invalid.some((field) => field.name === name)) wrong.push(`${name} is not said to be wrong`);
  for (const field of invalid) {
    if (!names.includes(field.name)) wrong.push(`${field.name} is said to be wrong, and is not`);
    // A choice is described as a whole.
    const described = field.closest('fieldset[aria-describedby]') ?? field;
    const ids = (described.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const message = ids.map((id) => document.getElementById(id)).find((e) => e?.matches('.message'));
    if (!message) { wrong.push(`${field.name}: no message is tied to it`); continue; }
    const words = message.innerText.trim();
    if (!words.startsWith(prefix)) wrong.push(`${field.name}: the message does not begin with « ${prefix} »: ${words}`);
    const shown = message.getBoundingClientRect();
    if (shown.height < 10 || shown.width < 50) wrong.push(`${field.name}: the message is not seen`);
    // 11.11: what is expected, in the message or in the hint beside it.
    const help = ids.map(text).join(' ').replace(words, '');
    const isChoice = field.type === 'radio';
    if (words.length < prefix.length + 8 || !(isChoice || help.length > 12)) wrong.push(`${field.name}: nothing says what is expected: ${words}`);
    if (!isChoice && !framed && !document.querySelector(`[role="alert"] a[href="#${field.id}"]`)) wrong.push(`${field.name}: no link leads to it from the summary`);
  }
  return wrong;
}

describe('forms', () => {
  test('every form of the site is known here', async () => {
    await site.visitor({ javaScriptEnabled: true, serviceWorkers: 'block' }, async (page) => {
      const unknown = [];
      const seen = new Set();
      for (const kind of PAGES) {
        await open(page, site.base, 'fr', kind);
        for (const form of await formsOf(page)) {
          const known = FORMS.find((one) => same(one, form));
          if (known) seen.add(known);
          else unknown.push(`${kind.name}: ${form.to} (${form.fields})`);
        }
      }
      assert.deepEqual(unknown, []);
      assert.deepEqual(FORMS.filter((form) => form.never && !seen.has(form)).map(({ to }) => to), [], 'on no page');
    });
  });

  for (const [lang, { error: prefix }] of Object.entries(LANGUAGES)) {
    test(`${lang}: sent empty and sent wrong, each says what to do beside its field`, async () => {
      await site.visitor({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } }, async (page, { errors }) => {
        const found = [];
        for (const form of FORMS.filter(({ wrong }) => wrong)) {
          for (const { secret, unkept, ...values } of form.wrong) {
            const what = `${form.to} ${secret ? 'with a social security number' : JSON.stringify(values)}`;
            await page.goto(site.base + address(lang, form.at));
            const own = page.locator(`main form:has([name="${form.fields[0]}"])`).first();
            for (const [name, value] of Object.entries(values)) await own.locator(`[name="${name}"]`).fill(value);
            const [response] = await Promise.all([
              page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303),
              own.locator('[type="submit"]').first().click(),
            ]);
            await page.waitForLoadState();
            const wrong = [];
            if (response.status() !== 422) wrong.push(`status ${response.status()}`);
            const names = form.fields.filter((name) => !form.buttons?.includes(name) && !['Paris', 'Lyon'].includes(values[name]));
            wrong.push(...(await page.evaluate(said, { names, prefix, secret: secret ? NIR : null, framed: form.framed })));
            for (const [name, value] of Object.entries(values)) {
              const kept = await page.locator(`main input[name="${name}"]:not([type="hidden"])`).first().inputValue().catch(() => null);
              // A place that was understood is said in words, and needs no field.
              const expected = unkept || (secret && value === NIR) ? '' : value;
              if (kept !== expected && !(kept === null && ['Paris', 'Lyon'].includes(value))) wrong.push(`${name} holds « ${kept} »`);
            }
            for (const criterion of ['11.10', '11.11']) {
              tally.add(criterion, criterion === '11.10' ? 'sent empty and wrong: the error is beside its field' : 'sent empty and wrong: what is expected is said', `${lang} ${form.to}`, wrong.length);
            }
            found.push(...wrong.map((one) => `${what}: ${one}`));
          }
        }
        assert.deepEqual(found, []);
        assert.deepEqual(errors, [], 'console');
      });
    });
  }

  test('with JavaScript, the summary of the error has the focus', async () => {
    await site.visitor({}, async (page) => {
      for (const path of ['/caisses?q=', '/recherche?q=', '/caisses/demenagement?de=&vers=']) {
        await page.goto(site.base + path);
        assert.ok(await page.evaluate(() => document.activeElement?.matches('.summary, .summary *')), path);
      }
    });
  });

  test('a social security number leaves by no form unnoticed, and is gone when one comes back', async () => {
    const fields = FORMS.flatMap((form) => (form.wrong ?? []).filter((one) => one.secret)
      .map((one) => [form.at, Object.keys(one).find((name) => one[name] === NIR)]));
    assert.ok(fields.length >= 6, `${fields}`);
    await site.visitor({ javaScriptEnabled: true, serviceWorkers: 'block' }, async (page) => {
      for (const [at, name] of fields) {
        for (const typed of [NIR, `Dupont ${NIR.replaceAll(' ', '')}`, NIR.replace('1 84', '١ ٨٤')]) {
          const field = page.locator(`main form[data-nir-warning] [name="${name}"]`).first();
          await page.goto(site.base + at);
          await field.fill(typed);
          await field.press('Enter');
          const button = await page.locator('main form[data-nir-warning] [type="submit"]').first().innerText();
          await page.locator('main form[data-nir-warning] [role="alert"]', { hasText: button.trim() }).waitFor();
          assert.equal(page.url(), site.base + at);
          await page.goto(`${site.base}/glossaire`);
          await page.goBack();
          await field.waitFor();
          assert.equal(await field.inputValue(), '', `${at}: ${name}: ${typed}`);
        }
        // A place, a code and words go.
        await page.goto(site.base + at);
        await page.locator(`main form[data-nir-warning] [name="${name}"]`).first().fill('01 751 0000');
        await Promise.all([
          page.waitForEvent('framenavigated'),
          page.locator('main form[data-nir-warning] [type="submit"]').first().click(),
        ]);
      }
      // The box in the menu of every page.
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${site.base}/glossaire`);
      await page.locator('.menu summary').click();
      await page.locator('#menu-code').fill(NIR);
      await page.locator('#menu-code').press('Enter');
      await page.locator('.menu [role="alert"]', { hasText: 'sécurité sociale' }).waitFor();
      assert.equal(page.url(), `${site.base}/glossaire`);
    });
  });

  test('the suggestions are closed when one comes back', async () => {
    await site.visitor({ javaScriptEnabled: true, serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${site.base}/caisses`);
      await page.locator('#q').fill('bordeaux');
      await page.locator('[role="option"]').first().waitFor();
      await page.locator('#q').press('ArrowDown');
      await page.locator('#q').press('Enter');
      await page.waitForURL('**/caisses/communes/**');
      await page.goBack();
      await page.locator('#q').waitFor();
      assert.equal(await page.locator('[role="option"]').count(), 0);
      assert.notEqual(await page.locator('#q').getAttribute('aria-expanded'), 'true');
    });
  });

  test('an error that is not tied to its field is told', async () => {
    await site.visitor({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.base + '/decoder');
      await send(page);
      const about = { names: ['code'], prefix: LANGUAGES.fr.error };
      const after = async (change) => {
        await page.locator('main [name="code"]').evaluate(change);
        return (await page.evaluate(said, about)).join('\n');
      };
      assert.equal(await after(() => {}), '');
      assert.match(await after((field) => field.setAttribute('aria-describedby', 'code-hint')), /no message is tied to it/);
      assert.match(await after((field) => field.removeAttribute('aria-invalid')), /is not said to be wrong/);
    });
  });

  test('what was measured is kept for the evidence', () => record('forms', { criteria: tally.criteria() }));
});
