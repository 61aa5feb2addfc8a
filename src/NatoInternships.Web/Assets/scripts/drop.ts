import { fill } from './text';

/**
 * .upload-drop[data-drop] contains one file input. A dropped file is put into it, and [data-file-name] shows its name.
 * Dropping is optional.
 *   data-text-one="Only {file} was taken. Add the others one at a time."  data-text-beside="Drop the file on the box where it belongs."
 */
export function drops(root: ParentNode): void {
  for (const zone of root.querySelectorAll<HTMLElement>('[data-drop]')) start(zone);
  guardPage();
}

function start(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) return;
  const name = zone.querySelector<HTMLElement>('[data-file-name]');
  const over = (on: boolean): void => { zone.toggleAttribute('data-over', on); };
  let depth = 0;

  zone.addEventListener('dragenter', (event) => { event.preventDefault(); depth += 1; over(true); });
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('dragleave', () => { depth = Math.max(0, depth - 1); over(depth > 0); });
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    over(false);
    take(zone, input, event.dataTransfer?.files);
  });
  input.addEventListener('change', () => {
    if (name) name.textContent = [...(input.files ?? [])].map((file) => file.name).join(', ');
    note(zone, '');
  });
}

function take(zone: HTMLElement, input: HTMLInputElement, files: FileList | undefined): void {
  if (!files || files.length === 0) return;
  const first = files[0]!;
  const isOneOfMany = files.length > 1 && !input.multiple;
  if (isOneOfMany) {
    const one = new DataTransfer();
    one.items.add(first);
    input.files = one.files;
  } else {
    input.files = files;
  }
  input.dispatchEvent(new Event('change', { bubbles: true }));
  if (isOneOfMany) note(zone, fill(zone.dataset.textOne, { file: first.name }));
}

/** Prevents a file dropped beside the box from opening, because the browser would leave the page and lose the typed text. */
function guardPage(): void {
  if (document.documentElement.dataset.dropGuard !== undefined) return;
  document.documentElement.dataset.dropGuard = '';
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (!isFile(event) || event.defaultPrevented || !document.querySelector('[data-drop]')) return;
    event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const zones = [...document.querySelectorAll<HTMLElement>('[data-drop]')];
    if (!isFile(event) || event.defaultPrevented || zones.length === 0) return;
    event.preventDefault();
    for (const zone of zones) note(zone, zone.dataset.textBeside ?? '');
  });
}

function note(zone: HTMLElement, text: string): void {
  const old = zone.querySelector('.upload-drop__note');
  if (text === '') {
    old?.remove();
    return;
  }
  const line = old ?? document.createElement('p');
  line.className = 'upload-drop__note';
  line.setAttribute('role', 'alert');
  line.textContent = text;
  zone.append(line);
}
