/** Making keys: a passphrase twice, one press, and the backup is saved before anything else. */
import { useSignal } from '@preact/signals';
import type { LockFault, Passphrase } from '../dashboard/data/lock-fields';
import { LockFields, lockFault } from '../dashboard/data/lock-fields';
import { useText } from '../text';
import type { KeysState } from './keys-model';

const NO_PASSPHRASE: Passphrase = { first: '', again: '' };

interface Props {
  state: KeysState;
  onMake: (passphrase: string) => Promise<void>;
}

export function NewKeysForm({ state, onMake }: Props) {
  const t = useText();
  const passphrase = useSignal(NO_PASSPHRASE);
  const fault = useSignal<LockFault | null>(null);
  const make = async () => {
    fault.value = lockFault(passphrase.value);
    if (fault.value) return;
    await onMake(passphrase.value.first);
    passphrase.value = NO_PASSPHRASE;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <LockFields
        value={passphrase.value}
        fault={fault.value}
        onChange={(value) => {
          passphrase.value = value;
        }}
      />
      {state.kind === 'none' && state.failed === 'organiseKeysFailed' && (
        <p class="forced" role="alert">
          {t('organiseKeysFailed')}
        </p>
      )}
      <button type="submit" disabled={state.kind === 'making' || state.kind === 'opening'}>
        {t(state.kind === 'making' ? 'organiseMaking' : 'organiseMakeKeys')}
      </button>
    </form>
  );
}
