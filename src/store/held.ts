/** How much is kept, counted without reading it. */
import type { Store } from './db';

export async function readHeld(
  store: Store,
): Promise<{ days: number; since: string | null; traces: number }> {
  const [traces, rows, present] = await Promise.all([
    store.count('traces'),
    store.getAllKeys('days'),
    store.getAllKeys('presence'),
  ]);
  const days = new Set([...rows.map(([day]) => day), ...present]);
  const since = [...days].reduce<string | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  );
  return { days: days.size, since, traces };
}
