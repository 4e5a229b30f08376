/** Holidays and make-up days of this year, with the notice that they come from. */
import { weekdayOf } from '../../../core/calendar';
import type { Holiday, HolidayName } from '../../../core/holidays';
import { noticeFor } from '../../../core/holidays';
import { shortDate, spaced, weekdayName } from '../../format';
import type { Key, T } from '../../text';
import { listOf, useText } from '../../text';

const NAME: Record<HolidayName, Key> = {
  'new-year': 'holidayNewYear',
  'spring-festival': 'holidaySpring',
  qingming: 'holidayQingming',
  'labour-day': 'holidayLabour',
  'dragon-boat': 'holidayDragonBoat',
  'mid-autumn': 'holidayMidAutumn',
  'national-day': 'holidayNational',
  'national-day-mid-autumn': 'holidayNationalMidAutumn',
};

export function Official({ today }: { today: string }) {
  const t = useText();
  const notice = noticeFor(today);
  const year = today.slice(0, 4);
  return (
    <section class="card official" aria-labelledby="official-title">
      <h2 id="official-title">{t('officialTitle', year)}</h2>
      {notice ? (
        <>
          <p class="note">{t('officialNotice', notice.issued, notice.number)}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('officialHoliday')}</th>
                <th scope="col">{t('officialOff')}</th>
                <th scope="col">{t('officialWork')}</th>
              </tr>
            </thead>
            <tbody>
              {notice.holidays.map((holiday) => (
                <tr key={holiday.name}>
                  <th scope="row">{t(NAME[holiday.name])}</th>
                  <td>{offOf(t, holiday)}</td>
                  <td>{holiday.work.length === 0 ? '–' : workOf(t, holiday)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p>{t('officialUnknown', year)}</p>
      )}
    </section>
  );
}

function offOf(t: T, { from, to }: Holiday): string {
  return from === to ? shortDate(t, from) : t('rangeDates', shortDate(t, from), shortDate(t, to));
}

function workOf(t: T, { work }: Holiday): string {
  return spaced(
    listOf(
      t,
      work.map((day) => `${shortDate(t, day)} ${weekdayName(t, weekdayOf(day))}`),
    ),
  );
}
