/**
 * 功能相近、重复交叉: which platforms ask for the same, by the field sets of the forms that were
 * handed in there, and by category.
 */
import { eachSharing } from './alike-shapes';
import type { DayRow } from './day-row';
import { distinctShapes } from './distinct-shapes';
import type { Evidence } from './evidence';

export interface Pair {
  /** Platform ids, a < b. */
  a: string;
  b: string;
  /** Jaccard of the two most alike forms, 0 to 1. */
  likeness: number;
  /** Fields that those two forms share, and fields that they have together. */
  shared: number;
  fields: number;
  sameCategory: boolean;
}

type Best = Pick<Pair, 'likeness' | 'shared' | 'fields'>;
const NOTHING: Best = { likeness: 0, shared: 0, fields: 0 };

/**
 * Pairs of platforms whose forms share a field, and pairs that share only the category: the most
 * alike first, of equally alike ones those with more fields. Forms of at least MIN_FIELDS fields,
 * of the range and the REPEAT_DAYS days before it; platforms that are measured or have rows then.
 */
export function overlapOf(
  evidence: Pick<Evidence, 'rows' | 'earlier' | 'platforms' | 'measured'>,
): Pair[] {
  const rows = [...evidence.rows, ...evidence.earlier];
  const ids = [...new Set([...evidence.measured, ...rows.map(({ platform }) => platform)])].sort();
  const best = bestOfPairs(rows, ids);
  const category = new Map(evidence.platforms.map((one) => [one.id, one.category]));
  const pairs = ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b, n) => {
      const found = best[i]?.[i + 1 + n] ?? NOTHING;
      const kind = category.get(a);
      // 其他 is what is left over, not a kind of its own.
      const sameCategory = kind !== undefined && kind !== 'other' && kind === category.get(b);
      return found.likeness > 0 || sameCategory ? [{ a, b, ...found, sameCategory }] : [];
    }),
  );
  return pairs.sort((one, two) => (isCloser(one, two) ? -1 : isCloser(two, one) ? 1 : 0));
}

/** For each two platforms, by their places in `ids`, what their two most alike forms share. */
function bestOfPairs(rows: readonly DayRow[], ids: readonly string[]): Best[][] {
  const place = new Map(ids.map((id, i) => [id, i]));
  const { shapes, numberOf } = distinctShapes();
  const holders: Set<number>[] = [];
  for (const { platform, forms } of rows) {
    for (const { shape } of forms) {
      const number = numberOf(shape);
      if (number === null) continue;
      holders[number] = (holders[number] ?? new Set()).add(place.get(platform) ?? 0);
    }
  }
  const best: Best[][] = ids.map(() => []);
  eachSharing(shapes, (one, two, shared) => {
    const fields = (shapes[one]?.length ?? 0) + (shapes[two]?.length ?? 0) - shared;
    const found = { likeness: shared / fields, shared, fields };
    for (const a of holders[one] ?? []) {
      for (const b of holders[two] ?? []) {
        if (a === b) continue;
        const row = best[Math.min(a, b)] ?? [];
        const other = Math.max(a, b);
        if (isCloser(found, row[other] ?? NOTHING)) row[other] = found;
      }
    }
  });
  return best;
}

function isCloser(one: Best, two: Best): boolean {
  return one.likeness > two.likeness || (one.likeness === two.likeness && one.shared > two.shared);
}
