/**
 * What time is counted already, so that a second counts once over all tabs, and in which time
 * nobody can have watched. Kept in one row, which a step of the wall clock starts anew.
 */
import { dayOf } from '../core/calendar';
import type { Trace } from '../core/trace';
import type { Covered, VisitState } from '../core/visit';

export interface CoveredRow {
  id: 'now';
  receivedAt: number;
  /** The spans are whole since then. */
  from: number;
  spans: Covered[];
  /** Since when the screen is locked. */
  lockedAt?: number;
}

export const NOTHING_COVERED: CoveredRow = { id: 'now', receivedAt: 0, from: 0, spans: [] };

/** Time counted longer ago than this is looked up in the traces, should a report come so late. */
const COVERED_MEMORY_MS = 20 * 60_000;
/**
 * A wall clock that stepped back by more than this starts a new reckoning. Smaller corrections
 * overlap what is counted by as much, which costs less than ending the open visits.
 */
const CLOCK_BACK_MS = 5_000;
/** Traces and locks do not say which tab they came from. */
const UNKNOWN_TAB = -2;

/**
 * Where a batch received at `now` that speaks of times up to `latest` lies about a wall clock that
 * was set back: in the time that runs on, at the start of the next, or, told late by another frame,
 * in the last.
 */
export function eraOf(now: number, latest: number, receivedAt: number): 'same' | 'next' | 'last' {
  if (latest > Math.max(now, receivedAt) + CLOCK_BACK_MS) return 'last';
  return Math.max(now, latest) < receivedAt - CLOCK_BACK_MS ? 'next' : 'same';
}

export function remember(row: CoveredRow, traces: readonly Trace[], tab: number): CoveredRow {
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
export function owedSince(state: VisitState | null): number {
  return state?.attention.media[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

/** What is counted since `earliest`; for what comes very late, as the stored traces have it. */
export async function coveredSince(
  row: CoveredRow,
  earliest: number,
  tracesFrom: (day: string) => Promise<Trace[]>,
): Promise<readonly Covered[]> {
  const { lockedAt } = row;
  const locked = lockedAt === undefined ? [] : [behindLock(lockedAt, Number.POSITIVE_INFINITY)];
  const spans = [...row.spans, ...locked];
  if (earliest >= row.from) return spans;
  const traces = await tracesFrom(dayOf(earliest));
  return [...spans, ...traces.flatMap((trace) => coveredBy(trace, UNKNOWN_TAB))];
}

/** An input may be told a moment after the lock; only one well after it shows the screen is open. */
const LOCK_DELAY_MS = 2_000;

export function touched(row: CoveredRow, at: number): CoveredRow {
  const open = row.lockedAt !== undefined && at > row.lockedAt + LOCK_DELAY_MS;
  return open ? unlocked(row, at) : row;
}

export function unlocked({ lockedAt, ...row }: CoveredRow, at: number): CoveredRow {
  if (lockedAt === undefined) return row;
  return { ...row, spans: [...row.spans, behindLock(lockedAt, at)] };
}

function behindLock(from: number, until: number): Covered {
  return { kind: 'lock', tab: UNKNOWN_TAB, platform: '', span: [from, until] };
}
