/** The counts that both sums make, as the workbench keeps them. */
import type { SurveyCounts } from './counts';
import type { Noise } from './noise';
import type { Tally } from './tally';
import { publish } from './tally';

/** The table is there with them; made again out of the same two files, it is the same. */
export function withSums(tally: Tally, counts: SurveyCounts, noise: Noise | null): Tally {
  return publish({ ...tally, counts, published: null }, noise);
}
