/**
 * The packets that a sum is over: those that both aggregators have in the same edition and find
 * good, no more and no fewer. What each of them says of a sum before it is made is said of this list.
 */
import type { Packet } from './packet';

/** One packet in one edition; tags sort as their nonces do. */
export function tagOf({ nonce, edition }: Pick<Packet, 'nonce' | 'edition'>): string {
  return nonce + edition.toString(16).padStart(2, '0');
}

/**
 * Whether a sum over a list may be made after those over lists before, which whoever has them can
 * subtract: what either list has and the other has not must be nobody, or as many as a sum needs.
 */
export function mayFollow(
  list: readonly string[],
  before: readonly (readonly string[])[],
  least: number,
): boolean {
  return before.every((earlier) =>
    [without(list, earlier), without(earlier, list)].every((n) => n === 0 || n >= least),
  );
}

function without(list: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  return list.filter((tag) => !known.has(tag)).length;
}
