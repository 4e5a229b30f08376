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
  /** A login was last let in then. */
  inAt?: number;
  /** First input after a while in which a session may have run out unseen. */
  wokeAt?: number;
  /** Its user went out by himself then. */
  outAt?: number;
  /** A message that it ran out was last pressed away then. */
  expiredAt?: number;
  /** What was last seen to stand without a panel: an attempt elsewhere may be told of later. */
  stood?: Stood;
}

/** A document that stood without a panel, in no window that shows one; `opened` as far as that is known. */
export interface Stood {
  tab: number;
  at: number;
  signedIn: boolean;
  opened: number;
}

/** A login was let in at `at`, in whichever tab. */
export function letIn(session: SessionState, at: number): SessionState {
  return { ...session, signedIn: true, activeAt: at, inAt: at };
}

export const NO_SESSION: SessionState = { signedIn: false, activeAt: 0 };

export type LoginSighting = { at: number } & (PanelSighting | ClearSighting);
export type LoginEnd = LoginFact & { at: number };

export interface LoginStep {
  state: LoginState | null;
  session: SessionState;
  login: LoginEnd | null;
}
