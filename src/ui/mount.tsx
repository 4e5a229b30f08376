/** Puts a page on screen: its language, its title, its view. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import type { Key, T } from './text';
import { TextProvider } from './text';

export function mount(t: T, title: Key, view: ComponentChildren): void {
  document.documentElement.lang = t('htmlLang');
  document.title = t('pageTitle', t(title), t('appName'));
  render(<TextProvider value={t}>{view}</TextProvider>, document.body);
}
