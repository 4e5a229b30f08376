/** The product's own words, out of its pages: what a metric is called is the same everywhere. */
import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import type { Key, T } from '../ui/text';
import type { Language } from './words';

export function productWords(language: Language): T {
  const messages: Record<Key, { message: string }> = language === 'en' ? en : zh;
  return (key, ...values) =>
    messages[key].message.replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? ''));
}
