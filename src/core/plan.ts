/**
 * The user's own schedule: which hours of which days he is meant to work (METHOD: offhours_share,
 * burden_8h, coverage). Hours are half hours of the local day, the grain in which a day row keeps
 * its burden.
 */
import { weekdayOf } from './calendar';
import { officially } from './holidays';

/** Half hours of a day; a day row keeps its burden by these. */
export const SLOTS = 48;
export const SLOT_MS = 1_800_000;
/** What the store takes of a plan (core/schema.ts). */
export const STRETCHES_MAX = 4;
export const OWN_DAYS_MAX = 500;
export const UNIT_MAX = 1_000_000;

/** Days that the user stated himself, first and last included. The later entry wins. */
export interface OwnDays {
  from: string;
  to: string;
  /** `leave`: leave, illness, a day off. `work`: a weekend or holiday that he worked. */
  as: 'leave' | 'work';
}

export interface Plan {
  /** 0 is Sunday. */
  weekdays: number[];
  /** Half hours, [from, until); 16 is 8:00. */
  hours: [from: number, until: number][];
  own: OwnDays[];
  /** People in the unit, for what joining platforms would save all of them. */
  unitSize: number;
}

/** METHOD: Monday to Friday, 8–12 and 14–18. */
export const DEFAULT_PLAN: Plan = {
  weekdays: [1, 2, 3, 4, 5],
  hours: [
    [16, 24],
    [28, 36],
  ],
  own: [],
  unitSize: 20,
};

/** Whether the user was meant to work on this day: his own word, then the notices, then weekdays. */
export function isScheduled(plan: Plan, day: string): boolean {
  const own = plan.own.filter(({ from, to }) => from <= day && day <= to).pop();
  if (own) return own.as === 'work';
  const official = officially(day);
  return official === null ? plan.weekdays.includes(weekdayOf(day)) : official === 'work';
}

/** Scheduled time of a day, ms. */
export function scheduledMs(plan: Plan, day: string): number {
  return isScheduled(plan, day) ? plannedSlots(plan).filter(Boolean).length * SLOT_MS : 0;
}

/** Burden of a day row outside the schedule, ms. @param slots burden by half hour */
export function outsideMs(plan: Plan, day: string, slots: readonly number[]): number {
  const planned = isScheduled(plan, day) ? plannedSlots(plan) : [];
  let outside = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) if (!planned[slot]) outside += slots[slot] ?? 0;
  return outside;
}

/** Worked out once for a plan: every row of years of days asks for it. */
const PLANNED = new WeakMap<Plan['hours'], readonly boolean[]>();

/** Each half hour of a scheduled day: worked or not. */
export function plannedSlots({ hours }: Plan): readonly boolean[] {
  const known = PLANNED.get(hours);
  if (known) return known;
  const planned = Array.from({ length: SLOTS }, (_, slot) =>
    hours.some(([from, until]) => from <= slot && slot < until),
  );
  PLANNED.set(hours, planned);
  return planned;
}
