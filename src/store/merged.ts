/**
 * Two entries of one system made one. What the traces say is never edited; whose they are is
 * restated, so that every reader finds them under the surviving id. Day rows are made anew by the
 * roll-up, and so equal a rebuild; of days that were folded, the two rows are added up.
 */
import type { DayRow } from '../core/day-row';
import { foldedRow } from '../core/folded';
import { bothParts, partOf } from '../core/folded-merge';
import { renewRow } from './day-row';
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
  const days = tx.objectStore('days');
  const index = traces.index('by-platform-day');
  // Folded days have rows alone.
  const keys = await days.getAllKeys();
  const rows = keys.flatMap(([day, platform]) => (platform === gone ? [day] : []));
  for (const day of rows) {
    for (const trace of await index.getAll([gone, day])) {
      void traces.put({ ...trace, platform: into });
    }
    const [theirs, ours] = [await days.get([day, gone]), await days.get([day, into])];
    await days.delete([day, gone]);
    const both = bothParts(ours ? partOf(ours) : null, theirs ? partOf(theirs) : null);
    if (both) await days.put(underId(foldedRow(both.sums, both.visits), into));
    await renewRow({ traces, days }, into, day);
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

function underId(row: DayRow, platform: string): DayRow {
  return { ...row, platform };
}
