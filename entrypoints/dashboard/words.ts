/** The product's sentences where no extension is there to ask for them. */
import type { Language } from '../../src/example/platforms';
import type { T } from '../../src/ui/text';
import { translator } from '../../src/ui/text';

const FILE: Record<Language, () => Promise<{ default: Record<string, { message: string }> }>> = {
  zh: () => import('../../public/_locales/zh_CN/messages.json'),
  en: () => import('../../public/_locales/en/messages.json'),
};

/** As the browser's getMessage does: `$1` to `$9` are what is to be put in. */
export async function wordsIn(language: Language): Promise<T> {
  const { default: messages } = await FILE[language]();
  return translator((key, values = []) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? ''),
  );
}
