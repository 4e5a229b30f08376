/** Day rows of a range → its days, its platforms and its sum. */
import type { ByActivity } from './activity';
import { ACTIVITIES, noActivity } from './activity';
import type { DayFact } from './coverage';
import type { DayRow } from './day-row';
import { AUTH_STEPS, burdenOf, emptyDayRow } from './day-row';
import { SLOTS } from './plan';
import { PURPOSES } from './trace';

export interface DayBar {
  day: string;
  observed: boolean;
  /**
   * Not observed as a whole (coverage: MOST_PAUSED), and yet there is time of it: it is in every sum
   * and shown as such, and in no rate.
   */
  partly: boolean;
  parts: ByActivity;
  burdenMs: number;
}

export interface Overview {
  /** The oldest day first; every day of the range, observed or not. */
  days: DayBar[];
  /** One row a platform over the whole range, the costliest first. */
  platforms: DayRow[];
  total: DayRow;
  observedN: number;
}

/** @param days the days of the range, the oldest first; rows of other days are left out */
export function overview(facts: readonly DayFact[], rows: readonly DayRow[]): Overview {
  const days = facts.map(({ day }) => day);
  const observed = new Set(facts.flatMap((fact) => (fact.observed ? [fact.day] : [])));
  const inRange = new Set(days);
  const mine = rows.filter(({ day }) => inRange.has(day));
  const from = days[0] ?? '';
  const total = emptyDayRow(from, '');
  const byPlatform = new Map<string, DayRow>();
  // Of a day only its activities are asked.
  const byDay = new Map(days.map((day) => [day, noActivity()]));
  for (const row of mine) {
    const platform = byPlatform.get(row.platform) ?? emptyDayRow(from, row.platform);
    byPlatform.set(row.platform, platform);
    add(platform, row);
    const parts = byDay.get(row.day);
    if (parts) for (const name of ACTIVITIES) parts[name] += row.activities[name];
  }
  for (const row of byPlatform.values()) add(total, row);
  const bars = [...byDay].map(([day, parts]) => {
    const burdenMs = ACTIVITIES.reduce((sum, name) => sum + parts[name], 0);
    const seen = observed.has(day);
    return { day, observed: seen, partly: !seen && burdenMs > 0, parts, burdenMs };
  });
  return {
    days: bars,
    platforms: [...byPlatform.values()].sort((a, b) => burdenOf(b) - burdenOf(a)),
    total,
    observedN: bars.filter(({ observed: seen }) => seen).length,
  };
}

/** Adds a row into a sum: all but its forms and its first login, which belong to their day. */
function add(sum: DayRow, row: DayRow): void {
  for (const name of NUMBERS) sum[name] += row[name];
  for (const name of ACTIVITIES) sum.activities[name] += row.activities[name];
  for (const step of AUTH_STEPS) sum.steps[step] += row.steps[step];
  for (const purpose of PURPOSES) sum.clicks[purpose] += row.clicks[purpose];
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const ms = row.slots[slot];
    // Most half hours of a day on one platform are empty, and years of days are added up.
    if (ms) sum.slots[slot] = (sum.slots[slot] ?? 0) + ms;
  }
}

type Numbers = { [K in keyof DayRow as DayRow[K] extends number ? K : never]: number };
const NUMBERS = Object.entries(emptyDayRow('', '')).flatMap(([name, value]) =>
  typeof value === 'number' ? [name as keyof Numbers] : [],
);
