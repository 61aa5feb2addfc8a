/**
 * .upload-drop[data-drop] holds one file input. A dropped file is put into it; the chosen name is shown
 * in [data-file-name]. Dropping is never needed.
 */
export function drops(root: ParentNode): void {
  for (const zone of root.querySelectorAll<HTMLElement>('[data-drop]')) {
    const input = zone.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) continue;
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
      const files = event.dataTransfer?.files;
      if (!files || files.length === 0) return;
      if (files.length > 1 && !input.multiple) {
        const one = new DataTransfer();
        one.items.add(files[0]!);
        input.files = one.files;
      } else {
        input.files = files;
      }
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    input.addEventListener('change', () => {
      if (name) name.textContent = [...(input.files ?? [])].map((file) => file.name).join(', ');
    });
  }
}
