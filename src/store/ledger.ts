/**
 * One batch, one transaction: its id, its traces, the day rows they touch and what is remembered
 * of the visit are stored together or not at all.
 */
import { dayOf } from '../core/calendar';
import { NO_SESSION } from '../core/login';
import { rollUp } from '../core/rollup';
import type { StoredTrace, Trace } from '../core/trace';
import type { Covered, Surroundings, Taken, VisitState } from '../core/visit';
import type { Schema, Store } from './db';

/** Received ids are kept this long: what waits in the outbox may wait over a long holiday. */
const BATCH_MEMORY_MS = 30 * 24 * 3_600_000;
/** Time counted longer ago than this is looked up in the traces, should a report come so late. */
const COVERED_MEMORY_MS = 20 * 60_000;
/**
 * A wall clock that stepped back by more than this starts a new reckoning. Smaller corrections
 * overlap what is counted by as much, which costs less than ending the open visits.
 */
const CLOCK_BACK_MS = 5_000;

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
}

/** What the recorder makes of a tab's visit; `traces` are the new ones to append. */
export interface Outcome {
  taken: Taken | null;
  traces: Trace[];
}

type Judge = (
  state: VisitState | null,
  around: Pick<Surroundings, 'tab' | 'openerPlatform' | 'session' | 'covered'>,
) => Outcome;

/** What a visit that is over still owes. */
type Ending = (state: VisitState, covered: readonly Covered[]) => Trace[];

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
    const era = eraOf(entry, row?.receivedAt ?? 0);
    if (era === 'next') await endIn(tx, visits, row ?? NOTHING_COVERED, ending);
    const lately = era === 'next' || !row ? NOTHING_COVERED : row;
    const state = era === 'same' ? (visit ?? null) : null;
    const earliest = Math.min(entry.earliest, owedSince(state));
    // What was counted before a step back is found in the traces alone.
    const known = era === 'last' ? { ...lately, from: Number.POSITIVE_INFINITY } : lately;
    const { taken, traces } = judge(state, {
      openerPlatform: opener?.platform ?? null,
      session: (platform) => sessions.find((one) => one.platform === platform) ?? NO_SESSION,
      covered: era === 'next' ? [] : await coveredSince(tx, known, earliest),
      tab,
    });
    await append(tx, traces);
    if (taken && era !== 'last') {
      const { platform } = taken.state;
      await tx.objectStore('visits').put({ ...taken.state, tab });
      const { signedIn, activeAt } = taken.session;
      await tx.objectStore('sessions').put({ signedIn, activeAt, platform });
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

/**
 * Where a batch lies about a wall clock that was set back: in the time that runs on, at the start
 * of the next, or, told late by another frame, in the last.
 */
function eraOf({ now, latest }: Entry, receivedAt: number): 'same' | 'next' | 'last' {
  if (latest > Math.max(now, receivedAt) + CLOCK_BACK_MS) return 'last';
  return Math.max(now, latest) < receivedAt - CLOCK_BACK_MS ? 'next' : 'same';
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

/** Ends the visits of the tabs that `which` names (all where null), storing what they still owe. */
export async function endVisits(store: Store, which: number | null, ending: Ending): Promise<void> {
  const tx = store.transaction(STORES, 'readwrite', { durability: 'strict' });
  const open = await tx.objectStore('visits').getAll();
  const row = (await tx.objectStore('covered').get('now')) ?? NOTHING_COVERED;
  const over = open.filter(({ tab }) => which === null || tab === which);
  await tx.objectStore('covered').put(await endIn(tx, over, row, ending));
  await tx.done;
}

/** Answers with what is counted once they have ended. */
async function endIn(
  tx: Tx,
  over: readonly (VisitState & { tab: number })[],
  row: CoveredRow,
  ending: Ending,
): Promise<CoveredRow> {
  let counted = row;
  for (const state of over) {
    const traces = ending(state, await coveredSince(tx, counted, owedSince(state)));
    await append(tx, traces);
    counted = remember(counted, traces, state.tab);
    await tx.objectStore('visits').delete(state.tab);
  }
  return counted;
}

/** Changes what is remembered of every open visit. */
export async function eachVisit(
  store: Store,
  change: (state: VisitState) => VisitState,
): Promise<void> {
  const tx = store.transaction('visits', 'readwrite');
  for (const { tab, ...state } of await tx.store.getAll()) {
    await tx.store.put({ ...change(state), tab });
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

type CoveredRow = Schema['covered']['value'];

const NOTHING_COVERED: CoveredRow = { id: 'now', receivedAt: 0, from: 0, spans: [] };

function remember(row: CoveredRow, traces: readonly Trace[], tab: number): CoveredRow {
  const spans = [...row.spans];
  for (const one of traces.flatMap((trace) => coveredBy(trace, tab))) {
    const [from, until] = one.span;
    const last = spans.findIndex(
      ({ kind, tab, platform, span }) =>
        kind === one.kind && tab === one.tab && platform === one.platform && span[1] === from,
    );
    const joined = spans[last];
    if (joined) spans[last] = { ...joined, span: [joined.span[0], until] };
    else spans.push(one);
  }
  const horizon = spans.reduce((most, { span }) => Math.max(most, span[1]), 0) - COVERED_MEMORY_MS;
  const kept = spans.filter(({ span }) => span[1] > horizon);
  return {
    ...row,
    from: kept.length < spans.length ? Math.max(row.from, horizon) : row.from,
    spans: kept,
  };
}

function coveredBy(trace: Trace, tab: number): Covered[] {
  if ((trace.kind !== 'dwell' && trace.kind !== 'wait') || trace.ms === 0) return [];
  const { kind, platform, at, ms } = trace;
  return [{ kind, tab, platform, span: [at, at + ms] }];
}

/** When the time starts that a visit may still count without a further report. */
function owedSince(state: VisitState | null): number {
  return state?.attention.media[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

/** What is counted since `earliest`; for what comes very late, as the stored traces have it. */
async function coveredSince(
  tx: Tx,
  row: CoveredRow,
  earliest: number,
): Promise<readonly Covered[]> {
  if (earliest >= row.from) return row.spans;
  const days = IDBKeyRange.lowerBound(dayOf(earliest));
  const traces = await tx.objectStore('traces').index('by-day').getAll(days);
  return [...row.spans, ...traces.flatMap((trace) => coveredBy(trace, UNKNOWN_TAB))];
}

/** Traces do not say which tab they came from. */
const UNKNOWN_TAB = -2;

async function forget(tx: Tx, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - BATCH_MEMORY_MS);
  const index = tx.objectStore('batches').index('by-at');
  for (let at = await index.openCursor(old); at; at = await at.continue()) await at.delete();
}
