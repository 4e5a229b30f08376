/**
 * The product's records, read and written as any other tool would. Both run inside a page of the
 * product, so that they name nothing outside themselves.
 */

/** All rows of an object store; none where there is no database yet, which looking must not make. */
export function rowsOf<T>(store: string): Promise<T[]> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('fingertip-burden');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => done([]);
    opening.onsuccess = () => {
      const all = opening.result.transaction(store).objectStore(store).getAll();
      all.onerror = () => failed(all.error);
      all.onsuccess = () => {
        opening.result.close();
        done(all.result);
      };
    };
  });
}

/** Puts rows where the product keeps its own, by object store. */
export function putRows(rows: Record<string, unknown[]>): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('fingertip-burden');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(Object.keys(rows), 'readwrite');
      for (const [store, some] of Object.entries(rows)) {
        for (const one of some) tx.objectStore(store).put(one);
      }
      tx.onabort = () => failed(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}
