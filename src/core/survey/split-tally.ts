/** The counts that both sums make, as the workbench keeps them. */
import type { SurveyCounts } from './counts';
import { renewed } from './renewal';
import type { Tally } from './tally';

/** Made once a survey; made again out of the same two files, it is the same. */
export function withSums(tally: Tally, counts: SurveyCounts): { tally: Tally } {
  const shown = renewed(tally.signed.definition, null, counts);
  return { tally: { ...tally, counts, shown } };
}
