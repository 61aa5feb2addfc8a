import { cityOf, currentName } from './zone-names';

/** Preselects the browser's time zone in select[data-own-zone] when nothing is chosen. Saves nothing. */
export function ownZones(root: ParentNode): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone?.includes('/') || zone.startsWith('Etc/')) return;
  for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-own-zone]')) {
    if (select.value !== '') continue;
    const known = [...select.options].find((option) => option.value === currentName(zone) || option.value === zone);
    select.value = (known ?? select.appendChild(new Option(cityOf(zone), zone))).value;
  }
}
