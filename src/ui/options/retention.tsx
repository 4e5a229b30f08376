/** How long the traces are kept; what of a day stays and what goes. */
import type { KeepDays } from '../../core/retention';
import { KEEP_CHOICES } from '../../core/retention';
import { Choice } from '../choice';
import type { Key } from '../text';
import { useText } from '../text';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

type Name = `${KeepDays}`;
const NAMES: Record<Name, Key> = {
  30: 'keep30',
  90: 'keep90',
  180: 'keep180',
  365: 'keep365',
  null: 'keepAll',
};

export function Retention({ state, actions }: Props) {
  const t = useText();
  const choose = (name: Name) => {
    const days = KEEP_CHOICES.find((one) => `${one}` === name);
    if (days !== undefined) void actions.setKeepDays(days);
  };
  return (
    <section class="card" id="retention">
      <h2>{t('keepTitle')}</h2>
      <p class="soft">{t('keepStays')}</p>
      <p class="soft">{t('keepGoes')}</p>
      <p class="after">
        <Choice
          label={t('keepLabel')}
          value={`${state.keepDays}`}
          names={NAMES}
          onChoose={choose}
        />
      </p>
      <p class="note">{t('keepWhen')}</p>
    </section>
  );
}
