/** Focuses the summary when the page opens. Its links focus the field itself. */
export function errorSummary(root: ParentNode): void {
  const summary = root.querySelector<HTMLElement>('.error-summary');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const field = link ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
    if (!field) return;
    event.preventDefault();
    // Scrolls to the label or legend, so that the question stays visible above its box.
    const label = field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field;
    label.scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}
