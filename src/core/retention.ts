/**
 * How long traces are kept before they are folded into the day rows (PRIVACY: little to find). The
 * sums of every day stay; what goes is when in the day each single thing was done.
 */
import { dayAfter } from './calendar';

/** Days that may be chosen; null keeps every trace. */
export const KEEP_CHOICES = [30, 90, 180, 365, null] as const;
export type KeepDays = (typeof KEEP_CHOICES)[number];
export const DEFAULT_KEEP: KeepDays = 90;

/**
 * Traces of the days before this one are due; null where none are. They are due by the day of the
 * last look as well: a clock that was wrong for less than a day, and a choice that is taken back
 * on the same day, fold nothing.
 * @param looked the day of the last look; null before the first
 */
export function dueBefore(keep: KeepDays, today: string, looked: string | null): string | null {
  if (keep === null || looked === null) return null;
  return dayAfter(looked < today ? looked : today, -keep);
}
