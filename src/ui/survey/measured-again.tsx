/** A packet made again says what it said; whoever wants the records of now asks for them. */
import { useText } from '../text';
import type { SurveyModel } from './model';

export function MeasuredAgain({ model }: { model: SurveyModel }) {
  const t = useText();
  const again = model.again.value;
  if (again === null) return null;
  const kept = again === 'kept';
  return (
    <section class="card" aria-labelledby="again-title">
      <h2 id="again-title">{t('joinAgain')}</h2>
      <p class="soft">{t(kept ? 'joinAgainKept' : 'joinAgainAnew')}</p>
      {model.draft.value?.splitSeed === null && <p class="note">{t('joinAgainCost')}</p>}
      <p class="acts">
        <button type="button" onClick={() => model.measureAnew(kept)}>
          {t(kept ? 'joinAgainMeasure' : 'joinAgainKeep')}
        </button>
      </p>
    </section>
  );
}
