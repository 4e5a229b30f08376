/** What the command cannot go on after, as the sentence that says so. */
import type { Sentence } from './words';

export class Stop extends Error {
  override name = 'Stop';
  readonly values: (string | number)[];
  constructor(
    readonly sentence: Sentence,
    ...values: (string | number)[]
  ) {
    super(sentence);
    this.values = values;
  }
}

/** `ENOENT`, or what else says why in a word. */
export function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
