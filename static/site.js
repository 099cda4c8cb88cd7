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
  const field = form.elements.code || form.elements.q;
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

// 3. Buttons that need a script are hidden until here, in browsers whose CSS cannot tell that there are scripts.
all('[data-print]').forEach(b => { b.hidden = false; b.addEventListener('click', () => print()); });
all('[data-copy]').forEach(b => {
  if (!navigator.clipboard) return b.remove();
  const status = document.getElementById(b.dataset.status);
  b.hidden = false;
  b.addEventListener('click', () => navigator.clipboard.writeText(b.dataset.copy).then(
    () => { status.textContent = b.dataset.done; },
    () => { status.textContent = b.dataset.failed; }));
});

// 4. On paper nothing stays folded.
addEventListener('beforeprint', () => all('details:not([open])').forEach(d => { d.open = true; d.dataset.p = ''; }));
addEventListener('afterprint', () => all('details[data-p]').forEach(d => { d.open = false; delete d.dataset.p; }));

// 5. Suggestions under the place field (ARIA 1.2 combobox). Without them the page answers the same.
all('[data-suggest]').forEach(field => {
  const list = document.createElement('ul'), said = document.createElement('p');
  let wait, at = -1, links = [];
  list.id = 'suggestions'; list.role = 'listbox'; list.hidden = true;
  list.setAttribute('aria-label', field.dataset.list);
  said.className = 'sr'; said.setAttribute('role', 'status');
  field.after(list, said);
  const set = (name, value) => field.setAttribute('aria-' + name, value);
  field.setAttribute('role', 'combobox');
  set('autocomplete', 'list'); set('controls', list.id);
  const choose = i => {
    at = i;
    [...list.children].forEach((li, j) => li.setAttribute('aria-selected', j === i));
    i < 0 ? field.removeAttribute('aria-activedescendant') : set('activedescendant', 's' + i);
    if (i >= 0) list.children[i].scrollIntoView({ block: 'nearest' });
  };
  const keep = location.search.match(/[?&](affichage=[a-z]+)/), go = href => { location = keep ? href + '?' + keep[1] : href; };
  const show = found => {
    links = found;
    list.replaceChildren(...found.map((one, i) => {
      const li = document.createElement('li');
      li.id = 's' + i; li.role = 'option';
      li.textContent = one.name + ' – ' + one.detail;
      li.onmousedown = e => { e.preventDefault(); go(one.href); };
      return li;
    }));
    list.hidden = !found.length;
    set('expanded', !!found.length);
    choose(-1);
    said.textContent = found.length ? found.length + ' ' + field.dataset.count : '';
  };
  show([]);
  field.addEventListener('input', () => {
    clearTimeout(wait);
    const text = field.value.trim();
    // A long number is nobody's town: it does not leave the device.
    if (text.length < 2 || text.replace(/\D/g, '').length > 5) return show([]);
    wait = setTimeout(() => fetch(field.dataset.suggest + '?q=' + encodeURIComponent(text))
      .then(answer => answer.json()).then(found => { if (text === field.value.trim()) show(found); }, () => {}), 200);
  });
  field.addEventListener('keydown', e => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key], n = links.length + 1;
    if (step) { e.preventDefault(); choose((at + 1 + step + n) % n - 1); }
    else if (e.key === 'Enter' && at >= 0) { e.preventDefault(); go(links[at].href); }
    else if (e.key === 'Escape') { e.preventDefault(); show([]); }
  });
  field.addEventListener('blur', () => show([]));
});

// 6. In a frame (only the decoder may be in one), the page around is told the height, and nothing is kept.
// Elsewhere, what was read stays readable without network.
if (parent !== window) new ResizeObserver(() => {
  parent.postMessage({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');
}).observe(document.documentElement);
else if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('/sw.js').catch(() => {}));
