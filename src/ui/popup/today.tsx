/** Today's burden, what surrounds it, and its six parts. */
import type { DaySummary } from '../../core/summary';
import { MEDIAN_MIN_DAYS } from '../../core/summary';
import { ACTIVITY_NAME, SHOWN } from '../activities';
import { Bar } from '../bar';
import { amounts, duration, range, shown, unitOf, wholeShares } from '../format';
import { useText } from '../text';
import type { PopupActions } from './model';

interface Props {
  summary: DaySummary;
  open: PopupActions['open'];
}

export function Today({ summary, open }: Props) {
  const t = useText();
  const unit = unitOf(summary.burdenMs);
  const shares = wholeShares(
    SHOWN.map((name) => summary.parts[name]),
    unit.ms,
  );
  const around = range(t, summary.burdenMs, summary.loMs, summary.hiMs);
  return (
    <section class="today">
      <div class="today-top">
        <h2 class="note">{t('todayTitle')}</h2>
        {summary.loginN + summary.checkinN > 0 && (
          <button type="button" class="plain" onClick={() => open('dashboard#today')}>
            {t('correctLink')}
          </button>
        )}
      </div>
      <div class="figures">
        <p class="big">
          {amounts(summary.burdenMs).map(({ value, unit: key }) => (
            <span key={key}>
              {value}
              <small>{t(key)}</small>
            </span>
          ))}
        </p>
        <Beside summary={summary} />
      </div>
      {around !== null && <p class="note">{around}</p>}
      <Bar parts={summary.parts} />
      <ul class="parts">
        {SHOWN.map((name, i) => (
          <li key={name}>
            <i class={`key fill-${name}`} />
            {t(ACTIVITY_NAME[name])}
            <b>
              {shown(shares[i] ?? 0, summary.parts[name])}
              <small>{t(unit.key)}</small>
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Yesterday and the median: the only comparison a day gets is with one's own days. */
export function Beside({ summary }: { summary: DaySummary }) {
  const t = useText();
  const { yesterdayMs, medianMs } = summary;
  return (
    <dl class="beside">
      <dt>{t('yesterday')}</dt>
      <dd>{yesterdayMs === null ? t('notObserved') : duration(t, yesterdayMs)}</dd>
      <dt>{t('median7')}</dt>
      <dd>{medianMs === null ? t('medianAfter', MEDIAN_MIN_DAYS) : duration(t, medianMs)}</dd>
    </dl>
  );
}
