/**
 * How a threshold grows with the range. It is stated for one week (or month) of observed workdays;
 * a longer range must reach it once for every whole one. A week begun asks for nothing more, and a
 * shorter range for nothing less: what a week must show, a single day cannot show.
 */
import { coverageOf } from '../coverage';
import type { Evidence } from '../evidence';
import type { Per } from '../finding';

const WEEKDAYS = 5;
const WEEKS_A_MONTH = 4;

type Observed = Pick<Evidence, 'days' | 'today' | 'plan'>;

/** Scheduled days of the range that were observed. */
export function observedN({ days, today }: Observed): number {
  return coverageOf(days, today).observedN;
}

/** How many times a threshold a week or month must be reached in the range; at least once. */
export function spansOf(evidence: Observed, span: Per['span']): Per {
  // Who works six days a week has a week of six.
  const week = evidence.plan.weekdays.length || WEEKDAYS;
  const length = span === 'week' ? week : week * WEEKS_A_MONTH;
  return { span, n: Math.max(1, Math.floor(observedN(evidence) / length)) };
}
