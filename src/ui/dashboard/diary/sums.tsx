/** Times and minutes by carrier and kind; columns that nothing was noted under are left out. */
import type { DiaryEntry, DiarySum } from '../../../core/diary';
import { byCarrier, DIARY_KINDS, sumOf } from '../../../core/diary';
import { CARRIER_NAME, DIARY_KIND_NAME } from '../../diary-names';
import { Scroll } from '../../scroll';
import { useText } from '../../text';

export function Sums({ entries }: { entries: readonly DiaryEntry[] }) {
  const t = useText();
  const cell = ({ entryN, n, minutes }: DiarySum) =>
    entryN === 0 ? '–' : t('diaryCell', n, minutes);
  const carriers = byCarrier(entries);
  const kinds = DIARY_KINDS.map((kind) => ({
    kind,
    sum: sumOf(entries.filter((one) => one.kind === kind)),
  })).filter(({ sum }) => sum.entryN > 0);
  return (
    <section class="card" aria-labelledby="diary-sums">
      <h2 id="diary-sums">
        {t('diarySums')}
        <small>{t('diarySumsUnit')}</small>
      </h2>
      <Scroll label={t('diarySums')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('diaryCarrier')}</th>
              {kinds.map(({ kind }) => (
                <th scope="col" key={kind}>
                  {t(DIARY_KIND_NAME[kind])}
                </th>
              ))}
              <th scope="col">{t('colTotal')}</th>
            </tr>
          </thead>
          <tbody>
            {carriers.map((row) => (
              <tr key={row.carrier}>
                <th scope="row">{t(CARRIER_NAME[row.carrier])}</th>
                {kinds.map(({ kind }) => (
                  <td key={kind}>{cell(row.kinds[kind])}</td>
                ))}
                <td>{cell(row)}</td>
              </tr>
            ))}
            {carriers.length > 1 && (
              <tr>
                <th scope="row">{t('colTotal')}</th>
                {kinds.map(({ kind, sum }) => (
                  <td key={kind}>{cell(sum)}</td>
                ))}
                <td>{cell(sumOf(entries))}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
