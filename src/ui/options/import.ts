/** A registry file: read, refused with reasons, or taken in. */

import type { Issue } from '../../core/issue';
import type { Platform } from '../../core/platform';
import { parseRegistry, REGISTRY_MAX_CHARS } from '../../core/schema';
import type { Ask } from '../../messages';

export interface ImportResult {
  issues: Issue[];
  /** Measured at once, since their sites were allowed already. */
  started: number;
  /** Taken in, and waiting for the browser's leave. */
  waiting: Platform[];
}

/** A character takes at most four bytes: a larger file is refused unread. */
const MAX_BYTES = REGISTRY_MAX_CHARS * 4;

/**
 * All or nothing: with issues, nothing was changed.
 * @throws where the worker does not take it
 */
export async function importRegistry(
  file: Pick<File, 'size' | 'text'>,
  ask: Ask,
): Promise<ImportResult> {
  const refused = (issues: Issue[]) => ({ issues, started: 0, waiting: [] });
  if (file.size > MAX_BYTES) {
    return refused([{ path: '', problem: 'size', detail: String(REGISTRY_MAX_CHARS) }]);
  }
  const text = await file.text();
  const { registry, issues } = parseRegistry(text);
  if (!registry) return refused(issues);
  const answer = await ask('import-registry', { text });
  if (answer.issues.length > 0) return refused(answer.issues);
  const added = new Set(answer.added);
  return {
    issues: [],
    started: added.size,
    waiting: registry.platforms.filter(({ id }) => !added.has(id)),
  };
}
