/** What no survey may go beyond (PRIVACY: the survey packet, the survey workbench). */
import type { PersonMetric, PlatformMetric } from './definition';

/** Observed workdays of the window that a packet needs. */
export const MIN_OBSERVED_DAYS = 10;
/** Banded fields in the clear, the core pair included. */
export const MOST_CLEAR = 4;
/**
 * ε of one randomised field, and of all of them that a packet answers. PRIVACY allows 8 in all; but
 * few fields of much ε tell whose a packet is sooner than many of little: at four of 2 whoever knows
 * everybody's bands is sure of one in ten packets by these fields alone, where at three of 2 it is
 * as it was at twelve of 0.5 to 1 (npm run bench:privacy -- --only known-bands).
 */
export const MOST_EPSILON_FIELD = 2;
export const MOST_EPSILON = 6;
/** A packet that answers less of the randomised fields: its organiser is told that he asks too many. */
export const LEAST_ANSWERED = 1 / 8;
/** Standard error of a share, at worst, above which an estimate is not shown: 10 points. */
export const MOST_ERROR = 0.1;
/** Nothing is shown below this many packets, nor a cell below this many. */
export const MIN_PACKETS = 20;
export const MIN_CELL = 10;
export const ROUND_TO = 5;
/** Platforms with fewer expected users are folded into 其他. */
export const MIN_EXPECTED_USERS = 10;
/** Bands of a metric: three or four. */
export const MIN_BANDS = 3;
export const MAX_BANDS = 4;
/** The core pair: median daily burden in minutes, logins a day. Its edges are the same everywhere. */
export const CORE_PAIR = { burden: [20, 45, 90], logins: [4, 8, 15] } as const;
/**
 * How far out the last edge of a metric may lie, and how far each from the one before: in the units
 * of `METRIC_UNIT`. Last edges go to about twice those of the bands that are offered (defaults.ts):
 * a band far beyond would hold one person, as would one of a minute or two.
 */
export interface EdgeLimits {
  most: number;
  step: number;
}
export const EDGE_LIMITS: Readonly<Record<PersonMetric, EdgeLimits>> = {
  burden: { most: 90, step: 20 },
  logins: { most: 15, step: 4 },
  platforms: { most: 15, step: 2 },
  'login-time': { most: 20, step: 2 },
  'forced-logins': { most: 30, step: 2 },
  'check-ins': { most: 30, step: 2 },
  'token-visits': { most: 30, step: 2 },
  study: { most: 240, step: 15 },
  forms: { most: 30, step: 2 },
  'repeated-forms': { most: 6, step: 2 },
  acknowledgements: { most: 100, step: 10 },
  'after-hours': { most: 50, step: 5 },
};
/** Null for what is asked by yes or no. */
export const PLATFORM_EDGE_LIMITS: Readonly<Record<PlatformMetric, EdgeLimits | null>> = {
  burden: { most: 300, step: 5 },
  forced: null,
  'check-in': null,
  token: null,
  repeated: null,
};
/** Higher up, where there are fewer people, bands must be wider: each edge this many times the last. */
export const LEAST_EDGE_RATIO = 1.5;
/** Days of a window: a quarter has at most 92. */
export const MOST_WINDOW_DAYS = 92;
/** Options of a question. */
export const MIN_OPTIONS = 2;
export const MAX_OPTIONS = 8;
/** Of one in the clear: four such fields tell apart no more than four banded ones. */
export const MOST_CLEAR_OPTIONS = MAX_BANDS;
/** Two share out every field between them; of more, one could be left out without being missed. */
export const MOST_AGGREGATORS = 2;
