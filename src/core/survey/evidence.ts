/** What one published figure says of a platform against its threshold. */
import type { Bounds, Figure } from './figure';
import { MOST_ERROR } from './limits';

/** One participant in three came, on most days that he came, only to be counted. */
export const TOKEN_SHARE = 1 / 3;
/** Most hardly used it: less than ten minutes a week, two a workday. */
export const IDLE_SHARE = 1 / 2;
export const IDLE_MINUTES_A_WEEK = 10;
/** One participant in five filled in a form there that another platform asked for as well. */
export const REPEATED_SHARE = 1 / 5;

export type EvidenceKind = 'token' | 'idle' | 'repeated';
/**
 * `reached`: beyond what chance brings. `below`: the share itself is less. `open`: neither can be said,
 * and least of all that a platform is there.
 */
export type Verdict = 'reached' | 'below' | 'open';

export interface Evidence {
  kind: EvidenceKind;
  /** Null where nothing is published of it. */
  figure: Figure | null;
  threshold: number;
  verdict: Verdict;
}

const THRESHOLD: Record<EvidenceKind, number> = {
  token: TOKEN_SHARE,
  idle: IDLE_SHARE,
  repeated: REPEATED_SHARE,
};

/**
 * One figure, or its bounds where cells are withheld, against its threshold.
 * @param deviate standard errors that a figure must keep above it
 */
export function judged(kind: EvidenceKind, bounds: Bounds | null, deviate: number): Evidence {
  const threshold = THRESHOLD[kind];
  const as = (verdict: Verdict, figure: Figure | null): Evidence => {
    return { kind, figure, threshold, verdict };
  };
  if (!bounds) return as('open', null);
  const { least, most } = bounds;
  if (leastOf(least, deviate) >= threshold && isSure(least)) return as('reached', least);
  if (most.share < threshold && isSure(most)) return as('below', most);
  return as('open', least);
}

const isSure = ({ standardError }: Figure) => standardError <= MOST_ERROR;

/** What remains of a share when chance was against it. */
export function leastOf({ share, standardError }: Figure, deviate: number): number {
  return share - deviate * standardError;
}
