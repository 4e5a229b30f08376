/** Where the records are saved, restored and deleted. */
import { useText } from '../text';

export function DataLink() {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('dataTitle')}</h2>
      <p class="soft">{t('dataMore')}</p>
      <p class="after">
        <a class="button" href="/dashboard.html#data">
          {t('dataGo')}
        </a>
      </p>
    </section>
  );
}
