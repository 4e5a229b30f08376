/**
 * The one vocabulary of the study. A trace is one fact noticed in a page: what kind, when, how
 * long. It never holds content: no text, title, address, label, file name or key.
 *
 * Times are epoch milliseconds, durations milliseconds, counts integers. For every kind with `ms`
 * the fact spans [at, at + ms); for the others it happened at `at`.
 */

export const PURPOSES = [
  'acknowledge',
  'check-in',
  'study',
  'upload',
  'like-share',
  'submit',
  'ranking',
  'task',
  'login',
  'logout',
  'navigate',
  'other',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const LOGIN_METHODS = ['password', 'captcha', 'sms', 'qr', 'ukey'] as const;
export type LoginMethod = (typeof LOGIN_METHODS)[number];

export const CONTEXTS = ['page', 'form', 'player', 'panel'] as const;
/** Where on the page attention was; the roll-up decides what activity that makes it. */
export type Context = (typeof CONTEXTS)[number];

export const CHECKIN_FORMS = ['sign-in', 'media', 'quiz'] as const;
export type CheckinForm = (typeof CHECKIN_FORMS)[number];

/** What the recorder adds to every fact: whose it is. `day` is the local calendar day of `at`. */
interface Belonging {
  at: number;
  day: string;
  platform: string;
  visit: string;
}

/**
 * An interval of attention; no two overlap. `ms` is its length under the gap rule at 60 s with
 * media; `mediaMs` the part of it that only media carries; `loMs` and `hiMs` the same span judged
 * at 15 s and 300 s (`hiMs` may exceed `ms`: an absence of 61 to 300 s before it counts there).
 */
export interface DwellFact {
  kind: 'dwell';
  ms: number;
  context: Context;
  loMs: number;
  hiMs: number;
  mediaMs: number;
}
export interface WaitFact {
  kind: 'wait';
  ms: number;
}
export interface LoginFact {
  kind: 'login';
  ms: number;
  outcome: 'success' | 'failure' | 'abandoned';
  method: LoginMethod[];
  attempts: number;
  forced: boolean;
}
export interface ClickFact {
  kind: 'click';
  purpose: Purpose;
}
export interface CheckinFact {
  kind: 'checkin';
  form: CheckinForm;
  ms: number;
}
export interface SubmitFact {
  kind: 'submit';
  fields: number;
  ms: number;
  /** Sorted keyed hashes of the field labels; comparable on this machine only. */
  shape: number[];
}
export interface UploadFact {
  kind: 'upload';
  files: number;
  photo: boolean;
}
export interface KeysFact {
  kind: 'keys';
  n: number;
}
export interface PromptFact {
  kind: 'prompt';
  prompt: 'still-there';
}
export interface RankFact {
  kind: 'rank';
}
/** Media that played in a hidden page; written only where the user switched that on. */
export interface HiddenMediaFact {
  kind: 'hidden-media';
  ms: number;
}
/** The user's correction: the trace with key `of` is not what it says. */
export interface VoidFact {
  kind: 'void';
  of: number;
}

export type Fact =
  | DwellFact
  | WaitFact
  | LoginFact
  | ClickFact
  | CheckinFact
  | SubmitFact
  | UploadFact
  | KeysFact
  | PromptFact
  | RankFact
  | HiddenMediaFact
  | VoidFact;

export type Trace = Belonging & Fact;
export type TraceKind = Fact['kind'];
/** A trace as stored, with the key that a `void` names. */
export type StoredTrace = Trace & { key: number };
