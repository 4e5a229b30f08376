/** What a platform is ranked by, in words; of little use with the minutes a week that it means. */
import type { Evidence, EvidenceKind } from '../../core/survey/ranking';
import { IDLE_MINUTES_A_WEEK } from '../../core/survey/ranking';
import type { Key, T } from '../text';
import { shareSays, whole } from './shares';

const NAME: Record<EvidenceKind, Key> = {
  token: 'benchToken',
  idle: 'benchIdle',
  repeated: 'benchRepeated',
};

export function evidenceName(t: T, kind: EvidenceKind): string {
  return t(NAME[kind], IDLE_MINUTES_A_WEEK);
}

/** `42% ± 3`; where only a bound is known, `90% 以上` or `10% 以下`. */
export function evidenceSays(t: T, evidence: Evidence): string {
  const { bound, share, standardError } = evidence;
  if (bound === null) return shareSays(t, evidence);
  const outer = bound === 'least' ? share - standardError : share + standardError;
  return t(bound === 'least' ? 'benchAtLeast' : 'benchAtMost', whole(outer));
}
