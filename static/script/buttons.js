// Buttons that print the page or copy an address, on the result of a code, the plan, /affichage and /integrer. On the
// letter, what is copied is the letter itself.
// They need a script, and are hidden until here in browsers whose CSS cannot tell that there are scripts.
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

document.querySelectorAll('[data-copy]').forEach(button => {
  if (!navigator.clipboard) return button.remove();
  const status = document.getElementById(button.dataset.status);
  button.hidden = false;
  button.addEventListener('click', () => navigator.clipboard.writeText(button.dataset.copy || letterText()).then(
    () => { status.textContent = button.dataset.done; },
    () => { status.textContent = button.dataset.failed; },
  ));
});
