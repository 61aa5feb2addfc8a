/**
 * <button form="form-1" formaction="/fr/language" … data-language-switch> sends the page's first form to be shown again in the other
 * language. Where a page has several forms, the one last edited is sent. A chosen file stays behind: it is never kept.
 * <a href="/fr/vacancies?…&lang-switch=1" data-language-switch>: what was typed into a search is added to the address.
 */
export function languageSwitch(root: ParentNode): void {
  const control = document.querySelector<HTMLElement>('[data-language-switch]');
  if (!control || root !== document) return;
  let edited: HTMLFormElement | undefined;

  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (!form) return;
    edited = form;
    if (control instanceof HTMLButtonElement && form.hasAttribute('data-typed')) control.setAttribute('form', form.id);
  });

  control.addEventListener('click', () => {
    if (control instanceof HTMLAnchorElement && edited?.method === 'get') {
      const address = new URL(control.href);
      for (const [name, value] of new FormData(edited)) if (typeof value === 'string') address.searchParams.set(name, value);
      control.href = address.href;
    }
    if (control instanceof HTMLButtonElement) {
      const files = [...(control.form?.querySelectorAll<HTMLInputElement>('input[type="file"]:enabled') ?? [])];
      files.forEach((file) => { file.disabled = true; });
      window.setTimeout(() => { files.forEach((file) => { file.disabled = false; }); }, 0);
    }
  });
}
