/** How one question is protected on its way, and what the noise of it costs. */
import { debias } from '../../core/survey/debias';
import type { Protection } from '../../core/survey/definition';
import { MOST_EPSILON_FIELD } from '../../core/survey/limits';
import { oddsOf } from '../../core/survey/randomise';
import { useText } from '../text';
import { noise } from './draft';

/** From hardly readable to hardly protected; the last is the most that one field may have. */
export const EPSILONS = [0.1, 0.2, 0.25, 0.5, 0.75, 1, 1.5, 2] as const;

interface Props {
  /** Of the question, as it is read out. */
  name: string;
  value: Protection;
  bands: number;
  minimumPackets: number;
  /** Two aggregators share every field out: there is nothing to choose. */
  split: boolean;
  onChange: (value: Protection) => void;
}

export function ProtectionChoice({ name, value, bands, minimumPackets, split, onChange }: Props) {
  const t = useText();
  if (split) return null;
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
        <NoiseNote epsilon={own} bands={bands} packets={minimumPackets} />
      )}
    </div>
  );
}

interface NoiseProps {
  epsilon: number;
  bands: number;
  packets: number;
}

/** Of answers spread evenly; more packets make the error smaller, by the root of their number. */
function NoiseNote({ epsilon, bands, packets }: NoiseProps) {
  const t = useText();
  if (epsilon > MOST_EPSILON_FIELD || packets < 1) return null;
  const { truth, other } = oddsOf(epsilon);
  const chance = Number(truth) / Number(truth + other * BigInt(bands - 1));
  const even = Array.from({ length: bands }, () => packets / bands);
  const [error = 0] = debias(even, epsilon).standardErrors;
  const points = Math.round((error / packets) * 100);
  return <p class="note">{t('protectNoiseNote', Math.round(chance * 100), packets, points)}</p>;
}
