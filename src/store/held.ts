/** How much is kept, counted without reading the traces. */
import { dayOf } from '../core/calendar';
import type { Store } from './db';

interface Held {
  /** Days that were observed, and the first of them. */
  days: number;
  since: string | null;
  traces: number;
  /** Every day of which anything is kept, in order. */
  recorded: string[];
}

export async function readHeld(store: Store): Promise<Held> {
  const [traces, rows, present, diary, pauses] = await Promise.all([
    store.count('traces'),
    store.getAllKeys('days'),
    store.getAllKeys('presence'),
    store.getAll('diary'),
    store.getAll('pauses'),
  ]);
  const observed = [...new Set([...rows.map(([day]) => day), ...present])].sort();
  const noted = diary.map(({ day }) => day);
  // The midnight at which a pause ends is not yet of the next day.
  const ends = pauses.flatMap(({ from, until }) => [from, Math.max(from, (until ?? 0) - 1)]);
  const paused = ends.map(dayOf);
  const recorded = [...new Set([...observed, ...noted, ...paused])].sort();
  return { days: observed.length, since: observed[0] ?? null, traces, recorded };
}
