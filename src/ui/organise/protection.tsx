/** How one question is protected on its way, and what the noise of it costs. */
import type { Protection } from '../../core/survey/definition';
import { MOST_EPSILON_FIELD, MOST_ERROR } from '../../core/survey/limits';
import { chancesOf } from '../../core/survey/randomise';
import { ERRORS_SHOWN } from '../../core/survey/standard-error';
import { together, useText } from '../text';
import { noise } from './draft';
import type { OrganiseModel } from './model';

/** From hardly readable to hardly protected; the last is the most that one field may have. */
export const EPSILONS = [0.1, 0.2, 0.25, 0.5, 0.75, 1, 1.5, 2] as const;

interface NoteProps {
  model: OrganiseModel;
  bands: number;
  /** Which fields of a packet it is about: of a platform there are several. */
  fields: (id: string) => boolean;
}

interface NoiseProps extends NoteProps {
  epsilon: number;
}

interface Props extends NoteProps {
  /** Of the question, as it is read out. */
  name: string;
  value: Protection;
  onChange: (value: Protection) => void;
}

export function ProtectionChoice({ name, value, model, bands, fields, onChange }: Props) {
  const t = useText();
  // Two aggregators share every field out: there is nothing to choose.
  if (model.draft.value.holders.length > 1) return null;
  const own = value.how === 'randomised' ? value.epsilon : null;
  const offered = [...new Set([...EPSILONS, ...(own === null ? [] : [own])])].sort((a, b) => a - b);
  return (
    <div class="protection">
      <select
        aria-label={t('organiseProtectNamed', name)}
        value={own === null ? 'clear' : String(own)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(chosen === 'clear' ? { how: 'clear' } : noise(Number(chosen)));
        }}
      >
        <option value="clear">{t('protectClear')}</option>
        {offered.map((epsilon) => (
          <option key={epsilon} value={String(epsilon)}>
            {t('protectNoise', epsilon)}
          </option>
        ))}
      </select>
      {own !== null && bands > 1 && (
        <NoiseNote epsilon={own} model={model} bands={bands} fields={fields} />
      )}
    </div>
  );
}

/** As it is once the minimum of packets is there; of several platforms, where it is worst. */
function NoiseNote({ epsilon, bands, model, fields }: NoiseProps) {
  const t = useText();
  const { minimumPackets } = model.draft.value;
  const all = [...model.predictions.value].flatMap(([id, one]) => (fields(id) ? [one] : []));
  const worst = all.sort((a, b) => b.error - a.error)[0];
  if (epsilon > MOST_EPSILON_FIELD || minimumPackets < 1 || !worst) return null;
  const { truth } = chancesOf(bands, epsilon);
  const percent = (share: number) => Math.round(share * 100);
  return (
    <p class="note">
      {together(t, [
        t('protectNoiseNote', percent(truth), percent(worst.answers)),
        worst.error > MOST_ERROR
          ? t('protectNoiseDim', minimumPackets, roundUp(worst.packets))
          : t('protectNoiseError', minimumPackets, percent(ERRORS_SHOWN * worst.error)),
      ])}
    </p>
  );
}

/** Two digits: what is predicted is no exact number. */
function roundUp(packets: number): number {
  const step = 10 ** Math.max(0, String(packets).length - 2);
  return Math.ceil(packets / step) * step;
}
