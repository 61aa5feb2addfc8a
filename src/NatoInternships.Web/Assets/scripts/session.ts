import { fill, number, plural } from './text';

/**
 * <div class="session-warning" hidden data-session-ends="2025-06-04T15:07:00Z" data-session-now="2025-06-04T14:37:00Z"
 *      data-session-warn="300" data-session-extend="/en/session">
 *   <p role="status" data-session-text data-template="… in {minutes} minutes." data-template-one="… in one minute."
 *      data-template-extended="…" data-template-ended="…"></p> <button type="button" data-session-stay>…</button>
 * Uses only the time between "now" and "ends", because the browser's clock may be wrong. Announced at the start and at one minute.
 */
export function sessionWarning(root: ParentNode): void {
  const banner = root.querySelector<HTMLElement>('[data-session-ends]');
  const text = banner?.querySelector<HTMLElement>('[data-session-text]');
  const stay = banner?.querySelector<HTMLButtonElement>('[data-session-stay]');
  if (!banner || !text) return;

  const length = Date.parse(banner.dataset.sessionEnds ?? '') - Date.parse(banner.dataset.sessionNow ?? '');
  if (!Number.isFinite(length) || length <= 0) return;
  const warnAt = Number(banner.dataset.sessionWarn ?? 300) * 1000;
  let ends = Date.now() + length;
  let timers: number[] = [];

  const say = (template: string | undefined, minutes = 0): void => {
    banner.hidden = false;
    text.textContent = fill(template, { minutes: number(minutes) });
  };
  const warn = (): void => {
    const minutes = Math.max(1, Math.round((ends - Date.now()) / 60_000));
    say(plural(minutes) === 'one' ? text.dataset.templateOne ?? text.dataset.template : text.dataset.template, minutes);
    if (stay) stay.hidden = false;
  };
  const plan = (): void => {
    timers.forEach((timer) => window.clearTimeout(timer));
    const left = ends - Date.now();
    const at = (before: number, run: () => void): number => window.setTimeout(run, Math.max(0, left - before));
    timers = [at(warnAt, warn), at(0, () => { say(text.dataset.templateEnded); if (stay) stay.hidden = true; })];
    if (warnAt > 60_000) timers.push(at(60_000, warn));
  };
  plan();

  stay?.addEventListener('click', () => {
    void (async () => {
      try {
        const answer = await fetch(banner.dataset.sessionExtend ?? '', { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json' } });
        if (!answer.ok) throw new Error(String(answer.status));
        ends = Date.now() + length;
        say(text.dataset.templateExtended);
        stay.hidden = true;
        plan();
      } catch {
        say(text.dataset.templateEnded);
      }
    })();
  });
}
