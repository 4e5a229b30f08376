/** The four figures of the page, each with what stands around it. */

import { MIN_COVERAGE } from '../../../core/coverage';
import type { NoEstimate, Whole } from '../../../core/report-whole';
import { MIN_DAYS } from '../../../core/savings';
import type { Amount } from '../../format';
import { amounts, duration, fineDuration, percent, range, shortDate } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';

interface Figure {
  amount: Amount[];
  says: string;
  around: string | null;
}

export function ReportFigures({ whole }: { whole: Whole }) {
  const t = useText();
  return (
    <dl class="figures">
      {figuresOf(t, whole).map(({ amount, says, around }) => (
        <div key={says}>
          <dt>{says}</dt>
          <dd>
            {amount.length === 0 && t('tooLittleShort')}
            {amount.map(({ value, unit }) => (
              <span key={unit}>
                {value} <small>{t(unit)}</small>{' '}
              </span>
            ))}
          </dd>
          {around !== null && <dd class="note">{around}</dd>}
        </div>
      ))}
    </dl>
  );
}

function figuresOf(t: T, { burden, counts, savings }: Whole): Figure[] {
  const times = (n: number): Amount[] => [{ value: String(n), unit: 'unitTimes' }];
  const each = counts.loginN > 0 ? counts.loginMs / counts.loginN : 0;
  return [
    {
      amount: amounts(burden.ms),
      says: t('reportBurden'),
      around: range(t, burden.ms, burden.loMs, burden.hiMs),
    },
    {
      amount: times(counts.loginN),
      says: counts.forcedN > 0 ? t('fourLoginsForced', counts.forcedN) : t('fourLogins'),
      around: counts.loginN > 0 ? t('fourLoginTime', fineDuration(t, each)) : null,
    },
    {
      amount: times(counts.checkinN),
      says: t('fourCheckins'),
      around: t('reportTokenVisits', counts.tokenVisitN),
    },
    { says: t('reportSaves'), ...savedOf(t, savings) },
  ];
}

const WHY_NONE: Record<NoEstimate, (t: T) => string> = {
  days: (t) => t('reportSavesWait', MIN_DAYS),
  coverage: (t) => t('reportSavesCoverage', percent(MIN_COVERAGE, 1)),
};

function savedOf(t: T, savings: Whole['savings']): Pick<Figure, 'amount' | 'around'> {
  if (typeof savings === 'string') return { amount: [], around: WHY_NONE[savings](t) };
  const { loginMs, dataMs, since } = savings;
  const around = [
    ...(dataMs > 0 ? [t('reportSavesData', duration(t, dataMs))] : []),
    ...(since === null ? [] : [t('reportSavesSince', shortDate(t, since))]),
  ];
  return { amount: amounts(loginMs), around: around.length > 0 ? around.join(' · ') : null };
}
