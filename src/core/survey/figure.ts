/** Several bands of a published field as one share, as far as what is published tells it. */
import type { PublishedField } from './disclose';

/** Of those who gave the field: 0 to 1, but for estimates. */
export interface Figure {
  share: number;
  standardError: number;
  /** Cells are withheld: it is at least, or at most, so much. Null where it is so much. */
  bound: 'least' | 'most' | null;
}

/** The same twice where no cell is withheld. */
export interface Bounds {
  least: Figure;
  most: Figure;
}

/**
 * Null where nothing is known. Where a cell is withheld the share is no less than the known ones of
 * its bands, and no more than what the known ones of the others leave.
 *
 * Shares of one field vary against each other, so that the root of the squares is more than the
 * error of their sum.
 * @param bands which are added up; of none there is no share at all
 */
export function figureOf(
  { cells, nearlyAll }: Pick<PublishedField, 'cells' | 'nearlyAll'>,
  bands: readonly number[],
): Bounds | null {
  if (bands.length === 0) return null;
  if (nearlyAll !== null) {
    const { band, least } = nearlyAll;
    return bands.includes(band) ? between(least, 1, 0, 0) : between(0, 1 - least, 0, 0);
  }
  const known = (inside: boolean) =>
    cells.flatMap((cell, band) => (cell && bands.includes(band) === inside ? [cell] : []));
  const [mine, others] = [known(true), known(false)];
  if (mine.length + others.length === 0) return null;
  const share = sum(mine.map((cell) => cell.share));
  const error = Math.hypot(...mine.map(({ standardError }) => standardError));
  if (mine.length === bands.length) {
    const figure: Figure = { share, standardError: error, bound: null };
    return { least: figure, most: figure };
  }
  const rest = Math.max(0, 1 - sum(others.map((cell) => cell.share)));
  return between(share, rest, error, Math.hypot(...others.map((cell) => cell.standardError)));
}

function between(least: number, most: number, leastError: number, mostError: number): Bounds {
  return {
    least: { share: least, standardError: leastError, bound: 'least' },
    most: { share: most, standardError: mostError, bound: 'most' },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
