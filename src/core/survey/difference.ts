/** What two tables of one survey tell that differ by one packet. */
import type { SurveyDefinition } from './definition';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import { ROUND_TO } from './limits';

/**
 * Differencing: of two publications that differ by one packet, one field that is not randomised
 * shows a difference in about this share of cases, where a count crosses a step of rounding. Which
 * band it was is then known of that one packet. A workbench makes one table of a survey and no other
 * (tally.ts, release.ts); whoever makes a table of his own elsewhere is asked not to.
 */
export const DIFFERENCE_SHARE = 1 / ROUND_TO;

/** Whether a field comes out as it was given: in the clear, or split between two aggregators. */
export function isExact({ aggregators }: SurveyDefinition, { protection }: Field): boolean {
  return aggregators.length > 1 || protection.how === 'clear';
}

/** How many of a survey do. */
export function exactFields(definition: SurveyDefinition): number {
  return fieldsOf(definition).filter((field) => isExact(definition, field)).length;
}

/** In what share of cases two such publications tell a band of that packet: of any such field. */
export function differenceShare(definition: SurveyDefinition): number {
  return 1 - (1 - DIFFERENCE_SHARE) ** exactFields(definition);
}
