/** Whether the table is to have noise: signed with the rest, so that nobody can have both. */
import { NOISE_EPSILON } from '../../core/survey/noise';
import { useText } from '../text';
import type { OrganiseModel } from './model';

export function TableNoise({ model }: { model: OrganiseModel }) {
  const t = useText();
  return (
    <>
      <label class="noise">
        <input
          type="checkbox"
          checked={model.draft.value.noise === true}
          onChange={(event) => model.set({ noise: event.currentTarget.checked })}
        />
        {t('organiseNoise')}
      </label>
      <p class="note">{t('organiseNoiseMore', NOISE_EPSILON)}</p>
    </>
  );
}
