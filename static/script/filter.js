// A long list, on /caisses/liste: as one types, the lines that lack a word of it go, and letters without a line.
// Without a script the field asks the search of places instead.
document.querySelectorAll('[data-filter]').forEach(field => {
  const list = document.getElementById(field.dataset.filter);
  const plain = text => text.toLowerCase().normalize('NFD').replace(/[^a-z0-9 ]/g, '');
  const lines = [...list.querySelectorAll('a')].map(a => [a, plain(a.textContent)]);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  field.form.after(said);
  field.addEventListener('input', () => {
    // The two parts of a code stand close together in a line.
    const words = plain(field.value.replace(/(\d)\s+(?=\d)/g, '$1')).split(' ');
    lines.forEach(([a, text]) => a.hidden = !words.every(word => text.includes(word)));
    let found = 0;
    list.querySelectorAll('dd').forEach(dd => {
      const shown = dd.querySelectorAll('a:not([hidden])').length;
      dd.hidden = dd.previousElementSibling.hidden = !shown;
      found += shown;
    });
    said.textContent = found ? '' : field.dataset.none;
  });
});
