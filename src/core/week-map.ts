/** When in the week the burden falls: by weekday and hour, an average over the observed days. */
import { weekdayOf } from './calendar';
import type { DayFact } from './coverage';
import type { DayRow } from './day-row';
import { SLOTS } from './plan';

export const HOURS = SLOTS / 2;

export interface WeekdayHours {
  /** 0 is Sunday. */
  weekday: number;
  /** Observed days of this weekday; burden of other days is left out. */
  daysN: number;
  /** Average burden in each hour of such a day, ms; 24 of them. */
  hours: number[];
}

/** Monday first. @param days every day of the range @param rows day rows of these days */
export function weekMap(days: readonly DayFact[], rows: readonly DayRow[]): WeekdayHours[] {
  const sums = new Map([1, 2, 3, 4, 5, 6, 0].map((weekday) => [weekday, emptyHours()]));
  const observed = days.filter((fact) => fact.observed);
  const weekdays = new Map(observed.map(({ day }) => [day, weekdayOf(day)]));
  for (const { day, slots } of rows) {
    const hours = sums.get(weekdays.get(day) ?? -1);
    if (!hours) continue;
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const hour = slot >> 1;
      hours[hour] = (hours[hour] ?? 0) + (slots[slot] ?? 0);
    }
  }
  return [...sums].map(([weekday, hours]) => {
    const daysN = observed.filter(({ day }) => weekdays.get(day) === weekday).length;
    return { weekday, daysN, hours: hours.map((ms) => ms / Math.max(1, daysN)) };
  });
}

function emptyHours(): number[] {
  return Array.from({ length: HOURS }, () => 0);
}
