/** Published shares as they are read. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { differenceShare, exactFields } from '../../core/survey/difference';
import type { PublishedCell, PublishedTable } from '../../core/survey/disclose';
import type { T } from '../text';

/** `42% ± 3`, in percent and percentage points. */
export function shareSays(t: T, cell: Pick<PublishedCell, 'share' | 'standardError'>): string {
  return t('benchShare', whole(cell.share), whole(cell.standardError, true));
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
