import { aliases, en, fr } from '../../Framework/Time/zone-names.json';
import { isFrench } from './text';

const current: Record<string, string> = aliases;

/** Returns the current name of a zone, because browsers report some older names. */
export const currentName = (zone: string): string => current[zone] ?? zone;

/** Returns "Lisbonne" for Europe/Lisbon, the same name as the server. Zones without a city keep their own name. */
export function cityOf(zone: string): string {
  const id = currentName(zone);
  if (!id.includes('/') || id.startsWith('Etc/')) return id;
  const names: Record<string, string> = isFrench() ? fr : en;
  return names[id] ?? (id.split('/').pop() ?? '').replaceAll('_', ' ');
}
