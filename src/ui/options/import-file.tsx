/** Taking in a registry file: chosen, shown as what it would change, taken in by one press. */

import { FileButton } from '../file-button';
import { Issues } from '../issues';
import { Notice } from '../notice';
import { useText } from '../text';
import { ChangePreview } from './change-preview';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function ImportFile({ state, actions }: Props) {
  const t = useText();
  const { preview, imported } = state;
  return (
    <section class="card" aria-labelledby="import-title">
      <h2 id="import-title">{t('importTitle')}</h2>
      <p class="soft">{t('importMore')}</p>
      <FileButton
        name="importChoose"
        what="one"
        onChoose={([file]) => {
          if (file) void actions.choose(file);
        }}
      />
      {preview?.kind === 'refused' && <Issues issues={preview.issues} />}
      {preview?.kind === 'change' && <ChangePreview preview={preview} actions={actions} />}
      {imported && (
        <Notice title={t('importDone', imported.entries)}>
          {t('importStarted', imported.started)}
        </Notice>
      )}
    </section>
  );
}
