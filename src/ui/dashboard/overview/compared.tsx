/** The range beside the one before it; says nothing of a change that hangs on the rule. */
import type { NoComparison } from '../../../core/comparison';
import { compare } from '../../../core/comparison';
import type { Evidence } from '../../../core/evidence';
import { duration } from '../../format';
import type { Key } from '../../text';
import { useText } from '../../text';

const WHY: Record<NoComparison, Key> = {
  coverage: 'compareCoverage',
  'no-day': 'compareNoDay',
  'before-coverage': 'compareBeforeCoverage',
  'before-no-day': 'compareBeforeNoDay',
};

export function Compared({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const compared = compare(evidence);
  if (typeof compared === 'string') return <>{t(WHY[compared])}</>;
  const { now, before, changeMs, firm } = compared;
  const change = !firm
    ? t('compareUnclear')
    : t(changeMs > 0 ? 'compareMore' : 'compareLess', duration(t, Math.abs(changeMs)));
  return (
    <>
      {t('comparePerDay', duration(t, now.perDay.ms), duration(t, before.perDay.ms))} {change}
    </>
  );
}
