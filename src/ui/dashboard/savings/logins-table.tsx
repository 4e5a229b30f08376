/** Which platform's logins one shared login would spare. */
import type { PlatformLogins } from '../../../core/spared-logins';
import { fineDuration } from '../../format';
import { Scroll } from '../../scroll';
import { useText } from '../../text';

interface Props {
  logins: readonly PlatformLogins[];
  names: Record<string, string>;
}

export function LoginsTable({ logins, names }: Props) {
  const t = useText();
  return (
    <section class="card">
      <h2>
        {t('loginsTitle')}
        <small>{t('loginsNote')}</small>
      </h2>
      <Scroll label={t('loginsTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('platforms')}</th>
              <th scope="col">{t('countLogins')}</th>
              <th scope="col">{t('colBeyondFirst')}</th>
              <th scope="col">{t('colSpared')}</th>
            </tr>
          </thead>
          <tbody>
            {logins.map(({ platform, n, sparedN, sparedMs }) => (
              <tr key={platform}>
                <th scope="row">{names[platform] ?? platform}</th>
                <td>{n}</td>
                <td>{sparedN}</td>
                <td>{fineDuration(t, sparedMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
