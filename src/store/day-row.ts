/** The one way in which a day row is made anew: from its traces, and what was folded into it before. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { rowOf } from '../core/folded';
import type { StoredTrace } from '../core/trace';
import type { Schema } from './db';

type In<N extends StoreNames<Schema>> = IDBPObjectStore<
  Schema,
  ArrayLike<StoreNames<Schema>>,
  N,
  'readwrite'
>;

/** @param tx stores of one transaction, in which all traces of the row are */
export async function renewRow(
  tx: { traces: In<'traces'>; days: In<'days'> },
  platform: string,
  day: string,
): Promise<void> {
  const [traces, before] = await Promise.all([
    tx.traces.index('by-platform-day').getAll([platform, day]),
    tx.days.get([day, platform]),
  ]);
  // A row of nothing is none.
  if (traces.length === 0 && !before?.folded) await tx.days.delete([day, platform]);
  else await tx.days.put(rowOf(day, platform, traces as StoredTrace[], before));
}
