/** Closes the phone menu on Escape, on a tap outside, and when focus leaves it, so that it never covers the focused element. */
export function menus(root: ParentNode): void {
  for (const menu of root.querySelectorAll<HTMLDetailsElement>('details.menu')) {
    const summary = menu.querySelector('summary');
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      summary?.focus();
    });
    menu.addEventListener('focusout', (event) => {
      const next = event.relatedTarget;
      if (next instanceof Node && !menu.contains(next)) menu.open = false;
    });
    document.addEventListener('pointerdown', (event) => {
      if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }
}
