/**
 * Coverage: days the extension was present and not paused, over scheduled days. A day without any
 * platform is observed and counts as zero. Below 70 % a figure is withheld (METHOD: coverage).
 */
import type { Pause } from './pauses';
import { pausedShare } from './pauses';
import type { Plan } from './plan';
import { scheduledMs } from './plan';

export const MIN_COVERAGE = 0.7;
/** A scheduled day paused for more than this share of its hours was not observed. */
export const MOST_PAUSED = 0.5;

export interface DayFact {
  day: string;
  /** Scheduled time, ms; 0 on days off. */
  scheduledMs: number;
  observed: boolean;
}

export interface Coverage {
  /** Scheduled days of the range so far, and those of them that were observed. */
  scheduledN: number;
  observedN: number;
  /** Observed over scheduled; null where no day was scheduled. */
  share: number | null;
  enough: boolean;
}

/**
 * @param days the days of the range in order, none after today
 * @param present days on which the extension was there, or that have rows
 */
export function dayFacts(
  days: readonly string[],
  plan: Plan,
  present: ReadonlySet<string>,
  pauses: readonly Pause[],
): DayFact[] {
  return days.map((day) => ({
    day,
    scheduledMs: scheduledMs(plan, day),
    observed: present.has(day) && pausedShare(plan, day, pauses) <= MOST_PAUSED,
  }));
}

/** Today counts once it was observed: in the morning nothing is missing yet. */
export function coverageOf(days: readonly DayFact[], today: string): Coverage {
  const due = days.filter(
    ({ day, scheduledMs: due, observed }) => due > 0 && (day < today || observed),
  );
  const observedN = due.filter(({ observed }) => observed).length;
  const share = due.length > 0 ? observedN / due.length : null;
  const enough = share === null ? days.some(({ observed }) => observed) : share >= MIN_COVERAGE;
  return { scheduledN: due.length, observedN, share, enough };
}

/** Scheduled days that were observed. */
export function dayFactsObserved(days: readonly DayFact[]): DayFact[] {
  return days.filter(({ scheduledMs: due, observed }) => due > 0 && observed);
}
