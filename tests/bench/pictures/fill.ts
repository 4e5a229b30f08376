/** Runs inside a page of the extension: gives it the example whole, as if it had been recorded. */
import { MEASURED_KEY } from '../../../src/core/measured';
import { office } from '../../../src/example/office';
import type { Language } from '../../../src/example/platforms';
import { withStore } from '../../../src/store/db';
import { putPlan } from '../../../src/store/plan';

declare const chrome: { storage: { local: { set(kept: object): Promise<void> } } };

export async function fill(today: string, language: Language = 'zh'): Promise<void> {
  const { platforms, rows, present, traces, diary, items, plan } = office(today, language);
  const measured = { platforms, pausedUntil: null, shapeKey: [1, 2], hiddenMedia: false };
  await chrome.storage.local.set({ [MEASURED_KEY]: measured });
  await withStore(async (store) => {
    const tx = store.transaction(['days', 'presence', 'traces', 'diary', 'items'], 'readwrite');
    for (const row of rows) void tx.objectStore('days').put(row);
    for (const day of present) void tx.objectStore('presence').put({ day, ownMs: 6_000 });
    for (const trace of traces) void tx.objectStore('traces').put(trace);
    for (const entry of diary) void tx.objectStore('diary').put(entry);
    for (const item of items) void tx.objectStore('items').put(item);
    await tx.done;
    await putPlan(store, plan);
  });
}
