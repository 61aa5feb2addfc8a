import { fill } from './text';

interface Saved { saved?: string; revision?: string | number }

const quietMs = 2000;
const awayMs = 30_000;

/**
 * <form data-autosave="/…/autosave" data-autosave-saved="Saved {time}" data-autosave-failed="…">
 *   <input type="hidden" name="Revision" value="3"> … <p class="saved-note" role="status" data-autosave-status></p>
 * Posts the whole form without files two seconds after the last change, and at once when the user leaves the page earlier. On an error it
 * shows a message and stops, so that a newer version elsewhere is never overwritten; the buttons still work. When the portal is unavailable
 * (503), limits requests (429) or cannot be reached, it retries after a delay, and as soon as the connection is back.
 */
export function autosave(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) start(form);
}

function start(form: HTMLFormElement): void {
  const url = form.dataset.autosave;
  const status = form.querySelector<HTMLElement>('[data-autosave-status]');
  const revision = form.querySelector<HTMLInputElement>('input[type="hidden"][name$="Revision"]');
  if (!url || !status) return;

  let timer = 0; // 0 while no save is scheduled.
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
        sayFailed(); // An invalid answer. The next change is saved again.
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const reply = (await answer.json()) as Saved;
      if (revision && reply.revision !== undefined) revision.value = String(reply.revision);
      show(fill(form.dataset.autosaveSaved ?? '{time}', { time: reply.saved ?? '' }), false);
    } catch (error) {
      // A lost connection may come back. A conflict or an ended session does not resolve itself.
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

  // The typed text of a form that is shown again is not saved yet.
  if (form.hasAttribute('data-shown-again')) saveIn(quietMs);

  // The user leaves the page within the two seconds.
  window.addEventListener('pagehide', () => {
    if (!timer || stopped || running) return;
    stopWaiting();
    void fetch(url, { method: 'POST', body: fields(), credentials: 'same-origin', redirect: 'manual', keepalive: true, headers: { 'X-Autosave': '1', Accept: 'application/json' } }).catch(() => undefined);
  });

  window.addEventListener('online', () => { if (timer) save(); });

  // A running save changes the concurrency stamp. Without waiting for it, the next post would be rejected as a conflict.
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
