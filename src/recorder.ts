/** What a frame reports becomes traces here: judged in core, stored with the day that it touches. */
import { firstTime, lastTime } from './core/batch';
import { toTraces } from './core/day-split';
import type { Batch } from './core/sighting';
import type { Covered, VisitState } from './core/visit';
import { awaiting, endVisit } from './core/visit-end';
import { takeIn } from './core/visit-intake';
import type { Store } from './store/db';
import { endVisits, enter, lockScreen, unlockScreen } from './store/ledger';
import { readMerged } from './store/merged';

export interface Origin {
  /** Null where the frame was left before it learned its tab. */
  tab: number | null;
  frame: number;
  openerTab: number | null;
  /** Wall clock on receipt. */
  now: number;
  newVisit: () => string;
}

/** Stores a batch; one that was stored before changes nothing. Rejects where it could not be kept. */
export async function record(store: Store, report: Batch, from: Origin): Promise<void> {
  const { tab, frame, openerTab, now, newVisit } = from;
  const batch = underSurvivor(report, await readMerged(store));
  const { id, platform } = batch;
  const lastInput = batch.attention.pulses.reduce((most, [at]) => Math.max(most, at), 0);
  const times = { now, earliest: firstTime(batch), latest: lastTime(batch), lastInput };
  const judge: Parameters<typeof enter>[2] = (state, around) => {
    const taken = takeIn(state, batch, { ...around, frame, newVisit });
    return { taken, traces: toTraces(taken?.happened ?? []) };
  };
  await enter(store, { id, tab, platform, openerTab, ...times }, judge, ending);
}

/** A tab was closed (or, for null, the browser was): its visit ends at its last sign of life. */
export async function leave(store: Store, tab: number | null): Promise<void> {
  await endVisits(store, tab, ending);
}

/**
 * A tab was closed while the browser goes on. A login that nothing answered waits for what its page
 * wrote down last, or for another window: one on the same platform, or one just `opened` from there.
 */
export async function close(
  store: Store,
  tab: number,
  now: number,
  opened: boolean,
): Promise<void> {
  await endVisits(store, tab, ending, (state, others) => {
    const more = others.some(({ platform }) => platform === state.platform);
    return awaiting(state, now, more || opened);
  });
}

/** A tab that gave no sign for this long is gone, though nothing told so. */
const STALE_MS = 2 * 86_400_000;

/** Ends the visits of tabs that were closed while nobody was told: none is remembered for ever. */
export async function closeStale(store: Store, now: number): Promise<void> {
  for (const { tab, lastInput, from, attention } of await store.getAll('visits')) {
    const seen = Math.max(lastInput, from, attention.aliveUntil);
    if (seen < now - STALE_MS) await close(store, tab, now, false);
  }
}

/** The screen was locked at `at`: attention ends there in every tab, and nothing is watched. */
export async function lock(store: Store, at: number): Promise<void> {
  await lockScreen(store, at, (state) => ({
    ...state,
    attention: { ...state.attention, breaks: [...state.attention.breaks, at] },
  }));
}

/** The screen is open again. */
export async function unlock(store: Store, at: number): Promise<void> {
  await unlockScreen(store, at);
}

function ending(state: VisitState, covered: readonly Covered[], waits?: boolean) {
  return toTraces(endVisit(state, covered, waits));
}

/** A page that was open, or a report that waited, still speaks of a platform merged away since. */
function underSurvivor(batch: Batch, merged: ReadonlyMap<string, string>): Batch {
  const named = (id: string) => merged.get(id) ?? id;
  const { platform, relatedTo } = batch;
  if (merged.size === 0) return batch;
  return { ...batch, platform: platform && named(platform), relatedTo: relatedTo.map(named) };
}
