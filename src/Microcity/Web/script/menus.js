/* Escape closes an open menu and gives the focus back to its word. */
export function closeOnEscape() {
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && event.target.closest('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}
