// What every browser test shares: the program, the browser, the languages and the pages.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** As `cargo test` builds it: all tests are made of one program. */
const PROGRAM = join(ROOT, 'target/debug/rattachement');

export const LANGUAGES = {
  fr: { prefix: '', error: 'Erreur', nir: 'numéro de sécurité sociale' },
  en: { prefix: '/en', error: 'Error', nir: 'social security number' },
  es: { prefix: '/es', error: 'Error', nir: 'número de la seguridad social' },
  pt: { prefix: '/pt', error: 'Erro', nir: 'número de segurança social' },
  ar: { prefix: '/ar', error: 'خطأ', nir: 'رقم الضمان الاجتماعي' },
  uk: { prefix: '/uk', error: 'Помилка', nir: 'номер соціального страхування' },
};

/** A page in a chosen display: one more style sheet, two fonts at most, and the title of the usual page. */
const CHOSEN = { css: 7_800, total: 40_000, requests: 7, again: true };

/** A list as it is pasted: in service, mended, old, closed, unknown, without a régime, another number, nothing. */
const MANY = '01 751 0000\n17510000\n01 341 0000\n03 045 1100\n01 756 0000\n751\n06 12 34 56 78\nbonjour\n12 34';

/** Types of pages; `heavy` ones list whole tables, `css` and `total` are budgets of their own in bytes. */
const KINDS = [
  { name: 'home', path: '/' },
  { name: 'form', path: '/decoder' },
  { name: 'many', path: '/decoder/liste', css: 6_300, requests: 5 },
  { name: 'many-answer', path: '/decoder/liste', css: 6_300, requests: 5, submit: MANY },
  { name: 'many-error', path: '/decoder/liste', css: 6_300, requests: 5, status: 422, submit: '' },
  { name: 'result', path: '/decoder/01-751-0000' },
  { name: 'result-merged', path: '/decoder/01-341-0000' },
  { name: 'result-closed', path: '/decoder/03-045-1100' },
  { name: 'result-unverified', path: '/decoder/93-789-0211' },
  { name: 'result-partial', path: '/decoder/01-751' },
  { name: 'result-caisse-only', path: '/decoder/751' },
  { name: 'result-unknown', path: '/decoder/01-998-0001', status: 404 },
  { name: 'caisse', path: '/caisses/01-751' },
  { name: 'caisse-merged', path: '/caisses/01-341' },
  { name: 'find', path: '/caisses' },
  { name: 'find-choices', path: '/caisses?q=st+denis' },
  { name: 'find-slip', path: '/caisses?q=bordaeux' },
  { name: 'find-cedex', path: '/caisses?q=33074+Bordeaux+Cedex' },
  { name: 'find-nothing', path: '/caisses?q=xyzzyxq' },
  { name: 'find-error', path: '/caisses?q=', status: 422 },
  { name: 'commune', path: '/caisses/communes/33063' },
  { name: 'commune-undecided', path: '/caisses/communes/59005' },
  { name: 'departement', path: '/caisses/departements/62' },
  { name: 'departements', path: '/caisses/departements', heavy: true },
  { name: 'map', path: '/caisses/carte?departement=33', heavy: true, total: 14_848 },
  { name: 'list', path: '/caisses/liste', heavy: true, requests: 5 },
  { name: 'move', path: '/caisses/demenagement' },
  { name: 'move-choices', path: '/caisses/demenagement?de=Paris&vers=st+denis' },
  { name: 'move-error', path: '/caisses/demenagement?de=&vers=zzzzzz', status: 422 },
  { name: 'move-answer', path: '/caisses/demenagement?de_commune=75056&vers_commune=69123' },
  { name: 'regimes', path: '/regimes' },
  { name: 'regime', path: '/regimes/01', heavy: true },
  { name: 'sources', path: '/sources', heavy: true },
  { name: 'source', path: '/sources/CSS2026' },
  { name: 'explanations', path: '/comprendre' },
  { name: 'explanation', path: '/comprendre/le-code' },
  { name: 'explanation-figures', path: '/comprendre/ou-regarder' },
  { name: 'explanation-long', path: '/comprendre/situations-particulieres' },
  { name: 'questions', path: '/faq' },
  { name: 'question', path: '/faq/carte-vitale' },
  { name: 'glossary', path: '/glossaire' },
  { name: 'term', path: '/glossaire/attestation-de-droits' },
  { name: 'easy', path: '/facile' },
  { name: 'easy-page', path: '/facile/telephoner' },
  { name: 'about', path: '/a-propos' },
  { name: 'privacy', path: '/vie-privee' },
  { name: 'accessibility', path: '/accessibilite' },
  { name: 'eco-design', path: '/ecoconception' },
  { name: 'search', path: '/recherche' },
  { name: 'search-answers', path: '/recherche?q=perdu+mon+code' },
  { name: 'search-next', path: '/recherche?q=code&page=2' },
  { name: 'search-code', path: '/recherche?q=01+751+0000' },
  { name: 'search-place', path: '/recherche?q=cpam+nice' },
  { name: 'search-slip', path: '/recherche?q=ratachement' },
  { name: 'search-number', path: '/recherche?q=12345678' },
  { name: 'search-nothing', path: '/recherche?q=xyzzyxq+wqkjhg' },
  { name: 'search-error', path: '/recherche?q=', status: 422 },
  { name: 'wizard', path: '/retrouver' },
  { name: 'wizard-question', path: '/retrouver/document?situation=perdu&document=aucune' },
  { name: 'wizard-domicile', path: '/retrouver/domicile?situation=perdu&document=aucune&activite=prive' },
  { name: 'plan-short', path: '/retrouver/plan?situation=demande&demandeur=ecole' },
  { name: 'wizard-place', path: '/retrouver/lieu?q=01300&situation=perdu&document=attestation' },
  {
    name: 'plan',
    path: '/retrouver/plan?situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=telephone',
  },
  {
    name: 'plan-long',
    path: '/retrouver/plan?situation=demenage&activite=independant&domicile=alsace-moselle&moyen=francais&lieu=67482',
    total: 14_848,
  },
  { name: 'letter', path: '/retrouver/lettre?caisse=01-751', css: 6_400, requests: 5 },
  { name: 'letter-blank', path: '/retrouver/lettre?modele=adresse', css: 6_400, requests: 5 },
  { name: 'data', path: '/donnees' },
  { name: 'table', path: '/donnees/caisses' },
  { name: 'api', path: '/donnees/api' },
  { name: 'embed', path: '/integrer' },
  { name: 'embed-frame', path: '/integrer/decoder?theme=sombre&accent=brique' },
  { name: 'embed-answer', path: '/integrer/decoder?accent=vert', submit: '01 341 0000' },
  { name: 'embed-error', path: '/integrer/decoder', status: 422, submit: 'bonjour' },
  { name: 'display', path: '/affichage', css: 7_800, requests: 5 },
  { name: 'display-chosen', path: '/affichage?affichage=stal', ...CHOSEN },
  { name: 'display-large', path: '/caisses/01-751?affichage=ta', ...CHOSEN },
  { name: 'display-result', path: '/decoder/01-341-0000?affichage=cga', ...CHOSEN },
  { name: 'opinion', path: '/avis?utile=oui' },
  { name: 'not-found', path: '/rien-du-tout', status: 404 },
  { name: 'form-error', path: '/decoder', status: 422, submit: '' },
];

