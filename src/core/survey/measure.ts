/**
 * What a survey may ask of a person and of each platform, measured over its window (METHOD: metric
 * dictionary, entries marked E). Every value is a function of the days as a set: medians, sums and
 * shares, never an order or a date.
 */
import type { DayRow } from '../day-row';
import { burdenOf } from '../day-row';
import { plannedSlots } from '../plan';
import { median } from '../summary';
import type { PersonMetric, PlatformMetric } from './definition';
import { MIN_OBSERVED_DAYS } from './limits';
import type { Observed, ObservedDay } from './observed';
import { repeatedForms } from './repeated-forms';

/** What the edges of a metric are in. `yes-no` has none: its value is 0 or 1. */
export type SurveyUnit =
  | 'minutes-a-day'
  | 'times-a-day'
  | 'platforms-a-day'
  | 'minutes-a-week'
  | 'times-a-week'
  | 'forms-a-week'
  | 'percent'
  | 'yes-no';

export const METRIC_UNIT = {
  person: {
    burden: 'minutes-a-day',
    logins: 'times-a-day',
    platforms: 'platforms-a-day',
    'login-time': 'minutes-a-day',
    'forced-logins': 'times-a-week',
    'check-ins': 'times-a-week',
    'token-visits': 'times-a-week',
    study: 'minutes-a-week',
    forms: 'forms-a-week',
    'repeated-forms': 'forms-a-week',
    acknowledgements: 'times-a-week',
    'after-hours': 'percent',
  },
  platform: {
    burden: 'minutes-a-week',
    forced: 'yes-no',
    'check-in': 'yes-no',
    token: 'yes-no',
    repeated: 'yes-no',
  },
} as const satisfies {
  person: Record<PersonMetric, SurveyUnit>;
  platform: Record<PlatformMetric, SurveyUnit>;
};

/** Workdays of a week: a sum over the window is scaled to so many observed ones. */
export const WEEK_DAYS = 5;

const MINUTE_MS = 60_000;

export type PersonFigures = Record<PersonMetric, number>;
export interface PlatformFigures extends Record<Exclude<PlatformMetric, 'token'>, number> {
  /** Null where there was no visit. */
  token: number | null;
}

/**
 * The person's figures; null below `MIN_OBSERVED_DAYS` observed workdays. Figures a day are medians
 * over the observed workdays; figures a week are sums over all observed days, work on days off
 * included, for `WEEK_DAYS` observed workdays.
 *
 * - burden: burden_s, minutes a day
 * - logins: login_n a day; platforms: platforms_per_day; login-time: login_s, minutes a day
 * - forced-logins: timeout_login_n; check-ins: checkin_n; token-visits: token_visit_n; study:
 *   study_s in minutes; forms: submit_n; repeated-forms: forms of repeated-forms.ts;
 *   acknowledgements: ack_n; all a week
 * - after-hours: offhours_share in percent; 0 where there was no burden
 */
export function personFigures(observed: Observed): PersonFigures | null {
  if (!isEnough(observed)) return null;
  const aDay = (value: (rows: readonly DayRow[]) => number) =>
    median(observed.workdays.map(({ rows }) => value(rows)));
  const aWeek = (value: (row: DayRow) => number) =>
    perWeek(observed.workdays.length, sum(rowsOf(observed.days), value));
  return {
    burden: aDay((rows) => sum(rows, burdenOf)) / MINUTE_MS,
    logins: aDay((rows) => sum(rows, ({ loginN }) => loginN)),
    platforms: aDay((rows) => new Set(used(rows).map(({ platform }) => platform)).size),
    'login-time': aDay((rows) => sum(rows, ({ loginMs }) => loginMs)) / MINUTE_MS,
    'forced-logins': aWeek(({ forcedN }) => forcedN),
    'check-ins': aWeek(({ checkinN }) => checkinN),
    'token-visits': aWeek(({ tokenVisitN }) => tokenVisitN),
    study: aWeek(({ activities }) => activities.study) / MINUTE_MS,
    forms: aWeek(({ submitN }) => submitN),
    'repeated-forms': perWeek(observed.workdays.length, total(formsRepeated(observed))),
    acknowledgements: aWeek(({ clicks }) => clicks.acknowledge),
    'after-hours': afterHours(observed),
  };
}

