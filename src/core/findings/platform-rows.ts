/** The day rows of a range by platform, as most rules look at them. */
import type { DayRow } from '../day-row';
import type { Evidence } from '../evidence';
import type { Platform } from '../platform';

export interface PlatformRows {
  id: string;
  /** Undefined where no registry names it any more. */
  platform: Platform | undefined;
  /** In order of day; empty for a measured platform that was not used. */
  rows: DayRow[];
}

/** Every platform with rows in the range or measured now, in order of id. */
export function byPlatform(evidence: Evidence): PlatformRows[] {
  const inRange = new Set(evidence.days.map(({ day }) => day));
  const known = new Map(evidence.platforms.map((platform) => [platform.id, platform]));
  const rows = new Map<string, DayRow[]>(evidence.measured.map((id) => [id, []]));
  for (const row of evidence.rows) {
    if (!inRange.has(row.day)) continue;
    const same = rows.get(row.platform);
    if (same) same.push(row);
    else rows.set(row.platform, [row]);
  }
  return [...rows]
    .map(([id, mine]) => ({
      id,
      platform: known.get(id),
      rows: mine.sort((a, b) => (a.day < b.day ? -1 : 1)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function sumOf(rows: readonly DayRow[], count: (row: DayRow) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0);
}

/** The days on which there was any of it. */
export function daysWith(rows: readonly DayRow[], count: (row: DayRow) => number): string[] {
  return rows.filter((row) => count(row) > 0).map(({ day }) => day);
}
