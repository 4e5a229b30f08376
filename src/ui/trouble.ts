/** What keeps the records from being read or written, and what the user can do about it. */
import type { Key } from './text';

export const TROUBLES = ['blocked', 'newer', 'full', 'upgrade', 'failed'] as const;
export type Trouble = (typeof TROUBLES)[number];

export const TROUBLE_SAYS: Record<Trouble, { what: Key; todo: Key }> = {
  blocked: { what: 'troubleBlocked', todo: 'troubleBlockedTodo' },
  newer: { what: 'troubleNewer', todo: 'troubleNewerTodo' },
  full: { what: 'troubleFull', todo: 'troubleFullTodo' },
  upgrade: { what: 'troubleUpgrade', todo: 'troubleUpgradeTodo' },
  failed: { what: 'troubleFailed', todo: 'troubleFailedTodo' },
};

/** The reason of a failed read; whatever names none is plainly `failed`. */
export function troubleOf(error: unknown): Trouble {
  const reason = (error as { reason?: unknown } | null)?.reason;
  return TROUBLES.find((known) => known === reason) ?? 'failed';
}
