/** All that a copy holds of the records, read piece by piece. */
import type { PersonalCopy } from '../core/personal-copy';
import type { StoredTrace, Trace } from '../core/trace';
import type { Store } from './db';

/** The members of a copy that the store keeps. */
export const RECORDS = [
  'traces',
  'days',
  'presence',
  'pauses',
  'diary',
  'items',
  'plan',
  'merged',
] as const;
export type Records = Pick<PersonalCopy, (typeof RECORDS)[number]>;
export type Progress = (share: number) => void;

/** Traces read at once: a few megabytes. */
const CHUNK = 5_000;

/** Each transaction is short; who calls sees to it that nothing is written in between. */
export async function readRecords(store: Store, progress: Progress): Promise<Records> {
  const [total, days, presence, pauses, diary, items, plan, merged] = await Promise.all([
    store.count('traces'),
    store.getAll('days'),
    store.getAll('presence'),
    store.getAll('pauses'),
    store.getAll('diary'),
    store.getAll('items'),
    store.get('plan', 'own'),
    store.getAll('merged'),
  ]);
  const source = { getAll: (after: IDBKeyRange, n: number) => store.getAll('traces', after, n) };
  const traces = await readTracesIn(source, total, progress);
  return { traces, days, presence, pauses, diary, items, plan: planOf(plan), merged };
}

interface Source {
  getAll(after: IDBKeyRange, most: number): Promise<(Trace | StoredTrace)[]>;
}

/** Every trace in the order of keys, some at a time: a browser hands over no more than so much. */
export async function readTracesIn(
  source: Source,
  total: number,
  progress: Progress,
): Promise<StoredTrace[]> {
  const traces: StoredTrace[] = [];
  for (let last = 0, more = true; more; ) {
    const some = await source.getAll(IDBKeyRange.lowerBound(last, true), CHUNK);
    for (const trace of some as StoredTrace[]) {
      traces.push(trace);
      last = trace.key;
    }
    more = some.length === CHUNK;
    progress(traces.length / Math.max(1, total));
  }
  return traces;
}

/** The plan without the name of its row; null where its user never changed it. */
export function planOf(row: (Records['plan'] & { id?: 'own' }) | undefined): Records['plan'] {
  if (!row) return null;
  const { id: _, ...plan } = row;
  return plan;
}
