/** Sets the lang attribute of a form's text boxes from the radios named …WrittenIn, for spell checking and screen readers. */
export function writtenIn(root: ParentNode): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>('input[type="radio"][name$="WrittenIn"]')) {
    radio.addEventListener('change', () => {
      for (const text of radio.form?.querySelectorAll('textarea') ?? []) text.lang = radio.value === 'French' ? 'fr' : 'en';
    });
  }
}
