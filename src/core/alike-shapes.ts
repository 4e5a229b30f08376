/** Which of many shapes have fields in common, without holding each against each. */
import { LIKENESS } from './likeness';

export interface Alike {
  /** The place of the shape among those given. */
  shape: number;
  likeness: number;
}

/**
 * Calls back once for every two shapes that share a field, and for each shape with itself.
 * @param shapes each hash once
 */
export function eachSharing(
  shapes: readonly (readonly number[])[],
  found: (a: number, b: number, shared: number) => void,
): void {
  const byField = new Map<number, number[]>();
  const shared = new Uint16Array(shapes.length);
  shapes.forEach((shape, a) => {
    const met: number[] = [];
    for (const field of shape) {
      const holders = byField.get(field) ?? [];
      if (holders.length === 0) byField.set(field, holders);
      holders.push(a);
      for (const b of holders) {
        if (shared[b] === 0) met.push(b);
        shared[b] = (shared[b] ?? 0) + 1;
      }
    }
    for (const b of met) {
      found(a, b, shared[b] ?? 0);
      shared[b] = 0;
    }
  });
}

/** For each shape all that are nearly the same, itself included. @param shapes each hash once */
export function alikeShapes(shapes: readonly (readonly number[])[]): Alike[][] {
  const alike: Alike[][] = shapes.map(() => []);
  const sizeOf = (shape: number) => shapes[shape]?.length ?? 0;
  eachSharing(shapes, (a, b, shared) => {
    const likeness = shared / (sizeOf(a) + sizeOf(b) - shared);
    if (likeness < LIKENESS) return;
    alike[a]?.push({ shape: b, likeness });
    if (a !== b) alike[b]?.push({ shape: a, likeness });
  });
  return alike;
}
