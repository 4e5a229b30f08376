/** 什么时候: weekday by hour, the average of the observed days; scheduled hours are framed. */
import { useMemo } from 'preact/hooks';
import type { Evidence } from '../../../core/evidence';
import { plannedSlots } from '../../../core/plan';
import { HOURS, weekMap } from '../../../core/week-map';
import { shades } from '../../charts/heat';
import { duration, weekdayName } from '../../format';
import { useText } from '../../text';
import { AfterHours } from './after-hours';

/** Shown even where nothing is in them; earlier and later hours only where something is. */
const USUAL: readonly [number, number] = [7, 19];
const MINUTE = 60_000;

export function WeekGrid({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const rows = useMemo(() => weekMap(evidence.days, evidence.rows), [evidence]);
  const used = [...Array(HOURS).keys()].filter((hour) =>
    rows.some(({ hours }) => (hours[hour] ?? 0) > 0),
  );
  const first = Math.min(USUAL[0], ...used);
  const last = Math.max(USUAL[1], ...used);
  const hours = [...Array(last - first + 1).keys()].map((i) => first + i);
  const shade = shades(Math.max(...rows.flatMap((row) => row.hours)));
  const planned = plannedSlots(evidence.plan);
  const due = (weekday: number, hour: number) =>
    evidence.plan.weekdays.includes(weekday) && (planned[hour * 2] || planned[hour * 2 + 1]);
  const shown = rows.filter(({ daysN }) => daysN > 0);
  return (
    <section class="card">
      <h2>
        {t('weekGridTitle')}
        <small>{t('weekGridUnit')}</small>
      </h2>
      <table class="heat week-grid">
        <caption class="unseen">{t('weekGridSays')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('weekday')}</span>
            </th>
            {hours.map((hour) => (
              <th scope="col" key={hour}>
                <span class="unseen">{t('hourOf', hour)}</span>
                <span aria-hidden="true">{(hour - first) % 3 === 0 ? hour : ''}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(shown.length > 0 ? shown : rows).map((row) => (
            <tr key={row.weekday}>
              <th scope="row">{weekdayName(t, row.weekday)}</th>
              {hours.map((hour) => {
                const ms = row.hours[hour] ?? 0;
                const said = t('weekGridCell', weekdayName(t, row.weekday), hour, duration(t, ms));
                return (
                  <td key={hour} class={due(row.weekday, hour) ? 'due' : undefined} title={said}>
                    <i class={shade(ms)} aria-hidden="true" />
                    <span class="unseen">{ms < MINUTE / 2 ? '0' : Math.round(ms / MINUTE)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{t('weekGridDue')}</p>
      <AfterHours evidence={evidence} />
    </section>
  );
}
