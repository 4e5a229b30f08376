/** The range beside the one before it; says nothing of a change that hangs on the rule. */
import type { Comparison, NoComparison } from '../../../core/comparison';
import { compare } from '../../../core/comparison';
import type { Evidence } from '../../../core/evidence';
import { duration } from '../../format';
import type { Key, T } from '../../text';
import { useText } from '../../text';

const WHY: Record<NoComparison, Key> = {
  coverage: 'compareCoverage',
  'no-day': 'compareNoDay',
  'before-coverage': 'compareBeforeCoverage',
  'before-no-day': 'compareBeforeNoDay',
};

export function Compared({ evidence }: { evidence: Evidence }) {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('factBefore')}</h2>
      {comparedSays(t, compare(evidence)).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

export function comparedSays(t: T, compared: Comparison | NoComparison): string[] {
  if (typeof compared === 'string') return [t(WHY[compared])];
  const { now, before, changeMs, firm } = compared;
  const change = firm
    ? t(changeMs > 0 ? 'compareMore' : 'compareLess', duration(t, Math.abs(changeMs)))
    : t('compareUnclear');
  return [t('comparePerDay', duration(t, now.perDay.ms), duration(t, before.perDay.ms)), change];
}
