/**
 * Numbers the different shapes among many forms. Most forms are an old form again, so that all
 * comparing is done between a few shapes instead of between thousands of forms.
 */
import { MIN_FIELDS } from './likeness';

export interface DistinctShapes {
  /** The different shapes in the order they came; the number of a shape is its place here. */
  shapes: (readonly number[])[];
  /** Equal sets of fields have the same number; null for one of fewer than MIN_FIELDS. */
  numberOf: (shape: readonly number[]) => number | null;
}

export function distinctShapes(): DistinctShapes {
  const shapes: (readonly number[])[] = [];
  const bySum = new Map<number, number[]>();
  return {
    shapes,
    numberOf(given) {
      // A restored copy may hold a shape that is not in order.
      const shape = isAscending(given) ? given : [...new Set(given)].sort((a, b) => a - b);
      if (shape.length < MIN_FIELDS) return null;
      const sum = checksum(shape);
      const same = bySum.get(sum) ?? [];
      const known = same.find((number) => isEqual(shapes[number] ?? [], shape));
      if (known !== undefined) return known;
      bySum.set(sum, [...same, shapes.length]);
      return shapes.push(shape) - 1;
    },
  };
}

function isAscending(shape: readonly number[]): boolean {
  for (let i = 1; i < shape.length; i += 1) {
    if ((shape[i] ?? 0) <= (shape[i - 1] ?? 0)) return false;
  }
  return true;
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((hash, i) => hash === b[i]);
}

function checksum(shape: readonly number[]): number {
  let sum = shape.length;
  for (const hash of shape) sum = (Math.imul(sum, 31) + hash) | 0;
  return sum;
}
