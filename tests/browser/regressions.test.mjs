// The checks can fail: each page here is broken on its way to the browser, and must be told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PAGES, withSite } from './site.mjs';
import { NARROW, Visit, kept } from './visit.mjs';

const form = PAGES.find(({ name }) => name === 'form');
const formError = PAGES.find(({ name }) => name === 'form-error');
const explanation = PAGES.find(({ name }) => name === 'explanation');

const css = (rule) => ({ css: (text) => `${text}\n${rule}` });
const html = (from, to) => ({ html: (text) => text.replace(from, to) });
/** Text that no compression makes small. */
const noise = Array.from({ length: 4000 }, (_, at) => ((at * 2654435761) % 4294967296).toString(36)).join(' ');

/** What is broken, on which page, how, and what must be told of it. */
const BROKEN = [
  ['a contrast', explanation, css('.lead{color:#bbb!important}'), /color-contrast/],
  ['a contrast in the dark only', explanation, css('@media (prefers-color-scheme:dark){.lead{color:#444!important}}'), /color-contrast, narrowDark/],
  ['the border of a field', form, css('.field{border-color:#eee!important}'), /RGAA 3\.3/],
  ['a label', form, html(/<label for="code">(.*?)<\/label>/, '$1'), /RGAA 11\.1/],
  ['the weight of a page', explanation, html('</main>', `<p>${noise}</p></main>`), /budget: HTML/],
  ['the weight of all files together', explanation, html('</main>', `<p>${noise.slice(0, 7000)}</p></main>`), /budget: all of it/],
  ['what jumps', explanation, { js: (text) => `${text}\nnew PerformanceObserver((_, seen) => { seen.disconnect(); setTimeout(() => { const p = document.createElement('p'); p.textContent = 'x'; document.querySelector('main').prepend(p); }, 50); }).observe({ type: 'paint', buffered: true });` }, /layout shift/],
  ['a tile without an edge in forced colours', form, css('@media (forced-colors:active){.btn{border:0!important}}'), /edge where colours are forced, forced colours/],
  ['light text on paper', explanation, css('@media print{.lead{color:#ddd!important}}'), /text is dark on paper/],
  ['the menu on paper', explanation, css('@media print{nav.menu{display:block!important}}'), /nothing to press/],
  ['the way back, hidden on a telephone', PAGES.find(({ name }) => name === 'wizard-question'), css('.trail li:last-child{display:none}'), /no part of the page is empty/],
  ['the number of requests', explanation, html('</main>', '<img src="/sitemap.xml" alt=""><img src="/opensearch.xml" alt=""></main>'), /budget: requests/],
  ['another site is asked', explanation, html('</main>', '<img src="https://example.org/a.png" alt=""></main>'), /console|requests to others/],
  ['the mark of the focus', form, css(':focus-visible{outline:0!important;box-shadow:none!important}'), /RGAA 10\.7/],
  ['the keyboard is caught', form, { js: (text) => `${text}\ndocument.getElementById('code').addEventListener('keydown', (e) => { if (e.key === 'Tab') e.preventDefault(); });` }, /RGAA 12\.9/],
  ['a button is out of the keyboard’s reach', form, html(/(<main[^]*?<button class="btn" type="submit")/, '$1 tabindex="-1"'), /RGAA 7\.3/],
  ['a page too wide for a telephone', explanation, css('main{min-inline-size:700px}'), /RGAA 10\.11/],
  ['text cut off when it grows', explanation, css('.lead{block-size:4rem;overflow:hidden}'), /RGAA 10\.(4|12)/],
  ['a level of heading left out', explanation, html(/<h2/g, '<h4'), /RGAA 9\.1/],
  ['the language of the page', explanation, html('<html lang="fr"', '<html lang="en"'), /RGAA 8\.3/],
  ['a word of another language', explanation, html('</main>', '<p>Слово</p></main>'), /RGAA 8\.7/],
  ['the title of an error', formError, html(/<title>\s*Erreur\s*:\s*/, '<title>'), /RGAA 8\.6/],
  ['something shown on hover only', explanation, css('.foot:hover p{display:block}'), /RGAA 10\.13/],
  ['something said by CSS', explanation, css('.lead::before{content:"Important"}'), /RGAA 10\.2/],
  ['something that moves', explanation, css('@keyframes m{to{opacity:.5}}h1{animation:m 1s infinite alternate}'), /RGAA 13\.8/],
  ['an id twice', explanation, html('<main id="contenu"', '<p id="contenu">x</p><main id="contenu"'), /RGAA 8\.2/],
  ['a script of its own', explanation, html('</main>', '<script>document.title = "x"</script></main>'), /RGAA 13\.10|console/],
];

const site = withSite();

/** A page as it comes, or as it is altered on its way: what is told of it. */
const told = (kind, walk = () => {}) =>
  site.visitor({ colorScheme: 'light', viewport: NARROW, serviceWorkers: 'block' }, async (page, visitor) => {
    await walk(visitor);
    const visited = new Visit(kept(), site.base, 'fr', kind, visitor);
    await visited.all();
    return visited.wrong;
  });

describe('what is broken is told', { concurrency: 4 }, () => {
  for (const [what, kind, alter, expected] of BROKEN) {
    test(what, async () => {
      let altered = 0;
      const wrong = await told(kind, ({ context }) =>
        context.route(site.base + '/**', async (route) => {
          const of = { document: alter.html, stylesheet: alter.css, script: alter.js }[route.request().resourceType()];
          if (!of) return route.continue();
          const response = await route.fetch({ maxRedirects: 0 });
          const before = await response.text();
          const text = of(before);
          altered += text !== before;
          return route.fulfill({ response, body: text });
        }));
      assert.ok(altered > 0, 'the page was altered');
      assert.match(wrong.join('\n'), expected);
    });
  }

  test('and nothing is told where nothing is broken', async () => assert.deepEqual(await told(form), []));
});
