/**
 * When a table is made anew. Whoever has two tables has what lies between them too, a table of the
 * packets that came in meanwhile, so that the next one waits until those would have given one of
 * their own. Their cells are then each known to within a step of rounding, small ones as well: one
 * table, made once all packets are in, tells less than two.
 */
import type { SurveyCounts } from './counts';
import { addCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { leastPackets } from './disclose';

/**
 * The counts that the table is of; null where there is none yet.
 * @param shown those of the table before
 */
export function renewed(
  definition: SurveyDefinition,
  shown: SurveyCounts | null,
  now: SurveyCounts,
): SurveyCounts | null {
  const before = shown?.packets ?? 0;
  return now.packets - before < leastPackets(definition) ? shown : now;
}

/**
 * What was shown of several runs, as one table before the next. What those tables leave to the one
 * of all is the packets of runs that were too small for one, and what came to the others since: of
 * these there must be enough as well.
 */
export function shownOf(runs: readonly { shown: SurveyCounts | null }[]): SurveyCounts | null {
  const tables = runs.flatMap(({ shown }) => (shown ? [shown] : []));
  return tables.length === 0 ? null : tables.reduce(addCounts);
}
