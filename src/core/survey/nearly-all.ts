/**
 * The clearest answers are those that hardly anybody differs from, and just there the rule of small
 * cells withholds all of them. What may still be said is that nearly all are in one band: the
 * others are then a tenth at most, and a tenth is said only where it could be `MIN_CELL` and more,
 * so that nobody is told that one of them holds fewer.
 */
import { MIN_CELL } from './limits';

export const NEARLY_ALL = 0.9;
export const OTHERS_AT_MOST = 1 / 10;

/**
 * The band; null where there is none, or too few for a tenth of them to hide one.
 * @param cells exact counts, or estimates of them
 * @param error standard error of a share: an estimate must be sure of it
 */
export function nearlyAll(
  cells: readonly number[],
  given: number,
  error: (share: number) => number,
): number | null {
  if (given * OTHERS_AT_MOST < MIN_CELL) return null;
  const band = cells.indexOf(Math.max(...cells));
  const share = Math.min(1, (cells[band] ?? 0) / given);
  return share - error(share) >= NEARLY_ALL ? band : null;
}
