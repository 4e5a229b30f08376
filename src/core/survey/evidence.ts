/** What one published figure says of a platform against its threshold. */
import { remainsOf } from './chance';
import type { PublishedField, PublishedTable } from './disclose';
import type { Figure } from './figure';
import { figureOf } from './figure';
import { MOST_ERROR } from './limits';

/** Of those who came at all, one in three came, on most days that he came, only to be counted. */
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
  /** The share that remains were rounding and chance against it. */
  remains: number;
  verdict: Verdict;
}

const THRESHOLD: Record<EvidenceKind, number> = {
  token: TOKEN_SHARE,
  idle: IDLE_SHARE,
  repeated: REPEATED_SHARE,
};

/**
 * Some bands of one published field, or their bounds where cells are withheld, against a threshold.
 * @param deviate standard errors that a figure must keep above it
 */
export function judged(
  kind: EvidenceKind,
  bands: readonly number[],
  field: PublishedField | undefined,
  table: Pick<PublishedTable, 'packets' | 'noise'>,
  deviate: number,
): Evidence {
  const threshold = THRESHOLD[kind];
  const bounds = field ? figureOf(field, bands) : null;
  if (!field || !bounds) return { kind, figure: null, threshold, remains: 0, verdict: 'open' };
  const { least, most } = bounds;
  const remains = remainsOf(table, field, bands, least, threshold, deviate);
  const as = (verdict: Verdict, figure: Figure): Evidence => {
    return { kind, figure, threshold, remains, verdict };
  };
  if (remains >= threshold && isSure(least)) return as('reached', least);
  if (most.share < threshold && isSure(most)) return as('below', most);
  return as('open', least);
}

const isSure = ({ standardError }: Figure) => standardError <= MOST_ERROR;
