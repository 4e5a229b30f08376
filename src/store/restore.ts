/**
 * Records put back: those of a copy, or those that were deleted a moment ago. They are merged with
 * what is here (core/copy-merge.ts), whatever that is.
 *
 * All of it is one transaction: whatever ends it half way, a full disk or a closed browser, leaves
 * the records as they were. Three years on thirty platforms (300,000 traces) take 40 s in Chromium
 * on two cores; the page lives on meanwhile.
 */
import { sameOf } from '../core/copy-identity';
import { survivorsOf } from '../core/copy-rest';
import type { PauseTerms } from '../core/pauses-of-both';
import type { Progress, Records } from './copy';
import { RECORDS } from './copy';
import type { Store } from './db';
import type { Context } from './restore-context';
import { put } from './restore-context';
import { putNoted } from './restore-noted';
import { putPauses, watchedIn } from './restore-pauses';
import { keysBeside, putDays } from './restore-traces';
import type { WholeTx } from './whole';
import { inOne } from './whole';

export interface RestoreTerms extends PauseTerms {
  /** Platforms that the list here holds: not to be merged away by a copy's word. */
  listed: ReadonlySet<string>;
  progress: Progress;
}

/** What was brought, and how much of it was here. */
export interface Brought {
  traces: number;
  known: number;
  days: number;
  /** Days of which sums came without their traces. */
  sums: number;
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
  const brought = await restoreIn(tx as unknown as WholeTx, records, terms, false);
  await tx.done;
  return brought;
}

export async function restoreIn(
  tx: WholeTx,
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
  const here = await watchedIn(tx);
  const traces = await putDays(context, records);
  for (const row of rows) put(context, 'merged', row);
  const noted = await putNoted(context, records);
  putPauses(context, here, records, terms);
  terms.progress(1);
  const { added, known, days, sums } = traces;
  return { traces: added, known, days: days.size, sums, ...noted, intoEmpty };
}

/** Ids under which something was recorded here. */
async function platformsIn(tx: WholeTx): Promise<string[]> {
  const keys = await tx.objectStore('days').getAllKeys();
  return keys.map(([, platform]) => platform);
}
