/** Which of many shapes are nearly the same, without holding each against each. */
import { LIKENESS, likeness } from './likeness';

export interface Alike {
  /** The place of the shape among those given. */
  shape: number;
  likeness: number;
}

/**
 * For each shape all that are nearly the same, itself included. Two such sets must share one of
 * their first few fields, in any one order of all fields (prefix filtering: Bayardo, Ma & Srikant
 * 2007): only shapes that do are held against each other.
 * @param shapes ascending, each hash once
 */
export function alikeShapes(shapes: readonly (readonly number[])[]): Alike[][] {
  const alike: Alike[][] = shapes.map(() => []);
  const byField = new Map<number, number[]>();
  shapes.forEach((shape, number) => {
    const near = new Set<number>();
    for (const field of firstFields(shape)) {
      const holders = byField.get(field) ?? [];
      for (const other of holders) near.add(other);
      holders.push(number);
      byField.set(field, holders);
    }
    for (const other of near) {
      const found = likeness(shape, shapes[other] ?? []);
      if (found < LIKENESS) continue;
      alike[number]?.push({ shape: other, likeness: found });
      alike[other]?.push({ shape: number, likeness: found });
    }
    alike[number]?.push({ shape: number, likeness: 1 });
  });
  return alike;
}

/** One field more than may be missing from the other shape. */
function firstFields(shape: readonly number[]): readonly number[] {
  return shape.slice(0, Math.ceil(shape.length * (1 - LIKENESS)) + 1);
}
