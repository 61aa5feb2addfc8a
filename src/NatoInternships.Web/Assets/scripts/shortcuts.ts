// The letters in data-key and data-key-… act on the elements that carry them. Each of those elements also works without the keys.
const stored = 'shortcut-keys';

/** Off only if the reader switched the keys off in this browser. Storage may be forbidden. */
function areOn(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  } catch { /* holds for this page alone */ }
}

/** A key typed into a field, or held with Ctrl, Alt or the command key, belongs to the field or the browser. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(target.type);
}

const isShown = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

function activate(element: HTMLElement): void {
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    element.querySelector('summary')?.focus();
    return;
  }
  element.focus();
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
    || (element instanceof HTMLInputElement && element.type !== 'checkbox' && element.type !== 'radio');
  if (!isField && element.matches('a, button, input, label')) element.click();
}

/** Rows have a link each, [data-row]; the keys move the focus from one link to the next, so that Enter opens it. */
function moveInRows(list: HTMLElement, key: string): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter(isShown);
  const at = rows.findIndex((row) => row === document.activeElement || row.closest('tr, li, article')?.contains(document.activeElement));
  if (key === list.dataset.keyNext || key === list.dataset.keyPrevious) {
    const step = key === list.dataset.keyNext ? 1 : -1;
    const next = at < 0 ? rows[0] : rows[at + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return next !== undefined;
  }
  if (key === list.dataset.keySelect && at >= 0) {
    const box = rows[at]?.closest('tr, li, article')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    box?.click();
    return box !== undefined && box !== null;
  }
  return false;
}

/**
 * Shortcut keys of a staff page. They are listed in [data-shortcuts], which also has the button that switches them off. Nothing is
 * registered on a page without that list.
 */
export function shortcuts(root: ParentNode): void {
  const list = root.querySelector<HTMLElement>('[data-shortcuts]');
  if (!list) return;
  let on = areOn();
  const button = list.querySelector<HTMLButtonElement>('[data-shortcuts-switch]');
  const show = (): void => {
    list.toggleAttribute('data-off', !on);
    if (button) button.textContent = (on ? button.dataset.textOff : button.dataset.textOn) ?? '';
  };
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      on = !on;
      remember(on);
      show();
    });
  }
  show();

  document.addEventListener('keydown', (event) => {
    if (!on || isTyping(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === list.dataset.shortcuts) {
      event.preventDefault();
      list.focus();
      return;
    }
    for (const rows of document.querySelectorAll<HTMLElement>('[data-key-next]')) {
      if (moveInRows(rows, key)) {
        event.preventDefault();
        return;
      }
    }
    if (event.repeat) return; // a key held down does not decide twice
    const found = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].find(isShown);
    if (!found) return;
    event.preventDefault();
    activate(found);
  });
}
