/** A file that may be a personal copy: read, unlocked where it is locked, or refused with reasons. */
import type { Issue } from '../../../core/issue';
import type { PersonalCopy } from '../../../core/personal-copy';
import { isLocked, LOCKED_FORMAT } from './lock';
import { finish } from './pace';

export type ChosenFile = Pick<File, 'size' | 'text'>;

export type FileRead =
  | { kind: 'copy'; copy: PersonalCopy }
  | { kind: 'locked'; json: unknown }
  | { kind: 'refused'; issues: Issue[] };

/** A locked file names its format in its first lines. */
const HEAD_CHARS = 2_000;

/** Rejects where the file cannot be read at all, or with the signal's reason. */
export async function readFile(
  file: ChosenFile,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<FileRead> {
  const { COPY_MAX_BYTES, copyTooLarge } = await parser();
  if (file.size > COPY_MAX_BYTES) return { kind: 'refused', issues: [copyTooLarge()] };
  const text = await file.text();
  const json = lockedIn(text);
  return json === null ? readText(text, tell, signal) : { kind: 'locked', json };
}

/** Of a file that is not locked, or was unlocked. */
export async function readText(
  text: string,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<FileRead> {
  const { readCopy } = await parser();
  const { copy, issues } = await finish(readCopy(text), tell, signal);
  return copy ? { kind: 'copy', copy } : { kind: 'refused', issues };
}

/** Fetched with the first file: a page that restores nothing does without the parsers. */
function parser() {
  return import('../../../core/copy-parse');
}

function lockedIn(text: string): unknown {
  if (!text.slice(0, HEAD_CHARS).includes(LOCKED_FORMAT)) return null;
  try {
    const json: unknown = JSON.parse(text);
    return isLocked(json) ? json : null;
  } catch {
    return null;
  }
}
