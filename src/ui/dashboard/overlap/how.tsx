/** How forms are compared although no word of them is kept, and what that cannot tell. */
import { MIN_FIELDS } from '../../../core/likeness';
import { useText } from '../../text';

export function HowCompared({ empty }: { empty: boolean }) {
  const t = useText();
  return (
    <section class="card how-compared">
      {empty && <p>{t('overlapWait', MIN_FIELDS)}</p>}
      <h2>{t('overlapHow')}</h2>
      <ul>
        <li>{t('overlapHashed')}</li>
        <li>{t('overlapFields', MIN_FIELDS)}</li>
        <li>{t('caveatOverlap')}</li>
      </ul>
    </section>
  );
}
