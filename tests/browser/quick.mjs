// A handful of pages, for `tests/run --quick`: everything that is verified of a page, in French and in Arabic, which
// goes the other way. `pages.test.mjs` visits all of them.
import { describe, test } from 'node:test';
import { PAGES, address, withSite } from './site.mjs';
import { kept, visits } from './visit.mjs';

const HANDFUL = ['home', 'result', 'caisse', 'plan', 'questions'];
const look = visits(withSite(), kept());

describe('a handful of pages', { concurrency: 4 }, () => {
  for (const lang of ['fr', 'ar']) {
    for (const name of HANDFUL) {
      const kind = PAGES.find((page) => page.name === name);
      test(`${name} (${address(lang, kind.path)})`, () => look(lang, kind));
    }
  }
});