/**
 * The figures of each platform of a survey; null below `MIN_OBSERVED_DAYS` observed workdays.
 *
 * - burden: burden_s on this platform, minutes a week of days on which it was measured: unlike a
 *   median it also speaks of what is used once a week, and platforms add up
 * - forced, check-in, repeated: 1 where it happened at all in the window (timeout_login_n,
 *   checkin_n, forms of repeated-forms.ts), else 0
 * - token: 1 where on most days with a visit all visits were token visits (token_visit_n), else 0:
 *   once in a month happens on the best of platforms. Null without a visit: those who never come
 *   speak for little use, and would hide how those who do come use it
 *
 * A platform that was measured and not used has 0 everywhere else. One that was not measured on this
 * computer for `MIN_OBSERVED_DAYS` observed workdays has none of them, null: nothing is known of
 * it, least of all that nobody uses it.
 */
export function platformFigures(
  observed: Observed,
  platforms: readonly string[],
): Map<string, PlatformFigures | null> | null {
  if (!isEnough(observed)) return null;
  const forms = formsRepeated(observed);
  return new Map(
    platforms.map((id) => {
      if (!isMeasured(observed, id)) return [id, null];
      const measuredOn = observed.measuredOn.get(id) ?? 0;
      const days = observed.days.map(({ rows }) => rows.filter(({ platform }) => platform === id));
      const rows = days.flat();
      const ever = (value: (row: DayRow) => number) => (sum(rows, value) > 0 ? 1 : 0);
      return [
        id,
        {
          burden: perWeek(measuredOn, sum(rows, burdenOf)) / MINUTE_MS,
          forced: ever(({ forcedN }) => forcedN),
          'check-in': ever(({ checkinN }) => checkinN),
          token: onMostDays(days),
          repeated: forms.has(id) ? 1 : 0,
        },
      ];
    }),
  );
}

/**
 * Came only to be counted, on more than half of the days that it came on; null if it never came. A
 * platform that stands here under two entries has two rows a day, and the day is both.
 */
function onMostDays(days: readonly (readonly DayRow[])[]): number | null {
  const visited = days
    .map((rows) => ({
      all: sum(rows, ({ visitN }) => visitN),
      counted: sum(rows, ({ tokenVisitN }) => tokenVisitN),
    }))
    .filter(({ all, counted }) => all > 0 || counted > 0);
  if (visited.length === 0) return null;
  const onlyCounted = visited.filter(({ all, counted }) => counted >= all);
  return onlyCounted.length * 2 > visited.length ? 1 : 0;
}

/** Whether this computer measured a platform of the survey for long enough to say anything of it. */
export function isMeasured(
  { measuredOn }: Pick<Observed, 'measuredOn'>,
  platform: string,
): boolean {
  return (measuredOn.get(platform) ?? 0) >= MIN_OBSERVED_DAYS;
}

/** Whether figures are given at all. */
export function isEnough({ workdays }: Pick<Observed, 'workdays'>): boolean {
  return workdays.length >= MIN_OBSERVED_DAYS;
}

function rowsOf(days: readonly ObservedDay[]): DayRow[] {
  return days.flatMap(({ rows }) => rows);
}

function sum(rows: readonly DayRow[], value: (row: DayRow) => number): number {
  return rows.reduce((all, row) => all + value(row), 0);
}

function used(rows: readonly DayRow[]): DayRow[] {
  return rows.filter((row) => burdenOf(row) > 0);
}

function perWeek(workdays: number, n: number): number {
  return (n * WEEK_DAYS) / workdays;
}

function formsRepeated({ days, earlier }: Observed): Map<string, number> {
  return repeatedForms(rowsOf(days), earlier);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, n) => all + n, 0);
}

/** Of days off all of it; of workdays what lies outside the hours. */
function afterHours({ days, plan }: Observed): number {
  const planned = plannedSlots(plan);
  const whole = sum(rowsOf(days), burdenOf);
  if (whole <= 0) return 0;
  const outside = days.reduce(
    (all, { scheduled, rows }) =>
      all +
      sum(rows, ({ slots }) =>
        slots.reduce((ms, n, slot) => ms + (scheduled && planned[slot] ? 0 : n), 0),
      ),
    0,
  );
  // Multiplied first: 0.29 * 100 is a little less than 29, and an edge may be 29.
  return (outside * 100) / whole;
}
