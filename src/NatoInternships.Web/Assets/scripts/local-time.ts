import { fill, isFrench, locale } from './text';
import { cityOf } from './zone-names';

const brussels = 'Europe/Brussels';

function part(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((p) => p.type === type)?.value ?? '';
}

function wallTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** "Monday 23 June 2025, 00:59"; in French "lundi 1er juillet 2025, 0 h 59", with no-break spaces. */
export function longDate(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale(), {
    timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(moment);
  const day = part(parts, 'day');
  const french = isFrench();
  const date = `${part(parts, 'weekday')} ${french && day === '1' ? '1er' : day} ${part(parts, 'month')} ${part(parts, 'year')}`;
  return `${date}, ${clock(part(parts, 'hour'), part(parts, 'minute'), french)}`;
}

function clock(hour: string, minute: string, french: boolean): string {
  return french ? `${Number(hour)}\u00A0h${minute === '00' ? '' : `\u00A0${minute}`}` : `${hour}:${minute}`;
}

/**
 * <time datetime="…Z" data-local-time="deadline">…</time>
 * <p data-local-time-for="deadline" data-template="In your time zone ({zone}): {when}" hidden></p>
 * Shown only when the user's time zone differs from Brussels. Does not change text that the server has filled in.
 */
export function localTimes(root: ParentNode): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  for (const target of root.querySelectorAll<HTMLElement>('[data-local-time-for][hidden]')) {
    const source = document.querySelector<HTMLTimeElement>(`time[data-local-time="${CSS.escape(target.dataset.localTimeFor ?? '')}"]`);
    const moment = new Date(source?.dateTime ?? '');
    if (Number.isNaN(moment.getTime()) || wallTime(moment, zone) === wallTime(moment, brussels)) continue;
    const [before = '', after = ''] = fill(target.dataset.template, { zone: cityOf(zone) }).split('{when}');
    const when = document.createElement('strong');
    when.textContent = longDate(moment, zone);
    target.replaceChildren(before, when, after);
    target.hidden = false;
  }
}
