/** Where a survey is written, and where its packets are added up, by whoever does it. */
import { useText } from '../text';

export function SurveyLink() {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('organiseTitle')}</h2>
      <p class="soft">{t('organiseLink')}</p>
      <p class="after acts">
        <a class="button" href="/organise.html">
          {t('organiseGo')}
        </a>
        <a class="button" href="/workbench.html">
          {t('benchTitle')}
        </a>
      </p>
    </section>
  );
}
