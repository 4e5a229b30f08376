/** The first page: what is measured, what never is, where it must not be; then the choice. */
import { Notice } from '../notice';
import { PageTop } from '../page-top';
import type { Key } from '../text';
import { useText } from '../text';
import { Tour } from '../tour/view';
import { Filters } from './filters';
import type { WelcomeModel } from './model';
import { OfferList } from './offer-list';

export function Welcome({ model }: { model: WelcomeModel }) {
  const t = useText();
  const tour = model.tour.value;
  return (
    <div class="wrap welcome">
      <PageTop here="/welcome.html" />
      <main>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
        <Warning />
        {tour ? <Tour tour={tour} /> : <Terms />}
        <section class="card picker" aria-labelledby="picker-title">
          <h2 id="picker-title">
            {t('pickTitle')}
            <small>{t('pickFound', model.found.value.length, model.total.value)}</small>
          </h2>
          <Filters model={model} />
          <OfferList model={model} />
          <p class="note">{t('pickMissing')}</p>
        </section>
      </main>
      <StartBar model={model} />
    </div>
  );
}

function Warning() {
  const t = useText();
  return (
    <p class="never-here" role="note">
      <strong>{t('notClassified')}</strong>
      <span>{t('othersMaySee')}</span>
    </p>
  );
}

const TERMS: readonly { title: Key; says: readonly Key[] }[] = [
  {
    title: 'measuredTitle',
    says: ['measuredTime', 'measuredLogins', 'measuredClicks', 'measuredForms'],
  },
  { title: 'neverTitle', says: ['neverTyped', 'neverSeen', 'neverElsewhere', 'neverSent'] },
  { title: 'yoursTitle', says: ['yoursHere', 'yoursPause', 'yoursDelete', 'yoursShare'] },
];

function Terms() {
  const t = useText();
  return (
    <section class="terms">
      {TERMS.map(({ title, says }) => (
        <div class="card" key={title}>
          <h2>{t(title)}</h2>
          <ul>
            {says.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Stays at the lower edge: whatever is scrolled to, the choice and its button are in sight. */
function StartBar({ model }: { model: WelcomeModel }) {
  const t = useText();
  const n = model.chosen.value.size;
  const outcome = model.outcome.value;
  return (
    <div class="start-bar">
      <div class="start-says" aria-live="polite">
        {outcome === 'declined' && <Notice title={t('declined')}>{t('declinedTodo')}</Notice>}
        {outcome === 'failed' && <Notice title={t('commandRefused')} alert />}
        {outcome !== null && typeof outcome === 'object' && (
          <Notice title={t('started', outcome.started)}>
            {t('startedMore')} {model.tour.value && <a href="#tour">{t('tourLead')}</a>}
          </Notice>
        )}
        {(outcome === null || outcome === 'asking') && (
          <p class="soft">{n === 0 ? t('pickNone') : t('pickAsks')}</p>
        )}
      </div>
      <button
        type="button"
        class="go"
        disabled={n === 0 || outcome === 'asking'}
        onClick={() => void model.start()}
      >
        {n === 0 ? t('startNone') : t('startN', n)}
      </button>
    </div>
  );
}
