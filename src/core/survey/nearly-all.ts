/**
 * The clearest answers are those that hardly anybody differs from, and just there the rule of small
 * cells withholds all of them. That it does so says already how many those beside the largest hold at
 * most, unless two are the largest: each fewer than `MIN_CELL`, or fewer than `MIN_HIDDEN` between
 * them, as else some would do to hide the others. Where that is a tenth of all or less it is said
 * that nine in ten are in the largest: by the rounded number of packets that gave the field, so that
 * what is said, or not, never turns on the small cells.
 */
import { MIN_CELL } from './limits';
import { MIN_HIDDEN } from './suppress';

export const NEARLY_ALL = 0.9;
export const OTHERS_AT_MOST = 1 / 10;
/** Noise goes beyond so many of its standard deviations once in a few hundred cells. */
const DEVIATIONS = 3;

/**
 * The largest band; null where too few packets gave the field to say that nearly all are in it.
 * @param cells of a field all of whose cells are withheld
 * @param least packets that gave it, by what is published of their number
 * @param noiseVariance of a cell, where the cells are noisy
 */
export function nearlyAll(
  cells: readonly number[],
  least: number,
  noiseVariance: number,
): number | null {
  const beside = cells.length - 1;
  const hidden = beside === 1 ? MIN_CELL - 1 : Math.max(MIN_HIDDEN - 1, beside * (MIN_CELL - 1));
  const others = hidden + DEVIATIONS * Math.sqrt(noiseVariance * beside);
  const largest = Math.max(...cells);
  const band = cells.indexOf(largest);
  // Two that are as large are withheld together, without a small one beside them.
  const tied = cells.lastIndexOf(largest) !== band;
  return !tied && 1 - others / least >= NEARLY_ALL ? band : null;
}
