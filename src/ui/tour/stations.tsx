/** What comes after the first platform, in four stations that can all be seen at once. */
import type { Key } from '../text';
import { useText } from '../text';

interface Station {
  title: Key;
  says: Key;
  leads?: { href: string; name: Key };
  /** The way to the toolbar's icon is also drawn. */
  drawn?: true;
}

export const STATIONS: readonly Station[] = [
  { title: 'tourWork', says: 'tourWorkSays' },
  { title: 'tourIcon', says: 'tourIconSays', drawn: true },
  {
    title: 'tourPause',
    says: 'tourPauseSays',
    leads: { href: '/options.html', name: 'optionsNav' },
  },
  {
    title: 'tourDetails',
    says: 'tourDetailsSays',
    leads: { href: '/dashboard.html', name: 'dashboardNav' },
  },
];

export function Stations() {
  const t = useText();
  return (
    <ol class="stations">
      {STATIONS.map(({ title, says, leads, drawn }) => (
        <li key={title}>
          <h3>{t(title)}</h3>
          <p>{t(says)}</p>
          {drawn && <WayToIcon />}
          {leads && (
            <p>
              <a href={leads.href}>{t(leads.name)}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The browser's piece of a puzzle, then our icon: the words beside it say the same. */
function WayToIcon() {
  return (
    <p class="way" aria-hidden="true">
      <svg width="20" height="20" viewBox="0 0 20 20" role="presentation">
        <path d="M2 6h5a2.3 2.3 0 1 1 4 0h5v4.5a2.3 2.3 0 1 1 0 4V18H2z" />
      </svg>
      <span>›</span>
      <img src="/icon/32.png" width="20" height="20" alt="" />
    </p>
  );
}
