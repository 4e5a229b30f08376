/** How alike two forms are: by the sets of their fields, of which only keyed hashes are kept. */

/** Nearly the same form: at or above this (METHOD: repeat_form_n). */
export const LIKENESS = 0.8;
/**
 * Forms of fewer named fields say nothing: a name and a date stand in half of all forms. Held
 * against both forms, which at `LIKENESS` is the same as against the fields of both together.
 */
export const MIN_FIELDS = 4;

/** Fields that both shapes have. @param a @param b ascending, each hash once */
export function sharedFields(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** Jaccard: shared fields over all fields, 0 to 1; two forms without fields are not alike. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const shared = sharedFields(a, b);
  const all = a.length + b.length - shared;
  return all > 0 ? shared / all : 0;
}
