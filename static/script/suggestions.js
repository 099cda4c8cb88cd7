// Suggestions under the field for a place, on /caisses: a combobox as ARIA 1.2 has it.
// Without them the page answers the same. All words come from the page.
document.querySelectorAll('[data-suggest]').forEach(field => {
  const list = document.createElement('ul');
  const said = document.createElement('p');
  let wait, at = -1, links = [];

  // The chosen display is in the address already, and comes back in the links.
  const address = text => {
    const to = new URL(field.dataset.suggest, location);
    to.searchParams.set('q', text);
    return to;
  };
  const set = (name, value) => field.setAttribute('aria-' + name, value);

  list.id = 'suggestions';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', field.dataset.list);
  said.className = 'sr';
  said.setAttribute('role', 'status');
  field.after(list, said);
  field.setAttribute('role', 'combobox');
  set('autocomplete', 'list');
  set('controls', list.id);

  // The suggestion that the arrows stand on; -1 is the field itself.
  const choose = i => {
    at = i;
    [...list.children].forEach((li, j) => li.setAttribute('aria-selected', j === i));
    if (i < 0) return field.removeAttribute('aria-activedescendant');
    set('activedescendant', 's' + i);
    list.children[i].scrollIntoView({ block: 'nearest' });
  };

  const show = found => {
    links = found;
    list.replaceChildren(...found.map((one, i) => {
      const li = document.createElement('li');
      li.id = 's' + i;
      li.role = 'option';
      li.textContent = one.name + ' – ' + one.detail;
      // Before the field loses the focus, and the list closes.
      li.onmousedown = event => {
        event.preventDefault();
        location = one.href;
      };
      return li;
    }));
    list.hidden = !found.length;
    set('expanded', !!found.length);
    choose(-1);
    said.textContent = found.length ? found.length + ' ' + field.dataset.count : '';
  };

  field.addEventListener('input', () => {
    clearTimeout(wait);
    const text = field.value.trim();
    // A long number is nobody's town: it does not leave the device.
    if (text.length < 2 || text.replace(/\D/g, '').length > 5) return show([]);
    wait = setTimeout(() => fetch(address(text))
      .then(answer => answer.json())
      // Something else may have been typed since.
      .then(found => { if (text === field.value.trim()) show(found); }, () => {}), 200);
  });

  field.addEventListener('keydown', event => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = links.length + 1;
    if (step) {
      event.preventDefault();
      choose((at + 1 + step + stops) % stops - 1);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      location = links[at].href;
    } else if (event.key === 'Escape') {
      event.preventDefault();
      show([]);
    }
  });

  field.addEventListener('blur', () => show([]));
  // Else "back" shows the page with the list open.
  addEventListener('pagehide', () => {
    clearTimeout(wait);
    show([]);
  });
  show([]);
});
