/**
 * Counts of several runs over packets add up before anything is suppressed, so that small cells of
 * many runs make a large one.
 */
import type { SurveyCounts } from './counts';
import { addCounts, noCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';

/**
 * The sum of the runs. That no packet is in two of them is for the caller to see to.
 * @throws RangeError for counts of two surveys
 */
export function addRuns(
  definition: SurveyDefinition,
  runs: readonly { counts: SurveyCounts }[],
): SurveyCounts {
  const none = noCounts(
    definition.id,
    fieldsOf(definition).map(({ bands }) => bands),
  );
  return runs.map((run) => run.counts).reduce(addCounts, none);
}
