/** What was deleted a moment ago, put back as it was beside what came since. */
import { rollUp } from '../core/rollup';
import type { StoredTrace } from '../core/trace';
import type { Progress } from './copy';
import type { Store } from './db';
import type { Taken } from './removal';
import { putPausesBack } from './removal-pauses';
import { restoreIn } from './restore';
import type { WholeTx } from './whole';
import { inOne } from './whole';

export interface UndoTerms {
  /** When a pause that nobody had ended has ended; null where measuring is paused still. */
  openUntil: number | null;
  progress: Progress;
}

/**
 * Puts it back. These traces were here: they go back word for word, two that the clock counted over
 * each other included. Only those whose place was taken since, by a copy restored in between, are
 * held against what is there, as a copy's are.
 */
export function putBack(store: Store, taken: Taken, { openUntil, progress }: UndoTerms) {
  return inOne(store, async (tx) => {
    const { records } = taken;
    const beside = await putOwnTraces(tx, records.traces);
    const own = new Set(records.traces.map(({ day, platform }) => `${day} ${platform}`));
    const folded = records.days.filter(({ day, platform }) => !own.has(`${day} ${platform}`));
    const rest = { ...records, traces: beside, days: folded, pauses: [] };
    await restoreIn(tx, rest, { listed: new Set(), openUntil, progress });
    await rollUpOf(tx, records.traces);
    await putPausesBack(tx, taken.pauses, openUntil);
    await putSurveys(tx, taken);
    await putState(tx, taken.state);
  });
}

/** Answers those whose key is taken. */
async function putOwnTraces(tx: WholeTx, traces: readonly StoredTrace[]): Promise<StoredTrace[]> {
  const store = tx.objectStore('traces');
  const taken = new Set((await store.getAllKeys()) as number[]);
  const free = traces.filter(({ key }) => !taken.has(key));
  await Promise.all(free.map((trace) => store.put(trace)));
  return traces.filter(({ key }) => taken.has(key));
}

async function rollUpOf(tx: WholeTx, traces: readonly StoredTrace[]): Promise<void> {
  const index = tx.objectStore('traces').index('by-platform-day');
  const touched = new Map(
    traces.map(({ day, platform }) => [`${day} ${platform}`, { day, platform }]),
  );
  for (const { day, platform } of touched.values()) {
    const all = (await index.getAll([platform, day])) as StoredTrace[];
    if (all.length > 0) await tx.objectStore('days').put(rollUp(day, platform, all));
  }
}

async function putSurveys(tx: WholeTx, taken: Taken): Promise<void> {
  for (const survey of taken.surveys) await tx.objectStore('surveys').put(survey);
  for (const tally of taken.tallies) await tx.objectStore('workbench').put(tally);
  for (const half of taken.halves) await tx.objectStore('halves').put(half);
  for (const work of taken.exchanges) await tx.objectStore('exchanges').put(work);
}

async function putState(tx: WholeTx, state: Taken['state']): Promise<void> {
  for (const batch of state.batches) await tx.objectStore('batches').put(batch);
  // A page that went on meanwhile has begun a visit and a session of its own.
  for (const visit of state.visits) {
    if (!(await tx.objectStore('visits').getKey(visit.tab))) {
      await tx.objectStore('visits').put(visit);
    }
  }
  for (const session of state.sessions) {
    if (!(await tx.objectStore('sessions').getKey(session.platform))) {
      await tx.objectStore('sessions').put(session);
    }
  }
  for (const row of state.covered) {
    const now = await tx.objectStore('covered').get('now');
    const spans = [...row.spans, ...(now?.spans ?? [])];
    await tx.objectStore('covered').put(now ? { ...now, spans } : row);
  }
}
