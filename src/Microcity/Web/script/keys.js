/*
 * On the work list j goes down, k goes up and Enter presses the button it stands on, which the browser does by itself. One button switches
 * the two letters off until the page is loaded anew with them on; what was chosen travels in the address, so nothing is kept anywhere.
 */
export function walkByKeys() {
  const list = document.querySelector('[data-keys]');
  const help = document.querySelector('[data-keys-help]');
  if (!list || !help)
    return;
  const off = new URLSearchParams(location.search).get('keys') === 'off';
  const change = help.querySelector('[data-keys-switch]');
  help.hidden = false;
  if (off)
    change.textContent = change.dataset.off;
  change.addEventListener('click', () => location.assign(off ? location.pathname : `${location.pathname}?keys=off`));
  if (off) {
    list.querySelectorAll('form').forEach(form => form.action += (form.action.includes('?') ? '&' : '?') + 'keys=off');
    return;
  }
  const buttons = [...list.querySelectorAll('[data-key]')];
  const landed = /^#row-(\d+)$/.exec(location.hash);
  if (landed)
    buttons[Math.min(landed[1], buttons.length - 1)]?.focus();
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select'))
      return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step)
      return;
    const at = buttons.indexOf(document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
    event.preventDefault();
  });
}
