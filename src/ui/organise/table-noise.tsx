/** Whether the table is to have noise: signed with the rest, so that nobody can have both. */
import { NOISE_EPSILON, NOISE_PACKETS } from '../../core/survey/noise';
import { useText } from '../text';
import type { OrganiseModel } from './model';

export function TableNoise({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { noise, minimumPackets } = model.draft.value;
  return (
    <>
      <label class="noise">
        <input
          type="checkbox"
          checked={noise === true}
          onChange={(event) => model.set({ noise: event.currentTarget.checked })}
        />
        {t('organiseNoise')}
      </label>
      <p class="note">{t('organiseNoiseMore', NOISE_EPSILON)}</p>
      {noise === true && minimumPackets < NOISE_PACKETS && (
        <p class="notice warn" role="status">
          {t('organiseNoiseFew', minimumPackets, NOISE_PACKETS)}
        </p>
      )}
    </>
  );
}
