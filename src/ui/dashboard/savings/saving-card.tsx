/** One estimate: for oneself and for a unit, a week and a year. */
import type { ComponentChildren } from 'preact';
import type { Saving } from '../../../core/savings';
import { WEEK_DAYS, YEAR_DAYS } from '../../../core/savings';
import { useText } from '../../text';
import { longTime, workdays } from './long-time';

interface Props {
  title: string;
  saving: Saving;
  people: number;
  /** What it is made of, or why there is nothing. */
  children: ComponentChildren;
}

export function SavingCard({ title, saving, people, children }: Props) {
  const t = useText();
  const rows = [
    { who: t('savingOne'), times: 1 },
    { who: t('savingUnit', people), times: people },
  ];
  return (
    <section class="card saving">
      <h2>
        {title}
        {saving.ms > 0 && <small>{t('savingAtMost')}</small>}
      </h2>
      {saving.ms > 0 && (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('savingWeek', WEEK_DAYS)}</th>
              <th scope="col">{t('savingYear', YEAR_DAYS)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ who, times }) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                <td>{longTime(t, saving.weekMs * times)}</td>
                <td>
                  {longTime(t, saving.yearMs * times)}
                  <span class="note">{workdays(t, saving.yearMs * times)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="soft">{children}</p>
    </section>
  );
}
