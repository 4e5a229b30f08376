/**
 * Two entries of one system made one. What the traces say is never edited; whose they are is
 * restated, so that every reader finds them under the surviving id. Day rows are made anew by the
 * roll-up, and so equal a rebuild.
 */
import { rollUp } from '../core/rollup';
import type { StoredTrace } from '../core/trace';
import type { Store } from './db';

/** Id that was merged away → the id it went into; what arrives late is counted there. */
export async function readMerged(store: Store): Promise<Map<string, string>> {
  const rows = await store.getAll('merged');
  return new Map(rows.map(({ id, into }) => [id, into]));
}

/** The ids stand for platforms of their own again: the user added them anew. */
export async function forgetMerged(store: Store, ids: ReadonlySet<string>): Promise<void> {
  const tx = store.transaction('merged', 'readwrite');
  await Promise.all([...ids].map((id) => tx.store.delete(id)));
  await tx.done;
}

const STORES = ['traces', 'days', 'visits', 'sessions', 'covered', 'merged', 'items'] as const;

/** Gives all that was recorded of `gone` to `into`, in one transaction. */
export async function mergeRecords(store: Store, gone: string, into: string): Promise<void> {
  if (gone === into) return;
  const tx = store.transaction(STORES, 'readwrite', { durability: 'strict' });
  const traces = tx.objectStore('traces');
  const days: string[] = [];
  const ofGone = IDBKeyRange.bound([gone], [gone, []]);
  const index = traces.index('by-platform-day');
  for (let at = await index.openKeyCursor(ofGone, 'nextunique'); at; at = await at.continue()) {
    days.push(at.key[1]);
  }
  for (const day of days) {
    for (const trace of await index.getAll([gone, day])) {
      void traces.put({ ...trace, platform: into });
    }
    const all = (await index.getAll([into, day])) as StoredTrace[];
    await tx.objectStore('days').delete([day, gone]);
    await tx.objectStore('days').put(rollUp(day, into, all));
  }
  const visits = tx.objectStore('visits');
  for (const visit of await visits.getAll()) {
    if (visit.platform === gone) await visits.put({ ...visit, platform: into });
  }
  const sessions = tx.objectStore('sessions');
  const [theirs, ours] = [await sessions.get(gone), await sessions.get(into)];
  // The session of the platform that was used last is the one that is still open.
  if (theirs && theirs.activeAt > (ours?.activeAt ?? Number.NEGATIVE_INFINITY)) {
    await sessions.put({ ...theirs, platform: into });
  }
  await sessions.delete(gone);
  const covered = await tx.objectStore('covered').get('now');
  if (covered) {
    const spans = covered.spans.map((span) =>
      span.platform === gone ? { ...span, platform: into } : span,
    );
    await tx.objectStore('covered').put({ ...covered, spans });
  }
  const items = tx.objectStore('items');
  for (const item of await items.getAll()) {
    if (!item.platforms.includes(gone)) continue;
    const platforms = item.platforms.map((id) => (id === gone ? into : id));
    await items.put({ ...item, platforms: [...new Set(platforms)] });
  }
  const merged = tx.objectStore('merged');
  // What went into the one now gone goes on to where that went; the survivor is itself again.
  for (const row of await merged.getAll()) {
    if (row.into === gone) await merged.put({ ...row, into });
  }
  await merged.delete(into);
  await merged.put({ id: gone, into });
  await tx.done;
}
