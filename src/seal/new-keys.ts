/** New keys that are worked with only once their backup is known to open. */
import { backupFile, openBackup } from './backup';
import type { KeyHalves, KeyUse } from './key-pair';
import { makeKeys } from './key-pair';

export interface BackedKeys {
  /** Text of the backup file. */
  backup: string;
  /** As the backup gives them: not extractable. The ones that were wrapped are let go. */
  keys: KeyHalves[];
}

/** @throws where the browser makes no keys, or the backup does not open */
export async function newKeys(uses: readonly KeyUse[], passphrase: string): Promise<BackedKeys> {
  const made = await Promise.all(uses.map(makeKeys));
  const backup = await backupFile(made, passphrase);
  return { backup, keys: await openBackup(backup, passphrase) };
}
