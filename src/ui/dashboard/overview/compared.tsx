/** The range beside the one before it; says nothing of a change that hangs on the rule. */
import type { Comparison, NoComparison } from '../../../core/comparison';
import { compare } from '../../../core/comparison';
import type { Evidence } from '../../../core/evidence';
import type { Bounded } from '../../../core/rates';
import { ranged } from '../../format';
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
  const { now, before, change, firm } = compared;
  return [
    t('comparePerDay', ranged(t, now.perDay), ranged(t, before.perDay)),
    firm
      ? t(change.ms > 0 ? 'compareMore' : 'compareLess', ranged(t, sizeOf(change)))
      : t('compareUnclear'),
  ];
}

/** Of a change that is one way under every rule: the rule that gives most need not give most change. */
function sizeOf({ ms, loMs, hiMs }: Bounded): Bounded {
  const ends = [loMs, hiMs].map(Math.abs);
  return { ms: Math.abs(ms), loMs: Math.min(...ends), hiMs: Math.max(...ends) };
}
