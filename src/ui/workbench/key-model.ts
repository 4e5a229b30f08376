/** The aggregator's key, out of its backup, for as long as the page is open. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { KeyHalves } from '../../seal/key-pair';
import { backupSays, MOST_BACKUP_BYTES } from '../backup-says';
import type { Key } from '../text';
import type { WorkbenchDoors } from './doors';

export type KeyState =
  | { kind: 'none'; failed: Key | null }
  | { kind: 'opening' }
  | { kind: 'ready'; key: KeyHalves };

export interface KeyModel {
  state: ReadonlySignal<KeyState>;
  open: (file: Pick<File, 'size' | 'text'>, passphrase: string) => Promise<void>;
  forget: () => void;
}

export function keyModel(
  { openBackup }: Pick<WorkbenchDoors, 'openBackup'>,
  definition: () => SurveyDefinition | null,
): KeyModel {
  const state = signal<KeyState>({ kind: 'none', failed: null });
  const read = async (file: Pick<File, 'size' | 'text'>, passphrase: string): Promise<KeyState> => {
    if (file.size > MOST_BACKUP_BYTES) return { kind: 'none', failed: 'backupNot' };
    try {
      const keys = await openBackup(await file.text(), passphrase);
      const named = new Set(definition()?.aggregators.map(({ key }) => key));
      const key = keys.find((one) => one.use === 'open' && named.has(one.public));
      return key ? { kind: 'ready', key } : { kind: 'none', failed: 'benchKeyOther' };
    } catch (error) {
      return { kind: 'none', failed: backupSays(error) };
    }
  };
  return {
    state,
    async open(file, passphrase) {
      if (state.value.kind === 'opening') return;
      state.value = { kind: 'opening' };
      state.value = await read(file, passphrase);
    },
    forget() {
      state.value = { kind: 'none', failed: null };
    },
  };
}
