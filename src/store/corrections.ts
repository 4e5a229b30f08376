import { correctionOf } from '../core/correction';
import type { StoredTrace } from '../core/trace';
import { renewRow } from './day-row';
import type { Store } from './db';

export interface Correction {
  /** Key of the trace. */
  key: number;
  /** True: it is not what it says. False: it is after all. */
  wrong: boolean;
  now: number;
  /** Local calendar day of `now`; traces of other days are left as they are. */
  today: string;
}

/**
 * Takes a trace of today back, or brings it back: appends a tombstone and makes the day row anew,
 * together or not at all. Answers whether anything changed.
 */
export async function correct(store: Store, { key, wrong, now, today }: Correction) {
  const tx = store.transaction(['traces', 'days'], 'readwrite', { durability: 'strict' });
  const kept = tx.objectStore('traces');
  const trace = await kept.get(key);
  let changed = false;
  if (trace?.day === today) {
    const { platform, day, visit } = trace;
    const index = kept.index('by-platform-day');
    const before = (await index.getAll([platform, day])) as StoredTrace[];
    const of = correctionOf(before, key, wrong);
    if (of !== null) {
      await kept.add({ kind: 'void', of, at: now, day, platform, visit });
      await renewRow({ traces: kept, days: tx.objectStore('days') }, platform, day);
      changed = true;
    }
  }
  await tx.done;
  return changed;
}
