/** Between which platforms forms repeat, and how many of them are copies. */
import type { RepeatedForms } from '../../../core/spared-forms';
import { fineDuration, percentOfLikeness } from '../../format';
import { Scroll } from '../../scroll';
import { useText } from '../../text';

interface Props {
  forms: readonly RepeatedForms[];
  names: Record<string, string>;
}

export function FormsTable({ forms, names }: Props) {
  const t = useText();
  const name = (id: string) => names[id] ?? id;
  return (
    <section class="card">
      <h2>
        {t('formsTitle')}
        <small>{t('formsNote')}</small>
      </h2>
      <Scroll label={t('formsTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('colTwoPlatforms')}</th>
              <th scope="col">{t('figureLikeness')}</th>
              <th scope="col">{t('colRepeats')}</th>
              <th scope="col">{t('colCopies')}</th>
              <th scope="col">{t('colSpared')}</th>
            </tr>
          </thead>
          <tbody>
            {forms.map(({ a, b, likeness, n, sparedN, sparedMs }) => (
              <tr key={`${a} ${b}`}>
                <th scope="row">{t('twoPlatforms', name(a), name(b))}</th>
                <td>{percentOfLikeness(likeness)}</td>
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
