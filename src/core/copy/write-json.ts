/**
 * The personal copy as JSON: whole, restorable, and readable by eye. The first line says whose and
 * what it is; every list has one entry a line. Written in parts, since one text of all that a busy
 * year leaves would hold up the page, and may be longer than a text can be.
 */
import type { PersonalCopy } from '../personal-copy';

/** Entries in one part: some hundred kilobytes. */
export const ENTRIES_A_PART = 1_000;

export interface Part {
  text: string;
  /** Entries of lists in it, of `entriesIn(copy)`. */
  entries: number;
}

export function entriesIn(copy: PersonalCopy): number {
  return Object.values(copy).reduce((sum, value) => sum + (lengthOf(value) ?? 0), 0);
}

/** The parts in order; joined they are one JSON object with the keys of the copy. */
export function* jsonParts(copy: PersonalCopy): Generator<Part> {
  const { note, ...rest } = copy;
  yield { text: `{"note":${JSON.stringify(note)}`, entries: 0 };
  for (const [key, value] of Object.entries(rest)) {
    yield { text: `,\n${JSON.stringify(key)}:`, entries: 0 };
    if (Array.isArray(value)) yield* listParts(value);
    else yield { text: JSON.stringify(value), entries: 0 };
  }
  yield { text: '}\n', entries: 0 };
}

function* listParts(list: readonly unknown[]): Generator<Part> {
  yield { text: '[', entries: 0 };
  for (let at = 0; at < list.length; at += ENTRIES_A_PART) {
    const some = list.slice(at, at + ENTRIES_A_PART);
    const lines = some.map((entry) => `\n${JSON.stringify(entry)}`).join(',');
    yield { text: at === 0 ? lines : `,${lines}`, entries: some.length };
  }
  yield { text: ']', entries: 0 };
}

function lengthOf(value: unknown): number | null {
  return Array.isArray(value) ? value.length : null;
}
