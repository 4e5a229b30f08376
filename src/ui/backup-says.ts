/** Why a key backup does not open, in words. */
import type { BackupRefusal } from '../seal/backup';
import type { Key } from './text';

/** Far above what a backup of two keys takes; a larger file is not read. */
export const MOST_BACKUP_BYTES = 100_000;

const SAYS: Record<BackupRefusal, Key> = {
  'not-a-backup': 'backupNot',
  newer: 'backupNewer',
  damaged: 'backupDamaged',
  passphrase: 'backupPassphrase',
};

/** @param error of opening it; what names no reason was no backup */
export function backupSays(error: unknown): Key {
  const reason = (error as { reason?: BackupRefusal } | null)?.reason;
  return (reason && SAYS[reason]) ?? 'backupNot';
}
