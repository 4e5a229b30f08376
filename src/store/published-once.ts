/** A tally of when tables came up by themselves and were renewed, as one whose table is made once. */
import type { Noise } from '../core/survey/noise';
import type { Tally } from '../core/survey/tally';

type RenewedTally = Omit<Tally, 'published'> & {
  /** What the table was of. */
  shown: Tally['counts'] | null;
  added?: Noise | null;
};

/** What was counted after that table, and was not in it yet, is late. */
export function publishedOnce(row: unknown): Tally {
  const { shown, added, ...tally } = row as RenewedTally;
  if (!shown) return { ...tally, published: null };
  const noise = added && { epsilon: added.epsilon, draws: added.draws };
  return { ...tally, counts: shown, published: { noise: noise ?? null } };
}
