/** Times of a year and of many people: from ten hours on whole hours, which claim no more. */
import { duration } from '../../format';
import type { T } from '../../text';

const HOUR_MS = 3_600_000;
const WHOLE_HOURS_MS = 10 * HOUR_MS;
const WORKDAY_MS = 8 * HOUR_MS;

export function longTime(t: T, ms: number): string {
  return duration(t, ms < WHOLE_HOURS_MS ? ms : Math.round(ms / HOUR_MS) * HOUR_MS);
}

/** The same in workdays of eight hours; nothing below one. */
export function workdays(t: T, ms: number): string {
  return ms < WORKDAY_MS ? '' : t('savingWorkdays', Math.round(ms / WORKDAY_MS));
}
