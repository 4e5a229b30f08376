/** What no survey may go beyond (PRIVACY: the survey packet, the survey workbench). */

/** Observed workdays of the window that a packet needs. */
export const MIN_OBSERVED_DAYS = 10;
/** Banded fields in the clear, the core pair included. */
export const MOST_CLEAR = 4;
/** ε of one randomised field, and of all of them in a window. */
export const MOST_EPSILON_FIELD = 2;
export const MOST_EPSILON = 8;
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
/** Days of a window: a quarter has at most 92. */
export const MOST_WINDOW_DAYS = 92;
/** Options of a question. */
export const MIN_OPTIONS = 2;
export const MAX_OPTIONS = 8;
/** Two share out every field between them; of more, one could be left out without being missed. */
export const MOST_AGGREGATORS = 2;
