/** The passphrase of a locked copy, asked for once. */
import { useState } from 'preact/hooks';
import { Notice } from '../../notice';
import type { Key } from '../../text';
import { useText } from '../../text';
import type { LockRefusal } from './lock';

interface Props {
  /** Why the last one did not open it. */
  refusal: LockRefusal | null;
  busy: boolean;
  onUnlock: (passphrase: string) => Promise<void>;
}

const SAYS: Record<LockRefusal, Key> = {
  passphrase: 'restoreWrong',
  damaged: 'restoreDamaged',
  newer: 'restoreLockNewer',
};

export function UnlockForm({ refusal, busy, onUnlock }: Props) {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  // What no passphrase opens is not asked for again.
  if (refusal && refusal !== 'passphrase') return <Notice title={t(SAYS[refusal])} alert />;
  return (
    <form
      class="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !busy) void onUnlock(passphrase);
      }}
    >
      <h3>{t('restoreLocked')}</h3>
      <label>
        <span class="note">{t('restorePassphrase')}</span>
        <input
          type="password"
          autoComplete="off"
          value={passphrase}
          aria-invalid={refusal !== null}
          aria-describedby={refusal ? 'unlock-fault' : undefined}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={busy || passphrase === ''}>
        {t('restoreUnlock')}
      </button>
      {refusal && (
        <p id="unlock-fault" class="forced" role="alert">
          {t(SAYS[refusal])}
        </p>
      )}
    </form>
  );
}
