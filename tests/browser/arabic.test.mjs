// Arabic on the screen: in which order the words stand, by where each letter is drawn. Marks in the source say what was
// meant; only places say what is read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PAGES, address, withSite } from './site.mjs';

const MONTHS = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';

/**
 * Texts whose parts do not follow each other from right to left, as far as they share a line: a day, its month, its
 * year; a word in Latin letters, what it means in brackets. `seen` counts what was looked at.
 */
function disordered(months) {
  const wrong = [];
  const seen = { dates: 0, glosses: 0 };
  const blocks = 'p,li,dt,dd,td,th,h1,h2,h3,summary,label,legend,caption,figcaption,span,a,button';
  for (const block of document.querySelectorAll(blocks)) {
    if (block.querySelector(blocks) || block.closest('[dir=ltr],pre,code,svg')) continue;
    // The text of the smallest block that holds the whole sentence, and where each letter of it is.
    const whole = block.closest('p,li,dt,dd,td,th,h1,h2,h3,summary,label,legend,caption,figcaption') ?? block;
    const letters = [];
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        if (!/[\u200e\u200f\u2066-\u2069]/.test(node.data[at])) letters.push([node, at]);
      }
    }
    const text = letters.map(([node, at]) => node.data[at]).join('');
    const place = (at) => {
      const range = document.createRange();
      range.setStart(...letters[at]);
      range.setEnd(letters[at][0], letters[at][1] + 1);
      return range.getBoundingClientRect();
    };
    /** Whether the letters at these indices stand from right to left, those of one line. */
    const follows = (...indices) => indices.map(place).every((box, i, all) =>
      i === 0 || !box.width || !all[i - 1].width || Math.abs(box.bottom - all[i - 1].bottom) > 12 || box.left < all[i - 1].left);
    for (const { index, indices } of text.matchAll(new RegExp(`(\\d{1,2})\\s+(${months})\\s+(\\d{4})`, 'dg'))) {
      seen.dates += 1;
      if (!follows(index, indices[2][0], indices[3][0])) wrong.push(text.slice(index, indices[0][1]));
    }
    for (const { index, indices } of text.matchAll(/([A-Za-zÀ-ÿ])\s\(([^()\n]*[\u0620-\u06ff][^()\n]*)\)/dg)) {
      const [from, to] = indices[2];
      // From the last Latin letter to the bracket, the first word in it, and the bracket that ends it.
      const first = [...Array(to - from).keys()].map((i) => from + i).find((at) => /[\u0620-\u06ff]/.test(text[at]));
      seen.glosses += 1;
      if (!follows(index, first) || !follows(from - 1, first, to)) wrong.push(text.slice(Math.max(0, index - 20), to + 1));
    }
  }
  return { wrong: [...new Set(wrong)], seen };
}

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
