/**
 * What the organiser's page offers to begin with. Edges are chosen so that each band says something
 * in words, and so that each will hold people: a band that hardly anybody is in is suppressed, and
 * its neighbour with it. Their units are those of `METRIC_UNIT`.
 */
import type { PersonMetric, PlatformMetric, Protection } from './definition';
import { CORE_PAIR, MOST_EPSILON_FIELD } from './limits';

export const PERSON_EDGES: Record<PersonMetric, readonly number[]> = {
  burden: CORE_PAIR.burden,
  logins: CORE_PAIR.logins,
  /** One or two is what an office has anyway; ten is one every three quarters of an hour. */
  platforms: [3, 6, 10],
  /** Two minutes are one slow login; ten are an hour of every week gone. */
  'login-time': [2, 5, 10],
  /** None; less than daily; less than three times a day; more. So the other weekly counts below. */
  'forced-logins': [1, 5, 15],
  'check-ins': [1, 5, 15],
  'token-visits': [1, 5, 15],
  /** A course unit is about half an hour: none, up to one a week, up to four, more. */
  study: [1, 30, 120],
  forms: [1, 5, 15],
  /** A repeated form is rare and says much: none, less than one every other day, more. */
  'repeated-forms': [1, 3],
  /** 收到 is pressed often where it is pressed at all: once, five times, ten times a day. */
  acknowledgements: [5, 25, 50],
  /** Below one in twenty is chance; a third is a second shift. */
  'after-hours': [5, 15, 33],
};

export const PLATFORM_EDGES: Record<PlatformMetric, readonly number[]> = {
  /** Minutes a week: hardly used; two minutes a day; half an hour a day; more. */
  burden: [1, 10, 150],
  forced: [],
  'check-in': [],
  token: [],
  repeated: [],
};

/**
 * The most that a field may have: the true band is at most e² ≈ 7.4 times as likely as any other one.
 * A packet then answers three fields, and a share of four bands is read to 10 points out of 66
 * answers; at half the ε a packet answers twice as many fields, and it takes 277.
 */
export const DEFAULT_EPSILON = MOST_EPSILON_FIELD;
export const CLEAR: Protection = { how: 'clear' };

/** What logs cannot see (PRIVACY: the survey packet); whoever asks may ask otherwise. */
export const QUESTION_TEMPLATES = ['ranked', 'learning', 'pressure'] as const;
export type QuestionTemplate = (typeof QUESTION_TEMPLATES)[number];

/** Of a unit whose size is not known yet. */
export const DEFAULT_EXPECTED_USERS = 50;
