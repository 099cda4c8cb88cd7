// The plans, as somebody on a telephone meets them: the way there, the first screen, the length.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LANGUAGES, address, withSite } from './site.mjs';

const PHONE = { width: 360, height: 740 };
const site = withSite();

/**
 * Walks from the home page. `taps` are answers; a town, after `@`, is typed. `first` is on the first screen of the
 * plan, `said` and `never` anywhere on it, folded or not.
 */
const WALKS = [
  { who: 'lost it, employee in Lyon', taps: ['perdu', 'aucune', 'prive', '@Lyon', 'internet'],
    first: [/Téléchargez l’attestation sur ameli/, /CPAM du Rhône/, /01 691/, /assure\.ameli\.fr/] },
  { who: 'lost it, farmer near Rennes, by telephone', taps: ['perdu', 'aucune', 'agricole', '@Rennes', 'telephone'],
    first: [/Trouvez le numéro de la caisse/, /MSA Portes de Bretagne/, /02 351/], never: [/sur ameli/, /Appelez le 3646/] },
  { who: 'retired shopkeeper', taps: ['perdu', 'aucune', 'retraite', '@Limoges', 'courrier'],
    first: [/Écrivez une lettre/, /CPAM de la Haute-Vienne/] },
  { who: 'former self-employed', taps: ['perdu', 'aucune', 'independant', '@Bordeaux', 'internet'],
    first: [/CPAM de la Gironde/], said: [/commence par 03 ne sert plus/] },
  { who: 'teacher whose care the MGEN pays', taps: ['perdu', 'aucune', 'public', 'mgen', 'internet'],
    first: [/L’organisme est la MGEN/], never: [/sur ameli/, /d’après votre commune/i] },
  { who: 'soldier', taps: ['perdu', 'aucune', 'special', 'militaire', 'telephone'],
    first: [/Appelez la CNMSS/, /04 94 16 36 00/], said: [/08 756/] },
  { who: 'moved, and the code is refused', taps: ['refuse', 'ancienne', 'prive', '@Montpellier', 'internet'],
    first: [/Vérifiez le code/, /CPAM de l’Hérault/], said: [/Tant que le dossier n’a pas suivi, l’ancien code est le bon/] },
  { who: 'moved', taps: ['demenage', 'prive', '@Pau', 'internet'],
    first: [/Changez votre adresse/, /Pau/], said: [/l’ancien code est le bon/] },
  { who: 'new work in the private sector', taps: ['emploi', 'prive', '@Nantes', 'internet'],
    first: [/Rien à faire/, /Le code ne change pas/] },
  { who: 'soldier who lost the work', taps: ['emploi', 'sans', 'telephone'],
    first: [/Gardez votre code/, /dernier travail reste la vôtre/], said: [/Ancien militaire/], never: [/CPAM d/, /Appelez le 3646/] },
  { who: 'teacher who leaves the MGEN', taps: ['emploi', 'prive', '@Lyon', 'internet'],
    first: [/Avant, c’était la MSA, la MGEN/] },
  { who: 'moves to Nouméa', taps: ['demenage', 'prive', '@Nouméa', 'courrier'],
    first: [/Prévenez votre caisse de votre départ/, /Préparer la lettre/], said: [/CAFAT/], never: [/Donnez l’attestation à la mutuelle/] },
  { who: 'mother of somebody in prison', taps: ['proche', 'aucune', 'nsp', 'prison'],
    first: [/Demandez l’attestation à la prison/], never: [/Appelez le 3646/, /borne/, /votre caisse/i] },
  { who: 'guardian', taps: ['proche', 'aucune', 'retraite', '@Tours', 'courrier'],
    first: [/La personne la signe/, /tuteur/], said: [/copie du jugement/] },
  { who: 'child of a railway worker', taps: ['enfant', 'special', 'sncf', 'internet'],
    first: [/Prenez l’attestation du parent/, /code à donner est celui de ce parent/], never: [/votre caisse/i] },
  { who: 'helps an old parent', taps: ['proche', 'aucune', 'retraite', '@Tours', 'telephone'],
    first: [/Appelez le 3646/, /La caisse de la personne/, /CPAM d’Indre-et-Loire/], never: [/votre caisse/i, /votre carte/i] },
  { who: 'internship or school form', taps: ['demande', 'ecole'],
    first: [/nom et l’adresse de votre caisse/, /Trouver ma caisse/], never: [/médiateur/] },
  { who: 'employer', taps: ['demande', 'employeur'], first: [/Donnez l’attestation de droits/, /c’est normal/], never: [/explication écrite/] },
  { who: 'bank', taps: ['demande', 'prive'], first: [/Demandez à quoi servira ce code/, /Vous pouvez refuser/], never: [/prenez un moyen/i] },
  { who: 'a site, or somebody who calls', taps: ['demande', 'site'], first: [/Ne donnez rien/], never: [/ameli\.fr/, /Gratuit/] },
  { who: 'sick note on paper', taps: ['demande', 'arret'], first: [/N’attendez pas ce code/] },
  { who: 'hospital', taps: ['demande', 'soins', 'aucune', 'prive', '@Nice', 'internet'], first: [/Montrez votre carte Vitale/] },
  { who: 'mutuelle, attestation at hand', taps: ['demande', 'mutuelle', 'attestation'], first: [/Envoyez l’attestation à la mutuelle/] },
  { who: 'newcomer without a number', taps: ['arrivee', 'aucun', '@Paris', 'internet'],
    first: [/Demandez votre inscription/, /S1106/], said: [/il n’y en a pas encore/, /aide médicale de l’État/], never: [/votre carte Vitale/i] },
  { who: 'newcomer with a provisional number', taps: ['arrivee', 'provisoire', '@Lille', 'sur-place'],
    first: [/Allez à l’accueil/], never: [/Gardez (votre|la) carte Vitale/, /compte ameli, /] },
  { who: 'lives in Canada', taps: ['etranger', 'vit', 'telephone'], first: [/\+33 1 84 90 36 46/], never: [/Votre commune/, /Appelez le 3646/] },
  { who: 'leaves France', taps: ['etranger', 'depart', 'courrier'], first: [/Prévenez votre caisse/, /Préparer la lettre/] },
  { who: 'pensioner abroad', taps: ['etranger', 'retraite', 'internet'], said: [/Ne rendez pas la carte Vitale/, /formulaire S1/] },
  { who: 'works in Switzerland', taps: ['etranger', 'frontalier', 'internet'], said: [/CPAM de votre domicile/] },
  { who: 'after a death', taps: ['deces', 'prive'], first: [/Prévenez la caisse de la personne/, /condoléances/], never: [/\b3646\b(?!, au prix)/] },
  { who: 'deaf', taps: ['perdu', 'aucune', 'prive', '@Toulouse', 'sourd'], said: [/relais visio/], never: [/Appelez le/] },
  { who: 'no fixed address', taps: ['perdu', 'aucune', 'prive', 'sans-adresse', 'sur-place'], first: [/Allez à l’accueil/], said: [/pas d’adresse fixe/] },
  { who: 'Réunion', taps: ['perdu', 'aucune', 'prive', '@Saint-Denis 97400', 'internet'], first: [/CGSS de La Réunion/, /01 974/] },
  { who: 'Mayotte', taps: ['perdu', 'aucune', 'prive', '@Mamoudzou', 'telephone'], first: [/02 69 61 91 91/], never: [/Appelez le 3646/] },
];

