/*
 * On the list of suggested skills a takes the skill of the box it stands on and x leaves it out; both go on to the next box.
 */
export function decideByKeys() {
  const list = document.querySelector('[data-decide]');
  const help = document.querySelector('[data-decide-help]');
  if (!list || !help)
    return;
  help.hidden = false;
  list.addEventListener('keydown', event => {
    const takes = { a: true, x: false }[event.key.toLowerCase()];
    if (takes === undefined || event.ctrlKey || event.metaKey || event.altKey || event.target.type !== 'checkbox')
      return;
    const boxes = [...list.querySelectorAll('input[type=checkbox]')];
    event.target.checked = takes;
    (boxes[boxes.indexOf(event.target) + 1] ?? event.target).focus();
    event.preventDefault();
  });
}
