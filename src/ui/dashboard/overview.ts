/** Day rows of a range → what the dashboard's first page says. */
import type { ByActivity } from '../../core/activity';
import { ACTIVITIES } from '../../core/activity';
import type { DayRow } from '../../core/day-row';
import { burdenOf, emptyDayRow } from '../../core/day-row';

export interface DayBar {
  day: string;
  observed: boolean;
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

/**
 * @param days the calendar days of the range, the oldest first
 * @param rows day rows; those of other days are left out
 */
export function overview(
  days: readonly string[],
  rows: readonly DayRow[],
  observed: ReadonlySet<string>,
): Overview {
  const inRange = new Set(days);
  const mine = rows.filter(({ day }) => inRange.has(day));
  const from = days[0] ?? '';
  const total = emptyDayRow(from, '');
  const byPlatform = new Map<string, DayRow>();
  const byDay = new Map<string, DayRow>(days.map((day) => [day, emptyDayRow(day, '')]));
  for (const row of mine) {
    const platform = byPlatform.get(row.platform) ?? emptyDayRow(from, row.platform);
    byPlatform.set(row.platform, platform);
    const day = byDay.get(row.day);
    for (const sum of [platform, total, ...(day ? [day] : [])]) add(sum, row);
  }
  const bars = [...byDay.values()].map((row) => ({
    day: row.day,
    // A day with rows was observed, whatever the presence record says.
    observed: observed.has(row.day) || mine.some(({ day }) => day === row.day),
    parts: row.activities,
    burdenMs: burdenOf(row),
  }));
  return {
    days: bars,
    platforms: [...byPlatform.values()].sort((a, b) => burdenOf(b) - burdenOf(a)),
    total,
    observedN: bars.filter(({ observed: seen }) => seen).length,
  };
}

/** Adds a row into a sum. Every number of a row is a sum over its time, so all are added alike. */
function add(sum: DayRow, row: DayRow): void {
  const numbers = (of: DayRow) =>
    Object.entries(of).filter((entry): entry is [keyof Numbers, number] =>
      Number.isFinite(entry[1]),
    );
  for (const [name, value] of numbers(row)) sum[name] += value;
  for (const name of ACTIVITIES) sum.activities[name] += row.activities[name];
  for (const purpose of Object.keys(row.clicks) as (keyof DayRow['clicks'])[]) {
    sum.clicks[purpose] += row.clicks[purpose];
  }
}

type Numbers = { [K in keyof DayRow as DayRow[K] extends number ? K : never]: number };

/** A scale from zero: ticks in whole minutes, the last at or above `maxMs`. */
export function minuteTicks(maxMs: number): number[] {
  const minutes = Math.max(4, maxMs / 60_000);
  const step =
    [1, 2, 5, 10, 15, 20, 30, 60, 90, 120, 180, 240, 360, 480].find(
      (size) => minutes / size <= 4,
    ) ?? 720;
  const ticks = [0];
  while ((ticks[ticks.length - 1] ?? 0) < minutes)
    ticks.push((ticks[ticks.length - 1] ?? 0) + step);
  return ticks;
}
