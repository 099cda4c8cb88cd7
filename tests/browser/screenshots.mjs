// Pictures of every type of page in target/screenshots/, and the README's in docs/screenshot.png.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES, ROOT, open, startBrowser, startServer, visit } from './site.mjs';

const folder = join(ROOT, 'target/screenshots');
await mkdir(folder, { recursive: true });
await mkdir(join(ROOT, 'docs'), { recursive: true });

const [server, browser] = await Promise.all([startServer(), startBrowser()]);
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 768, 1440]) {
      const { context, page } = await visit(browser, server.base, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      for (const kind of PAGES) {
        await open(page, server.base, 'fr', kind);
        const path = join(folder, `${kind.name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
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
  console.log(`${PAGES.length * 6} pictures in target/screenshots/, one in docs/screenshot.png`);
} finally {
  await browser.close();
  await server.stop();
}
