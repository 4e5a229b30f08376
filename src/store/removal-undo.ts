/** What was deleted a moment ago, put back as it was beside what came since. */
import { markOf } from '../core/folded';
import type { StoredTrace } from '../core/trace';
import type { Progress, Records } from './copy';
import { renewRow } from './day-row';
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
    const named = await survivorsIn(tx);
    const traces = records.traces.map(named);
    const since = await foldedSince(tx);
    const own = new Set(records.traces.map(({ day, platform }) => `${day} ${platform}`));
    const folded = records.days.filter(
      (row) => row.folded || !own.has(`${row.day} ${row.platform}`),
    );
    const terms = { listed: new Set<string>(), openUntil, made: null, progress };
    await restoreIn(tx, { ...records, traces: [], days: folded, pauses: [] }, terms);
    const beside = await putOwnTraces(tx, traces, since);
    if (beside.length > 0) await restoreIn(tx, { ...NOTHING, traces: beside }, terms);
    await rollUpOf(tx, traces);
    await putPausesBack(tx, taken.pauses, openUntil);
    await putSurveys(tx, taken);
    await putState(tx, taken.state, named);
  });
}

const NOTHING: Records = {
  traces: [],
  days: [],
  presence: [],
  pauses: [],
  diary: [],
  items: [],
  plan: null,
  merged: [],
};

/** Puts what is of a platform that was merged away meanwhile under the one that it went into. */
async function survivorsIn(tx: WholeTx): Promise<<T extends { platform: string }>(of: T) => T> {
  const rows = await tx.objectStore('merged').getAll();
  const into = new Map(rows.map((row) => [row.id, row.into]));
  return (of) => ({ ...of, platform: into.get(of.platform) ?? of.platform });
}

/** Whether a trace was restored from a copy and folded since it was deleted. */
async function foldedSince(tx: WholeTx): Promise<(trace: StoredTrace) => boolean> {
  const rows = (await tx.objectStore('days').getAll()).filter(({ folded }) => folded);
  const known = new Map(
    rows.map(({ day, platform, folded }) => [
      `${day} ${platform}`,
      folded?.visits && new Set(folded.visits),
    ]),
  );
  return ({ day, platform, visit }) => {
    const visits = known.get(`${day} ${platform}`);
    return visits === null || (visits?.has(markOf(visit)) ?? false);
  };
}

/** Answers those whose key is taken; those that `since` names are here. */
async function putOwnTraces(
  tx: WholeTx,
  all: readonly StoredTrace[],
  since: (trace: StoredTrace) => boolean,
): Promise<StoredTrace[]> {
  const store = tx.objectStore('traces');
  const taken = new Set((await store.getAllKeys()) as number[]);
  const traces = all.filter((trace) => !since(trace));
  const free = traces.filter(({ key }) => !taken.has(key));
  await Promise.all(free.map((trace) => store.put(trace)));
  return traces.filter(({ key }) => taken.has(key));
}

async function rollUpOf(tx: WholeTx, traces: readonly StoredTrace[]): Promise<void> {
  const stores = { traces: tx.objectStore('traces'), days: tx.objectStore('days') };
  const touched = new Map(
    traces.map(({ day, platform }) => [`${day} ${platform}`, { day, platform }]),
  );
  for (const { day, platform } of touched.values()) await renewRow(stores, platform, day);
}

/**
 * A survey that was begun anew meanwhile stays as it is, and so does what a table or sum was of that
 * was made meanwhile: put over it, the earlier one would let a third follow.
 */
async function putSurveys(tx: WholeTx, taken: Taken): Promise<void> {
  for (const survey of taken.surveys) await tx.objectStore('surveys').put(survey);
  const begun = new Set(await tx.objectStore('workbench').getAllKeys());
  const released = new Set(await tx.objectStore('releases').getAllKeys());
  for (const tally of taken.tallies) {
    if (!begun.has(tally.id)) await tx.objectStore('workbench').put(tally);
  }
  for (const half of taken.halves) {
    if (!begun.has(half.survey)) await tx.objectStore('halves').put(half);
  }
  for (const work of taken.exchanges) {
    if (!begun.has(work.id)) await tx.objectStore('exchanges').put(work);
  }
  for (const release of taken.releases) {
    if (!released.has(release.definition)) await tx.objectStore('releases').put(release);
  }
}

async function putState(
  tx: WholeTx,
  state: Taken['state'],
  named: Awaited<ReturnType<typeof survivorsIn>>,
): Promise<void> {
  for (const batch of state.batches) await tx.objectStore('batches').put(batch);
  // A page that went on meanwhile has begun a visit and a session of its own.
  for (const visit of state.visits.map(named)) {
    if (!(await tx.objectStore('visits').getKey(visit.tab))) {
      await tx.objectStore('visits').put(visit);
    }
  }
  for (const session of state.sessions.map(named)) {
    if (!(await tx.objectStore('sessions').getKey(session.platform))) {
      await tx.objectStore('sessions').put(session);
    }
  }
  for (const row of state.covered) {
    const now = await tx.objectStore('covered').get('now');
    const spans = [...row.spans.map(named), ...(now?.spans ?? [])];
    await tx.objectStore('covered').put({ ...(now ?? row), spans });
  }
}
