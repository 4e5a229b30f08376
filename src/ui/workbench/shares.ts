/** Published shares as they are read. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { differenceShare, exactFields } from '../../core/survey/difference';
import type { PublishedCell, PublishedField, PublishedTable } from '../../core/survey/disclose';
import { MOST_ERROR } from '../../core/survey/limits';
import { ERRORS_SHOWN } from '../../core/survey/standard-error';
import type { T } from '../text';

/** `42% ± 3`, in percent and percentage points; ± is two standard errors. */
export function shareSays(t: T, cell: Pick<PublishedCell, 'share' | 'standardError'>): string {
  return t('benchShare', whole(cutOff(cell.share)), whole(ERRORS_SHOWN * cell.standardError, true));
}

/** An estimate may come out below nothing, or above all: nobody reads it so. */
export function cutOff(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** What is said in place of a cell that is not shown. */
export function withheldSays(t: T, field: PublishedField | undefined): string {
  return t(field?.withheld === 'error' ? 'benchTooUncertain' : 'benchWithheld');
}

/** Which rules the table was made by that not every table has. */
export function estimateSays(t: T, { fields }: PublishedTable): string[] {
  if (fields.every(({ epsilon }) => epsilon === null)) return [];
  return [t('benchRuleEstimate', MOST_ERROR * ERRORS_SHOWN * 100)];
}

/** How well the table hides one packet against another table that lacks it: a sentence, or none. */
export function apartSays(t: T, definition: SurveyDefinition, { noise }: PublishedTable): string[] {
  const exact = exactFields(definition);
  if (exact === 0) return [];
  if (!noise) return [t('benchRuleDifference', exact, whole(differenceShare(definition)))];
  const { epsilon } = noise;
  return [t('benchNoisy', epsilon, exact, epsilon * exact)];
}

/** Whole percent; an error that is there is never shown as none. */
export function whole(share: number, atLeastOne = false): number {
  return Math.max(atLeastOne ? 1 : 0, Math.round(share * 100));
}
