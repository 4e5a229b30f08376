/** What no schema of one trace can see: a key that is there twice, a day that its time is not on. */
import type { StoredTrace } from './trace';

/** A day is one of some zone of the earth: at most a day and a half from this one's noon. */
const MOST_FROM_NOON_MS = 36 * 3_600_000;

/** The first trace that cannot stand as it does, and the field that says so; null where all can. */
export function incoherent(
  traces: readonly StoredTrace[],
): { index: number; field: 'key' | 'day' } | null {
  const keys = new Set<number>();
  for (const [index, { key, at, day }] of traces.entries()) {
    if (keys.has(key)) return { index, field: 'key' };
    if (Math.abs(at - noonOf(day)) > MOST_FROM_NOON_MS) return { index, field: 'day' };
    keys.add(key);
  }
  return null;
}

function noonOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}
