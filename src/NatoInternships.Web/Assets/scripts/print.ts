export function printButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', (event) => {
      event.preventDefault();
      window.print();
    });
  }
}
