// Keeps what was read readable without network: the pages of PAGES once visited, and the last plan.
// The network always comes first. Only GET is looked at: nothing that was posted is ever kept.
const KEPT = 'rattachement-1';
const PAGES = /^(\/[a-z]{2})?\/?(decoder|retrouver|caisses|regimes|(comprendre|faq|glossaire)(\/[\w-]+)?)?$/;
const PLAN = /^(\/[a-z]{2})?\/retrouver\/(plan|lettre)$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', e => e.waitUntil(caches.keys().then(names =>
  Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name))))));

const keep = async (request, answer) => {
  const url = new URL(request.url), plan = url.pathname.match(PLAN);
  const page = /^(\?affichage=[acglst]{1,4})?$/.test(url.search) && PAGES.test(url.pathname);
  if (!answer.ok || answer.redirected || !(plan || page || url.pathname.startsWith('/static/'))) return;
  const cache = await caches.open(KEPT);
  // One plan and one letter, the last ones.
  if (plan) for (const old of await cache.keys()) if (new URL(old.url).pathname.endsWith('/' + plan[2])) await cache.delete(old);
  await cache.put(request, answer);
};

addEventListener('fetch', e => {
  const { request } = e, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const files = url.pathname.startsWith('/static/');
  if (!files && request.mode !== 'navigate') return;
  e.respondWith((async () => {
    const known = await caches.match(request);
    // Their names change with their content.
    if (files && known) return known;
    try {
      const answer = await fetch(request);
      e.waitUntil(keep(request, answer.clone()));
      return answer;
    } catch (error) {
      // What helps most of what was read, in this language if it was.
      const [lang] = url.pathname.match(/^\/[a-z]{2}(?=\/|$)/) || [''], any = { ignoreSearch: true };
      return known || await caches.match(`${lang}/retrouver`, any) || await caches.match(lang || '/', any)
        || await caches.match('/retrouver', any) || await caches.match('/', any) || Promise.reject(error);
    }
  })());
});
