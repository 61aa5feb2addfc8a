/** Returns the language of the page from its html element. */
export const language = (): string => document.documentElement.lang || 'en';
export const isFrench = (): boolean => language().toLowerCase().startsWith('fr');
/** Always en-GB or fr-FR, never the default of the browser. */
export const locale = (): string => (isFrench() ? 'fr-FR' : 'en-GB');

/** Replaces {name} in a template that the server wrote in the page's language. */
export function fill(template: string | null | undefined, values: Record<string, string | number>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** Chooses between data-…-one and data-…. French treats zero as singular. */
export const plural = (count: number): Intl.LDMLPluralRule => new Intl.PluralRules(locale()).select(count);

/** Returns the visually hidden status element beside the given element, and creates it at first use. */
export function announcer(beside: Element): (text: string) => void {
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  beside.after(status);
  return (text) => { status.textContent = text; };
}
