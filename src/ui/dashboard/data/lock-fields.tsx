/** The passphrase of what is locked, asked twice. */
import { useId } from 'preact/hooks';
import { MIN_PASSPHRASE, weaknessOf } from '../../../seal/passphrase';
import { useText } from '../../text';

export interface Passphrase {
  first: string;
  again: string;
}
export type LockFault = 'lockShort' | 'lockSimple' | 'lockDiffers';

export function lockFault({ first, again }: Passphrase): LockFault | null {
  const weakness = weaknessOf(first);
  if (weakness) return weakness === 'short' ? 'lockShort' : 'lockSimple';
  return first === again ? null : 'lockDiffers';
}

interface Props {
  value: Passphrase;
  /** Why it was not taken. */
  fault: LockFault | null;
  onChange: (value: Passphrase) => void;
}

export function LockFields({ value, fault, onChange }: Props) {
  const t = useText();
  const said = useId();
  const weak = fault === 'lockShort' || fault === 'lockSimple';
  return (
    <div class="lock-fields">
      <label>
        <span class="note">{t('lockPassphrase', MIN_PASSPHRASE)}</span>
        <input
          type="password"
          autoComplete="new-password"
          value={value.first}
          aria-invalid={weak}
          aria-describedby={weak ? said : undefined}
          onInput={(event) => onChange({ ...value, first: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="note">{t('lockAgain')}</span>
        <input
          type="password"
          autoComplete="new-password"
          value={value.again}
          aria-invalid={fault === 'lockDiffers'}
          aria-describedby={fault === 'lockDiffers' ? said : undefined}
          onInput={(event) => onChange({ ...value, again: event.currentTarget.value })}
        />
      </label>
      {fault && (
        <p id={said} class="forced" role="alert">
          {t(fault, MIN_PASSPHRASE)}
        </p>
      )}
      <p class="note">{t('lockForgotten')}</p>
    </div>
  );
}
