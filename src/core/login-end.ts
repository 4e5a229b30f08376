/** How an open login ends: by success, by its visit's end, or by what another window shows. */
import type { LoginEnd, LoginState, Stood } from './login';
import { untouched } from './login-methods';
import type { LoginFact } from './trace';

/** No login that needs no touch takes longer: METHOD caps login_s at this. */
const UNTOUCHED_MAX_MS = 300_000;

/** The login that an episode was, ended at `until`. */
export function endLogin(
  state: LoginState,
  outcome: LoginFact['outcome'],
  until: number,
): LoginEnd {
  // How long nobody was before a panel that nobody touched is not known.
  const at = state.touchedAt ?? Math.max(state.shownAt, until - UNTOUCHED_MAX_MS);
  const attempts = outcome === 'success' ? Math.max(1, state.attempts) : state.attempts;
  return {
    kind: 'login',
    at,
    ms: Math.max(0, until - at),
    outcome,
    method: state.attempts === 0 && state.touchedAt === null ? untouched(state) : state.methods,
    attempts,
    forced: state.forced,
  };
}

/** The visit ended with the episode open: failed if anything was submitted, else abandoned. */
export function settleLogin(state: LoginState | null): LoginEnd | null {
  if (!state || (state.attempts === 0 && state.touchedAt === null)) return null;
  return endLogin(state, state.attempts > 0 ? 'failure' : 'abandoned', state.seenAt);
}

/** Another window answers an attempt within this, or answers something else. */
const ANSWERED_ELSEWHERE_MS = 60_000;

/**
 * A login page may open the system in a window of its own, or be a window of its own that closes:
 * another window of the platform that stands without a panel confirms an attempt that nothing
 * refused, if it was opened since or shows a way to log out.
 */
export function confirmedBy(state: LoginState | null, { at, signedIn, opened }: Stood) {
  if (!state?.pending) return null;
  const since = at - state.attemptAt;
  const answers = since >= 0 && since <= ANSWERED_ELSEWHERE_MS;
  return answers && (signedIn || opened >= state.attemptAt) ? endLogin(state, 'success', at) : null;
}
