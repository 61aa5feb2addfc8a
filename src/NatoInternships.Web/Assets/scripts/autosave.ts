import { fill } from './text';

interface Saved { saved?: string; revision?: string | number }

const quietMs = 2000;
const awayMs = 30_000;

/**
 * <form data-autosave="/…/autosave" data-autosave-saved="Saved {time}" data-autosave-failed="…">
 *   <input type="hidden" name="Revision" value="3"> … <p class="saved-note" role="status" data-autosave-status></p>
 * Posts the whole form (files left out) after two seconds of quiet, and at once when the page is left before that. On any answer but success it says so
 * and stops, so that a newer version elsewhere is never overwritten; the buttons go on working. While the portal is away
 * (503), is asked too often (429) or cannot be reached it tries again after a while, and as soon as the connection is back.
 */
export function autosave(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) start(form);
}

function start(form: HTMLFormElement): void {
  const url = form.dataset.autosave;
  const status = form.querySelector<HTMLElement>('[data-autosave-status]');
  const revision = form.querySelector<HTMLInputElement>('input[type="hidden"][name$="Revision"]');
  if (!url || !status) return;

  let timer = 0; // 0 while no save is waiting
  let running: Promise<void> | undefined;
  let stopped = false;
  let again = false;

  const words = status.querySelector<HTMLElement>('[data-autosave-text]') ?? status;
  const show = (text: string, failed: boolean): void => {
    words.textContent = text;
    status.hidden = false;
    status.classList.toggle('saved-note--failed', failed);
  };

  const stopWaiting = (): void => {
    window.clearTimeout(timer);
    timer = 0;
  };

  const saveIn = (ms: number): void => {
    stopWaiting();
    timer = window.setTimeout(save, ms);
  };

  const sayFailed = (): void => { show(form.dataset.autosaveFailed ?? '', true); };

  const fields = (): FormData => {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return data;
  };

  const post = async (): Promise<void> => {
    const data = fields();
    try {
      const answer = await fetch(url, {
        method: 'POST', body: data, credentials: 'same-origin', redirect: 'manual',
        headers: { 'X-Autosave': '1', Accept: 'application/json' },
      });
      if (answer.status === 503 || answer.status === 429) {
        sayFailed();
        saveIn(awayMs);
        return;
      }
      if (answer.status === 400) {
        sayFailed(); // an answer that cannot be saved: the next change is tried again
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const reply = (await answer.json()) as Saved;
      if (revision && reply.revision !== undefined) revision.value = String(reply.revision);
      show(fill(form.dataset.autosaveSaved ?? '{time}', { time: reply.saved ?? '' }), false);
    } catch (error) {
      // A lost connection may come back; a refusal (stale, signed out) will not by itself.
      stopped = !(error instanceof TypeError);
      sayFailed();
      if (!stopped) saveIn(awayMs);
    }
  };

  const save = (): void => {
    if (stopped) return;
    if (running) { again = true; return; }
    stopWaiting();
    running = post().finally(() => {
      running = undefined;
      if (again) { again = false; save(); }
    });
  };

  form.addEventListener('input', () => {
    saveIn(quietMs);
  });

  // Typed text that a page shows again is saved nowhere yet.
  if (form.hasAttribute('data-shown-again')) saveIn(quietMs);

  // A link, a reload or a closed window within the two seconds.
  window.addEventListener('pagehide', () => {
    if (!timer || stopped || running) return;
    stopWaiting();
    void fetch(url, { method: 'POST', body: fields(), credentials: 'same-origin', redirect: 'manual', keepalive: true, headers: { 'X-Autosave': '1', Accept: 'application/json' } }).catch(() => undefined);
  });

  window.addEventListener('online', () => { if (timer) save(); });

  // A save under way bumps the revision: wait for it, then send, so that one's own save is not taken for another's.
  form.addEventListener('submit', (event) => {
    stopWaiting();
    again = false;
    if (!running || event.defaultPrevented) return;
    event.preventDefault();
    const submitter = event.submitter;
    const waited = new Promise<void>((resolve) => { window.setTimeout(resolve, 4000); });
    void Promise.race([running, waited]).then(() => {
      running = undefined;
      form.requestSubmit(submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement ? submitter : undefined);
    });
  });
}
