// A second judge of accessibility, IBM's Equal Access, after axe: it has found what axe lets pass. It takes seconds a
// page, so it looks at one page of each sort, in a language of each direction.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, describe, test } from 'node:test';
import { PAGES, address, isFirstOfItsSort, open, withSite } from './site.mjs';

const engine = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** What it says and is no defect: the rule, what it is said of, and why. Anything else fails, and so does a reason nobody needs. */
const EXPLAINED = [
  { rule: 'aria_content_in_landmark', of: /class="skip"/, why: 'a link that skips stands before all that it skips' },
  { rule: 'aria_form_label_unique', of: /^<form/, why: 'a form without a name is no landmark (HTML-AAM)' },
  { rule: 'aria_landmark_name_unique', of: /^<form/, why: 'the same' },
  { rule: 'input_label_exists', of: /^<textarea/, why: 'its label is there, for those who hear it', holds: (id) => document.querySelector(`label[for="${id}"]`)?.textContent.trim().length > 3 },
];
const needed = new Set();

const site = withSite();

describe('Equal Access', { concurrency: 2 }, () => {
  for (const lang of ['fr', 'ar']) {
    for (const kind of PAGES.filter(isFirstOfItsSort)) {
      test(`${kind.name} (${lang})`, async () => {
        await site.visitor({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' }, async (page) => {
          await open(page, site.base, lang, kind);
          await page.evaluate(engine);
          const { results } = await page.evaluate(() => new globalThis.ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']));
          assert.ok(results.length > 10, 'it looked');
          const found = [];
          for (const { ruleId, message, path, snippet, value: [policy, result] } of results) {
            if (policy !== 'VIOLATION' || result !== 'FAIL') continue;
            const explained = EXPLAINED.find(({ rule, of }) => rule === ruleId && of.test(snippet));
            const id = / id="([^"]+)"/.exec(snippet)?.[1];
            if (explained && (!explained.holds || await page.evaluate(explained.holds, id))) needed.add(explained);
            else found.push(`${ruleId}: ${message} ${path.dom} ${snippet}`);
          }
          assert.deepEqual(found, []);
        });
      });
    }
  }
});

after(() => assert.deepEqual(EXPLAINED.filter((one) => !needed.has(one)), [], 'a reason that nobody needs'));
