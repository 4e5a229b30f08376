/** What an aggregator of two has at hand while they add a survey up between them, over days. */
import type { Packet } from './packet';

/** One packet's half, opened. Nothing of it alone depends on an answer. */
export interface Half extends Pick<Packet, 'nonce' | 'edition'> {
  /** For the other, so that he can check its proofs. */
  check: Uint8Array;
  /** Own share of every bucket of every field. Of one packet it is never handed to anybody. */
  output: Uint8Array;
}

/** What came of holding the own packets against the other's file. */
export interface Crossed {
  /** Nonces, ascending, of the packets that both have and find good: these are counted. */
  good: string[];
  /** Of those whose proof does not hold: two options at once, a five, a changed share. */
  invalid: string[];
  /** Packets that only one of them has, or has in this edition. */
  onlyOwn: number;
  onlyOther: number;
}

export interface SplitWork {
  /** Of the survey. */
  id: string;
  /** Null before the other's file was read, and again once packets were added. */
  crossed: Crossed | null;
  /**
   * The content of the own sum, once it was made. There is one alone: a second one, over other
   * packets, would tell the other what the difference of the two holds.
   */
  sum: Uint8Array | null;
}

export function noWork(id: string): SplitWork {
  return { id, crossed: null, sum: null };
}
