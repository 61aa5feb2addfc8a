/** The texts of a form with radios named …WrittenIn are spoken and spell-checked in the language chosen there. */
export function writtenIn(root: ParentNode): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>('input[type="radio"][name$="WrittenIn"]')) {
    radio.addEventListener('change', () => {
      for (const text of radio.form?.querySelectorAll('textarea') ?? []) text.lang = radio.value === 'French' ? 'fr' : 'en';
    });
  }
}
