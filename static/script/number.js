// A social security number must not leave the device unnoticed: on every page with a form that has a field for words,
// whatever the field is called, also in the decoder that stands in a frame.
// The first submit of what holds such a number stops and says so. The second one goes.
const space = '[\\s./-]*';
const number = new RegExp(
  '(^|\\D)[1-478] \\d \\d (0 [1-9]|1 [0-2]|[23] \\d|4 [0-2]|[5-9] \\d) (\\d \\d|2 [AB]) \\d{6}( \\d \\d)?(?!\\d)'
    .replace('\\d{6}', '\\d \\d \\d \\d \\d \\d').replaceAll(' ', space),
);
const words = 'input:not([type=hidden],[type=radio],[type=checkbox]),textarea';

// Digits of Arabic keyboards are digits: the last four bits of each are its value. Lines are read apart: codes below
// each other are no number.
const holdsNumber = field =>
  field.value.normalize('NFKC').toUpperCase().replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt() & 15)
    .split('\n').some(line => number.test(line));

document.querySelectorAll('form[data-nir-warning]').forEach(form => {
  const slot = form.querySelector('[role=alert]');
  let warned = false;

  form.addEventListener('input', () => {
    warned = false;
    slot.textContent = '';
  });

  form.addEventListener('submit', event => {
    const field = [...form.querySelectorAll(words)].find(holdsNumber);
    if (warned || !field) return;
    event.preventDefault();
    warned = true;
    slot.textContent = form.dataset.nirWarning;
    field.focus();
  });
});

// What was typed and not sent does not wait for the next person behind "back", not even in a letter to print.
addEventListener('pagehide', () => document.querySelectorAll(words).forEach(field => {
  if (holdsNumber(field)) field.value = '';
}));
