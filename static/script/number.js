// A social security number must not leave the device unnoticed: on every page with a field for a code, for a caisse
// or for words, also in the decoder that stands in a frame.
// The first submit of what looks like such a number stops and says so. The second one goes.
document.querySelectorAll('form[data-nir-warning]').forEach(form => {
  const number = /^[1-478]\d\d(0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(\d\d|2[AB])\d{6}(\d\d)?$/;
  const field = form.elements.code || form.elements.q;
  const slot = form.querySelector('[role=alert]');
  let warned = false;

  field.addEventListener('input', () => {
    warned = false;
    slot.textContent = '';
  });

  form.addEventListener('submit', event => {
    const text = field.value.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');
    if (warned || !number.test(text)) return;
    event.preventDefault();
    warned = true;
    slot.textContent = form.dataset.nirWarning;
    field.focus();
  });
});
