import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from './ui-words';

const ROOT = resolve(import.meta.dirname, '../..');
const zh = messagesOf('zh_CN');
const en = messagesOf('en');
/** Named by the manifest, not by a view. */
const MANIFEST = ['appName', 'appDescription'];
const source = ['src/ui', 'entrypoints', 'wxt.config.ts']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(place, name)),
  )
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const views = source.filter(({ file }) => file.startsWith('src/ui'));
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('the sentences', () => {
  it('are the same in number and name in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  it.each(Object.keys(zh))('%s says the same things in both', (key) => {
    expect(placesIn(en[key]?.message ?? '')).toEqual(placesIn(zh[key]?.message ?? ''));
    expect(zh[key]?.message.trim()).not.toBe('');
  });

  it('are translated, not copied', () => {
    const han = /\p{Script=Han}/u;
    expect(Object.keys(en).filter((key) => han.test(en[key]?.message ?? ''))).toEqual([]);
    // What joins two values by a sign alone has nothing to translate.
    const words = (message: string) => /\p{L}/u.test(message.replace(/\$\d/g, ''));
    const foreign = Object.keys(zh).filter((key) => {
      const message = zh[key]?.message ?? '';
      return words(message) && !han.test(message);
    });
    expect(foreign).toEqual(['htmlLang']);
  });

  it('quote in English by signs that a Chinese font does not draw as wide as a character', () => {
    expect(Object.keys(en).filter((key) => /[“”‘’]/.test(en[key]?.message ?? ''))).toEqual([]);
  });

  it('are all used', () => {
    const all = source.map(({ text }) => text).join('\n');
    const unused = Object.keys(zh).filter(
      (key) => !MANIFEST.includes(key) && !new RegExp(`['"]${key}['"]`).test(all),
    );
    expect(unused).toEqual([]);
  });

  it('are the only words in the views', () => {
    const bare = views.filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /\p{Script=Han}/u.test(code.replaceAll("'、'", ''));
    });
    expect(bare.map(({ file }) => file)).toEqual([]);
  });

  it('speak no jargon', () => {
    const jargon = /IndexedDB|token|origin|permission|worker|缓存|权限|进程|脚本|数据库|域名/i;
    const spoken = [zh, en].flatMap((messages) =>
      Object.values(messages).map(({ message }) => message),
    );
    expect(spoken.filter((message) => jargon.test(message))).toEqual([]);
  });
});
