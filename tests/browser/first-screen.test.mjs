// On a telephone of 360 x 740, what one came for is seen without a finger: on every type of page, in every language.
// What that is stands in the table, as a person would say it: words that are the same in all languages, or the thing
// itself (a field, a button, a link that leads on), which begins with `main`.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LANGUAGES, address, withSite } from './site.mjs';

const SCREEN = { width: 360, height: 740 };

const LETTER = 'main a[href*="/retrouver/lettre"]';
const FIELD = 'main input:not([type=hidden])';
const BUTTON = 'main [type=submit]';

/** A type of page, one address of it, and all that has to be in the first screen. */
const PAGES = [
  // The one box, and the first question.
  ['home', '/', [FIELD, BUTTON]],
  ['wizard', '/retrouver', ['main .answers button']],
  ['wizard, a town', '/retrouver/lieu?situation=perdu&document=aucune&activite=prive&domicile=metropole', [FIELD, BUTTON]],
  ['letter', '/retrouver/lettre?caisse=01-691', ['main .letter :is(input, textarea)']],
  ['list of codes', '/decoder/liste', ['main textarea', 'main form .btn']],
  // A body: its name, its code, a number, an address, and the letter that asks it for the code.
  ['CPAM', '/caisses/01-691', ['CPAM du Rhône', '01', '691', '3646', '69907 LYON CEDEX 20', LETTER]],
  ['MSA', '/caisses/02-751', ['MSA Île-de-France', '751', '01 30 63 88 80', LETTER]],
  ['MSA without a number', '/caisses/02-641', ['MSA Sud Aquitaine', '641', 'main .reach a[href^="https://"]', LETTER]],
  ['MGEN', '/caisses/91-131', ['91', '131', LETTER]],
  ['SNCF', '/caisses/04-110', ['04', '110', '04 95 04 04 04', LETTER]],
  ['soldiers', '/caisses/08-756', ['08', '756', '04 94 16 36 00', '83090 TOULON CEDEX 9', LETTER]],
  // One that is no more: its heir; or where one lives, which says the body of today.
  ['merged', '/caisses/01-341', ['CPAM de l’Hérault', '342', '3646']],
  ['closed', '/caisses/03-045', [FIELD, BUTTON]],
  ['CRAMIF', '/caisses/01-759', [FIELD, BUTTON]],
  ['students', '/caisses/99-781', [FIELD, BUTTON]],
  ['commune', '/caisses/communes/59350', ['CPAM de Lille-Douai', '595', '3646', LETTER]],
  ['commune, probably', '/caisses/communes/62001', ['CPAM de l’Artois', '624', '3646', '62014 ARRAS CEDEX']],
  ['commune, several', '/caisses/communes/40209', ['CPAM de Bayonne', 'CPAM des Landes']],
  ['département', '/caisses/departements/33', ['CPAM de la Gironde', '331', '3646', '33085 BORDEAUX CEDEX']],
  ['département, several', '/caisses/departements/62', ['CPAM de l’Artois', 'CPAM de la Côte d’Opale', FIELD, BUTTON]],
  ['list', '/caisses/liste', [FIELD, 'CPAM de l’Ain']],
  ['départements', '/caisses/departements', ['01 Ain', '03 Allier']],
  ['map', '/caisses/carte', ['main .numbers [href$="/01"]', 'main .numbers [href$="/2B"]']],
  ['move', '/caisses/demenagement', ['main #de', 'main #vers', BUTTON]],
  ['move, the same', '/caisses/demenagement?de_commune=59350&vers_commune=59178', ['main .verdict', 'CPAM de Lille-Douai']],
  ['move, another', '/caisses/demenagement?de_commune=62041&vers_commune=62193', ['main .verdict', '624', '623']],
  ['régimes', '/regimes', ['Régime général', '01']],
  ['régime', '/regimes/02', ['main a[href="https://www.msa.fr"]', 'MSA Grand Sud']],
  ['régime, closed', '/regimes/03', [FIELD, BUTTON]],
  ['search of places', '/caisses', [FIELD, BUTTON]],
  ['decoder', '/decoder', [FIELD, BUTTON]],
  ['result', '/decoder/01-751-0000', ['CPAM de Paris', 'main .verdict']],
  ['result, merged', '/decoder/01-341-0000', ['CPAM de Béziers', 'main .verdict']],
  ['result, unknown', '/decoder/01-776-0000', ['main a[href$="/01-771"]']],
  ['search', '/recherche', [FIELD, BUTTON]],
  ['search, answers', '/recherche?q=carte+vitale', ['main ol li a']],
  ['search, a code', '/recherche?q=01+751+0000', ['main a[href*="/decoder/01-751-0000"]']],
  // A piece answers before it explains.
  ['question', '/faq/carte-vitale', ['main .lead']],
  ['explanation', '/comprendre/le-code', ['main .lead']],
  ['trade', '/professionnels', ['main .lead']],
  ['easy', '/facile', ['main h1 + p']],
  ['helpers', '/aidants', ['main .lead']],
  ['data', '/donnees', ['main a[href$=".csv"]']],
  ['sources', '/sources', ['main .lead']],
  ['term', '/glossaire/attestation-de-droits', ['main h1 + p']],
  ['glossary', '/glossaire', ['main .letters']],
];

const site = withSite();

describe('the first screen of a telephone', { concurrency: 4 }, () => {
  for (const lang of Object.keys(LANGUAGES)) {
    for (const [name, path, sought] of PAGES) {
      test(`${lang}: ${name} (${address(lang, path)})`, async () => {
        await site.visitor({ viewport: SCREEN }, async (page) => {
          await page.goto(site.base + address(lang, path));
          const below = [];
          for (const what of sought) {
            const found = what.startsWith('main ') ? page.locator(what) : page.locator('main').getByText(what);
            const box = await found.first().boundingBox();
            if (!box || box.height === 0 || box.y < 0 || box.y + box.height > SCREEN.height) {
              below.push(`${what}: ${box ? `ends at ${Math.round(box.y + box.height)} px` : 'not there'}`);
            }
          }
          assert.deepEqual(below, []);
        });
      });
    }
  }
});
