/** Published shares as they are read. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedCell } from '../../core/survey/disclose';
import { differenceShare, exactFields } from '../../core/survey/disclose';
import type { T } from '../text';

/** `42% ± 3`, in percent and percentage points. */
export function shareSays(t: T, cell: Pick<PublishedCell, 'share' | 'standardError'>): string {
  return t('benchShare', whole(cell.share), whole(cell.standardError, true));
}

/** What two tables that differ by one packet would tell of it. */
export function differenceSays(t: T, definition: SurveyDefinition): string {
  const share = whole(differenceShare(definition));
  return t('benchRuleDifference', exactFields(definition), share);
}

/** Whole percent; an error that is there is never shown as none. */
export function whole(share: number, atLeastOne = false): number {
  return Math.max(atLeastOne ? 1 : 0, Math.round(share * 100));
}
