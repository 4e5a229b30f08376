/**
 * Old traces folded into their day rows: a day at a time, its traces and its rows in one
 * transaction, so that whenever it ends, every day is either as it was or folded.
 */
import { fold, rowOf } from '../core/folded';
import type { StoredTrace } from '../core/trace';
import type { Store } from './db';

/**
 * Folds the oldest day before `before` that has traces.
 * @returns the day; null where there is none left
 */
export async function foldOldest(store: Store, before: string): Promise<string | null> {
  const tx = store.transaction(['traces', 'days'], 'readwrite');
  const traces = tx.objectStore('traces');
  const due = IDBKeyRange.upperBound(before, true);
  const day = (await traces.index('by-day').openKeyCursor(due))?.key ?? null;
  const work: Promise<unknown>[] = [];
  if (day !== null) {
    const all = (await traces.index('by-day').getAll(day)) as StoredTrace[];
    const days = tx.objectStore('days');
    for (const platform of new Set(all.map((trace) => trace.platform))) {
      const mine = all.filter((trace) => trace.platform === platform);
      const row = (await days.get([day, platform])) ?? rowOf(day, platform, mine, undefined);
      work.push(days.put(fold(row, mine)));
    }
    for (const [first, last] of runsOf(all.map(({ key }) => key))) {
      work.push(traces.delete(IDBKeyRange.bound(first, last)));
    }
  }
  await Promise.all([...work, tx.done]);
  return day;
}

/** Whole numbers as runs without a gap: one deletion each instead of one a trace. */
function runsOf(keys: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const key of [...keys].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] + 1 === key) run[1] = key;
    else runs.push([key, key]);
  }
  return runs;
}
