// The service worker, on every page but the decoder in a frame: what was read stays readable without network.
// It keeps the pages of PAGES once they were visited, and the last plan with its letter.
// The network always comes first. Only GET is looked at: nothing that was posted is ever kept.
const KEPT = 'rattachement-1';
const PAGES = /^(\/[a-z]{2})?\/?(decoder|retrouver|caisses|regimes|(comprendre|faq|glossaire)(\/[\w-]+)?)?$/;
const PLAN = /^(\/[a-z]{2})?\/retrouver\/(plan|lettre)$/;
const DISPLAY = /^(\?affichage=[acglst]{1,4})?$/;
const FILES = '/static/';

// A new worker takes over at once, and throws away what an older one has kept.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(forget()));

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith(FILES) || request.mode === 'navigate') event.respondWith(answer(event, url));
});

async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name)));
}

async function answer(event, url) {
  const known = await caches.match(event.request);
  // Names of files change with their content: what is known is right.
  if (known && url.pathname.startsWith(FILES)) return known;
  try {
    const fresh = await fetch(event.request);
    event.waitUntil(keep(event.request, fresh.clone()));
    return fresh;
  } catch (error) {
    return known || await instead(url.pathname) || Promise.reject(error);
  }
}

async function keep(request, fresh) {
  const url = new URL(request.url);
  const plan = url.pathname.match(PLAN);
  const page = DISPLAY.test(url.search) && PAGES.test(url.pathname);
  if (!fresh.ok || fresh.redirected || !(plan || page || url.pathname.startsWith(FILES))) return;
  const cache = await caches.open(KEPT);
  if (plan) await forgetOthers(cache, '/' + plan[2]);
  await cache.put(request, fresh);
}

// Of plans and letters only the last one is kept.
async function forgetOthers(cache, end) {
  for (const old of await cache.keys()) {
    if (new URL(old.url).pathname.endsWith(end)) await cache.delete(old);
  }
}

// Of all that was read, what helps most: in the language of the page if it was read there, else in French.
async function instead(path) {
  const [lang] = path.match(/^\/[a-z]{2}(?=\/|$)/) || [''];
  for (const page of [`${lang}/retrouver`, lang || '/', '/retrouver', '/']) {
    const known = await caches.match(page, { ignoreSearch: true });
    if (known) return known;
  }
}
