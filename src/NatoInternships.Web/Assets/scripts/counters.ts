import { announcer, fill, number, plural } from './text';

/** A word is a run without spaces that contains a letter or digit. A separate ":", "!" or "?" is not a word. */
export const countWords = (text: string): number => (text.match(/\S+/gu) ?? []).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
/** Each line end counts as one character, as on the server. */
export const countCharacters = (text: string): number => [...text.replace(/\r\n/g, '\n')].length;

/**
 * <textarea id="m" data-max-words="400">  or data-max-characters
 * <p class="counter" data-counter-for="m" data-template="{count} of {max} words" data-template-one="{count} of {max} words"
 *    data-template-over="{over} words too many" data-template-over-one="{over} word too many">312 of 400 words</p>
 */
export function counters(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-max-words], textarea[data-max-characters]')) {
    const target = document.querySelector<HTMLElement>(`[data-counter-for="${CSS.escape(area.id)}"]`);
    if (!target) continue;
    const words = area.dataset.maxWords !== undefined;
    const max = Number(words ? area.dataset.maxWords : area.dataset.maxCharacters);
    const say = announcer(target);
    let quiet = 0;

    const update = (): void => {
      const count = words ? countWords(area.value) : countCharacters(area.value);
      const over = count - max;
      const template = over <= 0 ? (plural(count) === 'one' ? target.dataset.templateOne ?? target.dataset.template : target.dataset.template)
        : plural(over) === 'one' ? target.dataset.templateOverOne ?? target.dataset.templateOver
        : target.dataset.templateOver;
      target.textContent = fill(template, { count: number(count), max: number(max), over: number(over), left: number(max - count) });
      target.classList.toggle('counter--over', over > 0);
    };
    area.addEventListener('input', () => {
      update();
      window.clearTimeout(quiet);
      quiet = window.setTimeout(() => say(target.textContent ?? ''), 1500);
    });
    update();
  }
}
