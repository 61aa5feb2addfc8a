/** The language of the page, as its html element states it. */
export const language = (): string => document.documentElement.lang || 'en';
export const isFrench = (): boolean => language().toLowerCase().startsWith('fr');
/** en-GB and fr-FR are chosen, never the reader's browser default. */
export const locale = (): string => (isFrench() ? 'fr-FR' : 'en-GB');

/** Fills {name} in a template that the server wrote in the page's language. */
export function fill(template: string | null | undefined, values: Record<string, string | number>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** Chooses between data-…-one and data-…: French counts zero as singular. */
export const plural = (count: number): Intl.LDMLPluralRule => new Intl.PluralRules(locale()).select(count);

/** A visually hidden status element, made once and kept beside the given element. */
export function announcer(beside: Element): (text: string) => void {
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  beside.after(status);
  return (text) => { status.textContent = text; };
}
