/**
 * Burden as a rate, comparable between ranges of unlike length: a scheduled day's, and that of 8
 * scheduled hours (METHOD: burden_8h; the form used for EHR work, Sinsky et al. 2020). Today is
 * left out: it is not over, and half a day would pass for a light one.
 */
import type { DayFact } from './coverage';
import { coverageOf } from './coverage';
import type { DayRow } from './day-row';
import { burdenOf } from './day-row';

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** A time under the gap rule at 60 s, and at 15 s and 300 s. */
export interface Bounded {
  ms: number;
  loMs: number;
  hiMs: number;
}

export interface Rates {
  /** Burden a scheduled and observed day, work after hours and at weekends included. */
  perDay: Bounded;
  per8h: Bounded;
  /** Scheduled and observed days that they are over. */
  daysN: number;
}

/** Why a figure is not given: too few days observed, or none that is scheduled and over. */
export type Withheld = 'coverage' | 'no-day';

/** @param days every day of the range in order @param rows day rows of these days */
export function ratesOf(
  days: readonly DayFact[],
  rows: readonly DayRow[],
  today: string,
): Rates | Withheld {
  if (!coverageOf(days, today).enough) return 'coverage';
  const over = days.filter(({ day, observed }) => observed && day < today);
  const due = over.filter(({ scheduledMs }) => scheduledMs > 0);
  if (due.length === 0) return 'no-day';
  const counted = new Set(over.map(({ day }) => day));
  const sum = boundedSum(rows.filter(({ day }) => counted.has(day)));
  const scheduled = due.reduce((all, { scheduledMs }) => all + scheduledMs, 0);
  return {
    perDay: scaled(sum, 1 / due.length),
    per8h: scaled(sum, EIGHT_HOURS_MS / scheduled),
    daysN: due.length,
  };
}

export function boundedSum(rows: readonly DayRow[]): Bounded {
  const sum = { ms: 0, loMs: 0, hiMs: 0 };
  for (const row of rows) {
    sum.ms += burdenOf(row);
    sum.loMs += row.loMs;
    sum.hiMs += row.hiMs;
  }
  return sum;
}

function scaled({ ms, loMs, hiMs }: Bounded, by: number): Bounded {
  return { ms: ms * by, loMs: loMs * by, hiMs: hiMs * by };
}
