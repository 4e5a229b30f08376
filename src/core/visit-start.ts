/** Where one visit of a tab is over and the next begins. METHOD: visit. */
import type { AttentionState } from './attention';
import { NAVIGATION_HOLE_MS, noAttention } from './attention';
import { firstTime } from './batch';
import type { LoginEnd, LoginState } from './login';
import { SCANNED_MS } from './login-clear';
import { endLogin } from './login-end';
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
  const first = firstInput(batch);
  return first !== undefined && first - state.lastInput > VISIT_IDLE_MS;
}

export function firstInput({ attention: { pulses } }: Batch): number | undefined {
  const [first] = pulses.map(([at]) => at).sort((a, b) => a - b);
  return first;
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

/**
 * The login of a portal that is a platform of its own, where its page led on to a system that is
 * another: it let in. A refusal, or an address that its user typed, is none.
 */
export function ledOn({ platform, login }: VisitState, to: string, batch: Batch): LoginEnd | null {
  if (platform === to || !login?.pending || login.left) return null;
  return endLogin(login, 'success', batch.attention.opened ?? login.seenAt);
}

/**
 * A panel that stood untouched while the visit slept is still the one that is scanned later: by who
 * is there again now, and had taken up his phone.
 */
export function stillShown(
  ended: VisitState | null,
  platform: string,
  batch: Batch,
): LoginState | null {
  const login = ended?.platform === platform ? ended.login : null;
  const waiting = login?.attempts === 0 && login.touchedAt === null && login.frames.length > 0;
  const back = firstTime(batch);
  return waiting ? { ...login, shownAt: back - SCANNED_MS, seenAt: back } : null;
}
