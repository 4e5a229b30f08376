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
  /** Tags (agreed-list.ts), ascending, of what both have and find good: exactly these are counted. */
  good: string[];
  /** Nonces of those whose proof does not hold: two options at once, a five, a changed share. */
  invalid: string[];
  /** Packets that only one of them has, or has in this edition. */
  onlyOwn: number;
  onlyOther: number;
  /**
   * Hex, of the first: the sum to which the second has bound himself (split/commitment.ts). Null
   * where he can make none over this list, and of the second.
   */
  bound: string | null;
}

export interface SplitWork {
  /** Of the survey. */
  id: string;
  /** Null before the other's file was read, and again once packets were added. */
  crossed: Crossed | null;
  /**
   * Whether the own check file was handed out with the list in it, as the second of the two does.
   * From then on the first may sum over that list: no packet is taken in, or the editions that it
   * names could be gone when his sum comes.
   */
  stated: boolean;
  /**
   * The content of the own sum, over `crossed.good`, once it was made. There is one alone: a second
   * one, over other packets, would tell the other what the difference of the two holds. So the list
   * is kept in mind when the exchange is started over, or the survey deleted (release.ts).
   */
  sum: Uint8Array | null;
  /**
   * Of the second, hex: what the salts come of that hide his sums (split/commitment.ts). Drawn once,
   * and never handed out.
   */
  secret: string | null;
}

export function noWork(id: string): SplitWork {
  return { id, crossed: null, stated: false, sum: null, secret: null };
}
