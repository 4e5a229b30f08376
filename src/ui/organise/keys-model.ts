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
  /** Handed to the browser, which says of no file whether it was saved: it is asked for once. */
  | { kind: 'unproven'; keys: readonly KeyHalves[]; backup: string; failed: Key | null }
  | { kind: 'ready'; keys: readonly KeyHalves[]; from: 'made' | 'earlier' };

export interface KeysModel {
  state: ReadonlySignal<KeysState>;
  make: (uses: readonly KeyUse[], passphrase: string) => Promise<void>;
  /** Takes the backup that was saved: whoever has lost it has lost every packet. */
  prove: (file: Pick<File, 'text' | 'size'>) => Promise<void>;
  saveAgain: () => void;
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
        state.value = { kind: 'unproven', keys, backup, failed: null };
      } catch {
        fail('organiseKeysFailed');
      }
    },
    prove: async (file) => {
      const made = state.value;
      if (made.kind !== 'unproven') return;
      const text = file.size > MOST_BACKUP_BYTES ? '' : await file.text().catch(() => null);
      // Meanwhile other keys may have come.
      if (state.value !== made) return;
      const failed = text === null ? 'restoreUnread' : 'organiseBackupOther';
      state.value =
        text === made.backup
          ? { kind: 'ready', keys: made.keys, from: 'made' }
          : { ...made, failed };
    },
    saveAgain: () => {
      const made = state.value;
      if (made.kind === 'unproven') save(made.backup, backupName);
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
