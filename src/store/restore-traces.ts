/** Traces of a copy, and day rows that have none any more, put beside those here. */
import type { MergeTerms } from '../core/copy-merge';
import { mergeTraces } from '../core/copy-merge';
import type { DayRow } from '../core/day-row';
import { rollUp } from '../core/rollup';
import type { StoredTrace } from '../core/trace';
import type { Records } from './copy';
import type { Context } from './restore-context';
import { put } from './restore-context';

/** Day by day, since a void stands on the day of what it takes back and a dwell ends at midnight. */
export async function putTraces(context: Context, traces: readonly StoredTrace[]) {
  const { tx, terms, progress } = context;
  const index = tx.objectStore('traces').index('by-day');
  const days = new Set<string>();
  let [added, known, seen] = [0, 0, 0];
  for (const [day, theirs] of groupBy(traces, (trace) => trace.day)) {
    const here = (await index.getAll(day)) as StoredTrace[];
    const there = new Set(here.map(({ platform }) => platform));
    const rows = await tx.objectStore('days').getAll(IDBKeyRange.bound([day], [day, []]));
    // A row whose traces were folded away here is whole: they are in it.
    const whole = new Set(rows.flatMap(({ platform: id }) => (there.has(id) ? [] : [id])));
    const open = theirs.filter(({ platform }) => !whole.has(terms.named(platform)));
    const result = mergeTraces(here, open, terms);
    for (const trace of result.added) put(context, 'traces', trace);
    const touched = new Set(result.added.map(({ platform }) => platform));
    for (const platform of touched) {
      const all = [...here, ...result.added].filter((trace) => trace.platform === platform);
      put(context, 'days', rollUp(day, platform, all));
      days.add(day);
    }
    added += result.added.length;
    known += result.known + theirs.length - open.length;
    seen += theirs.length;
    progress(seen / traces.length);
  }
  return { added, known, days };
}

/** Rows of which the copy has no traces any more, where there is none here; answers their days. */
export async function putFolded(context: Context, { traces, days }: Records): Promise<string[]> {
  const { tx, terms } = context;
  const told = new Set(traces.map(({ day, platform }) => `${day} ${platform}`));
  const brought: string[] = [];
  for (const row of days) {
    if (told.has(`${row.day} ${row.platform}`)) continue;
    const own: DayRow = { ...row, platform: terms.named(row.platform) };
    const there = await tx.objectStore('days').getKey([own.day, own.platform]);
    if (there) continue;
    put(context, 'days', own);
    brought.push(own.day);
  }
  return brought;
}

/** A trace keeps its key where that is free: into an empty store, and after an undo, all do. */
export function keysBeside(
  here: readonly number[],
  theirs: readonly StoredTrace[],
): MergeTerms['keyFor'] {
  const taken = new Set(here);
  let next = Math.max(0, here[here.length - 1] ?? 0, highest(theirs)) + 1;
  return (wanted, above) => {
    const free = wanted !== null && wanted > above && !taken.has(wanted);
    const key = free ? wanted : next;
    if (!free) next += 1;
    taken.add(key);
    return key;
  };
}

function highest(traces: readonly StoredTrace[]): number {
  return traces.reduce((most, { key }) => Math.max(most, key), 0);
}

function groupBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}
