/** What every part of a restore works with. */
import type { StoreNames } from 'idb';
import type { MergeTerms } from '../core/copy-merge';
import type { Progress } from './copy';
import type { Schema } from './db';
import type { WholeTx } from './whole';

export interface Context {
  tx: WholeTx;
  /** False where it is only told what would be brought. */
  write: boolean;
  terms: MergeTerms;
  progress: Progress;
}

/** Not waited for: the transaction is, and what fails in it fails it. */
export function put<N extends StoreNames<Schema>>(
  { tx, write }: Context,
  name: N,
  value: Schema[N]['value'],
): void {
  if (write)
    tx.objectStore(name)
      .put(value)
      .catch(() => undefined);
}

export function drop<N extends StoreNames<Schema>>(
  { tx, write }: Context,
  name: N,
  key: Schema[N]['key'],
): void {
  if (write)
    tx.objectStore(name)
      .delete(key)
      .catch(() => undefined);
}
