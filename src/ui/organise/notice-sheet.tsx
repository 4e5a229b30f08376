/** What is put up for everybody to read, on paper: who asks, and the code to compare. */
import { datesOf } from '../format';
import { listOf, useText } from '../text';
import type { Saved } from './model';

export function NoticeSheet({ saved }: { saved: Saved }) {
  const t = useText();
  const { definition, code, signer, aggregators } = saved;
  const { title, organiser, window, minimumPackets } = definition;
  const days = datesOf(t, window);
  const names = aggregators.map(({ name }) => name);
  return (
    <article class="notice-sheet" aria-label={t('noticeSheet')}>
      <h1>{title}</h1>
      <p>{t('noticeAsks', organiser, days)}</p>
      <h2>{t('surveyCode')}</h2>
      <p class="code">{code}</p>
      <p>{t('noticeCompare')}</p>
      <ul class="points">
        <li>{t('noticeFree')}</li>
        <li>{t('noticeHand', listOf(t, names))}</li>
        <li>{t('noticeMinimum', minimumPackets)}</li>
      </ul>
      <h2>{t('noticeKeys')}</h2>
      <dl>
        <dt>{t('organiseSignerPrint')}</dt>
        <dd>{signer}</dd>
        {aggregators.map(({ name, fingerprint }) => (
          <div key={fingerprint}>
            <dt>{t('organiseOpenerPrint', name)}</dt>
            <dd>{fingerprint}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
