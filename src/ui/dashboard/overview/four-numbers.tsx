/** The four figures under the sentence: counts of what was seen, and what joining would save. */
import type { DayRow } from '../../../core/day-row';
import type { Amount } from '../../format';
import { amounts, fineDuration } from '../../format';
import { useText } from '../../text';

export function FourNumbers({ total }: { total: DayRow }) {
  const t = useText();
  const each = total.loginN > 0 ? total.loginMs / total.loginN : 0;
  const times = (n: number): Amount[] => [{ value: String(n), unit: 'unitTimes' }];
  const numbers = [
    {
      figure: times(total.loginN),
      says: total.forcedN > 0 ? t('fourLoginsForced', total.forcedN) : t('fourLogins'),
    },
    {
      figure: amounts(total.loginMs),
      says: total.loginN > 0 ? t('fourLoginTime', fineDuration(t, each)) : t('fourNoLogin'),
    },
    { figure: times(total.tokenVisitN), says: t('fourTokenVisits') },
    { figure: times(total.checkinN), says: t('fourCheckins') },
  ];
  return (
    <dl class="four">
      {numbers.map(({ figure, says }) => (
        <div class="card" key={says}>
          <dt class="note">{says}</dt>
          <dd>
            {figure.map(({ value, unit }) => (
              <span key={unit}>
                {value} <small>{t(unit)}</small>{' '}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
