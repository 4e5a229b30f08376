/** The product's own sentences, for views rendered in tests. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { T } from '../../src/ui/text';
import { translator } from '../../src/ui/text';

export type Language = 'zh_CN' | 'en';
type Messages = Record<string, { message: string }>;

export function messagesOf(language: Language): Messages {
  const file = resolve(import.meta.dirname, '../../public/_locales', language);
  return JSON.parse(readFileSync(join(file, 'messages.json'), 'utf8')) as Messages;
}

/** What the browser's getMessage does with `$1`. */
export function wordsIn(language: Language): T {
  const messages = messagesOf(language);
  return translator((key, values = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? ''),
  );
}