const flat = (text) => text.replaceAll(/[\s\u00a0\u202f\u2068\u2069]+/g, ' ');

/** What is read without moving: the words of whatever begins on the first screen. */
const firstScreen = () => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getClientRects()[0];
    if (box && box.height > 0 && box.top < innerHeight) words.push(walker.currentNode.textContent);
  }
  return words.join(' ');
};

describe('plans', { concurrency: 2 }, () => {
  for (const { who, taps, first = [], said = [], never = [] } of WALKS) {
    test(`${who}: the action and the caisse, on the first screen, in seven taps at most`, async () => {
      await site.visitor({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
        await page.goto(site.base + '/');
        await Promise.all([page.waitForNavigation(), page.locator('main a[href$="/retrouver"]').first().click()]);
        let tapped = 1;
        for (const tap of taps) {
          if (tap.startsWith('@')) await page.locator('#q').fill(tap.slice(1));
          const to = tap.startsWith('@') ? 'main form[action$="/lieu"] button' : `main .answers button[value="${tap}"]`;
          await Promise.all([page.waitForNavigation(), page.locator(to).click()]);
          tapped += 1;
        }
        assert.equal(new URL(page.url()).pathname, '/retrouver/plan', page.url());
        assert.ok(tapped <= 7, `${tapped} taps`);
        const seen = flat(await page.evaluate(firstScreen));
        for (const words of first) assert.match(seen, words);
        const whole = flat(await page.locator('main').evaluate((main) => main.textContent));
        for (const words of said) assert.match(whole, words);
        for (const words of never) assert.doesNotMatch(whole, words);
      });
    });
  }

  for (const lang of Object.keys(LANGUAGES)) {
    test(`${lang}: at most three screens before anything is opened, and the caisse on the first`, async () => {
      await site.visitor({ viewport: PHONE }, async (page) => {
        const long = [];
        for (const query of drawn(lang === 'fr' ? 120 : 24)) {
          await page.goto(`${site.base}${address(lang, '/retrouver/plan')}?${query}`);
          const [height, card] = await page.evaluate(() => [
            document.documentElement.scrollHeight,
            document.querySelector('main .card')?.getBoundingClientRect().top ?? 0,
          ]);
          if (height > 3 * PHONE.height) long.push(`${query}: ${height}`);
          if (card > PHONE.height) long.push(`${query}: the caisse is at ${card}`);
        }
        assert.deepEqual(long, []);
      });
    });
  }
});

