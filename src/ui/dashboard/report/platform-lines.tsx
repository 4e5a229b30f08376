/** The costliest platforms of the page, one line each; of the others only the sum. */
import type { Whole } from '../../../core/report-whole';
import { duration } from '../../format';
import { useText } from '../../text';

interface Props {
  whole: Whole;
  names: Record<string, string>;
}

export function PlatformLines({ whole, names }: Props) {
  const t = useText();
  const { platforms, others } = whole;
  if (platforms.length === 0) return null;
  return (
    <section>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('platforms')}</th>
            <th scope="col">{t('colTime')}</th>
            <th scope="col">{t('countLogins')}</th>
            <th scope="col">{t('countCheckins')}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map(({ id, burdenMs, loginN, checkinN }) => (
            <tr key={id}>
              <th scope="row" class="name">
                {names[id] ?? id}
              </th>
              <td>{duration(t, burdenMs)}</td>
              <td>{loginN}</td>
              <td>{checkinN}</td>
            </tr>
          ))}
          {others.n > 0 && (
            <tr>
              <th scope="row" class="name">
                {t('reportOthers', others.n)}
              </th>
              <td>{duration(t, others.burdenMs)}</td>
              <td>{others.loginN}</td>
              <td>{others.checkinN}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
