import type { DayRow } from '../../../core/day-row';
import { amounts, fineDuration } from '../../format';
import { useText } from '../../text';

export function FourNumbers({ total }: { total: DayRow }) {
  const t = useText();
  const each = total.loginN > 0 ? total.loginMs / total.loginN : 0;
  const times = (n: number) => [{ value: String(n), unit: 'unitTimes' as const }];
  const numbers = [
    {
      figure: times(total.loginN),
      says: total.forcedN > 0 ? t('fourLoginsForced', total.forcedN) : t('fourLogins'),
    },
    {
      figure: amounts(total.loginMs),
      says: total.loginN > 0 ? t('fourLoginTime', fineDuration(t, each)) : t('fourNoLogin'),
    },
    { figure: times(total.checkinN), says: t('fourCheckins') },
    { figure: times(total.tokenVisitN), says: t('fourTokenVisits') },
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
