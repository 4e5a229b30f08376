/**
 * What remains of a published share when rounding and chance were both against it: what is held
 * against a threshold that must not be reached by chance.
 *
 * Of counts that are published as they were given, the error is that of a share just at the
 * threshold: by their own error, shares that chance brought far up would be held for surer than those
 * that it did not. And rounding is no chance, as it is the same of every group of such counts: each
 * count may be of as many packets less as rounding hides, and each of the others of as many more. An
 * estimate out of randomised answers has hardly another error at the threshold than where it is.
 */
import type { PublishedField, PublishedTable } from './disclose';
import type { Figure } from './figure';
import { MIN_CELL, MIN_PACKETS } from './limits';
import { fewestGiving } from './nearly-all';
import { noiseVariance } from './noise';
import { ROUNDED_BY } from './rounding';
import { errorOf } from './standard-error';

type Told = Pick<PublishedTable, 'packets' | 'noise'>;

/**
 * @param figure of these bands, or the least that it may be where some are withheld
 * @param deviate standard errors that chance may take away
 */
export function remainsOf(
  table: Told,
  field: PublishedField,
  bands: readonly number[],
  { share, standardError }: Figure,
  threshold: number,
  deviate: number,
): number {
  if (field.epsilon !== null) return share - deviate * standardError;
  const n = fewestOf(table, field);
  const error = errorOf(n, n, null, table.noise ? noiseVariance(table.noise) : 0);
  // What is implied where all cells are withheld allows for the rounding already.
  const least = field.nearlyAll === null ? leastShare(table, field, bands) : share;
  return least - deviate * error(threshold);
}

/** The fewest that may have given it; where it is not told how many did, less those that may not have. */
function fewestOf({ packets }: Told, { given, nearlyAll, cells }: PublishedField): number {
  if (nearlyAll) return fewestGiving(nearlyAll, cells.length);
  const told = given ?? Math.max(MIN_PACKETS, packets - (MIN_CELL - 1));
  return told - ROUNDED_BY;
}

function leastShare(
  { packets }: Told,
  { cells, given }: PublishedField,
  bands: readonly number[],
): number {
  const mine = cells.flatMap((cell, band) => (cell && bands.includes(band) ? [cell.count] : []));
  const others = cells.flatMap((cell, band) => (cell && !bands.includes(band) ? [cell.count] : []));
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const least = sum(mine) - mine.length * ROUNDED_BY;
  const whole = mine.length + others.length === cells.length;
  const all = whole
    ? least + sum(others) + others.length * ROUNDED_BY
    : (given ?? packets) + ROUNDED_BY;
  return least / all;
}
