/** What a platform is ranked by, in words; of little use with the minutes a week that it means. */
import type { EvidenceKind } from '../../core/survey/ranking';
import { IDLE_MINUTES_A_WEEK } from '../../core/survey/ranking';
import type { Key, T } from '../text';

const NAME: Record<EvidenceKind, Key> = {
  token: 'benchToken',
  idle: 'benchIdle',
  repeated: 'benchRepeated',
};

export function evidenceName(t: T, kind: EvidenceKind): string {
  return t(NAME[kind], IDLE_MINUTES_A_WEEK);
}
