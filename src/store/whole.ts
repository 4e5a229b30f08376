/** Work on every store at once: all of it is done, or none. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Schema, Store } from './db';

export type WholeTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** Works on every store in one transaction, which an error undoes. */
export async function inOne<T>(store: Store, work: (tx: WholeTx) => Promise<T>): Promise<T> {
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