/** Pages of the table of `src/paths.rs` that need no line above, for there is nothing special about them. */
const OTHERS = [...readFileSync(join(ROOT, 'src/paths.rs'), 'utf8').matchAll(/^ +(?:Map|Menu|Foot) "([^"{]+)"/gm)]
  .map(([, path]) => ({ name: path.slice(1).replaceAll('/', '-'), path }))
  .filter(({ path }) => !KINDS.some((kind) => kind.path.split('?')[0] === path));

/** Every type of page. */
export const PAGES = [...KINDS, ...OTHERS];

/** Pages that are shown inside another site, without our frame. */
export const isFramed = ({ name }) => name.startsWith('embed-');

/** Of the pages made by one template, the one that stands for them: `result` for `result-merged`. */
export const isFirstOfItsSort = ({ name }) => {
  const sort = (of) => of.split('-')[0];
  return name.endsWith('-error') || PAGES.find((page) => sort(page.name) === sort(name)).name === name;
};

/** The number of pages of a PDF. */
export const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

/** The address of a page in a language: `/`, `/decoder`, `/en`, `/en/decoder`. */
export const address = (lang, path) => (LANGUAGES[lang].prefix + path).replace(/(?<=.)\/$/, '');

const ASKED = ':is([name="code"], textarea[name="lignes"])';
export const field = (page) => page.locator(`main ${ASKED}`).first();
export const button = (page) =>
  page.locator(`main form:has(${ASKED})`).first().locator('[type="submit"]').first();

/** Submits the form as it is; answers with the response to the POST once the next page is there. */
export async function send(page) {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.waitForNavigation({ waitUntil: 'load' }),
    button(page).click(),
  ]);
  return response;
}