/** Answers drawn from all there are, always the same ones. */
function drawn(count) {
  const homes = ['metropole&moyen=MOYEN&lieu=69123', 'outre-mer&moyen=MOYEN&lieu=97411', 'mayotte&moyen=MOYEN&lieu=97611',
    'alsace-moselle&moyen=MOYEN&lieu=67482', 'nsp&moyen=MOYEN', 'etranger&moyen=MOYEN'];
  const works = ['prive', 'retraite', 'independant', 'agricole', 'etudiant', 'sans', 'famille', 'nsp'].map((work) => `activite=${work}&domicile=HOME`)
    .concat(['mgen', 'mutuelle', 'cpam', 'nsp'].map((agent) => `activite=public&agent=${agent}&moyen=MOYEN`))
    .concat(['militaire', 'marin', 'sncf', 'ratp', 'camieg', 'nsp'].map((regime) => `activite=special&regime=${regime}&moyen=MOYEN`));
  const starts = ['perdu&document=aucune', 'refuse&document=ancienne', 'proche&document=ancienne', 'demande&demandeur=mutuelle&document=aucune',
    'demande&demandeur=soins&document=nsp', 'demenage', 'emploi', 'enfant'];
  const means = ['internet', 'telephone', 'sur-place', 'courrier', 'sourd', 'francais', 'nsp'];
  const queries = [];
  for (let i = 0; i < count; i += 1) {
    // Steps that share no factor with the lists' lengths go through all pairs.
    const work = works[(i * 5) % works.length].replace('HOME', homes[(i * 7) % homes.length]);
    queries.push(`situation=${starts[(i * 3) % starts.length]}&${work.replace('MOYEN', means[(i * 4) % means.length])}`);
  }
  return queries;
}
