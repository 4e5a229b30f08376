/** Days taken together where a range is too long to draw each: weeks, then months. */
import type { ByActivity } from './activity';
import { ACTIVITIES, noActivity } from './activity';
import type { DayBar } from './overview';
import { periodAround } from './period';

/** The longest range drawn by day, and by week: bars stay at least 10 px apart on 1160. */
export const MOST_DAYS = 100;
export const MOST_WEEK_DAYS = 560;

export type BinKind = 'day' | 'week' | 'month';

export interface Bin {
  kind: BinKind;
  /** First and last day of the range that it holds. */
  from: string;
  to: string;
  parts: ByActivity;
  burdenMs: number;
  /** Days of it that were observed, those that were in part (DayBar.partly), and all of them. */
  observedN: number;
  partlyN: number;
  daysN: number;
}

/** @param days every day of a range, in order */
export function binsOf(days: readonly DayBar[]): Bin[] {
  const kind = kindFor(days.length);
  const bins = new Map<string, Bin>();
  for (const { day, parts, burdenMs, observed, partly } of days) {
    const name = periodAround(kind, day).from;
    const bin = bins.get(name) ?? {
      kind,
      from: day,
      to: day,
      parts: noActivity(),
      burdenMs: 0,
      observedN: 0,
      partlyN: 0,
      daysN: 0,
    };
    for (const activity of ACTIVITIES) bin.parts[activity] += parts[activity];
    bin.to = day;
    bin.burdenMs += burdenMs;
    bin.daysN += 1;
    if (observed) bin.observedN += 1;
    if (partly) bin.partlyN += 1;
    bins.set(name, bin);
  }
  return [...bins.values()];
}

function kindFor(daysN: number): BinKind {
  if (daysN <= MOST_DAYS) return 'day';
  return daysN <= MOST_WEEK_DAYS ? 'week' : 'month';
}
