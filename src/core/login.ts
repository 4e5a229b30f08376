/**
 * Login episodes (METHOD: login_n, login_s, login_fail_n, timeout_login_n): what pages notice of
 * login panels, in one tab, over any number of documents and frames, becomes one login each.
 *
 * Pages say only what they see: a panel shown, touched, submitted, refused, gone; or a settled
 * document without one. An alert(), a redirect or a lost report hide steps, so each rule works
 * from what came before rather than from one expected order.
 */
import type { ClearSighting, PanelSighting } from './sighting';
import type { LoginFact, LoginMethod } from './trace';

/** A panel within this of the last input of a signed-in user is forced. METHOD: timeout_login_n. */
export const FORCED_WITHIN_MS = 30 * 60_000;
/** Button and Enter, click and submit event of one attempt come within this. */
export const SAME_ATTEMPT_MS = 1_000;
/** A panel that is passed through faster was not stopped at: a remembered session. */
export const PASSED_THROUGH_MS = 1_500;
/**
 * Taking up a phone, scanning and confirming takes longer than this: a QR panel that stood so long
 * and gave way by itself was scanned, though the page behind it may not show a way to log out.
 */
export const SCANNED_MS = 4_000;

/** Two documents' clocks agree within this: the one that a press opened may seem to begin before it. */
const CLOCKS_APART_MS = 50;

/** An open episode of one tab. */
export interface LoginState {
  shownAt: number;
  touchedAt: number | null;
  seenAt: number;
  attempts: number;
  attemptAt: number;
  /** An attempt was made and nothing has said yet that it was refused. */
  pending: boolean;
  /** The attempt led to a second step (SMS after password): its submit is no new attempt. */
  nextStep: boolean;
  /** The panel on view is such a second step. */
  stepped: boolean;
  /** The panel's document was left by its user, not by the page. */
  left: boolean;
  /** The page had put in a password by itself. */
  filled: boolean;
  methods: LoginMethod[];
  forced: boolean;
  /** Frames that show a panel now. */
  frames: number[];
}

/** What is known of the user's session on a platform, over all its tabs. */
export interface SessionState {
  signedIn: boolean;
  activeAt: number;
  /** What was last seen to stand without a panel: an attempt elsewhere may be told of later. */
  stood?: Stood;
}

/** A document of another tab that stood without a panel; `opened` as far as that is known. */
export interface Stood {
  tab: number;
  at: number;
  signedIn: boolean;
  opened: number;
}

export const NO_SESSION: SessionState = { signedIn: false, activeAt: 0 };

export type LoginSighting = { at: number } & (PanelSighting | ClearSighting);
export type LoginEnd = LoginFact & { at: number };

export interface LoginStep {
  state: LoginState | null;
  session: SessionState;
  login: LoginEnd | null;
}

export function stepLogin(
  state: LoginState | null,
  session: SessionState,
  seen: LoginSighting,
  frame: number,
): LoginStep {
  if (seen.kind === 'clear') return clear(state, session, seen, frame);
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
    forced: session.signedIn && seen.at - session.activeAt <= FORCED_WITHIN_MS,
    frames: [],
  };
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
        next.nextStep = seen.step === true || isNextStep(state.methods, seen.methods);
        next.stepped = next.nextStep;
      }
      // An untouched panel's kind is a choice on offer; only what is used is a method.
      if (state.attempts === 0 && state.touchedAt === null) next.methods = seen.methods;
      return next;
    case 'touched':
      next.touchedAt = state.touchedAt ?? seen.at;
      next.methods = state.attempts > 0 ? state.methods : used(seen.methods);
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

/** A panel after an attempt that asks for something new, and not for the same again, is a step on. */
export function isNextStep(before: readonly LoginMethod[], now: readonly LoginMethod[]): boolean {
  const added = now.filter((method) => !before.includes(method));
  if (added.includes('sms')) return true;
  return added.length > 0 && !(before.includes('password') && now.includes('password'));
}

/** What was typed in a panel, not the code that stands beside it to be scanned. */
function used(methods: readonly LoginMethod[]): LoginMethod[] {
  const typed = methods.some((method) => method === 'password' || method === 'sms');
  return methods.filter((method) => method !== 'qr' || !typed);
}

function clear(
  state: LoginState | null,
  session: SessionState,
  seen: LoginSighting & ClearSighting,
  frame: number,
): LoginStep {
  const known = seen.signedIn && !session.signedIn ? { ...session, signedIn: true } : session;
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
  if (succeeded(state, seen)) {
    const login = ended(state, 'success', seen.at);
    return { state: null, session: { ...session, signedIn: true, activeAt: seen.at }, login };
  }
  const untouched = state.attempts === 0 && state.touchedAt === null;
  return { state: untouched ? null : open, session: known, login: null };
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

function ended(state: LoginState, outcome: LoginFact['outcome'], until: number): LoginEnd {
  const at = state.touchedAt ?? state.shownAt;
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

/** Ways in that need no touch here: the phone, the key. */
function elsewhere(state: LoginState): LoginMethod[] {
  if (state.touchedAt !== null && state.methods.some((method) => method === 'password')) return [];
  return state.methods.filter((method) => method === 'qr' || method === 'ukey');
}

/** Without a touch it was they that logged in, or a script by the password that it knew. */
function untouched(state: LoginState): LoginMethod[] {
  return state.filled ? state.methods.filter((method) => method === 'password') : elsewhere(state);
}

/** The visit ended with the episode open: failed if anything was submitted, else abandoned. */
export function settleLogin(state: LoginState | null): LoginEnd | null {
  if (!state || (state.attempts === 0 && state.touchedAt === null)) return null;
  return ended(state, state.attempts > 0 ? 'failure' : 'abandoned', state.seenAt);
}

/** Another window answers an attempt within this, or answers something else. */
export const ANSWERED_ELSEWHERE_MS = 60_000;

/**
 * A login page may open the system in a window of its own, or be a window of its own that closes:
 * another window of the platform that stands without a panel confirms an attempt that nothing
 * refused, if it was opened since or shows a way to log out.
 */
export function confirmedBy(state: LoginState | null, { at, signedIn, opened }: Stood) {
  if (!state?.pending) return null;
  const since = at - state.attemptAt;
  const answers = since >= 0 && since <= ANSWERED_ELSEWHERE_MS;
  return answers && (signedIn || opened >= state.attemptAt) ? ended(state, 'success', at) : null;
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
