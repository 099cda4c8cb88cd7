// Pictures of every type of page in target/screenshots/, and the README's in docs/screenshot.png.
// `node screenshots.mjs` in French; `node screenshots.mjs ar uk` in those; `node screenshots.mjs all`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, PAGES, ROOT, open, startBrowser, startServer, visit } from './site.mjs';

const folder = join(ROOT, 'target/screenshots');
await mkdir(folder, { recursive: true });
await mkdir(join(ROOT, 'docs'), { recursive: true });

const asked = process.argv.slice(2);
const languages = asked.includes('all') ? Object.keys(LANGUAGES) : asked.length ? asked : ['fr'];
const unknown = languages.filter((lang) => !(lang in LANGUAGES));
if (unknown.length) throw new Error(`no such language: ${unknown.join(', ')}; there are ${Object.keys(LANGUAGES).join(', ')}`);

const [server, browser] = await Promise.all([startServer(), startBrowser()]);
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 768, 1440]) {
      const { context, page } = await visit(browser, server.base, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      for (const lang of languages) {
        for (const kind of PAGES) {
          await open(page, server.base, lang, kind);
          const mark = lang === 'fr' ? '' : `${lang}-`;
          const path = join(folder, `${mark}${kind.name}-${width}-${colorScheme}.png`);
          await page.screenshot({ path, fullPage: true });
        }
      }
      await context.close();
    }
  }
  const { page } = await visit(browser, server.base, {
    colorScheme: 'light',
    deviceScaleFactor: 1,
    viewport: { width: 1280, height: 800 },
  });
  await page.goto(`${server.base}/decoder/01-751-0000`);
  await page.screenshot({ path: join(ROOT, 'docs/screenshot.png') });
  console.log(`${PAGES.length * languages.length * 6} pictures in target/screenshots/, one in docs/screenshot.png`);
} finally {
  await browser.close();
  await server.stop();
}
