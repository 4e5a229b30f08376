/** A visit: what is remembered of it between batches, and what is judged with it. METHOD: visit. */
import type { AttentionState } from './attention';
import type { LeftForm } from './form-return';
import type { Interval } from './interval';
import type { LoginState, SessionState } from './login';
import type { PressedSignIn } from './sign-in-return';
import type { Fact } from './trace';

export interface VisitState {
  platform: string;
  visit: string;
  from: number;
  /** Where the next check-in's elapsed time starts: the visit's start or the last check-in. */
  entry: number;
  lastInput: number;
  attention: AttentionState;
  login: LoginState | null;
  /** When the document on view was opened. */
  opened?: number;
  /** When its tab was closed, of a visit that waits for another window to answer its login. */
  closedAt?: number;
  /** A page was left on a press of 签到; absent in visits begun before this was told. */
  signIn?: PressedSignIn | null;
  /** A form that the document on view may yet refuse. */
  form?: LeftForm | null;
}

/** A fact with its time and visit; the recorder adds the day. */
export type Happened = Fact & { at: number; platform: string; visit: string };

/** Time that a visit already counts, as others must see it, or that the screen was locked. */
export interface Covered {
  kind: 'dwell' | 'wait' | 'lock';
  tab: number;
  platform: string;
  span: Interval;
}

export interface Surroundings {
  tab: number;
  frame: number;
  /** The platform of the tab that opened this one, which a sign-on page may belong to. */
  openerPlatform: string | null;
  session: (platform: string) => SessionState;
  covered: readonly Covered[];
  /** The visits of other tabs. */
  others: readonly (VisitState & { tab: number })[];
  newVisit: () => string;
}

export interface Taken {
  state: VisitState;
  session: SessionState;
  happened: Happened[];
  /** Tabs whose open login this batch confirmed. */
  confirmed: number[];
}
