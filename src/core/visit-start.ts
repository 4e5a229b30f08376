/** Where one visit of a tab is over and the next begins. METHOD: visit. */
import type { AttentionState } from './attention';
import { NAVIGATION_HOLE_MS, noAttention } from './attention';
import { firstTime } from './batch';
import type { LoginState } from './login';
import type { Batch } from './sighting';
import type { VisitState } from './visit';

/** A visit ends after this long without input. METHOD: visit. */
const VISIT_IDLE_MS = 30 * 60_000;

/**
 * Whether the visit is over with this batch: another platform, a page of none in between, or too long
 * without input. A login that is open may lead over a sign-on host that nobody listed.
 */
export function hasEnded(state: VisitState, platform: string, batch: Batch): boolean {
  if (state.platform !== platform) return true;
  if (leftIn(state.attention, batch.attention.opened) && !state.login) return true;
  const [first] = batch.attention.pulses.map(([at]) => at).sort((a, b) => a - b);
  return first !== undefined && first - state.lastInput > VISIT_IDLE_MS;
}

/** Whether another page was open since; unknown where the end of the last one was not told yet. */
function leftIn({ closed, aliveUntil }: AttentionState, opened = 0): boolean {
  const told = closed > 0 && aliveUntil <= closed + NAVIGATION_HOLE_MS;
  return told && opened > closed + NAVIGATION_HOLE_MS;
}

/** The visit that a batch begins, at the start of its document where that is told. */
export function beginVisit(platform: string, batch: Batch, visit: string): VisitState {
  const from = batch.attention.opened ?? firstTime(batch);
  return {
    platform,
    visit,
    from,
    entry: from,
    lastInput: from,
    attention: noAttention(),
    login: null,
  };
}

/** A panel that stood untouched while the visit slept is still the one that is scanned later. */
export function stillShown(ended: VisitState | null, platform: string): LoginState | null {
  const login = ended?.platform === platform ? ended.login : null;
  const waiting = login?.attempts === 0 && login.touchedAt === null && login.frames.length > 0;
  return waiting ? login : null;
}
