/** When its user had paused the measuring: a day that was mostly paused was not observed. */
import type { Interval } from './interval';
import { intersect, measure, normalise } from './interval';
import type { Plan } from './plan';
import { isScheduled, plannedSlots, SLOTS } from './plan';

export interface Pause {
  /** Epoch ms. */
  from: number;
  /** Null until it is resumed. */
  until: number | null;
}

/**
 * Share of the day's scheduled hours (of the whole day, where none are) in which the measuring was
 * paused, 0 to 1. Pauses that overlap count once.
 */
export function pausedShare(plan: Plan, day: string, pauses: readonly Pause[]): number {
  if (pauses.length === 0) return 0;
  const hours = hoursOf(plan, day);
  const paused = normalise(
    pauses.map(({ from, until }): Interval => [from, until ?? Number.POSITIVE_INFINITY]),
  );
  return measure(intersect(hours, paused)) / measure(hours);
}

/**
 * The half hours of the clock on that day, as times: a day on which the clock is put on or back is
 * shorter or longer than 48 of them.
 */
function hoursOf(plan: Plan, day: string): Interval[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = (slot: number) => new Date(year, month - 1, date, 0, slot * 30).getTime();
  const span = (slot: number): Interval => [at(slot), at(slot + 1)];
  const planned = isScheduled(plan, day) ? plannedSlots(plan) : [];
  const worked = normalise(planned.flatMap((on, slot) => (on ? [span(slot)] : [])));
  return worked.length > 0 ? worked : [[at(0), at(SLOTS)]];
}
