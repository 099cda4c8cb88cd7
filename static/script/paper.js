// On paper nothing stays folded, on every page with answers that unfold.
// What was opened for the paper is marked, and folded again afterwards.
addEventListener('beforeprint', () => {
  document.querySelectorAll('details:not([open])').forEach(details => {
    details.open = true;
    details.dataset.p = '';
  });
});

addEventListener('afterprint', () => {
  document.querySelectorAll('details[data-p]').forEach(details => {
    details.open = false;
    delete details.dataset.p;
  });
});
