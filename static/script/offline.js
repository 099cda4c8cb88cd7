// What was read stays readable without network, on every page (see sw.js). In a frame nothing is kept.
if (parent === window && 'serviceWorker' in navigator) {
  addEventListener('load', () => navigator.serviceWorker.register('/sw.js').catch(() => {}));
}
