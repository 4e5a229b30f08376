/** What a platform is ranked by, in words; of little use with the minutes a week that it means. */
import { daysBetween } from '../../core/calendar';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import type { Evidence, EvidenceKind, Verdict } from '../../core/survey/evidence';
import { IDLE_MINUTES_A_WEEK } from '../../core/survey/evidence';
import { FALSE_LISTS } from '../../core/survey/ranking';
import { ERRORS_SHOWN } from '../../core/survey/standard-error';
import type { Key, T } from '../text';
import { cutOff, shareSays, whole } from './shares';

const NAME: Record<EvidenceKind, Key> = {
  token: 'benchToken',
  idle: 'benchIdle',
  repeated: 'benchRepeated',
};

export const VERDICT_NAME: Record<Verdict, Key> = {
  reached: 'benchReached',
  below: 'benchNotReached',
  open: 'benchOpen',
};

export function evidenceName(t: T, kind: EvidenceKind, { window }: SurveyDefinition): string {
  if (kind === 'idle') return t(NAME.idle, IDLE_MINUTES_A_WEEK);
  return t(NAME[kind], daysBetween(window.from, window.to).length);
}

/** `42% ± 3`; where only a bound is known, `90% 以上`, or out of noisy cells what it is likely above. */
export function evidenceSays(t: T, { figure }: Evidence, { noise }: PublishedTable): string {
  if (!figure) return t('benchWithheld');
  const { bound, share, standardError } = figure;
  if (bound === null) return shareSays(t, figure);
  const error = ERRORS_SHOWN * standardError;
  const outer = whole(cutOff(bound === 'least' ? share - error : share + error));
  if (bound === 'least') return t(noise ? 'benchLikelyAtLeast' : 'benchAtLeast', outer);
  return t(noise ? 'benchLikelyAtMost' : 'benchAtMost', outer);
}

/** What the list is, and what it is not. */
export function rankingSays(t: T, tested: number): string[] {
  return [t('benchRankingMore'), t('benchTested', tested, whole(FALSE_LISTS))];
}
