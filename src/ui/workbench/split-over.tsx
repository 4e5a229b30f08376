/** Starting an exchange over: what it loses, and when it is not what helps. */
import { useSignal } from '@preact/signals';
import { useText } from '../text';
import type { SplitModel } from './split-model';

interface Props {
  model: SplitModel;
}

export function SplitOver({ model }: Props) {
  const t = useText();
  const asked = useSignal(false);
  const { sum, stated } = model.work.value;
  if (model.count.value === 0) return null;
  return (
    <section class="card" aria-labelledby="split-over">
      <h2 id="split-over">{t('splitOver')}</h2>
      <p class="soft">{t('splitOverMore')}</p>
      {stated && <p class="note">{t('splitOverStated')}</p>}
      {sum !== null && <p class="note">{t('splitOverSum')}</p>}
      <p class="acts">
        {!asked.value ? (
          <button type="button" onClick={() => (asked.value = true)}>
            {t('splitOverAsk')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="go"
              onClick={() => {
                asked.value = false;
                void model.startOver();
              }}
            >
              {t('splitOverGo')}
            </button>
            <button type="button" onClick={() => (asked.value = false)}>
              {t('splitOverNot')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
