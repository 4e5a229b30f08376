/** Why there is no estimate, and what to do about it. */

import { dayAfter } from '../../../core/calendar';
import { MIN_COVERAGE } from '../../../core/coverage';
import type { Period } from '../../../core/period';
import { MIN_DAYS } from '../../../core/savings';
import { percent } from '../../format';
import { useText } from '../../text';
import type { DashboardModel } from '../model';

/** Long enough for a few weeks of one's work, leave included. */
const LONGER_DAYS = 30;

export function Withheld({ why, model }: { why: 'coverage' | 'days'; model: DashboardModel }) {
  const t = useText();
  const { from, to } = model.period.value;
  const longer: Period = {
    kind: 'own',
    from: dayAfter(model.today, 1 - LONGER_DAYS),
    to: model.today,
  };
  const offered = from > longer.from || to < longer.to;
  return (
    <section class="card">
      <p>
        {why === 'coverage'
          ? t('savingsLowCoverage', percent(MIN_COVERAGE, 1))
          : t('savingsWait', MIN_DAYS)}
      </p>
      {offered && (
        <button type="button" onClick={() => void model.show(longer)}>
          {t('savingsLonger', LONGER_DAYS)}
        </button>
      )}
    </section>
  );
}
