// Everything works without this file. All words come from the page.
const all = (s, r = document) => [...r.querySelectorAll(s)];

// 1. Error summary: take focus; a link shows the label, then focuses the field.
const summary = document.querySelector('.summary');
if (summary) {
  summary.focus();
  summary.addEventListener('click', e => {
    const link = e.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    e.preventDefault();
    (field.labels && field.labels[0] || field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

// 2. A social security number must not leave the device unnoticed: the first submit stops, the second goes.
const nir = /^[1-478]\d\d(0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(\d\d|2[AB])\d{6}(\d\d)?$/;
all('form[data-nir-warning]').forEach(form => {
  let warned;
  const field = form.elements.code;
  const slot = form.querySelector('[role=alert]');
  field.addEventListener('input', () => { warned = 0; slot.textContent = ''; });
  form.addEventListener('submit', e => {
    const text = field.value.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');
    if (warned || !nir.test(text)) return;
    e.preventDefault();
    warned = 1;
    slot.textContent = form.dataset.nirWarning;
    field.focus();
  });
});

// 3. Buttons that need a script are hidden until here.
all('[data-print]').forEach(b => { b.hidden = false; b.addEventListener('click', () => print()); });
if (navigator.clipboard) all('[data-copy]').forEach(b => {
  const status = document.getElementById(b.dataset.status);
  b.hidden = false;
  b.addEventListener('click', () => navigator.clipboard.writeText(b.dataset.copy).then(
    () => { status.textContent = b.dataset.done; },
    () => { status.textContent = b.dataset.failed; }));
});

// 4. On paper nothing stays folded.
addEventListener('beforeprint', () => all('details:not([open])').forEach(d => { d.open = true; d.dataset.p = ''; }));
addEventListener('afterprint', () => all('details[data-p]').forEach(d => { d.open = false; delete d.dataset.p; }));
