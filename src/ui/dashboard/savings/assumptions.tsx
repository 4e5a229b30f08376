/** All that the estimates take for granted, and what they leave out. */
import { REPEAT_DAYS } from '../../../core/evidence';
import { LIKENESS, MIN_FIELDS } from '../../../core/likeness';
import { ELAPSED_CAP_MS } from '../../../core/rollup';
import { YEAR_DAYS } from '../../../core/savings';
import { duration, percent } from '../../format';
import { useText } from '../../text';

export function Assumptions() {
  const t = useText();
  const says = [
    t('assumeLogin', duration(t, ELAPSED_CAP_MS)),
    t('assumeFailed'),
    t('assumeForms', REPEAT_DAYS, MIN_FIELDS, percent(LIKENESS, 1)),
    t('assumeRounds'),
    t('assumeCheck'),
    t('assumeApart'),
    t('assumeYear', YEAR_DAYS),
    t('assumeUnit'),
    t('assumeCost'),
  ];
  return (
    <section class="card assumptions">
      <h2>{t('assumeTitle')}</h2>
      <ul>
        {says.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
