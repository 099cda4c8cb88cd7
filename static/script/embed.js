// In a frame on another site, where only the decoder may be: the page around is told the height.
if (parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');
  }).observe(document.documentElement);
}
