/** Where a survey is written, by whoever organises one. */
import { useText } from '../text';

export function SurveyLink() {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('organiseTitle')}</h2>
      <p class="soft">{t('organiseLink')}</p>
      <p class="after">
        <a class="button" href="/organise.html">
          {t('organiseGo')}
        </a>
      </p>
    </section>
  );
}
