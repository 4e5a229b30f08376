/** Taking in a registry file, and letting its platforms in with one press. */

import { Notice } from '../notice';
import { useText } from '../text';
import { Issues } from './issues';
import type { OptionsActions, OptionsState } from './model';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function ImportFile({ state, actions }: Props) {
  const t = useText();
  const { imported } = state;
  return (
    <section class="card">
      <h2>{t('importTitle')}</h2>
      <p class="soft">{t('importMore')}</p>
      <label class="file">
        <span>{t('importChoose')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            // Emptied, so that the same file can be chosen again once it is mended.
            if (file) void actions.takeFile(file).then(() => (input.value = ''));
          }}
        />
      </label>
      {imported && imported.issues.length > 0 && <Issues issues={imported.issues} />}
      {imported && imported.issues.length === 0 && (
        <Notice title={t('importDone')}>
          {t('importStarted', imported.started)}
          {imported.waiting.length > 0 && ` ${t('importWaiting', imported.waiting.length)}`}
        </Notice>
      )}
      {imported && imported.waiting.length > 0 && (
        <>
          <ul class="waiting">
            {imported.waiting.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <button type="button" class="go" onClick={() => void actions.allow(imported.waiting)}>
            {t('allowN', imported.waiting.length)}
          </button>
        </>
      )}
    </section>
  );
}
