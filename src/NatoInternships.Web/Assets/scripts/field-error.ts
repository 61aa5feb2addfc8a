/** Shows an error at a field, as the server would, until the field is changed. */
export function showError(control: HTMLElement, message: string): void {
  const field = control.closest<HTMLElement>('.field') ?? control.parentElement;
  if (!field) return;
  clearError(field);
  field.classList.add('field--error');
  const line = document.createElement('p');
  line.className = 'error-message';
  line.id = `${control.id || 'field'}-error`;
  line.dataset.byScript = '';
  line.setAttribute('role', 'alert');
  line.textContent = message;
  const before = field.querySelector('legend, label, .hint') && !field.querySelector('.upload-drop') ? field.querySelector('.hint') ?? field.querySelector('legend, label') : null;
  if (before) before.after(line); else field.prepend(line);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', [...new Set([...(control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean), line.id])].join(' '));
  field.addEventListener('change', () => clearError(field), { once: true });
}

/** Removes the error of a field, including one that the server rendered. */
export function clearError(field: HTMLElement): void {
  field.classList.remove('field--error');
  for (const line of field.querySelectorAll('.error-message')) line.remove();
  for (const control of field.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}
