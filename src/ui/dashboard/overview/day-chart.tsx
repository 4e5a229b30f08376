/** Each day as a bar, and the same as a table. */

import type { Overview } from '../../../core/overview';
import { ACTIVITY_NAME, SHOWN } from '../../activities';
import { CROWDED, StackedDays } from '../../charts/stacked-days';
import { duration, shortDate, shown, wholeShares } from '../../format';
import { useText } from '../../text';

const MINUTE = 60_000;

export function DayChart({ overview }: { overview: Overview }) {
  const t = useText();
  const { days } = overview;
  const crowded = days.length > CROWDED;
  const most = days.reduce((best, day) => (day.burdenMs > best.burdenMs ? day : best));
  const summary = t('chartSays', days.length, shortDate(t, most.day), duration(t, most.burdenMs));
  return (
    <section class="card">
      <h2>
        {t('chartTitle')}
        <small>{t('chartUnit')}</small>
      </h2>
      <StackedDays
        days={days}
        labels={days.map(({ day }, i) =>
          crowded && (days.length - 1 - i) % 5 !== 0 ? null : shortDate(t, day),
        )}
        figures={days.map(({ burdenMs, observed }) =>
          observed ? shown(Math.round(burdenMs / MINUTE), burdenMs) : '',
        )}
        summary={summary}
        unobserved={crowded ? '–' : t('notObserved')}
      />
      <ul class="legend" aria-hidden="true">
        {SHOWN.map((name) => (
          <li key={name}>
            <i class={`key fill-${name}`} />
            {t(ACTIVITY_NAME[name])}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('asTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
        <section class="scroll" tabIndex={0} aria-label={t('chartTitle')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('colDay')}</th>
                {SHOWN.map((name) => (
                  <th scope="col" key={name}>
                    {t(ACTIVITY_NAME[name])}
                  </th>
                ))}
                <th scope="col">{t('colTotal')}</th>
              </tr>
            </thead>
            <tbody>
              {[...days].reverse().map((day) => {
                const shares = wholeShares(
                  SHOWN.map((name) => day.parts[name]),
                  MINUTE,
                );
                return (
                  <tr key={day.day}>
                    <th scope="row">{shortDate(t, day.day)}</th>
                    {SHOWN.map((name, i) => (
                      <td key={name}>
                        {day.observed ? shown(shares[i] ?? 0, day.parts[name]) : '–'}
                      </td>
                    ))}
                    <td>{day.observed ? duration(t, day.burdenMs) : t('notObserved')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
