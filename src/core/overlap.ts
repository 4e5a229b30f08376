/**
 * 功能相近、重复交叉: which platforms ask for the same, by the field sets of the forms that were
 * handed in there, and by category.
 */
import type { DayRow } from './day-row';
import { distinctShapes } from './distinct-shapes';
import type { Evidence } from './evidence';
import { sharedFields } from './likeness';

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
 * alike first, then those with more fields in common. Forms of the range and of the REPEAT_DAYS
 * days before it; only platforms that are measured or have rows of these days.
 */
export function overlapOf(
  evidence: Pick<Evidence, 'rows' | 'earlier' | 'platforms' | 'measured'>,
): Pair[] {
  const rows = [...evidence.rows, ...evidence.earlier];
  const shapes = shapesByPlatform(rows);
  const category = new Map(evidence.platforms.map((one) => [one.id, one.category]));
  const ids = [...new Set([...evidence.measured, ...rows.map(({ platform }) => platform)])].sort();
  const pairs: Pair[] = [];
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) {
      const best = mostAlike(shapes.get(a) ?? [], shapes.get(b) ?? []);
      const kind = category.get(a);
      // 其他 is what is left over, not a kind of its own.
      const sameCategory = kind !== undefined && kind !== 'other' && kind === category.get(b);
      if (best.likeness > 0 || sameCategory) pairs.push({ a, b, ...best, sameCategory });
    }
  });
  return pairs.sort((one, two) => two.likeness - one.likeness || two.shared - one.shared);
}

/** The different shapes of at least MIN_FIELDS fields that each platform was given. */
function shapesByPlatform(rows: readonly DayRow[]): Map<string, (readonly number[])[]> {
  const { shapes, numberOf } = distinctShapes();
  const numbers = new Map<string, Set<number>>();
  for (const { platform, forms } of rows) {
    for (const { shape } of forms) {
      const number = numberOf(shape);
      if (number === null) continue;
      numbers.set(platform, (numbers.get(platform) ?? new Set<number>()).add(number));
    }
  }
  return new Map(
    [...numbers].map(([platform, mine]) => [platform, [...mine].map((n) => shapes[n] ?? [])]),
  );
}

function mostAlike(
  ours: readonly (readonly number[])[],
  theirs: readonly (readonly number[])[],
): Best {
  let best = NOTHING;
  for (const a of ours) {
    for (const b of theirs) {
      // Sets of unlike size cannot be more alike than this.
      const most = Math.min(a.length, b.length) / Math.max(a.length, b.length);
      if (most < best.likeness) continue;
      const shared = sharedFields(a, b);
      const fields = a.length + b.length - shared;
      const likeness = shared / fields;
      const closer = likeness > best.likeness;
      if (closer || (likeness === best.likeness && shared > best.shared)) {
        best = { likeness, shared, fields };
      }
    }
  }
  return best;
}
