/** Whether the tables are to have noise: asked as long as there is none. */
import { NOISE_EPSILON } from '../../core/survey/noise';
import { useText } from '../text';
import type { WorkbenchModel } from './model';

export function NoiseChoice({ model }: { model: WorkbenchModel }) {
  const t = useText();
  return (
    <>
      <label class="noise">
        <input
          type="checkbox"
          checked={(model.tally.value?.added ?? null) !== null}
          onChange={(event) => void model.makeNoisy(event.currentTarget.checked)}
        />
        {t('benchNoise')}
      </label>
      <p class="note">{t('benchNoiseMore', NOISE_EPSILON)}</p>
    </>
  );
}
