/**
 * The clearest answers are those that hardly anybody differs from, and just there the rule of small
 * cells withholds all of them. That it does so says already how many those beside the largest hold at
 * most: each fewer than `MIN_CELL`, or fewer than `MIN_HIDDEN` between them, as else some would do to
 * hide the others. So it is said which is the largest and what share of all is in it at least: by the
 * rounded number of packets that gave the field, so that what is said, or not, never turns on the
 * small cells.
 *
 * Two that are exactly as large are withheld together, without a small one beside them, and nothing is
 * said of them. Of up to four bands, from some seventy packets on, that all is withheld and nothing
 * said therefore tells a tie. It still tells of no cell whether it is a small one: each may be, and any
 * two of them may be exchanged.
 */
import { MIN_CELL } from './limits';
import { MIN_HIDDEN } from './suppress';

export interface NearlyAll {
  /** The largest. */
  band: number;
  /** Share of those who gave the field that is in it at least. */
  least: number;
}

/** It is said in steps of 5 %, down. */
const STEPS = 20;
/** What may be half of them or less is not said. */
const MORE_THAN = 1 / 2;
/** Noise goes beyond so many of its standard deviations once in a few hundred cells. */
const DEVIATIONS = 3;

/**
 * The largest band and what it holds at least; null where too few packets gave the field to say that
 * it is more than half.
 * @param cells of a field all of whose cells are withheld
 * @param given packets that gave it at least, by what is published of their number
 * @param noiseVariance of a cell, where the cells are noisy
 * @param whole whether the cells are whole numbers
 */
export function nearlyAll(
  cells: readonly number[],
  given: number,
  noiseVariance: number,
  whole: boolean,
): NearlyAll | null {
  const beside = cells.length - 1;
  const others = mostBeside(cells.length, whole) + DEVIATIONS * Math.sqrt(noiseVariance * beside);
  const largest = Math.max(...cells);
  const band = cells.indexOf(largest);
  if (cells.lastIndexOf(largest) !== band) return null;
  const least = Math.floor((STEPS * (given - others)) / given) / STEPS;
  return least > MORE_THAN ? { band, least } : null;
}

/** The fewest that can have given the field, by what is said of it, whole numbers or not. */
export function fewestGiving({ least }: NearlyAll, bands: number): number {
  return mostBeside(bands, true) / (1 - least);
}

/** What the bands beside the largest hold at most where the rule withholds all. */
function mostBeside(bands: number, whole: boolean): number {
  const beside = bands - 1;
  const less = whole ? 1 : 0;
  return beside === 1 ? MIN_CELL - less : Math.max(MIN_HIDDEN - less, beside * (MIN_CELL - less));
}
