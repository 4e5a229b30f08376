/** Every sentence on screen comes from public/_locales through one function, given by the page. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../../public/_locales/zh_CN/messages.json';

export type Key = keyof typeof messages;
export type T = (key: Key, ...values: (string | number)[]) => string;

const TextContext = createContext<T>((key) => key);
export const TextProvider = TextContext.Provider;

export function useText(): T {
  return useContext(TextContext);
}

/** Below it a number is read at a glance, and may be a year, which nobody writes with a comma. */
const GROUPED_FROM = 10_000;

/** Wraps the browser's getMessage; a key that it does not know shows itself. */
export function translator(getMessage: (key: string, values?: string[]) => string): T {
  const written = (value: string | number) =>
    typeof value === 'number' && Math.abs(value) >= GROUPED_FROM
      ? new Intl.NumberFormat(getMessage('htmlLang')).format(value)
      : String(value);
  return (key, ...values) => getMessage(key, values.map(written)) || key;
}

/** 网址、登录框和文件名: a list as the reader's language writes it. */
export function listOf(t: T, items: readonly string[]): string {
  return new Intl.ListFormat(t('htmlLang')).format(items);
}

/** Sentences as one paragraph; Chinese puts nothing between them. */
export function together(t: T, sentences: readonly string[]): string {
  return sentences.join(t('htmlLang') === 'en' ? ' ' : '');
}
