import { enhance } from './enhance';
import { showError } from './field-error';
import { problemOf } from './file-check';
import { fill, number, plural } from './text';

const mega = 1_000_000;
const tooManyRequests = 429;

/**
 * <form data-upload method="post" enctype="multipart/form-data" data-most-bytes="10485760" data-required='{"Language":"Choose …"}'
 *   data-text-progress="{sent} of {total} {unit} · about {seconds} seconds left" data-text-…>
 * UploadFormTagHelper writes the texts. Size, format and required choices are checked before sending. After a lost connection or a
 * server error the form and the chosen file stay on the page. data-upload="auto" sends as soon as a file is chosen.
 */
export function uploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-upload]')) start(form);
}

function start(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input || typeof XMLHttpRequest === 'undefined' || !('upload' in XMLHttpRequest.prototype)) return;
  if (form.dataset.upload === 'auto') {
    input.addEventListener('change', () => { if (input.files?.length) form.requestSubmit(); });
  }
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !input.files?.length || event.submitter?.hasAttribute('formaction')) return; // The language switch.
    event.preventDefault();
    if (form.dataset.sending !== undefined) return; // A double click.
    form.dataset.sending = '';
    void begin(form, input, event.submitter).finally(() => { delete form.dataset.sending; });
  });
}

async function begin(form: HTMLFormElement, input: HTMLInputElement, submitter: HTMLElement | null): Promise<void> {
  form.querySelector('.upload-row[data-failed]')?.remove();
  const missing = firstMissing(form);
  const file = input.files![0]!;
  const problem = await problemOf(file, Number(form.dataset.mostBytes ?? Infinity));
  if (problem) showError(input, fill(word(form, problem), { file: file.name }));
  if (missing) showError(missing.control, missing.message);
  if (problem || missing) {
    (missing?.control ?? input).focus();
    return;
  }
  await send(form, input, submitter);
}

/** Returns the first visible field of data-required without an answer. data-required has the ends of the field names. */
function firstMissing(form: HTMLFormElement): { control: HTMLElement; message: string } | null {
  const required = JSON.parse(form.dataset.required ?? '{}') as Record<string, string>;
  const data = new FormData(form);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type="hidden"]):not([type="file"]), select')) {
    const name = Object.keys(required).find((end) => control.name === end || control.name.endsWith(`.${end}`));
    if (!name || control.closest('[hidden]')) continue;
    const value = data.get(control.name);
    if (value === null || value === '') return { control, message: required[name]! };
  }
  return null;
}

function send(form: HTMLFormElement, input: HTMLInputElement, submitter: HTMLElement | null): Promise<void> {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
  const chosen = input.files;
  const view = progressView(form, chosen?.[0]?.name ?? '');
  const request = new XMLHttpRequest();
  const began = performance.now();

  return new Promise((ended) => {
    const failed = (text: string): void => view.failed(text, () => { form.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null); });
    request.upload.addEventListener('progress', (event) => {
      if (!event.lengthComputable) return;
      const seconds = (performance.now() - began) / 1000;
      const left = event.loaded > 0 ? Math.ceil((event.total - event.loaded) / (event.loaded / Math.max(seconds, 0.1))) : 0;
      view.update(event.loaded, event.total, Math.max(left, 1));
    });
    request.upload.addEventListener('load', () => view.sent());
    request.addEventListener('error', () => {
      void problemOf(chosen![0]!, Infinity).then((problem) => failed(word(form, problem === 'unreadable' ? 'unreadable' : 'lost')));
    });
    request.addEventListener('load', () => {
      const problem = request.status === tooManyRequests ? 'wait' : request.status >= 500 ? 'server' : answered(request, form) ? null : 'server';
      if (problem) failed(word(form, problem));
    });
    request.addEventListener('loadend', () => ended());
    view.onCancel(() => {
      request.abort();
      view.cancelled();
      input.value = '';
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.focus();
    });

    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(data);
  });
}

