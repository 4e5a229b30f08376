/**
 * What one run over packets comes to: the counts, and what was shown of them. Counts of several runs
 * add up before anything is suppressed, so that small cells of many counties make a large one.
 */
import type { SurveyCounts } from './counts';
import { addCounts, noCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import { renewed, shownOf } from './renewal';

export interface Run {
  counts: SurveyCounts;
  /** What the table is of (renewal.ts); null before there is one. */
  shown: SurveyCounts | null;
}

/**
 * The sum of the runs. That no packet is in two of them is for the caller to see to.
 * @throws RangeError for counts of two surveys
 */
export function addRuns(definition: SurveyDefinition, runs: readonly Run[]): Run {
  const none = noCounts(
    definition.id,
    fieldsOf(definition).map(({ bands }) => bands),
  );
  const counts = runs.map((run) => run.counts).reduce(addCounts, none);
  return { counts, shown: renewed(definition, shownOf(runs), counts) };
}