/** Submits a text through the form. */
export async function submit(page, text) {
  await field(page).fill(text);
  return send(page);
}

/** Opens a page of `PAGES`; answers with the response that made the document. */
export async function open(page, base, lang, { path, submit: text }) {
  const response = await page.goto(base + address(lang, path));
  return text === undefined ? response : submit(page, text);
}

/** The database that this program builds: to build it anew at every start would be most of a start. */
function database() {
  const file = join(ROOT, 'target/tests-site.db');
  const made = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made(file) <= made(PROGRAM)) execFileSync(PROGRAM, ['build', file]);
  return file;
}

/** Starts the program on a free port. `output()` is all it printed. */
export async function startServer() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('RATTACHEMENT_')),
  );
  const child = spawn(PROGRAM, ['serve', '--listen', '127.0.0.1:0', '--database', database()], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const base = await new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no address within 60 s:\n${output}`));
    }, 60_000);
    const fail = (error) => {
      clearTimeout(late);
      reject(error);
    };
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`the program ended (${code}):\n${output}`)));
    child.stderr.on('data', (data) => (output += data));
    child.stdout.on('data', (data) => {
      output += data;
      const found = /http:\/\/127\.0\.0\.1:[1-9]\d*(?=\D)/.exec(output);
      if (found) {
        clearTimeout(late);
        resolve(found[0]);
      }
    });
  });
  return {
    base,
    output: () => output,
    /** Asks it to stop; answers with its exit code, null when it had to be killed. */
    async stop() {
      // Somebody else may have killed it: then it has no code.
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.kill('SIGTERM');
      const [code] = await ended;
      clearTimeout(late);
      return code;
    },
  };
}

/**
 * Debian's Chromium, kept from talking to anyone but the site. Without a window, if that is installed: the same engine,
 * which needs half the time for each visitor. Lighthouse takes the whole one.
 */
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));
export const startBrowser = () =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A visitor. `errors`, `requests` and `foreign` fill up as the page is used. */
export async function visit(browser, base, options = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const seen = { errors: [], requests: [], foreign: [] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    // Chromium reports a document's own 404 or 422 as an error; that status is asserted elsewhere.
    const own = message.location().url === page.url() || message.location().url === '';
    const status = /^Failed to load resource: the server responded with a status of 4(04|22)/;
    if (message.type() === 'error' && !(own && status.test(message.text()))) {
      seen.errors.push(message.text());
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('data:')) return;
    seen.requests.push(request);
    if (new URL(url).origin !== base) seen.foreign.push(url);
  });
  return { context, page, ...seen };
}

/**
 * One program and one browser for all the tests of a file; the program must stop well after them. Their fields are
 * there once the tests run. `browses` says whether a browser is needed at all; `begin` comes when both are there, `end`
 * before they go (hooks of a file are not waited for in their order).
 */
export function withSite({ browses = true, begin, end } = {}) {
  const site = {
    /** Lets a fresh visitor walk, and sees them out. */
    async visitor(options, walk) {
      const visitor = await visit(site.browser, site.base, options);
      try {
        return await walk(visitor.page, visitor);
      } finally {
        await visitor.context.close();
      }
    },

    /** A test with a fresh visitor, who must leave without an error, a request to others or a cookie. */
    journey(name, options, walk) {
      return test(name, () =>
        site.visitor(options, async (page, visitor) => {
          await walk(page, visitor);
          assert.deepEqual(visitor.errors, [], 'console');
          assert.deepEqual(visitor.foreign, [], 'requests to others');
          assert.deepEqual(await visitor.context.cookies(), [], 'cookies');
        }));
    },
  };
  before(async () => {
    [site.server, site.browser] = await Promise.all([startServer(), browses && startBrowser()]);
    site.base = site.server.base;
    await begin?.();
  });
  after(async () => {
    await end?.();
    if (site.browser) await site.browser.close();
    assert.equal(await site.server?.stop(), 0, 'the program stops cleanly when asked to');
  });
  return site;
}
