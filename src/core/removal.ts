/** What its user may delete: a day, a platform, everything; and whether a span of time is of it. */
import { nextMidnight } from './calendar';

export type Removal =
  | { what: 'day'; day: string }
  | { what: 'platform'; platform: string }
  | { what: 'everything' };

/** Epoch ms of a local day, [from, until). */
export function spanOfDay(day: string): { from: number; until: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = new Date(year, month - 1, date).getTime();
  return { from, until: nextMidnight(from) };
}

/** Whether what is remembered of a platform between two times is of what goes. */
export function isRemoved(
  removal: Removal,
  about: { platform: string | null; from: number; until: number },
): boolean {
  if (removal.what === 'everything') return true;
  if (removal.what === 'platform') return about.platform === removal.platform;
  const { from, until } = spanOfDay(removal.day);
  return about.from < until && about.until >= from;
}
