/** What a settled document without a panel says of the login that was open; see login.ts. */
import type { LoginSighting, LoginState, LoginStep, SessionState } from './login';
import { letIn } from './login';
import { endLogin, settleLogin } from './login-end';
import { elsewhere } from './login-methods';
import type { ClearSighting } from './sighting';

/** A panel that is passed through faster was not stopped at: a remembered session. */
const PASSED_THROUGH_MS = 1_500;
/**
 * Taking up a phone, scanning and confirming takes longer than this: a QR panel that stood so long
 * and gave way by itself was scanned, though the page behind it may not show a way to log out.
 */
export const SCANNED_MS = 4_000;

/** A page that is logged out of goes within this. */
const GOES_OUT_MS = 5_000;

/** Two documents' clocks agree within this: the one that a press opened may seem to begin before it. */
const CLOCKS_APART_MS = 50;

/** Takes in a document that settled without a panel: the login is over, or goes on, or was none. */
export function stepClear(
  state: LoginState | null,
  session: SessionState,
  seen: LoginSighting & ClearSighting,
  frame: number,
): LoginStep {
  const within = seen.signedIn && !isGoing(session, seen.at);
  const known = within && !session.signedIn ? { ...session, signedIn: true } : session;
  if (!state) return { state, session: known, login: null };
  const frames = state.frames.filter((id) => id !== frame);
  const open = { ...state, frames, seenAt: Math.max(state.seenAt, seen.at) };
  if (
    frames.length > 0 ||
    seen.at < state.attemptAt - CLOCKS_APART_MS ||
    (seen.step && state.stepped)
  ) {
    return { state: open, session, login: null };
  }
  if (seen.signedIn && isBy(session.inAt, state)) {
    return { state: null, session: known, login: settleLogin(state) };
  }
  if (succeeded(state, seen)) {
    const login = endLogin(state, 'success', seen.at);
    return { state: null, session: letIn(session, seen.at), login };
  }
  const untouched = state.attempts === 0 && state.touchedAt === null;
  return { state: untouched ? null : open, session: known, login: null };
}

/** The login of another tab let this one in: since it let in, nothing was tried here. */
function isBy(inAt: number | undefined, { shownAt, touchedAt, attemptAt }: LoginState): boolean {
  return inAt !== undefined && inAt > Math.max(shownAt, touchedAt ?? 0, attemptAt);
}

/** The page that one goes out of still offers the way out. */
function isGoing({ outAt }: SessionState, at: number): boolean {
  return outAt !== undefined && at - outAt < GOES_OUT_MS;
}

/**
 * The panel is gone and the page stands without it. After an unrefused attempt that is a success,
 * unless its user went elsewhere; without one it takes a way to log out, or a QR panel that gave
 * way by itself after the time that scanning takes.
 */
function succeeded(state: LoginState, seen: LoginSighting & ClearSighting): boolean {
  if (state.pending) return seen.signedIn || !state.left;
  if (state.attempts > 0) return seen.signedIn;
  const needsNoTouch = elsewhere(state).length > 0;
  const stood = state.seenAt - (state.touchedAt ?? state.shownAt);
  if (needsNoTouch && stood >= SCANNED_MS && !state.left) return true;
  if (!seen.signedIn) return false;
  if (state.touchedAt !== null) return true;
  return (needsNoTouch || state.filled) && stood >= PASSED_THROUGH_MS;
}
