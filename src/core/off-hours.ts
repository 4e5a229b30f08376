/** The share of the burden that fell outside the user's own schedule (METHOD: offhours_share). */
import { coverageOf } from './coverage';
import { burdenOf } from './day-row';
import type { Evidence } from './evidence';
import { outsideMs } from './plan';

/** METHOD: a share of fewer observed days is not shown. */
export const MIN_OFF_HOURS_DAYS = 10;

export interface OffHours {
  /** Burden outside the schedule, ms. */
  ms: number;
  /** Over the whole burden of the same days, 0 to 1. */
  share: number;
  /** Days with burden outside the schedule, in order. */
  days: string[];
  observedN: number;
}

export interface OffHoursWithheld {
  /** `coverage`: too few of the scheduled days were observed; `nothing`: there was no burden. */
  withheld: 'few-days' | 'coverage' | 'nothing';
  /** The time itself is a fact of the observed days; only its share is withheld. */
  ms: number;
  observedN: number;
}

type Seen = Pick<Evidence, 'days' | 'rows' | 'plan' | 'today'>;

/**
 * Of the observed days alone, working days and days off: on a day that was paused through its
 * working hours, what is left would all be outside them.
 */
export function offHours({ days, rows, plan, today }: Seen): OffHours | OffHoursWithheld {
  const observed = new Set(days.flatMap((fact) => (fact.observed ? [fact.day] : [])));
  const observedN = observed.size;
  const outside = new Set<string>();
  let ms = 0;
  let whole = 0;
  for (const row of rows.filter(({ day }) => observed.has(day))) {
    const out = outsideMs(plan, row.day, row.slots);
    if (out > 0) outside.add(row.day);
    ms += out;
    whole += burdenOf(row);
  }
  if (observedN < MIN_OFF_HOURS_DAYS) return { withheld: 'few-days', ms, observedN };
  if (!coverageOf(days, today).enough) return { withheld: 'coverage', ms, observedN };
  if (whole <= 0) return { withheld: 'nothing', ms, observedN };
  return { ms, share: ms / whole, days: [...outside].sort(), observedN };
}
