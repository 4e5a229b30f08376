/**
 * One batch, one transaction: its id, its traces, the day rows they touch and what is remembered
 * of the visit are stored together or not at all.
 */
import { NO_SESSION } from '../core/login';
import type { Trace } from '../core/trace';
import type { Covered, Surroundings, Taken, VisitState } from '../core/visit';
import type { CoveredRow } from './covered';
import {
  coveredSince,
  eraOf,
  NOTHING_COVERED,
  owedSince,
  remember,
  touched,
  unlocked,
} from './covered';
import { renewRow } from './day-row';
import type { Store } from './db';

/** Received ids are kept this long: what waits in the outbox may wait over a long holiday. */
const BATCH_MEMORY_MS = 30 * 24 * 3_600_000;
/** As many are kept however old they seem: a clock that was set right ages all of them at once. */
const BATCH_MEMORY_LEAST = 1_000;

const STORES = ['traces', 'days', 'batches', 'visits', 'sessions', 'covered'] as const;

export interface Entry {
  id: string;
  /** Null where the frame was left before it learned its tab. */
  tab: number | null;
  platform: string | null;
  openerTab: number | null;
  now: number;
  /** The times that the batch speaks of. */
  earliest: number;
  latest: number;
  /** The last input in it; nobody touches a page behind a locked screen. */
  lastInput: number;
}

/** What the recorder makes of a tab's visit; `traces` are the new ones to append. */
export interface Outcome {
  taken: Taken | null;
  traces: Trace[];
}

type Judge = (
  state: VisitState | null,
  around: Pick<Surroundings, 'tab' | 'openerPlatform' | 'session' | 'covered' | 'others'>,
) => Outcome;

/** What a visit that is over still owes; less what `waits` for another window. */
type Ending = (state: VisitState, covered: readonly Covered[], waits?: boolean) => Trace[];
/** What is kept of a visit that waits, in view of the other visits; null where it is over. */
type Waiting = (state: VisitState, others: readonly VisitState[]) => VisitState | null;

/**
 * Runs `judge` inside the transaction; a batch whose id is known changes nothing. Where the clock
 * was set back, the open visits end first and nothing counted before stands in the way.
 */
export async function enter(
  store: Store,
  entry: Entry,
  judge: Judge,
  ending: Ending,
): Promise<void> {
  const tx = store.transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    if (await tx.objectStore('batches').getKey(entry.id)) return;
    const [visits, sessions, row] = await Promise.all([
      tx.objectStore('visits').getAll(),
      tx.objectStore('sessions').getAll(),
      tx.objectStore('covered').get('now'),
    ]);
    const tab = entry.tab ?? likelyTab(visits, entry);
    const visit = visits.find((one) => one.tab === tab);
    const opener = visits.find((one) => one.tab === entry.openerTab);
    const era = eraOf(entry.now, entry.latest, row?.receivedAt ?? 0);
    if (era === 'next') await endIn(tx, visits, row ?? NOTHING_COVERED, ending);
    const lately = era === 'next' || !row ? NOTHING_COVERED : touched(row, entry.lastInput);
    const state = era === 'same' ? (visit ?? null) : null;
    const earliest = Math.min(entry.earliest, owedSince(state));
    // What was counted before a step back is found in the traces alone.
    const known = era === 'last' ? { ...lately, from: Number.POSITIVE_INFINITY } : lately;
    const { taken, traces } = judge(state, {
      openerPlatform: opener?.platform ?? null,
      session: (platform) => sessions.find((one) => one.platform === platform) ?? NO_SESSION,
      covered: era === 'next' ? [] : await coveredSince(known, earliest, tracesFrom(tx)),
      others: era === 'same' ? visits.filter((one) => one.tab !== tab) : [],
      tab,
    });
    await append(tx, traces);
    if (taken && era !== 'last') {
      const { platform } = taken.state;
      await tx.objectStore('visits').put({ ...taken.state, tab });
      for (const one of visits) {
        if (!taken.confirmed.includes(one.tab)) continue;
        if (one.closedAt === undefined) await tx.objectStore('visits').put({ ...one, login: null });
        else await tx.objectStore('visits').delete(one.tab);
      }
      await tx.objectStore('sessions').put({ ...taken.session, platform });
      const next = { ...lately, receivedAt: Math.max(entry.now, lately.receivedAt) };
      await tx.objectStore('covered').put(remember(next, traces, tab));
    }
    await tx.objectStore('batches').put({ id: entry.id, at: entry.now });
    await forget(tx, entry.now);
  } catch (error) {
    tx.done.catch(() => undefined);
    tx.abort();
    throw error;
  }
  await tx.done;
}

