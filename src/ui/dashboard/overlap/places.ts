/** Which platforms stand in the matrix, in which order, and what two of them share. */
import type { Pair } from '../../../core/overlap';

/** More rows than this cannot be read on 1366 × 768; the closest stay. */
export const MOST_PLATFORMS = 30;

export interface Places {
  /** Of the closest pair first, so that what is alike stands together in the corner. */
  ids: string[];
  /** Platforms that share a field with another but have no place any more. */
  leftOutN: number;
  between: (a: string, b: string) => Pair | undefined;
}

/** @param pairs the closest first; pairs of one category alone give no place but are shown */
export function placesOf(pairs: readonly Pair[]): Places {
  const alike = pairs.filter(({ likeness }) => likeness > 0);
  const all = [...new Set(alike.flatMap(({ a, b }) => [a, b]))];
  const byIds = new Map(pairs.map((pair) => [JSON.stringify([pair.a, pair.b]), pair]));
  return {
    ids: all.slice(0, MOST_PLATFORMS),
    leftOutN: Math.max(0, all.length - MOST_PLATFORMS),
    between: (a, b) => byIds.get(JSON.stringify(a < b ? [a, b] : [b, a])),
  };
}
