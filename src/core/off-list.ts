/** Time on platforms outside the unit's work list (METHOD: offlist_share; the clue 清单外事项). */
import { burdenOf } from './day-row';
import type { Evidence } from './evidence';
import type { Platform } from './platform';
import type { WorkItem } from './work-list';

/** `unknown`: the platform belongs to no item, and nobody marked it. */
export type Listing = NonNullable<Platform['workList']>;

export interface OffListTime {
  platform: string;
  /** Burden on the days below, ms; more than 0. */
  ms: number;
  /** Days on which the platform was off the list and took time, in order. */
  days: string[];
}

export interface OffListShare {
  offMs: number;
  /** Burden on platforms of which nobody said whether they are on the list. */
  unknownMs: number;
  wholeMs: number;
  /** offMs over wholeMs; what is unknown is never counted as off. Null where there was no burden. */
  share: number | null;
}

type Listed = Pick<Platform, 'id' | 'workList'>;
type Seen = Pick<Evidence, 'days' | 'rows' | 'platforms' | 'items'>;

/**
 * Whether a platform was on the work list on a day. One that belongs to items is on it while any
 * of them stands (first and last day included) and off it on all other days, whatever its mark;
 * one that belongs to none is what its user marked it.
 */
export function listedAt(items: readonly WorkItem[], platform: Listed, day: string): Listing {
  const own = items.filter(({ platforms }) => platforms.includes(platform.id));
  if (own.length === 0) return platform.workList ?? 'unknown';
  return own.some((item) => standsAt(item, day)) ? 'on' : 'off';
}

/** Whether an item is on the list on a day; an open end never comes. */
export function standsAt({ from, until }: Pick<WorkItem, 'from' | 'until'>, day: string): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** Burden of the range on days on which its platform was off the list, the costliest first. */
export function offListMs(evidence: Seen): OffListTime[] {
  const byPlatform = new Map<string, OffListTime>();
  for (const { platform, day, ms } of listings(evidence).filter(({ is }) => is === 'off')) {
    if (ms <= 0) continue;
    const sum = byPlatform.get(platform) ?? { platform, ms: 0, days: [] };
    byPlatform.set(platform, { platform, ms: sum.ms + ms, days: [...sum.days, day] });
  }
  return [...byPlatform.values()]
    .map(({ days, ...time }) => ({ ...time, days: days.sort() }))
    .sort((a, b) => b.ms - a.ms || (a.platform < b.platform ? -1 : 1));
}

/** The share of the range's burden that went to platforms off the list (METHOD: offlist_share). */
export function offListShare(evidence: Seen): OffListShare {
  const sums: Record<Listing, number> = { on: 0, off: 0, unknown: 0 };
  for (const { is, ms } of listings(evidence)) sums[is] += ms;
  const wholeMs = sums.on + sums.off + sums.unknown;
  const share = wholeMs > 0 ? sums.off / wholeMs : null;
  return { offMs: sums.off, unknownMs: sums.unknown, wholeMs, share };
}

/** Each row of the range's days, with what its platform was on that day. */
function listings({ days, rows, platforms, items }: Seen) {
  const known = new Map(platforms.map((platform) => [platform.id, platform]));
  const inRange = new Set(days.map(({ day }) => day));
  return rows
    .filter(({ day }) => inRange.has(day))
    .map((row) => {
      const listed = known.get(row.platform) ?? { id: row.platform };
      return {
        platform: row.platform,
        day: row.day,
        is: listedAt(items, listed, row.day),
        ms: burdenOf(row),
      };
    });
}
