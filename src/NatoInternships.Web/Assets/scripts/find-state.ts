import { announcer, fill } from './text';

/** Returns lower case without accents and marks, so that "ile de man" finds "Île de Man". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * [data-find-state]: a list of places, each with its states. Adds a search box that filters the list. Each state becomes a
 * button that selects it in the first empty nationality select of the form.
 */
export function findStates(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-find-state]')) {
    const box = part.querySelector<HTMLInputElement>('input[type="search"]');
    const places = [...part.querySelectorAll<HTMLLIElement>('li')];
    if (!box || box.dataset.ready) continue;
    box.dataset.ready = 'true';
    const say = announcer(box);
    box.addEventListener('input', () => {
      const wanted = folded(box.value.trim());
      let found = 0;
      for (const place of places) {
        place.hidden = !folded(place.textContent ?? '').includes(wanted);
        if (!place.hidden) found += 1;
      }
      say(found > 0 ? fill(box.dataset.found, { count: found }) : box.dataset.foundNone ?? '');
    });
    box.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });

    for (const state of part.querySelectorAll<HTMLElement>('[data-state]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'link-button';
      button.textContent = state.textContent;
      button.addEventListener('click', () => choose(part, state.dataset.state ?? ''));
      state.replaceChildren(button);
    }
  }
}

function choose(part: HTMLElement, state: string): void {
  const selects = [...(part.closest('form')?.querySelectorAll<HTMLSelectElement>('select[name*="Nationalit"]') ?? [])];
  const select = selects.find((one) => one.value === state) ?? selects.find((one) => one.value === '') ?? selects[0];
  if (!select) return;
  const fold = select.closest('details');
  if (fold) fold.open = true;
  select.value = state;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  select.focus();
}
