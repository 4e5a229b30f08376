/** The line at the top of every full page. */
import type { ComponentChildren } from 'preact';
import type { Key } from './text';
import { useText } from './text';

const PAGES = [
  { href: '/dashboard.html', name: 'dashboardNav' },
  { href: '/welcome.html', name: 'welcomeNav' },
  { href: '/survey.html', name: 'joinNav' },
  { href: '/options.html', name: 'optionsNav' },
  { href: '/help.html', name: 'helpNav' },
] as const satisfies readonly { href: string; name: Key }[];

interface Props {
  here?: (typeof PAGES)[number]['href'];
  children?: ComponentChildren;
}

export function PageTop({ here, children }: Props) {
  const t = useText();
  return (
    <header class="top">
      <b>{t('appName')}</b>
      <nav aria-label={t('navLabel')} class="pages">
        {PAGES.map(({ href, name }) => (
          <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
            {t(name)}
          </a>
        ))}
      </nav>
      {children !== undefined && <div class="end">{children}</div>}
    </header>
  );
}
