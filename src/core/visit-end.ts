/** What a visit still owes when it is over, and how long its login waits for another window. */
import { noAttention, settle } from './attention';
import { normalise } from './interval';
import { settleLogin } from './login-end';
import type { Covered, Happened, VisitState } from './visit';
import { formTaken } from './visit-sightings';

/**
 * What a visit still owes when it ends: media that waited for an input, a form that nothing refused,
 * an open login unless that `waits` for another window.
 */
export function endVisit(
  state: VisitState,
  covered: readonly Covered[],
  waits = false,
): Happened[] {
  const about = { platform: state.platform, visit: state.visit };
  const taken = normalise(covered.filter(({ kind }) => kind !== 'wait').map(({ span }) => span));
  const login = waits ? null : settleLogin(state.login);
  return [
    ...settle(state.attention, taken).map((dwell) => ({
      kind: 'dwell' as const,
      ...dwell,
      ...about,
    })),
    ...(login ? [{ ...login, ...about }] : []),
    ...(state.form ? [formTaken(state.form, about)] : []),
  ];
}

/** On a busy machine what a closed tab wrote down last takes this long, and may answer its attempt. */
export const LAST_WORDS_MS = 2_000;
/** A closed tab's login waits this long for another window's word, which may take a report's time. */
export const AWAITS_MS = 20_000;

/**
 * What is left of a visit whose tab was closed with a login that nothing answered, while its own
 * last words or another window may; null where none does or the time is over.
 * @param now wall clock
 * @param others whether the platform is open elsewhere, or was just opened from here
 */
export function awaiting(state: VisitState, now: number, others: boolean): VisitState | null {
  const closedAt = state.closedAt ?? now;
  const { login } = state;
  // Of a login that was touched the attempt itself may be among the tab's last words.
  const touched = login?.attempts === 0 && login.touchedAt !== null;
  const elsewhere = others && (login?.pending || touched) ? AWAITS_MS : 0;
  const waits = Math.max(elsewhere, login?.pending ? LAST_WORDS_MS : 0);
  return now - closedAt < waits
    ? { ...state, closedAt, attention: noAttention(), form: null }
    : null;
}
