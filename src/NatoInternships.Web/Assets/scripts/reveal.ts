/** Shows the element of data-reveals="#id" while its radio or checkbox is checked. Without scripts it is always visible. */
export function reveals(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-reveals]')) {
    const part = document.querySelector<HTMLElement>(input.dataset.reveals ?? '');
    if (!part) continue;
    const update = (): void => { part.hidden = !input.checked; };
    const group = input.type === 'radio' && input.form
      ? input.form.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(input.name)}"]`)
      : [input];
    for (const one of group) one.addEventListener('change', update);
    update();
  }
  window.addEventListener('pageshow', (event) => { if (event.persisted) reveals(document); }, { once: true });
}
