/** How a plan may be changed by its user, and what is refused. */
import type { OwnDays, Plan } from './plan';
import { DEFAULT_PLAN, OWN_DAYS_MAX, plannedSlots, SLOTS, STRETCHES_MAX } from './plan';

export type Stretch = Plan['hours'][number];

/**
 * `turned`: a stretch ends before it begins; `overlap`: two share a half hour; `own-day`: no day of
 * the calendar; `own-turned`: own days that end before they begin; `many`: more than are stored.
 */
export type PlanIssue = 'no-hours' | 'turned' | 'overlap' | 'own-day' | 'own-turned' | 'many';

/** The first thing that keeps a plan from being taken; null where it can be. */
export function planIssue({ hours, own }: Plan): PlanIssue | null {
  if (hours.length === 0) return 'no-hours';
  if (hours.length > STRETCHES_MAX || own.length > OWN_DAYS_MAX) return 'many';
  if (hours.some(([from, until]) => from >= until)) return 'turned';
  const inOrder = [...hours].sort((a, b) => a[0] - b[0]);
  if (inOrder.some(([from], i) => from < (inOrder[i - 1]?.[1] ?? 0))) return 'overlap';
  const day = /^\d{4}-\d\d-\d\d$/;
  if (own.some(({ from, to }) => !day.test(from) || !day.test(to))) return 'own-day';
  return own.some(({ from, to }) => from > to) ? 'own-turned' : null;
}

/** An hour that is free after the last stretch, or else the first free hour; null where none is. */
export function freeStretch(plan: Plan): Stretch | null {
  const taken = plannedSlots(plan);
  const last = Math.max(0, ...plan.hours.map(([, until]) => until));
  const starts = [last, ...Array.from({ length: SLOTS }, (_, slot) => slot)];
  const free = starts.find((slot) => slot + 2 <= SLOTS && !taken[slot] && !taken[slot + 1]);
  return free === undefined ? null : [free, free + 2];
}

/** The week as METHOD has it; the user's own days and the size of his unit stay. */
export function withDefaultWeek({ own, unitSize }: Plan): Plan {
  return { ...DEFAULT_PLAN, own, unitSize };
}

export function hasDefaultWeek({ weekdays, hours }: Plan): boolean {
  const week = [...weekdays].sort();
  const day = [...hours].sort((a, b) => a[0] - b[0]);
  return `${week} ${day}` === `${DEFAULT_PLAN.weekdays} ${DEFAULT_PLAN.hours}`;
}

/** Days of one's own as they are written: the last one may be left out where it is the only one. */
export function ownDaysOf(from: string, to: string, as: OwnDays['as']): OwnDays {
  return { from, to: to === '' ? from : to, as };
}
