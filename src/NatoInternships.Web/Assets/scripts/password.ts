/** <button type="button" data-show-password="#Password" data-text-show="Show" data-text-hide="Hide" hidden> */
export function passwords(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-show-password]')) {
    const input = document.querySelector<HTMLInputElement>(button.dataset.showPassword ?? '');
    if (!input) continue;
    const set = (shown: boolean): void => {
      input.type = shown ? 'text' : 'password';
      button.textContent = (shown ? button.dataset.textHide : button.dataset.textShow) ?? '';
    };
    set(false);
    button.hidden = false;
    button.addEventListener('click', () => set(input.type === 'password'));
    // Browsers must not store a password in the form history.
    input.form?.addEventListener('submit', () => set(false));
  }
}
