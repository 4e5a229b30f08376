/** Traces of a copy, and day rows into which they were folded, put beside those here. */
import type { MergeTerms } from '../core/copy-merge';
import { mergeTraces } from '../core/copy-merge';
import { foldedRow, rowOf } from '../core/folded';
import type { StoredTrace } from '../core/trace';
import type { Records } from './copy';
import { groupBy } from './group-by';
import type { Context } from './restore-context';
import { put } from './restore-context';
import type { Here } from './restore-folded';
import { foldedIn, knownIn, putFolded } from './restore-folded';

/**
 * Day by day, since a void stands on the day of what it takes back and a dwell ends at midnight.
 * What was folded comes first: a trace of a visit that is in a row here is in it already.
 */
export async function putDays(context: Context, records: Records) {
  const { progress, terms } = context;
  const days = new Set<string>();
  let [added, known, sums, seen] = [0, 0, 0, 0];
  const traces = groupBy(records.traces, ({ day }) => day);
  const folded = foldedIn(records, terms.named);
  for (const day of new Set([...traces.keys(), ...folded.keys()])) {
    const theirs = traces.get(day) ?? [];
    const here = await hereOn(context, day);
    const isKnown = knownIn(here.rows, terms);
    const parts = putFolded(context, here, folded.get(day)?.values() ?? []);
    const open = theirs.filter((trace) => !isKnown(trace));
    const result = mergeTraces(here.traces, open, terms);
    for (const trace of result.added) put(context, 'traces', trace);
    const touched = new Set([...parts, ...result.added.map(({ platform }) => platform)]);
    const kept = groupBy([...here.traces, ...result.added], ({ platform }) => platform);
    for (const platform of touched) {
      const all = kept.get(platform) ?? [];
      put(context, 'days', rowOf(day, platform, all, here.rows.get(platform)));
      days.add(day);
    }
    if (parts.length > 0) sums += 1;
    added += result.added.length;
    known += result.known + theirs.length - open.length;
    seen += theirs.length;
    if (theirs.length > 0) progress(seen / records.traces.length);
  }
  return { added, known, days, sums };
}

async function hereOn({ tx }: Context, day: string): Promise<Here> {
  const rows = await tx.objectStore('days').getAll(IDBKeyRange.bound([day], [day, []]));
  const traces = (await tx.objectStore('traces').index('by-day').getAll(day)) as StoredTrace[];
  const told = new Set(traces.map(({ platform }) => platform));
  // A row of which no trace is kept was folded, by whichever version.
  const known = rows.map((row) =>
    row.folded || told.has(row.platform) ? row : foldedRow(row, null),
  );
  return { rows: new Map(known.map((row) => [row.platform, row])), traces };
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
