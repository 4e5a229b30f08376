/** The backup is chosen once after it was saved, so that it is known to be there. */

import { FileButton } from '../file-button';
import { Notice } from '../notice';
import { useText } from '../text';
import type { KeysModel } from './keys-model';

interface Props {
  keys: KeysModel;
  backupName: string;
}

export function ProveBackup({ keys, backupName }: Props) {
  const t = useText();
  const state = keys.state.value;
  if (state.kind !== 'unproven') return null;
  return (
    <>
      <Notice title={t('organiseProve', backupName)}>{t('organiseProveMore')}</Notice>
      {state.failed && (
        <p class="forced" role="alert">
          {t(state.failed)}
        </p>
      )}
      <p class="acts">
        <FileButton
          name="organiseProveChoose"
          what="one"
          onChoose={([file]) => {
            if (file) void keys.prove(file);
          }}
        />
        <button type="button" onClick={keys.saveAgain}>
          {t('organiseProveAgain')}
        </button>
      </p>
    </>
  );
}
