/** Half hours of the clock and days of the week, as they are read. */
import type { Plan } from '../../../core/plan';
import { spaced, weekdayName } from '../../format';
import type { T } from '../../text';
import { listOf } from '../../text';

/** Monday first, as the week is read. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** `8:00` of half hour 16; `24:00` is the end of the day. */
export function slotTime(slot: number): string {
  return `${Math.floor(slot / 2)}:${slot % 2 === 1 ? '30' : '00'}`;
}

/** `8:00–12:00 和 14:00–18:00`. */
export function hoursOf(t: T, { hours }: Pick<Plan, 'hours'>): string {
  const inOrder = [...hours].sort((a, b) => a[0] - b[0]);
  return spaced(
    listOf(
      t,
      inOrder.map(([from, until]) => `${slotTime(from)}–${slotTime(until)}`),
    ),
  );
}

/** `周一至周五`, or each of them where there is a gap. */
export function weekdaysOf(t: T, weekdays: readonly number[]): string {
  const places = WEEK.flatMap((day, place) => (weekdays.includes(day) ? [place] : []));
  const [first = 0, last = 0] = [places[0], places[places.length - 1]];
  const name = (place: number) => weekdayName(t, WEEK[place] ?? 0);
  const run = places.length > 2 && last - first === places.length - 1;
  return run ? t('weekdayRun', name(first), name(last)) : listOf(t, places.map(name));
}
