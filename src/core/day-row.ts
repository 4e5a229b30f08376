/** One row a local calendar day and platform (METHOD: day row). Durations in ms. */
import type { ByActivity } from './activity';
import { noActivity } from './activity';
import { SLOTS } from './plan';
import type { LoginMethod, Purpose } from './trace';
import { PURPOSES } from './trace';

/** What a login asks beyond a password (METHOD: auth_steps). */
export const AUTH_STEPS = ['captcha', 'sms', 'qr', 'ukey'] as const satisfies LoginMethod[];
export type AuthStep = (typeof AUTH_STEPS)[number];

/** A form that was handed in, kept so that the same table asked for twice is seen later. */
export interface FormRow {
  /** The half hour of the day in which its filling began. */
  slot: number;
  fields: number;
  /** Burden between its first edit and its acceptance. */
  ms: number;
  /** Sorted keyed hashes of the field labels; comparable on this machine only. */
  shape: number[];
}

/** What a day row holds that its traces no longer tell: they were folded into it (core/folded.ts). */
export interface Folded {
  /** Marks of the visits whose traces are in it, rising; null where it is not known which. */
  visits: number[] | null;
  /** The folded part alone, where traces came since; null where it is the whole row. */
  part: Sums | null;
}

/** All that the dashboard's figures are made of. */
export type Sums = Omit<DayRow, 'folded'>;

export interface DayRow {
  day: string;
  platform: string;
  /** burden_s by activity; the six sum to the burden. */
  activities: ByActivity;
  /** Burden under the gap rule at 15 s and at 300 s: the range around the figure. */
  loMs: number;
  hiMs: number;
  /**
   * active_s, media_s, wait_s as METHOD defines each. A page that loads while its user is at work
   * is in active_s and in wait_s; the burden, and the activities, count that second once.
   */
  activeMs: number;
  mediaMs: number;
  waitMs: number;
  hiddenMediaMs: number;
  loginN: number;
  loginMs: number;
  loginFailN: number;
  abandonedN: number;
  authSteps: number;
  /** timeout_login_n: logins forced without the user having logged out. */
  forcedN: number;
  checkinN: number;
  checkinMs: number;
  /** Courses whose end the page confirmed. */
  courseN: number;
  quizN: number;
  submitN: number;
  uploadN: number;
  photoN: number;
  clicks: Record<Purpose, number>;
  keyN: number;
  promptN: number;
  rankViewN: number;
  visitN: number;
  tokenVisitN: number;
  /** The burden by half hour of the local day; the 48 sum to the burden. */
  slots: number[];
  steps: Record<AuthStep, number>;
  /** The day's first successful login here: the half hour it began in, and how long it took. */
  firstLogin: { slot: number; ms: number } | null;
  forms: FormRow[];
  /** Absent where every trace of the row is kept. */
  folded?: Folded;
}

export function emptyDayRow(day: string, platform: string): Sums {
  return {
    day,
    platform,
    activities: noActivity(),
    loMs: 0,
    hiMs: 0,
    activeMs: 0,
    mediaMs: 0,
    waitMs: 0,
    hiddenMediaMs: 0,
    loginN: 0,
    loginMs: 0,
    loginFailN: 0,
    abandonedN: 0,
    authSteps: 0,
    forcedN: 0,
    checkinN: 0,
    checkinMs: 0,
    courseN: 0,
    quizN: 0,
    submitN: 0,
    uploadN: 0,
    photoN: 0,
    clicks: Object.fromEntries(PURPOSES.map((purpose) => [purpose, 0])) as Record<Purpose, number>,
    keyN: 0,
    promptN: 0,
    rankViewN: 0,
    visitN: 0,
    tokenVisitN: 0,
    slots: Array.from({ length: SLOTS }, () => 0),
    steps: { captcha: 0, sms: 0, qr: 0, ukey: 0 },
    firstLogin: null,
    forms: [],
  };
}

export function burdenOf(row: Sums): number {
  return Object.values(row.activities).reduce((sum, ms) => sum + ms, 0);
}
