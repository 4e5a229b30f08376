/** How sure a finding is (把握), by one rule for all of them. */
import type { Sure } from '../finding';

/** A working week: what holds for one does not hang on one odd day. */
export const ENOUGH_DAYS = 5;
/** Fewer days than these are an episode. */
export const FEW_DAYS = 3;

/**
 * `low` where the figure would fall below its threshold if the most likely fault were taken off it,
 * or where few days were observed; `high` where it would not, over a working week; else `medium`.
 * @param least the figure with the fault taken off: a count less one, a time or share at the lower
 *   end of its range, a likeness with one field read otherwise
 * @param daysN observed scheduled days; left out where the figure is not one over days
 */
export function sureOf(least: number, threshold: number, daysN = ENOUGH_DAYS): Sure {
  if (least < threshold || daysN < FEW_DAYS) return 'low';
  return daysN >= ENOUGH_DAYS ? 'high' : 'medium';
}
