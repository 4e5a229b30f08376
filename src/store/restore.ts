/**
 * Records put back: those of a copy, or those that were deleted a moment ago. They are merged with
 * what is here (core/copy-merge.ts), whatever that is.
 *
 * All of it is one transaction: whatever ends it half way, a full disk or a closed browser, leaves
 * the records as they were. Three years on thirty platforms (300,000 traces) take 40 s in Chromium
 * on two cores; the page lives on meanwhile.
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import { sameOf } from '../core/copy-identity';
import type { MergeTerms } from '../core/copy-merge';
import { mergeTraces } from '../core/copy-merge';
import { pauseToKeep, survivorsOf } from '../core/copy-rest';
import type { DayRow } from '../core/day-row';
import { rollUp } from '../core/rollup';
import type { StoredTrace } from '../core/trace';
import type { Progress, Records } from './copy';
import { RECORDS } from './copy';
import type { Schema, Store } from './db';

export type RecordsTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

export interface RestoreTerms {
  /** Platforms that the list here holds: not to be merged away by a copy's word. */
  listed: ReadonlySet<string>;
  /** Until when a pause without an end is taken to have lasted; null where it goes on here. */
  openUntil: number | null;
  progress: Progress;
}

/** What was brought, and how much of it was here. */
export interface Brought {
  traces: number;
  known: number;
  days: number;
  entries: number;
  items: number;
  /** Nothing was recorded here before. */
  intoEmpty: boolean;
}

/** Merges records into those here: everything, or on an error nothing. */
export async function restoreRecords(
  store: Store,
  records: Records,
  terms: RestoreTerms,
): Promise<Brought> {
  return inOne(store, (tx) => restoreIn(tx, records, terms));
}

/** What `restoreRecords` would bring. Nothing is changed. */
export async function foreseeRecords(
  store: Store,
  records: Records,
  terms: RestoreTerms,
): Promise<Brought> {
  const tx = store.transaction([...RECORDS], 'readonly');
  const brought = await restoreIn(tx as unknown as RecordsTx, records, terms, false);
  await tx.done;
  return brought;
}

/** Works on every store in one transaction, which an error undoes. */
export async function inOne<T>(store: Store, work: (tx: RecordsTx) => Promise<T>): Promise<T> {
  const names = [...store.objectStoreNames];
  const tx = store.transaction(names, 'readwrite', { durability: 'strict' });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    tx.done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // It ended by itself, and that is the error.
    }
    throw error;
  }
}

export async function restoreIn(
  tx: RecordsTx,
  records: Records,
  terms: RestoreTerms,
  write = true,
): Promise<Brought> {
  const merged = await tx.objectStore('merged').getAll();
  const used = new Set([...terms.listed, ...(await platformsIn(tx))]);
  const { named, rows } = survivorsOf(merged, records.merged, used);
  const keys = (await tx.objectStore('traces').getAllKeys()) as number[];
  const context: Context = {
    tx,
    write,
    progress: terms.progress,
    terms: {
      named,
      same: sameOf([...merged, ...records.merged]),
      keyFor: keysBeside(keys, records.traces),
    },
  };
  const intoEmpty = keys.length === 0 && (await tx.objectStore('days').count()) === 0;
  const traces = await putTraces(context, records.traces);
  const folded = await putFolded(context, records);
  for (const row of rows) put(context, 'merged', row);
  const noted = await putNoted(context, records, terms.openUntil);
  terms.progress(1);
  const days = new Set([...traces.days, ...folded]).size;
  return { traces: traces.added, known: traces.known, days, ...noted, intoEmpty };
}

interface Context {
  tx: RecordsTx;
  write: boolean;
  terms: MergeTerms;
  progress: Progress;
}

/** Not waited for: the transaction is, and what fails in it fails it. */
function put<N extends StoreNames<Schema>>(
  { tx, write }: Context,
  name: N,
  value: Schema[N]['value'],
): void {
  if (write)
    tx.objectStore(name)
      .put(value)
      .catch(() => undefined);
}

/** Day by day, since a void stands on the day of what it takes back and a dwell ends at midnight. */
async function putTraces(context: Context, traces: readonly StoredTrace[]) {
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
async function putFolded(context: Context, { traces, days }: Records): Promise<string[]> {
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

/** What its user noted: where both have it, what is here stays. */
async function putNoted(context: Context, records: Records, openUntil: number | null) {
  const { tx, terms } = context;
  const [presence, pauses, diary, items] = await Promise.all([
    tx.objectStore('presence').getAll(),
    tx.objectStore('pauses').getAllKeys(),
    tx.objectStore('diary').getAllKeys(),
    tx.objectStore('items').getAllKeys(),
  ]);
  const [begun, noted, listed] = [new Set(pauses), new Set(diary), new Set(items)];
  const own = new Map(presence.map(({ day, ownMs }) => [day, ownMs]));
  for (const { day, ownMs } of records.presence) {
    const here = own.get(day);
    if (here === undefined || here < ownMs) put(context, 'presence', { day, ownMs });
  }
  for (const pause of records.pauses) {
    if (!begun.has(pause.from)) put(context, 'pauses', pauseToKeep(pause, openUntil));
  }
  const entries = records.diary.filter(({ id }) => !noted.has(id));
  for (const entry of entries) put(context, 'diary', entry);
  const fresh = records.items.filter(({ id }) => !listed.has(id));
  for (const item of fresh) {
    const platforms = [...new Set(item.platforms.map(terms.named))];
    put(context, 'items', { ...item, platforms });
  }
  if (records.plan && !(await tx.objectStore('plan').getKey('own'))) {
    put(context, 'plan', { ...records.plan, id: 'own' });
  }
  return { entries: entries.length, items: fresh.length };
}

/** Ids under which something was recorded here. */
async function platformsIn(tx: RecordsTx): Promise<string[]> {
  const keys = await tx.objectStore('days').getAllKeys();
  return keys.map(([, platform]) => platform);
}

/** A trace keeps its key where that is free: into an empty store, and after an undo, all do. */
function keysBeside(here: readonly number[], theirs: readonly StoredTrace[]): MergeTerms['keyFor'] {
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