/** Follows a redirect, or replaces the main element of the page by that of the response. */
function answered(request: XMLHttpRequest, form: HTMLFormElement): boolean {
  const html = request.getResponseHeader('Content-Type')?.includes('text/html') ?? false;
  if (request.responseURL && new URL(request.responseURL).href !== new URL(form.action).href && request.status < 400) {
    if (request.responseURL === window.location.href.split('#')[0]) window.location.reload();
    else window.location.assign(request.responseURL);
    return true;
  }
  if (!html) return false;
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  const fresh = page.querySelector('main');
  const old = document.querySelector('main');
  if (!fresh || !old) return false;
  document.title = page.title;
  const adopted = document.adoptNode(fresh);
  old.replaceWith(adopted);
  enhance(adopted);
  if (!adopted.querySelector('.error-summary')) {
    adopted.tabIndex = -1;
    adopted.focus();
  }
  return true;
}

/** Returns the text of data-text-too-large for "too-large". */
const word = (form: HTMLFormElement, name: string): string => form.getAttribute(`data-text-${name}`) ?? '';

function progressView(form: HTMLFormElement, fileName: string) {
  const row = document.createElement('div');
  row.className = 'upload-row';
  const file = document.createElement('span');
  file.className = 'upload-row__file';
  file.setAttribute('aria-hidden', 'true');
  file.textContent = (fileName.split('.').pop() ?? '').slice(0, 4).toUpperCase();
  const body = document.createElement('div');
  const name = document.createElement('p');
  name.className = 'upload-row__name';
  name.textContent = fileName;
  const detail = document.createElement('p');
  detail.className = 'upload-row__detail';
  detail.textContent = form.dataset.textStarting ?? '';
  const bar = document.createElement('progress');
  bar.className = 'progress';
  bar.setAttribute('role', 'progressbar');
  bar.setAttribute('aria-label', fill(form.dataset.textLabel ?? '{file}', { file: fileName }));
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('role', 'status');
  body.append(name, detail, bar, spoken);
  const state = document.createElement('div');
  state.className = 'upload-row__state';
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.className = 'link-button';
  cancel.textContent = form.dataset.textCancel ?? '';
  state.append(cancel);
  row.append(file, body, state);
  const zone = form.querySelector('.upload-drop');
  if (zone) zone.before(row); else form.prepend(row);

  let quarter = 0;
  return {
    update(sent: number, total: number, seconds: number): void {
      bar.max = total;
      bar.value = sent;
      bar.setAttribute('aria-valuenow', String(Math.round((sent / total) * 100)));
      const large = total >= mega;
      const scale = large ? mega : 1000;
      const digits = large ? 1 : 0;
      const template = plural(seconds) === 'one' ? form.dataset.textProgressOne ?? form.dataset.textProgress : form.dataset.textProgress;
      detail.textContent = fill(template, {
        sent: number(sent / scale, digits), total: number(total / scale, digits), seconds: number(seconds),
        unit: (large ? form.dataset.textUnitMb : form.dataset.textUnitKb) ?? '',
      });
      // Announced only at each quarter.
      const now = Math.floor((sent / total) * 4);
      if (now > quarter) { quarter = now; spoken.textContent = detail.textContent; }
    },
    sent(): void { detail.textContent = spoken.textContent = form.dataset.textSent ?? ''; bar.removeAttribute('value'); bar.removeAttribute('aria-valuenow'); cancel.remove(); },
    cancelled(): void { row.dataset.failed = ''; bar.remove(); cancel.remove(); detail.textContent = spoken.textContent = form.dataset.textCancelled ?? ''; },
    /** Shows the error and a button to retry. The form and the chosen file stay unchanged. */
    failed(text: string, again: () => void): void {
      row.dataset.failed = '';
      bar.remove();
      spoken.remove();
      detail.className = 'upload-row__refusal';
      detail.setAttribute('role', 'alert');
      detail.textContent = text;
      cancel.remove();
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.className = 'button button--secondary';
      retry.textContent = form.dataset.textAgain ?? '';
      retry.addEventListener('click', again, { once: true });
      state.append(retry);
      retry.focus();
    },
    onCancel(run: () => void): void { cancel.addEventListener('click', run, { once: true }); },
  };
}
