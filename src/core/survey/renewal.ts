/**
 * When a table is made anew. Two tables that differ by one packet may tell what stood in it, so that
 * the next one waits until a cell's worth of packets has come in: what differs is then of no one.
 */
import type { SurveyCounts } from './counts';
import { addCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { leastPackets } from './disclose';
import { MIN_CELL } from './limits';

/**
 * The counts that the table is of; null where there is none yet.
 * @param shown those of the table before
 */
export function renewed(
  definition: SurveyDefinition,
  shown: SurveyCounts | null,
  now: SurveyCounts,
): SurveyCounts | null {
  if (shown) return now.packets - shown.packets < MIN_CELL ? shown : now;
  return now.packets < leastPackets(definition) ? null : now;
}

/**
 * What was shown of several runs, as one table before the next: whoever has the tables of any of
 * them finds no fewer packets than a cell's worth between these and the one of all.
 */
export function shownOf(runs: readonly { shown: SurveyCounts | null }[]): SurveyCounts | null {
  const tables = runs.flatMap(({ shown }) => (shown ? [shown] : []));
  return tables.length === 0 ? null : tables.reduce(addCounts);
}
