/**
 * One batch, one transaction: its id, its traces, the day rows they touch and what is remembered
 * of the visit are stored together or not at all.
 */
import { NO_SESSION } from '../core/login';
import { rollUp } from '../core/rollup';
import type { StoredTrace, Trace } from '../core/trace';
import type { Covered, Surroundings, Taken, VisitState } from '../core/visit';
import type { Store } from './db';

/** Received ids are kept this long; a batch older than that is no retry. */
const BATCH_MEMORY_MS = 48 * 3_600_000;
/** Time counted longer ago than this meets no late report. */
const COVERED_MEMORY_MS = 20 * 60_000;
/** A wall clock that stepped back by more than this starts a new reckoning. */
const CLOCK_BACK_MS = 1_000;

const STORES = ['traces', 'days', 'batches', 'visits', 'sessions', 'covered'] as const;

export interface Entry {
  id: string;
  tab: number;
  openerTab: number | null;
  now: number;
}

/** What the recorder makes of a tab's visit; `traces` are the new ones to append. */
export interface Outcome {
  taken: Taken | null;
  traces: Trace[];
}

type Judge = (
  state: VisitState | null,
  around: Pick<Surroundings, 'openerPlatform' | 'session' | 'covered'>,
) => Outcome;

/** Runs `judge` inside the transaction; a batch whose id is known changes nothing. */
export async function enter(store: Store, entry: Entry, judge: Judge): Promise<void> {
  const tx = store.transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    if (await tx.objectStore('batches').getKey(entry.id)) return;
    const [visit, opener, sessions, row] = await Promise.all([
      tx.objectStore('visits').get(entry.tab),
      entry.openerTab === null ? undefined : tx.objectStore('visits').get(entry.openerTab),
      tx.objectStore('sessions').getAll(),
      tx.objectStore('covered').get('now'),
    ]);
    const back = row !== undefined && entry.now < row.receivedAt - CLOCK_BACK_MS;
    const covered = back ? [] : (row?.spans ?? []);
    if (back) await tx.objectStore('visits').clear();
    const { taken, traces } = judge(back ? null : (visit ?? null), {
      openerPlatform: opener?.platform ?? null,
      session: (platform) => sessions.find((one) => one.platform === platform) ?? NO_SESSION,
      covered,
    });
    await append(tx, traces);
    if (taken) {
      const { platform } = taken.state;
      await tx.objectStore('visits').put({ ...taken.state, tab: entry.tab });
      const { signedIn, activeAt } = taken.session;
      await tx.objectStore('sessions').put({ signedIn, activeAt, platform });
    }
    const spans = remember(covered, traces, entry);
    await tx.objectStore('covered').put({ id: 'now', receivedAt: entry.now, spans });
    await tx.objectStore('batches').put({ id: entry.id, at: entry.now });
    await forget(tx, entry.now);
  } catch (error) {
    tx.done.catch(() => undefined);
    tx.abort();
    throw error;
  }
  await tx.done;
}

/** Ends the visits of the tabs that `which` names (all where null), storing what they still owe. */
export async function endVisits(
  store: Store,
  which: number | null,
  ending: (state: VisitState, covered: readonly Covered[]) => Trace[],
): Promise<void> {
  const tx = store.transaction(STORES, 'readwrite', { durability: 'strict' });
  const open = await tx.objectStore('visits').getAll();
  const covered = (await tx.objectStore('covered').get('now'))?.spans ?? [];
  for (const state of open) {
    if (which !== null && state.tab !== which) continue;
    await append(tx, ending(state, covered));
    await tx.objectStore('visits').delete(state.tab);
  }
  await tx.done;
}

type Tx = ReturnType<typeof transaction>;
const transaction = (store: Store) => store.transaction(STORES, 'readwrite');

async function append(tx: Tx, traces: readonly Trace[]): Promise<void> {
  const touched = new Map<string, [string, string]>();
  for (const trace of traces) {
    void tx.objectStore('traces').add(trace);
    touched.set(`${trace.platform} ${trace.day}`, [trace.platform, trace.day]);
  }
  const index = tx.objectStore('traces').index('by-platform-day');
  for (const key of touched.values()) {
    const all = (await index.getAll(key)) as StoredTrace[];
    await tx.objectStore('days').put(rollUp(key[1], key[0], all));
  }
}

function remember(covered: readonly Covered[], traces: readonly Trace[], entry: Entry): Covered[] {
  const spans = [...covered];
  for (const trace of traces) {
    if (trace.kind !== 'dwell' && trace.kind !== 'wait') continue;
    if (trace.ms === 0) continue;
    const { kind, platform } = trace;
    const last = spans.findIndex(
      (one) =>
        one.kind === kind &&
        one.tab === entry.tab &&
        one.platform === platform &&
        one.span[1] === trace.at,
    );
    const joined = spans[last];
    const until = trace.at + trace.ms;
    if (joined) spans[last] = { ...joined, span: [joined.span[0], until] };
    else spans.push({ kind, tab: entry.tab, platform, span: [trace.at, until] });
  }
  const newest = spans.reduce((most, { span }) => Math.max(most, span[1]), 0);
  return spans.filter(({ span }) => span[1] > newest - COVERED_MEMORY_MS);
}

async function forget(tx: Tx, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - BATCH_MEMORY_MS);
  const index = tx.objectStore('batches').index('by-at');
  for (let at = await index.openCursor(old); at; at = await at.continue()) await at.delete();
}
