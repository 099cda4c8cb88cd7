// Arabic on the screen: in which order the words stand, by where each letter is drawn. Marks in the source say what was
// meant; only places say what is read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MONTHS, disordered } from './letters.mjs';
import { PAGES, address, withSite } from './site.mjs';

const site = withSite();

describe('Arabic', () => {
  for (const width of [360, 1280]) {
    test(`dates and glosses are read from right to left, at ${width} px`, async () => {
      await site.visitor({ viewport: { width, height: 800 } }, async (page) => {
        const [found, seen] = [[], { dates: 0, glosses: 0 }];
        for (const { name, path } of PAGES.filter((kind) => kind.submit === undefined && !kind.again)) {
          await page.goto(site.base + address('ar', path));
          await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
          const answer = await page.evaluate(disordered, MONTHS);
          found.push(...answer.wrong.map((text) => `${name}: ${text}`));
          seen.dates += answer.seen.dates;
          seen.glosses += answer.seen.glosses;
        }
        assert.ok(seen.dates > 100 && seen.glosses > 60, JSON.stringify(seen));
        assert.deepEqual(found, []);
      });
    });
  }
});
