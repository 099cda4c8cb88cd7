// The summary of what was wrong, on every page whose form came back with an error.
// It takes the focus. Each of its links shows the label of a field, then puts the focus into the field.
document.querySelectorAll('.summary').forEach(summary => {
  summary.focus();
  summary.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.labels && field.labels[0] || field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
});
