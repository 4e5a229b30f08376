/** What a panel on view, or gone, changes of an open login; see login.ts. */
import type { LoginSighting, LoginState, LoginStep, SessionState } from './login';
import { stepClear } from './login-clear';
import { isNextStep, union, used } from './login-methods';
import type { PanelSighting } from './sighting';

/** A panel within this of the last input of a signed-in user is forced. METHOD: timeout_login_n. */
const FORCED_WITHIN_MS = 30 * 60_000;
/** Where a message says that the session ran out, its panel comes within this. */
const TOLD_WITHIN_MS = 60_000;
/** After a long absence a panel within this was there to be met: the session ran out unseen. */
const WAKES_WITHIN_MS = 120_000;
/** Button and Enter, click and submit event of one attempt come within this. */
const SAME_ATTEMPT_MS = 1_000;

/**
 * Takes in one sighting of a panel, or of a document without one, in `frame` of the tab whose open
 * login is `state`. `login` is the one that it ended, if it did.
 */
export function stepLogin(
  state: LoginState | null,
  session: SessionState,
  seen: LoginSighting,
  frame: number,
): LoginStep {
  if (seen.kind === 'clear') return stepClear(state, session, seen, frame);
  // A code alone is asked for in many places; it is part of a login where one is under way.
  if (seen.step && !state?.pending && !state?.stepped) return { state, session, login: null };
  if (seen.state === 'gone' || seen.state === 'left') {
    if (!state) return { state, session, login: null };
    const frames = state.frames.filter((id) => id !== frame);
    const gone = { left: seen.state === 'left', filled: seen.filled === true };
    return { state: { ...state, ...gone, frames, seenAt: seen.at }, session, login: null };
  }
  const open = state ?? opened(session, seen);
  return { state: panel(open, seen, frame), session, login: null };
}

function opened(session: SessionState, seen: LoginSighting & PanelSighting): LoginState {
  return {
    shownAt: seen.at,
    touchedAt: null,
    seenAt: seen.at,
    attempts: 0,
    attemptAt: 0,
    pending: false,
    nextStep: false,
    stepped: false,
    left: false,
    filled: false,
    methods: [],
    forced:
      (session.signedIn || seen.ranOut === true || isTold(session, seen.at)) &&
      seen.at - session.activeAt <= FORCED_WITHIN_MS &&
      !isWaking(session, seen.at),
    frames: [],
  };
}

function isWaking({ wokeAt }: SessionState, at: number): boolean {
  return wokeAt !== undefined && at >= wokeAt && at - wokeAt <= WAKES_WITHIN_MS;
}

/** A session in which these are the next inputs. */
export function wokenBy(session: SessionState, first: number): SessionState {
  const slept = session.activeAt > 0 && first - session.activeAt > FORCED_WITHIN_MS;
  return slept ? { ...session, wokeAt: first } : session;
}

/** A message of it, and then the panel. */
function isTold({ expiredAt }: SessionState, at: number): boolean {
  return expiredAt !== undefined && at - expiredAt <= TOLD_WITHIN_MS;
}

function panel(state: LoginState, seen: LoginSighting & PanelSighting, frame: number): LoginState {
  const next: LoginState = {
    ...state,
    seenAt: Math.max(state.seenAt, seen.at),
    left: false,
    forced: state.forced || seen.locked === true,
    frames: state.frames.includes(frame) ? state.frames : [...state.frames, frame],
  };
  switch (seen.state) {
    case 'shown':
      if (state.pending && seen.at > state.attemptAt) {
        next.pending = false;
        // The same step again says that its code was wrong.
        const stands = seen.step === true && state.stepped;
        next.nextStep = (seen.step === true && !stands) || isNextStep(state.methods, seen.methods);
        next.stepped = next.nextStep || stands;
      }
      // An untouched panel's kind is a choice on offer; only what is used is a method.
      if (state.attempts === 0 && state.touchedAt === null) next.methods = seen.methods;
      return next;
    case 'touched':
      next.touchedAt = state.touchedAt ?? seen.at;
      if (state.attempts === 0) next.methods = used(seen.methods);
      // What came in the way of an attempt that nothing answered yet belongs to it.
      else if (state.pending && seen.methods.includes('captcha'))
        next.methods = union(state.methods, ['captcha']);
      return next;
    case 'submitted': {
      const again = state.pending && seen.at - state.attemptAt < SAME_ATTEMPT_MS;
      if (!again && !state.nextStep) next.attempts += 1;
      next.touchedAt = state.touchedAt ?? seen.at;
      next.attemptAt = seen.at;
      next.pending = true;
      next.nextStep = false;
      // A refused attempt by another way in was no part of the one that got in.
      const more = state.stepped || again;
      next.methods = more ? union(state.methods, used(seen.methods)) : used(seen.methods);
      return next;
    }
    default:
      if (seen.at >= state.attemptAt) next.pending = false;
      return next;
  }
}
