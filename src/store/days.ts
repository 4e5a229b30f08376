import type { DayRow } from '../core/day-row';
import type { Store } from './db';

/** Day rows of all platforms, `from` and `to` included, in order of day. */
export function readDays(store: Store, from: string, to: string): Promise<DayRow[]> {
  return store.getAll('days', IDBKeyRange.bound([from], [to, []]));
}
