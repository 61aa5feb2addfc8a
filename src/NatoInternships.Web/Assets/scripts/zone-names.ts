import { aliases, en, fr } from '../../Framework/Time/zone-names.json';
import { isFrench } from './text';

const current: Record<string, string> = aliases;

/** The name a zone has today: browsers report some older ones. */
export const currentName = (zone: string): string => current[zone] ?? zone;

/** "Lisbonne" for Europe/Lisbon: the names that the server writes too. Zones without a city keep their own name. */
export function cityOf(zone: string): string {
  const id = currentName(zone);
  if (!id.includes('/') || id.startsWith('Etc/')) return id;
  const names: Record<string, string> = isFrench() ? fr : en;
  return names[id] ?? (id.split('/').pop() ?? '').replaceAll('_', ' ');
}
