/** Every platform of the range with everything that is counted. */
import type { DayRow } from '../../../core/day-row';
import { burdenOf } from '../../../core/day-row';
import type { Overview } from '../../../core/overview';
import { Bar } from '../../bar';
import { duration } from '../../format';
import { Scroll } from '../../scroll';
import type { Key } from '../../text';
import { useText } from '../../text';

const COLUMNS: readonly { name: Key; of: (row: DayRow) => number }[] = [
  { name: 'countLogins', of: (row) => row.loginN },
  { name: 'countForced', of: (row) => row.forcedN },
  { name: 'colLoginFails', of: (row) => row.loginFailN },
  { name: 'countCheckins', of: (row) => row.checkinN },
  { name: 'colTokenVisits', of: (row) => row.tokenVisitN },
  { name: 'colSubmits', of: (row) => row.submitN },
  { name: 'colUploads', of: (row) => row.uploadN },
  { name: 'colCourses', of: (row) => row.courseN },
  { name: 'colQuizzes', of: (row) => row.quizN },
  { name: 'countAcks', of: (row) => row.clicks.acknowledge },
  { name: 'colLikes', of: (row) => row.clicks['like-share'] },
  { name: 'colRanks', of: (row) => row.rankViewN },
  { name: 'colClicks', of: (row) => Object.values(row.clicks).reduce((sum, n) => sum + n, 0) },
  { name: 'colVisits', of: (row) => row.visitN },
];

interface Props {
  overview: Overview;
  names: Record<string, string>;
}

export function PlatformCounts({ overview, names }: Props) {
  const t = useText();
  const { platforms } = overview;
  const most = platforms[0] ? burdenOf(platforms[0]) : 0;
  return (
    <section class="card">
      <h2>
        {t('platforms')}
        <small>{t('countsUnit')}</small>
      </h2>
      <Scroll label={t('platforms')}>
        <table class="counts-table">
          <thead>
            <tr>
              <th scope="col">{t('platforms')}</th>
              <th scope="col">{t('colTime')}</th>
              {COLUMNS.map(({ name }) => (
                <th scope="col" key={name}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {platforms.map((row) => (
              <tr key={row.platform}>
                <th scope="row">
                  <span class="row-name">{names[row.platform] ?? row.platform}</span>
                  <Bar parts={row.activities} fullMs={most} thin />
                </th>
                <td>{duration(t, burdenOf(row))}</td>
                {COLUMNS.map(({ name, of }) => (
                  <td key={name} class={of(row) === 0 ? 'zero' : undefined}>
                    {of(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
