/** Platforms that serve no item: what their user marked them, and one choice that places them. */
import { burdenOf } from '../../../core/day-row';
import type { Evidence } from '../../../core/evidence';
import type { Listing } from '../../../core/off-list';
import type { Platform } from '../../../core/platform';
import { inOrder } from '../../../core/work-list';
import { duration } from '../../format';
import type { Key } from '../../text';
import { useText } from '../../text';
import type { DashboardModel } from '../model';

const MARK: Record<Listing, Key> = {
  unknown: 'listUnknown',
  on: 'listOn',
  off: 'listOff',
};
const MARKS = Object.keys(MARK) as Listing[];

interface Props {
  evidence: Evidence;
  model: DashboardModel;
}

export function Placing({ evidence, model }: Props) {
  const t = useText();
  const { items, today } = evidence;
  const unplaced = unplacedIn(evidence);
  if (unplaced.length === 0) return null;
  const open = inOrder(items, today).filter(({ until }) => until === null || until >= today);
  const place = (platform: Platform, chosen: string) => {
    const mark = MARKS.find((one) => one === chosen);
    if (mark) void model.command('mark-platform', { id: platform.id, mark: { workList: mark } });
    const item = items.find(({ id }) => `item ${id}` === chosen);
    if (!item) return;
    const platforms = [...item.platforms, platform.id];
    void model.command('write-item', { item: { ...item, platforms } });
  };
  return (
    <section class="card" aria-labelledby="placing-title">
      <h2 id="placing-title">
        {t('placingTitle')}
        <small>{t('itemsN', unplaced.length)}</small>
      </h2>
      <p class="soft">{t('placingMore')}</p>
      <ul class="item-rows">
        {unplaced.map(({ platform, ms }) => (
          <li key={platform.id}>
            <span class="item-what">
              <b>{platform.name}</b> <span class="note">{duration(t, ms)}</span>
            </span>
            <select
              aria-label={t('placeNamed', platform.name)}
              value={platform.workList ?? 'unknown'}
              onChange={(event) => place(platform, event.currentTarget.value)}
            >
              {MARKS.map((mark) => (
                <option key={mark} value={mark}>
                  {t(MARK[mark])}
                </option>
              ))}
              {open.length > 0 && (
                <optgroup label={t('placeInto')}>
                  {open.map(({ id, name }) => (
                    <option key={id} value={`item ${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Measured now or used in the range, and in no item; the costliest first. */
function unplacedIn({ items, platforms, measured, rows }: Evidence) {
  const placed = new Set(items.flatMap((item) => item.platforms));
  const time = new Map<string, number>();
  for (const row of rows) {
    time.set(row.platform, (time.get(row.platform) ?? 0) + burdenOf(row));
  }
  return platforms
    .filter(({ id }) => !placed.has(id) && (measured.includes(id) || time.has(id)))
    .map((platform) => ({ platform, ms: time.get(platform.id) ?? 0 }))
    .sort((a, b) => b.ms - a.ms);
}