/** A page that was left this soon after the last input of a visit is likely that visit's. */
const LIKELY_MS = 60_000;
/** Visits of pages whose tab cannot be told. */
const NO_TAB = -1;

/** The tab whose visit to the same platform was alive last before the batch. */
function likelyTab(visits: readonly (VisitState & { tab: number })[], entry: Entry): number {
  const likely = visits
    .filter(({ platform }) => platform === entry.platform)
    .filter(({ lastInput }) => Math.abs(entry.earliest - lastInput) <= LIKELY_MS)
    .sort((a, b) => b.lastInput - a.lastInput);
  return likely[0]?.tab ?? NO_TAB;
}

/**
 * Ends the visits of the tabs that `which` names (all where null), storing what they still owe.
 * Those that wait for another window end when there is none left.
 */
export async function endVisits(
  store: Store,
  which: number | null,
  ending: Ending,
  waiting: Waiting = () => null,
): Promise<void> {
  const tx = store.transaction(STORES, 'readwrite', { durability: 'strict' });
  const open = await tx.objectStore('visits').getAll();
  const row = (await tx.objectStore('covered').get('now')) ?? NOTHING_COVERED;
  const chosen = open.filter(
    ({ tab, closedAt }) => which === null || tab === which || closedAt !== undefined,
  );
  const others = open.filter(({ tab, closedAt }) => tab !== which && closedAt === undefined);
  const { lockedAt, ...counted } = await endIn(tx, chosen, row, ending, (state) =>
    waiting(state, others),
  );
  // A browser that starts is in front of somebody.
  const still = which === null || lockedAt === undefined ? {} : { lockedAt };
  await tx.objectStore('covered').put({ ...counted, ...still });
  await tx.done;
}

/** Answers with what is counted once they have ended. */
async function endIn(
  tx: Tx,
  over: readonly (VisitState & { tab: number })[],
  row: CoveredRow,
  ending: Ending,
  waiting: (state: VisitState) => VisitState | null = () => null,
): Promise<CoveredRow> {
  let counted = row;
  for (const state of over) {
    const kept = waiting(state);
    const known = await coveredSince(counted, owedSince(state), tracesFrom(tx));
    const traces = ending(state, known, kept !== null);
    await append(tx, traces);
    counted = remember(counted, traces, state.tab);
    if (kept) await tx.objectStore('visits').put({ ...kept, tab: state.tab });
    else await tx.objectStore('visits').delete(state.tab);
  }
  return counted;
}

/** The screen was locked: what `change` makes of each open visit, and until unlocked nobody watches. */
export async function lockScreen(
  store: Store,
  at: number,
  change: (state: VisitState) => VisitState,
): Promise<void> {
  const tx = store.transaction(STORES, 'readwrite');
  for (const { tab, ...state } of await tx.objectStore('visits').getAll()) {
    await tx.objectStore('visits').put({ ...change(state), tab });
  }
  const row = (await tx.objectStore('covered').get('now')) ?? NOTHING_COVERED;
  await tx.objectStore('covered').put({ ...row, lockedAt: row.lockedAt ?? at });
  await tx.done;
}

export async function unlockScreen(store: Store, at: number): Promise<void> {
  const tx = store.transaction('covered', 'readwrite');
  const row = await tx.store.get('now');
  if (row) await tx.store.put(unlocked(row, at));
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
  const stores = { traces: tx.objectStore('traces'), days: tx.objectStore('days') };
  for (const [platform, day] of touched.values()) await renewRow(stores, platform, day);
}

const tracesFrom = (tx: Tx) => (day: string) =>
  tx.objectStore('traces').index('by-day').getAll(IDBKeyRange.lowerBound(day));

async function forget(tx: Tx, now: number): Promise<void> {
  const index = tx.objectStore('batches').index('by-at');
  if ((await index.getKey(IDBKeyRange.upperBound(now - BATCH_MEMORY_MS))) === undefined) return;
  const newest = await index.openKeyCursor(null, 'prev');
  const spared = await newest?.advance(BATCH_MEMORY_LEAST);
  if (!spared) return;
  const old = IDBKeyRange.upperBound(Math.min(now - BATCH_MEMORY_MS, spared.key));
  for (let at = await index.openCursor(old); at; at = await at.continue()) await at.delete();
}
