/** Figures of a range that are neither sums nor rates, as METHOD's dictionary defines them. */
import { dayFactsObserved } from './coverage';
import type { DayRow } from './day-row';
import { burdenOf } from './day-row';
import type { Evidence } from './evidence';
import { median } from './summary';

/**
 * platforms_per_day: distinct platforms a day, median over the observed scheduled days; or null.
 * Today is not over, and is counted only where there is no other day.
 */
export function platformsPerDay({ days, rows, today }: Evidence): number | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (burdenOf(row) > 0) counts.set(row.day, (counts.get(row.day) ?? 0) + 1);
  }
  const seen = dayFactsObserved(days);
  const over = seen.filter(({ day }) => day < today);
  const each = (over.length > 0 ? over : seen).map(({ day }) => counts.get(day) ?? 0);
  return each.length > 0 ? median(each) : null;
}

/** relogin_n: logins of a platform and day beyond the first. */
export function relogins(rows: readonly DayRow[]): number {
  return rows.reduce((sum, { loginN }) => sum + Math.max(0, loginN - 1), 0);
}

/**
 * mandated_share: burden on platforms marked as required or assessed, over all, 0 to 1; null where
 * there is no burden, or nobody marked any of the platforms used.
 */
export function mandatedShare({ rows, platforms }: Evidence): number | null {
  const use = new Map(platforms.map(({ id, mandate }) => [id, mandate?.use ?? 'unknown']));
  const known = rows.some(({ platform }) => (use.get(platform) ?? 'unknown') !== 'unknown');
  const all = rows.reduce((sum, row) => sum + burdenOf(row), 0);
  if (all === 0 || !known) return null;
  const mandated = rows.filter(({ platform }) =>
    ['required', 'assessed'].includes(use.get(platform) ?? 'unknown'),
  );
  return mandated.reduce((sum, row) => sum + burdenOf(row), 0) / all;
}
