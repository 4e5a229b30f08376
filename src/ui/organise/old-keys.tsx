/** The keys of an earlier survey, so that its fingerprint stays. */
import { useSignal } from '@preact/signals';
import { useText } from '../text';
import type { ChosenFile, OrganiseModel } from './model';

export function OldKeys({ model }: { model: OrganiseModel }) {
  const t = useText();
  const file = useSignal<(ChosenFile & { name: string }) | null>(null);
  const passphrase = useSignal('');
  const state = model.keys.state.value;
  const failed = state.kind === 'none' ? state.failed : null;
  const open = async () => {
    if (!file.value) return;
    await model.keys.open(file.value, passphrase.value, 'sign');
    passphrase.value = '';
  };
  return (
    <details>
      <summary>{t('organiseOldKeys')}</summary>
      <form
        class="old-keys"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p class="note">{t('organiseOldKeysMore')}</p>
        <label class="file">
          <span>{file.value?.name ?? t('organiseOldFile')}</span>
          <input
            type="file"
            accept=".json,application/json"
            aria-label={t('organiseOldFile')}
            onChange={(event) => {
              file.value = event.currentTarget.files?.[0] ?? null;
            }}
          />
        </label>
        <label>
          <span class="note">{t('organiseOldPassphrase')}</span>
          <input
            type="password"
            autoComplete="off"
            value={passphrase.value}
            onInput={(event) => {
              passphrase.value = event.currentTarget.value;
            }}
          />
        </label>
        {failed && failed !== 'organiseKeysFailed' && (
          <p class="forced" role="alert">
            {t(failed)}
          </p>
        )}
        <button
          type="submit"
          disabled={file.value === null || state.kind === 'making' || state.kind === 'opening'}
        >
          {t('organiseOldOpen')}
        </button>
      </form>
    </details>
  );
}
