/**
 * <button form="form-1" formaction="/fr/language" … data-language-switch> posts the page's first form, which is then shown in the other
 * language. If a page has several forms, the last edited one is posted. A chosen file is not posted, because files are never saved.
 * <a href="/fr/vacancies?…&lang-switch=1" data-language-switch>: the typed search text is added to the URL.
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
