/**
 * The packets that a sum is over: those that both aggregators have in the same edition and find
 * good, no more and no fewer. What each of them says of a sum before it is made is said of this list.
 */
import type { Packet } from './packet';

/** One packet in one edition; tags sort as their nonces do. */
export function tagOf({ nonce, edition }: Pick<Packet, 'nonce' | 'edition'>): string {
  return nonce + edition.toString(16).padStart(2, '0');
}

/** Of ten own packets so many must be on the list. */
const OF_TEN = 9;

/**
 * Whether a list has nearly all that its aggregator holds. The other can leave packets out of his
 * check file, or spoil what he says of their proofs, until nobody is left but one person and packets
 * of his own making.
 */
export function coversOwn(good: number, own: number): boolean {
  return good * 10 >= own * OF_TEN;
}
