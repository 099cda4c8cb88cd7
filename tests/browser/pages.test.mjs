// What is true of every page, in every language, in light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { LANGUAGES, PAGES, address, open, startBrowser, startServer, visit } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const htmlvalidate = new HtmlValidate(
  JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8')),
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];
const BUDGET = { html: 8192, css: 6144, js: 3072, requests: 4, nodes: 600 };
const MODES = [
  { mode: 'light, 320 px', colorScheme: 'light', viewport: { width: 320, height: 800 } },
  { mode: 'dark, 320 px', colorScheme: 'dark', viewport: { width: 320, height: 800 } },
  { mode: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { mode: 'dark, 1280 px', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
];

let server, browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, 'the program stops cleanly when asked to');
});

const scrollsSideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Codes whose digits a right-to-left line shows in another order: `0000 751 01` for `01 751 0000`. */
function reversedCodes() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(/\d{2}[ \u00a0]\d{3}(?:[ \u00a0]\d{4})?/g)) {
      const place = (at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [place(match.index), place(match.index + match[0].length - 1)];
      if (first.width && last.width && first.top === last.top && first.left > last.left) found.push(match[0]);
    }
  }
  return found;
}

async function assertAccessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }),
    TAGS,
  );
  const told = violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(' | ')}`,
  );
  assert.deepEqual(told, [], 'axe');
}

describe('every page', { concurrency: 4 }, () => {
  for (const lang of Object.keys(LANGUAGES)) {
    for (const kind of PAGES) {
      const name = `${kind.name} (${address(lang, kind.path)})`;

      // The widths and colours are the same rules in every language: French has all four, the others
      // both widths and both colours once, the first of them with what follows.
      for (const { mode, ...options } of lang === 'fr' ? MODES : [MODES[3]]) {
        test(`${name} is accessible and quiet: ${mode}`, async () => {
          const { context, page, errors, foreign } = await visit(browser, server.base, options);
          try {
            await open(page, server.base, lang, kind);
            await assertAccessible(page);
            assert.equal(await scrollsSideways(page), false, 'no sideways scroll');
            assert.deepEqual(errors, [], 'console');
            assert.deepEqual(foreign, [], 'requests to others');
            assert.deepEqual(await context.cookies(), [], 'cookies');
          } finally {
            await context.close();
          }
        });
      }

      test(`${name} is valid, light and whole`, async () => {
        const { context, page, requests, errors, foreign } = await visit(browser, server.base, MODES[0]);
        try {
          const response = await open(page, server.base, lang, kind);
          if (lang !== 'fr') {
            await assertAccessible(page);
            assert.equal(await scrollsSideways(page), false, 'no sideways scroll');
            assert.deepEqual(errors, [], 'console');
            assert.deepEqual(foreign, [], 'requests to others');
            assert.deepEqual(await context.cookies(), [], 'cookies');
          }
          assert.equal(response.status(), kind.status ?? 200, 'status');
          assert.equal(await page.getAttribute('html', 'lang'), lang);
          assert.equal(await page.locator('h1').count(), 1, 'one h1');
          assert.notEqual((await page.locator('h1').innerText()).trim(), '', 'h1 says something');

          assert.deepEqual(await page.evaluate(reversedCodes), [], 'codes read from left to right');

          const html = await response.text();
          const report = await htmlvalidate.validateString(html, `${kind.name}.html`);
          const told = report.results.flatMap(({ messages }) =>
            messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`),
          );
          assert.deepEqual(told, [], 'html-validate');

          const made = await weigh(response, requests);
          assert.ok(made.html <= (kind.html ?? BUDGET.html), `HTML: ${made.html} bytes`);
          assert.ok(made.css <= (kind.css ?? BUDGET.css), `CSS: ${made.css} bytes`);
          assert.ok(made.js <= BUDGET.js, `JS: ${made.js} bytes`);
          assert.ok(made.urls.length <= (kind.requests ?? BUDGET.requests), `requests: ${made.urls.join(' ')}`);
          const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
          assert.ok(kind.heavy || nodes <= BUDGET.nodes, `${nodes} nodes`);
        } finally {
          await context.close();
        }
      });
    }

    test(`${lang}: every page has its own title`, async () => {
      const { context, page } = await visit(browser, server.base);
      try {
        const titles = new Map();
        for (const kind of PAGES.filter(({ again }) => !again)) {
          await open(page, server.base, lang, kind);
          const title = (await page.title()).trim();
          assert.notEqual(title, '', kind.name);
          assert.equal(titles.get(title), undefined, `"${title}" is also the title of ${kind.name}`);
          titles.set(title, kind.name);
        }
      } finally {
        await context.close();
      }
    });

    test(`${lang}: text can be spaced out at 320 px (WCAG 1.4.12)`, async () => {
      const { context, page } = await visit(browser, server.base, MODES[0]);
      try {
        for (const kind of PAGES) {
          await open(page, server.base, lang, kind);
          // A constructed sheet: the content security policy refuses a style element.
          await page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
              word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
          });
          assert.equal(await scrollsSideways(page), false, kind.name);
        }
      } finally {
        await context.close();
      }
    });

    test(`${lang}: forced colours and reduced motion`, async () => {
      const { context, page, errors } = await visit(browser, server.base, {
        forcedColors: 'active',
        reducedMotion: 'reduce',
        contrast: 'more',
      });
      try {
        for (const kind of PAGES) {
          await open(page, server.base, lang, kind);
          assert.ok(await page.locator('h1').isVisible(), kind.name);
          const moving = await page.evaluate(
            () => document.getAnimations().filter((a) => a.playState === 'running').length,
          );
          assert.equal(moving, 0, `${kind.name} moves`);
        }
        assert.deepEqual(errors, [], 'console');
      } finally {
        await context.close();
      }
    });

    test(`${lang}: a result prints`, async () => {
      const { context, page, errors } = await visit(browser, server.base);
      try {
        await page.goto(server.base + address(lang, '/decoder/01-751-0000'));
        await page.emulateMedia({ media: 'print' });
        assert.ok(await page.locator('h1').isVisible());
        const pdf = await page.pdf({ format: 'A4', tagged: true });
        assert.ok(pdf.length > 0);
        assert.ok(pdf.includes('/StructTreeRoot'), 'the PDF is tagged');
        assert.deepEqual(errors, [], 'console');
      } finally {
        await context.close();
      }
    });
  }
});

/** What a page asked for, and how heavy each kind is once compressed with brotli. */
async function weigh(response, requests) {
  const made = { html: brotliCompressSync(await response.body()).length, css: 0, js: 0, urls: [] };
  // From its own request on: the form came before the page that answers it.
  for (const request of requests.slice(requests.indexOf(response.request()))) {
    if (request.redirectedTo()) continue;
    made.urls.push(request.url());
    const type = { stylesheet: 'css', script: 'js' }[request.resourceType()];
    if (!type) continue;
    const file = await fetch(request.url());
    assert.ok(file.ok, `${request.url()}: ${file.status}`);
    made[type] += brotliCompressSync(Buffer.from(await file.arrayBuffer())).length;
  }
  assert.ok(made.urls.length > 0, 'its own request was seen');
  return made;
}
