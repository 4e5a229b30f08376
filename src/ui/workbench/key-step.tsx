/** The key backup and its passphrase. The key stays for as long as the page is open, and no longer. */
import { useSignal } from '@preact/signals';
import { FileButton } from '../file-button';
import { Notice } from '../notice';
import { useText } from '../text';
import type { KeyModel } from './key-model';

export function KeyStep({ model }: { model: KeyModel }) {
  const t = useText();
  const file = useSignal<File | null>(null);
  const passphrase = useSignal('');
  const state = model.state.value;
  if (state.kind === 'ready') {
    return (
      <section class="card" aria-labelledby="key-title">
        <h2 id="key-title">{t('benchKey')}</h2>
        <Notice title={t('benchKeyReady')}>{t('benchKeyReadyMore')}</Notice>
      </section>
    );
  }
  const failed = state.kind === 'none' ? state.failed : null;
  const open = async () => {
    if (!file.value || passphrase.value === '') return;
    await model.open(file.value, passphrase.value);
    passphrase.value = '';
  };
  return (
    <section class="card" aria-labelledby="key-title">
      <h2 id="key-title">{t('benchKey')}</h2>
      <form
        class="unlock"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p class="soft">{t('benchKeyMore')}</p>
        <FileButton
          name="organiseOldFile"
          what="one"
          onChoose={([chosen]) => (file.value = chosen ?? null)}
        />
        {file.value && <p class="note chosen">{t('benchKeyChosen', file.value.name)}</p>}
        <label>
          <span class="note">{t('organiseOldPassphrase')}</span>
          <input
            type="password"
            autoComplete="off"
            value={passphrase.value}
            aria-invalid={failed === 'backupPassphrase'}
            aria-describedby={failed ? 'key-fault' : undefined}
            onInput={(event) => (passphrase.value = event.currentTarget.value)}
          />
        </label>
        {failed && (
          <p id="key-fault" class="forced" role="alert">
            {t(failed)}
          </p>
        )}
        <button
          type="submit"
          disabled={file.value === null || passphrase.value === '' || state.kind === 'opening'}
        >
          {t(state.kind === 'opening' ? 'benchKeyOpening' : 'organiseOldOpen')}
        </button>
      </form>
    </section>
  );
}
