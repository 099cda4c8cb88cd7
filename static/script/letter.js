// The words of a letter, as they stand on /retrouver/lettre: what was typed, or dots where nothing was. The same as its
// version in plain text says. Nothing of it leaves the page.
function letterText() {
  return [...document.querySelectorAll('.letter p:not(.no-print, .keep)')].map(line => {
    const fields = [...line.querySelectorAll('textarea, .blank')].map(field => (field.value || '').trim());
    const copy = line.cloneNode(true);
    copy.querySelectorAll('.gloss, .sr').forEach(element => element.remove());
    // The label of an address is said only where nothing else is.
    if (fields[0]) copy.querySelectorAll('label').forEach(label => label.remove());
    copy.querySelectorAll('textarea, .blank').forEach(field => field.replaceWith('\u0001'));
    const words = copy.textContent.replace(/[ \n]+/g, ' ').trim();
    const isFirst = line.matches('.letter > p, :first-child');
    return (isFirst ? '\n' : '') + words.replace(/\u0001/g, () => fields.shift() || '…'.repeat(13));
  }).join('\n').trim() + '\n';
}

// Where the size of a field does not follow what it holds.
if (!CSS.supports('field-sizing', 'content')) {
  document.querySelectorAll('.letter textarea').forEach(field => {
    const grow = () => {
      field.style.blockSize = 'auto';
      // With its line, which is no part of what it holds.
      field.style.blockSize = field.scrollHeight + field.offsetHeight - field.clientHeight + 'px';
    };
    field.addEventListener('input', grow);
    // WebKit may run this before the sheet is there.
    ['load', 'resize'].forEach(when => addEventListener(when, grow));
    grow();
  });
}
