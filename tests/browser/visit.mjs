// One visit of one page, with everything that is verified of every page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { BUDGET, Tally, ecoIndex } from './evidence.mjs';
import { Explained, INCOMPLETE } from './explained.mjs';
import {
  COLOUR_CHECKS, FORCED_CHECKS, HAND_CHECKS, PAGE_CHECKS, PAPER_CHECKS, clipped, inPage, restyle, scrollsSideways, tabWalk,
} from './rgaa.mjs';
import { reversedCodes } from './letters.mjs';
import { LANGUAGES, address, isFirstOfItsSort, isFramed, open, visit } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const htmlvalidate = new HtmlValidate(
  JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8')),
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];
export const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 800 };
// A visit begins narrow and light. The widths and colours are the same rules in every language: French
// has all four, the others both widths and both colours once.
const MODES = {
  narrowDark: { colorScheme: 'dark', viewport: NARROW },
  wideDark: { colorScheme: 'dark', viewport: WIDE },
  wideLight: { colorScheme: 'light', viewport: WIDE },
};
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }`;

/** What all visits fill together. */
export const kept = () => ({
  explained: new Explained(INCOMPLETE),
  tally: new Tally(),
  measured: [],
  /** How many pages have what two themes of the RGAA are about. */
  absent: { frames: 0, media: 0 },
  /** By language and page: the titles, and the menus. */
  titles: new Map(),
  menus: new Map(),
  /** What the style sheet has rules for, and whether it was seen on any page. */
  rules: new Map(),
});

/** What was pushed about since the page began, and how far (CLS). */
const shifts = () =>
  new Promise((resolve) => {
    const found = [];
    const add = (entries) => {
      for (const { value, hadRecentInput, sources } of entries) {
        const what = sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '?').replace(/\s+/g, ' ').slice(0, 80));
        if (!hadRecentInput) found.push({ value, what: what.join(' | ') });
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What has happened so far is told at the next turn, and is all that is asked for.
    setTimeout(() => {
      add(observer.takeRecords());
      resolve(found);
    }, 20);
  });

/** Every selector of `site.css`, and whether something of this page is what it is for, in whatever state. */
function rulesOf() {
  const walk = (list) => [...list].flatMap((rule) => [...(rule instanceof CSSStyleRule ? [rule.selectorText] : []), ...walk(rule.cssRules ?? [])]);
  const sheet = [...document.styleSheets].find(({ href }) => href.includes('/site.'));
  return walk(sheet.cssRules).flatMap((text) => text.split(/,(?![^(]*\))/)).map((one) => {
    const selector = one.trim();
    const plain = selector
      .replace(/::[a-z-]+/g, '')
      .replace(/:not\(:focus-visible\)|:(hover|focus-visible|focus|visited|has\(:checked\))/g, '');
    return [selector, document.querySelector(plain || '*') !== null];
  });
}

/** Everything that one page shows in one visit. `wrong` fills up with what is not as it should be. */
export class Visit {
  wrong = [];

  /** `kept` is what all visits fill together, `base` the site. */
  constructor(kept, base, lang, kind, { context, page, errors, requests, foreign }) {
    Object.assign(this, { kept, base, lang, kind, context, page, errors, requests, foreign });
    this.id = `${lang} ${kind.name}`;
    this.about = {
      lang,
      error: LANGUAGES[lang].error,
      languages: Object.keys(LANGUAGES),
      frame: isFramed(kind),
    };
  }

  /** Tells what was found wrong, and counts it for its criterion. */
  tell(criterion, name, found, where = '') {
    if (criterion) this.kept.tally.add(criterion, name, this.id, found.length);
    for (const one of found) this.wrong.push(`${criterion ? `RGAA ${criterion}, ` : ''}${name}${where}: ${one}`);
  }

  async axe(where) {
    const { violations, incomplete, passes } = await this.page.evaluate(
      (values) =>
        globalThis.axe.run(document, {
          runOnly: { type: 'tag', values },
          // What passes is only counted: to name each of its nodes takes most of the time.
          resultTypes: ['violations', 'incomplete'],
          selectors: false,
        }),
      TAGS,
    );
    const unclear = incomplete.flatMap(({ id, tags, nodes }) =>
      nodes.map(({ html, any, all, none }) => ({
        rule: id,
        tags,
        html,
        message: [...any, ...all, ...none].map(({ message }) => message).join('; '),
      })),
    );
    for (const { id, tags } of passes) this.kept.tally.axe(id, tags, this.id, 0);
    for (const { id, tags, help, nodes } of violations) {
      this.kept.tally.axe(id, tags, this.id, nodes.length);
      for (const node of nodes) this.wrong.push(`axe ${id}${where}: ${help}: ${node.html}`);
    }
    for (const found of unclear.filter((one) => !this.kept.explained.explains(one))) {
      this.kept.tally.axe(found.rule, found.tags, this.id, 1);
      this.wrong.push(`axe ${found.rule}${where} could not decide: ${found.message}: ${found.html}`);
    }
  }

  async checks(list, where) {
    const found = await inPage(this.page, list, this.about);
    for (const { criterion, name } of list) this.tell(criterion, name, found[name], where);
  }

  /** What a page looks like in one width and colour. */
  async look(where) {
    await this.axe(where);
    await this.checks(COLOUR_CHECKS, where);
    this.tell('10.11', 'no sideways scroll', (await scrollsSideways(this.page)) ? ['it scrolls'] : [], where);
  }

  async all() {
    const { page, kind, lang, about } = this;
    // The page before is left first: at another width or colour it may still ask for a font of its own.
    await page.goto('about:blank');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: null, reducedMotion: null, contrast: null });
    await page.setViewportSize(NARROW);
    for (const list of [this.errors, this.requests, this.foreign]) list.length = 0;
    const response = await open(page, this.base, lang, kind);
    const status = response.status();
    this.tell('', 'status', status === (kind.status ?? 200) ? [] : [status]);
    const html = await response.text();

    await page.evaluate(axe);
    await this.checks(PAGE_CHECKS, '');
    await this.look(', light, 320 px');
    await this.say(html);
    await this.weigh(response);
    for (const [selector, used] of await page.evaluate(rulesOf)) {
      this.kept.rules.set(selector, used || this.kept.rules.get(selector) === true);
    }

    for (const [name, { colorScheme, viewport }] of Object.entries(MODES)) {
      if (lang !== 'fr' && name !== 'wideDark') continue;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await this.look(`, ${name}`);
    }

    await page.emulateMedia({ colorScheme: 'light' });
    if (lang === 'fr' || isFirstOfItsSort(kind)) {
      // At 1280 px, as most who have only a keyboard.
      const walk = await tabWalk(page);
      for (const { criterion, name, run } of HAND_CHECKS) this.tell(criterion, name, await run(page, walk));
    }

    await page.setViewportSize(NARROW);
    await restyle(page, SPACED);
    this.tell('10.12', 'text can be spaced out', [
      ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
      ...(await clipped(page)),
    ]);
    await restyle(page, '');

    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', contrast: 'more' });
    await this.checks([...COLOUR_CHECKS, ...FORCED_CHECKS], ', forced colours');
    const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running').length);
    this.tell('13.8', 'nothing moves where motion is reduced', moving ? [moving] : []);

    if (lang === 'fr' || isFirstOfItsSort(kind)) await this.print();

    this.tell('', 'console', this.errors);
    this.tell('', 'requests to others', this.foreign);
    this.tell('', 'cookies', await this.context.cookies());
    const has = await page.evaluate(() => [
      document.querySelector('iframe,frame') !== null,
      document.querySelector('video,audio,object,embed,canvas') !== null,
    ]);
    this.kept.absent.frames += has[0];
    this.kept.absent.media += has[1];
    if (!about.frame) {
      const menu = await page.evaluate(() =>
        [...document.querySelectorAll('body > header nav, body > footer ul')].map((part) =>
          [...part.querySelectorAll('li')].map((li) => li.textContent.trim()).join(', '),
        ).join(' | '),
      );
      this.kept.menus.set(lang, (this.kept.menus.get(lang) ?? new Map()).set(kind.name, menu));
    }
  }

  /**
   * What was pushed about. The first paint may fall into a word that is still coming, on a busy machine more than once:
   * what jumps does so each time.
   */
  async moved() {
    let moved = await this.page.evaluate(shifts);
    for (let turn = 0; turn < 3 && moved.length > 0; turn++) {
      const again = await this.context.newPage();
      try {
        await again.setViewportSize(NARROW);
        await open(again, this.base, this.lang, this.kind);
        await again.waitForTimeout(500);
        moved = await again.evaluate(shifts);
      } finally {
        await again.close();
      }
    }
    return moved;
  }

  /** On paper, from a screen in the dark: what is read, and the tagged PDF that is made of it. */
  async print() {
    const { page, lang } = this;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: null, reducedMotion: null, contrast: null });
    await this.checks([COLOUR_CHECKS[0], ...PAPER_CHECKS], ', paper');
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    this.tell('13.3', 'the printed page is a tagged PDF in its language', [
      ...(pdf.includes('/StructTreeRoot') ? [] : ['no tags']),
      ...(pdf.includes(`/Lang (${lang})`) ? [] : ['no language']),
    ]);
    await page.emulateMedia({ media: null, colorScheme: 'light' });
  }

  /** What the page says: its language, its title, its source. */
  async say(html) {
    const { page, kind, lang } = this;
    this.tell('8.3', 'the language of the page', (await page.getAttribute('html', 'lang')) === lang ? [] : ['another']);
    const title = (await page.title()).trim();
    this.tell('8.5', 'a title', title ? [] : ['none']);
    this.kept.titles.set(lang, (this.kept.titles.get(lang) ?? new Map()).set(kind.name, title));
    this.tell('', 'codes read from left to right', await page.evaluate(reversedCodes));
    const report = await htmlvalidate.validateString(html, `${kind.name}.html`);
    this.tell('8.2', 'html-validate', report.results.flatMap(({ messages }) =>
      messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`)));
  }

  /** What the page asked for, and how heavy each kind is once compressed with brotli. */
  async weigh(response) {
    const { page, kind, lang } = this;
    const made = { html: brotliCompressSync(await response.body()).length, css: 0, js: 0, other: 0 };
    const urls = [];
    // From its own request on: the form came before the page that answers it.
    for (const request of this.requests.slice(this.requests.indexOf(response.request()))) {
      if (request.redirectedTo()) continue;
      urls.push(request.url());
      const type = { stylesheet: 'css', script: 'js', document: null }[request.resourceType()];
      // What is asked of another site is told, and not fetched.
      if (type !== null && request.url().startsWith(this.base)) made[type ?? 'other'] += await compressed(request.url());
    }
    // The drawings of the page are one thing each, as EcoIndex counts.
    const [nodes, drawn] = await page.evaluate(() => [
      document.querySelectorAll('*').length,
      document.querySelectorAll('svg *').length,
    ]);
    const over = (what, value, most) => (value <= most ? [] : [`${what}: ${value}, at most ${most}`]);
    this.tell('', 'budget', [
      ...(urls.length ? [] : ['its own request was not seen']),
      ...over('HTML', made.html, BUDGET.html),
      ...over('CSS', made.css, kind.css ?? BUDGET.css),
      ...over('JS', made.js, BUDGET.js),
      ...over('all of it', made.html + made.css + made.js + made.other, kind.total ?? BUDGET.total),
      ...over(`requests (${urls.join(' ')})`, urls.length, kind.requests ?? BUDGET.requests),
      ...(kind.heavy ? [] : over('nodes', nodes, BUDGET.nodes)),
    ]);
    const eco = ecoIndex({ nodes: nodes - drawn, requests: urls.length, bytes: made.html + made.css + made.js + made.other });
    this.tell('', 'EcoIndex', eco.grade === 'A' ? [] : [`${eco.grade} (${eco.points})`]);
    const moved = await this.moved();
    this.tell('', 'layout shift', moved.map(({ value, what }) => `${value} ${what}`));
    this.kept.measured.push({ lang, page: kind.name, path: address(lang, kind.path), ...made, requests: urls.length, nodes, eco, shift: moved.reduce((sum, { value }) => sum + value, 0) });
  }
}

/** What visits a page in a language, with everything that is verified, and fails if anything is wrong. */
export function visits(site, kept) {
  /** Visitors that are not on a page now. A visitor goes on as long as nothing is wrong: no page may leave it a cookie. */
  const idle = [];
  return async (lang, kind) => {
    // Without a service worker, which would answer for the server from the second page on.
    const visitor = idle.pop() ?? (await visit(site.browser, site.base, { viewport: NARROW, serviceWorkers: 'block' }));
    try {
      const visited = new Visit(kept, site.base, lang, kind, visitor);
      await visited.all();
      assert.deepEqual(visited.wrong, []);
      idle.push(visitor);
    } catch (error) {
      await visitor.context.close();
      throw error;
    }
  };
}

/** The files of the site have their content in their names: each is compressed once. */
const sizes = new Map();
function compressed(url) {
  if (!sizes.has(url)) {
    sizes.set(url, fetch(url).then(async (file) => {
      assert.ok(file.ok, `${url}: ${file.status}`);
      return brotliCompressSync(Buffer.from(await file.arrayBuffer())).length;
    }));
  }
  return sizes.get(url);
}
