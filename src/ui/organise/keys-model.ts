/** Keys on the organiser's page: made and backed up in one go, or taken from an earlier backup. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { KeyHalves, KeyUse } from '../../seal/key-pair';
import type { BackedKeys } from '../../seal/new-keys';
import { backupSays, MOST_BACKUP_BYTES } from '../backup-says';
import type { Key } from '../text';

export interface KeyDeps {
  make: (uses: readonly KeyUse[], passphrase: string) => Promise<BackedKeys>;
  open: (backup: string, passphrase: string) => Promise<KeyHalves[]>;
  save: (text: string, name: string) => void;
  backupName: string;
}

export type KeysState =
  | { kind: 'none'; failed: Key | null }
  | { kind: 'making' | 'opening' }
  | { kind: 'ready'; keys: readonly KeyHalves[]; from: 'made' | 'earlier' };

export interface KeysModel {
  state: ReadonlySignal<KeysState>;
  make: (uses: readonly KeyUse[], passphrase: string) => Promise<void>;
  /** @param needed the use without which a backup is of no help here */
  open: (file: Pick<File, 'text' | 'size'>, passphrase: string, needed: KeyUse) => Promise<void>;
  of: (use: KeyUse) => KeyHalves | null;
}

export function keysModel({ make, open, save, backupName }: KeyDeps): KeysModel {
  const state = signal<KeysState>({ kind: 'none', failed: null });
  const fail = (failed: Key) => {
    state.value = { kind: 'none', failed };
  };
  return {
    state,
    make: async (uses, passphrase) => {
      state.value = { kind: 'making' };
      try {
        const { backup, keys } = await make(uses, passphrase);
        save(backup, backupName);
        state.value = { kind: 'ready', keys, from: 'made' };
      } catch {
        fail('organiseKeysFailed');
      }
    },
    open: async (file, passphrase, needed) => {
      if (file.size > MOST_BACKUP_BYTES) return fail('backupNot');
      state.value = { kind: 'opening' };
      try {
        const keys = await open(await file.text(), passphrase);
        if (!keys.some(({ use }) => use === needed)) return fail('backupNoSign');
        state.value = { kind: 'ready', keys, from: 'earlier' };
      } catch (error) {
        fail(backupSays(error));
      }
    },
    of: (use) => {
      const now = state.value;
      return (now.kind === 'ready' && now.keys.find((key) => key.use === use)) || null;
    },
  };
}
