/** Runs inside a page of the extension: gives it the example's last days, for the popup to show. */
import { MEASURED_KEY } from '../../../src/core/measured';
import { office } from '../../../src/example/office';
import { withStore } from '../../../src/store/db';

declare const chrome: { storage: { local: { set(kept: object): Promise<void> } } };

export async function fill(today: string): Promise<void> {
  const { platforms, rows, present } = office(today, 'zh');
  const measured = { platforms, pausedUntil: null, shapeKey: [1, 2], hiddenMedia: false };
  await chrome.storage.local.set({ [MEASURED_KEY]: measured });
  await withStore(async (store) => {
    const tx = store.transaction(['days', 'presence'], 'readwrite');
    for (const row of rows) void tx.objectStore('days').put(row);
    for (const day of present) void tx.objectStore('presence').put({ day, ownMs: 6_000 });
    await tx.done;
  });
}
